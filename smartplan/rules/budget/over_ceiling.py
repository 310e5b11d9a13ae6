"""BUD001: programs that want more money in a year than there is."""

from collections.abc import Iterator
from functools import partial

from smartplan.facts import money
from smartplan.facts.money import KnownRow
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.budget.amounts import in_full, in_short
from smartplan.rules.rule import Problem, Several, rule
from smartplan.wording import Text


@rule(
    "BUD001",
    on=Plan,
    severity=Severity.ERROR,
    message=Text(
        "anggaran {year} semua program {total}, melampaui pagu {ceiling} sebesar {excess}",
        "the programs want {total} in {year}, over the ceiling of {ceiling} by {excess}",
    ),
    why=Text(
        "Program yang melampaui pagu tidak akan dianggarkan; yang mana yang gugur lalu ditentukan "
        "oleh waktu, bukan oleh rencana.",
        "What is over the ceiling will not be funded; which program falls out is then left to "
        "chance and not to the plan.",
    ),
    instead=Text(
        "Geser program ke tahun lain, atau bahas kenaikan pagu dengan TAPD.",
        "Move programs to other years, or have the ceiling raised.",
    ),
    fix=Text(
        "kurangi atau geser {excess} dari {year}, atau naikkan pagu",
        "cut or move {excess} out of {year}, or raise the ceiling",
    ),
    wrong="""
        # semua program 2023: 12750000000
        budget: {ceilings: {"2023": 12500000000}}
    """,
    right="""
        # semua program 2023: 12500000000
        budget: {ceilings: {"2023": 12500000000}}
    """,
    after=("BUD002", "BUD004", "BUD008", "BUD009"),
)
def over_ceiling(plan: Plan, _: Plan) -> Iterator[Several[KnownRow]]:
    """Yield each ceiling that the rows of its year exceed, with the largest of them.

    An idea counts once it has rows, as it does in the documents; a program that may have been
    stopped does not. Rows in which a mistake was found are left to that.
    """
    ceilings = plan.manifest.budget.ceilings if plan.manifest.budget else {}
    if not ceilings:
        return
    sure = [p for p in plan.programs.values() if not plan.is_broken(p.at / "status")]
    held: dict[str, list[tuple[Route, KnownRow]]] = {}
    for one in money.planned(plan, sure):
        held.setdefault(str(one.year), []).append((one.row.at, one))
    for year, ceiling in ceilings.items():
        rows = held.get(year, [])
        at = plan.manifest.at / "budget" / "ceilings" / year
        yield Several(rows, partial(_compared, at, ceiling))


def _compared(at: Route, ceiling: int, held: list[KnownRow]) -> Iterator[Problem]:
    total = money.total(held)
    if total <= ceiling:
        return
    largest = sorted(held, key=lambda one: (-one.amount, one.program.id))[:_SHOWN]
    yield Problem(
        at,
        related=tuple(
            Place(
                one.row.at / "amount",
                word=_ROW.fill(id=one.program.id, amount=in_short(one.amount)),
            )
            for one in largest
        ),
        year=at.key,
        total=in_full(total),
        ceiling=in_full(ceiling),
        excess=in_full(total - ceiling),
    )


_SHOWN = 3
_ROW = Text("{id} {amount}", "{id} {amount}")
