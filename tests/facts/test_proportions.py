"""Where amounts begin to be out of proportion: what real plans have is silent, more is told."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from smartplan.assess import assess
from tests.places import AS_OF

Make = Callable[..., Path]
BILLION, MILLION = 10**9, 10**6
YEARS = range(2025, 2030)


def told(make: Make, code: str, *tables: Sequence[int], funds: Sequence[str] = ()) -> list[str]:
    """Where a code is told of programs that have these amounts from 2025 on, a year each."""
    plan = make()
    for number, amounts in enumerate(tables):
        rows = [
            f"  - {{year: {year}, amount: {amount}, fund: {fund}}}"
            for year, amount, fund in zip(
                YEARS, amounts, [*funds, *["apbd"] * len(amounts)], strict=False
            )
        ]
        name = f"name: Program uji ke {'abcdefgh'[number] * 4}"
        head = (name, "dimension: layanan", "status: planned", "period: {start: 2025, end: 2029}")
        text = "\n".join((*head, "budget:", *rows, ""))
        (plan / "programs" / f"uji-{number}.yaml").write_text(text, "utf-8")
    found = [one.place for one in assess(plan, AS_OF).findings if one.code == code]
    return [str(place.route) for place in found]


# A yearly plan of some hundred million a program, and roads.
COMMON = [[400 * MILLION] * 2, [500 * MILLION] * 2, [600 * MILLION] * 2, [450 * MILLION] * 2]


@pytest.mark.parametrize(
    ("little", "places"),
    [
        (15 * MILLION, ["programs.uji-5.budget.0.amount"]),  # met: the 20,000th of the roads
        (30_600_000, ["programs.uji-5.budget.0.amount"]),
        (30_600_001, []),
        (50 * MILLION, []),  # met: a 6,300th of the largest
    ],
)
def test_a_program_of_the_ten_thousandth_of_another_is_of_mixed_units(
    little: int, places: list[str], plan_folder: Make
) -> None:
    roads = [306 * BILLION] * 2
    assert told(plan_folder, "BUD010", *COMMON, roads, [little] * 2) == places


@pytest.mark.parametrize(
    ("little", "places"),
    [
        (8 * MILLION, ["programs.uji-4.budget.0.amount"]),
        (9 * MILLION, ["programs.uji-4.budget.0.amount"]),
        (9_000_001, []),
        (19 * MILLION, []),  # met: a 24th
    ],
)
def test_a_program_of_a_fiftieth_of_the_usual_one_is_of_mixed_units(
    little: int, places: list[str], plan_folder: Make
) -> None:
    tables = [[450 * MILLION] * 2] * 3
    assert told(plan_folder, "BUD010", *tables, [9 * BILLION], [little]) == places


def test_where_many_are_apart_the_largest_is_large(plan_folder: Make) -> None:
    tables = [[60 * MILLION]] * 3
    assert told(plan_folder, "BUD010", *tables, [900 * BILLION]) == []


@pytest.mark.parametrize(
    ("amount", "is_told"),
    [(9 * MILLION, True), (9_000_001, False), (94 * BILLION, False), (95 * BILLION, True)],
)
def test_a_row_a_hundred_times_beside_its_neighbours_is_of_another_unit(
    amount: int, plan_folder: Make, *, is_told: bool
) -> None:
    rows = [900 * MILLION, amount, 950 * MILLION, 900 * MILLION]
    places = ["programs.uji-0.budget.1.amount"] if is_told else []
    assert told(plan_folder, "BUD010", rows) == places


def test_a_company_may_give_little(plan_folder: Make) -> None:
    rows = [900 * MILLION, 2 * MILLION, 950 * MILLION]
    assert told(plan_folder, "BUD010", rows, funds=("apbd", "csr", "apbd")) == []


@pytest.mark.parametrize(
    ("amounts", "places"),
    [
        # met: roads, one year to the next
        ([305_700 * MILLION, 64_900 * MILLION], ["programs.uji-0.budget.1.amount"]),
        ([133_333 * MILLION, 33_334 * MILLION], []),  # a quarter, and less than 100 billion
        ([300 * BILLION, 76 * BILLION], []),  # more than a quarter
        ([20 * MILLION, 400 * MILLION], ["programs.uji-0.budget.1.amount"]),
        ([20 * MILLION, 399 * MILLION], []),
        ([9 * MILLION, 199 * MILLION], []),  # a small sum
        ([10 * MILLION, 200 * MILLION], ["programs.uji-0.budget.1.amount"]),
        # of two years the one that is not as the others are
        (
            [10 * MILLION, 250 * MILLION, 240 * MILLION, 260 * MILLION],
            ["programs.uji-0.budget.0.amount"],
        ),
        ([100 * MILLION, 510 * MILLION, 102 * MILLION], ["programs.uji-0.budget.1.amount"]),
        ([100 * MILLION, 509 * MILLION, 102 * MILLION], []),
        ([800 * MILLION, 100 * MILLION, 900 * MILLION], ["programs.uji-0.budget.1.amount"]),
        ([799 * MILLION, 100 * MILLION, 900 * MILLION], []),
        # the first years of a building, as the examples have them
        ([1_800 * MILLION, 24_500 * MILLION, 29_200 * MILLION], []),
    ],
)
def test_a_jump_between_years(amounts: list[int], places: list[str], plan_folder: Make) -> None:
    assert told(plan_folder, "BUD011", amounts) == places


def test_two_rows_of_one_code_and_year_are_no_leap(plan_folder: Make) -> None:
    plan = plan_folder()
    rows = "".join(
        f'  - {{year: {year}, amount: {amount}, fund: apbd, code: "2.16.03.2.02.09"}}\n'
        for year, amount in ((2025, 10 * MILLION), (2025, 400 * MILLION), (2026, 410 * MILLION))
    )
    head = "name: Program uji\ndimension: layanan\nperiod: {start: 2025, end: 2026}\n"
    (plan / "programs" / "uji-0.yaml").write_text(f"{head}budget:\n{rows}", "utf-8")
    found = assess(plan, AS_OF).findings
    assert not [one for one in found if one.code == "BUD011"]
