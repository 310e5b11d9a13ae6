"""How complete each part is: the shares, the words for them, and why."""

import pytest

from smartplan.assess import assess
from smartplan.finding import Finding, Place, Severity
from smartplan.plan.types import plan_type
from smartplan.route import ROOT, Route
from smartplan.rules.registry import catalogue
from smartplan.standing import completeness as module
from smartplan.standing.completeness import Filled, PartStanding, Reason, completeness, part_of
from smartplan.wording import same
from tests.places import AS_OF, PLANS
from tests.standing.plans import assessed


def found(route: str, code: str, severity: Severity = Severity.WARNING) -> Finding:
    place = Place(Route(route.split(".")))
    return Finding(code, "x", severity, same(f"{code} di {route}"), (place,))


@pytest.mark.parametrize(
    ("there", "asked", "percent", "filled"),
    [
        (0, 200, 0, Filled.EMPTY),
        (1, 200, 0, Filled.PARTLY),
        (199, 200, 99, Filled.PARTLY),
        (200, 200, 100, Filled.COMPLETE),
    ],
)
def test_whole_percents_never_say_all_where_one_is_missing(
    there: int, asked: int, percent: int, filled: Filled
) -> None:
    reasons = () if there == asked else (Reason(same("x"), ROOT, asked - there),)
    part = PartStanding("p", same("P"), 1, there, asked, reasons)
    assert (part.percent, part.filled) == (percent, filled)


def test_of_the_smallest_plan_hardly_anything_is_missing() -> None:
    parts = completeness(assess(PLANS / "smallest", AS_OF).plan).parts
    lacks = {key: [one.text.en for one in part.reasons] for key, part in parts.items()}
    assert {key: said for key, said in lacks.items() if said} == {
        "region": ["no potentials yet"],
        "progress": ["no progress of 2022 yet"],
    }


def test_an_empty_plan_says_of_each_part_that_nothing_is_there() -> None:
    parts = completeness(assessed().plan).parts
    assert parts["analysis"].filled is Filled.EMPTY
    assert parts["direction"].filled is Filled.EMPTY
    assert [one.text.en for one in parts["direction"].reasons] == [
        "no vision yet", "no missions yet", "no goals yet",
    ]  # fmt: skip
    assert parts["region"].filled is Filled.PARTLY
    assert (parts["region"].there, parts["region"].asked) == (1, 4)
    assert "money" not in parts, "of a plan without programs no money is asked"
    assert "progress" not in parts, "no program has run"


PROGRAM = "name: Izin\ndimension: governance\nlead: a\nstatus: planned\n"


def test_what_some_lack_is_counted_with_those_that_lack_it() -> None:
    plan = assessed(
        programs__satu=PROGRAM + "budget: [{year: 2024, amount: 1, fund: apbd}]\n",
        programs__dua=PROGRAM,
        programs__tiga=PROGRAM.replace("planned", "idea"),
    ).plan
    part = completeness(plan).parts["money"]
    assert (part.there, part.asked, part.percent) == (2, 3, 66)
    (reason,) = part.reasons
    assert reason.text.en == "money missing in 1 of 2"
    assert (reason.owners, str(reason.at), reason.count) == (("dua",), "programs.dua.budget", 1)


def test_what_was_not_understood_was_written() -> None:
    plan = assessed(programs__satu=PROGRAM + "budget: entah\n").plan
    assert completeness(plan).parts["money"].there == 1


@pytest.mark.parametrize(
    ("severity", "filled"),
    [
        (Severity.INFO, Filled.COMPLETE),
        (Severity.WARNING, Filled.PARTLY),
        (Severity.ERROR, Filled.PARTLY),
    ],
)
def test_what_is_wrong_keeps_a_part_from_being_complete(
    severity: Severity, filled: Filled
) -> None:
    plan = assess(PLANS / "smallest", AS_OF).plan
    parts = completeness(plan, [found("vision.text", "TXT003", severity)]).parts
    assert parts["direction"].filled is filled
    assert parts["analysis"].filled is Filled.COMPLETE


def test_findings_of_one_rule_are_one_reason() -> None:
    plan = assess(PLANS / "smallest", AS_OF).plan
    both = [found("vision.text", "TXT003"), found("goals.x.text", "TXT003")]
    (reason,) = completeness(plan, both).parts["direction"].reasons
    assert (reason.code, reason.count) == ("TXT003", 2)
    assert reason.text.en == "TXT003 di vision.text (and 1 more)"


def test_a_lack_that_is_counted_is_not_told_by_its_rule_again() -> None:
    result = assessed(programs__satu=PROGRAM.replace("planned", "running"))
    assert "BUD003" in {one.code for one in result.findings}
    codes = {
        reason.code
        for part in completeness(result.plan, result.findings).parts.values()
        for reason in part.reasons
    }
    assert "BUD003" not in codes


def test_the_rules_that_are_named_exist() -> None:
    assert {*module.SAID, *module.BY_CODE} <= catalogue().keys()


@pytest.mark.parametrize(
    ("route", "code", "part"),
    [
        ("programs.x.lead", "REF001", "programs"),
        ("programs.x.budget.0.amount", "BUD001", "money"),
        ("programs.x.budget.0.amount", "SCH005", "money"),
        ("programs.x.period", "TIM001", "roadmap"),
        ("programs.x", "QWN008", "quick_wins"),
        ("programs.x.quick_win.users", "TXT003", "quick_wins"),
        ("standards.dimensions", "COV002", "quick_wins"),
        ("standards.dimensions", "COV001", "programs"),
        ("progress.2023.evaluation", "PRG009", "progress"),
        ("budget.ceilings", "BUD009", "money"),
        ("title", "TXT006", ""),
        ("", "SYN001", ""),
    ],
)
def test_the_part_that_a_place_belongs_to(route: str, code: str, part: str) -> None:
    assert part_of(Route(route.split(".")) if route else ROOT, code) == part


# What says how the plan is kept and shown, and so belongs to no part of it.
MANIFEST_ONLY = {
    "smartplan", "region", "title", "language", "period", "status", "stage", "cohorts",
    "standards", "documents", "books", "rules", "disclaimer", "risk_scale", "annexes",
}  # fmt: skip


def test_every_other_key_of_a_plan_belongs_to_a_part() -> None:
    keys = {key for key in plan_type().fields if not key.startswith("standards/")}
    assert {key for key in keys - MANIFEST_ONLY if not part_of(Route((key, "x")))} == set()


def test_the_whole_is_the_mean_of_its_parts() -> None:
    whole = completeness(assessed().plan)
    percents = [part.percent for part in whole.parts.values()]
    assert whole.percent == sum(percents) // len(percents)
    assert sum(whole.count(filled) for filled in Filled) == len(percents)


def test_an_empty_part_says_what_it_lacks() -> None:
    part = completeness(assessed().plan).parts["direction"]
    assert (part.percent, part.filled) == (0, Filled.EMPTY)
    assert [reason.text.en for reason in part.reasons] == [
        "no vision yet", "no missions yet", "no goals yet"
    ]  # fmt: skip
