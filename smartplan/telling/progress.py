"""What became of a year, told: what was promised and what is known of it, what slipped."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from smartplan.blocks import Align, Block, Box, Inlines, Table, Tone
from smartplan.books.parts import names
from smartplan.books.parts.nouns import PROGRAM, counted
from smartplan.facts.promised import Promise, PromiseCount, promised, promised_by, slipped
from smartplan.facts.quarters import QUARTERS, told_quarters
from smartplan.facts.quick_wins import WinFate, WinOutcome, outcome, without_news
from smartplan.facts.realisations import told_in, told_years
from smartplan.facts.untold import untold
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.shape.record import key_of
from smartplan.telling.figures import UNKNOWN
from smartplan.telling.telling import (
    Section,
    Telling,
    heading,
    lines,
    muted,
    paragraph,
    said,
    strong,
    toned,
)
from smartplan.wording import Lang, Text, day, percent, rupiah_short


def year_to_tell(plan: Plan, asked: int | None) -> int:
    """The year that is meant where none is named: the newest of which something is told."""
    if asked is not None:
        return asked
    told = [year for year in told_years(plan) if year <= plan.as_of.year]
    return told[-1] if told else plan.as_of.year


def told(plan: Plan, asked: int | None, lang: Lang) -> Telling:
    """A year: programs, actions, money, by dimension and agency; what slipped; quick wins."""
    year = year_to_tell(plan, asked)
    title = said(plan.region_name, muted(f" · {_TITLE.fill(year=year).say(lang)}"))
    blocks = tuple(_blocks(plan, year, lang))
    return Telling(
        name="progress",
        title=_TITLE.fill(year=year).say(lang),
        sections=(Section(title, blocks),),
        hint=(_MISSING.say(lang), "smartplan progress --missing") if untold(plan) else ("", ""),
    )


def _blocks(plan: Plan, year: int, lang: Lang) -> Iterator[Block]:
    whole = promised(plan, year)
    if not whole.programs.planned:
        yield paragraph(_NOTHING.fill(year=year).say(lang))
    else:
        yield Box("lead", (), tuple(lines(_headline(plan, year, whole, lang))))
        yield _counts(whole, lang)
        yield from _years(plan, lang)
        yield from _parts(_BY_DIMENSION, plan, year, lambda one: one.dimension or "", lang)
        yield from _parts(_BY_AGENCY, plan, year, lambda one: one.lead or "", lang)
    yield from slipped_told(plan, lang)
    yield from _quick_wins(plan, lang)


def _headline(plan: Plan, year: int, whole: Promise, lang: Lang) -> Iterator[Inlines]:
    held = whole.programs
    head = _HEAD.fill(
        planned=counted(len(held.planned), PROGRAM),
        year=year,
        told=len(held.told),
        ran=len(held.ran),
        done=len(held.done),
    )
    yield said(strong(head.say(lang)))
    yield said(_money(whole, lang))
    by_quarter = {
        quarter: sum(quarter in told_quarters(one) for one in told_in(plan, str(year)).values())
        for quarter in range(1, QUARTERS + 1)
    }
    if any(by_quarter.values()):
        every = ", ".join(f"{ROMAN[one]} {count}" for one, count in by_quarter.items())
        yield said(_QUARTERS.fill(counts=every).say(lang))
    if not held.told and year < plan.as_of.year:
        yield said(toned("warning", _SILENT_YEAR.say(lang)))


def _money(whole: Promise, lang: Lang) -> str:
    if not whole.money:
        return _NO_MONEY.say(lang)
    planned = rupiah_short(whole.money, lang)
    if not whole.so_far_of:
        return _UNSPENT.fill(planned=planned).say(lang)
    said = _MONEY.fill(
        planned=planned,
        spent=rupiah_short(whole.so_far, lang),
        reported=rupiah_short(whole.so_far_of, lang),
        share=percent(100 * whole.so_far / whole.so_far_of, lang),
    ).say(lang)
    return f"{said} {_SO_FAR.say(lang)}" if whole.so_far_of > whole.reported else said


def _counts(whole: Promise, lang: Lang) -> Table:
    """Programs, actions and milestones: how many were planned, told of, ran, are done, silent."""
    held = ((_PROGRAMS, whole.programs), (_ACTIONS, whole.actions), (_DATES, whole.milestones))
    rows = [(said(name.say(lang)), *_cells(count)) for name, count in held if count.planned]
    return table(("", *(one.say(lang) for one in _STATES)), rows, left=1)


def _cells(count: PromiseCount) -> Iterator[Inlines]:
    for one in (count.planned, count.told, count.ran, count.done):
        yield said(str(len(one)))
    yield said(toned("warning", str(len(count.silent)))) if count.silent else said("0")


def _years(plan: Plan, lang: Lang) -> Iterator[Block]:
    """The years of which something is told one below the other, where there are several."""
    held = [(year, promised(plan, year)) for year in told_years(plan)]
    if len(held) > 1:
        yield heading(2, _BY_YEAR.say(lang))
        rows = [(said(str(year)), *_cells(one.programs), *_sums(one, lang)) for year, one in held]
        yield table(_heads(lang), rows, left=1)


def _heads(lang: Lang) -> tuple[str, ...]:
    return ("", *(one.say(lang) for one in (*_STATES, _PLANNED, _SPENT, _SHARE)))


def _parts(
    title: Text, plan: Plan, year: int, part: Callable[[Program], str], lang: Lang
) -> Iterator[Block]:
    held = promised_by(plan, year, part)
    name = _dimension if title is _BY_DIMENSION else agency_of
    yield heading(2, title.say(lang))
    rows = [
        (said(name(plan, id, lang)), *_cells(one.programs), *_sums(one, lang))
        for id, one in _in_order(plan, held, by_dimension=title is _BY_DIMENSION)
    ]
    yield table(_heads(lang), rows, left=1)


def _in_order(
    plan: Plan, held: Mapping[str, Promise], *, by_dimension: bool
) -> list[tuple[str, Promise]]:
    """The parts in the order in which the plan has them; what belongs to none comes last."""
    dimensions = plan.dimensions.dimensions if plan.dimensions else {}
    order = [*(dimensions if by_dimension else plan.organization.agencies)]
    known = {id: at for at, id in enumerate(order)}
    return sorted(held.items(), key=lambda one: (not one[0], known.get(one[0], len(known))))


def _sums(one: Promise, lang: Lang) -> Iterator[Inlines]:
    of = one.so_far_of
    yield said(rupiah_short(one.money, lang) if one.money else UNKNOWN)
    yield said(rupiah_short(one.so_far, lang) if of else UNKNOWN)
    yield said(percent(100 * one.so_far / of, lang) if of else UNKNOWN)


def _dimension(plan: Plan, id: str, lang: Lang) -> str:
    return names.dimension(plan, id, lang) if id else _NOWHERE.say(lang)


def agency_of(plan: Plan, id: str, lang: Lang) -> str:
    """An agency by its short name, or that nobody is in charge."""
    return names.agency_short(plan, id, lang) if id else _NOBODY.say(lang)


def slipped_told(plan: Plan, lang: Lang, program: Program | None = None) -> Iterator[Block]:
    """What slipped, in the whole plan or of one program."""
    held = [one for one in slipped(plan) if program is None or one.at[1] == program.id]
    if not held:
        return
    yield heading(2, _SLIPPED.fill(n=len(held)).say(lang))
    rows = [
        (
            said(day(one.was, lang)),
            said(one.name.say(lang), *_belongs(plan, one.at, lang)),
            said(one.reason or UNKNOWN),
        )
        for one in held
    ]
    heads = tuple(text.say(lang) for text in (_WAS, _WHAT, _HELD_BACK))
    yield table(heads, rows, left=3)


def _belongs(plan: Plan, at: Sequence[str], lang: Lang) -> Inlines:
    """To which program a milestone or an action belongs."""
    if len(at) <= _OF_PROGRAM:
        return ()
    kind = _KINDS.get(at[_OF_PROGRAM])
    word = f"{kind.say(lang)}, " if kind else ""
    return said(muted(f" ({word}{names.program(plan, at[1])})"))


def _quick_wins(plan: Plan, lang: Lang) -> Iterator[Block]:
    held = [(one, found) for one in plan.programs.values() if (found := outcome(one, plan))]
    if not held:
        return
    yield heading(2, _WINS.fill(n=len(held)).say(lang))
    rows = [
        (
            said(names.program(plan, program.id)),
            fate(plan, program, found, lang),
            said(found.reason or UNKNOWN),
        )
        for program, found in held
    ]
    yield table(("", _FATE.say(lang), _WHY.say(lang)), rows, left=3)


def fate(plan: Plan, program: Program, found: WinOutcome, lang: Lang) -> Inlines:
    """What became of a quick win, and since when nothing has been heard of it."""
    since = next((day for one, day in without_news(plan) if one.id == program.id), None)
    word = toned(_TONES[found.fate], found.fate.label.say(lang))
    news = _NO_NEWS.fill(day=day(since, lang)).say(lang) if since else ""
    return said(word, _year_of(found), *((muted(f" · {news}"),) if news else ()))


def _year_of(found: WinOutcome) -> str:
    return f" ({found.year})" if found.year else ""


def table(heads: Sequence[str], rows: Sequence[tuple[Inlines, ...]], *, left: int) -> Table:
    """A table of which so many columns are words, and the others figures."""
    sides: tuple[Align, ...] = tuple("left" if at < left else "right" for at in range(len(heads)))
    return Table(tuple(said(one) for one in heads), tuple(rows), sides, rowhead=True)


ROMAN = ("", "I", "II", "III", "IV")
_OF_PROGRAM = 2  # programs.<id>
_TITLE = Text("dijanjikan dan terwujud {year}", "promised and realised {year}")
_MISSING = Text("Siapa yang belum melapor: ", "Who has not reported: ")
_NOTHING = Text(
    "Tidak ada program yang dijanjikan untuk tahun {year}.",
    "No program was promised for {year}.",
)
_HEAD = Text(
    "Dari {planned} yang dijanjikan untuk {year}: {told} melapor, {ran} berjalan, {done} selesai.",
    "Of {planned} promised for {year}: {told} reported, {ran} ran, done: {done}.",
)
_QUARTERS = Text("Program yang melapor per triwulan: {counts}.", "Told by quarter: {counts}.")
_SILENT_YEAR = Text("Belum ada yang dilaporkan.", "Nothing has been reported.")
_NO_MONEY = Text("Tanpa anggaran pada tahun itu.", "No money in that year.")
_UNSPENT = Text(
    "Dana {planned}; realisasinya belum dilaporkan.",
    "Money planned: {planned}; what was spent is not reported.",
)
_MONEY = Text(
    "Dana {planned}; terpakai {spent} ({share}) dari {reported} yang dilaporkan.",
    "Money planned: {planned}; spent {spent} ({share}) of the {reported} that is reported on.",
)
_SO_FAR = Text(
    "Program yang belum melaporkan setahun dihitung sampai triwulan terakhirnya.",
    "Of programs that have not told of the year, it is what was spent by their last quarter.",
)
_STATES = (
    Text("dijanjikan", "promised"),
    Text("melapor", "told"),
    Text("berjalan", "ran"),
    Text("selesai", "done"),
    Text("tanpa kabar", "silent"),
)
_PLANNED = Text("dana", "planned")
_SPENT = Text("terpakai", "spent")
_SHARE = Text("serapan", "share")
_PROGRAMS = Text("Program", "Programs")
_ACTIONS = Text("Kegiatan", "Actions")
_DATES = Text("Tonggak", "Milestones")
_BY_YEAR = Text("Menurut tahun", "By year")
_BY_DIMENSION = Text("Menurut dimensi", "By dimension")
_BY_AGENCY = Text("Menurut perangkat daerah", "By agency")
_NOWHERE = Text("tanpa dimensi", "no dimension")
_NOBODY = Text("belum ada penanggung jawab", "nobody in charge")
_SLIPPED = Text("Meleset ({n})", "Slipped ({n})")
_WAS = Text("dijanjikan", "promised")
_WHAT = Text("apa", "what")
_WHY = Text("alasan", "reason")
_HELD_BACK = Text("kendala programnya", "constraint of its program")
_KINDS = {
    key_of(Program.milestones): Text("tonggak", "milestone"),
    key_of(Program.actions): Text("kegiatan", "action"),
    key_of(Program.quick_win): Text("quick win", "quick win"),
}
_WINS = Text("Quick win ({n})", "Quick wins ({n})")
_FATE = Text("kini", "now")
_NO_NEWS = Text("tanpa kabar sejak {day}", "no news since {day}")
_TONES: Mapping[WinFate, Tone] = {
    WinFate.RUNNING_ON: "good",
    WinFate.ENDED: "good",
    WinFate.STOPPED: "error",
    WinFate.UNKNOWN: "warning",
}
