"""assessment/<year>.yaml: the region's own answers to an evaluation, with their evidence."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.plan.model.common import AgencyId, Entity, EvaluationId, EvaluationItemId
from smartplan.shape.kinds import Day, Kind, Markdown
from smartplan.shape.record import Record, may, must
from smartplan.wording import Text

# Each standard has a scale of its own.
Score = Annotated[float, Kind.LEVEL]
AnswerRoute = Annotated[str, Kind.LABEL]


class Verdict(Record):
    """What the assessors made of an answer."""

    value: Score | None = may("nilai dari asesor", "value by the assessors")
    note: Markdown | None = may("catatan asesor", "remark by the assessors", remark=True)
    by: str | None = may("asesor", "who assessed")
    date: Day | None = may("tanggal", "date")


class ItemAnswer(Entity, noun=Text("butir", "item")):
    """The answer to one item: the value claimed, why, and what the assessors say."""

    claim: Score | None = may("nilai menurut daerah", "value claimed")
    answer: Markdown | None = may("jawaban", "answer")
    agency: AgencyId | None = may("perangkat daerah yang menjawab", "agency that answers it")
    due: Day | None = may("batas waktu", "due date")
    from_: tuple[AnswerRoute, ...] = may(
        "rute yang menjawabnya: data pokok, indikator, program, pemeringkatan, dasar hukum",
        "routes that answer it: of facts, indicators, programs, ratings, legal instruments",
        called=Text("jawaban dari", "answered from"),
        key="from",
    )
    assessor: Verdict | None = may(
        "penilaian asesor", "the assessors' verdict", called=Text("penilaian asesor", "verdict")
    )


class SelfAssessment(Record, noun=Text("penilaian mandiri", "self-assessment")):
    """assessment/<year>.yaml: the self-assessment of a year."""

    instrument: EvaluationId | None = must(
        "standar evaluasi yang dijawab",
        "evaluation standard that is answered",
        called=Text("instrumen", "instrument"),
    )
    items: Mapping[EvaluationItemId, ItemAnswer] = may("jawaban per butir", "answers by item")
