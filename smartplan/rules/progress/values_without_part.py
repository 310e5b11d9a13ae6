"""PRG012: evaluation values of a year in which the region did not take part."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.model.progress import EvaluationResult
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "PRG012",
    on=EvaluationResult,
    severity=Severity.ERROR,
    message=Text(
        "evaluasi {year} memuat nilai, padahal participated: false",
        "the evaluation of {year} has values, but says participated: false",
    ),
    why=Text(
        "Daerah yang tidak ikut tidak mempunyai nilai. Selama keduanya tertulis, nilainya tidak "
        "dihitung dan tidak jelas mana yang benar.",
        "A region that did not take part has no values. While both are written, the values are "
        "not counted, and nobody knows which is right.",
    ),
    instead=Text(
        "Tulis participated: true bila daerah ikut, atau jadikan nilainya komentar (#). Angka "
        "0,00 yang dicetak kementerian untuk daerah yang tidak ikut boleh dibiarkan.",
        "Write participated: true where the region took part, or turn the values into comments. "
        "The 0.00 that the ministry prints for regions that did not take part may stay.",
    ),
    fix=Text(
        "tulis participated: true, atau jadikan nilainya komentar (#)",
        "write participated: true, or turn the values into comments (#)",
    ),
    wrong="""
        evaluation:
          standard: kominfo-2023-kppn-ikn
          participated: false
          dimensions: {baseline: 3.60}
    """,
    right="""
        evaluation:
          standard: kominfo-2023-kppn-ikn
          participated: false
    """,
)
def values_without_part(result: EvaluationResult, _: Plan) -> Iterator[Problem]:
    """Yield the first value above 0 of a region that did not take part."""
    if result.participated is not False:
        return
    held = (
        *((("items", key), any(items)) for key, items in result.items.items()),
        *((("dimensions", key), bool(value)) for key, value in result.dimensions.items()),
        *((("printed", key), bool(value)) for key, value in result.printed.items()),
    )
    told = [result.at / where / key for (where, key), is_above in held if is_above]
    if told:
        part = result.at / "participated"
        word = Text("di sini tertulis tidak ikut", "here it says that it took no part")
        yield Problem(told[0], on_key=True, related=(Place(part, word=word),), year=result.at[1])
