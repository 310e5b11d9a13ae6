"""PRG014: item or dimension values that no standard weighs."""

from collections.abc import Iterator

from smartplan.facts.evaluation_standards import of_year, standard_of, year_of
from smartplan.finding import Severity
from smartplan.plan.model.progress import EvaluationResult
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same


@rule(
    "PRG014",
    on=EvaluationResult,
    severity=Severity.WARNING,
    message=Text(
        "evaluasi {year} memuat nilai {what}, tetapi tidak menyebut standard",
        "the evaluation of {year} has values of {what}, but names no standard",
    ),
    why=Text(
        "Tanpa standar tidak ada bobot: nilai itu tidak dapat dijumlahkan menjadi indeks dan "
        "tidak tampak dalam tabelnya.",
        "Without a standard there are no weights: the values cannot be made an index, and are in "
        "no table.",
    ),
    instead=Text(
        "Sebut standar tahun itu untuk angkatan daerah (`smartplan explain evaluation`), atau "
        "tulis bobotnya di standards/evaluation/. Nilai tercetak saja tidak memerlukannya.",
        "Name the standard of that year for the region's cohort (`smartplan explain evaluation`), "
        "or put its weights into standards/evaluation/. Printed values alone need none.",
    ),
    wrong="""
        # progress/2023.yaml
        evaluation:
          participated: true
          dimensions: {baseline: 3.60, output: 2.29, outcome: 3.41, impact: 2.81, quick_win: 3.13}
    """,
    right="""
        # progress/2023.yaml
        evaluation:
          standard: kominfo-2023-cohorts-2017-2019
          participated: true
          dimensions: {baseline: 3.60, output: 2.29, outcome: 3.41, impact: 2.81, quick_win: 3.13}
    """,
)
def values_without_standard(result: EvaluationResult, plan: Plan) -> Iterator[Problem]:
    """Yield the item or dimension values of a result that is of no standard."""
    if result.participated is False or standard_of(result, plan):
        return
    where = next((key for key in ("items", "dimensions") if getattr(result, key)), None)
    if where is None:
        return
    names = [same(name) for name in of_year(year_of(result), plan)]
    choices = listed(names, last=Text("atau", "or")) if names else None
    yield Problem(
        result.at / where,
        on_key=True,
        needs=(result.at / "standard", plan.manifest.at / "standards" / "evaluation"),
        fix=_NAME.fill(names=choices) if choices else _BRING,
        year=year_of(result),
        what=_WHAT[where],
    )


_WHAT = {"items": Text("butir", "items"), "dimensions": Text("dimensi", "dimensions")}
_NAME = Text("tambahkan standard: {names}", "add standard: {names}")
_BRING = Text(
    "tulis bobotnya di standards/evaluation/ dan sebut di standard",
    "put the weights into standards/evaluation/ and name them in standard",
)
