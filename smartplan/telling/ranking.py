"""A ranking told: the order of regions with what is open in it, and what stands beside it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from smartplan.blocks import Align, Block, Box, Drawn, Inlines, Table
from smartplan.portfolio.group import called
from smartplan.portfolio.measured import Measure
from smartplan.portfolio.names import label
from smartplan.portfolio.rank import Ranked, Ranking
from smartplan.scoring.cohorts import Cohorts
from smartplan.telling.evaluation import cohorts_told
from smartplan.telling.figures import UNKNOWN, bar, signed, span, two
from smartplan.telling.percentiles import percentile, place
from smartplan.telling.ranking_notes import cautions, left_out, references
from smartplan.telling.telling import (
    Section,
    Telling,
    heading,
    lines,
    muted,
    paragraph,
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


def _headline(ranking: Ranking, group: Text | None, lang: Lang) -> Iterator[Block]:
    choice, every = ranking.choice, len(ranking.rows) + len(ranking.apart)
    plans = [row.plan for row in ranking.rows]
    count = _COUNT.fill(n=len(ranking.rows), of=every).say(lang)
    told = [said(strong(count))]
    if choice.measure is Measure.EVALUATION:
        name = label(plans, "evaluation", choice.basis.standard)
        text = _YEAR.fill(year=choice.basis.year, name=name, id=choice.basis.standard)
        told.append(said(text.say(lang)))
    if choice.measure is Measure.READINESS:
        name = label(plans, "readiness", choice.basis.standard)
        told.append(said(_UNDER.fill(name=name, id=choice.basis.standard).say(lang)))
    if group:
        told.append(said(_GROUP.fill(group=group).say(lang)))
    yield Box("lead", (), tuple(lines(told)))


class Column(NamedTuple):
    """A column of the order: its head, on which side it stands, what it says of a row."""

    head: Text
    align: Align
    cell: Callable[[Ranked], Inlines]


def _table(ranking: Ranking, names: Mapping[str, str], lang: Lang) -> Iterator[Block]:
    """The order, with the columns that have anything to say."""
    if not ranking.rows:
        return
    columns = [
        Column(_PLACE, "right", lambda row: said(place(row.position))),
        Column(_REGION, "left", lambda row: said(strong(names[row.plan.plan]))),
        *_FIGURES[ranking.choice.measure](lang),
        Column(_STAGE, "right", lambda row: said(str(row.plan.stage))),
    ]
    for head, of in _GROUPS.items():
        held = {row.plan.plan: of(row, lang) for row in ranking.rows}
        if any(one != UNKNOWN for one in held.values()):
            columns.append(Column(head, "right", _cell(held)))
    yield Table(
        tuple(said(column.head.say(lang)) for column in columns),
        tuple(tuple(column.cell(row) for column in columns) for row in ranking.rows),
        tuple(column.align for column in columns),
        filter=len(ranking.rows) >= _LONG,
    )


def _cell(held: Mapping[str, str]) -> Callable[[Ranked], Inlines]:
    return lambda row: said(held[row.plan.plan])


def _readiness(lang: Lang) -> list[Column]:
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
        Column(_SCORE, "right", value),
        Column(same(""), "left", _bar),
        Column(_RANGE, "left", open_),
        Column(_ASSESSED, "right", assessed),
        _complete(lang),
    ]


def _bar(row: Ranked) -> Inlines:
    return said(Drawn(bar(row.measured.limits.low, row.measured.limits.high)))


def _evaluation(lang: Lang) -> list[Column]:
    """The index, how it has changed, and the dimensions behind it."""

    def change(row: Ranked) -> Inlines:
        basis = [one for one in row.plan.evaluations if one.index == row.measured.value]
        moved = next((one for one in basis if one.change is not None), None)
        return said(f"{signed(moved.change or 0, lang)} ({moved.since})" if moved else UNKNOWN)

    return [
        Column(_INDEX, "right", lambda row: said(two(row.measured.value, lang))),
        Column(same(""), "left", _bar),
        Column(_CHANGE, "right", change),
        _complete(lang),
    ]


def _completeness(lang: Lang) -> list[Column]:
    """How complete the masterplan is, and what stands in it wrongly."""

    def wrong(row: Ranked) -> Inlines:
        return said(str(row.plan.findings.get("error", 0)))

    return [_complete(lang), Column(_ERRORS, "right", wrong)]


def _complete(lang: Lang) -> Column:
    return Column(_COMPLETE, "right", lambda row: said(percent(row.plan.completeness, lang)))


def _in_cohorts(row: Ranked, lang: Lang) -> str:
    """The percentile in each cohort, with its year where there are several."""
    held = {year: percentile(one, lang) for year, one in sorted(row.cohorts.items())}
    known = {year: one for year, one in held.items() if one != UNKNOWN}
    if len(held) <= 1:
        return next(iter(known.values()), UNKNOWN)
    return "; ".join(f"{year}: {one}" for year, one in known.items()) or UNKNOWN


def _cohorts(found: Cohorts, lang: Lang) -> Iterator[Block]:
    """Participations against regions; regions in no cohort are counted, not named."""
    if not found.years:
        return
    yield heading(2, _COHORTS.say(lang))
    yield from cohorts_told(replace(found, without=()), lang)
    if found.without:
        yield paragraph(muted(_WITHOUT.fill(n=len(found.without)).say(lang)))


_LONG = 12  # from so many rows on, a page has a field to search them
_MADE_UP = "°"
_FIGURES = {
    Measure.READINESS: _readiness,
    Measure.EVALUATION: _evaluation,
    Measure.COMPLETENESS: _completeness,
}
_GROUPS = {
    Text("Persentil jenis", "Percentile, kind"): lambda row, lang: percentile(row.kind, lang),
    Text("Persentil provinsi", "Percentile, province"): lambda row, lang: percentile(
        row.province, lang
    ),
    Text("Persentil angkatan", "Percentile, cohort"): _in_cohorts,
}
_TITLES = {
    Measure.READINESS: Text("Urutan menurut kesiapan", "Regions by readiness"),
    Measure.EVALUATION: Text("Urutan menurut indeks evaluasi", "Regions by evaluation index"),
    Measure.COMPLETENESS: Text(
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
_COMPLETE = Text("Kelengkapan", "Complete")
_STAGE = Text("Tahap", "Stage")
_ERRORS = Text("Galat", "Errors")
_COUNT = Text("{n} dari {of} rencana diurutkan", "{n} of {of} plans in order")
_UNDER = Text("Standar: {name} ({id})", "Standard: {name} ({id})")
_YEAR = Text(
    "Evaluasi tahun {year} menurut {name} ({id})", "Evaluation of {year} by {name} ({id})"
)
_GROUP = Text("Hanya {group}", "Only {group}")
_COHORTS = Text("Angkatan program nasional", "Cohorts of the national program")
_WITHOUT = Text("tanpa angkatan: {n} daerah", "in no cohort: {n} regions")
_SIDE_BY_SIDE = Text("Rencana berdampingan: ", "Plans side by side: ")
