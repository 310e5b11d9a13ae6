"""LAW002: a masterplan that is linked to no medium-term regional plan."""

from collections.abc import Iterator

from smartplan.facts.linked_plans import medium_term
from smartplan.facts.unclear import are_unclear
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "LAW002",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "masterplan belum terhubung dengan RPJMD", "the masterplan is not linked to an RPJMD"
    ),
    why=Text(
        "Isu strategis dan anggaran berasal dari RPJMD; masterplan yang tidak merujuknya tidak "
        "dapat masuk RKPD dan APBD.",
        "Strategic issues and money come from the RPJMD; a masterplan that does not refer to it "
        "cannot get into the yearly plan and budget.",
    ),
    instead=Text(
        "Catat RPJMD (atau RPD pada masa peralihan) di plans, lengkap dengan periode dan "
        "sasarannya.",
        "Record the RPJMD (or the RPD of a transition) in plans, with its period and goals.",
    ),
    fix=Text(
        "tambahkan entri di plans dengan kind: rpjmd, title, period, dan goals",
        "add an entry to plans with kind: rpjmd, title, period and goals",
    ),
    wrong="""
        plans:
          rtrw: {kind: rtrw, title: RTRW Kota}
    """,
    right="""
        plans:
          rpjmd-2019-2024:
            kind: rpjmd
            title: RPJMD Kota 2019-2024
            period: {start: 2019, end: 2024}
            goals: {layanan-prima: Pelayanan publik yang prima}
    """,
    due=2,
)
def no_linked_rpjmd(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield `plans` when no RPJMD or RPD is among them."""
    if not medium_term(plan) and not are_unclear(plan, "kind", root="plans"):
        yield Problem(Route(("plans",)))
