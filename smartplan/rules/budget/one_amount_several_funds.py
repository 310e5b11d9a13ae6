"""BUD014: one amount of money from several funds."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.program import BudgetRow
from smartplan.plan.plan import Plan
from smartplan.rules.budget.amounts import in_short
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed


@rule(
    "BUD014",
    on=BudgetRow,
    severity=Severity.WARNING,
    message=Text(
        "{amount} pada {year} berasal dari {funds}: berapa dari masing-masing tidak tertulis",
        "{amount} in {year} is from several funds, {funds}: how much from each is not said",
    ),
    why=Text(
        "Tanpa pembagian, bagian APBD dan dana lain tidak dapat dihitung; kuesioner evaluasi "
        "menanyakannya.",
        "Without a split nobody can say how much is from the regional budget and how much from "
        "elsewhere, and the evaluation asks.",
    ),
    instead=Text(
        "Tulis satu baris per sumber dana dengan jumlahnya masing-masing.",
        "Write a row for each fund, each with its own amount.",
    ),
    fix=Text("bagi menjadi satu baris per sumber dana", "split it into a row for each fund"),
    wrong="""
        - {year: 2023, amount: 150000000, fund: [apbd, dak]}
    """,
    right="""
        - {year: 2023, amount: 100000000, fund: apbd}
        - {year: 2023, amount: 50000000, fund: dak}
    """,
)
def one_amount_several_funds(row: BudgetRow, _: Plan) -> Iterator[Problem]:
    """Yield the funds of a row that has more than one; its year and amount have to be known."""
    if len({*row.fund}) > 1 and row.year is not None and row.amount is not None:
        yield Problem(
            row.at / "fund",
            amount=in_short(row.amount),
            year=row.year,
            funds=listed([fund.label for fund in row.fund]),
        )
