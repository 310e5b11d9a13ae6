"""progress/<year>.yaml: what became of programs, indicators and recommendations in a year."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.plan.model.common import (
    AgencyId,
    Entity,
    EvaluationId,
    ProgramActionId,
    ProgramId,
    ProgramIndicatorId,
    SourceId,
)
from smartplan.plan.model.program import ProgramStatus
from smartplan.shape.kinds import (
    IN_ORDER,
    Choice,
    Day,
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

QuarterKey = Annotated[
    str, Keys(r"[1-4]", Text('triwulan "1" sampai "4"', 'a quarter "1" to "4"'))
]


class RecommendationStatus(Choice):
    """Whether a recommendation has been followed."""

    OPEN = "open", "belum ditindaklanjuti", "open"
    ANSWERED = "answered", "dijawab", "answered"
    DONE = "done", "selesai", "done"


class ActionProgress(Entity, noun=Text("realisasi kegiatan", "progress of action")):
    """What became of an action in the year."""

    status: ProgramStatus | None = may("status", "status", told=AS_IT_IS)


class Quarter(Entity, noun=Text("triwulan", "quarter")):
    """What a program had reached by the end of a quarter, counted from January on."""

    physical: Percent | None = may(
        "realisasi fisik sejak Januari, persen",
        "physical progress since January in percent",
        called=Text("realisasi fisik", "physical progress"),
        column=Text("fisik (%)", "physical (%)"),
    )
    spent: Rupiah | None = may(
        "realisasi keuangan sejak Januari, rupiah",
        "money spent since January, rupiah",
        called=Text("realisasi keuangan", "money spent"),
        column=Text("keuangan (Rp)", "spent (Rp)"),
    )
    indicators: Mapping[ProgramIndicatorId, Measure] = may(
        "capaian indikator", "values reached", called=Text("capaian", "value reached")
    )
    drivers: Markdown | None = may("pendorong", "what helped")
    constraint: Markdown | None = may("kendala", "constraint")
    follow_up: Markdown | None = may("tindak lanjut", "follow-up")


class ProgramProgress(Entity, noun=Text("realisasi program", "progress of program"), depth=0):
    """What became of a program in the year."""

    status: ProgramStatus | None = may("status", "status", told=AS_IT_IS)
    physical: Percent | None = may(
        "realisasi fisik, persen",
        "physical progress in percent",
        called=Text("realisasi fisik", "physical progress"),
        column=Text("fisik (%)", "physical (%)"),
    )
    spent: Rupiah | None = may(
        "realisasi keuangan, rupiah",
        "money spent, rupiah",
        column=Text("keuangan (Rp)", "spent (Rp)"),
    )
    adopted_budget: Rupiah | None = may(
        "anggaran yang ditetapkan dalam APBD tahun itu, rupiah",
        "budget adopted for the year, rupiah",
        called=Text("anggaran yang ditetapkan", "adopted budget"),
        column=Text("anggaran APBD (Rp)", "adopted budget (Rp)"),
    )
    indicators: Mapping[ProgramIndicatorId, Measure] = may(
        "capaian indikator", "values reached", called=Text("capaian", "value reached")
    )
    actions: Mapping[ProgramActionId, ActionProgress] = may(
        "realisasi kegiatan rencana aksi", "progress of actions"
    )
    quarters: Mapping[QuarterKey, Quarter] = may("realisasi per triwulan", "progress by quarter")
    drivers: Markdown | None = may("pendorong", "what helped")
    constraint: Markdown | None = may("kendala", "constraint")
    follow_up: Markdown | None = may("tindak lanjut", "follow-up")
    follow_up_next: Markdown | None = may(
        "tindak lanjut tahun berikutnya",
        "follow-up in the next year",
        column=Text("tindak lanjut berikutnya", "follow-up next year"),
    )


class EvaluationResult(Entity):
    """The ministry's evaluation of the year."""

    standard: EvaluationId | None = may("standar evaluasi", "evaluation standard")
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
    agency: AgencyId | None = may(
        "perangkat daerah yang menjawab",
        "agency that answers it",
        column=Text("penjawab", "agency that answers"),
    )
    due: Day | None = may("batas waktu", "due date")
    answer: Markdown | None = may("jawaban daerah", "the region's answer")
    answer_sources: tuple[SourceId, ...] = may(
        "id sumber yang mendasari jawabannya",
        "ids of the sources behind the answer",
        called=Text("sumber jawaban", "sources of the answer"),
    )
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
