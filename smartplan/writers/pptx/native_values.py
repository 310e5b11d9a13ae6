"""Charts of scores, of the ministry's evaluations, and of an indicator over the years."""

from collections.abc import Mapping, Sequence

from smartplan.books.charts.chart import known
from smartplan.books.charts.colour import ACCENT, BAND, INK, MUTED, hue
from smartplan.books.charts.data import (
    EvaluationHistory,
    EvaluationYear,
    IndicatorTrajectory,
    Standing,
    YearValue,
)
from smartplan.books.charts.data_talk import ComparedBars
from smartplan.books.charts.measure import tidy
from smartplan.books.charts.standing import top_of, value_of
from smartplan.value import replace
from smartplan.wording import Lang, Text, same
from smartplan.writers.pptx.native_chart import Filling, NativeChart, NativeSeries


def standings(held: Sequence[Standing], top: float, lang: Lang) -> NativeChart:
    """A bar for each that has a score, with what was confirmed and the target beside it."""
    shown = (
        (_SCORE, tuple(_rounded(value_of(one)) for one in held), ACCENT),
        (_CONFIRMED, tuple(_rounded(known(one.confirmed)) for one in held), INK),
        (_TARGET, tuple(_rounded(known(one.target)) for one in held), MUTED),
    )
    series = tuple(
        NativeSeries(
            name.say(lang),
            values,
            colour=colour,
            labelled=True,
            filling="tint" if name is _TARGET else "solid",
        )
        for name, values, colour in shown
        if any(value is not None for value in values)
    )
    return NativeChart(
        categories=tuple(_scored(one, lang) for one in held),
        series=series,
        format="0.00",
        unit=_LEVEL.fill(top=_plain(top_of(top))),
        top=top_of(top),
        step=1,
        lying=True,
    )


def compared(data: ComparedBars) -> NativeChart:
    """A bar for each of the series; a range is the higher value, its beginning covered."""
    values = [tuple(known(one.values[at]) for one in data.bars) for at in range(len(data.series))]
    looks = _LOOKS_OF[data.form]
    series = [
        NativeSeries(name, held, colour=colour, filling=filling, labelled=True)
        for (name, held), (colour, filling) in zip(
            zip(data.series, values, strict=True), looks, strict=False
        )
    ]
    is_range = data.form == "range"
    if is_range:
        series.reverse()
    most = max((value for held in values for value in held if value is not None), default=0)
    at = 0 if data.form != "promise" else 1
    hues = [
        hue(one.dimension) if one.dimension else INK if one.is_sum else "" for one in data.bars
    ]
    if any(hues) and at < len(series):
        filled = tuple(one or ACCENT for one in hues)
        series[at] = replace(series[at], colours=filled)
    return NativeChart(
        categories=tuple(tidy(one.name) for one in data.bars),
        series=tuple(series),
        format=f"0.{'0' * data.decimals}" if data.decimals else "0",
        unit=same(data.unit) if data.unit else None,
        top=data.top,
        step=1 if (data.top or most) <= _FEW else None,
        lying=True,
        overlaid=is_range,
    )


def evaluations(data: EvaluationHistory, lang: Lang) -> NativeChart:
    """The index of each year in columns; one look for each standard, a gap without index."""
    by_year = {year.year: year for year in sorted(data.years, key=lambda one: one.year)}
    years = tuple(by_year.values())
    standards = tuple(
        dict.fromkeys(tidy(year.standard) for year in years if _index(year) is not None)
    )
    looks = (
        (ACCENT, "solid"),
        (MUTED, "solid"),
        (ACCENT, "hatch"),
        (INK, "dots"),
        (BAND, "solid"),
    )
    series = tuple(
        NativeSeries(
            standard or _INDEX.say(lang),
            tuple(_index(year) if tidy(year.standard) == standard else None for year in years),
            colour=looks[at % len(looks)][0],
            filling=looks[at % len(looks)][1],  # type: ignore[arg-type]
            labelled=True,
        )
        for at, standard in enumerate(standards)
    )
    return NativeChart(
        categories=tuple(_named(year, lang) for year in years),
        series=series,
        format="0.00",
        unit=_SCALE.fill(top=_plain(data.top)),
        top=data.top,
        step=1,
        overlaid=True,
    )


def trajectory(data: IndicatorTrajectory, lang: Lang) -> NativeChart:
    """Targets as a dashed line, what was reached as a full one, the baseline as a sign."""
    base = _values([data.baseline] if data.baseline else [])
    targets, actuals = _values(data.targets), _values(data.actuals)
    named = {*base, *targets, *actuals}
    span = range(min(named), max(named) + 1) if named else range(0)
    years = tuple(span) if len(span) <= _SPAN else tuple(sorted(named))
    rows: tuple[tuple[Text, dict[int, float], str, bool], ...] = (
        (_TARGET, targets, MUTED, True),
        (_REACHED, actuals, ACCENT, False),
        (_BASELINE, base, INK, False),
    )
    series = tuple(
        NativeSeries(
            name.say(lang),
            tuple(held.get(year) for year in years),
            form="marks" if name is _BASELINE else "line",
            colour=colour,
            dashed=dashed,
            labelled=True,
        )
        for name, held, colour, dashed in rows
        if held
    )
    unit = tidy(data.unit)
    return NativeChart(
        categories=tuple(str(year) for year in years),
        series=series,
        format="General",
        unit=same(unit) if unit else None,
    )


def _values(values: Sequence[YearValue]) -> dict[int, float]:
    return {one.year: one.value for one in values if known(one.value) is not None}


def _index(year: EvaluationYear) -> float | None:
    return known(year.index) if year.participated else None


def _named(year: EvaluationYear, lang: Lang) -> str:
    """A year, with what is to be known of it: why there is no index, or the word for it."""
    if not year.participated:
        return f"{year.year} ({_ABSENT.say(lang)})"
    if _index(year) is None:
        return f"{year.year} ({_UNKNOWN.say(lang)})"
    band = tidy(year.band)
    return f"{year.year} ({band})" if band else str(year.year)


def _scored(one: Standing, lang: Lang) -> str:
    """The name of what has a score, or that it has none."""
    name = tidy(one.name)
    return name if value_of(one) is not None else f"{name} ({_UNASSESSED.say(lang)})"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)


def _plain(top: float) -> str:
    return f"{top:g}"


_FEW = 10  # steps of a scale that are all named
_LOOKS_OF: Mapping[str, tuple[tuple[str, Filling], ...]] = {
    "promise": ((MUTED, "tint"), (ACCENT, "solid"), (INK, "solid")),
    "range": ((ACCENT, "paper"), (ACCENT, "solid")),
    "value": ((ACCENT, "solid"),),
}
_DIGITS = 10  # what a float adds to a fraction is not shown to who opens the workbook
_SPAN = 40
_SCORE = Text("Nilai yang dihitung", "Score that counts")
_CONFIRMED = Text("Dikonfirmasi asesor", "Confirmed by assessors")
_TARGET = Text("Target", "Target")
_REACHED = Text("Capaian", "Reached")
_BASELINE = Text("Nilai awal", "Baseline")
_INDEX = Text("Indeks", "Index")
_LEVEL = Text("tingkat kesiapan, skala 0–{top}", "level of readiness, scale 0–{top}")
_SCALE = Text("indeks evaluasi, skala 0–{top}", "evaluation index, scale 0–{top}")
_ABSENT = Text("tidak ikut", "took no part")
_UNASSESSED = Text("belum dinilai", "not assessed")
_UNKNOWN = Text("nilai belum ada", "no value yet")
