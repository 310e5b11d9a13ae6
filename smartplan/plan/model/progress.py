"""progress/<year>.yaml: what became of programs, indicators and recommendations in a year."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.plan.model.common import Entity, ProgramId
from smartplan.plan.model.program import ProgramStatus
from smartplan.shape.kinds import (
    IN_ORDER,
    Choice,
    Keys,
    Kind,
    Markdown,
    Measure,
    Percent,
    RefersTo,
    Rupiah,
    Within,
)
from smartplan.shape.record import AS_IT_IS, Record, may, must
from smartplan.wording import Text

ItemScore = Annotated[float, Kind.LEVEL, Within(0, 5)]
PartKey = Annotated[str, Keys(r"[a-z0-9]+([_-][a-z0-9]+)*", Text("dimensi", "a dimension"))]


class RecommendationStatus(Choice):
    """Whether a recommendation has been followed."""

    OPEN = "open", "belum ditindaklanjuti", "open"
    DONE = "done", "selesai", "done"


class ProgramProgress(Entity, noun=Text("realisasi program", "progress of program"), depth=0):
    """What became of a program in the year."""

    status: ProgramStatus | None = may("status", "status", told=AS_IT_IS)
    physical: Percent | None = may(
        "realisasi fisik, persen",
        "physical progress in percent",
        called=Text("realisasi fisik", "physical progress"),
    )
    spent: Rupiah | None = may("realisasi keuangan, rupiah", "money spent, rupiah")
    indicators: Mapping[Annotated[str, RefersTo("program-indicators")], Measure] = may(
        "capaian indikator", "values reached", called=Text("capaian", "value reached")
    )
    constraint: Markdown | None = may("kendala", "constraint")
    follow_up: Markdown | None = may("tindak lanjut", "follow-up")


class EvaluationResult(Entity):
    """The ministry's evaluation of the year."""

    standard: Annotated[str, RefersTo("evaluation-standards")] | None = may(
        "standar evaluasi", "evaluation standard"
    )
    participated: bool | None = must("ikut dievaluasi", "whether the region took part")
    dimensions: Mapping[PartKey, ItemScore] = may("nilai per dimensi", "value per dimension")
    items: Mapping[PartKey, Annotated[tuple[ItemScore, ...], IN_ORDER]] = may(
        "nilai butir per dimensi", "item values per dimension"
    )
    printed: Mapping[PartKey, ItemScore] = may(
        "nilai tercetak", "values as printed", called=Text("nilai tercetak", "printed value")
    )


class Recommendation(Entity, noun=Text("rekomendasi", "recommendation")):
    """What assessors recommended."""

    by: str | None = may("pemberi rekomendasi", "who recommended it")
    text: Markdown = must("isi rekomendasi", "the recommendation", title=True)
    status: RecommendationStatus | None = may("status", "status")
    programs: tuple[ProgramId, ...] = may("program terkait", "programs concerned")


class Progress(Record, noun=Text("realisasi", "progress")):
    """progress/<year>.yaml: realisation, evaluation results, recommendations."""

    programs: Mapping[ProgramId, ProgramProgress] = may("realisasi program", "programs")
    indicators: Mapping[Annotated[str, RefersTo("goal-indicators")], Measure] = may(
        "capaian indikator sasaran",
        "values of goal indicators",
        called=Text("capaian indikator", "value of indicator"),
    )
    evaluation: EvaluationResult | None = may(
        "evaluasi kementerian",
        "the ministry's evaluation",
        called=Text("evaluasi kementerian", "ministry's evaluation"),
    )
    recommendations: Mapping[str, Recommendation] = may("rekomendasi", "recommendations")
