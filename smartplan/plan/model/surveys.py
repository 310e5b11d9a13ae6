"""surveys/<year>.yaml: what people who use a service said when they were asked."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.plan.model.common import DimensionId, Entity, EvaluationItemId, SubdimensionId
from smartplan.shape.kinds import Count, Day, Keys, Name
from smartplan.shape.record import Record, may, must
from smartplan.wording import Text

ScoreKey = Annotated[str, Keys(r"-?[0-9]{1,2}", Text('nilai, misalnya "4"', 'a score, as "4"'))]


class Survey(Entity, noun=Text("survei", "survey")):
    """A survey of the impact of one service."""

    dimension: DimensionId | None = may("dimensi", "dimension")
    subdimension: SubdimensionId | None = may("subdimensi", "sub-dimension")
    service: Name = must("layanan yang disurvei", "service that was surveyed", title=True)
    respondents: Count | None = may("jumlah responden", "number of respondents")
    users: Count | None = may("responden yang memakai layanan", "respondents who use the service")
    answers: Mapping[EvaluationItemId, Mapping[ScoreKey, Count]] = may(
        "banyaknya jawaban per butir dan nilai",
        "number of answers by item and score",
        called=Text("jawaban", "answers"),
    )
    date: Day | None = may("tanggal", "date")


class Surveys(Record, noun=Text("survei", "surveys")):
    """surveys/<year>.yaml: the surveys of a year."""

    surveys: Mapping[str, Survey] = may("survei dampak", "impact surveys")
