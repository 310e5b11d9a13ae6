"""Indicators as lines of a table: starting value, target per year, and what was reached."""

from collections.abc import Iterable, Iterator, Mapping

from smartplan.books.blank import BLANK
from smartplan.books.charts import data as charts
from smartplan.books.notes import Remark
from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.facts.measurements import meets
from smartplan.measure import Measured, numbers_of
from smartplan.plan.model.common import Direction, Indicator
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, measured, same


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(BookPart):
    """One indicator: `targets` holds a cell for each year of the table it stands in.

    `line` tells its way in one line, `details` which way that should go and who measures it; of
    what is measured in grades, which stand without their unit, also that.
    """

    id: str
    name: str
    unit: str
    direction: str
    baseline: str
    targets: tuple[str, ...]
    line: str
    details: str
    agency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached(BookPart):
    """What an indicator reached in a year against its target; `is_aimed` where it has one."""

    name: str
    unit: str
    year: str
    target: str
    actual: str
    verdict: str
    is_aimed: bool = False
    is_met: bool = False
    id: str = ""


def years_of(indicators: Iterable[Indicator]) -> tuple[str, ...]:
    """The years for which some indicator has a target."""
    return tuple(sorted({year for indicator in indicators for year in indicator.targets}))


def measure(
    plan: Plan, indicator: Indicator, years: tuple[str, ...], lang: Lang, *, within: bool = False
) -> Measure:
    """An indicator as a line of a table over these years."""
    blank = BLANK.say(lang)
    baseline = indicator.baseline
    since = f" ({baseline.year})" if baseline and baseline.year else ""
    return Measure(
        id=indicator.at.key,
        name=indicator.name,
        unit=indicator.unit or blank,
        direction=names.choice(indicator.direction, lang),
        baseline=(
            f"{measured(baseline.value, lang)}{since}"
            if baseline is not None and baseline.value is not None
            else _UNMEASURED.say(lang)
        ),
        targets=tuple(
            measured(indicator.targets[year], lang) if year in indicator.targets else "–"
            for year in years
        ),
        line=names.trajectory(indicator, lang),
        details=_details(plan, indicator, lang),
        agency=names.agency_short(plan, indicator.agency, lang),
        sources=(*indicator.sources, *(baseline.sources if baseline else ())),
        remarks=(*_computed(plan, indicator, lang), *remarks(lang, indicator, baseline)),
        illustration=illustrated(indicator, within=within),
    )


def _details(plan: Plan, indicator: Indicator, lang: Lang) -> str:
    said = []
    if indicator.unit and is_graded(indicator):
        said.append(same(indicator.unit))
    if indicator.direction:
        said.append(_WAY.fill(way=indicator.direction.label))
    if indicator.agency:
        said.append(_BY.fill(agency=names.agency_short(plan, indicator.agency, lang)))
    return ", ".join(one.say(lang) for one in said)


def is_graded(indicator: Indicator) -> bool:
    """Whether an indicator is measured in grades, not in numbers."""
    start = indicator.baseline.value if indicator.baseline else None
    values = (start, *indicator.targets.values())
    return bool(indicator.scale) or any(isinstance(value, str) for value in values)


def _computed(plan: Plan, indicator: Indicator, lang: Lang) -> Iterator[Remark]:
    """How an indicator is calculated and put together, from which dataset, and its grades."""
    dataset = plan.data.datasets.get(indicator.dataset or "")
    held = (
        (_FORMULA, indicator.formula),
        (_FROM, dataset.name if dataset else indicator.dataset),
        (_GRADES, ", ".join(indicator.scale)),
        (_TOGETHER, indicator.accumulate and indicator.accumulate.label),
    )
    for text, words in held:
        if words:
            yield Remark(text.fill(words=words).say(lang))


def reached(plan: Plan, indicators: Mapping[str, Indicator], lang: Lang) -> tuple[Reached, ...]:
    """What goal indicators reached, per year of progress."""
    made_up = {
        key
        for goal in plan.profile.goals.values()
        for key, held in goal.indicators.items()
        if illustrated(held, within=illustrated(goal))
    }
    rows = []
    for year, progress in sorted(plan.progress.items()):
        for ref, value in progress.indicators.items():
            indicator = indicators.get(ref)
            if indicator is None:
                continue
            target = indicator.targets.get(year)
            said = verdict(indicator, target, value)
            rows.append(
                Reached(
                    name=indicator.name,
                    unit=indicator.unit or "",
                    year=year,
                    target=measured(target, lang) if target is not None else _NO_TARGET.say(lang),
                    actual=measured(value, lang),
                    verdict=said.say(lang),
                    is_aimed=target is not None,
                    is_met=said is _MET,
                    id=ref,
                    illustration=ref in made_up,
                )
            )
    return tuple(rows)


