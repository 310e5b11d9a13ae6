"""Plans side by side: what is compared, per year and per head, and what one has alone."""

from dataclasses import replace

import pytest

from smartplan.portfolio.compare import compared
from smartplan.portfolio.figures import Population
from smartplan.portfolio.holdings import alone
from smartplan.portfolio.measured import SharedBasis
from tests.portfolio.plain import index, money, parts, ready, summary


def test_money_is_compared_per_year_of_the_plan() -> None:
    ten = summary("a", money=money(100))
    two = summary("b", money=money(40), period=(2022, 2023))
    none = summary("c", money=money(40), period=None)
    found = compared([ten, two, none])
    assert found.per_year.values == {"a": 10, "b": 20, "c": None}


def test_money_per_head_only_where_two_tell_their_people() -> None:
    one = summary("a", money=money(1000), population=Population(10, 2020))
    silent, other = summary("b"), summary("c", money=money(100), population=Population(5, 2020))
    assert compared([one, silent]).per_head is None
    found = compared([one, silent, other]).per_head
    assert found is not None
    assert found.values == {"a": 10, "b": None, "c": 2}


def test_shares_by_fund_and_dimension() -> None:
    held = money(200, funds={"apbd": 150, "csr": 50}, dimensions={"governance": 200})
    found = compared([summary("a", money=held), summary("b")])
    assert found.funds["apbd"].values == {"a": 75, "b": None}
    assert found.shares["economy"].values == {"a": 0, "b": None}


def test_the_evaluation_that_most_plans_share_then_the_latest() -> None:
    both = (index(3, 2022), index(2, 2023, "baru"))
    plans = [summary("a", evaluations=both), summary("b", evaluations=both)]
    assert compared(plans).evaluation == SharedBasis("baru", 2023)
    third = summary("c", evaluations=(index(1, 2022), index(2, 2023, "lain")))
    found = compared([*plans, third])
    assert found.evaluation == SharedBasis("lama", 2022)
    assert found.dimensions[""].values == {"a": 3, "b": 3, "c": 1}


def test_an_evaluation_that_no_two_share_is_not_compared() -> None:
    one = summary("a", evaluations=(index(3, 2022), index(3, 2021, None)))
    two = summary("b", evaluations=(index(3, 2023), index(3, 2021, None)))
    found = compared([one, two])
    assert (found.evaluation, found.dimensions) == (None, {})


def test_a_plan_under_another_standard_or_set_has_no_figures_there() -> None:
    other = replace(ready(2), standard="lain")
    plans = [
        summary("a", ready(2)),
        summary("b", ready(1)),
        summary("c", other, dimension_set="rpm-2026", dimensions=("x",)),
    ]
    found = compared(plans)
    assert found.components[""].values == {"a": (2, 2, 2), "b": (1, 1, 1), "c": None}
    assert found.programs["governance"].values == {"a": 0, "b": 0, "c": None}


@pytest.mark.parametrize("size", [4, 5])
def test_a_median_wants_five_plans_with_the_figure(size: int) -> None:
    group = [summary(f"g{n}", ready(n / 2), completeness=10 * n) for n in range(size)]
    group += [summary("without")]
    found = compared([summary("a", ready(1))], group)
    assert found.components[""].median == (None if size == 4 else 1)
    assert found.completeness.median == (20 if size == 4 else 25)  # of five and of six
    assert found.group == size + 1


def test_parts_that_one_plan_has_alone() -> None:
    one = summary("a", programs=parts("governance.bureaucracy", "economy.industry"))
    two = summary("b", programs=parts("economy.industry"))
    assert alone(one, [one, two], has=True).parts == ("governance.bureaucracy",)
    assert alone(two, [one, two], has=False).parts == ("governance.bureaucracy",)
    assert alone(two, [one, two], has=True).is_empty


def test_a_part_is_not_known_while_a_program_of_its_dimension_is_in_none() -> None:
    one = summary("a", programs=parts("governance.bureaucracy"))
    vague = summary("b", programs=parts(unplaced=["governance"]))
    assert alone(one, [one, vague], has=True).is_empty
    elsewhere = summary("b", programs=parts(unplaced=["economy"]))
    assert not alone(one, [one, elsewhere], has=True).is_empty


def test_parts_are_not_compared_between_dimension_sets() -> None:
    one = summary("a", programs=parts("governance.bureaucracy"))
    assert alone(one, [one, summary("b", dimension_set="lain")], has=True).is_empty


@pytest.mark.parametrize(("level", "has"), [(3, True), (2, False)])
def test_readiness_is_reached_from_level_three_on(level: int, has: bool) -> None:  # noqa: FBT001
    one = summary("a", replace(ready(2), levels={"alat.dasar.satu": level}))
    two = summary("b", replace(ready(2), levels={"alat.dasar.satu": 2}))
    assert alone(one, [one, two], has=True).indicators == (("alat.dasar.satu",) if has else ())


def test_what_is_not_assessed_is_not_lacking() -> None:
    one = summary("a", replace(ready(2), levels={"alat.dasar.satu": 3}))
    two = summary("b", replace(ready(2), levels={}))
    assert alone(one, [one, two], has=True).is_empty
    assert alone(two, [one, two], has=False).is_empty


def test_of_three_only_what_no_other_has() -> None:
    one, two = (summary(name, instruments=("masterplan", "other")) for name in "ab")
    three = summary("c", instruments=("council",))
    plans = [one, two, three]
    assert alone(one, plans, has=True).is_empty
    assert alone(three, plans, has=True).instruments == ("council",)
    assert alone(three, plans, has=False).instruments == ("masterplan",)
