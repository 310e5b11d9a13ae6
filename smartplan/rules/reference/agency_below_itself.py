"""REF018: an agency that belongs to itself, also by way of others."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.organization import Agency
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "REF018",
    on=Agency,
    severity=Severity.ERROR,
    message=Text(
        "perangkat daerah {id} berada di bawah dirinya sendiri: {circle}",
        "agency {id} belongs to itself: {circle}",
    ),
    why=Text(
        "Susunan perangkat daerah dicetak dari induk ke bawahannya; lingkaran tidak berpangkal.",
        "Agencies are printed from those above to those below; a circle has no top.",
    ),
    instead=Text(
        "Tulis parent hanya pada yang di bawah: unit pelaksana, kecamatan, badan usaha.",
        "Write parent only at what lies below: a technical unit, a district, an enterprise.",
    ),
    fix=Text(
        "jadikan parent pada yang teratas komentar (#)",
        "turn parent at the topmost into a comment (#)",
    ),
    wrong="""
        uptd-data: {name: UPTD Pusat Data, parent: uptd-data}
    """,
    right="""
        uptd-data: {name: UPTD Pusat Data, parent: diskominfo}
    """,
)
def agency_below_itself(agency: Agency, plan: Plan) -> Iterator[Problem]:
    """Yield the first agency of each circle, as the plan writes them."""
    agencies = plan.organization.agencies
    above = [agency.at.key]
    while (parent := _parent(above[-1], plan)) and parent not in above:
        above.append(parent)
    if parent == agency.at.key and min(above, key=list(agencies).index) == parent:
        yield Problem(agency.at / "parent", id=parent, circle=" → ".join((*above, parent)))


def _parent(id: str, plan: Plan) -> str | None:
    found = plan.organization.agencies.get(id)
    return found.parent if found else None
