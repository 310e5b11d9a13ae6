"""TIM004: actions in years in which their program does not run."""

from collections.abc import Iterator

from smartplan.facts.beginnings import around
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.advice import move_into
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "TIM004",
    on=Program,
    severity=Severity.ERROR,
    message=Text(
        "rencana aksi program {id} di luar {span}: {actions}",
        "program {id} has actions outside {span}: {actions}",
    ),
    why=Text(
        "Rencana aksi yang jatuh sebelum program dimulai atau sesudah selesai tidak mungkin "
        "dilaksanakan, dan hilang dari peta jalan.",
        "An action before its program begins or after it ends cannot be carried out, and is "
        "missing from the roadmap.",
    ),
    instead=Text(
        "Sesuaikan tahun rencana aksi, atau masa pelaksanaan program.",
        "Fit the years of the action, or the period of the program.",
    ),
    wrong="""
        period: {start: 2022, end: 2023}
        actions:
          latih-petugas: {kind: people, name: Pelatihan petugas, years: [2023, 2024]}
    """,
    right="""
        period: {start: 2022, end: 2023}
        actions:
          latih-petugas: {kind: people, name: Pelatihan petugas, years: [2023]}
    """,
    after=("TIM002", "TIM010", "TIM016"),
)
def action_outside_program(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the first year outside, with those of other actions; it is often one mistake."""
    bounds = around(program, plan)
    if bounds is None:
        return
    found = {
        id: outside
        for id, action in program.actions.items()
        if (outside := bounds.outside(action.years))
    }
    places = [
        Place(action.at / "years" / action.years.index(found[id][0]), word=_WORD.fill(id=id))
        for id, action in program.actions.items()
        if id in found
    ]
    if places:
        shown = [f"{id} ({', '.join(map(str, outside))})" for id, outside in found.items()]
        yield Problem(
            places[0].route,
            needs=(program.at / "period",),
            related=tuple(places[1:]),
            fix=move_into(bounds, (year for outside in found.values() for year in outside), plan),
            id=program.id,
            span=bounds.said,
            actions=", ".join(shown),
        )


_WORD = Text("rencana aksi {id} juga", "action {id}, too")
