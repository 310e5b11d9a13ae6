"""What became of a year: by dimension, of indicators, of activities by kind, since the last."""

from collections.abc import Callable, Mapping, Sequence

from smartplan.books.parts import names
from smartplan.books.parts.measures import Reached, reached
from smartplan.books.parts.part import illustrated
from smartplan.books.parts.realisation import realisation
from smartplan.books.parts.timeline import dimension_labels
from smartplan.books.talk.promise_bars import FINISHED, PLANNED, STARTED, bar, became, compared
from smartplan.books.talk.slide import (
    MOST_ROWS,
    Slide,
    SlideColumn,
    SlideRow,
    SlideTable,
    SlideText,
    any_illustration,
    row,
)
from smartplan.facts.promised import Promise, PromiseCount, promised, promised_by
from smartplan.facts.realisations import accounted_years
from smartplan.plan.model.program import ActionKind
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.wording import Lang, Text, rupiah_short


def told_years(plan: Plan) -> tuple[int, ...]:
    """The years up to the day of the talk of which the whole is told, the earliest first."""
    return tuple(year for year in accounted_years(plan) if year <= plan.as_of.year)


def by_dimension(plan: Plan, year: int, lang: Lang) -> Slide | None:
    """Promised and become, dimension by dimension."""
    whole = promised(plan, year)
    if not whole.programs.planned:
        return None
    held = promised_by(plan, year, lambda program: program.dimension or "")
    order = list(plan.dimensions.dimensions) if plan.dimensions else []
    refs = [ref for ref in order if ref in held] + sorted(set(held) - set(order))
    rows = [
        _counted(names.dimension(plan, ref or None, lang), held[ref], lang)
        for ref in refs
        if held[ref].programs.planned
    ]
    rows.append(_counted(_ALL.say(lang), whole, lang))
    labels = {label.id: label for label in dimension_labels(plan, lang)}
    bars = [
        bar(names.dimension(plan, ref or None, lang), held[ref].programs, lang, labels.get(ref))
        for ref in refs
        if held[ref].programs.planned
    ]
    is_made_up = _is_made_up(plan, year)
    return Slide(
        id="dimensions",
        title=became(year, whole.programs, lang),
        chart=compared(bars, _PROGRAMS.say(lang), lang, is_made_up=is_made_up),
        points=(SlideText(_spent(whole, lang)),) if len(bars) <= _FEW_BARS and whole.money else (),
        table=SlideTable(_columns(_BY_DIMENSION, lang), tuple(rows), has_total=True),
        said=(SlideText(_summary(plan, year, lang)), SlideText(_WHAT_RAN.say(lang))),
        targets=(f"tbl-realised-{year}", "tbl-money-dimension"),
        sources=_sources(plan, year),
        illustration=is_made_up,
    )


def _spent(held: Promise, lang: Lang) -> str:
    """The money of a year, where few bars leave room for it."""
    money, spent = (rupiah_short(one, lang) for one in (held.money, held.spent))
    return (_MONEY_TOLD if held.spent else _MONEY_ONLY).fill(money=money, spent=spent).say(lang)


def _counted(name: str, held: Promise, lang: Lang) -> SlideRow:
    programs = held.programs
    return row(
        name,
        *(str(len(some)) for some in (programs.planned, programs.ran, programs.done)),
        str(len(programs.silent)),
        rupiah_short(held.money, lang),
        rupiah_short(held.spent, lang) if held.spent else "–",
    )


def indicators(plan: Plan, lang: Lang) -> Slide | None:
    """Indicators of the goals against their targets, in the last year of which some are told."""
    rows = reached(plan, plan.goal_indicators, lang)
    year = max((one.year for one in rows if int(one.year) <= plan.as_of.year), default="")
    held = [one for one in rows if one.year == year]
    if not held:
        return None
    aimed = [one for one in held if one.is_aimed]
    met = [one for one in aimed if one.is_met]
    order = sorted(held, key=lambda one: one.is_met)
    title = (_MET if aimed else _TOLD).fill(
        year=year, met=len(met), aimed=len(aimed), count=len(held)
    )
    left = len(held) - MOST_ROWS
    return Slide(
        id="indicators",
        title=title.say(lang),
        table=SlideTable(
            _columns(_INDICATORS, lang),
            tuple(_measured(one) for one in order[:MOST_ROWS]),
            max(left, 0),
        ),
        said=tuple(
            SlideText(
                _MISSED.fill(names=names.lines((one.name for one in missed), lang)).say(lang)
            )
            for missed in ([one for one in aimed if not one.is_met],)
            if missed
        ),
        targets=("tbl-reached",),
        illustration=any_illustration(held),
    )


