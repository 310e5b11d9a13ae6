"""The index that a self-assessment leaves open: with all answers it is the printed one."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.scoring.estimate import IndexEstimate, estimate, estimates
from smartplan.source.folder import read_folder
from smartplan.standards.model import EvaluationStandard
from smartplan.standards.shelf import Shelf
from tests.places import AS_OF
from tests.scoring.plans import plan_of
from tests.scoring.test_evaluation import DATA

STANDARD = "kominfo-2023-kppn-ikn"
OF_2022 = "kominfo-2022-cohort-2021"


@cache
def standard_of(name: str) -> EvaluationStandard:
    found = Shelf().evaluation(name)
    assert found is not None
    return found


@cache
def malang() -> Plan:
    return load(read_folder(DATA / "kab-malang"), AS_OF).plan


def scores_of(year: str, name: str) -> dict[str, float]:
    """The ministry's vectors for Kabupaten Malang, item by item: they are in the same order."""
    standard, result = standard_of(name), malang().progress[year].evaluation
    assert result is not None
    given: dict[str, float] = {}
    for key in standard.dimensions:
        ids = [id for id, one in standard.items.items() if one.dimension == key]
        given |= dict(zip(ids, result.items[key], strict=True))
    return given


def assessed(
    claims: Mapping[str, float], instrument: str = STANDARD, **answers: Mapping[str, object]
) -> Plan:
    items = {**{id: {"claim": value} for id, value in claims.items()}, **answers}
    return plan_of(assessment__2023=yaml.safe_dump({"instrument": instrument, "items": items}))


def found(plan: Plan) -> IndexEstimate:
    one = estimate(plan, 2023)
    assert one is not None
    return one


@pytest.mark.parametrize(
    ("year", "name", "index"), [("2022", OF_2022, "2.51"), ("2023", STANDARD, "2.94")]
)
def test_with_all_answers_it_is_the_index_that_the_ministry_printed(
    year: str, name: str, index: str
) -> None:
    one = found(assessed(scores_of(year, name), name))
    assert (str(one.low), str(one.high)) == (index, index)
    assert one.answered == one.of == len(standard_of(name).items)
    result = malang().progress[year].evaluation
    assert result is not None
    printed = {key: value for key, value in result.printed.items() if key in one.parts}
    assert printed or year == "2023"
    assert all(one.parts[key].low == Decimal(str(value)) for key, value in printed.items())


def test_what_is_open_counts_both_ways() -> None:
    one = found(assessed({}))
    assert (str(one.low), str(one.high), one.answered, one.of) == ("0.00", "4.00", 0, 117)
    first = found(assessed({"baseline.planning.legal-basis": 4}))
    # a fifth of a tenth: 4 x 1/5 = 0.80, of which a tenth is 0.08
    assert (str(first.low), str(first.high), first.answered) == ("0.08", "4.00", 1)
    assert (str(first.parts["baseline"].low), first.parts["baseline"].answered) == ("0.80", 1)


def test_the_value_of_assessors_goes_before_the_claim() -> None:
    answer = {"claim": 4, "assessor": {"value": 0}}
    one = found(assessed({}, **{"baseline.planning.legal-basis": answer}))
    assert (str(one.low), str(one.high)) == ("0.00", "3.92")
    assert (one.answered, one.assessed) == (1, 1)


@pytest.mark.parametrize(("claim", "answered"), [(4, 1), (4.1, 0), (0, 1), (-0.1, 0)])
def test_a_value_that_the_scale_does_not_have_leaves_the_item_open(
    claim: float, answered: int
) -> None:
    one = found(assessed({"baseline.planning.legal-basis": claim}))
    assert one.answered == answered
    assert Decimal(0) <= one.low <= one.high <= Decimal(4)


def test_only_real_sources_prove() -> None:
    item, other = "baseline.planning.legal-basis", "baseline.planning.council-meeting"
    real = {"claim": 3, "sources": ["laporan"]}
    made_up = {"claim": 3, "sources": ["contoh"]}
    one = found(assessed({}, **{item: real, other: made_up}))
    assert (one.answered, one.proven) == (2, 1)
    assert found(assessed({}, **{item: {"sources": ["laporan"]}})).proven == 0  # no value


def test_what_the_plan_proposes_does_not_count() -> None:
    survey = """
surveys:
  antrean:
    service: Antrean daring
    users: 50
    answers: {impact.public-service.online: {"4": 50}}
"""
    plan = plan_of(assessment__2023=f"instrument: {STANDARD}\nitems: {{}}\n", surveys__2023=survey)
    assert found(plan).answered == 0


def test_there_is_none_without_items_or_without_a_self_assessment() -> None:
    assert estimate(plan_of(), 2023) is None
    assert estimate(assessed({}, "kominfo-2021"), 2023) is None  # does not tell its items
    assert estimate(assessed({}, "tidak-ada"), 2023) is None
    plan = assessed({})
    assert estimate(plan, 2022) is None
    assert [one.year for one in estimates(plan)] == [2023]


ITEMS = tuple(standard_of(STANDARD).items)
VALUES = st.integers(0, 20).map(lambda steps: steps / 5)


@given(
    st.dictionaries(st.sampled_from(ITEMS), VALUES, max_size=40),
    st.dictionaries(st.sampled_from(ITEMS), VALUES, max_size=80),
)
def test_more_answers_never_widen_the_range(
    some: dict[str, float], more: dict[str, float]
) -> None:
    before, after = found(assessed(some)), found(assessed(more | some))
    assert before.low <= after.low <= after.high <= before.high
    assert before.answered == len(some)
    assert after.answered == len(more | some)
