"""PRG013: more or fewer item values than the instrument has items."""

from collections.abc import Iterator

from smartplan.facts.evaluation_standards import standard_of
from smartplan.finding import Severity
from smartplan.plan.model.progress import EvaluationResult
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "PRG013",
    on=EvaluationResult,
    severity=Severity.WARNING,
    message=Text(
        "items.{id} memuat {count} nilai, padahal {standard} mempunyai {expected} butir",
        "items.{id} has {count} values, but {standard} has {expected} items",
    ),
    why=Text(
        "Nilai dimensi adalah rata-rata seluruh butirnya; satu butir yang kurang atau lebih "
        "mengubah rata-rata dan indeksnya.",
        "A dimension's value is the mean of all its items; one too few or too many changes the "
        "mean, and with it the index.",
    ),
    instead=Text(
        "Salin semua nilai butir menurut urutan tabelnya, juga yang 0. Bila hanya nilai dimensi "
        "yang diketahui, tulis itu di dimensions.",
        "Copy all item values in the order of the table, zeros too. Where only the dimension's "
        "value is known, write that in dimensions.",
    ),
    fix=Text(
        "salin semua {expected} nilai butir, atau tulis nilai dimensinya di dimensions sebagai "
        "ganti items",
        "copy all {expected} item values, or write the value in dimensions instead of items",
    ),
    wrong="""
        evaluation:
          standard: kominfo-2023-kppn-ikn
          participated: true
          items: {baseline: [3, 4, 4]}
    """,
    right="""
          items: {baseline: [3, 4, 4, 3, 4]}
    """,
    after=("PRG009", "PRG010"),
)
def other_number_of_items(result: EvaluationResult, plan: Plan) -> Iterator[Problem]:
    """Yield every list of items that is not as long as the standard says."""
    name = standard_of(result, plan)
    standard = plan.shelf.evaluation(name) if name else None
    if standard is None or result.participated is False:
        return
    for key, items in result.items.items():
        dimension = standard.dimensions.get(key)
        if items and dimension and dimension.items not in (None, len(items)):
            yield Problem(
                result.at / "items" / key,
                on_key=True,
                needs=(result.at / "standard", result.at / "items" / key),
                id=key,
                count=len(items),
                standard=name,
                expected=dimension.items,
            )
