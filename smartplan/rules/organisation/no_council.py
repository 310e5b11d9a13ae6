"""ORG001: a plan without a smart city council."""

from collections.abc import Iterator

from smartplan.facts.bodies import is_missing
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "ORG001",
    on=Plan,
    severity=Severity.WARNING,
    message=Text("Dewan Smart City belum dicatat", "there is no smart city council"),
    why=Text(
        "Dewan memutuskan arah dan menyelesaikan urusan lintas perangkat daerah; tanpa Dewan, "
        "kota cerdas tinggal urusan Kominfo. Asesor menanyakannya lebih dahulu.",
        "The council decides the direction and settles what concerns several agencies; without it "
        "a smart city is left to the ICT agency. Assessors ask for it first.",
    ),
    instead=Text(
        "Bentuk Dewan yang dipimpin kepala daerah, dengan unsur luar pemerintah, lalu catat di "
        "council (organization.yaml).",
        "Set up a council led by the head of region, with outsiders, and record it in council "
        "(organization.yaml).",
    ),
    fix=Text(
        "catat council: keputusan, ketua, anggota, dan rapatnya",
        "record council: its decree, chair, members and meetings",
    ),
    wrong="""
        # organization.yaml tanpa council
        team: {decree: sk-tim, chair: Kepala Bappeda}
    """,
    right="""
        council:
          decree: sk-dewan
          chair: Wali Kota
          members:
            - {office: Ketua Kadin, partner: kadin, role: Anggota}
    """,
)
def no_council(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the missing `council`."""
    if is_missing(plan.organization.council):
        yield Problem(Route(("council",)))
