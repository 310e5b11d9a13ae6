"""TIM013: something that is said to have happened on a day still to come."""

from collections.abc import Iterator

from smartplan.facts.claims import Claim, claims
from smartplan.finding import Severity
from smartplan.plan.model.program import ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


@rule(
    "TIM013",
    on=Plan,
    severity=Severity.ERROR,
    message=Text(
        "{thing} tercatat pada {when}, padahal hari ini baru {today}",
        "{thing} is dated {when}, but today is {today}",
    ),
    why=Text(
        "Rapat, penetapan, dan capaian yang belum terjadi bukan bukti; asesor yang menemukannya "
        "meragukan seluruh data dukung.",
        "Meetings, signings and results that have not happened are no evidence; an assessor who "
        "finds one doubts all the rest.",
    ),
    instead=Text(
        "Betulkan tanggalnya, atau tulis setelah terjadi. Yang baru direncanakan ditulis sebagai "
        "tonggak capaian program.",
        "Mend the date, or write it once it has happened. What is intended is a milestone of a "
        "program.",
    ),
    fix=Text(
        "betulkan tanggalnya, atau jadikan komentar (#) sampai benar-benar terjadi",
        "mend the date, or turn it into a comment (#) until it has happened",
    ),
    wrong="""
        # dilihat pada 2024-06-30
        meetings:
          - {date: 2042-03-01, topic: Arah kota cerdas}
    """,
    right="""
        meetings:
          - {date: 2024-03-01, topic: Arah kota cerdas}
    """,
    after=("TIM001", "TIM002", "TIM010"),
)
def done_in_the_future(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield everything claimed for a day or a year after the day on which the plan is seen."""
    for claim in claims(plan):
        if claim.is_after(plan.as_of) and claim.when is not None:
            yield Problem(
                claim.at,
                needs=claim.needs,
                fix=_fix(claim, plan),
                on_key=claim.on_key,
                thing=claim.thing,
                when=dated(claim.when),
                today=dated(plan.as_of),
            )


def _fix(claim: Claim, plan: Plan) -> Text | None:
    """Advice for the status of a program, which claims that its years have come."""
    program = plan.programs.get(claim.at[1]) if claim.at[0] == "programs" else None
    if program is None or claim.at != program.at / "status":
        return None
    return _NOT_DONE if program.status is ProgramStatus.DONE else _NOT_RUNNING


_NOT_DONE = Text(
    "tulis status: running sampai selesai, atau betulkan period",
    "write status: running until it is done, or mend period",
)
_NOT_RUNNING = Text(
    "tulis status: planned sampai dimulai, atau betulkan period",
    "write status: planned until it begins, or mend period",
)
