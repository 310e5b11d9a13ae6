"""COV007: an indicator without any target."""

from collections.abc import Iterator

from smartplan.facts.indicators import is_due
from smartplan.finding import Many, Severity
from smartplan.plan.model.common import Indicator
from smartplan.plan.plan import Plan
from smartplan.rules.coverage.owners import owner
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "COV007",
    on=Indicator,
    severity=Severity.WARNING,
    message=Text(
        "indikator {id} pada {owner} belum punya target",
        "indicator {id} of {owner} has no target",
    ),
    why=Text(
        "Indikator tanpa target hanya mencatat; tidak ada yang dapat menilai apakah hasilnya "
        "cukup.",
        "An indicator without a target only records; nobody can judge whether the result is "
        "enough.",
    ),
    instead=Text(
        "Tetapkan target sedikitnya untuk satu tahun dalam masa rencana.",
        "Set a target for at least one year of the plan's period.",
    ),
    fix=Text(
        'tulis targets: {{"{year}": ...}}, sedikitnya satu tahun',
        'write targets: {{"{year}": ...}}, at least one year',
    ),
    many=Many(
        Text(
            "{count} indikator belum punya target: {names}",
            "{count} indicators have no target: {names}",
        ),
        each=same("{id} ({owner})"),
        fix=Text(
            'tulis targets: {"tahun": nilai}, sedikitnya satu tahun',
            'write targets: {"year": value}, at least one year',
        ),
    ),
    wrong="""
        lama-antre: {name: Lama antre, unit: menit, baseline: {year: 2022, value: 60}}
    """,
    right="""
        lama-antre:
          name: Lama antre
          unit: menit
          baseline: {year: 2022, value: 60}
          targets: {"2023": 15, "2025": 10}
    """,
    due=3,
)
def indicator_without_target(indicator: Indicator, plan: Plan) -> Iterator[Problem]:
    """Yield an indicator that has a target in no year."""
    if not indicator.targets and is_due(indicator, plan):
        year = _last_year(indicator, plan)
        at = indicator.at / "targets"
        yield Problem(at, id=indicator.at.key, owner=owner(indicator), year=year)


def _last_year(indicator: Indicator, plan: Plan) -> int | str:
    """The year in which the target is most likely wanted: the end of the program or plan."""
    program = plan.programs.get(indicator.at[1]) if indicator.at[0] == "programs" else None
    span = (program and program.period) or plan.manifest.period
    return (span and span.end) or "..."
