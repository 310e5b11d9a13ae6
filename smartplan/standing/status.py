"""Where a plan stands on a day, worked out of an assessment: the same for every form of it."""

from collections.abc import Iterator

from smartplan.assess import Assessment
from smartplan.facts.agenda import dates_ahead
from smartplan.facts.quick_wins import WinFate, WinOutcome, outcome, without_news
from smartplan.facts.stages.gates import gates
from smartplan.facts.stages.now import stage_now
from smartplan.plan.plan import STAGES, Plan
from smartplan.standing.agencies import agencies, recommendations
from smartplan.standing.completeness import completeness
from smartplan.standing.duties import duties
from smartplan.standing.now import NextStep, QuickWinCount, StandingNow
from smartplan.standing.steps import next_steps
from smartplan.value import replace

__all__ = ["NextStep", "QuickWinCount", "StandingNow", "quick_wins", "status"]


def status(assessment: Assessment) -> StandingNow:
    """Where a plan stands on the day on which it was assessed."""
    plan = assessment.plan
    owed = duties(plan, assessment.findings)
    now = StandingNow(
        as_of=plan.as_of,
        dates=dates_ahead(plan),
        stage=stage_now(plan),
        gates=tuple((one, tuple(gates(plan, one))) for one in range(1, STAGES + 1)),
        completeness=completeness(plan, assessment.findings),
        agencies=agencies(plan, owed),
        owed=owed,
        recommendations=recommendations(owed),
        quick_wins=quick_wins(plan),
        steps=(),
    )
    return replace(now, steps=next_steps(now, plan))


def quick_wins(plan: Plan) -> QuickWinCount:
    """What became of the quick wins of a plan."""
    held = dict(_outcomes(plan))
    of = {fate: sum(one.fate is fate for one in held.values()) for fate in WinFate}
    return QuickWinCount(
        running=of[WinFate.RUNNING_ON],
        ended=of[WinFate.ENDED],
        stopped=of[WinFate.STOPPED],
        unknown=of[WinFate.UNKNOWN],
        without_news=tuple(program.id for program, _ in without_news(plan)),
        outcomes=held,
    )


def _outcomes(plan: Plan) -> Iterator[tuple[str, WinOutcome]]:
    for program in plan.programs.values():
        if program.quick_win and (found := outcome(program, plan)):
            yield program.id, found
