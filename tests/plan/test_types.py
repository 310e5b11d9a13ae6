"""The types of a whole plan: routes in and out of text, own standards, the field of each step."""

import pytest

from smartplan.plan.model.common import Baseline
from smartplan.plan.model.manifest import Standards
from smartplan.plan.model.readiness import ReadinessLine
from smartplan.plan.types import inside, outside, plan_type, route_of, steps, type_at
from smartplan.route import ROOT, Route
from smartplan.shape.kinds import Kind
from smartplan.shape.record import field_of
from smartplan.shape.types import ANYTHING, MapOf, RecordOf, Scalar
from smartplan.standards.model import DimensionSet


@pytest.mark.parametrize(
    "route",
    [
        Route(("title",)),
        Route(("programs", "layanan-izin", "budget", "0", "amount")),
        Route(("readiness", "indicators", "structure.people.ict-staff", "level")),
        Route(("programs", "a", "readiness", "structure.people.ict-staff")),
        Route(("progress", "2024", "programs", "a", "physical")),
        Route(("no-such-key", "x")),
    ],
)
def test_a_route_is_read_again_from_its_text(route: Route) -> None:
    assert route_of(str(route)) == route


def test_the_first_words_of_an_id_are_one_key() -> None:
    assert route_of("readiness.indicators.structure.people") == (
        "readiness",
        "indicators",
        "structure.people",
    )


@pytest.mark.parametrize(
    ("route", "tree"),
    [
        (("standards", "dimensions"), ("standards", "dimensions")),
        (("standards", "dimensions", "dua"), ("standards/dimensions", "dua")),
        (("standards", "readiness", "r", "name"), ("standards/readiness", "r", "name")),
        (("programs", "a"), ("programs", "a")),
        ((), ()),
    ],
)
def test_own_standards_and_the_choice_of_standards_are_kept_apart(
    route: tuple[str, ...], tree: tuple[str, ...]
) -> None:
    assert inside(Route(route)) == Route(tree)
    assert outside(Route(tree)) == Route(route)


def test_what_may_stand_at_a_route() -> None:
    assert type_at(ROOT) is plan_type()
    assert type_at(Route(("standards",))) == RecordOf(Standards)
    assert type_at(Route(("standards", "dimensions", "dua"))) == RecordOf(DimensionSet)
    assert type_at(Route(("programs", "a", "budget", "0", "amount"))) == Scalar(Kind.RUPIAH, int)
    assert type_at(Route(("programs", "a", "x", "y"))) is ANYTHING
    readiness = type_at(Route(("readiness", "indicators")))
    assert isinstance(readiness, MapOf)
    assert readiness.item == RecordOf(ReadinessLine)


def test_each_step_says_in_what_and_as_which_field_it_stands() -> None:
    route = Route(("programs", "a", "indicators", "i", "baseline", "value"))
    taken = list(steps(route))
    assert [step.at for step in taken] == [route[: n + 1] for n in range(len(route))]
    assert isinstance(taken[1].holder, MapOf)
    assert taken[3].field is taken[2].field, "an entry belongs to the field that holds it"
    assert taken[5].field is field_of(Baseline.value)
    assert list(steps(Route(("x", "y"))))[1].field is None


def test_only_what_a_plan_names_itself_has_ids() -> None:
    named = [key for key, one in plan_type().fields.items() if isinstance(one.type, MapOf)]
    assert {key for key in named if not plan_type().inside(key).has_ids} == {
        "dimensions",
        "progress",
        "assessment",
        "surveys",
        "stages",
        "rules",
        "standards/dimensions",
        "standards/readiness",
        "standards/evaluation",
        "standards/quick-win",
    }
