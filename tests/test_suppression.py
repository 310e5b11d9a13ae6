"""One mistake, one finding: who is silent when another has told, and who is not."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from graphlib import CycleError
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.finding import Severity
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.plan.told import ToldPlaces
from smartplan.route import Route
from smartplan.rules.registry import by_code, catalogue, every_rule
from smartplan.rules.rule import Problem, Rule, Several, rule
from smartplan.rules.run import in_order, run
from smartplan.source.folder import read_folder
from smartplan.wording import Text
from tests.places import AS_OF, EXAMPLES, PLANS, TESTS

SMALLEST = load(read_folder(PLANS / "smallest"), AS_OF).plan
BUDGET = Route(("programs", "kelas-warga", "budget"))
SAID = Text("salah", "wrong")


def telling(
    code: str,
    *problems: Problem | Several[Route],
    after: tuple[str, ...] = (),
    due: int = 1,
) -> Rule:
    @rule(
        code,
        on=Plan,
        severity=Severity.ERROR,
        message=SAID,
        why=SAID,
        instead=SAID,
        due=due,
        after=after,
    )
    def said(_: Plan, __: Plan) -> Iterator[Problem | Several[Route]]:
        yield from problems

    return said


def told(*rules: Rule, plan: Plan = SMALLEST, stage: int | None = None) -> list[str]:
    return [f"{f.code} {f.place.route}" for f in run(plan, rules, stage=stage)]


@pytest.mark.parametrize(
    ("first", "second", "is_silent"),
    [
        (Problem(BUDGET), Problem(BUDGET), True),
        (Problem(BUDGET), Problem(BUDGET / 0 / "year"), True),  # inside of what was told
        (Problem(BUDGET / 0), Problem(BUDGET), True),  # it rests on what it holds
        (Problem(BUDGET / 0), Problem(BUDGET, on_key=True), False),  # its key does not
        (Problem(BUDGET / 0), Problem(BUDGET / 1), False),
        (Problem(BUDGET / 0), Problem(Route(("goals",)), needs=(BUDGET,)), True),
        (Problem(BUDGET), Problem(Route(("goals",)), needs=(BUDGET / 0,)), True),
        (Problem(Route(("goals",)), covers=(BUDGET,)), Problem(BUDGET / 0), True),
        (Problem(BUDGET, covers=(BUDGET / 1,)), Problem(BUDGET / 0), False),
    ],
)
def test_a_later_rule_is_silent_where_an_earlier_one_has_told(
    first: Problem, second: Problem, *, is_silent: bool
) -> None:
    earlier, later = telling("AAA001", first), telling("AAA002", second, after=("AAA001",))
    assert told(earlier, later)[1:] == ([] if is_silent else [f"AAA002 {second.at}"])
    assert told(later, earlier) == told(earlier, later)
    free = telling("AAA002", second)
    assert len(told(earlier, free)) == 2, "only those that say so are silent"


def test_of_several_things_those_are_left_out_that_were_told_one_by_one() -> None:
    def all_of(routes: list[Route]) -> Iterator[Problem]:
        yield Problem(BUDGET, covers=routes)

    several = Several([(BUDGET / n, BUDGET / n) for n in range(3)], all_of)
    third = telling("AAA003", Problem(BUDGET / 1), Problem(BUDGET / 2), after=("AAA002",))
    later = telling("AAA002", several, after=("AAA001",))
    found = told(telling("AAA001", Problem(BUDGET / 1)), later, third)
    # Two are left and told at once; the third rule is silent on one of them, not on the other.
    assert found == [f"AAA001 {BUDGET / 1}", f"AAA002 {BUDGET}", f"AAA003 {BUDGET / 1}"]
    every = telling("AAA001", *(Problem(BUDGET / n) for n in range(3)))
    assert told(every, later)[3:] == []
    assert told(telling("AAA001", Problem(BUDGET)), later)[1:] == []


def test_a_problem_that_is_not_told_silences_nothing() -> None:
    chain = (
        telling("AAA001", Problem(BUDGET / 0)),
        telling("AAA002", Problem(BUDGET / 0, covers=(BUDGET,)), after=("AAA001",)),
        telling("AAA003", Problem(BUDGET / 1), after=("AAA002",)),
    )
    assert told(*chain) == [f"AAA001 {BUDGET / 0}", f"AAA003 {BUDGET / 1}"]


def test_what_was_not_understood_is_told_by_reading_and_silences_the_rest() -> None:
    broken = replace(SMALLEST, broken=frozenset({BUDGET / 0 / "year"}))
    earlier = telling("AAA001", Problem(BUDGET / 0 / "year", covers=(BUDGET,)))
    later = telling("AAA002", Problem(BUDGET / 1), after=("AAA001",))
    assert told(earlier, later, plan=broken) == []


def test_a_rule_that_is_not_due_yet_silences_nothing() -> None:
    earlier = telling("AAA001", Problem(BUDGET), due=3)
    later = telling("AAA002", Problem(BUDGET), after=("AAA001",))
    assert told(earlier, later, stage=2) == [f"AAA002 {BUDGET}"]
    assert told(earlier, later, stage=3) == [f"AAA001 {BUDGET}"]


TWICE = """\
budget:
  - {year: 2023, amount: 600000000, fund: apbd, code: "2.16.03.2.02.09"}
  - {year: 2023, amount: 600000000, fund: apbd, code: "2.16.03.2.02.09"}ALLOWANCE
  - {year: 2024, amount: 90000000, fund: community, code: "2.16.03.2.02.09"}
