"""DAT011: answers of a survey under a score that the instrument's scale does not have."""

from collections.abc import Iterator

from smartplan.facts.survey_standards import standard_of
from smartplan.finding import Severity
from smartplan.plan.model.surveys import Survey
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.shape.record import key_of
from smartplan.wording import Text, numbered


@rule(
    "DAT011",
    on=Survey,
    severity=Severity.ERROR,
    message=Text(
        "survei {id}: {count} jawaban bernilai {score} untuk {item}, di luar skala {low} sampai "
        "{high}",
        "survey {id}: {count} answers of {score} to {item}, outside the scale {low} to {high}",
    ),
    why=Text(
        "Nilai dampak adalah rata-rata jawaban; satu nilai di luar skala, misalnya kuesioner 1 "
        "sampai 5 pada instrumen 0 sampai 4, membuat rata-ratanya tidak dapat dipakai.",
        "The value of impact is the mean of the answers; one score outside the scale, as of a "
        "questionnaire of 1 to 5 for an instrument of 0 to 4, makes the mean useless.",
    ),
    instead=Text(
        "Pakai skala instrumen dalam kuesioner (`smartplan explain evaluation`); jawaban pada "
        "skala lain dialihkan dahulu, dan caranya dicatat.",
        "Use the instrument's scale in the questionnaire (`smartplan explain evaluation`); "
        "convert answers on another scale first, and note how.",
    ),
    fix=Text("tulis nilai {low} sampai {high}", "write scores from {low} to {high}"),
    wrong="""
        surveys:
          antrean:
            service: Antrean daring
            answers: {impact.public-service.online: {"4": 30, "5": 20}}
    """,
    right="""
        surveys:
          antrean:
            service: Antrean daring
            answers: {impact.public-service.online: {"3": 30, "4": 20}}
    """,
)
def survey_score_beyond_scale(survey: Survey, plan: Plan) -> Iterator[Problem]:
    """Yield each score outside the scale of the instrument that has the item."""
    standard = standard_of(survey, plan)
    if standard is None or standard.bounds is None:
        return
    low, high = standard.bounds
    for item, counts in survey.answers.items():
        for score, count in counts.items():
            if item in standard.items and not standard.has_score(int(score)):
                yield Problem(
                    survey.at / key_of(Survey.answers) / item / score,
                    on_key=True,
                    id=survey.at.key,
                    count=count,
                    score=score,
                    item=item,
                    low=numbered(low),
                    high=numbered(high),
                )
