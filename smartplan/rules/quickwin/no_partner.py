"""QWN008: a quick win without a partner."""

from collections.abc import Iterator

from smartplan.facts.quick_wins import chosen_sheet
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "QWN008",
    on=Program,
    severity=Severity.INFO,
    message=Text(
        "quick win {id} belum menyebut mitra atau peluang kemitraan",
        "quick win {id} names no partner and no chance of partnership",
    ),
    why=Text(
        "Peluang kemitraan termasuk yang dinilai pada quick win, dan mitra sering mempercepat "
        "hasil serta menanggung sebagian biayanya.",
        "The chance of partnership is scored for quick wins, and partners often speed them up and "
        "share their cost.",
    ),
    instead=Text(
        "Sebut mitra di partners program, atau peluangnya di partners_note.",
        "Name a partner under partners of the program, or the chance of one in partners_note.",
    ),
    fix=Text(
        "sebut mitra di partners, atau peluangnya di quick_win.partners_note",
        "name one in partners, or the chance of one in quick_win.partners_note",
    ),
    many=Many(
        Text(
            "{count} quick win belum menyebut mitra atau peluang kemitraan: {names}",
            "{count} quick wins name no partner and no chance of partnership: {names}",
        ),
        each=same("{id}"),
    ),
    wrong="""
        partners: []
        quick_win: {deadline: 2023-10-31, problem: Pasien menunggu terlalu lama.}
    """,
    right="""
        partners: [kader-kesehatan]
        quick_win:
          deadline: 2023-10-31
          problem: Pasien menunggu terlalu lama.
          partners_note: Kader mengingatkan pasien lansia sehari sebelumnya.
    """,
    due=4,
)
def no_partner(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield a quick win with neither partners nor a word on partnership."""
    sheet = chosen_sheet(program, ahead=True)
    if sheet and not program.partners and not sheet.partners_note:
        yield Problem(program.at / "partners", needs=(sheet.at / "partners_note",), id=program.id)
