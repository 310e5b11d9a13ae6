"""QWN009: a quick win that no agency is in charge of."""

from collections.abc import Iterator

from smartplan.facts.quick_wins import chosen_sheet
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "QWN009",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "quick win {id} belum punya perangkat daerah penanggung jawab",
        "no agency is in charge of quick win {id}",
    ),
    why=Text(
        "Waktu setahun terlalu singkat untuk mencari siapa yang bertanggung jawab; komitmen "
        "bersama menuntut nama perangkat daerahnya.",
        "A year is too short to find out who is responsible; the joint commitment calls for the "
        "agency's name.",
    ),
    instead=Text(
        "Tunjuk satu perangkat daerah di lead; yang lain di support.",
        "Name one agency as lead, and the others under support.",
    ),
    fix=Text(
        "tulis lead: id perangkat daerah penanggung jawab", "write lead: the id of the agency"
    ),
    many=Many(
        Text(
            "{count} quick win belum punya perangkat daerah penanggung jawab: {names}",
            "no agency is in charge of {count} quick wins: {names}",
        ),
        each=same("{id}"),
    ),
    wrong="""
        name: Janji temu puskesmas
        quick_win: {deadline: 2023-10-31, problem: Pasien menunggu terlalu lama.}
    """,
    right="""
        name: Janji temu puskesmas
        lead: dinkes
        quick_win: {deadline: 2023-10-31, problem: Pasien menunggu terlalu lama.}
    """,
    due=4,
)
def no_lead(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield a quick win without `lead`."""
    if chosen_sheet(program) and not program.lead:
        yield Problem(program.at / "lead", id=program.id)
