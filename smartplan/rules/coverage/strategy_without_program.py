"""COV020: a strategy that no program carries out."""

from collections.abc import Iterator

from smartplan.facts.answers import unanswered
from smartplan.finding import Many, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.coverage.stopped import but, stopped_places
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "COV020",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "belum ada program{but} yang menjalankan strategi {id}",
        "no program{but} carries out strategy {id}",
    ),
    why=Text(
        "Strategi menjembatani analisis (Buku I) dan program (Buku II); tanpa program, "
        "analisisnya tidak berbuah.",
        "Strategies join the analysis (Book I) to the programs (Book II); without a program the "
        "analysis bears no fruit.",
    ),
    instead=Text(
        "Sebut programnya di programs pada strategi itu, atau strateginya di strategies pada "
        "program.",
        "Name the program under programs of the strategy, or the strategy under strategies of the "
        "program.",
    ),
    fix=Text(
        "tulis id program di strategies.{id}.programs, atau sebut {id} di strategies suatu "
        "program",
        "write a program's id in strategies.{id}.programs, or name {id} in a program's strategies",
    ),
    many=Many(
        Text(
            "{count} strategi belum dijalankan program: {names}",
            "no program carries out {count} strategies: {names}",
        ),
        each=same("{id}"),
        fix=Text(
            "tulis id program di programs tiap strategi, atau sebut strateginya di "
            "strategies suatu program",
            "write a program's id in the programs of each strategy, or name the strategy "
            "in the strategies of a program",
        ),
    ),
    wrong="""
        strategies:
          dampingi: {kind: so, uses: [sdm-muda, kampus-dekat], text: Pegawai didampingi kampus.}
    """,
    right="""
        strategies:
          dampingi:
            kind: so
            uses: [sdm-muda, kampus-dekat]
            text: Pegawai didampingi kampus.
            programs: [asn-cakap-digital]
    """,
    due=2,
)
def strategy_without_program(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each strategy that no live program names, and that names none."""
    for found in unanswered(plan, "strategies", plan.analysis.strategies):
        yield Problem(
            found.at / "programs",
            related=stopped_places(found.stopped),
            id=found.id,
            but=but(found.stopped),
        )