def values_of(
    program: Program | None,
    year: str,
    values: Mapping[str, Measured],
    lang: Lang,
    *,
    is_whole: bool = True,
) -> tuple[str, ...]:
    """What the indicators of a program reached, against the year's target.

    Before the year is whole nobody can say that its target is missed.
    """
    said = []
    for ref, value in values.items():
        indicator = program.indicators.get(ref) if program else None
        if indicator is None:
            continue
        reach = f"{indicator.name}: {names.quantity(value, indicator.unit, lang)}"
        target = indicator.targets.get(year)
        if target is None:
            said.append(reach)
            continue
        met = verdict(indicator, target, value)
        text = _AGAINST if is_whole or met is _MET else _AIM
        of = text.fill(target=measured(target, lang), verdict=met)
        said.append(f"{reach} ({of.say(lang)})")
    return tuple(said)


def verdict(indicator: Indicator, target: Measured | None, value: Measured) -> Text:
    """Whether a value meets its target, in the direction in which the indicator should move."""
    if target is None:
        return _OPEN
    met = meets(value, target, indicator.direction or Direction.UP, indicator.scale)
    return _UNCOMPARED if met is None else _MET if met else _UNMET


def trajectories(plan: Plan) -> tuple[charts.IndicatorTrajectory, ...]:
    """For each mission its first indicator with a value reached, as the data of its chart."""
    drawn = []
    for mission in (*plan.profile.missions, None):
        goals = [goal for goal in plan.profile.goals.values() if goal.mission == mission]
        for goal, (ref, held) in ((g, one) for g in goals for one in g.indicators.items()):
            actuals = {
                int(year): one.indicators[ref]
                for year, one in plan.progress.items()
                if ref in one.indicators
            }
            if any(not isinstance(value, str) for value in actuals.values()):
                made_up = illustrated(held, within=illustrated(goal))
                drawn.append(trajectory(held, actuals, illustration=made_up))
                break
    return tuple(drawn)


def trajectory(
    indicator: Indicator, actuals: Mapping[int, Measured], *, illustration: bool = False
) -> charts.IndicatorTrajectory:
    """An indicator as the data of its chart, which draws numbers; a range by its middle."""
    baseline = indicator.baseline
    start = None
    if baseline and baseline.year is not None:
        start = next(_drawn({baseline.year: baseline.value}), None)
    direction = indicator.direction
    return charts.IndicatorTrajectory(
        name=indicator.name,
        unit=indicator.unit or "",
        direction=None if direction is None else ("up" if direction is Direction.UP else "down"),
        baseline=start,
        targets=tuple(_drawn({int(year): value for year, value in indicator.targets.items()})),
        actuals=tuple(_drawn(actuals)),
        about=charts.ChartHeading(illustration=illustration),
    )


def _drawn(values: Mapping[int, Measured | None]) -> Iterator[charts.YearValue]:
    for year, value in sorted(values.items()):
        if ends := numbers_of(value):
            yield charts.YearValue(year, sum(ends) / len(ends))


_UNMEASURED = Text("belum diukur", "not measured yet")
_NO_TARGET = Text("tanpa target", "no target")
_MET = Text("tercapai", "met")
_UNMET = Text("belum tercapai", "not met")
_UNCOMPARED = Text("tidak dapat dibandingkan dengan targetnya", "not comparable with its target")
_OPEN = Text("tidak ditargetkan tahun ini", "no target this year")
_WAY = Text("polaritas {way}", "direction {way}")
_BY = Text("data dari {agency}", "data from {agency}")
_FORMULA = Text("Cara menghitung: {words}", "How it is calculated: {words}")
_FROM = Text("Dihitung dari data: {words}", "Computed from the dataset: {words}")
_GRADES = Text("Urutan nilai dari yang terendah: {words}", "Grades from the lowest: {words}")
_TOGETHER = Text(
    "Nilai beberapa tahun dihitung sebagai {words}", "Values of several years count as {words}"
)
_AGAINST = Text("target {target}, {verdict}", "target {target}, {verdict}")
_AIM = Text("target tahun ini {target}", "target of the year {target}")
