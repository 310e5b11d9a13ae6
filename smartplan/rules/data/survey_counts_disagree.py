"""DAT009: a survey with more users or answers than people who were asked."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.surveys import Survey
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "DAT009",
    on=Survey,
    severity=Severity.ERROR,
    message=Text(
        "survei {id}: {more} {what}, padahal respondennya {respondents}",
        "survey {id}: {more} {what}, but only {respondents} respondents",
    ),
    why=Text(
        "Seorang responden dihitung sekali dan menjawab setiap butir sekali; jumlah yang lebih "
        "besar daripada respondennya membuat nilai dampak tidak dapat dipakai.",
        "A respondent counts once and answers each item once; numbers above that of respondents "
        "make the survey's result useless.",
    ),
    instead=Text(
        "Tulis respondents yang menjawab, users di antaranya yang memakai layanan, dan banyaknya "
        "jawaban per nilai.",
        "Write the respondents who answered, the users among them, and the answers per score.",
    ),
    fix=Text("periksa kedua angkanya", "check the two numbers"),
    wrong="""
        surveys:
          antrean: {service: Antrean daring, respondents: 100, users: 120}
    """,
    right="""
        surveys:
          antrean: {service: Antrean daring, respondents: 120, users: 100}
    """,
)
def survey_counts_disagree(survey: Survey, _: Plan) -> Iterator[Problem]:
    """Yield the users, and the answers to each item, that are more than the respondents."""
    asked = survey.respondents
    if asked is None:
        return
    if survey.users is not None and survey.users > asked:
        yield _problem(survey, survey.at / "users", survey.users, _USERS)
    for item, counts in survey.answers.items():
        if (given := sum(counts.values())) > asked:
            at = survey.at / "answers" / item
            yield _problem(survey, at, given, _ANSWERS.fill(item=item))


def _problem(survey: Survey, at: Route, more: int, what: Text) -> Problem:
    needs = (survey.at / "respondents",)
    return Problem(
        at,
        on_key=True,
        needs=needs,
        id=survey.at.key,
        more=more,
        what=what,
        respondents=survey.respondents,
    )


_USERS = Text("pemakai layanan", "users")
_ANSWERS = Text("jawaban untuk {item}", "answers to {item}")
