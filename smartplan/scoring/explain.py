"""Where every point of a score comes from: level, weight, evidence, and their lines."""

from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

from smartplan.day import Day
from smartplan.facts.programs import is_live
from smartplan.finding import Place, Spot
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.scoring.marginal_weights import marginal_weights
from smartplan.scoring.readiness import score
from smartplan.scoring.scores import HIGHEST, LOWEST, IndicatorScore, Scores
from smartplan.standards.model import ReadinessStandard
from smartplan.value import dataclass
from smartplan.wording import Text

# Where a place of the plan stands; `Locator.spot`.
Where: TypeAlias = Callable[[Place], Spot]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source that an assessment names: what it is, where it is listed, whether it counts."""

    id: str
    title: str | None
    kind: Text | None
    date: Day | None
    counts: bool
    why: Text | None
    spot: Spot | None


@dataclass(frozen=True, slots=True)
class Trace:
    """One indicator's points and all that they rest on.

    `pull` is the part of the score that it carries among the assessed, `points` level times pull;
    both None for what is not assessed. `spot` is where the level that counts is written.
    `programs` names the programs that claim to raise it, with the level they lead to.
    """

    indicator: IndicatorScore
    pull: Fraction | None
    points: Fraction | None
    spot: Spot | None
    evidence: tuple[Evidence, ...]
    programs: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A trace for every indicator in the order of the standard, and how the range comes about.

    `lowest` and `highest` are the scores with the unassessed at level 0 and at level 5.
    """

    traces: tuple[Trace, ...]
    lowest: Scores
    highest: Scores


def explain(
    plan: Plan, scores: Scores, standard: ReadinessStandard | None, where: Where
) -> Explained:
    """Where every point of a plan's scores comes from."""
    carried = marginal_weights(scores)
    unassessed = [one.id for one in scores.indicators() if one.level is None]
    return Explained(
        tuple(_trace(plan, one, carried.get(one.id), where) for one in scores.indicators()),
        score(plan, standard, supposed=dict.fromkeys(unassessed, LOWEST)),
        score(plan, standard, supposed=dict.fromkeys(unassessed, HIGHEST)),
    )


def _trace(plan: Plan, one: IndicatorScore, pull: Fraction | None, where: Where) -> Trace:
    is_written = one.id in plan.readiness.indicators
    programs = sorted(
        (program.id, program.readiness[one.id])
        for program in plan.programs.values()
        if one.id in program.readiness and is_live(program)
    )
    return Trace(
        indicator=one,
        pull=pull,
        points=None if pull is None or one.level is None else pull * one.level,
        spot=where(Place(_counting(one))) if is_written else None,
        evidence=tuple(
            evidence_at(plan, source, counts=source in one.evidence, where=where)
            for source in one.sources
        ),
        programs=tuple(programs),
    )


def _counting(one: IndicatorScore) -> Route:
    """The route of the level that counts: the confirmed one, else the claim."""
    if one.confirmed_level is not None:
        return one.route / "confirmed" / "level"
    return one.route / "level" if one.claimed_level is not None else one.route


def evidence_at(plan: Plan, source: str, *, counts: bool, where: Where) -> Evidence:
    """A source as what shows something, and where it is listed."""
    known = plan.sources.get(source)
    why = None if counts else _ILLUSTRATION if known else _UNKNOWN
    return Evidence(
        id=source,
        title=known.title if known else None,
        kind=known.kind.label if known and known.kind else None,
        date=known.date if known else None,
        counts=counts,
        why=why,
        spot=where(Place(known.at, on_key=True)) if known else None,
    )


_ILLUSTRATION = Text("ilustrasi, bukan bukti", "an illustration, no evidence")
_UNKNOWN = Text("tidak terdaftar di sources.yaml", "not listed in sources.yaml")
