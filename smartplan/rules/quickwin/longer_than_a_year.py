"""QWN001: a quick win that cannot be done within a year."""

from collections.abc import Iterator

from smartplan.day import years_after
from smartplan.facts.quick_wins import is_too_late, latest_start, sheet_of
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, dated


@rule(
    "QWN001",
    on=Program,
    severity=Severity.ERROR,
    message=Text(
        "quick win {id} bertenggat {deadline}, lebih dari setahun sesudah program dimulai",
        "quick win {id} is due {deadline}, more than a year after the program starts",
    ),
    why=Text(
        "Quick win adalah program yang manfaatnya dirasakan masyarakat dalam satu tahun; yang "
        "lebih lama adalah program biasa.",
        "A quick win is felt by the public within a year; what takes longer is an ordinary "
        "program.",
    ),
    instead=Text(
        "Majukan tenggat, atau perkecil cakupannya sampai selesai dalam setahun; bila tidak "
        "dapat, jadikan program biasa dan simpan isi quick_win di summary atau note.",
        "Bring the deadline forward, or narrow what is done within the year; if neither can be, "
        "make it an ordinary program and keep what quick_win says in summary or note.",
    ),
    fix=Text(
        "majukan deadline, paling lambat {latest}",
        "bring the deadline forward to {latest} at most",
    ),
    wrong="""
        period: {start: 2023, end: 2026}
        quick_win: {deadline: 2025-10-31, problem: Pasien menunggu terlalu lama.}
    """,
    right="""
        period: {start: 2023, end: 2026}
        quick_win: {deadline: 2023-10-31, problem: Pasien menunggu terlalu lama.}
    """,
)
def longer_than_a_year(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield a deadline that lies beyond a year even from the latest day it can have started."""
    sheet = sheet_of(program) if is_too_late(program, plan) else None
    start = latest_start(program, plan) if sheet else None
    if sheet and sheet.deadline and start:
        began, at = start
        yield Problem(
            sheet.at / "deadline",
            needs=(at,),
            related=(
                Place(at, word=Text("program sudah dimulai", "the program has begun by then")),
            ),
            id=program.id,
            deadline=dated(sheet.deadline),
            latest=years_after(began, 1).isoformat(),
        )


_BEGUN = Text("program sudah dimulai", "the program has begun by then")
