"""ORG002: a plan without an implementation team."""

from collections.abc import Iterator

from smartplan.facts.bodies import is_missing
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "ORG002",
    on=Plan,
    severity=Severity.WARNING,
    message=Text("Tim Pelaksana belum dicatat", "there is no implementation team"),
    why=Text(
        "Tim Pelaksana menyusun masterplan dan mengumpulkan program serta data semua perangkat "
        "daerah; tanpa tim tidak ada yang dapat ditagih.",
        "The team writes the masterplan and gathers the programs and data of every agency; "
        "without it there is nobody to hold to account.",
    ),
    instead=Text(
        "Bentuk tim lintas perangkat daerah bersama akademisi, lalu catat di team "
        "(organization.yaml).",
        "Set up a team of several agencies together with academics, and record it in team "
        "(organization.yaml).",
    ),
    fix=Text(
        "catat team: keputusan, ketua, anggota, dan rapatnya",
        "record team: its decree, chair, members and meetings",
    ),
    wrong="""
        # organization.yaml tanpa team
        council: {decree: sk-dewan, chair: Wali Kota}
    """,
    right="""
        team:
          decree: sk-tim
          chair: Kepala Bappeda
          members:
            - {office: Kepala Diskominfo, agency: diskominfo, role: Sekretaris}
    """,
)
def no_team(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the missing `team`."""
    if is_missing(plan.organization.team):
        yield Problem(Route(("team",)))
