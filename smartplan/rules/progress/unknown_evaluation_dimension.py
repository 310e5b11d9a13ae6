"""PRG011: evaluation values of a dimension that the standard does not have."""

from collections.abc import Iterator

from smartplan.facts.evaluation_standards import standard_of
from smartplan.finding import Place, Severity
from smartplan.plan.model.progress import EvaluationResult
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.shape.suggest import closest
from smartplan.standards.model import INDEX
from smartplan.wording import Text, listed, same


@rule(
    "PRG011",
    on=EvaluationResult,
    severity=Severity.ERROR,
    message=Text("{standard} tidak memiliki dimensi {id}", "{standard} has no dimension {id}"),
    why=Text(
        "Nilai dimensi yang tidak dikenal tidak ikut dihitung, sehingga indeksnya kurang satu "
        "bagian atau tidak dapat dihitung.",
        "The value of an unknown dimension is not counted: the index lacks a part, or cannot be "
        "calculated.",
    ),
    instead=Text(
        "Pakai id dimensi dari standarnya; `smartplan explain evaluation` memuat daftarnya. "
        "Kolaborasi, misalnya, hanya ada dalam evaluasi 2023 untuk KPPN dan IKN.",
        "Use the dimension ids of the standard; `smartplan explain evaluation` lists them. "
        "Collaboration, for one, is only in the evaluation of 2023 for KPPN and IKN.",
    ),
    wrong="""
        evaluation:
          standard: kominfo-2023-kppn-ikn
          participated: true
          dimensions: {outputs: 2.29}
    """,
    right="""
          dimensions: {output: 2.29}
    """,
    after=("PRG009",),
)
def unknown_evaluation_dimension(result: EvaluationResult, plan: Plan) -> Iterator[Problem]:
    """Yield each unknown dimension once, with all the places where it has values."""
    name = standard_of(result, plan)
    standard = plan.shelf.evaluation(name) if name else None
    if standard is None:
        return
    places: dict[str, list[Route]] = {}
    for where in ("items", "dimensions", "printed"):
        for key in getattr(result, where):
            if key not in standard.dimensions and (where, key) != ("printed", INDEX):
                places.setdefault(key, []).append(result.at / where / key)
    for key, (first, *others) in places.items():
        meant = closest(key, standard.dimensions)
        choices = listed([same(one) for one in standard.dimensions], last=Text("atau", "or"))
        yield Problem(
            first,
            on_key=True,
            covers=(first, *others),
            related=tuple(
                Place(at, on_key=True, word=Text("juga di sini", "here, too")) for at in others
            ),
            needs=(result.at / "standard",),
            fix=_MEANT.fill(id=meant) if meant else _CHOOSE.fill(choices=choices),
            standard=name,
            id=key,
        )


_MEANT = Text("maksudnya {id}?", "did you mean {id}?")
_CHOOSE = Text("pakai {choices}", "use {choices}")
