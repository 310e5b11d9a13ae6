"""COV006: an indicator without a starting value."""

from collections.abc import Iterator

from smartplan.facts.indicators import is_due
from smartplan.finding import Many, Severity
from smartplan.plan.model.common import Indicator
from smartplan.plan.plan import Plan
from smartplan.rules.coverage.owners import owner
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "COV006",
    on=Indicator,
    severity=Severity.WARNING,
    message=Text(
        "indikator {id} pada {owner} belum punya nilai awal",
        "indicator {id} of {owner} has no baseline value",
    ),
    why=Text(
        "Tanpa nilai awal, perbaikan sebelum dan sesudah tidak dapat ditunjukkan, padahal itulah "
        "yang ditanyakan asesor.",
        "Without a starting value no improvement can be shown, and that is what assessors ask.",
    ),
    instead=Text(
        "Ukur atau minta datanya kepada perangkat daerah, lalu tulis tahun dan nilainya.",
        "Measure it or ask the agency for it, and write its year and value.",
    ),
    fix=Text(
        "tulis baseline: {{year: ..., value: ...}}", "write baseline: {{year: ..., value: ...}}"
    ),
    many=Many(
        Text(
            "{count} indikator belum punya nilai awal: {names}",
            "{count} indicators have no baseline value: {names}",
        ),
        each=same("{id} ({owner})"),
    ),
    wrong="""
        lama-antre: {name: Lama antre, unit: menit, targets: {"2023": 15}}
    """,
    right="""
        lama-antre:
          name: Lama antre
          unit: menit
          baseline: {year: 2022, value: 60}
          targets: {"2023": 15}
    """,
    due=3,
)
def indicator_without_baseline(indicator: Indicator, plan: Plan) -> Iterator[Problem]:
    """Yield an indicator whose starting value is not written."""
    baseline = indicator.baseline
    if (baseline is None or baseline.value is None) and is_due(indicator, plan):
        missing = indicator.at / "baseline"
        at = missing if baseline is None else missing / "value"
        yield Problem(at, id=indicator.at.key, owner=owner(indicator))
