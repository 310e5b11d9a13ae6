"""The cheapest way to a score with the programs that the plan already has."""

import math
from collections.abc import Iterable, Mapping
from fractions import Fraction

from smartplan.facts import money
from smartplan.failure import Failure
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.scoring.arithmetic import rounded
from smartplan.scoring.cheapest import Offer, cheapest
from smartplan.scoring.marginal_weights import marginal_weights
from smartplan.scoring.readiness import score
from smartplan.scoring.scores import HIGHEST, LOWEST, Scores
from smartplan.standards.index import exact
from smartplan.standards.model import ReadinessStandard
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Raise:
    """An indicator that goes up, from one level to another, and the points that it brings."""

    id: str
    label: Text
    before: int
    after: int
    points: float


@dataclass(frozen=True, slots=True)
class Step:
    """A program on the way: its money, the year in which it ends, and what it raises.

    `cost` is the sum of its budget, None where it has none. `first_for` names the programs on
    the way that need this one first. A level that several programs lead to is told once, at the
    first of them.
    """

    program: str
    name: str
    cost: int | None
    is_approximate: bool
    year: int | None
    raises: tuple[Raise, ...]
    first_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Toward:
    """The cheapest way to a goal; when it is not reached, to the most that programs can bring.

    `cost` sums up what is priced, `unpriced` names the steps without a budget. `missing` are the
    fewest further raises, beyond the plan's programs, that would reach the goal. `open` are
    indicators that programs raise but that are not assessed: nobody knows from where.
    """

    goal: float
    before: float | None
    after: float | None
    is_reached: bool
    is_proved: bool
    steps: tuple[Step, ...] = ()
    cost: int = 0
    unpriced: tuple[str, ...] = ()
    year: int | None = None
    missing: tuple[Raise, ...] = ()
    open: tuple[str, ...] = ()


def toward(plan: Plan, goal: float, standard: ReadinessStandard | None = None) -> Toward:
    """The cheapest of the plan's programs that together lift its score to the goal.

    Each program is taken to reach, when done, the levels that it claims under `readiness`, with
    the evidence for them. Programs that are done or stopped bring nothing more.
    """
    if not LOWEST <= goal <= HIGHEST:
        raise Failure(_OUT_OF_RANGE)
    scores = score(plan, standard)
    if scores.exact is None:
        return Toward(goal, None, None, is_reached=False, is_proved=True)
    levels = {one.id: one.level for one in scores.indicators() if one.level is not None}
    weights = {key: pull for key, pull in marginal_weights(scores).items() if key in levels}
    offers = _offers(plan)
    missing = exact(goal) - scores.exact
    unit = math.lcm(missing.denominator, *(pull.denominator for pull in weights.values()))
    points = {key: int(pull * unit) for key, pull in weights.items()}
    levels = {key: level for key, level in levels.items() if key in points}
    found = cheapest(offers, levels, points, int(missing * unit))
    taken = found or cheapest(offers, levels, points, _most(offers, levels, points))
    members = taken.members if taken else frozenset()
    ordered = sorted(members, key=lambda one: (_last_year(plan.programs[one]) or 9999, one))
    steps, reached = _steps(plan, ordered, offers, scores, weights)
    after = scores.exact + sum((reached[key] - levels[key]) * weights[key] for key in levels)
    years = [step.year for step in steps if step.year is not None]
    return Toward(
        goal=goal,
        before=scores.score,
        after=rounded(after),
        is_reached=found is not None,
        is_proved=taken is None or taken.proved,
        steps=steps,
        cost=money.total(money.planned(plan, [plan.programs[step.program] for step in steps])),
        unpriced=tuple(step.program for step in steps if step.cost is None),
        year=max(years) if years else None,
        missing=() if found else _further(scores, reached, weights, exact(goal) - after),
        open=_open(offers.values(), scores),
    )


