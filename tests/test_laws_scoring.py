"""Laws of scores that hold for any plan under any standard."""

import json
from collections.abc import Mapping
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from smartplan.plan.plan import Plan
from smartplan.scoring.marginal_weights import marginal_weights
from smartplan.scoring.readiness import score
from smartplan.scoring.scores import Node, Scores
from smartplan.scoring.sensitivity import sensitivity
from tests.scoring.plans import plan_of

KEYS = ("a", "b", "c")
LEVELS = st.integers(0, 5)
WEIGHTS = st.none() | st.sampled_from([0, 0.1, 0.5, 1, 2, 3.3, 100])
NAME = {"id": "n", "en": "n"}

Assessments = Mapping[str, Mapping[str, Any]]
Case = tuple[dict[str, Any], dict[str, Any]]


def part(children: str, inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(
        lambda weight, parts: {
            "name": NAME,
            children: parts,
            **({} if weight is None else {"weight": weight}),
        },
        WEIGHTS,
        st.dictionaries(st.sampled_from(KEYS), inner, max_size=3),
    )


INDICATOR = st.builds(
    lambda weight: {"name": NAME, **({} if weight is None else {"weight": weight})}, WEIGHTS
)
STANDARD = st.builds(
    lambda components: {
        "name": NAME,
        "bands": [{"below": 2.5, "name": NAME}, {"name": NAME}],
        "components": components,
    },
    st.dictionaries(
        st.sampled_from(KEYS), part("elements", part("indicators", INDICATOR)), min_size=1
    ),
)
# Both elements weigh 0, which counts as 1 each.
WEIGHTLESS = {
    "name": NAME,
    "bands": [{"name": NAME}],
    "components": {
        "a": {
            "name": NAME,
            "elements": {
                key: {"name": NAME, "weight": 0, "indicators": {"a": {"name": NAME}}}
                for key in ("a", "b")
            },
        }
    },
}
SOURCES = st.lists(st.sampled_from(["laporan", "contoh", "hilang"]), unique=True, max_size=3)
ASSESSMENT = st.fixed_dictionaries(
    {},
    optional={
        "level": LEVELS,
        "target": LEVELS,
        "sources": SOURCES,
        "value": st.just({"amount": 1, "year": 2024}),
        "basis": st.sampled_from(["illustration", "proposal"]),
        "confirmed": st.fixed_dictionaries({"level": LEVELS}),
    },
)


@st.composite
def assessed(draw: st.DrawFn) -> Case:
    """A standard, and assessments of some of its indicators."""
    standard = draw(STANDARD)
    ids = [
        f"{one}.{two}.{three}"
        for one, component in standard["components"].items()
        for two, element in component["elements"].items()
        for three in element["indicators"]
    ]
    chosen = draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
    return standard, {key: draw(ASSESSMENT) for key in chosen}


def plan_under(standard: Mapping[str, Any], assessments: Assessments) -> Plan:
    """The plan; JSON is YAML, too."""
    lines = "".join(f"  {key}: {json.dumps(one)}\n" for key, one in assessments.items())
    return plan_of(lines, standard=json.dumps(standard))


def scored(standard: Mapping[str, Any], assessments: Assessments) -> Scores:
    return score(plan_under(standard, assessments))


def nodes(scores: Scores) -> list[Node]:
    return [scores, *scores.components.values(), *scores.elements(), *scores.indicators()]


def backwards(value: Any) -> Any:
    """The same mappings with their keys the other way round."""
    if isinstance(value, dict):
        return {key: backwards(value[key]) for key in reversed(value)}
    return value


@given(assessed())
@settings(max_examples=60, deadline=None)
def test_scores_lie_between_their_limits_and_those_on_the_scale(case: Case) -> None:
    for node in nodes(scored(*case)):
        assert 0 <= node.low <= node.high <= 5
        assert node.score is None or node.low <= node.score <= node.high
        assert 0 <= node.assessed <= node.of
        for figure in (node.claimed, node.confirmed, node.target):
            assert figure is None or 0 <= figure <= 5
        if node.assessed == node.of and node.of and node.score is not None:
            assert node.low == node.score == node.high


@given(assessed())
@settings(max_examples=30, deadline=None)
def test_nothing_assessed_leaves_the_full_range(case: Case) -> None:
    scores = scored(case[0], {})
    assert (scores.score, scores.low, scores.high) == (None, 0, 5)


@given(assessed(), st.data())
@settings(max_examples=60, deadline=None)
def test_adding_evidence_never_lowers(case: Case, data: st.DataObject) -> None:
    standard, assessments = case
    if not assessments:
        return
    key = data.draw(st.sampled_from(sorted(assessments)))
    one = assessments[key]
    more: dict[str, Any] = {**one, "sources": [*one.get("sources", []), "laporan"]}
    more["sources"] = list(dict.fromkeys(more["sources"]))
    if data.draw(st.booleans()):
        more["value"] = {"amount": 1, "year": 2024}
    check_not_lower(scored(standard, assessments), scored(standard, {**assessments, key: more}))


@given(assessed(), st.data())
@settings(max_examples=60, deadline=None)
def test_raising_a_level_never_lowers(case: Case, data: st.DataObject) -> None:
    standard, assessments = case
    able = sorted(key for key, one in assessments.items() if one.get("level", 5) < 5)
    if not able:
        return
    key = data.draw(st.sampled_from(able))
    one = assessments[key]
    raised = {**one, "level": data.draw(st.integers(one["level"], 5))}
    check_not_lower(scored(standard, assessments), scored(standard, {**assessments, key: raised}))


@given(assessed())
@settings(max_examples=40, deadline=None)
def test_the_order_of_keys_changes_nothing(case: Case) -> None:
    standard, assessments = case
    one = scored(standard, assessments)
    other = scored(backwards(standard) | {"bands": standard["bands"]}, backwards(assessments))
    assert {node.id: node.exact for node in nodes(one)[1:]} == {
        node.id: node.exact for node in nodes(other)[1:]
    }
    assert (one.exact, one.low, one.high) == (other.exact, other.low, other.high)


@given(assessed())
@example(
    (WEIGHTLESS, {"a.a.a": {"confirmed": {"level": 1}}, "a.b.a": {"confirmed": {"level": 3}}})
)
@settings(max_examples=80, deadline=None, derandomize=True)
def test_points_make_the_score_and_weights_sway_it_within_their_limits(case: Case) -> None:
    plan = plan_under(*case)
    scores = score(plan)
    carried = marginal_weights(scores)
    points = sum(
        carried.get(one.id, 0) * one.level for one in scores.indicators() if one.level is not None
    )
    found = sensitivity(plan)
    if scores.exact is None or scores.score is None:
        assert found.lowest is None
        return
    assert points == scores.exact
    assert found.lowest is not None
    assert found.highest is not None
    assert found.lowest <= scores.score <= found.highest
    for sway in found.sways:
        for moved in (sway.lighter, sway.heavier):
            assert moved is not None
            assert found.lowest <= moved <= found.highest


def check_not_lower(before: Scores, after: Scores) -> None:
    for one, two in zip(nodes(before), nodes(after), strict=True):
        assert two.low >= one.low
        assert two.high >= one.high
        if one.score is not None:
            assert two.score is not None
            assert two.score >= one.score
