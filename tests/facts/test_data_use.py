"""What rests on data, who takes part in a system, how fresh data is, how fast answers came."""

from datetime import date, timedelta

import pytest

from smartplan.facts.connections import outside, taking_part
from smartplan.facts.data_use import resting_on, uses
from smartplan.facts.freshness import (
    ENOUGH,
    Freshness,
    freshness,
    is_incomplete,
    is_stale,
    stale_since,
)
from smartplan.facts.requests import days_taken, was_late
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.bundle import Bundle
from tests.places import AS_OF

FILES = {
    "smartplan.yaml": "smartplan: 1\nregion: {code: '35.79', name: Kota Batu}\n",
    "organization.yaml": "agencies: {a: {name: A}, b: {name: B}, c: {name: C}}\n",
    "profile.yaml": "goals: {g: {indicators: {x: {name: X, dataset: d}, y: {name: Y}}}}\n",
    "programs/p.yaml": (
        "name: P\nindicators: {u: {name: U, dataset: d}}\n"
        "actions: {k: {indicators: {v: {name: V, dataset: e}}}}\n"
    ),
}


def plan(data: str, day: date = AS_OF) -> Plan:
    held = {name: text.encode() for name, text in {**FILES, "data.yaml": data}.items()}
    return load(Bundle("uji", held, frozenset()), day).plan


def test_what_rests_on_a_dataset() -> None:
    held = plan("datasets: {d: {}, e: {}, f: {}}\nrequests: {r: {agency: a, items: [d, f]}}\n")
    assert [one.name for one in resting_on(held, "d")] == ["X", "U"]
    assert [one.name for one in resting_on(held, "e")] == ["V"]  # of an activity
    assert resting_on(held, "f") == ()
    used = uses(held, "d")
    assert list(map(str, used.indicators)) == ["goals.g.indicators.x", "programs.p.indicators.u"]
    assert (list(map(str, used.programs)), list(map(str, used.goals))) == (
        ["programs.p"],
        ["goals.g"],
    )
    assert list(map(str, uses(held, "f").requests)) == ["requests.r"]
    assert list(map(str, uses(held, "e").programs)) == ["programs.p"]


def test_who_takes_part_in_a_system() -> None:
    held = plan("systems: {s: {owner: b, connects: [b, c]}, t: {}}\n")
    assert taking_part(held.data.systems["s"]) == ("b", "c")
    assert outside(held, held.data.systems["s"]) == ("a",)
    assert outside(held, held.data.systems["t"]) == ("a", "b", "c")


def test_how_fresh_data_is() -> None:
    last = AS_OF - timedelta(days=183)
    held = plan(
        "datasets:\n"
        f"  fresh: {{frequency: monthly, updated: {last}}}\n"
        f"  stale: {{frequency: monthly, updated: {last - timedelta(days=1)}}}\n"
        "  counted-once: {frequency: once, year: 2010}\n"
        "  undated: {frequency: monthly}\n"
        f"  without-rhythm: {{updated: {last}}}\n"
    )
    assert {id: freshness(one, held) for id, one in held.data.datasets.items()} == {
        "fresh": Freshness.FRESH,
        "stale": Freshness.STALE,
        "counted-once": Freshness.FRESH,
        "undated": Freshness.UNKNOWN,
        "without-rhythm": Freshness.UNKNOWN,
    }


@pytest.mark.parametrize(
    ("told", "since"),
    [
        ("frequency: yearly, updated: 2022-12-29", date(2024, 7, 1)),
        ("frequency: yearly, year: 2021", date(2024, 1, 1)),
        ("frequency: once, updated: 2001-01-01", None),
        ("updated: 2001-01-01", None),
    ],
)
def test_since_when_data_is_stale(told: str, since: date | None) -> None:
    """On that day, and not on the day before."""
    data = f"datasets: {{d: {{{told}}}}}\n"
    assert stale_since(plan(data).data.datasets["d"]) == since
    if since:
        for day, is_so in ((since, True), (since - timedelta(days=1), False)):
            held = plan(data, day)
            assert is_stale(held.data.datasets["d"], held) is is_so


@pytest.mark.parametrize(("share", "lacks"), [(ENOUGH - 1, True), (ENOUGH, False), (0, True)])
def test_how_complete_is_enough(share: int, lacks: bool) -> None:  # noqa: FBT001
    held = plan(f"datasets: {{d: {{completeness: {share}}}, e: {{}}}}\n")
    assert is_incomplete(held.data.datasets["d"]) is lacks
    assert not is_incomplete(held.data.datasets["e"])


@pytest.mark.parametrize(
    ("dates", "days", "late"),
    [
        ("asked: 2024-01-01, due: 2024-01-08, received: 2024-01-08", 7, False),
        ("asked: 2024-01-01, due: 2024-01-08, received: 2024-01-09", 8, True),
        ("asked: 2024-01-01, due: 2024-01-08, received: 2024-01-01", 0, False),
        ("asked: 2024-01-02, due: 2024-01-08, received: 2024-01-01", None, False),
        ("asked: 2024-01, due: 2024-01-08, received: 2024-02", None, True),
        ("asked: 2024-01-01, due: 2024-01-08", None, False),
    ],
)
def test_how_fast_a_request_was_answered(dates: str, days: int | None, late: bool) -> None:  # noqa: FBT001
    (request,) = plan(f"requests: {{r: {{agency: a, {dates}}}}}\n").data.requests.values()
    assert (days_taken(request), was_late(request)) == (days, late)
