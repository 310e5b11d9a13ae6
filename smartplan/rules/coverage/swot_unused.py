"""COV019: SWOT entries that no strategy uses."""

from collections.abc import Iterator

from smartplan.facts.unclear import perhaps_named
from smartplan.finding import Severity
from smartplan.plan.model.analysis import Swot
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same, some_of


@rule(
    "COV019",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "belum ada strategi yang memakai butir SWOT ini: {entries}",
        "no strategy uses these entries of the SWOT: {entries}",
    ),
    why=Text(
        "SWOT yang tidak dipakai strategi berhenti sebagai daftar; kekuatan tidak dimanfaatkan "
        "dan ancaman tidak dijawab.",
        "A SWOT that no strategy uses remains a list; strengths are not put to use and threats "
        "not answered.",
    ),
    instead=Text(
        "Padukan butirnya dalam strategi SO, ST, WO, atau WT; yang tidak penting cukup menjadi "
        "komentar (#).",
        "Join the entry with others in an SO, ST, WO or WT strategy; what does not matter may be "
        "a comment (#).",
    ),
    fix=Text(
        "sebut di uses suatu strategi, atau jadikan komentar (#) bila tidak penting",
        "name it in the uses of a strategy, or turn it into a comment (#) if it does not matter",
    ),
    wrong="""
        swot: {structure: {strengths: {sdm-muda: Pegawai muda yang cakap}}}
        strategies: {}
    """,
    right="""
        strategies:
          dampingi: {kind: so, uses: [sdm-muda, kampus-dekat], text: Pegawai didampingi kampus.}
    """,
    due=2,
)
def swot_unused(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each component with its unused entries; one finding when no strategy uses any."""
    swot, strategies = plan.analysis.swot, plan.analysis.strategies
    perhaps = perhaps_named(plan, "uses", root="strategies")
    if swot is None or not strategies or perhaps is None:
        return
    used = {entry for strategy in strategies.values() for entry in strategy.uses} | perhaps
    left = {
        component.at: entries
        for component in (swot.structure, swot.infrastructure, swot.superstructure)
        if component and (entries := [at for at in _entries(component) if at.key not in used])
    }
    every = [at for entries in left.values() for at in entries]
    if not used and len(every) > 1:
        yield Problem(Route(("strategies",)), entries=some_of([same(at.key) for at in every]))
        return
    for component_at, entries in left.items():
        names = some_of([same(at.key) for at in entries])
        yield Problem(
            entries[0] if len(entries) == 1 else component_at, on_key=True, entries=names
        )


def _entries(component: Swot) -> Iterator[Route]:
    cells = (component.strengths, component.weaknesses, component.opportunities, component.threats)
    for cell in cells:
        for entry in cell.values():
            yield entry.at
