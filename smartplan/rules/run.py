"""The runner: offers the records of a plan to the rules for their type, one mistake told once."""

import functools
from collections.abc import Iterable
from graphlib import TopologicalSorter
from typing import Any

from smartplan.finding import Finding, Place, Severity, Silenced, Silencer
from smartplan.plan.model.manifest import RuleSeverity
from smartplan.plan.model.program import ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.plan.told import ToldPlaces
from smartplan.plan.walk import by_type
from smartplan.route import Route
from smartplan.rules.rule import Problem, Rule, Several
from smartplan.shape.record import Record, replaced
from smartplan.value import replace


def run(plan: Plan, rules: Iterable[Rule], *, stage: int | None = None) -> tuple[Finding, ...]:
    """The findings of the rules that are due at a stage (default: the plan's own), not yet placed.

    A rule runs when all those that it comes `after` have run, and does not tell what they told.
    One that is not due yet tells nothing, so that it silences nothing; one that the manifest turns
    off, or whose finding is allowed, silences all the same: the mistake was judged, and what
    follows from it with it. `source.locate` sorts the findings by place. A rule that asks for
    `plan.stage` gets the stage that is checked for.
    """
    if stage is not None:
        plan = replace(plan, manifest=replaced(plan.manifest, stage=stage))
    plan = _undemanding(plan)
    records, broken = by_type(plan), ToldPlaces(plan.broken)
    told: dict[str, list[Route]] = {}
    findings: list[Finding] = []
    for rule, after in _due(tuple(rules), plan.stage):
        offered = (plan,) if rule.on is Plan else records.get(rule.on, ())
        before = covered = None
        for record in offered:
            for one in rule.check(record, plan):
                if before is None or covered is None:  # as most rules find nothing
                    before = ToldPlaces(route for code in after for route in told.get(code, ()))
                    covered = told[rule.defect.code] = []
                own = record.at if isinstance(record, Record) else None
                for problem in _left(one, own, before):
                    covered += problem.covers
                    if problem.tells_broken or not _is_told(problem, own, broken):
                        findings.append(_finding(rule, problem, plan))
    return tuple(findings)


def in_order(rules: Iterable[Rule]) -> list[Rule]:
    """The rules so that each comes after those that it names, else by code; a circle raises."""
    by_code = {rule.defect.code: rule for rule in sorted(rules, key=lambda r: r.defect.code)}
    graph = {code: [one for one in rule.after if one in by_code] for code, rule in by_code.items()}
    return [by_code[code] for code in TopologicalSorter(graph).static_order()]


@functools.lru_cache(maxsize=8)
def _due(rules: tuple[Rule, ...], stage: int) -> tuple[tuple[Rule, tuple[str, ...]], ...]:
    """The rules that are due at a stage in their order, each with those due that it comes after.

    That is the same for all plans of a process that are at one stage.
    """
    due = in_order(rule for rule in rules if rule.defect.due <= stage)
    codes = {rule.defect.code for rule in due}
    return tuple((rule, tuple(code for code in rule.after if code in codes)) for rule in due)


def _left(one: Problem | Several[Any], own: Route | None, before: ToldPlaces) -> Iterable[Problem]:
    """What others have not told before of that which a rule has found."""
    if isinstance(one, Problem):
        return () if _is_told(one, own, before) else (one,)
    parts = [part for route, part in one.parts if not before.touches(route)]
    problems = one.tell(parts) if parts else ()
    return [problem for problem in problems if not _is_covered(problem, before)]


def _undemanding(plan: Plan) -> Plan:
    """The plan with each program of a status that was not understood taken for an idea.

    It may be one, or stopped; then nothing that is asked of other programs is asked of it.
    """
    unclear = [id for id, program in plan.programs.items() if program.at / "status" in plan.broken]
    if not unclear:
        return plan
    taken = {id: replaced(plan.programs[id], status=ProgramStatus.IDEA) for id in unclear}
    return replace(plan, programs={**plan.programs, **taken})


def settled(
    findings: Iterable[Finding], plan: Plan
) -> tuple[tuple[Finding, ...], tuple[Silenced, ...]]:
    """The findings with the severities that the manifest sets, and those it turns off or lowers.

    What is silenced by an `off` is left out of the findings; neither is placed yet.
    """
    settings = plan.manifest.rules
    told: list[Finding] = []
    silenced: list[Silenced] = []
    for finding in findings:
        if Route(("rules", finding.code, "severity")) in plan.broken:
            continue  # a severity that was not understood may be `off`
        setting = settings.get(finding.code)
        severity = setting.severity if setting else None
        if setting is None or severity is None:
            told.append(finding)
            continue
        now = None if severity is RuleSeverity.OFF else Severity(severity.value)
        if now is not None:
            told.append(replace(finding, severity=now))
        if now is None or now.rank > finding.severity.rank:
            silenced.append(Silenced(finding, Silencer.RULE, setting.reason, None, now))
    return tuple(told), tuple(silenced)


def _finding(rule: Rule, problem: Problem, plan: Plan) -> Finding:
    place = Place(problem.at, problem.file, on_key=problem.on_key)
    found = rule.defect.at(place, *problem.related, fix=problem.fix, **problem.values)
    severity = rule.defect.severity_at(plan.stage)
    if severity is not found.severity:
        found = replace(found, severity=severity)
    return replace(found, edits=problem.edits, safety=problem.safety) if problem.edits else found


def _is_covered(problem: Problem, told: ToldPlaces) -> bool:
    """The same for a problem of several things, some of which may have been told one by one."""
    return any(told.holds(route) for route in (problem.at, *problem.needs))


def _is_told(problem: Problem, own: Route | None, told: ToldPlaces) -> bool:
    """Whether what the problem points at, or rests on, has been told already.

    At the record's own route, and at a key, only what is above counts: one bad date in a program
    does not silence everything else about it.
    """
    if not told:
        return False
    is_whole = problem.on_key or problem.at == own
    at_it = told.holds(problem.at) if is_whole else told.touches(problem.at)
    return at_it or any(told.touches(route) for route in problem.needs)
