"""QWN004: a quick win that does not say how it goes on."""

from collections.abc import Iterator

from smartplan.facts.quick_wins import chosen_sheet
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "QWN004",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "quick win {id} belum punya strategi keberlanjutan",
        "quick win {id} has no continuity strategy",
    ),
    why=Text(
        "Banyak quick win berhenti setelah tahun pertama; asesor menanyakan mana yang masih "
        "berjalan.",
        "Many quick wins die after their first year; assessors ask which of them still run.",
    ),
    instead=Text(
        "Sebut siapa yang meneruskannya, dengan dana dan aturan apa, sesudah tenggat.",
        "Say who carries it on after the deadline, with what money and under which rules.",
    ),
    fix=Text(
        "isi continuity: siapa yang meneruskan dan dari mana dananya",
        "fill in continuity: who carries it on, and with what money",
    ),
    many=Many(
        Text(
            "{count} quick win belum punya strategi keberlanjutan: {names}",
            "{count} quick wins have no continuity strategy: {names}",
        ),
        each=same("{id}"),
    ),
    wrong="""
        quick_win: {deadline: 2023-10-31, problem: Pasien menunggu terlalu lama.}
    """,
    right="""
        quick_win:
          deadline: 2023-10-31
          problem: Pasien menunggu terlalu lama.
          continuity: Menjadi tugas tetap puskesmas dan dianggarkan di Renja Dinas Kesehatan.
    """,
    due=4,
)
def no_continuity(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield a sheet without `continuity`."""
    sheet = chosen_sheet(program)
    if sheet and not sheet.continuity:
        yield Problem(sheet.at / "continuity", id=program.id)
