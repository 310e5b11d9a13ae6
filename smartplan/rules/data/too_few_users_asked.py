"""DAT010: a survey of fewer users than the instrument wants."""

from collections.abc import Iterator

from smartplan.facts.survey_standards import sample_of
from smartplan.finding import Severity
from smartplan.plan.model.surveys import Survey
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.shape.record import key_of
from smartplan.wording import Text


@rule(
    "DAT010",
    on=Survey,
    severity=Severity.INFO,
    message=Text(
        "survei {id}: {users} {whom}, sedangkan instrumennya meminta {sample} pemakai layanan",
        "survey {id}: {users} {whom}, while its instrument wants {sample} users of the service",
    ),
    why=Text(
        "Nilai dampak adalah rata-rata jawaban pemakai layanan; dari pemakai yang terlalu sedikit "
        "nilainya mudah bergeser, dan asesor menanyakannya.",
        "The value of impact is the mean of what users answer; with too few of them it moves "
        "easily, and assessors ask about it.",
    ),
    instead=Text(
        "Survei sebanyak pemakai layanan yang diminta instrumennya, dan tulis jumlahnya di users.",
        "Ask as many users of the service as the instrument wants, and write their number in "
        "users.",
    ),
    fix=Text("survei {missing} pemakai layanan lagi", "ask {missing} more users of the service"),
    wrong="""
        surveys:
          antrean:
            service: Antrean daring
            respondents: 60
            users: 34
            answers: {impact.public-service.online: {"3": 20, "4": 14}}
    """,
    right="""
        surveys:
          antrean:
            service: Antrean daring
            respondents: 60
            users: 50
            answers: {impact.public-service.online: {"3": 30, "4": 20}}
    """,
    after=("DAT009",),
)
def too_few_users_asked(survey: Survey, plan: Plan) -> Iterator[Problem]:
    """Yield the number of users, or of all who were asked, if it is below the sample."""
    is_told = survey.users is not None
    asked = survey.users if is_told else survey.respondents
    sample = sample_of(survey, plan) if asked is not None else None
    if asked is None or sample is None or asked >= sample:
        return
    key = key_of(Survey.users if is_told else Survey.respondents)
    yield Problem(
        survey.at / key,
        on_key=True,
        needs=(survey.at / key_of(Survey.users), survey.at / key_of(Survey.answers)),
        id=survey.at.key,
        users=asked,
        whom=_USERS if is_told else _RESPONDENTS,
        sample=sample,
        missing=sample - asked,
    )


_USERS = Text("pemakai layanan", "users of the service")
_RESPONDENTS = Text("responden", "respondents")
