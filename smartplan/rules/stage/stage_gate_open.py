"""STG001 to STG004: what a bimtek stage has to bring and no other rule reports as missing."""

from collections.abc import Iterator
from functools import partial

from smartplan.facts.stages.criterion import Criterion, MissingThing
from smartplan.facts.stages.gates import gates, in_words
from smartplan.finding import Place, Severity
from smartplan.plan.plan import STAGES, Plan
from smartplan.rules.rule import Problem, Rule, Several, rule
from smartplan.wording import Text

SHOWN = 6


def _gate_of(stage: int, wrong: str, right: str) -> Rule:
    roman = "I" * stage if stage < STAGES else "IV"

    def stage_gate_open(plan: Plan, _: Plan) -> Iterator[Several[MissingThing]]:
        for gate in gates(plan, stage):
            lacking = [(missing.route, missing) for missing in gate.missing]
            yield Several(lacking, partial(_open, gate.criterion))

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
        after=_TOLD_BY,
    )(stage_gate_open)


def _open(criterion: Criterion, lacking: list[MissingThing]) -> Iterator[Problem]:
    first, *others = lacking
    word = Text("juga di sini", "here, too")
    yield Problem(
        first.at,
        related=tuple(Place(other.at, word=word) for other in others[:SHOWN]),
        fix=criterion.fix,
        on_key=True,
        lack=criterion.lack.fill(what=in_words(lacking)),
    )


# Every rule that tells of something missing which a stage has to bring.
_TOLD_BY = (
    "BUD003", "COV001", "COV002", "COV009", "COV011", "COV013", "COV014", "COV016", "LAW002",
    "LAW003", "ORG001", "ORG002", "ORG003", "QWN002", "QWN003", "QWN004", "QWN009", "STG006",
    "STG007", "TIM015",
)  # fmt: skip

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
