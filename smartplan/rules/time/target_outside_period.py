"""TIM009: targets for years in which nothing is done to reach them."""

from collections.abc import Iterator

from smartplan.facts.indicators import bounds_of
from smartplan.finding import Place, Severity
from smartplan.plan.model.common import Indicator
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "TIM009",
    on=Indicator,
    severity=Severity.WARNING,
    message=Text(
        "target indikator {id} di luar {span}: {years}",
        "indicator {id} has targets outside {span}: {years}",
    ),
    why=Text(
        "Target sebelum program dimulai tidak mungkin dihasilkan program itu, dan target sesudah "
        "rencana berakhir tidak akan dievaluasi.",
        "A target before the program begins cannot be its doing, and one after the plan has ended "
        "will not be evaluated.",
    ),
    instead=Text(
        "Pindahkan target ke tahun yang benar; nilai yang sudah diukur ditulis sebagai baseline.",
        "Move the target to the right year; a value already measured is the baseline.",
    ),
    fix=Text(
        "pindahkan target ke {inside}, atau jadikan komentar (#)",
        "move the target into {inside}, or turn it into a comment (#)",
    ),
    wrong="""
        # smartplan.yaml: period: {start: 2022, end: 2032}
        targets: {"2030": 60, "2035": 80}
    """,
    right="""
        targets: {"2030": 60, "2032": 80}
    """,
    due=2,
    after=("TIM002",),
)
def target_outside_period(indicator: Indicator, plan: Plan) -> Iterator[Problem]:
    """Yield the year of the first target outside, with the others of the same indicator."""
    bounds = bounds_of(indicator, plan) if indicator.targets else None
    if bounds is None:
        return
    # A year that is no year is a key that has been reported.
    given = {year: int(year) for year in indicator.targets if year.isdecimal()}
    beyond = bounds.outside(given.values())
    if beyond:
        outside = sorted(year for year, number in given.items() if number in beyond)
        at = indicator.at / "targets"
        yield Problem(
            at / outside[0],
            needs=(bounds.at, plan.manifest.at / "period"),
            related=tuple(Place(at / year, on_key=True, word=_TOO) for year in outside[1:]),
            on_key=True,
            id=indicator.at.key,
            span=bounds.said,
            years=", ".join(outside),
            inside=bounds.years,
        )


_TOO = Text("target ini juga", "this target, too")
