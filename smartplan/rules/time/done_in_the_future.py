"""TIM013: something that is said to have happened on a day still to come."""

from collections.abc import Iterator

from smartplan.facts.claims import claims
from smartplan.finding import Severity
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
        "betulkan tanggalnya, atau hapus sampai benar-benar terjadi",
        "mend the date, or delete it until it has happened",
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
)
def done_in_the_future(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield everything claimed for a day or a year after the day on which the plan is seen."""
    for claim in claims(plan):
        if claim.when is not None and claim.is_after(plan.as_of):
            yield Problem(
                claim.at,
                fix=claim.fix,
                on_key=claim.on_key,
                thing=claim.thing,
                when=dated(claim.when),
                today=dated(plan.as_of),
            )