"""


@pytest.mark.parametrize("judged", ["", "off", "allowed"])
def test_what_is_turned_off_or_allowed_takes_what_follows_from_it_along(
    plan_folder: Callable[..., Path], judged: str
) -> None:
    """A row written twice makes the year too dear: one mistake, and one decision about it."""
    folder = plan_folder()
    program, manifest = folder / "programs" / "kelas-warga.yaml", folder / "smartplan.yaml"
    allowance = "  # smartplan: allow BUD004 -- dua belanja" if judged == "allowed" else ""
    text = program.read_text("utf-8")
    start, end = text.index("budget:"), text.index("indicators:")
    rows = TWICE.replace("ALLOWANCE", allowance)
    program.write_text(text[:start] + rows + text[end:], "utf-8")
    if judged == "off":
        with manifest.open("a", encoding="utf-8") as file:
            file.write("rules: {BUD004: {severity: off, reason: dua belanja}}\n")
    codes = [finding.code for finding in assess(folder, AS_OF).findings]
    assert codes == ([] if judged else ["BUD004"])


def test_rules_come_after_rules_that_exist_and_in_no_circle() -> None:
    ordered = [one.defect.code for one in in_order(every_rule())]
    assert len(ordered) == len(every_rule())
    for one in every_rule():
        assert set(one.after) <= set(ordered), one.defect.code
        before = ordered[: ordered.index(one.defect.code)]
        assert set(one.after) <= set(before), one.defect.code
    with pytest.raises(CycleError):
        in_order([telling("AAA001", after=("AAA002",)), telling("AAA002", after=("AAA001",))])


@pytest.mark.parametrize(
    "folder",
    [
        *sorted(path.parent for path in EXAMPLES.glob("*/smartplan.yaml")),
        *sorted((TESTS / "rules").glob("TIM*/bad"))[:6],
    ],
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_findings_do_not_depend_on_the_order_of_rules(folder: Path) -> None:
    plan = load(read_folder(folder), AS_OF).plan
    assert run(plan, every_rule()) == run(plan, tuple(reversed(every_rule())))


def test_places_know_what_lies_above_and_below_them() -> None:
    places = ToldPlaces([BUDGET])
    assert places.holds(BUDGET / 0)
    assert not places.holds(BUDGET.parent)
    assert places.touches(BUDGET.parent)
    assert not places.touches(Route(("programs", "kelas")))
    assert not ToldPlaces()
    assert ToldPlaces([Route()]).holds(BUDGET)


def test_two_defects_with_one_code_are_an_error() -> None:
    defect = catalogue()["BUD001"]
    with pytest.raises(ValueError, match="BUD001 is over_ceiling and another"):
        by_code([defect, replace(defect, name="another")])
    assert catalogue()["SCH012"].name == "region_code_mismatch"