def _measured(held: Reached) -> SlideRow:
    name = f"{held.name} ({held.unit})" if held.unit else held.name
    return row(name, held.target, held.actual, held.verdict, illustration=held.illustration)


def actions(plan: Plan, year: int, lang: Lang) -> Slide | None:
    """The activities of a year by their kinds: promised, told of, run, done."""
    whole = promised(plan, year).actions
    if not whole.planned or not whole.told:
        return None
    kinds = {
        action.at: action.kind
        for program in plan.programs.values()
        for action in program.actions.values()
    }
    rows = [
        _kind_row(kind.label.say(lang) if kind else _NO_KIND.say(lang), part)
        for kind in (*ActionKind, None)
        if (part := _part(whole, kinds, kind)).planned
    ]
    rows.append(_kind_row(_ALL.say(lang), whole))
    bars = [
        bar(names.capital(kind.label.say(lang) if kind else _NO_KIND.say(lang)), part, lang)
        for kind in (*ActionKind, None)
        if (part := _part(whole, kinds, kind)).planned
    ]
    is_made_up = _is_made_up(plan, year)
    title = _ACTIONS.fill(
        year=year, planned=len(whole.planned), ran=len(whole.ran), silent=len(whole.silent)
    )
    return Slide(
        id="actions",
        title=title.say(lang),
        chart=compared(bars, _ACTIVITIES.say(lang), lang, is_made_up=is_made_up),
        table=SlideTable(_columns(_BY_KIND, lang), tuple(rows), has_total=True),
        said=(SlideText(_SILENCE.say(lang)),) if whole.silent else (),
        targets=(f"tbl-done-{year}",),
        sources=_sources(plan, year),
        illustration=is_made_up,
    )


def _part(
    whole: PromiseCount, kinds: Mapping[Route, ActionKind | None], kind: ActionKind | None
) -> PromiseCount:
    def of(routes: Sequence[Route]) -> tuple[Route, ...]:
        return tuple(one for one in routes if kinds.get(one) is kind)

    return PromiseCount(of(whole.planned), of(whole.told), of(whole.ran), of(whole.done))


def _kind_row(name: str, held: PromiseCount) -> SlideRow:
    counts = (held.planned, held.ran, held.done, held.silent)
    return row(names.capital(name), *(str(len(some)) for some in counts))


def changes(plan: Plan, lang: Lang) -> Slide | None:
    """What a year brought that the one before it had not; None before two years are told."""
    years = told_years(plan)[-2:]
    if len(years) < 2:  # noqa: PLR2004 -- a change is between two
        return None
    before, after = (promised(plan, year) for year in years)
    rows = [row(text.say(lang), told(before, lang), told(after, lang)) for text, told in _COMPARED]
    title = _CHANGE.fill(
        before=years[0],
        after=years[1],
        done=len(after.programs.done),
        done_before=len(before.programs.done),
    )
    return Slide(
        id="changes",
        title=title.say(lang),
        table=SlideTable(
            (
                SlideColumn(_WHAT.say(lang), 6),
                *(SlideColumn(str(year), 3, is_number=True) for year in years),
            ),
            tuple(rows),
        ),
        targets=tuple(f"tbl-realised-{year}" for year in years),
        sources=tuple(one for year in years for one in _sources(plan, year)),
        illustration=any(_is_made_up(plan, year) for year in years),
    )


def _summary(plan: Plan, year: int, lang: Lang) -> str:
    told = next((one for one in realisation(plan, lang).years if one.year == str(year)), None)
    return told.summary if told else ""


def _sources(plan: Plan, year: int) -> tuple[str, ...]:
    held = plan.progress[str(year)].programs.values() if str(year) in plan.progress else ()
    return tuple(dict.fromkeys(source for one in held for source in one.sources))


