"""BUD004: the same money written twice in one program."""

from collections.abc import Iterator

from smartplan.edit import Remove
from smartplan.facts.budget_rows import repeated
from smartplan.facts.money import total
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.budget.amounts import in_short
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "BUD004",
    on=Program,
    severity=Severity.ERROR,
    message=Text(
        "program {id} menulis anggaran {year} {what} dua kali ({first} dan {second})",
        "program {id} has its budget of {year} {what} twice ({first} and {second})",
    ),
    why=Text(
        "Baris yang berulang dihitung dua kali dalam rekapitulasi, sehingga kebutuhan dana tampak "
        "lebih besar daripada sebenarnya.",
        "A row that is repeated is counted twice in every total, and the money needed looks more "
        "than it is.",
    ),
    instead=Text(
        "Gabungkan menjadi satu baris per tahun, sumber dana, dan kode. Bila memang dua belanja, "
        "bedakan kode atau note-nya.",
        "Merge them into one row per year, fund and code. If it is two things, tell them apart by "
        "code or note.",
    ),
    wrong="""
        budget:
          - {year: 2023, amount: 150000000, fund: apbd, code: "2.16.03.2.02.09"}
          - {year: 2023, amount: 150000000, fund: apbd, code: "2.16.03.2.02.09"}
    """,
    right="""
        budget:
          - {year: 2023, amount: 150000000, fund: apbd, code: "2.16.03.2.02.09"}
          - {year: 2024, amount: 150000000, fund: apbd, code: "2.16.03.2.02.09"}
    """,
)
def same_row_twice(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield each row of the same year, fund and code as an earlier one."""
    for row, first in repeated(program):
        was, now = first.amount or 0, row.amount or 0
        fix = _SAME if was == now else _MERGE.fill(sum=total((first, row)))
        if row.at.parent != first.at.parent:
            fix = _ELSEWHERE
        what = _CODE.fill(code=row.code) if row.code else _FUND
        yield Problem(
            row.at,
            related=(Place(first.at, word=_FIRST),),
            fix=fix,
            edits=(Remove(row.at),) if row == first else (),
            id=program.id,
            year=row.year,
            what=what,
            first=in_short(was),
            second=in_short(now),
        )


_CODE = Text("untuk kode {code}", "for code {code}")
_FUND = Text("dari sumber dana yang sama", "from the same fund")
_FIRST = Text("baris pertama", "the first row")
_SAME = Text(
    "betulkan tahunnya, atau jadikan salah satu komentar (#)",
    "mend the year of one, or turn one of them into a comment (#)",
)
_ELSEWHERE = Text(
    "tulis di satu tempat saja: di budget program atau di kegiatannya",
    "write it in one place only: in the program's budget or in its action",
)
_MERGE = Text(
    "gabungkan menjadi satu baris {sum}, atau betulkan tahunnya",
    "merge them into one row of {sum}, or mend the year",
)
