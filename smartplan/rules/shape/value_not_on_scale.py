"""SCH016: a value in words that is no step of its indicator's scale."""

from collections.abc import Iterator

from smartplan.facts.indicators import every_indicator
from smartplan.facts.measurements import measurements
from smartplan.finding import Severity
from smartplan.plan.model.common import Indicator
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, quoted, same


@rule(
    "SCH016",
    on=Plan,
    severity=Severity.ERROR,
    message=Text(
        "{value} bukan angka dan bukan tingkat pada skala indikator {id}",
        "{value} is no number and no step of the scale of indicator {id}",
    ),
    why=Text(
        "Nilai yang bukan angka hanya dapat dibandingkan dengan targetnya bila urutan "
        "tingkatannya diketahui.",
        "A value that is no number can be compared with its target only if the order of its "
        "steps is known.",
    ),
    instead=Text(
        "Tulis angka. Bila nilainya memang predikat atau opini, tulis scale dari yang terendah.",
        "Write a number. If the value is a grade or an opinion, write scale from the lowest on.",
    ),
    wrong="""
        indicators:
          sakip: {name: Predikat SAKIP, targets: {"2025": BB}}
    """,
    right="""
        indicators:
          sakip: {name: Predikat SAKIP, scale: [CC, B, BB, A], targets: {"2025": BB}}
    """,
)
def value_not_on_scale(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each baseline, target and reached value in words that has no place on a scale."""
    for indicator, at, value in _in_words(plan):
        if value not in indicator.scale:
            yield Problem(
                at,
                needs=(indicator.at / "scale",),
                fix=_fix(indicator),
                value=quoted(value),
                id=indicator.at.key,
            )


def _in_words(plan: Plan) -> Iterator[tuple[Indicator, Route, str]]:
    for indicator in every_indicator(plan):
        baseline = indicator.baseline
        if baseline and isinstance(baseline.value, str):
            yield indicator, baseline.at / "value", baseline.value
        for year, value in indicator.targets.items():
            if isinstance(value, str):
                yield indicator, indicator.at / "targets" / year, value
    for progress in plan.progress.values():
        for one in measurements(progress, plan):
            if isinstance(one.value, str):
                yield one.indicator, one.at, one.value


def _fix(indicator: Indicator) -> Text:
    if not indicator.scale:
        return _SCALE
    return _ONE_OF.fill(
        steps=listed([same(step) for step in indicator.scale], last=Text("atau", "or"))
    )


_ONE_OF = Text("tulis angka, atau {steps}", "write a number, or {steps}")
_SCALE = Text(
    "tulis angka; bila nilainya tingkatan, tulis scale: [...] dari yang terendah",
    "write a number; if it is a step of a scale, write scale: [...] from the lowest on",
)
