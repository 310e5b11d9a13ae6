"""QWN012: a quick win that nobody knows the deadline of."""

from collections.abc import Iterator

from smartplan.facts.quick_wins import sheet_ahead
from smartplan.finding import Severity
from smartplan.plan.model.program import Program
from smartplan.plan.model.quick_win import QuickWinState
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "QWN012",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "quick win {id} belum mempunyai tenggat (deadline)", "quick win {id} has no deadline"
    ),
    why=Text(
        "Quick win terasa manfaatnya dalam setahun; tanpa tenggat tidak ada yang tahu apakah ia "
        "terlambat.",
        "A quick win is felt within a year; without a deadline nobody knows whether it is late.",
    ),
    instead=Text(
        "Tulis tanggal manfaatnya terasa, paling lambat setahun sesudah dimulai. Bulan atau tahun "
        "saja boleh selama tanggalnya belum pasti.",
        "Write the day on which it is felt, within a year of its start. A month or a year will do "
        "until the day is known.",
    ),
    fix=Text("tulis deadline, misalnya 2023-10", "write deadline, such as 2023-10"),
    wrong="""
        quick_win: {problem: Pasien menunggu terlalu lama.}
    """,
    right="""
        quick_win: {deadline: 2023-10-31, problem: Pasien menunggu terlalu lama.}
    """,
    due=4,
)
def quick_win_without_deadline(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield a sheet without a deadline, while there is something to do still."""
    sheet = sheet_ahead(program)
    if sheet and sheet.state not in _SETTLED and sheet.deadline is None:
        yield Problem(sheet.at / "deadline", id=program.id)


# Of a nomination nobody knows it yet; what was stopped, or is done, has none to keep.
_SETTLED = (QuickWinState.NOMINATED, QuickWinState.STOPPED, QuickWinState.DONE)
