"""A program as a section of a document: who, when, what for, with what money."""

from dataclasses import dataclass

from smartplan.books.parts import names
from smartplan.books.parts.measures import Measure, measure, years_of
from smartplan.books.parts.money import (
    all_estimates,
    program_codes,
    program_funds,
    program_total,
    program_years,
)
from smartplan.books.parts.part import (
    BLANK,
    BookPart,
    MissingPart,
    ProgramFact,
    illustrated,
    remarks,
)
from smartplan.books.parts.people import reached
from smartplan.books.parts.reach import reach
from smartplan.books.parts.sni import standards
from smartplan.facts import money
from smartplan.plan.model.alignment import Alignment
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneView(BookPart):
    """Something to be reached by a day, in a program."""

    day: str
    order: str
    text: str
    program: str
    dimension: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramCard(BookPart):
    """One program: its text, a table of facts, indicators, milestones, and what is missing."""

    id: str
    name: str
    summary: str
    innovation: str
    standing: str
    status: str
    reason: str
    quick_win: bool
    lead: str
    support: tuple[str, ...]
    partners: tuple[str, ...]
    horizon: str
    period: str
    goals: tuple[str, ...]
    issues: tuple[str, ...]
    total: str
    funds: str
    facts: tuple[ProgramFact, ...]
    measures: tuple[Measure, ...]
    milestones: tuple[MilestoneView, ...]
    missing: tuple[MissingPart, ...]


def card(plan: Plan, program: Program, lang: Lang) -> ProgramCard:
    """A program as a section of a document."""
    blank = BLANK.say(lang)
    made_up = illustrated(program)
    indicators = program.indicators.values()
    return ProgramCard(
        id=program.id,
        name=program.name,
        summary=program.summary or "",
        innovation=program.innovation or "",
        standing=_standing(plan, program, lang),
        status=names.choice(program.status, lang),
        reason=program.reason or "",
        quick_win=program.quick_win is not None,
        lead=names.agency(plan, program.lead, lang),
        support=tuple(names.agency_short(plan, ref, lang) for ref in program.support),
        partners=tuple(names.partner(plan, ref) for ref in program.partners),
        horizon=names.horizon_of(plan, program.horizon, lang),
        period=names.years(program.period.years, lang) if program.period else blank,
        goals=names.goals_of(plan, program),
        issues=tuple(names.issue(plan, ref) for ref in program.issues),
        total=program_total(program, lang),
        funds=program_funds(plan, program, lang),
        facts=_facts(plan, program, lang),
        measures=tuple(
            measure(plan, one, years_of(indicators), lang, within=made_up) for one in indicators
        ),
        milestones=milestones(plan, program, lang),
        missing=_missing(program, lang),
        sources=program.sources,
        remarks=remarks(lang, program),
        illustration=made_up,
    )


def milestones(plan: Plan, program: Program, lang: Lang) -> tuple[MilestoneView, ...]:
    """A program's milestones by day."""
    made_up = illustrated(program)
    held = sorted(
        (one for one in program.milestones.values() if one.date), key=lambda one: str(one.date)
    )
    return tuple(
        MilestoneView(
            day=day(one.date, lang),
            order=str(one.date),
            text=one.text,
            program=program.name,
            dimension=names.dimension(plan, program.dimension, lang),
            sources=one.sources,
            remarks=remarks(lang, one),
            illustration=illustrated(one, within=made_up),
        )
        for one in held
        if one.date
    )


def _facts(plan: Plan, program: Program, lang: Lang) -> tuple[ProgramFact, ...]:
    support = [names.agency_short(plan, ref, lang) for ref in program.support]
    also = [names.dimension(plan, ref, lang) for ref in program.also]
    held = (
        (_LEAD, names.agency(plan, program.lead, lang)),
        (_SUPPORT, names.series(support, lang) if support else ""),
        (
            _PARTNERS,
            names.lines((names.partner(plan, ref) for ref in program.partners), lang)
            if program.partners
            else "",
        ),
        (_ISSUES, names.lines((names.issue(plan, ref) for ref in program.issues), lang)),
        (_GOALS, names.lines(names.goals_of(plan, program), lang)),
        (_ALSO, names.series(also, lang) if also else ""),
        (_ALIGNED, _aligned(plan, program, lang)),
        (
            _AFTER,
            names.lines(names.programs(plan, program.depends), lang) if program.depends else "",
        ),
        (_MONEY, _money(plan, program, lang)),
        (_CODES, program_codes(program)),
        (_CONTACT, reached(program.contact, lang)),
        (_RAISES, _raised(plan, program, lang)),
    )
    said = tuple(ProgramFact(label=label.say(lang), text=text) for label, text in held if text)
    return (*said, *reach(plan, program, lang))


