"""The runner: walks the plan once and offers each record to the rules for its type."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from smartplan.edit import Safety
from smartplan.finding import Finding, Place, Severity
from smartplan.plan.model.manifest import RuleSeverity
from smartplan.plan.model.program import ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.plan.walk import walk
from smartplan.route import Route
from smartplan.rules.rule import Problem, Rule
from smartplan.shape.record import Record, replaced


def run(plan: Plan, rules: Iterable[Rule], *, stage: int | None = None) -> tuple[Finding, ...]:
    """The findings of the rules that are due at a stage (default: the plan's own), not yet placed.

    The order of the findings is the order of the walk; `source.locate` sorts them by place. A
    rule that asks for `plan.stage` gets the stage that is checked for.
    """
    if stage is not None:
        plan = replace(plan, manifest=replaced(plan.manifest, stage=stage))
    plan = _undemanding(plan)
    due = [rule for rule in rules if rule.defect.due <= plan.stage]
    findings = [finding for rule in due if rule.on is Plan for finding in _of(rule, plan, plan)]
    by_type: dict[type, list[Rule]] = defaultdict(list)
    for rule in due:
        by_type[rule.on].append(rule)
    for record in walk(plan):
        for rule in by_type.get(type(record), ()):
            findings += _of(rule, record, plan)
    return tuple(findings)


def _undemanding(plan: Plan) -> Plan:
    """The plan with each program of a status that was not understood taken for an idea.

    It may be one, or stopped; then nothing that is asked of other programs is asked of it.
    """
    unclear = [id for id, program in plan.programs.items() if program.at / "status" in plan.broken]
    if not unclear:
        return plan
    taken = {id: replaced(plan.programs[id], status=ProgramStatus.IDEA) for id in unclear}
    return replace(plan, programs={**plan.programs, **taken})


def settled(findings: Iterable[Finding], plan: Plan) -> tuple[Finding, ...]:
    """The findings with the severities that the manifest sets; those it turns off are left out."""
    settings = plan.manifest.rules
    return tuple(
        found
        for finding in findings
        if (found := _settled(finding, settings.get(finding.code))) is not None
        # A severity that was not understood may be `off`.
        if Route(("rules", finding.code, "severity")) not in plan.broken
    )


def _settled(finding: Finding, setting: object) -> Finding | None:
    severity = getattr(setting, "severity", None)
    if severity is None:
        return finding
    if severity is RuleSeverity.OFF:
        return None
    return replace(finding, severity=Severity(severity.value))


def _of(rule: Rule, record: Record | Plan, plan: Plan) -> Iterator[Finding]:
    own = record.at if isinstance(record, Record) else None
    for problem in rule.check(record, plan):
        if not _silent(problem, own, plan):
            place = Place(problem.at, problem.file, on_key=problem.on_key)
            found = rule.defect.at(place, *problem.related, fix=problem.fix, **problem.values)
            found = replace(found, severity=rule.defect.severity_at(plan.stage))
            if problem.edits:
                found = replace(found, edits=problem.edits, safety=Safety.ASK)
            yield found


def _silent(problem: Problem, own: Route | None, plan: Plan) -> bool:
    """Whether what the problem rests on has been reported as not understood already.

    At the record's own route, and at a key, only breakage above counts: one bad date in a program
    does not silence everything else about it.
    """
    if not plan.broken or problem.tells_broken:
        return False
    if problem.on_key or problem.at == own:
        above = any(problem.at.within(broken) for broken in plan.broken)
    else:
        above = plan.is_broken(problem.at)
    return above or any(plan.is_broken(route) for route in problem.needs)
