"""STD001: an own standard that nothing can be scored with."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.standards.criteria import QuickWinStandard
from smartplan.standards.flaws import problems
from smartplan.standards.model import DimensionSet, EvaluationStandard, ReadinessStandard
from smartplan.wording import Text


@rule(
    "STD001",
    on=Plan,
    severity=Severity.ERROR,
    message=Text("{problem}", "{problem}"),
    why=Text(
        "Bobot, tingkat, atau predikat yang tidak lengkap membuat nilai tidak dapat dihitung "
        "ulang dengan tangan, sehingga tidak dapat dipertanggungjawabkan.",
        "With weights, levels or bands that do not add up, a score cannot be recomputed by hand, "
        "and so cannot be answered for.",
    ),
    instead=Text(
        "Lengkapi standar di folder standards/: sedikitnya satu bobot di atas 0, bobot evaluasi "
        "berjumlah 100, uraian tingkat 0 sampai 5, predikat berurutan.",
        "Complete the standard in standards/: some weight above 0, evaluation weights that add "
        "up to 100, a text for each level 0 to 5, bands in rising order.",
    ),
    wrong="""
        # standards/evaluation/milik-sendiri.yaml
        dimensions:
          output: {name: {id: Keluaran, en: Output}, weight: 60}
          outcome: {name: {id: Hasil, en: Outcome}, weight: 60}
    """,
    right="""
        # standards/evaluation/milik-sendiri.yaml
        dimensions:
          output: {name: {id: Keluaran, en: Output}, weight: 40}
          outcome: {name: {id: Hasil, en: Outcome}, weight: 60}
    """,
)
def unfit_standard(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield every flaw of the standards beside the plan."""
    for standard in plan.shelf.own.values():
        if isinstance(
            standard, ReadinessStandard | EvaluationStandard | DimensionSet | QuickWinStandard
        ):
            for route, problem, fix in problems(standard):
                yield Problem(route, problem=problem, fix=fix)
