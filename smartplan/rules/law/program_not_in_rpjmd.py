"""LAW003: a program that names no goal of the RPJMD."""

import re
from collections.abc import Iterator

from smartplan.facts.linked_plans import medium_term
from smartplan.facts.programs import is_worked_out
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.shape.kinds import ID_PATTERN
from smartplan.shape.suggest import closest
from smartplan.wording import Text, listed, same


@rule(
    "LAW003",
    on=Program,
    severity=Severity.WARNING,
    message=Text("program {id} {lack}", "program {id} {lack}"),
    why=Text(
        "Program di luar RPJMD tidak mendapat nomenklatur dan anggaran; asesor memeriksa "
        "kesesuaiannya satu per satu.",
        "A program outside the RPJMD gets neither a budget line nor money; assessors check them "
        "one by one.",
    ),
    instead=Text(
        "Tulis id sasaran RPJMD (dari goals di plans) atau rumusannya di alignment.rpjmd.",
        "Write the id of an RPJMD goal (from goals in plans), or its words, in alignment.rpjmd.",
    ),
    many=Many(
        Text(
            "{count} program belum tertaut pada sasaran RPJMD: {names}",
            "{count} programs are tied to no goal of the RPJMD: {names}",
        ),
        each=same("{id}"),
    ),
    wrong="""
        alignment: {sdg: [16]}
    """,
    right="""
        alignment: {rpjmd: layanan-prima, sdg: [16]}
    """,
    due=2,
)
def program_not_in_rpjmd(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield the missing `alignment.rpjmd`, or an id in it that is no goal of a linked RPJMD."""
    linked = medium_term(plan)
    if not linked or not is_worked_out(program):
        return
    goals = sorted({goal for rpjmd in linked for goal in rpjmd.goals})
    at = program.at / "alignment" / "rpjmd"
    named = program.alignment.rpjmd if program.alignment else ()
    if not named:
        yield Problem(at, fix=_choose(goals), id=program.id, lack=_NONE)
    for goal in named if goals else ():
        if goal not in goals and re.fullmatch(ID_PATTERN, goal):
            meant = closest(goal, goals)
            fix = _MEANT.fill(meant=meant) if meant else _choose(goals)
            lack = _UNKNOWN.fill(goal=goal)
            yield Problem(at, needs=(Route(("plans",)),), fix=fix, id=program.id, lack=lack)


def _choose(goals: list[str]) -> Text:
    shown = listed([same(goal) for goal in goals[:5]], last=Text("atau", "or"))
    return _ONE_OF.fill(goals=shown) if goals else _IN_WORDS


_NONE = Text("tidak menyebut sasaran RPJMD", "names no goal of the RPJMD")
_UNKNOWN = Text(
    "menunjuk sasaran RPJMD {goal} yang tidak ada",
    "names an RPJMD goal that does not exist: {goal}",
)
_MEANT = Text("maksudnya {meant}?", "did you mean {meant}?")
_ONE_OF = Text("tulis alignment.rpjmd: {goals}", "write alignment.rpjmd: {goals}")
_IN_WORDS = Text(
    "tulis rumusan sasaran RPJMD di alignment.rpjmd",
    "write the words of the RPJMD goal in alignment.rpjmd",
)
