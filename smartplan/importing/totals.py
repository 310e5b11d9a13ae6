"""What was written of the money that was read: counted in the plan as it is then."""

from collections.abc import Mapping

from smartplan.facts import money
from smartplan.importing.budget_match import BudgetMatching
from smartplan.importing.taking import TablesTaken
from smartplan.incoming.outcome import Totals
from smartplan.incoming.said import Provenance
from smartplan.plan.plan import Plan


def totals_of(rows: Mapping[Provenance, int], made: TablesTaken, plan: Plan) -> Totals:
    """Rows and rupiah read, and how many of them the plan holds by now.

    Stopped programs and years outside of the plan count too: what is read is to be found again.
    """
    out = 0
    for match in made.matches:
        program = plan.programs.get(match.id)
        if program is None:
            continue
        printed = [one for one in match.printed.money if one.rupiah]
        pairs = BudgetMatching(program, match.printed.lead).pairs(printed)
        out += money.total(row for _, row in pairs if row)
    return Totals(
        rows_in=len(rows),
        rows_out=len(made.rows),
        left_over=len(rows) - len(made.rows),
        money_in=sum(rows.values()),
        money_out=out,
    )
