"""What became of programs, as JSON: a year, the course of one program, who has not reported."""

from collections.abc import Iterator, Sequence
from typing import Any

from smartplan.facts import money
from smartplan.facts.promised import (
    Promise,
    PromiseCount,
    Shift,
    has_run,
    is_done,
    last_word,
    promised,
    promised_by,
    promised_programs,
    slipped,
)
from smartplan.facts.quarters import told_quarters
from smartplan.facts.quick_wins import outcome, without_news
from smartplan.facts.realisations import realisations, told_years
from smartplan.facts.untold import UntoldPeriod, untold
from smartplan.measure import Measured, NumberRange
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import ProgramProgress, Quarter
from smartplan.plan.plan import Plan
from smartplan.telling.progress import year_to_tell
from smartplan.telling.untold import by_agency
from smartplan.wording import Lang
from smartplan.writers.json_text import text_of


def of_year(plan: Plan, asked: int | None, lang: Lang) -> str:
    """What was promised for a year and what is told of it, by dimension and agency."""
    year = year_to_tell(plan, asked)
    dimensions = promised_by(plan, year, lambda one: one.dimension or "")
    agencies = promised_by(plan, year, lambda one: one.lead or "")
    return _text(
        plan,
        {
            "year": year,
            "promised": _promise(promised(plan, year)),
            "years": [{"year": of, **_promise(promised(plan, of))} for of in told_years(plan)],
            "dimensions": [
                {"dimension": id or None, **_promise(one)} for id, one in dimensions.items()
            ],
            "agencies": [{"agency": id or None, **_promise(one)} for id, one in agencies.items()],
            "programs": [_program(plan, one, year) for one in promised_programs(plan, year)],
            "slipped": [_shift(one, lang) for one in slipped(plan)],
            "quick_wins": [one for held in plan.programs.values() for one in _win(plan, held)],
        },
    )


def of_program(plan: Plan, program: Program, asked: int | None, lang: Lang) -> str:
    """All that is told of a program, year by year, or of one year."""
    return _text(
        plan,
        {
            "program": program.id,
            "name": program.name or program.id,
            "agency": program.lead,
            "status": program.status.value if program.status else None,
            "years": [
                _year(program, year, one)
                for year, one in realisations(plan, program.id)
                if asked in {None, year}
            ],
            "slipped": [_shift(one, lang) for one in slipped(plan) if one.at[1] == program.id],
            "quick_win": next(_win(plan, program), None),
            "missing": [_untold(one) for one in untold(plan) if one.program.id == program.id],
        },
    )


def of_missing(plan: Plan, held: Sequence[UntoldPeriod]) -> str:
    """Who has not reported, by agency."""
    found = [{"agency": id or None, **_untold(one)} for id, one in by_agency(plan, held)]
    return _text(plan, {"missing": found})


def _promise(one: Promise) -> dict[str, Any]:
    return {
        "programs": _count(one.programs),
        "actions": _count(one.actions),
        "milestones": _count(one.milestones),
        "planned": one.money,
        "reported": one.reported,
        "spent": one.spent,
        "so_far": one.so_far,
        "so_far_of": one.so_far_of,
    }


def _count(one: PromiseCount) -> dict[str, Any]:
    """How many there are, and of those that run or are silent which ones."""
    return {
        "planned": len(one.planned),
        "told": len(one.told),
        "ran": len(one.ran),
        "done": len(one.done),
        "silent": [str(at) for at in one.silent],
    }


def _program(plan: Plan, one: Program, year: int) -> dict[str, Any]:
    """A program of the year: how far it is told to have come, and where that is told."""
    entry = last_word(plan, one.id, year)
    state = "silent"
    if entry:
        state = "done" if is_done(entry) else "ran" if has_run(entry) else "told"
    return {
        "program": one.id,
        "state": state,
        "planned": money.total(money.of_year(one, year)),
        "spent": entry.spent if entry and entry.at[1] == str(year) else None,
        "route": str(entry.at) if entry else None,
    }


def _shift(one: Shift, lang: Lang) -> dict[str, Any]:
    return {
        "route": str(one.at),
        "name": one.name.say(lang),
        "was": str(one.was),
        "reason": one.reason or None,
        "reason_route": str(one.reason_at) if one.reason_at else None,
    }


def _win(plan: Plan, program: Program) -> Iterator[dict[str, Any]]:
    found = outcome(program, plan)
    if found is None:
        return
    since = next((day for one, day in without_news(plan) if one.id == program.id), None)
    yield {
        "program": program.id,
        "outcome": found.fate.value,
        "year": found.year,
        "reason": found.reason or None,
        "route": str(found.at),
        "no_news_since": str(since) if since else None,
    }


def _year(program: Program, year: int, entry: ProgramProgress) -> dict[str, Any]:
    return {
        "year": year,
        "route": str(entry.at),
        "status": entry.status.value if entry.status else None,
        **_period(entry),
        "planned": money.total(money.of_year(program, year)),
        "adopted_budget": entry.adopted_budget,
        "follow_up_next": entry.follow_up_next,
        "actions": {
            id: one.status.value if one.status else None for id, one in entry.actions.items()
        },
        "quarters": [
            {"quarter": quarter, "route": str(one.at), **_period(one)}
            for quarter, one in told_quarters(entry).items()
        ],
    }


def _period(one: ProgramProgress | Quarter) -> dict[str, Any]:
    """What a year and a quarter both tell."""
    return {
        "physical": one.physical,
        "spent": one.spent,
        "indicators": {id: _measured(value) for id, value in one.indicators.items()},
        "drivers": one.drivers,
        "constraint": one.constraint,
        "follow_up": one.follow_up,
        "sources": list(one.sources),
    }


def _untold(one: UntoldPeriod) -> dict[str, Any]:
    return {
        "program": one.program.id,
        "year": one.year,
        "quarter": one.quarter,
        "route": str(one.at),
        "due": str(one.due),
    }


def _text(plan: Plan, said: dict[str, Any]) -> str:
    return text_of({"version": 1, "plan": plan.name, "as_of": plan.as_of.isoformat(), **said})


def _measured(value: Measured) -> float | str | dict[str, float]:
    """A value as a plan writes it."""
    return {"min": value.low, "max": value.high} if isinstance(value, NumberRange) else value
