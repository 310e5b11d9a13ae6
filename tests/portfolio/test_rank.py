"""The order of plans, where they stand in their groups, and who is a reference."""

from smartplan.portfolio.measured import Lack, RankedBy, choice
from smartplan.portfolio.rank import Ranking, ranked
from smartplan.portfolio.summary import Summary
from smartplan.telling.percentiles import place
from tests.portfolio.plain import index, ready, summary


def _ranked(*plans: Summary, among: tuple[Summary, ...] = ()) -> Ranking:
    every = (*plans, *among)
    return ranked(plans, every, choice(every, RankedBy.READINESS))


def _order(ranking: Ranking) -> list[tuple[str, str]]:
    return [(row.plan.plan, place(row.position)) for row in ranking.rows]


def test_plans_stand_by_the_middle_of_their_places_then_by_their_score() -> None:
    sure, low = summary("sure", ready(2.5)), summary("low", ready(1))
    guess = summary("guess", ready(5, 0.2, 5))  # one indicator of many
    assert _order(_ranked(low, guess, sure)) == [("sure", "1–2"), ("guess", "1–3"), ("low", "2–3")]


def test_of_equals_the_higher_score_then_the_name() -> None:
    one, two = summary("b", ready(2, 1, 4)), summary("a", ready(3, 1, 4))
    same = summary("c", ready(2, 1, 4))
    assert [name for name, _ in _order(_ranked(same, one, two))] == ["a", "b", "c"]


def test_plans_without_a_score_are_apart() -> None:
    found = _ranked(summary("a", ready(1)), summary("z"), summary("b"))
    assert [(one.plan, lack) for one, lack in found.apart] == [
        ("b", Lack.NOT_ASSESSED),
        ("z", Lack.NOT_ASSESSED),
    ]


def test_groups_are_taken_from_all_plans_that_were_read() -> None:
    here = summary("here", ready(3), cohorts=(2019, 2022))
    there = tuple(
        summary(f"there{n}", ready(n), kind=kind, province_code="11", cohorts=(2022,))
        for n, kind in enumerate(("kota", "kota", "kota", "kota", "kabupaten"))
    )
    (row,) = _ranked(here, among=there).rows
    assert place(row.position) == "1"
    assert row.kind is not None
    assert (row.kind.of, row.kind.percentile) == (5, 87.5)  # 0, 1, 2 below, 3 alike
    assert row.province is not None
    assert (row.province.of, row.province.percentile) == (1, None)
    assert row.cohorts[2022].of == 6
    assert row.cohorts[2019].of == 1


def test_a_region_of_no_known_kind_is_in_no_group_of_that_kind() -> None:
    (row,) = _ranked(summary("a", ready(1), kind=None, province_code=None)).rows
    assert (row.kind, row.province, row.cohorts) == (None, None, {})


def test_the_best_of_two_of_a_kind_is_a_reference_not_the_only_one() -> None:
    village = summary("desa", ready(4), kind="kabupaten")
    assert not _ranked(summary("a", ready(3)), village).references
    (found,) = _ranked(summary("a", ready(3)), summary("b", ready(2)), village).references
    assert (found.kind, found.part, found.value, found.of) == ("kota", "alat", 3, 2)
    assert [one.plan for one in found.plans] == ["a"]
    assert found.alike == 0


def test_who_is_not_surely_above_anybody_is_no_reference() -> None:
    assert not _ranked(summary("a", ready(3)), summary("b", ready(3))).references
    assert not _ranked(summary("a", ready(3)), summary("b", ready(2, 1, 3))).references
    assert _ranked(summary("a", ready(3)), summary("b", ready(2, 1, 2.99))).references


def test_a_reference_says_how_many_may_be_as_good() -> None:
    plans = (summary("a", ready(3)), summary("b", ready(2, 1, 4)), summary("c", ready(0)))
    (found,) = _ranked(*plans).references
    assert [one.plan for one in found.plans] == ["a"]
    assert found.alike == 1


def test_references_of_an_evaluation_are_by_its_dimensions() -> None:
    plans = (
        summary("a", evaluations=(index(3, dimensions={"output": 3, "impact": 1}),)),
        summary("b", evaluations=(index(2, dimensions={"output": 2, "impact": 2}),)),
        summary("c", evaluations=(index(2, dimensions={"output": 1, "impact": 2}),)),
    )
    found = ranked(plans, plans, choice(plans, RankedBy.EVALUATION)).references
    told = {one.part: [plan.plan for plan in one.plans] for one in found}
    assert told == {"output": ["a"], "impact": ["b", "c"]}


def test_completeness_has_no_parts_to_lead_in() -> None:
    plans = (summary("a", completeness=40), summary("b", completeness=60))
    found = ranked(plans, plans, choice(plans, RankedBy.COMPLETENESS))
    assert _order(found) == [("b", "1"), ("a", "2")]
    assert not found.references
