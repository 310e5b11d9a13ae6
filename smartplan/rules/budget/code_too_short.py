"""BUD013: money under a code of a program or an activity, where a sub-activity's is wanted."""

from collections.abc import Iterator

from smartplan.facts import money
from smartplan.facts.programs import is_live
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "BUD013",
    on=Program,
    severity=Severity.INFO,
    message=Text(
        "kode {code} pada anggaran {year} program {id} terlalu pendek: itu kode {what}, bukan "
        "subkegiatan",
        "code {code} in the {year} budget of program {id} is too short: it is that of {what}, not "
        "of a sub-activity",
    ),
    why=Text(
        "DPA dan realisasi dicatat per subkegiatan; dengan kode program saja belanjanya tidak "
        "dapat ditelusuri.",
        "Budget documents and spending are kept by sub-activity; with a program's code alone the "
        "money cannot be traced.",
    ),
    instead=Text(
        "Tulis kode subkegiatan dari SIPD, satu baris per subkegiatan. Selama Renja belum "
        "disusun, kode program boleh.",
        "Write the code of the sub-activity, a row for each. Until the yearly plan is made, a "
        "program's code will do.",
    ),
    fix=Text(
        'tulis kode subkegiatan, enam bagian seperti "2.16.03.2.02.09"',
        'write the code of the sub-activity, six parts like "2.16.03.2.02.09"',
    ),
    wrong="""
        - {year: 2023, amount: 150000000, fund: apbd, code: "2.16.03"}
    """,
    right="""
        - {year: 2023, amount: 150000000, fund: apbd, code: "2.16.03.2.02.09"}
    """,
    due=3,
)
def code_too_short(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield the first row of a program whose code names no sub-activity, with the others."""
    if not is_live(program):
        return
    short = [
        (one.row.at / "code", one.row.code, one.year)
        for one in money.of(program)
        if one.row.code and one.row.code.count(".") + 1 < _PARTS
    ]
    if not short:
        return
    (at, code, year), *others = short
    word = Text("kode ini juga", "this code, too")
    yield Problem(
        at,
        covers=[place for place, _, _ in short],
        related=tuple(Place(place, word=word) for place, _, _ in others),
        code=code,
        year=year,
        id=program.id,
        what=_WHAT.get(code.count(".") + 1, _ACTIVITY),
    )


_PARTS = 6
_ACTIVITY = Text("kegiatan", "an activity")
_WHAT = {
    1: Text("urusan", "an affair"),
    2: Text("bidang urusan", "a field of affairs"),
    3: Text("program", "a program"),
}
