"""BUD010: an amount that is in another unit than those beside it."""

from collections.abc import Iterator

from smartplan.facts.proportions import OtherUnit, other_units
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.budget.amounts import in_full, in_short
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "BUD010",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "anggaran {year} program {id} tertulis {amount}, padahal {beside} {other}: satuannya "
        "tampak bercampur",
        "the {year} budget of program {id} is {amount}, but {beside} {other}: the units seem to "
        "be mixed",
    ),
    why=Text(
        "Tabel anggaran sering dalam ribu rupiah; bila disalin sebagian, satu baris menjadi "
        "seribu kali terlalu kecil atau terlalu besar.",
        "Budget tables are often in thousands of rupiah; copied in part, a row becomes a thousand "
        "times too small or too large.",
    ),
    instead=Text(
        "Tulis semua jumlah dalam rupiah utuh. Bila jumlahnya memang sekian, biarkan dengan "
        "pengecualian beralasan.",
        "Write every amount in whole rupiah. Where it is what it says, leave it with an allowance "
        "that gives the reason.",
    ),
    wrong="""
        - {year: 2023, amount: 1200000000, fund: apbd}
        - {year: 2024, amount: 1300000, fund: apbd}
    """,
    right="""
        - {year: 2023, amount: 1200000000, fund: apbd}
        - {year: 2024, amount: 1300000000, fund: apbd}
    """,
    after=("BUD004", "BUD008"),
)
def mixed_units(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each row that looks as if it were in thousands, and the first of such a program."""
    for one in other_units(plan):
        row, beside = one.rows[0], one.beside
        is_own = row.program is beside.program
        yield Problem(
            row.row.at / "amount",
            covers=[each.row.at / "amount" for each in one.rows],
            related=(Place(beside.row.at / "amount", word=_BESIDE),),
            needs=(beside.row.at / "amount",),
            fix=_fix(one),
            year=row.year,
            id=row.program.id,
            amount=in_full(row.amount),
            beside=(_ROW if is_own else _PROGRAM.fill(id=beside.program.id)).fill(
                year=beside.year
            ),
            other=in_full(beside.amount),
        )


def _fix(one: OtherUnit) -> Text:
    if one.meant is None:
        return _CHECK
    words = _TIMES if one.meant > one.rows[0].amount else _NOUGHTS
    return words.fill(meant=one.meant, short=in_short(one.meant))


_BESIDE = Text("di sebelahnya", "beside it")
_ROW = Text("anggaran {year}", "that of {year} is")
_PROGRAM = Text("program {id} tahun {{year}}", "program {id} has in {{year}}")
_TIMES = Text(
    "tulis {meant} ({short}) bila dalam ribu rupiah",
    "write {meant} ({short}) if it is in thousands",
)
_NOUGHTS = Text(
    "tulis {meant} ({short}) bila tiga nol berlebih",
    "write {meant} ({short}) if three zeros are too many",
)
_CHECK = Text(
    "cocokkan satuan kedua jumlah dengan tabel asalnya; tulis rupiah utuh",
    "check the unit of both with the table they come from; write whole rupiah",
)
