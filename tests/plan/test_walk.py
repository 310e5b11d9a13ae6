"""The walk: every record of a plan once, holders before what they hold."""

from collections.abc import Iterator

import pytest

from smartplan.assess import assess
from smartplan.plan.walk import walk
from smartplan.shape.record import Record, fields
from tests.places import AS_OF, EXAMPLES, PLANS


def records_in(value: object) -> Iterator[Record]:
    """Every record inside a value, found without knowing any types."""
    if isinstance(value, Record):
        yield value
        for field in fields(type(value)):
            yield from records_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from records_in(item)
    elif hasattr(value, "values"):
        for item in value.values():
            yield from records_in(item)


@pytest.mark.parametrize("folder", [PLANS / "smallest", EXAMPLES / "tegal", EXAMPLES / "batang"])
def test_the_walk_leaves_no_record_out_and_visits_none_twice(folder: object) -> None:
    plan = assess(folder, AS_OF).plan  # type: ignore[arg-type]
    parts = (
        plan.manifest, plan.profile, plan.organization, plan.process, plan.analysis,
        plan.readiness, plan.programs, plan.progress, plan.assessment, plan.surveys,
        plan.sources, plan.data,
    )  # fmt: skip
    seen = [id(record) for record in walk(plan)]
    assert seen == [id(record) for part in parts for record in records_in(part)]
    assert len(seen) == len(set(seen)) > 50


def test_a_holder_comes_before_what_it_holds() -> None:
    plan = assess(PLANS / "smallest", AS_OF).plan
    places = {record.at: place for place, record in enumerate(walk(plan)) if record.at}
    for route, place in places.items():
        above = [other for other in places if route != other and route.within(other)]
        assert all(places[other] < place for other in above)
