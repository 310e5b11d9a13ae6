"""STG001 to STG004: what a bimtek stage has to bring and no other rule reports as missing."""

from collections.abc import Iterator

from smartplan.facts.stages.criterion import Missing
from smartplan.facts.stages.gates import Gate, gates, in_words
from smartplan.finding import Place, Severity
from smartplan.plan.plan import STAGES, Plan
from smartplan.rules.rule import Problem, Rule, rule
from smartplan.wording import Text

SHOWN = 6


def _gate_of(stage: int, wrong: str, right: str) -> Rule:
    roman = "I" * stage if stage < STAGES else "IV"

    def stage_gate_open(plan: Plan, _: Plan) -> Iterator[Problem]:
        for gate in gates(plan, stage):
            if not (lacking := _untold(gate, plan)):
                continue
            first, *others = lacking
            word = Text("juga di sini", "here, too")
            yield Problem(
                first.at,
                related=tuple(Place(other.at, word=word) for other in others[:SHOWN]),
                fix=gate.criterion.fix,
                on_key=True,
                lack=gate.criterion.lack.fill(what=in_words(lacking)),
            )

    return rule(
        f"STG00{stage}",
        on=Plan,
        severity=Severity.WARNING,
        message=Text(
            f"tahap {roman} belum tuntas: {{lack}}", f"stage {roman} is not complete: {{lack}}"
        ),
        why=_WHY,
        instead=_INSTEAD,
        wrong=wrong,
        right=right,
        due=stage,
    )(stage_gate_open)


def _untold(gate: Gate, plan: Plan) -> list[Missing]:
    """What no other rule, due already, reports as missing."""
    # The registry reads the modules of all rules, those that use this one too.
    from smartplan.rules.registry import catalogue

    rules = catalogue()
    return [
        missing
        for missing in gate.missing
        if not (missing.told_by in rules and rules[missing.told_by].due <= plan.stage)
    ]


_WHY = Text(
    "Setiap tahap bimtek bertumpu pada hasil tahap sebelumnya; yang belum tuntas akan dikerjakan "
    "tergesa-gesa menjelang komitmen bersama.",
    "Every bimtek stage builds on what the one before has brought; what is left open gets done in "
    "haste just before the joint commitment.",
)
_INSTEAD = Text(
    "Lengkapi hasil tahap itu. Kriteria tahap yang sedang dikerjakan adalah daftar tugas; "
    "kriteria tahap sebelumnya seharusnya sudah terpenuhi.",
    "Complete what the stage has to bring. The criteria of the stage being worked in are its "
    "to-do list; those of earlier stages should be met.",
)

first, second, third, fourth = (
    _gate_of(
        1, "gaps: {}", "gaps: {antrean: {dimension: governance, current: ..., desired: ...}}"
    ),
    _gate_of(2, "name: Loket terpadu", "name: Loket terpadu\nhorizon: short"),
    _gate_of(3, "name: Loket terpadu", "name: Loket terpadu\nlead: diskominfo"),
    _gate_of(4, "status: drafting", "status: final-review"),
)
