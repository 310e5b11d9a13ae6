"""ORG004: an implementation team in which no academic sits."""

from collections.abc import Iterator

from smartplan.facts.bodies import are_sectors_unclear, is_missing, sectors, sitting
from smartplan.finding import Severity
from smartplan.plan.model.organization import Sector
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "ORG004",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "tidak ada anggota Tim Pelaksana dari mitra unsur akademisi",
        "no member of the implementation team comes from a partner in academia",
    ),
    why=Text(
        "Pemerintah, dunia usaha, dan akademisi adalah fondasi kota cerdas; akademisi membawa "
        "metode dan menjaga agar analisis tidak menjadi daftar keinginan.",
        "Government, business and academia carry a smart city; academics bring method and keep "
        "the analysis from becoming a wish list.",
    ),
    instead=Text(
        "Undang perguruan tinggi, catat sebagai mitra dengan sector: academia, dan tulis id-nya "
        "pada partner anggota tim.",
        "Invite a university, record it as a partner with sector: academia, and name it as the "
        "partner of a member.",
    ),
    fix=Text(
        "tambahkan anggota dengan partner: id mitra yang sector-nya academia",
        "add a member with partner: the id of a partner whose sector is academia",
    ),
    wrong="""
        team:
          members:
            - {office: Kepala Bappeda, agency: bappeda, role: Ketua}
    """,
    right="""
        team:
          members:
            - {office: Kepala Bappeda, agency: bappeda, role: Ketua}
            - {office: Dosen informatika, partner: universitas, role: Anggota}
    """,
)
def no_academics_in_team(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the members of the team when no partner in academia is among them."""
    team = plan.organization.team
    if team is None or is_missing(team) or are_sectors_unclear([team], plan):
        return
    if Sector.ACADEMIA not in sectors(sitting(team, plan), plan):
        yield Problem(team.at / "members", tells_broken=True)
