"""What can be named as the answer to an item, and what was meant by a route that leads nowhere."""

import pytest

from smartplan.facts.named_answers import meant_by, nameable
from smartplan.plan.plan import Plan
from tests.scoring.plans import plan_of


def plan() -> Plan:
    return plan_of(
        profile="""
facts: {kemiskinan: {value: 7}, air: {value: 80}}
goals: {sehat: {text: Sehat, indicators: {ipm: {name: IPM}}}}
""",
        process="ratings: {lppd: {scheme: other, year: 2023}}",
        organization="instruments: {perwali: {kind: perwali, title: Perwali}}",
        programs__air="{name: Air, indicators: {bocor: {name: Bocor}}}",
    )


def test_facts_indicators_programs_ratings_and_instruments_can_be_named() -> None:
    assert sorted(nameable(plan())) == [
        "facts.air",
        "facts.kemiskinan",
        "goals.sehat.indicators.ipm",
        "instruments.perwali",
        "programs.air",
        "programs.air.indicators.bocor",
        "ratings.lppd",
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("kemiskinan", "facts.kemiskinan"),
        ("ipm", "goals.sehat.indicators.ipm"),
        ("indicators.ipm", "goals.sehat.indicators.ipm"),
        ("profile.facts.kemiskinan", "facts.kemiskinan"),
        ("programs.air.budget.0", "programs.air"),
        ("programs.air.indicators.bocor.targets", "programs.air.indicators.bocor"),
        ("facts.kemiskinn", "facts.kemiskinan"),
        ("air", None),  # a fact, and a program
        ("goals.sehat", "goals.sehat.indicators.ipm"),  # its only indicator
        ("agencies.bappeda", None),
        ("", None),
    ],
)
def test_what_was_probably_meant(written: str, meant: str | None) -> None:
    assert meant_by(written, plan()) == meant
