"""The search for the cheapest set, held against trying out every set."""

import random

import pytest

from smartplan.scoring import cheapest as search
from smartplan.scoring.cheapest import Offer, cheapest

LEVELS = {"a": 1, "b": 2}
POINTS = {"a": 10, "b": 10}


def offers(*given: Offer) -> dict[str, Offer]:
    return {offer.id: offer for offer in given}


def test_the_cheaper_of_two_is_taken() -> None:
    found = cheapest(
        offers(Offer("dear", 9, {"a": 3}), Offer("cheap", 4, {"a": 3})), LEVELS, POINTS, 20
    )
    assert found is not None
    assert (found.members, found.proved) == (frozenset({"cheap"}), True)


def test_two_claims_on_one_indicator_do_not_add_up() -> None:
    both = offers(Offer("p", 1, {"a": 3}), Offer("q", 1, {"a": 3}))
    assert cheapest(both, LEVELS, POINTS, 30) is None


def test_what_must_come_first_is_paid_for() -> None:
    found = cheapest(
        offers(
            Offer("bare", 5, {"a": 3}),
            Offer("built", 2, {"a": 3}, frozenset({"ground"})),
            Offer("ground", 8, {}),
        ),
        LEVELS,
        POINTS,
        20,
    )
    assert found is not None
    assert found.members == {"bare"}


def test_nothing_to_do_needs_nobody() -> None:
    found = cheapest(offers(Offer("p", 1, {"a": 3})), LEVELS, POINTS, 0)
    assert found is not None
    assert found.members == frozenset()


def test_indicators_that_are_not_assessed_bring_nothing() -> None:
    assert cheapest(offers(Offer("p", 1, {"c": 5})), LEVELS, POINTS, 1) is None


def test_a_search_that_is_cut_short_says_that_nothing_is_proved(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search, "MOST_WEIGHED", 25)
    many = offers(*(Offer(f"p{n}", 10 + n, {"a": 2 + n % 3, "b": 3}) for n in range(9)))
    found = cheapest(many, LEVELS, POINTS, 30)
    assert found is not None
    assert not found.proved


def test_a_thousand_programs_are_no_bug():
    """A search that went one call deeper for each program would come to an end here."""
    many = offers(*(Offer(f"p{n:04}", 10 + n % 7, {f"k{n}": 1}) for n in range(1200)))
    keys = [f"k{n}" for n in range(1200)]
    found = cheapest(many, dict.fromkeys(keys, 0), dict.fromkeys(keys, 1), 1200)
    assert found is not None
    assert len(found.members) == 1200
    assert found.proved


@pytest.mark.parametrize("seed", range(25))
def test_no_set_at_all_is_cheaper(seed: int) -> None:
    rand = random.Random(seed)
    levels = {key: rand.randint(0, 3) for key in "abcdef"}
    points = {key: rand.choice([7, 9, 12, 36]) for key in levels}
    given: dict[str, Offer] = {}
    for number in range(8):
        first = {one for one in given if rand.random() < 0.12}
        needs = first.union(*(given[one].needs for one in first))
        claims = {key: rand.randint(1, 5) for key in rand.sample("abcdef", rand.randint(0, 3))}
        given[f"p{number}"] = Offer(
            f"p{number}", rand.choice([0, 1, 5, rand.randint(1, 99)]), claims, frozenset(needs)
        )
    need = rand.randint(1, 120)
    found = cheapest(given, levels, points, need)
    costs = [
        sum(given[one].cost for one in members)
        for members in subsets(list(given))
        if all(given[one].needs <= members for one in members)
        and brought(given, members, levels, points) >= need
    ]
    assert (found is None) == (not costs)
    if found:
        assert found.proved
        assert sum(given[one].cost for one in found.members) == min(costs)


def subsets(ids: list[str]) -> list[set[str]]:
    return [
        {one for position, one in enumerate(ids) if number >> position & 1}
        for number in range(1 << len(ids))
    ]


def brought(
    given: dict[str, Offer], members: set[str], levels: dict[str, int], points: dict[str, int]
) -> int:
    return sum(
        (max([level, *(given[one].levels.get(key, 0) for one in members)]) - level) * points[key]
        for key, level in levels.items()
    )
