"""ORG007: a plan without a smart city forum."""

from collections.abc import Iterator

from smartplan.facts.bodies import forums
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "ORG007",
    on=Plan,
    severity=Severity.WARNING,
    message=Text("Forum Smart City belum dicatat", "there is no smart city forum"),
    why=Text(
        "Forum adalah tempat warga, usaha, kampus, dan media memberi masukan; evaluasi menanyakan "
        "sumbangannya setiap tahun.",
        "The forum is where citizens, business, universities and media speak; the evaluation asks "
        "every year what it contributed.",
    ),
    instead=Text(
        "Bentuk forum dengan unsur luar pemerintah, lalu catat di forum (organization.yaml).",
        "Set up a forum of people outside government, and record it in forum (organization.yaml).",
    ),
    fix=Text(
        "catat forum: keputusan, ketua, anggota, dan rapatnya",
        "record forum: its decree, chair, members and meetings",
    ),
    wrong="""
        # organization.yaml tanpa forum
        council: {decree: sk-dewan, chair: Wali Kota}
        team: {decree: sk-tim, chair: Kepala Bappeda}
    """,
    right="""
        forum:
          decree: sk-forum
          chair: Ketua karang taruna
          members:
            - {office: Ketua karang taruna, partner: karang-taruna, role: Ketua}
    """,
    due=4,
)
def no_forum(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the missing `forum`; several stand under `forums`."""
    if not forums(plan):
        yield Problem(Route(("forum",)), needs=(Route(("forums",)),))
