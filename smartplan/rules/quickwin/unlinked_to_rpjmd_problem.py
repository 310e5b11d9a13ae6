"""QWN010: a quick win that answers no strategic problem of the RPJMD."""

from collections import defaultdict
from collections.abc import Iterator

from smartplan.facts.linked_plans import medium_term
from smartplan.facts.quick_wins import chosen_sheet, is_traced
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same


@rule(
    "QWN010",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "quick win {quick_wins} belum tersambung ke masalah RPJMD: {cause}",
        "quick win {quick_wins} not tied to a problem of the RPJMD: {cause}",
    ),
    why=Text(
        "Asesor pertama-tama memeriksa apakah quick win menjawab masalah strategis dalam RPJMD; "
        "yang tidak, tampak sebagai proyek titipan.",
        "Assessors first check whether a quick win answers a strategic problem of the RPJMD; one "
        "that does not looks like a pet project.",
    ),
    instead=Text(
        "Sebut isu strategisnya di issues program, dan rujukan RPJMD di plan_ref isu itu.",
        "Name the issue that it answers under issues, and where the RPJMD has it in plan_ref.",
    ),
    fix=Text("tulis {keys}", "write {keys}"),
    wrong="""
        goals: [layanan-cepat]
        quick_win: {deadline: 2023-10-31, problem: Pasien menunggu terlalu lama.}
    """,
    right="""
        goals: [layanan-cepat]
        issues: [layanan-lambat]   # plan_ref: Isu strategis RPJMD, bab IV
        quick_win: {deadline: 2023-10-31, problem: Pasien menunggu terlalu lama.}
    """,
    due=4,
    after=("COV012",),
)
def unlinked_to_rpjmd_problem(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield a quick win that names no issue, and an issue that leaves quick wins untraced."""
    untraced: dict[str, list[str]] = defaultdict(list)
    for program in plan.programs.values():
        if not chosen_sheet(program) or plan.is_broken(program.at / "issues"):
            continue
        if not program.issues:
            at = program.at / "issues"
            yield Problem(at, quick_wins=program.id, cause=_NO_ISSUE, keys=_ISSUES)
        if program.issues and not any(is_traced(plan, issue) for issue in program.issues):
            untraced[program.issues[0]].append(program.id)
    if medium_term(plan):
        for key, quick_wins in untraced.items():
            names = listed([same(name) for name in quick_wins])
            at, cause = plan.profile.issues[key].at / "plan_ref", _NO_REFERENCE.fill(issue=key)
            yield Problem(at, quick_wins=names, cause=cause, keys=_REFERENCE)


_NO_ISSUE = Text("tidak menyebut isu strategis", "it names no strategic issue")
_NO_REFERENCE = Text("isu {issue} tanpa plan_ref", "issue {issue} has no plan_ref")
_ISSUES = Text("isu strategis yang dijawab di issues", "the issue that it answers in issues")
_REFERENCE = Text("plan_ref: bagian RPJMD yang memuatnya", "plan_ref: where the RPJMD has it")
