"""ORG008: a council in which nobody from outside government sits."""

from collections.abc import Iterator

from smartplan.facts.bodies import are_sectors_unclear, is_missing, sectors, sitting
from smartplan.finding import Severity
from smartplan.plan.model.organization import Sector
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "ORG008",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "tidak ada anggota Dewan Smart City dari mitra di luar pemerintah",
        "no member of the smart city council comes from a partner outside government",
    ),
    why=Text(
        "Asesor meminta unsur luar benar-benar duduk dan hadir dalam Dewan; Dewan yang hanya "
        "berisi perangkat daerah adalah rapat dinas biasa.",
        "Assessors want outsiders who really sit in the council and attend; a council of agencies "
        "only is an ordinary staff meeting.",
    ),
    instead=Text(
        "Undang unsur akademisi, dunia usaha, komunitas, atau media, dan tulis id mitranya pada "
        "partner anggota Dewan.",
        "Invite academia, business, the community or the media, and name them as the partner of a "
        "member.",
    ),
    fix=Text(
        "tambahkan anggota dengan partner: id mitra di luar pemerintah",
        "add a member with partner: the id of a partner outside government",
    ),
    wrong="""
        council:
          members:
            - {office: Wali Kota, role: Pembina}
            - {office: Kepala Bappeda, agency: bappeda, role: Anggota}
    """,
    right="""
        council:
          members:
            - {office: Wali Kota, role: Pembina}
            - {office: Ketua Kadin, partner: kadin, role: Anggota}
    """,
)
def council_without_outsiders(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the members of the council when no partner outside government is among them."""
    council = plan.organization.council
    if council is None or is_missing(council) or are_sectors_unclear([council], plan):
        return
    if not sectors(sitting(council, plan), plan) - {Sector.GOVERNMENT}:
        yield Problem(council.at / "members", tells_broken=True)
