"""progress/<year>.yaml: what became of programs, indicators and recommendations in a year."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.plan.model.common import Entity, ProgramId
from smartplan.plan.model.program import ProgramStatus
from smartplan.shape.kinds import Choice, Keys, Markdown, Percent, Ref, Rupiah, Within
from smartplan.shape.record import Record, may, must
from smartplan.wording import Text

ItemScore = Annotated[float, Within(0, 5)]
PartKey = Annotated[str, Keys(r"[a-z0-9]+([_-][a-z0-9]+)*", Text("dimensi", "a dimension"))]


class RecommendationStatus(Choice):
    """Whether a recommendation has been followed."""

    OPEN = "open", "belum ditindaklanjuti", "open"
    DONE = "done", "selesai", "done"


class ProgramProgress(Entity):
    """What became of a program in the year."""

    status: ProgramStatus | None = may("status", "status")
    physical: Percent | None = may("realisasi fisik, persen", "physical progress in percent")
    spent: Rupiah | None = may("realisasi keuangan, rupiah", "money spent, rupiah")
    indicators: Mapping[Annotated[str, Ref("program-indicators")], float] = may(
        "capaian indikator", "values reached"
    )
    constraint: Markdown | None = may("kendala", "constraint")
    follow_up: Markdown | None = may("tindak lanjut", "follow-up")


class EvaluationResult(Entity):
    """The ministry's evaluation of the year."""

    standard: Annotated[str, Ref("evaluation-standards")] | None = must(
        "standar evaluasi", "evaluation standard"
    )
    participated: bool | None = must("ikut dievaluasi", "whether the region took part")
    dimensions: Mapping[PartKey, ItemScore] = may("nilai per dimensi", "value per dimension")
    items: Mapping[PartKey, tuple[ItemScore, ...]] = may(
        "nilai butir per dimensi", "item values per dimension"
    )
    printed: Mapping[PartKey, ItemScore] = may("nilai tercetak", "values as printed")


class Recommendation(Entity):
    """What assessors recommended."""

    by: str | None = may("pemberi rekomendasi", "who recommended it")
    text: Markdown = must("isi rekomendasi", "the recommendation")
    status: RecommendationStatus | None = may("status", "status")
    programs: tuple[ProgramId, ...] = may("program terkait", "programs concerned")


class Progress(Record):
    """progress/<year>.yaml: realisation, evaluation results, recommendations."""

    programs: Mapping[ProgramId, ProgramProgress] = may("realisasi program", "programs")
    indicators: Mapping[Annotated[str, Ref("goal-indicators")], float] = may(
        "capaian indikator sasaran", "values of goal indicators"
    )
    evaluation: EvaluationResult | None = may("evaluasi kementerian", "the ministry's evaluation")
    recommendations: Mapping[str, Recommendation] = may("rekomendasi", "recommendations")
