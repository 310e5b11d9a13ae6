"""Who has not reported yet, told: by agency, program by program, and by when."""

from collections.abc import Iterator, Sequence

from smartplan.blocks import Block
from smartplan.books.parts.nouns import PROGRAM, counted
from smartplan.facts.untold import UntoldPeriod
from smartplan.plan.plan import Plan
from smartplan.standing.charge import in_charge
from smartplan.telling.progress import agency_of, table
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
    title = said(plan.region_name, muted(f" · {_TITLE.say(lang)}"))
    return Telling(
        name="progress",
        title=_TITLE.say(lang),
        sections=(Section(title, tuple(_blocks(plan, held, lang))),),
        hint=(_WRITE.say(lang), _call(by_agency(plan, held)[0][1])) if held else ("", ""),
    )


def _call(one: UntoldPeriod) -> str:
    quarter = f" --quarter {one.quarter}" if one.quarter else ""
    return f"smartplan progress {one.program.id} --year {one.year}{quarter} --physical …"


def _blocks(plan: Plan, held: Sequence[UntoldPeriod], lang: Lang) -> Iterator[Block]:
    if not held:
        yield paragraph(toned("good", _NOBODY.say(lang)))
        yield paragraph(muted(_OF_RUNNING.say(lang)))
        return
    rows, before = [], None
    for agency, one in by_agency(plan, held):
        name = agency_of(plan, agency, lang) if agency != before else ""
        before = agency
        due = day(one.due, lang)
        is_late = one.is_late(plan)
        rows.append(
            (
                said(name),
                said(one.program.name or one.program.id),
                said(period_of(one.year, one.quarter, lang)),
                said(toned("error", due)) if is_late else said(due),
            )
        )
    heads = tuple(text.say(lang) for text in (_AGENCY, _PROGRAM, _PERIOD, _DUE))
    yield table(heads, rows, left=4)
    programs = len({one.program.id for one in held})
    late = sum(one.is_late(plan) for one in held)
    words = _COUNT.fill(n=len(held), programs=counted(programs, PROGRAM), late=late)
    yield paragraph(words.say(lang))
    if any(one.quarter for one in held):
        yield paragraph(muted(_OURS.say(lang)))


_TITLE = Text("realisasi yang belum dilaporkan", "progress that is not reported")
_WRITE = Text("Mencatatnya: ", "Record it: ")
_NOBODY = Text("Tidak ada laporan yang ditunggu.", "No report is waited for.")
_OF_RUNNING = Text(
    "Laporan ditunggu dari program yang sedang berjalan.",
    "Reports are waited for from programs that are running.",
)
_AGENCY = Text("perangkat daerah", "agency")
_PROGRAM = Text("program", "program")
_PERIOD = Text("realisasi", "progress of")
_DUE = Text("paling lambat", "due")
_COUNT = Text(
    "Belum masuk: {n} laporan dari {programs}; melewati tenggat: {late}.",
    "Not in: {n}, of {programs}; overdue: {late}.",
)
_OURS = Text(
    "Tenggat triwulan ialah akhir bulan berikutnya; ini ketentuan smartplan, bukan peraturan.",
    "A quarter is due by the end of the month after it: a rule of smartplan, of no regulation.",
)
