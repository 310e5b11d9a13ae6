"""QWN007: a quick win that is mostly about building infrastructure."""

from collections.abc import Iterator

from smartplan.facts.quick_wins import sheet_of
from smartplan.finding import Place, Severity
from smartplan.plan.model.program import Action, ActionKind, Program
from smartplan.plan.model.quick_win import QuickWin
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


@rule(
    "QWN007",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "quick win {id} terutama membangun infrastruktur: {count} dari {of} kegiatannya",
        "quick win {id} mostly builds infrastructure: {count} of its {of} actions",
    ),
    why=Text(
        "Quick win mempertajam layanan yang sudah ada; pembangunan fisik jarang selesai dalam "
        "setahun dan manfaatnya baru terasa kemudian.",
        "A quick win sharpens an existing service; construction is seldom done within a year, and "
        "felt only later.",
    ),
    instead=Text(
        "Pilih perbaikan layanan yang memakai sarana yang ada; jadikan pembangunannya program "
        "tersendiri.",
        "Pick an improvement that uses what is there, and make the construction a program of its "
        "own.",
    ),
    fix=Text(
        "pindahkan kegiatan infrastruktur ke program lain, atau jadikan program biasa",
        "move the infrastructure actions to another program, or make it an ordinary program",
    ),
    wrong="""
        actions:
          menara: {kind: infrastructure, name: Membangun menara pemancar, years: [2023]}
        quick_win: {deadline: 2023-10-31, problem: Sebagian kelurahan tanpa sinyal.}
    """,
    right="""
        actions:
          jadwal: {kind: policy, name: Menetapkan jadwal layanan keliling, years: [2023]}
          petugas: {kind: people, name: Melatih petugas keliling, years: [2023]}
        quick_win: {deadline: 2023-10-31, problem: Sebagian kelurahan jauh dari loket.}
    """,
    due=4,
)
def builds_infrastructure(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield when most actions of the quick win's own time build infrastructure."""
    sheet = sheet_of(program)
    if not sheet:
        return
    actions = [action for action in program.actions.values() if _is_within(action, sheet)]
    built = [action for action in actions if action.kind is ActionKind.INFRASTRUCTURE]
    if len(built) * 2 > len(actions):
        also = tuple(Place(action.at / "kind", word=_ALSO) for action in built[1:])
        where = built[0].at / "kind"
        yield Problem(where, related=also, id=program.id, count=len(built), of=len(actions))


def _is_within(action: Action, sheet: QuickWin) -> bool:
    """Whether an action begins before the quick win is due; later ones belong to what follows."""
    return not (action.years and sheet.deadline) or min(action.years) <= sheet.deadline.year


_ALSO = Text("juga infrastruktur", "infrastructure, too")
