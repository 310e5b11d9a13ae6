"""BUD001: programs that want more money in a year than there is."""

from collections import defaultdict
from collections.abc import Iterator

from smartplan.facts.money import live, sound
from smartplan.facts.plausible import CEILING
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import BudgetRow
from smartplan.plan.plan import Plan
from smartplan.rules.budget.amounts import money, money_short
from smartplan.rules.rule import Problem, rule
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
)
def over_ceiling(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each ceiling that the rows of its year exceed, with the largest of them.

    An idea counts once it has rows: the documents add them up, too.
    """
    ceilings = plan.manifest.budget.ceilings if plan.manifest.budget else {}
    if not ceilings:
        return
    by_year: dict[str, list[tuple[int, str, BudgetRow]]] = defaultdict(list)
    for program in live(plan):
        for row, of, amount in sound(program, plan):
            by_year[str(of)].append((amount, program.id, row))
    for year, ceiling in ceilings.items():
        total = sum(amount for amount, _, _ in by_year[year])
        if total <= ceiling or ceiling < 0 or (ceiling and not CEILING.holds(ceiling)):
            continue
        largest = sorted(by_year[year], key=lambda held: (-held[0], held[1]))[:_SHOWN]
        words = [_ROW.fill(id=id, amount=money_short(amount)) for amount, id, _ in largest]
        yield Problem(
            plan.manifest.at / "budget" / "ceilings" / year,
            related=tuple(
                Place(row.at / "amount", word=word)
                for (_, _, row), word in zip(largest, words, strict=True)
            ),
            year=year,
            total=money(total),
            ceiling=money(ceiling),
            excess=money(total - ceiling),
        )


_SHOWN = 3
_ROW = Text("{id} {amount}", "{id} {amount}")
