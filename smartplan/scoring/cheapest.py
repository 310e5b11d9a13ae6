"""The cheapest set of programs that brings enough points: exact branch and bound."""

from collections.abc import Iterable, Mapping, Sequence

from smartplan.value import dataclass

# Offers weighed up, which a few seconds pay for; beyond it the best set so far is taken. A step
# weighs all that are left, so that 50 programs have 60,000 steps and 1,000 have 3,000.
MOST_WEIGHED = 3_000_000


@dataclass(frozen=True, slots=True)
class Offer:
    """A program: what it costs, the levels it leads to, and all programs it needs first."""

    id: str
    cost: int
    levels: Mapping[str, int]
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """The programs of the cheapest set, and whether it is proved that none is cheaper."""

    members: frozenset[str]
    proved: bool


def cheapest(
    offers: Mapping[str, Offer], levels: Mapping[str, int], points: Mapping[str, int], need: int
) -> Found | None:
    """The cheapest offers that bring at least `need` points; None if all together bring less.

    `levels` are where the indicators stand; one level more of an indicator brings its `points`.
    """
    search = _Search(offers, levels, points, need)
    start = _State(frozenset(), levels, 0, 0)
    useful = [offer for offer in offers.values() if search.gain(offer, levels) > 0]
    useful.sort(key=lambda offer: (offer.cost / search.gain(offer, levels), offer.id))
    if search.gained(_all(offers.values(), levels)) < need:
        return None
    search.look(useful, start)
    return Found(search.best.members, search.weighed < MOST_WEIGHED) if search.best else None


@dataclass(frozen=True, slots=True)
class _State:
    """A set of programs, with the levels that it leads to, its cost and its points."""

    members: frozenset[str]
    levels: Mapping[str, int]
    cost: int
    points: int


@dataclass(slots=True)
class _Search:
    offers: Mapping[str, Offer]
    start: Mapping[str, int]
    points: Mapping[str, int]
    need: int
    best: _State | None = None
    weighed: int = 0

    def look(self, offers: Sequence[Offer], start: _State) -> None:
        """Try the offers one after the other, the best value first, with each, then without it."""
        pending = [(0, start)]
        while pending and self.weighed < MOST_WEIGHED:
            tried, state = pending.pop()
            rest = offers[tried:]
            self.weighed += 1 + len(rest)
            if state.points >= self.need:
                if self.best is None or state.cost < self.best.cost:
                    self.best = state
            elif rest and not self._is_hopeless(rest, state):
                pending.append((tried + 1, state))
                pending.append((tried + 1, self._with(rest[0], state)))

    def gained(self, levels: Mapping[str, int]) -> int:
        """The points of levels over those at the start."""
        return sum((levels[key] - level) * self.points[key] for key, level in self.start.items())

    def gain(self, offer: Offer, levels: Mapping[str, int]) -> int:
        """The points that one offer adds to levels."""
        return sum(
            (level - levels[key]) * self.points[key]
            for key, level in offer.levels.items()
            if level > levels.get(key, level)
        )

    def _with(self, offer: Offer, state: _State) -> _State:
        """The state with an offer and all that it needs first."""
        added = (offer.needs | {offer.id}) - state.members
        new = [self.offers[one] for one in added]
        levels = _all(new, state.levels)
        cost = state.cost + sum(one.cost for one in new)
        return _State(state.members | added, levels, cost, self.gained(levels))

    def _is_hopeless(self, rest: Sequence[Offer], state: _State) -> bool:
        """Whether the missing points cannot be had, or only for more than the best set costs.

        Each program in reach is taken at its full present gain, whatever it needs first, and
        the last one in part: no real set is cheaper.
        """
        reach = set().union(*(offer.needs | {offer.id} for offer in rest)) - state.members
        bargains = [
            (offer.cost / gain, offer.cost, gain)
            for one in reach
            if (gain := self.gain(offer := self.offers[one], state.levels)) > 0
        ]
        missing, bound = self.need - state.points, state.cost
        for _, cost, gain in sorted(bargains):
            if gain >= missing:
                bound += -(-cost * missing // gain)
                return self.best is not None and bound >= self.best.cost
            bound += cost
            missing -= gain
        return True


def _all(offers: Iterable[Offer], levels: Mapping[str, int]) -> Mapping[str, int]:
    """Levels raised by offers; an indicator that is not among the levels cannot be raised."""
    raised = dict(levels)
    for offer in offers:
        for key, level in offer.levels.items():
            if level > raised.get(key, level):
                raised[key] = level
    return raised
