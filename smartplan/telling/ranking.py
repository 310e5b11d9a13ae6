"""A ranking told: the order of regions with what is open in it, and what stands beside it."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from smartplan.blocks import Align, Block, Box, Drawn, Inlines, Table
from smartplan.portfolio.group import called
from smartplan.portfolio.measured import RankedBy, Yardstick, evaluated
from smartplan.portfolio.names import bare, label
from smartplan.portfolio.position import Position
from smartplan.portfolio.rank import Ranked, Ranking
from smartplan.scoring.cohorts import Cohorts
from smartplan.telling.cohorts import cohorts_told
from smartplan.telling.figures import UNKNOWN, bar, signed, span, two
from smartplan.telling.percentiles import percentile, place
from smartplan.telling.ranking_notes import cautions, left_out, references
from smartplan.telling.telling import (
    Section,
    Telling,
    heading,
    joined,
    lines,
    said,
    strong,
)
from smartplan.wording import Lang, Text, percent, same


def told(ranking: Ranking, counted: Cohorts, group: Text | None, hint: str, lang: Lang) -> Telling:
    """A ranking; `group` says which plans were asked for, if not all, `hint` what to run next."""
    plans = [row.plan for row in ranking.rows] + [one for one, _ in ranking.apart]
    names = called(plans)
    blocks = (
        *_headline(ranking, group, lang),
        *_table(ranking, names, lang),
        *cautions(ranking, lang),
        *references(ranking, names, lang),
        *left_out(ranking, names, lang),
        *_cohorts(counted, lang),
    )
    next_ = (_SIDE_BY_SIDE.say(lang), hint) if hint else ("", "")
    title = _TITLES[ranking.choice.measure].say(lang)
    return Telling("rank", title, (Section(said(title), blocks),), hint=next_)


def _cohorts(found: Cohorts, lang: Lang) -> Iterator[Block]:
    if found.years:
        yield heading(2, _COHORT_HEAD.say(lang))
        yield from cohorts_told(found, lang)


def _headline(ranking: Ranking, group: Text | None, lang: Lang) -> Iterator[Block]:
    choice, every = ranking.choice, len(ranking.rows) + len(ranking.apart)
    plans = [row.plan for row in ranking.rows]
    count = _COUNT.fill(n=len(ranking.rows), of=every).say(lang)
    told = [said(strong(count))]
    if choice.measure is RankedBy.EVALUATION:
        name = label(plans, "evaluation", choice.basis.standard)
        text = _YEAR.fill(year=choice.basis.year, name=name, id=bare(choice.basis.standard))
        told.append(said(text.say(lang)))
    if choice.measure is RankedBy.READINESS:
        name = label(plans, "readiness", choice.basis.standard)
        told.append(said(_UNDER.fill(name=name, id=bare(choice.basis.standard)).say(lang)))
    if group:
        told.append(said(_GROUP.fill(group=group).say(lang)))
    yield Box("lead", (), tuple(lines(told)))


class RankColumn(NamedTuple):
    """A column of the order: its head, on which side it stands, what it says of a row."""

    head: Text
    align: Align
    cell: Callable[[Ranked], Inlines]


def _table(ranking: Ranking, names: Mapping[str, str], lang: Lang) -> Iterator[Block]:
    """The order, with the columns that have anything to say."""
    if not ranking.rows:
        return
    columns = [
        RankColumn(_PLACE, "right", lambda row: said(place(row.position))),
        RankColumn(_REGION, "left", lambda row: said(strong(names[row.plan.plan]))),
        *_FIGURES[ranking.choice.measure](ranking.choice, lang),
        RankColumn(_STAGE, "right", lambda row: said(str(row.plan.stage))),
    ]
    for head, of in _GROUPS.items():
        held = {row.plan.plan: of(row) for row in ranking.rows}
        if any(_is_told(one) for one in held.values()):
            columns.append(RankColumn(head, "right", _cell(held, lang)))
    yield Table(
        tuple(said(column.head.say(lang)) for column in columns),
        tuple(tuple(column.cell(row) for column in columns) for row in ranking.rows),
        tuple(column.align for column in columns),
        wide=True,
        filter=len(ranking.rows) >= _LONG,
    )


def _is_told(held: Mapping[int, Position]) -> bool:
    return any(one.percentile is not None for one in held.values())


def _cell(held: Mapping[str, Mapping[int, Position]], lang: Lang) -> Callable[[Ranked], Inlines]:
    """The percentile of a row, or those of its cohorts, one below the other with their years."""

    def told(row: Ranked) -> Inlines:
        known = {key: one for key, one in held[row.plan.plan].items() if _is_told({key: one})}
        if len(held[row.plan.plan]) == 1:
            return said(percentile(next(iter(held[row.plan.plan].values())), lang))
        found = [said(f"{year}: {percentile(one, lang)}") for year, one in sorted(known.items())]
        return joined(found) if found else said(UNKNOWN)

    return told


def _readiness(_: Yardstick, lang: Lang) -> list[RankColumn]:
    """The score, between which it can end, how much is assessed."""

    def value(row: Ranked) -> Inlines:
        mark = _MADE_UP if row.plan.readiness.illustrated else ""
        return said(f"{two(row.measured.value, lang)}{mark}")

    def open_(row: Ranked) -> Inlines:
        held = row.measured.limits
        return said(span(held.low, held.high, lang) if held.low != held.high else "")

    def assessed(row: Ranked) -> Inlines:
        return said(f"{row.plan.readiness.assessed}/{row.plan.readiness.of}")

    return [
        RankColumn(_SCORE, "right", value),
        RankColumn(same(""), "left", _bar),
        RankColumn(_RANGE, "left", open_),
        RankColumn(_ASSESSED, "right", assessed),
        _complete(lang),
    ]


def _bar(row: Ranked) -> Inlines:
    return said(Drawn(bar(row.measured.limits.low, row.measured.limits.high)))


def _evaluation(choice: Yardstick, lang: Lang) -> list[RankColumn]:
    """The index, how it has changed, and the dimensions behind it."""

    def change(row: Ranked) -> Inlines:
        held = evaluated(row.plan, choice.basis)
        moved = held.change if held else None
        return said(UNKNOWN if moved is None else signed(moved, lang))

    return [
        RankColumn(_INDEX, "right", lambda row: said(two(row.measured.value, lang))),
        RankColumn(same(""), "left", _bar),
        RankColumn(_CHANGE, "right", change),
        _complete(lang),
    ]


def _completeness(_: Yardstick, lang: Lang) -> list[RankColumn]:
    """How complete the masterplan is, and what stands in it wrongly."""

    def wrong(row: Ranked) -> Inlines:
        return said(str(row.plan.findings.get("error", 0)))

    return [_complete(lang), RankColumn(_ERRORS, "right", wrong)]


def _complete(lang: Lang) -> RankColumn:
    return RankColumn(_COMPLETE, "right", lambda row: said(percent(row.plan.completeness, lang)))


_LONG = 12  # from so many rows on, a page has a field to search them
_MADE_UP = "°"
_FIGURES = {
    RankedBy.READINESS: _readiness,
    RankedBy.EVALUATION: _evaluation,
    RankedBy.COMPLETENESS: _completeness,
}
_GROUPS: Mapping[Text, Callable[[Ranked], Mapping[int, Position]]] = {
    Text("% jenis", "% kind"): lambda row: {0: row.kind} if row.kind else {},
    Text("% prov.", "% prov."): lambda row: {0: row.province} if row.province else {},
    Text("% angk.", "% cohort"): lambda row: row.cohorts,
}
_TITLES = {
    RankedBy.READINESS: Text("Urutan menurut kesiapan", "Regions by readiness"),
    RankedBy.EVALUATION: Text("Urutan menurut indeks evaluasi", "Regions by evaluation index"),
    RankedBy.COMPLETENESS: Text(
        "Urutan menurut kelengkapan rencana", "Regions by completeness of the plan"
    ),
}
_PLACE = Text("Peringkat", "Place")
_REGION = Text("Daerah", "Region")
_SCORE = Text("Nilai", "Score")
_RANGE = Text("Rentang", "Range")
_ASSESSED = Text("Dinilai", "Assessed")
_INDEX = Text("Indeks", "Index")
_CHANGE = Text("Perubahan", "Change")
_COMPLETE = Text("Lengkap", "Complete")
_STAGE = Text("Tahap", "Stage")
_ERRORS = Text("Galat", "Errors")
_COUNT = Text("{n} dari {of} rencana diurutkan", "{n} of {of} plans in order")
_UNDER = Text("Standar: {name} ({id})", "Standard: {name} ({id})")
_YEAR = Text(
    "Evaluasi tahun {year} menurut {name} ({id})", "Evaluation of {year} by {name} ({id})"
)
_GROUP = Text("Hanya {group}", "Only {group}")
_SIDE_BY_SIDE = Text("Rencana berdampingan: ", "Plans side by side: ")
_COHORT_HEAD = Text("Angkatan program nasional", "Cohorts of the national program")