def _offers(plan: Plan) -> Mapping[str, Offer]:
    """What the programs that are still to be done offer, with all that must come first.

    The price of a set is its unpriced programs first, then its rupiah, then its size, in one
    number: no sum of the later ones ever weighs as much as one of the earlier.
    """
    live = {key: program for key, program in plan.programs.items() if program.status not in _OVER}
    total = money.total(money.planned(plan, live.values()))
    per_rupiah = len(live) + 1
    unpriced = (total + 1) * per_rupiah
    return {
        key: Offer(
            id=key,
            cost=1 + (unpriced if (cost := _cost(program, plan)) is None else cost * per_rupiah),
            levels=program.readiness,
            needs=_needed(key, live),
        )
        for key, program in live.items()
    }


def _needed(program: str, live: Mapping[str, Program]) -> frozenset[str]:
    """All programs that must come before one, near and far, as far as they are still to do."""
    found: set[str] = set()
    pending = [program]
    while pending:
        nearest = {one for one in live[pending.pop()].depends if one in live}
        pending += nearest - found
        found |= nearest
    return frozenset(found - {program})


def _most(
    offers: Mapping[str, Offer], levels: Mapping[str, int], points: Mapping[str, int]
) -> int:
    """The points that all programs bring together."""
    return sum(
        (max([level, *(offer.levels.get(key, level) for offer in offers.values())]) - level)
        * points[key]
        for key, level in levels.items()
    )


def _steps(
    plan: Plan,
    ordered: Iterable[str],
    offers: Mapping[str, Offer],
    scores: Scores,
    weights: Mapping[str, Fraction],
) -> tuple[tuple[Step, ...], Mapping[str, int]]:
    members = list(ordered)
    reached = {one.id: one.level for one in scores.indicators() if one.level is not None}
    labels = {one.id: one.label for one in scores.indicators()}
    steps = []
    for member in members:
        program = plan.programs[member]
        raises = []
        for key, label in labels.items():
            level = offers[member].levels.get(key)
            if level is not None and level > reached.get(key, level):
                points = rounded((level - reached[key]) * weights[key], 3)
                raises.append(Raise(key, label, reached[key], level, points))
                reached[key] = level
        steps.append(
            Step(
                program=member,
                name=program.name or member,
                cost=_cost(program, plan),
                is_approximate=any(row.approximate for row in money.rows(program)),
                year=_last_year(program),
                raises=tuple(raises),
                first_for=tuple(one for one in members if member in offers[one].needs),
            )
        )
    return tuple(steps), reached


def _further(
    scores: Scores, reached: Mapping[str, int], weights: Mapping[str, Fraction], missing: Fraction
) -> tuple[Raise, ...]:
    """The fewest single raises that bring the missing points, the lowest levels first.

    There are always enough: with everything at 5 the score is 5.
    """
    levels = {key: level for key, level in reached.items() if weights.get(key)}
    while missing > 0:
        free = [key for key, level in levels.items() if level < HIGHEST]
        key = min(free, key=lambda one: (-weights[one], levels[one]))
        levels[key] += 1
        missing -= weights[key]
    return tuple(
        Raise(
            one.id,
            one.label,
            reached[one.id],
            levels[one.id],
            rounded((levels[one.id] - reached[one.id]) * weights[one.id], 3),
        )
        for one in scores.indicators()
        if one.id in levels and levels[one.id] > reached[one.id]
    )


def _open(offers: Iterable[Offer], scores: Scores) -> tuple[str, ...]:
    claimed = {key for offer in offers for key in offer.levels}
    return tuple(one.id for one in scores.indicators() if one.level is None and one.id in claimed)


def _cost(program: Program, plan: Plan) -> int | None:
    """What a program costs in the plan's years; None where no money of it is known."""
    return money.total(money.planned(plan, [program])) if money.of(program) else None


def _last_year(program: Program) -> int | None:
    """The year in which a program ends: by its period, else by its last action or money."""
    if program.period and program.period.end is not None:
        return program.period.end
    years = [year for action in program.actions.values() for year in action.years]
    years += [row.year for row in money.rows(program) if row.year is not None]
    return max(years) if years else None


_OVER = (ProgramStatus.DONE, ProgramStatus.STOPPED)

_OUT_OF_RANGE = Text(
    "--toward menerima nilai dari 0 sampai 5", "--toward takes a score from 0 to 5"
)
