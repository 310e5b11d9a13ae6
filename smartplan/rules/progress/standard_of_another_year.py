"""PRG009: an evaluation that is counted by the weights of another year."""

from collections.abc import Iterator

from smartplan.facts.evaluation_standards import is_only_printed, of_year, year_of
from smartplan.finding import Severity
from smartplan.plan.model.progress import EvaluationResult
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same


@rule(
    "PRG009",
    on=EvaluationResult,
    severity=Severity.WARNING,
    message=Text(
        "evaluasi {year} dihitung menurut {standard}, standar tahun {other}",
        "the evaluation of {year} is counted by {standard}, a standard of {other}",
    ),
    why=Text(
        "Dimensi dan bobot evaluasi berubah hampir setiap tahun dan menurut angkatan; indeks yang "
        "dihitung dengan bobot tahun lain bukan indeks tahun itu.",
        "Dimensions and weights of the evaluation change nearly every year, and with the cohort; "
        "an index by another year's weights is not the index of its year.",
    ),
    instead=Text(
        "Sebut standar tahun itu untuk angkatan daerah. Bila standarnya tidak diketahui, tulis "
        "nilai tercetak saja (printed) tanpa standard, dengan sumbernya.",
        "Name the standard of that year for the region's cohort. Where none is known, write only "
        "the values as printed, without a standard, and their source.",
    ),
    wrong="""
        # progress/2023.yaml
        evaluation:
          standard: kominfo-2021
          participated: true
          printed: {index: 2.94}
    """,
    right="""
        # progress/2023.yaml
        evaluation:
          standard: kominfo-2023-kppn-ikn
          participated: true
          printed: {index: 2.94}
    """,
)
def standard_of_another_year(result: EvaluationResult, plan: Plan) -> Iterator[Problem]:
    """Yield the standard of a result that is of another year than its file."""
    standard = plan.shelf.evaluation(result.standard or "")
    year = year_of(result)
    if result.participated is False or standard is None or standard.year in (None, year):
        return
    names = [same(name) for name in of_year(year, plan)]
    if names:
        fix = _NAME.fill(year=year, names=listed(names, last=Text("atau", "or")))
    else:
        fix = (_LEAVE_OUT if is_only_printed(result) else _BRING).fill(year=year)
    yield Problem(
        result.at / "standard", fix=fix, year=year, standard=result.standard, other=standard.year
    )


_NAME = Text("tulis standar tahun {year}: {names}", "name the standard of {year}: {names}")
_LEAVE_OUT = Text(
    "jadikan standard komentar (#): nilai tercetak {year} tidak memerlukannya",
    "turn standard into a comment (#): values of {year} as printed need none",
)
_BRING = Text(
    "tulis bobot {year} di standards/evaluation/, atau hanya nilai tercetak tanpa standard",
    "put the weights of {year} into standards/evaluation/, or give only printed values and none",
)
