"""BUD006: regional money that no budget document can be searched for."""

from collections.abc import Iterator

from smartplan.facts import money
from smartplan.facts.programs import worked_out_programs
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import BudgetRow, Fund
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


def _is_coded(row: BudgetRow) -> bool:
    """Whether money is spent under a code: DAK is, too, once it has been allotted."""
    return Fund.APBD in row.fund or (Fund.DAK in row.fund and not row.approximate)


def _problem(rows: list[BudgetRow], where: Text) -> Problem:
    places = tuple(Place(row.at, word=_TOO) for row in rows[1:_SHOWN])
    return Problem(rows[0].at / "code", related=places, n=len(rows), where=where)


@rule(
    "BUD006",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "baris anggaran {where} tanpa kode nomenklatur: {n}",
        "budget rows of {where} without a nomenclature code: {n}",
    ),
    why=Text(
        "Kode subkegiatan menghubungkan program dengan RKPD dan DPA, sehingga realisasinya dapat "
        "ditelusuri.",
        "The code of the sub-activity links a program with the yearly plan and the budget "
        "document, so that its spending can be traced.",
    ),
    instead=Text(
        "Ambil kode subkegiatan dari SIPD atau Renstra perangkat daerah. Dana di luar APBD tidak "
        "memerlukannya.",
        "Take the code from SIPD or the agency's strategic plan. Money from outside the regional "
        "budget needs none.",
    ),
    fix=Text(
        'tambahkan code subkegiatan, misalnya "2.16.03.2.02.09"',
        'add the code of the sub-activity, such as "2.16.03.2.02.09"',
    ),
    wrong="""
        - {year: 2023, amount: 150000000, fund: apbd}
    """,
    right="""
        - {year: 2023, amount: 150000000, fund: apbd, code: "2.16.03.2.02.09"}
    """,
    due=3,
)
def no_nomenclature_code(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the first row without a code per program; one for all if most programs lack one."""
    bare: dict[str, list[BudgetRow]] = {}
    for program in worked_out_programs(plan):
        rows = [row for row in money.rows(program) if _is_coded(row) and not row.code]
        if rows := [row for row in rows if not plan.is_broken(row.at / "code")]:
            bare[program.id] = rows
    if len(bare) > 1 and 2 * len(bare) > len(worked_out_programs(plan)):
        where = _EVERY.fill(n=len(bare))
        yield _problem([row for rows in bare.values() for row in rows], where)
        return
    for id, rows in bare.items():
        yield _problem(rows, _ONE.fill(id=id))


_SHOWN = 10
_ONE = Text("program {id}", "program {id}")
_EVERY = Text("{n} program", "{n} programs")
_TOO = Text("baris ini juga", "this row, too")
