"""A paragraph: at most five sentences, none twice, in their order, marked as they need it."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from smartplan.books.prose import paragraph as module
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.paragraph import MOST, paragraph, paragraph_by_part
from smartplan.books.prose.sentence import Sentence, sentence, sentences
from smartplan.books.views import executive_summary, masterplan, strategic_analysis
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from smartplan.wording import LANGS, Text
from tests.books.prose.every import every_sentence
from tests.books.prose.ground import AS_OF, ground
from tests.books.prose.ground import program as p
from tests.places import EXAMPLES

TOLD_BY_PART = {
    "dimension", "subdimension", "realisation", "actions-group", "gaps-dimension",
    "readiness-component", "swot-component",
}  # fmt: skip


def saying(text: str, *, order: int, weight: int) -> Sentence:
    @sentence("dimension", order=order, weight=weight)
    def says(_: Ground) -> Text:
        return Text(text, text)

    return says


def test_the_weightiest_five_stand_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    held = tuple(saying(f"{n}.", order=n, weight=10 if n in (2, 4) else 90) for n in range(7))
    monkeypatch.setattr(module, "sentences", lambda _: held)
    assert paragraph("dimension", ground(), "id").text == "0. 1. 3. 5. 6."
    assert paragraph("dimension", ground(), "id", most=2).text == "0. 1."


def test_nothing_is_said_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    held = (saying("Sama.", order=1, weight=1), saying("Sama.", order=2, weight=2))
    monkeypatch.setattr(module, "sentences", lambda _: held)
    assert paragraph("dimension", ground(), "id").text == "Sama."


def test_where_nothing_can_be_said_there_is_no_paragraph() -> None:
    told = paragraph("money", ground(), "id")
    assert not told
    assert told.text == ""


@pytest.mark.parametrize(("basis", "marked"), [("illustration", True), ("proposal", False)])
def test_a_paragraph_that_rests_on_illustrations_is_one(basis: str, *, marked: bool) -> None:
    held = ground(p("A", basis=basis), p("B", "living", basis="illustration"))
    assert paragraph("dimension", held, "id").text
    assert paragraph("dimension", held, "id").illustration is marked


def test_parts_speak_of_themselves() -> None:
    held = ground(p("A", money=60), p("B", "living", money=10))
    told = paragraph_by_part("dimension", held, ["governance", "living"], "en")
    assert "Smart Governance" in told["governance"].text
    assert told["living"].text.startswith("With 14% of the masterplan's money, Smart Living")


@pytest.mark.parametrize("one", every_sentence(), ids=lambda one: one.name)
def test_a_sentence_stands_where_its_paragraph_looks(one: Sentence) -> None:
    assert one in sentences(one.about)


def test_every_paragraph_is_printed_by_a_book() -> None:
    views = (masterplan, strategic_analysis, executive_summary)
    spoken = {about for view in views for about in view.SPOKEN_OF}
    assert spoken | TOLD_BY_PART == {one.about for one in every_sentence()}


@pytest.mark.parametrize(
    "example", sorted(one.parent.name for one in EXAMPLES.glob("*/smartplan.yaml"))
)
def test_the_dimensions_of_an_example_do_not_sound_alike(example: str) -> None:
    """Of the sentences on two dimensions side by side, most are worded differently."""
    plan = load(read_folder(Path(EXAMPLES / example)), AS_OF).plan
    dimensions = tuple(plan.dimensions.dimensions) if plan.dimensions else ()
    for lang in LANGS:
        told = paragraph_by_part("dimension", Ground(plan), dimensions, lang)
        for one, other in pairwise(dimensions):
            first, second = (_skeletons(told[ref].text) for ref in (one, other))
            assert len(first & second) * 2 <= max(len(first), len(second), 1)
        for ref in dimensions:
            assert len(re.split(r"(?<=\.) (?=[A-Z])", told[ref].text)) <= MOST + 1


def _skeletons(text: str) -> set[str]:
    """The first words of each sentence, which tell one pattern from another."""
    return {" ".join(one.split()[:4]) for one in re.split(r"(?<=\.) ", text) if one}
