"""COV017: agencies that are mentioned, but have no part in programs or data."""

from collections.abc import Iterator

from smartplan.facts.programs import live_programs
from smartplan.finding import Severity
from smartplan.plan.model.organization import Agency, AgencyKind
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same, some_of


@rule(
    "COV017",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "belum berperan dalam program atau data: {agencies}",
        "no part in any program or data yet: {agencies}",
    ),
    why=Text(
        "Kota cerdas menyangkut semua perangkat daerah; yang hanya duduk di Dewan atau ikut "
        "menandatangani komitmen belum menyumbang apa pun.",
        "A smart city concerns every agency; one that only sits in the council or signs the "
        "commitment contributes nothing yet.",
    ),
    instead=Text(
        "Jadikan penanggung jawab atau pendukung program, pengampu indikator, atau walidata.",
        "Make it lead or support a program, measure an indicator, or keep a dataset.",
    ),
    fix=Text(
        "sebut di lead atau support program, atau sebagai custodian data",
        "name it as lead or support of a program, or as custodian of a dataset",
    ),
    wrong="""
        # organization.yaml; dinkes tidak disebut di program atau data.yaml
        council: {members: [{office: Kepala Dinas Kesehatan, agency: dinkes}]}
    """,
    right="""
        # programs/janji-temu-puskesmas.yaml
        lead: dinkes
    """,
    due=2,
)
def agency_without_part(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield once, with the agencies that only bodies and signatures mention.

    Not those that nothing mentions, nor while there is no live program to take part in.
    """
    if not live_programs(plan):
        return
    mentioned, taking_part = set(), set()
    for reference in plan.references:
        if reference.to == "agencies":
            mentioned.add(reference.id)
            if reference.route[0] in _PARTS:
                taking_part.add(reference.id)
    left = [
        agency
        for key, agency in plan.organization.agencies.items()
        if key in mentioned and key not in taking_part and _is_expected(agency)
    ]
    if left:
        at = left[0].at if len(left) == 1 else Route(("agencies",))
        names = some_of([same(agency.at.key) for agency in left], limit=10)
        yield Problem(at, on_key=True, agencies=names)


def _is_expected(agency: Agency) -> bool:
    """Whether one expects a part of it: the region's own agencies, not enterprises or others."""
    return agency.kind in (None, AgencyKind.OPD)


# Where a mention is a part: leading, supporting, acting, owning a risk, measuring, keeping data.
_PARTS = frozenset({"programs", "goals", "systems", "applications", "datasets", "requests"})
