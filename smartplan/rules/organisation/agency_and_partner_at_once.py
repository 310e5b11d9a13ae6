"""ORG012: a member of a body who comes from an agency and from a partner at once."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.model.organization import Member
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "ORG012",
    on=Member,
    severity=Severity.WARNING,
    message=Text(
        "{office} tercatat dari perangkat daerah {agency} dan sekaligus dari mitra {partner}",
        "{office} is said to come from agency {agency} and from partner {partner} at once",
    ),
    why=Text(
        "Satu kursi mewakili satu pihak; yang tercatat dua kali membuat unsur luar pemerintah "
        "tampak hadir padahal tidak.",
        "A seat stands for one side; one that is counted twice makes outsiders seem to take part "
        "when they do not.",
    ),
    instead=Text(
        "Tulis agency untuk orang pemerintah daerah, partner untuk orang dari luar, tidak "
        "keduanya.",
        "Write agency for those from the government, partner for those from outside, not both.",
    ),
    fix=Text(
        "pilih salah satu: agency atau partner",
        "choose one of them: agency or partner",
    ),
    wrong="""
        members:
          - {office: Dosen, agency: diskominfo, partner: universitas}
    """,
    right="""
        members:
          - {office: Dosen, partner: universitas}
    """,
)
def agency_and_partner_at_once(member: Member, _: Plan) -> Iterator[Problem]:
    """Yield the agency of a member who has a partner, too."""
    if member.agency and member.partner:
        partner = member.at / "partner"
        yield Problem(
            member.at / "agency",
            needs=(partner,),
            related=(Place(partner, word=Text("dan dari mitra ini", "and from this partner")),),
            office=member.office or member.name,
            agency=member.agency,
            partner=member.partner,
        )
