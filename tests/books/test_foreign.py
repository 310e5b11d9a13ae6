"""The plan's own words in a book of another language are marked with theirs."""

import re

import pytest

from smartplan.blocks import OtherLanguage, Paragraph, Plain, Strong
from smartplan.books.books import books, edition_of, wanted
from smartplan.books.compose import Book
from smartplan.books.foreign import plan_words
from smartplan.books.subject import Subject
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.source.folder import read_folder
from smartplan.source.revision import Version
from smartplan.wording import Lang
from smartplan.writers.html import write as html
from tests.places import EXAMPLES, RENDERED

PLAN = """\
name: Loket Pendamping Warga
dimension: governance
summary: |
  Warga dibantu **sampai tuntas** di loket. Petugas mencatat keluhan.

  - Butir pertama dari dua
quick_win: {problem: smart city}
"""


@pytest.fixture
def plan(plan_folder) -> Plan:
    return load(read_folder(plan_folder({"programs/loket.yaml": PLAN})), RENDERED).plan


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Loket Pendamping Warga", ["Loket Pendamping Warga"]),
        ("Led by Loket Pendamping Warga, at once", ["Loket Pendamping Warga"]),
        ("See loket pendamping warga.", ["loket pendamping warga"]),
        ("Loket Pendamping Wargaku", []),  # another word
        ("Loket Pendamping", []),  # no phrase of the plan
        ("Warga dibantu", ["Warga dibantu"]),  # two words, but all there is
        ("The words Warga dibantu stay", []),  # two words in a sentence of ours
        ("Petugas mencatat keluhan. Butir pertama dari dua",
         ["Petugas mencatat keluhan. Butir pertama dari dua"]),
        ("Smart city", []),  # of both languages
        ("12 of 31 programs", []),
    ],
)  # fmt: skip
def test_phrases_of_the_plan_are_found(plan: Plan, text: str, marked: list[str]) -> None:
    parts = list(plan_words(plan).parts(text))
    assert "".join(part.text for part in parts) == text
    assert [part.text for part in parts if isinstance(part, OtherLanguage)] == marked
    assert {part.lang for part in parts if isinstance(part, OtherLanguage)} <= {"id"}


def test_blocks_are_marked_however_deep(plan: Plan) -> None:
    told = (Paragraph((Strong((Plain("Loket Pendamping Warga"),)), Plain(": ours"))),)
    (paragraph,) = plan_words(plan).marked(told)
    assert paragraph.inlines == (
        Strong((OtherLanguage("Loket Pendamping Warga", "id"),)),
        Plain(": ours"),
    )
    ours = (Paragraph((Plain("Only ours"),)),)
    assert plan_words(plan).marked(ours) is ours


def _book(lang: Lang) -> Book:
    folder = EXAMPLES / "tegal"
    plan = load(read_folder(folder), RENDERED).plan
    edition = edition_of(plan, folder, lang, Version("", None))
    kinds = wanted(edition, plan, ["executive-summary"], with_front=False)
    (book,) = books(Subject(plan, score(plan)), kinds, edition)
    assert isinstance(book, Book)
    return book


def test_a_book_in_english_says_where_indonesian_begins() -> None:
    text = html.write(_book("en"))
    assert "text is in Indonesian" in text
    body = text[text.index('<main id="page_main"') :]
    assert body.count('<span lang="id">') > 20
    # A sentence of ours stands outside, the plan's disclaimer is marked on the frame.
    assert not re.search(r'<span lang="id">[^<]*\bprograms\b', body)
    assert '<p class="disclaimer" lang="id">' in body


def test_a_book_in_the_language_of_its_plan_marks_nothing() -> None:
    text = html.write(_book("id"))
    assert '<span lang="' not in text
    assert "said-in" not in text[text.index("<body") :]