def _is_made_up(plan: Plan, year: int) -> bool:
    held = plan.progress.get(str(year))
    return held is not None and any(illustrated(one) for one in held.programs.values())


def _columns(held: Sequence[tuple[Text, int, bool]], lang: Lang) -> tuple[SlideColumn, ...]:
    return tuple(SlideColumn(head.say(lang), width, number) for head, width, number in held)


def _money(whole: Callable[[Promise], int]) -> Callable[[Promise, Lang], str]:
    return lambda held, lang: rupiah_short(whole(held), lang) if whole(held) else "–"


def _number(count: Callable[[Promise], int]) -> Callable[[Promise, Lang], str]:
    return lambda held, _: str(count(held))


_FEW_BARS = 3
_MONEY_TOLD = Text(
    "Dana direncanakan {money}; belanja dilaporkan {spent}.",
    "Money planned: {money}; spending told: {spent}.",
)
_MONEY_ONLY = Text("Dana direncanakan {money}.", "Money planned: {money}.")
_PROGRAMS = Text("Program menurut dimensi", "Programs by dimension")
_ACTIVITIES = Text("Kegiatan menurut kelompok", "Activities by kind")
_BY_DIMENSION = (
    (Text("Dimensi", "Dimension"), 6, False),
    (PLANNED, 3, True),
    (STARTED, 2, True),
    (FINISHED, 2, True),
    (Text("Tanpa laporan", "Silent"), 2, True),
    (Text("Dana direncanakan", "Money planned"), 4, True),
    (Text("Belanja dilaporkan", "Spending told"), 4, True),
)
_BY_KIND = (
    (Text("Kelompok kegiatan", "Kind of activity"), 8, False),
    (PLANNED, 3, True),
    (STARTED, 3, True),
    (FINISHED, 3, True),
    (Text("Tanpa laporan", "Silent"), 3, True),
)
_INDICATORS = (
    (Text("Indikator", "Indicator"), 12, False),
    (Text("Target", "Target"), 2, True),
    (Text("Capaian", "Reached"), 2, True),
    (Text("Kesimpulan", "Verdict"), 3, False),
)
_COMPARED: tuple[tuple[Text, Callable[[Promise, Lang], str]], ...] = (
    (Text("Program direncanakan", "Programs planned"), _number(lambda p: len(p.programs.planned))),
    (Text("Program berjalan", "Programs that ran"), _number(lambda p: len(p.programs.ran))),
    (Text("Program selesai", "Programs done"), _number(lambda p: len(p.programs.done))),
    (Text("Kegiatan berjalan", "Activities that ran"), _number(lambda p: len(p.actions.ran))),
    (Text("Dana direncanakan", "Money planned"), _money(lambda p: p.money)),
    (Text("Belanja dilaporkan", "Spending told"), _money(lambda p: p.spent)),
)
_WHAT_RAN = Text(
    "Yang berjalan mencakup yang selesai. Program tanpa laporan belum tentu tidak berjalan.",
    "What ran includes what is done. A silent program may have run.",
)
_SILENCE = Text(
    "Kegiatan yang belum dilaporkan belum tentu tidak berjalan.",
    "Activities that are silent may have run.",
)
_MISSED = Text("Belum tercapai: {names}.", "Not met: {names}.")
_ALL = Text("Seluruhnya", "All")
_WHAT = Text("Ukuran", "Measure")
_NO_KIND = Text("tanpa kelompok", "of no kind")
_MET = Text(
    "Sebanyak {met} dari {aimed} target indikator sasaran tahun {year} tercapai",
    "Of the {aimed} targets of goal indicators for {year}, {met} are met",
)
_TOLD = Text(
    "Capaian {count} indikator sasaran tahun {year} tercatat, tanpa target tahun itu",
    "Values of {count} goal indicators of {year} are on record, without targets for that year",
)
_ACTIONS = Text(
    "Rencana aksi tahun {year} memuat {planned} kegiatan: {ran} dilaporkan berjalan, {silent} "
    "belum dilaporkan",
    "The action plan of {year} has {planned} activities: {ran} are told to have run, {silent} are "
    "silent",
)
_CHANGE = Text(
    "Program selesai: {done} pada {after}, {done_before} pada {before}",
    "Programs done: {done} in {after}, {done_before} in {before}",
)
