"""COV011: a mission that no goal serves."""

from collections.abc import Iterator

from smartplan.facts.unclear import perhaps_named
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same, some_of


@rule(
    "COV011",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "belum ada sasaran yang melayani misi {missions}", "no goal serves mission {missions}"
    ),
    why=Text(
        "Misi tanpa sasaran tidak dapat diukur dan tidak menurunkan program; rantai dari visi ke "
        "kegiatan terputus.",
        "A mission without a goal cannot be measured and leads to no program; the chain from "
        "vision to action breaks.",
    ),
    instead=Text(
        "Rumuskan sedikitnya satu sasaran untuk setiap misi, dan sebut misinya.",
        "Word at least one goal per mission, and name the mission in it.",
    ),
    fix=Text(
        "tulis mission: {first} pada sasaran yang melayaninya",
        "write mission: {first} in the goal that serves it",
    ),
    wrong="""
        missions: {melayani: {text: Melayani warga dengan cepat dan pasti.}}
        goals: {layanan-cepat: {text: Layanan selesai lebih cepat.}}
    """,
    right="""
        missions: {melayani: {text: Melayani warga dengan cepat dan pasti.}}
        goals: {layanan-cepat: {text: Layanan selesai lebih cepat., mission: melayani}}
    """,
    due=2,
)
def mission_without_goal(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each mission that no goal names; one finding when no goal names any."""
    missions, goals = plan.profile.missions, plan.profile.goals
    perhaps = perhaps_named(plan, "mission", root="goals")
    if perhaps is None:
        return
    served = {goal.mission for goal in goals.values() if goal.mission} | perhaps
    left = [key for key in missions if key not in served]
    if len(left) > 1 and not served:
        names = some_of([same(key) for key in left])
        yield Problem(Route(("goals",)), missions=names, first=left[0])
        return
    missing = () if goals else (Route(("goals",)),)
    for key in left:
        at = missions[key].at
        yield Problem(at, covers=(at, *missing), on_key=True, missions=key, first=key)
