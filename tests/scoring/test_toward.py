"""The cheapest way to a goal with a plan's own programs."""

import pytest

from smartplan.failure import Failure
from smartplan.scoring.readiness import score
from smartplan.scoring.toward import toward
from tests.scoring.plans import levels, plan_of

READY = levels(a_x_one=2, a_x_two=2, a_y_one=2, b_z_three=2, b_z_four=2)


def program(claims: str, *, amount: int | None = None, more: str = "") -> str:
    budget = f"budget: [{{year: 2025, amount: {amount}}}]\n" if amount else ""
    return f"name: Program\ndimension: living\nreadiness: {{{claims}}}\n{budget}{more}"


def test_the_cheapest_way_with_its_money_year_and_points() -> None:
    plan = plan_of(
        READY,
        programs__dear=program(
            "b.z.three: 4", amount=900, more="period: {start: 2024, end: 2027}\n"
        ),
        programs__cheap=program(
            "b.z.four: 4", amount=500, more="period: {start: 2024, end: 2026}\n"
        ),
    )
    way = toward(plan, 2.5)  # b weighs 2/3, four half of it: two levels bring 0.667
    assert way.is_reached
    assert way.is_proved
    assert [step.program for step in way.steps] == ["cheap"]
    (step,) = way.steps
    assert (step.cost, step.year) == (500, 2026)
    (rise,) = step.raises
    assert (rise.id, rise.before, rise.after, rise.points) == ("b.z.four", 2, 4, 0.667)
    assert (way.before, way.after, way.cost, way.year) == (2.0, 2.67, 500, 2026)
    assert way.after == score(plan, supposed={"b.z.four": 4}).score


def test_programs_that_do_not_reach_it_and_what_would_still_be_missing() -> None:
    plan = plan_of(
        READY,
        programs__one=program("b.z.three: 3", amount=700),
        programs__two=program("b.z.three: 3", amount=600),
    )
    way = toward(plan, 3)
    assert not way.is_reached
    assert [step.program for step in way.steps] == ["two"]  # the cheapest way to the most
    assert way.after == 2.33
    assert sum(one.points for one in way.missing) >= 3 - 2.333 - 0.001
    assert {one.id for one in way.missing} == {"b.z.three", "b.z.four"}
    raised = {one.id: one.after for one in way.missing} | {"a.x.one": 2}
    after = score(plan, supposed={"b.z.three": 3, **raised}).score
    assert after is not None
    assert after >= 3


def test_what_must_come_first_comes_along() -> None:
    plan = plan_of(
        READY,
        programs__built=program("b.z.three: 5", amount=10, more="depends: [ground]\n"),
        programs__ground=program("", amount=20),
    )
    way = toward(plan, 2.5)
    steps = {step.program: step for step in way.steps}
    assert set(steps) == {"built", "ground"}
    assert steps["ground"].first_for == ("built",)
    assert way.cost == 30


def test_a_program_without_budget_is_no_bargain() -> None:
    plan = plan_of(
        READY,
        programs__free=program("b.z.three: 5"),
        programs__priced=program("b.z.three: 5", amount=10**12),
    )
    assert [step.program for step in toward(plan, 2.5).steps] == ["priced"]
    alone = toward(plan_of(READY, programs__free=program("b.z.three: 5")), 2.5)
    assert alone.is_reached
    assert (alone.cost, alone.unpriced) == (0, ("free",))


def test_programs_that_are_over_bring_nothing_more() -> None:
    plan = plan_of(
        READY,
        programs__past=program("b.z.three: 5", amount=1, more="status: done\n"),
        programs__gone=program("b.z.four: 5", amount=1, more="status: stopped\n"),
    )
    way = toward(plan, 2.5)
    assert not way.is_reached
    assert way.steps == ()


def test_claims_on_what_is_not_assessed_are_named_and_not_counted() -> None:
    plan = plan_of(levels(a_x_one=2), programs__one=program("b.z.three: 5", amount=1))
    way = toward(plan, 3)
    assert way.open == ("b.z.three",)
    assert way.steps == ()


def test_a_goal_that_is_reached_already_needs_nothing() -> None:
    way = toward(plan_of(READY), 2)
    assert way.is_reached
    assert (way.steps, way.cost, way.missing) == ((), 0, ())


def test_without_any_assessment_nothing_can_be_said() -> None:
    way = toward(plan_of(programs__one=program("b.z.three: 5", amount=1)), 2)
    assert (way.is_reached, way.before, way.after) == (False, None, None)


@pytest.mark.parametrize("goal", [-0.1, 5.1, float("nan")])
def test_a_goal_off_the_scale_is_refused(goal: float) -> None:
    with pytest.raises(Failure):
        toward(plan_of(READY), goal)
