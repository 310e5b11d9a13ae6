"""PRG010: an evaluation value that the standard's scale does not have."""

from collections.abc import Iterator

from smartplan.facts.evaluation_standards import standard_of
from smartplan.finding import Severity
from smartplan.plan.model.progress import EvaluationResult
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, numbered


@rule(
    "PRG010",
    on=EvaluationResult,
    severity=Severity.ERROR,
    message=Text(
        "nilai {value} di luar skala {low} sampai {high} menurut {standard}",
        "{value} lies outside the scale {low} to {high} of {standard}",
    ),
    why=Text(
        "Butir, dimensi, dan indeks evaluasi kementerian dinilai 0 sampai 4. Nilai di luarnya "
        "salah ketik atau berasal dari penilaian lain, dan merusak rata-ratanya.",
        "Items, dimensions and index of the ministry's evaluation go from 0 to 4. A value beyond "
        "that is a slip, or of some other rating, and spoils the mean.",
    ),
    instead=Text(
        "Salin nilainya dari surat hasil evaluasi. Hasil penilaian lain, seperti indeks SPBE, "
        "ditulis di ratings pada process.yaml.",
        "Copy the value from the letter of results. Results of other ratings, such as the SPBE "
        "index, stand in ratings of process.yaml.",
    ),
    fix=Text(
        "salin nilai dari surat hasil evaluasi: {low} sampai {high}",
        "copy the value from the letter of results: {low} to {high}",
    ),
    wrong="""
        evaluation:
          standard: kominfo-2023-kppn-ikn
          participated: true
          dimensions: {baseline: 4.6}
    """,
    right="""
          dimensions: {baseline: 3.6}
    """,
    after=("PRG009",),
)
def value_beyond_scale(result: EvaluationResult, plan: Plan) -> Iterator[Problem]:
    """Yield every value outside the standard's scale."""
    name = standard_of(result, plan)
    standard = plan.shelf.evaluation(name) if name else None
    bounds = standard.bounds if standard else None
    if result.participated is False or bounds is None:
        return
    low, high = bounds
    for at, value in _values(result):
        if not low <= value <= high:
            yield Problem(
                at,
                needs=(result.at / "standard",),
                value=numbered(value),
                low=numbered(low),
                high=numbered(high),
                standard=name,
            )


def _values(result: EvaluationResult) -> Iterator[tuple[Route, float]]:
    for key, items in result.items.items():
        yield from ((result.at / "items" / key / at, value) for at, value in enumerate(items))
    for where, held in (("dimensions", result.dimensions), ("printed", result.printed)):
        yield from ((result.at / where / key, value) for key, value in held.items())
