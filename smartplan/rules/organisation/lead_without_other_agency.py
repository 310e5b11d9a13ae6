"""ORG010: a program that its agency carries out alone."""

from collections.abc import Iterator

from smartplan.facts import money
from smartplan.facts.nomenclature import is_of_nomenclature
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "ORG010",
    on=Program,
    severity=Severity.INFO,
    message=Text(
        "program {id} dijalankan {lead} sendiri, tanpa perangkat daerah lain",
        "program {id} is carried out by {lead} alone, without another agency",
    ),
    why=Text(
        "Ego sektoral adalah catatan asesor yang berulang; program kota cerdas biasanya "
        "memerlukan data, kewenangan, atau anggaran perangkat daerah lain.",
        "Agencies that work for themselves are what assessors note again and again; a smart city "
        "program usually needs another agency's data, powers or money.",
    ),
    instead=Text(
        "Sebut perangkat daerah yang mendukung di support, atau yang memimpin salah satu "
        "kegiatan. Program nomenklatur (code, atau semua kode anggarannya satu urusan) memang "
        "milik satu perangkat daerah dan tidak ditanya.",
        "Name the agencies that support it in support, or one that leads an action. A program of "
        "the nomenclature (code, or all its budget codes of one affair) is one agency's own, and "
        "is not asked.",
    ),
    fix=Text(
        "sebut perangkat daerah pendukung di support bila ada",
        "name supporting agencies in support, if there are any",
    ),
    many=Many(
        Text(
            "{count} program dijalankan satu perangkat daerah saja: {names}",
            "{count} programs are carried out by one agency alone: {names}",
        ),
        each=same("{id} ({lead})"),
    ),
    wrong="""
        lead: dinkes
    """,
    right="""
        lead: dinkes
        support: [diskominfo, disdukcapil]
    """,
    due=3,
)
def lead_without_other_agency(program: Program, _: Plan) -> Iterator[Problem]:
    """Yield the missing `support` of a program that is still to be carried out.

    Not of those of the nomenclature: they are one agency's own.
    """
    if program.lead is None or program.status not in _OPEN or is_of_nomenclature(program):
        return
    others = {*program.support, *(action.lead for action in program.actions.values())}
    others |= {row.agency for row in money.rows(program)}
    if not others - {program.lead, None}:
        needs = (program.at / "lead", program.at / "actions")
        yield Problem(program.at / "support", needs=needs, id=program.id, lead=program.lead)


_OPEN = (ProgramStatus.PLANNED, ProgramStatus.RUNNING, None)
