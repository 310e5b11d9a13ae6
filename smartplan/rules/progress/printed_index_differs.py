"""PRG008: a printed evaluation result that its own figures do not add up to."""

from collections.abc import Iterator
from typing import SupportsFloat

from smartplan.finding import Severity
from smartplan.plan.model.progress import EvaluationResult
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.standards.model import INDEX
from smartplan.wording import LANGS, Text, grouped


@rule(
    "PRG008",
    on=EvaluationResult,
    severity=Severity.ERROR,
    message=Text(
        "{what} tertulis {said}, padahal {basis} adalah {computed}",
        "{what} is written as {said}, but {basis} is {computed}",
    ),
    why=Text(
        "Nilai dimensi adalah rata-rata butirnya dan indeks adalah jumlah berbobot. Bobot berubah "
        "menurut tahun dan angkatan, jadi selisih biasanya berarti standar yang keliru atau salah "
        "ketik.",
        "A dimension's value is the mean of its items, and the index their weighted sum. Weights "
        "change with year and cohort, so a difference mostly means the wrong standard, or a slip.",
    ),
    instead=Text(
        "Cocokkan angka dengan surat hasil evaluasi, dan standard dengan tahun serta angkatan "
        "daerah. Selisih pembulatan sampai 0,015 dibiarkan.",
        "Compare the figures with the letter of results, and the standard with the region's year "
        "and cohort. Rounding differences up to 0.015 are left alone.",
    ),
    wrong="""
        evaluation:
          standard: kominfo-2022-cohort-2021
          participated: true
          dimensions: {baseline: 1.40, output: 1.54, outcome: 2.92, impact: 2.56, quick_win: 3.08}
          printed: {index: 2.30}
    """,
    right="""
          printed: {index: 2.51}
    """,
    after=("PRG009", "PRG010", "PRG013"),
)
def printed_index_differs(result: EvaluationResult, plan: Plan) -> Iterator[Problem]:
    """Yield dimension values and the index where they differ from what lies below them."""
    if result.participated is False or not (result.items or result.dimensions or result.printed):
        return
    # Few plans have results; those that have none do without decimals and fractions.
    from smartplan.facts.evaluation_results import differences

    for found in differences(result, plan):
        what = _INDEX if found.at.key == INDEX else _DIMENSION.fill(id=found.at.key)
        yield Problem(
            found.at,
            needs=_needs(result, found.at),
            fix=_OTHER.fill(names=found.fitting) if found.fitting else _CHECK,
            what=what,
            said=_shown(found.written),
            basis=found.basis,
            computed=_shown(found.computed),
        )


def _needs(result: EvaluationResult, at: Route) -> list[Route]:
    """What a computed value rests on: all that is given, or the items of the dimension alone."""
    if at.key == INDEX:
        return [result.at / key for key in ("items", "dimensions", "standard")]
    return [result.at / "items" / at.key, result.at / "dimensions" / at.key]


def _shown(value: SupportsFloat) -> Text:
    return Text(*(grouped(float(value), lang, decimals=2) for lang in LANGS))


_INDEX = Text("indeks evaluasi", "the evaluation index")
_DIMENSION = Text("nilai dimensi {id}", "the value of dimension {id}")
_CHECK = Text(
    "cocokkan dengan surat hasil evaluasi, lalu betulkan yang keliru",
    "compare with the letter of results, and mend the one that is wrong",
)
_OTHER = Text(
    "periksa standard: angkanya cocok dengan {names}",
    "look at standard: the figures fit {names}",
)
