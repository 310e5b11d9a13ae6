"""Which recommendations open a year's list: all of the last year's, and what is open of before."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from smartplan.facts.recommendations import carried, is_followed_up, opening, year_of
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.bundle import Bundle
from tests.places import RENDERED

STATUS = {"a": ", status: open", "b": ", status: answered", "c": ", status: done", "d": ""}


def plan(given: dict[int, str], day: date = RENDERED) -> Plan:
    """A plan with recommendations; a letter is one, and how it stands (`STATUS`)."""
    files = {"smartplan.yaml": b"smartplan: 1\n"}
    for year, letters in given.items():
        lines = "".join(
            f"  r{at}: {{text: Isi {letter}.{STATUS[letter]}}}\n"
            for at, letter in enumerate(letters)
        )
        files[f"progress/{year}.yaml"] = f"recommendations:\n{lines}".encode()
    return load(Bundle("uji", files, frozenset()), day).plan


def told(held: tuple) -> list[tuple[int, str]]:
    return [(year_of(one), one.text[4]) for one in held]


@pytest.mark.parametrize(
    ("year", "begun", "left"),
    [
        (2021, [], []),
        (2022, [], []),
        (2023, [(2022, "a"), (2022, "c")], [(2022, "a")]),
        (2024, [(2022, "a"), (2023, "b"), (2023, "d")], [(2022, "a"), (2023, "d")]),
        (2025, [(2022, "a"), (2023, "b"), (2023, "d")], [(2022, "a"), (2023, "d")]),
    ],
)
def test_the_list_of_a_year(
    year: int, begun: list[tuple[int, str]], left: list[tuple[int, str]]
) -> None:
    made = plan({2022: "ac", 2023: "bd"})
    assert told(opening(made, year)) == begun
    assert told(carried(made, year)) == left


def test_the_day_on_which_the_plan_is_looked_at_changes_nothing() -> None:
    held = {2022: "ac", 2023: "bd"}
    early, late = (plan(held, date(year, 1, 5)) for year in (2023, 2026))
    assert told(opening(early, 2024)) == told(opening(late, 2024))


@given(some.dictionaries(some.integers(2018, 2026), some.text("abcd", max_size=4)))
def test_nothing_open_is_lost(given: dict[int, str]) -> None:
    made = plan(given)
    for year in (2019, 2023, 2027):
        begun, left = opening(made, year), carried(made, year)
        assert set(told(left)) <= set(told(begun))
        assert [one for one in begun if not is_followed_up(one)] == list(left)
        assert all(year_of(one) < year for one in begun)
        assert [year_of(one) for one in begun] == sorted(map(year_of, begun))
        open_before = [
            one
            for key, held in made.progress.items()
            if int(key) < year
            for one in held.recommendations.values()
            if not is_followed_up(one)
        ]
        assert len(left) == len(open_before)
