"""Who has not reported yet, told: by agency, program by program, and by when."""

from collections.abc import Iterator, Sequence

from smartplan.blocks import Block, Inlines
from smartplan.books.parts import names
from smartplan.facts.untold import UntoldPeriod
from smartplan.plan.plan import Plan
from smartplan.standing.charge import in_charge
from smartplan.telling.progress import table
from smartplan.telling.realised import period_of
from smartplan.telling.telling import Section, Telling, muted, paragraph, said, toned
from smartplan.wording import Lang, Text, day


def by_agency(plan: Plan, held: Sequence[UntoldPeriod]) -> list[tuple[str, UntoldPeriod]]:
    """Each with every agency that has to tell of it, "" for nobody, in the plan's order."""
    order = {id: at for at, id in enumerate(plan.organization.agencies)}
    found = [(agency, one) for one in held for agency in in_charge(one.at, plan) or ("",)]
    return sorted(found, key=lambda one: (not one[0], order.get(one[0], len(order))))


def told(plan: Plan, held: Sequence[UntoldPeriod], lang: Lang) -> Telling:
    """What is missing, and how it is written."""
    title = said(plan.name, muted(f" · {_TITLE.say(lang)}"))
    return Telling(
        name="progress",
        title=_TITLE.say(lang),
        sections=(Section(title, tuple(_blocks(plan, held, lang))),),
        hint=(_WRITE.say(lang), _call(held[0])) if held else ("", ""),
    )


def _call(one: UntoldPeriod) -> str:
    quarter = f" --quarter {one.quarter}" if one.quarter else ""
    return f"smartplan progress {one.program.id} --year {one.year}{quarter} --physical …"


def _blocks(plan: Plan, held: Sequence[UntoldPeriod], lang: Lang) -> Iterator[Block]:
    if not held:
        yield paragraph(toned("good", _NOBODY.say(lang)))
        return
    rows, before = [], None
    for agency, one in by_agency(plan, held):
        name = _name(plan, agency, lang) if agency != before else said("")
        before = agency
        due = day(one.due, lang)
        is_late = one.due.is_before(plan.as_of)
        rows.append(
            (
                name,
                said(one.program.name or one.program.id),
                said(period_of(one.year, one.quarter, lang)),
                said(toned("error", due)) if is_late else said(due),
            )
        )
    heads = tuple(text.say(lang) for text in (_AGENCY, _PROGRAM, _PERIOD, _DUE))
    yield table(heads, rows, left=4)
    programs = len({one.program.id for one in held})
    late = sum(one.due.is_before(plan.as_of) for one in held)
    words = _COUNT.fill(n=len(held), programs=programs, late=late)
    yield paragraph(words.say(lang))
    if any(one.quarter for one in held):
        yield paragraph(muted(_OURS.say(lang)))


def _name(plan: Plan, agency: str, lang: Lang) -> Inlines:
    return said(names.agency_short(plan, agency, lang) if agency else _IN_CHARGE.say(lang))


_TITLE = Text("realisasi yang belum dilaporkan", "progress that is not reported")
_WRITE = Text("Mencatatnya: ", "Record it: ")
_NOBODY = Text("Semua program sudah melapor.", "All programs have reported.")
_AGENCY = Text("perangkat daerah", "agency")
_PROGRAM = Text("program", "program")
_PERIOD = Text("realisasi", "progress of")
_DUE = Text("paling lambat", "due")
_IN_CHARGE = Text("belum ada penanggung jawab", "nobody in charge")
_COUNT = Text(
    "{n} laporan dari {programs} program belum masuk; {late} di antaranya melewati tenggat.",
    "{n} reports of {programs} programs are not in; {late} of them are overdue.",
)
_OURS = Text(
    "Tenggat triwulan ialah akhir bulan berikutnya; ini ketentuan smartplan, bukan peraturan.",
    "A quarter is due by the end of the month after it: a rule of smartplan, of no regulation.",
)
