"""SCH018: a figure about the region that says neither a value nor a series of values."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.profile import KeyFigure
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "SCH018",
    on=KeyFigure,
    severity=Severity.ERROR,
    message=Text("data pokok {id} tidak bernilai", "fact {id} has no value"),
    why=Text(
        "Data pokok tanpa nilai tidak dapat dicetak dan tidak mendasari apa pun.",
        "A fact without a value can neither be printed nor support anything.",
    ),
    instead=Text(
        "Tulis value dan year, atau values dengan nilai per tahun.",
        "Write value and year, or values with a value per year.",
    ),
    fix=Text(
        "tambahkan value, atau values dengan nilai per tahun",
        "add value, or values with a value per year",
    ),
    wrong="""
        facts:
          penduduk: {unit: jiwa, year: 2024}
    """,
    right="""
        facts:
          penduduk: {value: 295114, unit: jiwa, year: 2024}
          pertumbuhan: {unit: persen, values: {"2023": 5.1, "2024": 5.3}}
    """,
)
def fact_without_value(figure: KeyFigure, _: Plan) -> Iterator[Problem]:
    """Yield a fact in which neither is written."""
    if figure.value is None and not figure.values:
        needs = (figure.at / "value", figure.at / "values")
        yield Problem(figure.at, on_key=True, needs=needs, id=figure.at.key)
