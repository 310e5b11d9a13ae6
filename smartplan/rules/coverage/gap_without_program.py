"""COV010: a gap that no program closes."""

from collections.abc import Iterator

from smartplan.facts.answers import unanswered
from smartplan.finding import Many, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.coverage.stopped import but, stopped_places
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "COV010",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "belum ada program{but} yang menutup kesenjangan {id}",
        "no program{but} closes gap {id}",
    ),
    why=Text(
        "Analisis kesenjangan menyatakan apa yang kurang; kesenjangan tanpa program tetap "
        "menganga sampai evaluasi berikutnya.",
        "The gap analysis says what is lacking; a gap without a program stays open until the next "
        "evaluation.",
    ),
    instead=Text(
        "Sebut programnya di programs pada kesenjangan itu, atau kesenjangannya di gaps pada "
        "program.",
        "Name the program under programs of the gap, or the gap under gaps of the program.",
    ),
    fix=Text(
        "tulis id program di gaps.{id}.programs, atau sebut {id} di gaps suatu program",
        "write a program's id in gaps.{id}.programs, or name {id} in the gaps of a program",
    ),
    many=Many(
        Text(
            "{count} kesenjangan belum ditutup program: {names}",
            "no program closes {count} gaps: {names}",
        ),
        each=same("{id}"),
        fix=Text(
            "tulis id program di programs tiap kesenjangan, atau sebut kesenjangannya di "
            "gaps suatu program",
            "write a program's id in the programs of each gap, or name the gap in the "
            "gaps of a program",
        ),
    ),
    wrong="""
        gaps:
          antrean: {dimension: governance, current: Warga antre, desired: Warga tidak antre}
    """,
    right="""
        gaps:
          antrean:
            dimension: governance
            current: Warga antre
            desired: Warga tidak antre
            programs: [layanan-terpadu]
    """,
    due=2,
)
def gap_without_program(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each gap that no live program names, and that names none."""
    for gap in unanswered(plan, "gaps", plan.analysis.gaps):
        yield Problem(
            gap.at / "programs",
            related=stopped_places(gap.stopped),
            id=gap.id,
            but=but(gap.stopped),
        )
