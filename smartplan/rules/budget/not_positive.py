"""BUD008: money that is nothing, or less."""

from collections.abc import Iterator

from smartplan.facts import money
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.budget.amounts import in_full
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


def _amounts(plan: Plan) -> Iterator[tuple[Route, int, Text]]:
    """Every amount that is too little, with what it is; a ceiling or spending of 0 may be true."""
    ceilings = plan.manifest.budget.ceilings if plan.manifest.budget else {}
    for year, amount in ceilings.items():
        if amount < 0:
            yield plan.manifest.at / "budget" / "ceilings" / year, amount, _CEILING.fill(year=year)
    for id, program in plan.programs.items():
        for _, row, of, amount in money.of(program):
            if amount <= 0:
                yield row.at / "amount", amount, _ROW.fill(id=id, year=of)
    for year, progress in plan.progress.items():
        for id, held in progress.programs.items():
            if held.spent is not None and held.spent < 0:
                yield held.at / "spent", held.spent, _SPENT.fill(id=id, year=year)


@rule(
    "BUD008",
    on=Plan,
    severity=Severity.ERROR,
    message=Text("{what} bernilai {amount}", "{what} is {amount}"),
    why=Text(
        "Anggaran nol tampak seolah sudah dihitung, dan angka negatif mengurangi jumlah program "
        "lain; yang belum diketahui tidak ditulis sebagai nol.",
        "A budget of nothing looks as if it had been worked out, and a negative one takes from "
        "other totals; what is not known is not nought.",
    ),
    instead=Text(
        "Tulis jumlah yang sebenarnya, atau jadikan barisnya komentar (#) sampai jumlahnya "
        "diketahui.",
        "Write the true amount, or turn the row into a comment (#) until it is known.",
    ),
    wrong="""
        budget:
          - {year: 2023, amount: 0, fund: apbd}
    """,
    right="""
        budget:
          - {year: 2023, amount: 150000000, fund: apbd, approximate: true}
    """,
)
def not_positive(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each budget row that is not above nought, and each ceiling or spending below it."""
    for route, amount, what in _amounts(plan):
        fix = _SIGN.fill(amount=-amount) if amount else _UNKNOWN
        yield Problem(route, fix=fix, what=what, amount=in_full(amount))


_CEILING = Text("pagu {year}", "the {year} ceiling")
_ROW = Text("anggaran {year} program {id}", "the {year} budget of program {id}")
_SPENT = Text("realisasi {year} program {id}", "the {year} spending of program {id}")
_SIGN = Text("tulis {amount} bila tandanya keliru", "write {amount} if the sign is wrong")
_UNKNOWN = Text(
    "tulis jumlahnya, atau jadikan baris ini komentar (#) sampai diketahui",
    "write the amount, or turn the row into a comment (#) until it is known",
)
