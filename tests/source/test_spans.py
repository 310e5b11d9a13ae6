"""Places found by going down to a route are those that a walk through the whole file gives."""

import random

import pytest

from smartplan.route import ROOT, Route
from smartplan.source.read import read
from smartplan.source.spans import Places, spans
from tests.places import EXAMPLES, PLANS

FILES = (*(PLANS / "smallest").rglob("*.yaml"), *(EXAMPLES / "tegal").glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_route_has_the_span_of_the_walk(path: object) -> None:
    document, _ = read("profile.yaml", path.read_bytes())
    walked = list(spans(document).items())
    assert walked
    random.Random(1).shuffle(walked)  # asked in any order, and twice
    for places in (Places(document), Places(document)):
        assert [places.span(route) for route, _ in walked] == [span for _, span in walked]
        assert [places.span(route) for route, _ in walked] == [span for _, span in walked]


@pytest.mark.parametrize(
    ("route", "held"),
    [
        (("a", "b"), 2),
        (("a", "x"), 1),
        (("a", "b", "c"), 2),
        (("l", "1"), 2),
        (("l", "2"), 1),
        (("l", "01"), 1),
        (("l", "-1"), 1),
        (("l", "x"), 1),
        (("l", "1", "m", "0"), 3),
        (("x",), 0),
        ((), 0),
    ],
)
def test_what_is_not_there_is_where_the_nearest_is_that_holds_it(
    route: tuple[str, ...], held: int
) -> None:
    document, _ = read("x.yaml", b"a: {b: 1}\nl: [2, {m: [], n: 3}]\n")
    known = spans(document)
    places = Places(document)
    if held < len(route):
        assert Route(route) not in known
    assert places.nearest(Route(route)) == (known[Route(route[:held])], held)
    assert places.span(Route(route)) == known.get(Route(route))


def test_a_file_in_which_nothing_stands_has_no_places() -> None:
    document, _ = read("x.yaml", b"# nothing\n")
    assert Places(document).span(ROOT) is None
