"""What the card of a program tells, and what the program rests on and serves."""

from smartplan.books.blank import BLANK
from smartplan.books.parts import names
from smartplan.books.parts.direction import goals_in_order
from smartplan.books.parts.money import nomenclature_codes, program_total
from smartplan.books.parts.part import FactLine, ProgramFact
from smartplan.books.parts.people import reached
from smartplan.books.parts.reach import reach
from smartplan.books.parts.sni import standards
from smartplan.plan.model.alignment import Alignment
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text


def card_facts(plan: Plan, program: Program, lang: Lang) -> tuple[ProgramFact, ...]:
    """Who carries a program, when, with what money and under which codes."""
    support = [names.agency_short(plan, ref, lang) for ref in program.support]
    partners = [names.partner(plan, ref) for ref in program.partners]
    codes = ", ".join(part for part in (program.code, nomenclature_codes(program)) if part)
    held = (
        (_LEAD, names.agency(plan, program.lead, lang)),
        (_SUPPORT, names.series(support, lang) if support else ""),
        (_PARTNERS, names.lines(partners, lang) if partners else ""),
        (_TIME, _when(plan, program, lang)),
        (_MONEY, program_total(program, lang)),
        (_CODES, codes),
    )
    said = [ProgramFact(label=label.say(lang), text=text) for label, text in held if text]
    aligned = _aligned(plan, program, lang)
    said.append(
        ProgramFact(label=_ALIGNED.say(lang), lines=aligned)
        if aligned
        else ProgramFact(label=_ALIGNED.say(lang), text=BLANK.say(lang))
    )
    if program.contact:
        said.append(ProgramFact(label=_CONTACT.say(lang), text=reached(program.contact, lang)))
    return tuple(said)


def _when(plan: Plan, program: Program, lang: Lang) -> str:
    """When a program runs and where it stands, in one line, as far as it is known."""
    span = program.period.years if program.period else ()
    said = [
        names.years(span, lang) if span else "",
        names.horizon_of(plan, program.horizon, lang).lower() if program.horizon else "",
        program.status.label.say(lang) if program.status else "",
    ]
    known = ", ".join(one for one in said if one)
    return names.capital(known) if known else BLANK.say(lang)


def served_facts(plan: Plan, program: Program, lang: Lang) -> tuple[ProgramFact, ...]:
    """What a program answers and serves, what comes before it, and how far it reaches."""
    also = [names.dimension(plan, ref, lang) for ref in program.also]
    before = [names.coded(plan, ref) for ref in program.depends]
    held = (
        (_ISSUES, names.lines((names.issue(plan, ref) for ref in program.issues), lang)),
        (_ALSO, names.series(also, lang) if also else ""),
        (_AFTER, names.lines(before, lang) if before else ""),
        (_RAISES, _raised(plan, program, lang)),
    )
    said = tuple(ProgramFact(label=label.say(lang), text=text) for label, text in held if text)
    return (*said, *reach(plan, program, lang))


def goal_numbers(plan: Plan, program: Program, lang: Lang) -> str:
    """The goals that a program serves by the numbers that they have where they are told."""
    known = {ref: at for at, ref in enumerate(goals_in_order(plan), 1)}
    numbers = sorted(known[ref] for ref in program.goals if ref in known)
    said = [_GOAL.fill(number=number).say(lang) for number in numbers]
    return names.series(said, lang) if said else ""


def _aligned(plan: Plan, program: Program, lang: Lang) -> tuple[FactLine, ...]:
    held = program.alignment
    if held is None:
        return ()
    said = []
    if held.rpjmd:
        known = _rpjmd_goals(plan)
        wording = names.lines((names.unstopped(known.get(one, one)) for one in held.rpjmd), lang)
        said.append(f"RPJMD: {wording}")
    if held.renstra:
        said.append(f"Renstra: {names.unstopped(held.renstra)}")
    if held.rkpd:
        said.append(f"RKPD: {names.unstopped(held.rkpd)}")
    said += [
        f"{label.say(lang)}: {', '.join(names.unstopped(one) for one in wanted)}"
        for label, wanted in _priorities(held)
        if wanted
    ]
    if held.sdg:
        said.append(f"{_SDG.say(lang)} {', '.join(map(str, held.sdg))}")
    if held.sni:
        said += standards(held.sni, lang)
    return tuple(FactLine(text=one) for one in said)


def _raised(plan: Plan, program: Program, lang: Lang) -> str:
    """The readiness indicators that a program raises, with the level that each is to reach."""
    standard = plan.readiness_standard
    known = dict(standard.indicators()) if standard else {}
    return "; ".join(
        _TO_LEVEL.fill(name=known[ref].label if ref in known else ref, level=level).say(lang)
        for ref, level in program.readiness.items()
    )


def _priorities(held: Alignment) -> tuple[tuple[Text, tuple[str, ...]], ...]:
    served = held.priorities
    if served is None:
        return ()
    return (
        (_NATIONAL, served.national),
        (_PROVINCIAL, served.province),
        (_REGIONAL, served.region),
    )


def _rpjmd_goals(plan: Plan) -> dict[str, str]:
    return {
        ref: text for linked in plan.profile.plans.values() for ref, text in linked.goals.items()
    }


_LEAD = Text("Penanggung jawab", "Lead agency")
_SUPPORT = Text("Perangkat daerah pendukung", "Supporting agencies")
_PARTNERS = Text("Mitra", "Partners")
_ISSUES = Text("Isu strategis yang dijawab", "Issues it answers")
_ALSO = Text("Dimensi terkait lainnya", "Other dimensions concerned")
_ALIGNED = Text("Keselarasan", "Alignment")
_AFTER = Text("Program prasyarat", "Comes after")
_MONEY = Text("Kebutuhan dana", "Money needed")
_CONTACT = Text("Kontak", "Contact")
_CODES = Text("Kode nomenklatur", "Nomenclature codes")
_RAISES = Text("Kesiapan yang dinaikkan", "Readiness it raises")
_TO_LEVEL = Text("{name} ke tingkat {level}", "{name} to level {level}")
_NATIONAL = Text("Prioritas nasional", "National priorities")
_PROVINCIAL = Text("Prioritas provinsi", "Provincial priorities")
_REGIONAL = Text("Prioritas daerah", "Regional priorities")
_SDG = Text("TPB", "SDG")
_GOAL = Text("Sasaran {number}", "Goal {number}")
_TIME = Text("Waktu dan status", "Time and status")
