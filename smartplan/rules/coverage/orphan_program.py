"""COV012: a program that serves no goal and answers no issue."""

from collections.abc import Iterator

from smartplan.facts.programs import is_worked_out
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, same


@rule(
    "COV012",
    on=Program,
    severity=Severity.WARNING,
    message=Text(
        "program {id} tidak mendukung sasaran dan tidak menjawab isu strategis mana pun",
        "program {id} serves no goal and answers no strategic issue",
    ),
    why=Text(
        "Program yang tidak terhubung ke sasaran atau isu sulit dipertahankan saat penganggaran, "
        "dan asesor tidak melihat untuk apa program itu ada.",
        "A program tied to no goal and no issue is hard to defend when money is shared out, and "
        "assessors do not see what it is for.",
    ),
    instead=Text(
        "Sebut sasaran di goals atau isu di issues; bila tidak ada yang cocok, pertimbangkan "
        "apakah programnya perlu.",
        "Name a goal under goals or an issue under issues; if none fits, ask whether the program "
        "is needed.",
    ),
    fix=Text(
        "sebut sasaran di goals atau isu strategis di issues",
        "name a goal in goals or a strategic issue in issues",
    ),
    many=Many(
        Text(
            "{count} program tidak mendukung sasaran dan tidak menjawab isu strategis "
            "mana pun: {names}",
            "{count} programs serve no goal and answer no strategic issue: {names}",
        ),
        each=same("{id}"),
    ),
    wrong="""
        name: Aplikasi kota
        dimension: governance
    """,
    right="""
        name: Loket layanan terpadu
        dimension: governance
        goals: [layanan-cepat]
        issues: [layanan-lambat]
    """,
    due=2,
)
def orphan_program(program: Program, plan: Plan) -> Iterator[Problem]:
    """Yield a program that names neither, while the plan has goals or issues to name."""
    has_aims = plan.profile.goals or plan.profile.issues
    if program.goals or program.issues or not has_aims or not is_worked_out(program):
        return
    goals, issues = program.at / "goals", program.at / "issues"
    yield Problem(goals, needs=(issues,), covers=(goals, issues), id=program.id)
