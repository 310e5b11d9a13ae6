"""ORG005: bodies in which business or the community has no seat."""

from collections.abc import Iterator

from smartplan.facts.bodies import (
    all_of,
    are_sectors_unclear,
    is_missing,
    kind_of,
    sectors,
    sitting,
)
from smartplan.finding import Place, Severity
from smartplan.plan.model.organization import Sector
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed


@rule(
    "ORG005",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "tidak ada anggota Dewan, Tim Pelaksana, atau Forum dari unsur {sectors}",
        "no member of the council, team or forum comes from {sectors}",
    ),
    why=Text(
        "Program yang disusun tanpa calon mitra dan penggunanya jarang berlanjut; asesor menilai "
        "kolaborasi, bukan daftar undangan.",
        "Programs made without those who are to join and use them seldom last; assessors judge "
        "collaboration, not lists of guests.",
    ),
    instead=Text(
        "Beri unsur itu kursi di salah satu badan, dengan partner yang sector-nya sesuai.",
        "Give the sector a seat in one of the bodies, with a partner of that sector.",
    ),
    fix=Text(
        "tambahkan anggota dengan partner dari unsur itu",
        "add a member with a partner of that sector",
    ),
    wrong="""
        council:
          members:
            - {office: Wali Kota, role: Pembina}
            - {office: Rektor, partner: universitas, role: Anggota}
    """,
    right="""
        council:
          members:
            - {office: Wali Kota, role: Pembina}
            - {office: Ketua Kadin, partner: kadin, role: Anggota}
            - {office: Ketua karang taruna, partner: karang-taruna, role: Anggota}
    """,
    due=2,
    after=("ORG001", "ORG002", "ORG007"),
)
def no_business_or_community(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the members of the first body, naming the sectors that sit in none.

    Not while a body is still to be set up: its seats will be filled then.
    """
    known = [body for _, _, body in all_of(plan) if body and not is_missing(body)]
    bodies = sorted(known, key=lambda body: kind_of(body) != "forum")
    seated = sectors((member for body in bodies for member in sitting(body, plan)), plan)
    absent = [sector for sector in (Sector.BUSINESS, Sector.COMMUNITY) if sector not in seated]
    if bodies and absent and not are_sectors_unclear(bodies, plan):
        word = Text("mitra yang dapat diundang", "a partner to invite")
        invited = [p.at for p in plan.organization.partners.values() if p.sector in absent]
        yield Problem(
            bodies[0].at / "members",
            related=tuple(Place(at, word=word, on_key=True) for at in invited[:3]),
            needs=_SEATS,
            tells_broken=True,
            sectors=listed([sector.label for sector in absent], last=_OR),
        )


_SEATS = (
    *(Route((body, "members")) for body in ("council", "team", "task_force", "forum")),
    Route(("forums",)),
)
_OR = Text("maupun", "or")
