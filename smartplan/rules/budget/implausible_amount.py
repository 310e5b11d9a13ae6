"""BUD009: money that is far too little or far too much."""

from collections.abc import Iterator

from smartplan.facts import money
from smartplan.facts.plausible import CEILING, ROW
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.budget.amounts import in_full, meant
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


def _amounts(plan: Plan) -> Iterator[tuple[Text, Text, list[tuple[Route, int]]]]:
    """Unlikely amounts of the ceilings, then of each program, with advice for the first."""
    ceilings = plan.manifest.budget.ceilings if plan.manifest.budget else {}
    at = plan.manifest.at / "budget" / "ceilings"
    odd = [(at / year, n) for year, n in ceilings.items() if n > 0 and not CEILING.holds(n)]
    if odd:
        yield _CEILING.fill(year=odd[0][0].key), meant(odd[0][1], CEILING), odd
    for id, program in plan.programs.items():
        odd_rows = [m for m in money.of(program) if m.amount > 0 and not ROW.holds(m.amount)]
        if odd_rows:
            first = odd_rows[0]
            places = [(one.row.at / "amount", one.amount) for one in odd_rows]
            yield _ROW.fill(id=id, year=first.year), meant(first.amount, ROW), places


@rule(
    "BUD009",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "{what} tertulis {amount}, jumlah yang tidak wajar",
        "{what} is {amount}, which is hardly likely",
    ),
    why=Text(
        "Anggaran sering disalin dari tabel dalam ribu atau juta rupiah; satu baris yang keliru "
        "tiga nol merusak seluruh rekapitulasi.",
        "Budgets are often copied from tables in thousands or millions; one row that is three "
        "noughts out spoils every total.",
    ),
    instead=Text(
        "Tulis rupiah utuh. Satu baris wajarnya antara 1 juta dan 1 triliun rupiah, pagu setahun "
        "antara 100 juta dan 100 triliun.",
        "Write whole rupiah. A row is likely between 1 million and 1 trillion, a year's ceiling "
        "between 100 million and 100 trillion.",
    ),
    wrong="""
        - {year: 2023, amount: 150, fund: apbd}
    """,
    right="""
        - {year: 2023, amount: 150000000, fund: apbd}
    """,
    after=("BUD010",),
)
def implausible_amount(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the first unlikely amount of a program, or of the ceilings, with the others."""
    for what, fix, places in _amounts(plan):
        (first, amount), *others = places
        related = tuple(Place(route, word=_TOO.fill(amount=in_full(n))) for route, n in others)
        covers = [route for route, _ in places]
        yield Problem(
            first, covers=covers, related=related, fix=fix, what=what, amount=in_full(amount)
        )


_CEILING = Text("pagu {year}", "the {year} ceiling")
_ROW = Text("anggaran {year} program {id}", "the {year} budget of program {id}")
_TOO = Text("{amount} juga", "{amount}, too")
