"""Each sentence on both sides of its condition, with ties and the singular, in both languages."""

import re

import pytest

from smartplan.books.prose.sentence import Sentence
from smartplan.wording import LANGS
from tests.books.prose import analysis_cases, delivery_cases, dimension_cases, part_cases
from tests.books.prose.every import every_sentence
from tests.books.prose.ground import Case

CASES: tuple[Case, ...] = (
    *dimension_cases.CASES,
    *delivery_cases.CASES,
    *analysis_cases.CASES,
    *part_cases.CASES,
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_sentence_says_what_its_condition_tells(case: Case) -> None:
    said = case.sentence.say(case.ground)
    if not case.id:
        assert said is None
        return
    assert said is not None
    assert case.id in said.id
    assert case.en in said.en


@pytest.mark.parametrize("case", [case for case in CASES if case.id], ids=str)
def test_a_sentence_is_whole_and_no_number_opens_it(case: Case) -> None:
    said = case.sentence.say(case.ground)
    assert said is not None
    for lang in LANGS:
        text = said.say(lang)
        assert text.endswith(".")
        assert "{" not in text
        assert "  " not in text
        for one in re.split(r"(?<=[.;:]) ", text):
            assert not one[0].isspace()
        for one in re.split(r"(?<=\.) (?=[A-Z0-9])", text):
            assert not one[0].isdigit()


@pytest.mark.parametrize("sentence", every_sentence(), ids=lambda one: one.name)
def test_every_sentence_is_tried_on_both_sides(sentence: Sentence) -> None:
    held = [case for case in CASES if case.sentence is sentence]
    assert [case for case in held if case.id]
    assert [case for case in held if not case.id]
