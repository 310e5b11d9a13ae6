"""LAW006: a masterplan that refers to no spatial plan."""

from collections.abc import Iterator

from smartplan.facts.unclear import are_unclear
from smartplan.finding import Severity
from smartplan.plan.model.profile import PlanKind
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "LAW006",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "masterplan belum merujuk rencana tata ruang (RTRW atau RDTR)",
        "the masterplan refers to no spatial plan (RTRW or RDTR)",
    ),
    why=Text(
        "Jaringan, ruang publik, dan pengolahan sampah memerlukan tempat; lokasi yang tidak "
        "sesuai tata ruang tidak mendapat izin.",
        "Networks, public space and waste treatment need room; sites that do not fit the spatial "
        "plan get no permit.",
    ),
    instead=Text(
        "Catat RTRW, atau RDTR kawasan yang dipakai program, di plans.",
        "Record the RTRW, or the RDTR of the areas that programs use, in plans.",
    ),
    fix=Text(
        "tambahkan entri di plans dengan kind: rtrw, title, dan period",
        "add an entry to plans with kind: rtrw, title and period",
    ),
    wrong="""
        plans:
          rpjmd: {kind: rpjmd, title: RPJMD Kota}
    """,
    right="""
        plans:
          rpjmd: {kind: rpjmd, title: RPJMD Kota}
          rtrw: {kind: rtrw, title: RTRW Kota}
    """,
    due=2,
)
def no_spatial_plan(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield `plans` when it holds other plans, but no spatial one."""
    linked = plan.profile.plans
    if are_unclear(plan, "kind", root="plans"):
        return
    if linked and not any(entry.kind in _SPATIAL for entry in linked.values()):
        yield Problem(Route(("plans",)))


_SPATIAL = (PlanKind.RTRW, PlanKind.RDTR)
