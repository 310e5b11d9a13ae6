"""Laws of what is said of a plan, over the examples and a plan with every key."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.changes.compare import compare
from smartplan.incoming.merged import Merged, all_merged
from smartplan.incoming.said import Heard, Provenance, Said
from smartplan.incoming.standing import are_equal, standing
from smartplan.merging.files import Merge, merge
from smartplan.plan.files import home, kind_of
from smartplan.source.bundle import Bundle
from smartplan.source.read import read
from smartplan.source.tree.layout import formatted
from smartplan.source.written import written
from smartplan.value import replace
from tests.incoming.places import (
    PLANS,
    SaidPlace,
    bundle,
    other_value,
    rows_of_plan,
    said_places,
)
from tests.merging.edits import edited

pytestmark = pytest.mark.wide


def _said(place: SaidPlace, value: object, cell: str = "A1") -> Said:
    return Said(place.route, place.value, value, Provenance("x.xlsx", cell), "dinkes")


def _after(plan: Bundle, made: Merged) -> Bundle:
    return replace(plan, contents={**plan.contents, **made.contents})


def _documents(plan: Bundle) -> dict[str, object]:
    return {file: read(file, raw)[0] for file, raw in plan.contents.items() if kind_of(file)}


def _data(plan: Bundle) -> dict[str, str]:
    return {
        file: written(_sorted(read(file, raw)[0].data), in_order=False)
        for file, raw in plan.contents.items()
    }


def _sorted(node: Any) -> Any:
    """Data in which the order of rows, which means nothing, is always the same."""
    if isinstance(node, dict):
        return {key: _sorted(one) for key, one in node.items()}
    if isinstance(node, list) and any(isinstance(one, dict) for one in node):
        return sorted(map(_sorted, node), key=written)
    return node


def _says(plan: Bundle, place: SaidPlace, value: object) -> bool:
    file, inside = home(place.route)
    kind = kind_of(file)
    assert kind
    found = standing(read(file, plan.contents[file])[0].data, inside, kind.type)
    return are_equal(found.node if found else None, value, place.held)


@settings(max_examples=40, deadline=None)
@given(name=st.sampled_from(PLANS), seed=st.integers(0, 10**6))
def test_one_said_is_one_change(name: str, seed: int) -> None:
    chance, plan = random.Random(seed), bundle(name)
    place = chance.choice(said_places(name))
    value = other_value(place, chance)
    made = all_merged(plan, [Heard("x", (_said(place, value),))])
    assert made.concerns == ()
    (file,) = made.contents
    assert file == home(place.route)[0]
    after = _after(plan, made)
    assert _says(after, place, value)
    was, now = _documents(plan), _documents(after)
    changes = compare(was, now)  # type: ignore[arg-type]
    assert len({one.route for one in changes}) in (1, 2), changes  # a row's own name: out and in
    assert all(one.route[: len(place.route) - 1] == place.route[:-1][: len(one.route)]
               or place.route.within(one.route) or one.route.within(place.route.parent)
               for one in changes)  # fmt: skip
    order = kind_of(file)
    assert order
    before = read(file, plan.contents[file])[0]
    if formatted(before, order.type) == before.text:
        again = read(file, made.contents[file])[0]
        assert formatted(again, order.type) == again.text, "what was in form is in form"
    assert all_merged(after, [Heard("x", (_said(place, value),))]).contents == {}


@settings(max_examples=25, deadline=None)
@given(name=st.sampled_from(PLANS), seed=st.integers(0, 10**6), count=st.integers(2, 12))
def test_disjoint_saids_commute(name: str, seed: int, count: int) -> None:
    chance, plan = random.Random(seed), bundle(name)
    found = said_places(name)
    start = chance.randrange(len(found))
    near = found[start : start + 40] if seed % 2 else found
    places = chance.sample(near, min(count, len(near)))
    said = [_said(one, other_value(one, chance), str(n)) for n, one in enumerate(places)]
    together = all_merged(plan, [Heard("x", tuple(said))])
    assert together.concerns == ()
    chance.shuffle(said)
    half = len(said) // 2
    apart = all_merged(plan, [Heard("a", tuple(said[:half])), Heard("b", tuple(said[half:]))])
    assert apart.concerns == ()
    assert _data(_after(plan, together)) == _data(_after(plan, apart))


@settings(max_examples=40, deadline=None)
@given(name=st.sampled_from(PLANS), seed=st.integers(0, 10**6), count=st.integers(1, 6))
def test_merged_without_the_revision_as_git_merges_with_it(
    name: str, seed: int, count: int
) -> None:
    """The team's edits on one branch, an agency's on another: the same, or both clash.

    But for what a row is known by: which row is which, a file that somebody filled in says better.
    """
    chance, plan = random.Random(seed), bundle(name)
    file = chance.choice(sorted({home(one.route)[0] for one in said_places(name)}))
    here = [one for one in said_places(name) if home(one.route)[0] == file and not one.names_row]
    places = chance.sample(here, min(count, len(here)))
    base = plan.contents[file]
    ours = edited(base.decode(), seed, count=3).encode()
    said = tuple(_said(one, other_value(one, chance), str(n)) for n, one in enumerate(places))
    branch = all_merged(plan, [Heard("x", said)])
    assert branch.concerns == ()
    real = merge(file, base, ours, branch.contents[file])
    team = replace(plan, contents={**plan.contents, file: ours})
    made = all_merged(team, [Heard("x", said, rows=rows_of_plan(name))])
    assert isinstance(real, Merge)
    assert bool(real.conflicts) == any(one.kind.stops for one in made.concerns)
    if not real.conflicts:
        got, wanted = ({file: raw} for raw in (made.contents.get(file, ours), real.content))
        assert _data(replace(plan, contents=got)) == _data(replace(plan, contents=wanted))


@settings(max_examples=30, deadline=None)
@given(name=st.sampled_from(PLANS), seed=st.integers(0, 10**6))
def test_of_two_agencies_it_does_not_matter_who_comes_first(name: str, seed: int) -> None:
    """They fill in some of the same cells: what rows are known by, too."""
    chance, plan = random.Random(seed), bundle(name)
    found = said_places(name)
    start = chance.randrange(len(found))
    near = found[start : start + 12]

    def heard(who: str) -> Heard:
        places = chance.sample(near, min(len(near), chance.randrange(1, 5)))
        said = (_said(one, other_value(one, chance)) for one in places)
        return Heard(who, tuple(said), who, rows_of_plan(name))

    one, other = heard("dinkes"), heard("dlh")
    made, turned = all_merged(plan, [one, other]), all_merged(plan, [other, one])
    open_ = [{c.route for c in each.concerns if c.kind.stops} for each in (made, turned)]
    assert open_[0] == open_[1]
    if not open_[0]:
        assert _in_any_order(_after(plan, made)) == _in_any_order(_after(plan, turned))


def _in_any_order(plan: Bundle) -> dict[str, list[str]]:
    """What is said, however the items of lists are ordered."""
    return {
        file: sorted(written(read(file, raw)[0].data, in_order=False))
        for file, raw in plan.contents.items()
    }


@pytest.mark.parametrize("name", PLANS)
def test_what_stands_there_says_nothing(name: str) -> None:
    plan = bundle(name)
    said = tuple(_said(one, one.value) for one in said_places(name))
    made = all_merged(plan, [Heard("x", said, rows=rows_of_plan(name))])
    assert (made.contents, made.concerns) == ({}, ())
    assert len(said) > 20
