"""COV018: no action in the whole plan builds people's skills, or citizens' literacy."""

from collections.abc import Iterator

from smartplan.facts.programs import live_programs
from smartplan.finding import Severity
from smartplan.plan.model.program import ActionKind
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same


@rule(
    "COV018",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "tidak ada kegiatan {kinds} dalam rencana aksi seluruh program",
        "no action of any program is about {kinds}",
    ),
    why=Text(
        "Evaluasi menilai rencana aksi per kelompok: SDM, infrastruktur, aplikasi, literasi. "
        "Teknologi tanpa orang yang cakap tidak terpakai.",
        "The evaluation scores the action plan by group: people, infrastructure, applications, "
        "literacy. Technology is not used where people lack the skills.",
    ),
    instead=Text(
        "Tambahkan pelatihan aparatur (people) dan pendampingan warga (literacy) pada program "
        "yang memerlukannya.",
        "Add training of staff (people) and guidance for citizens (literacy) to the programs that "
        "need it.",
    ),
    fix=Text(
        "tambahkan actions dengan kind: {words} pada program yang memerlukannya",
        "add actions with kind: {words} to programs that need it",
    ),
    wrong="""
        # semua actions di semua program berjenis application
        actions: {portal: {kind: application, name: Membangun portal}}
    """,
    right="""
        actions:
          portal: {kind: application, name: Membangun portal}
          latih-petugas: {kind: people, name: Melatih petugas}
          kelas-warga: {kind: literacy, name: Mendampingi warga memakai portal}
    """,
    due=3,
)
def no_literacy_or_people_action(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield once, with the kinds that no action of a live program has."""
    programs = live_programs(plan)
    kinds = {action.kind for program in programs for action in program.actions.values()}
    left = [kind for kind in (ActionKind.PEOPLE, ActionKind.LITERACY) if kind not in kinds]
    if kinds and left:
        yield Problem(
            Route(("programs",)),
            kinds=listed([kind.label for kind in left], last=Text("maupun", "or")),
            words=listed([same(kind.value) for kind in left]),
        )
