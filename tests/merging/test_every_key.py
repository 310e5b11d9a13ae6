"""The plan with every key: what two sides change in different places is both kept."""

from datetime import date

import pytest
import yaml

from smartplan.merging.files import merge
from smartplan.plan.files import home
from smartplan.route import Route
from tests import every_key
from tests.changes.test_every_key import OLD, other

pytestmark = pytest.mark.wide

PLACES: dict[str, list[tuple[Route, object]]] = {}
for _route, _value in every_key.written():
    if type(_value) in (str, int, float, bool, date):
        PLACES.setdefault(home(_route)[0], []).append((_route, _value))
FILES = sorted(PLACES)
STEP = 11


@pytest.mark.parametrize("file", FILES)
def test_a_change_on_each_side_is_kept(file: str) -> None:
    places = PLACES[file]
    assert len(places) > 5
    for number in range(0, len(places), STEP):
        first, second = places[number], places[(number + len(places) // 2) % len(places)]
        ours = {first[0]: other(first[1])}
        theirs = {second[0]: other(second[1])}
        made = merge(
            file,
            OLD[file].encode(),
            every_key.text(file, ours).encode(),
            every_key.text(file, theirs).encode(),
        )
        assert not made.conflicts, (first[0], second[0])
        both = every_key.text(file, {**ours, **theirs})
        assert yaml.safe_load(made.content) == yaml.safe_load(both), (first[0], second[0])