def _standing(plan: Plan, program: Program, lang: Lang) -> str:
    """When a program runs and where it stands, in one line."""
    span = program.period.years if program.period else ()
    said = (
        names.horizon_of(plan, program.horizon, lang) if program.horizon else _NO_TIME.say(lang),
        names.years(span, lang) if span else _NO_YEARS.say(lang),
        program.status.label.say(lang) if program.status else _NO_STATUS.say(lang),
    )
    return names.capital(", ".join(said))


def _money(plan: Plan, program: Program, lang: Lang) -> str:
    held = program_years(plan, program, lang)
    total = program_total(program, lang)
    if all_estimates(program):
        total = _ESTIMATED.fill(total=total).say(lang)
    return f"{total} ({'; '.join(held)})" if held else total


def _aligned(plan: Plan, program: Program, lang: Lang) -> str:
    held = program.alignment
    if held is None:
        return BLANK.say(lang)
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
    return names.lines(said, lang)


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


def _missing(program: Program, lang: Lang) -> tuple[MissingPart, ...]:
    file = f"programs/{program.id}.yaml"
    checks = (
        (program.summary, _NO_SUMMARY, "summary"),
        (program.indicators, _NO_INDICATORS, "indicators"),
        (program.actions, _NO_ACTIONS, "actions"),
        (money.of(program), _NO_BUDGET, "budget"),
        (program.risks, _NO_RISKS, "risks"),
    )
    gone = [(what, key) for held, what, key in checks if not held]
    if not gone:
        return ()
    whats = names.series((what.say(lang) for what, _ in gone), lang)
    keys = ", ".join(key for _, key in gone)
    return (MissingPart(_GONE.fill(whats=whats, keys=keys, file=file).say(lang), file),)


_LEAD = Text("Penanggung jawab", "Lead agency")
_SUPPORT = Text("Perangkat daerah pendukung", "Supporting agencies")
_PARTNERS = Text("Mitra", "Partners")
_ISSUES = Text("Isu strategis yang dijawab", "Issues it answers")
_GOALS = Text("Sasaran yang didukung", "Goals it supports")
_ALSO = Text("Dimensi terkait lainnya", "Other dimensions concerned")
_ALIGNED = Text("Keselarasan", "Alignment")
_AFTER = Text("Program prasyarat", "Comes after")
_MONEY = Text("Anggaran", "Budget")
_CONTACT = Text("Kontak", "Contact")
_CODES = Text("Kode nomenklatur", "Nomenclature codes")
_RAISES = Text("Kesiapan yang dinaikkan", "Readiness it raises")
_TO_LEVEL = Text("{name} ke tingkat {level}", "{name} to level {level}")
_NO_TIME = Text("jangka waktu belum diisi", "horizon not filled in yet")
_NO_YEARS = Text("tahun belum diisi", "years not filled in yet")
_NO_STATUS = Text("status belum diisi", "status not filled in yet")
_ESTIMATED = Text("{total}, seluruhnya perkiraan", "{total}, all of it estimated")
_NATIONAL = Text("Prioritas nasional", "National priorities")
_PROVINCIAL = Text("Prioritas provinsi", "Provincial priorities")
_REGIONAL = Text("Prioritas daerah", "Regional priorities")
_SDG = Text("TPB", "SDG")
_NO_SUMMARY = Text("ringkasan", "summary")
_NO_INDICATORS = Text("indikator", "indicators")
_NO_ACTIONS = Text("rencana aksi", "action plan")
_NO_BUDGET = Text("anggaran", "budget")
_NO_RISKS = Text("risiko", "risks")
_GONE = Text(
    "Program ini belum memuat {whats}. Lengkapi bagian {keys} pada berkas {file}.",
    "This program does not have {whats} yet. Complete {keys} in the file {file}.",
)
