"""Plans in an order that says no more than their figures do, and who leads in what."""

from collections.abc import Iterator, Mapping, Sequence

from smartplan.portfolio.group import KINDS
from smartplan.portfolio.measured import Lack, Measured, Yardstick
from smartplan.portfolio.position import Limits, Position, positions
from smartplan.portfolio.summary import Summary
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Ranked:
    """A plan with its figure and its place, and where it stands in the groups that it is of.

    Those groups are taken from all plans that were read: all regions of its kind, of its
    province, and of each of its cohorts.
    """

    plan: Summary
    measured: Measured
    position: Position
    kind: Position | None
    province: Position | None
    cohorts: Mapping[int, Position]


@dataclass(frozen=True, slots=True)
class BestOfKind:
    """Who is best of a kind of region in a part of the figure, and how many may be as good."""

    kind: str
    part: str
    plans: tuple[Summary, ...]
    value: float
    of: int
    alike: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """The plans in order; those without a figure apart; the references by part."""

    choice: Yardstick
    rows: tuple[Ranked, ...]
    apart: tuple[tuple[Summary, Lack], ...]
    references: tuple[BestOfKind, ...]


def ranked(plans: Sequence[Summary], among: Sequence[Summary], choice: Yardstick) -> Ranking:
    """Some plans in order; `among` are all that were read."""
    found = [(one, choice.of(one)) for one in plans]
    held = [(one, figure) for one, figure in found if isinstance(figure, Measured)]
    places = positions([figure.limits for _, figure in held])
    groups = _groups(among, choice)
    rows = [
        Ranked(
            plan=one,
            measured=figure,
            position=place,
            kind=groups.get(("kind", one.kind), {}).get(one.plan),
            province=groups.get(("province", one.province_code), {}).get(one.plan),
            cohorts={year: groups["cohort", year][one.plan] for year in one.cohorts},
        )
        for (one, figure), place in zip(held, places, strict=True)
    ]
    return Ranking(
        choice=choice,
        rows=tuple(sorted(rows, key=_order)),
        apart=tuple(
            sorted(
                ((one, lack) for one, lack in found if isinstance(lack, Lack)),
                key=lambda pair: (tuple(Lack).index(pair[1]), pair[0].region, pair[0].plan),
            )
        ),
        references=tuple(_references(held)),
    )


def _order(row: Ranked) -> tuple[float, float, str, str]:
    """By the middle of the places that a plan may have, then by its score."""
    return -row.position.lead, -row.measured.value, row.plan.region, row.plan.plan


def _groups(
    among: Sequence[Summary], choice: Yardstick
) -> dict[tuple[str, object], dict[str, Position]]:
    """Where each plan stands in each group that it is of, by the group and by the plan."""
    groups: dict[tuple[str, object], dict[str, Limits]] = {}
    for one in among:
        figure = choice.of(one)
        if isinstance(figure, Measured):
            keys: list[tuple[str, object]] = [("cohort", year) for year in one.cohorts]
            keys += [("kind", one.kind)] if one.kind else []
            keys += [("province", one.province_code)] if one.province_code else []
            for key in keys:
                groups.setdefault(key, {})[one.plan] = figure.limits
    return {
        key: dict(zip(held, positions(list(held.values())), strict=True))
        for key, held in groups.items()
    }


def _references(held: Sequence[tuple[Summary, Measured]]) -> Iterator[BestOfKind]:
    """The best of each kind in each part, if it is surely above one other at least."""
    parts = dict.fromkeys(part for _, figure in held for part in figure.parts)
    for part in parts:
        for kind in KINDS:
            found = [
                (one, figure.parts[part])
                for one, figure in held
                if one.kind == kind and part in figure.parts
            ]
            yield from _best(kind, part, [pair for pair in found if pair[1][0] is not None])


def _best(
    kind: str, part: str, found: Sequence[tuple[Summary, tuple[float | None, float, float]]]
) -> Iterator[BestOfKind]:
    places = positions([Limits(low, high) for _, (_, low, high) in found])
    rated = [
        ((place.lead, score or 0), one, place)
        for (one, (score, _, _)), place in zip(found, places, strict=True)
    ]
    top = max((key for key, _, _ in rated), default=(0, 0.0))
    best = [(one, place) for key, one, place in rated if key == top]
    if not any(place.below for _, place in best):
        return
    yield BestOfKind(
        kind=kind,
        part=part,
        plans=tuple(sorted((one for one, _ in best), key=lambda one: (one.region, one.plan))),
        value=top[1],
        of=len(found),
        alike=best[0][1].alike - (len(best) - 1),
    )
