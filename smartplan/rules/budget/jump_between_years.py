"""BUD011: money that is many times more, or less, from one year to the next."""

from collections.abc import Iterator

from smartplan.facts.proportions import jumps
from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.budget.amounts import in_short
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "BUD011",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "anggaran {what} pada {year} {now}, padahal pada {other} {was}: selisih {times} kali",
        "the budget of {what} jumps: {now} in {year}, but {was} in {other}, {times} times apart",
    ),
    why=Text(
        "Lonjakan seperti ini biasanya satu nol terlalu banyak atau baris dari program lain; bila "
        "memang benar, TAPD dan asesor akan menanyakannya.",
        "Such a jump is usually a nought too many, or a row of another program; where it is true, "
        "the budget team and the assessors will ask.",
    ),
    instead=Text(
        "Cocokkan dengan DPA atau RKPD. Bila benar, tulis sebabnya di note baris itu, misalnya "
        "tahun pembangunan gedungnya.",
        "Check it with the budget document. Where it is right, say why in the note of the row, "
        "such as the year in which something is built.",
    ),
    fix=Text(
        "cocokkan nolnya; bila benar, tulis sebabnya di note baris ini",
        "check the noughts; where it is right, say why in the note of this row",
    ),
    wrong="""
        - {year: 2023, amount: 200000000, fund: apbd}
        - {year: 2024, amount: 3300000000, fund: apbd}
        - {year: 2025, amount: 240000000, fund: apbd}
    """,
    right="""
        - {year: 2023, amount: 200000000, fund: apbd}
        - {year: 2024, amount: 3300000000, fund: apbd, note: Tahun pembangunan gedung arsip}
        - {year: 2025, amount: 240000000, fund: apbd}
    """,
    after=("BUD002", "BUD004", "BUD008", "BUD009", "BUD010"),
)
def jump_between_years(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the year of each program that stands out most, at its largest row."""
    for one in jumps(plan):
        row, other = one.row, one.other
        what = _CODE if one.is_one_code else _PROGRAM
        yield Problem(
            row.row.at / "amount",
            needs=(other.row.at / "amount", row.row.at / "year", other.row.at / "year"),
            related=(Place(other.row.at / "amount", word=_OTHER),),
            what=what.fill(id=row.program.id, code=row.row.code),
            was=in_short(one.was),
            other=other.year,
            now=in_short(one.now),
            year=row.year,
            times=round(one.times),
        )


_PROGRAM = Text("program {id}", "program {id}")
_CODE = Text("program {id} untuk kode {code}", "program {id} for code {code}")
_OTHER = Text("tahun yang dibandingkan", "the year it is compared with")
