"""Two printings: what no reader meets in any document, and what a final leaves out."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from smartplan.assess import assess_loaded
from smartplan.blocks import Block, Box, Chart, Code, Illustration, Unfilled
from smartplan.books.blank import BLANK
from smartplan.books.books import TEAMS_LIST, edition_of, maker
from smartplan.books.compose import Book
from smartplan.books.printing import Printing
from smartplan.books.subject import Subject
from smartplan.plan.keys import every_key
from smartplan.plan.load import Loaded, load
from smartplan.plan.model.manifest import PlanStatus
from smartplan.scaffold.plan import skeleton
from smartplan.scoring.readiness import score
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.source.revision import Version
from smartplan.standards.regions import RegionEntry
from smartplan.value import Value
from smartplan.wording import LANGS, Lang
from tests import every_key as whole
from tests.places import EXAMPLES, PLANS, RENDERED

pytestmark = pytest.mark.wide

FOR_THE_TEAM = {TEAMS_LIST}  # a list, no book
SMALLEST = "smallest"


def begun() -> Loaded:
    """What `init` lays down."""
    files = skeleton(RegionEntry("21.71", "Kota Batam", "Kepulauan Riau"), "id", RENDERED)
    held = {file: text.encode() for file, text in files.items() if file.endswith(".yaml")}
    return load(Bundle("baru", held, frozenset()), RENDERED)


INVENTED = {whole.NAME: whole.loaded, "bare": whole.bare, "hollow": whole.hollow}
MADE = {**INVENTED, "baru": begun}
INDONESIAN = {
    "program",
    "agenda",
    "target",
    "status",
    "forum",
    "unit",
    "basis",
    "id",
}  # keys, but words, too
NAMES = [
    *(path.parent.name for path in sorted(EXAMPLES.glob("*/smartplan.yaml"))),
    SMALLEST,
    *MADE,
]


@cache
def loaded(name: str) -> Loaded:
    if name in MADE:
        return MADE[name]()
    home = PLANS / name if name == SMALLEST else EXAMPLES / name
    return load(read_folder(home), RENDERED)


@cache
def printed(name: str, printing: Printing, lang: Lang) -> tuple[Book, ...]:
    """All documents of a plan, also as a final that would be refused."""
    plan = loaded(name).plan
    edition = edition_of(plan, EXAMPLES, lang, Version(), printing=printing)
    subject = Subject(plan, score(plan), assess_loaded(loaded(name)).findings)
    made = tuple(map(maker(subject, edition), edition.shelf))
    assert all(isinstance(one, Book) for one in made), made
    return made  # type: ignore[return-value]


def parts(thing: Any) -> Iterator[Value]:
    """Every block and inline of a document, in the order of reading."""
    if isinstance(thing, tuple):
        for one in thing:
            yield from parts(one)
    elif isinstance(thing, Value):
        yield thing
        for name in type(thing).__annotations__:
            yield from parts(getattr(thing, name))


def told(book: Book) -> str:
    """All words of a document: its blocks and notes, and what its charts draw."""
    found = []
    for one in parts((book.blocks, book.notes)):
        if isinstance(one, Chart):
            found.append(re.sub(r"<style.*?</style>|<[^>]*>", " ", one.svg))
        for name in type(one).__annotations__:
            held = getattr(one, name)
            if isinstance(held, str) and name not in _NOT_READ:
                found.append(held)
    return "\n".join(found)


_NOT_READ = {"id", "svg", "target", "href", "url", "book", "hue", "kind"}


@cache
def words(name: str, printing: Printing, lang: Lang) -> dict[str, str]:
    return {book.kind.name: told(book) for book in printed(name, printing, lang)}


def for_readers(name: str, printing: Printing, lang: Lang) -> Iterator[tuple[str, str]]:
    """The documents but the list for the team, with their words."""
    for document, text in words(name, printing, lang).items():
        if document not in FOR_THE_TEAM:
            yield document, text


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("printing", Printing)
@pytest.mark.parametrize("name", NAMES)
def test_no_reader_meets_a_file_or_a_command(name: str, printing: Printing, lang: Lang) -> None:
    own = {source.file for source in loaded(name).plan.sources.values() if source.file}
    for document, text in for_readers(name, printing, lang):
        assert not re.findall(r"[\w/.*-]+\.ya?ml\b", text), document
        assert not re.findall(r"\bsmartplan\b.*", text, re.IGNORECASE), document
        assert not [file for file in own if file in text], document
        if lang == "id":
            assert not re.findall(r"\b[Bb]erkas program\w*|\b[Ff]older\b", text), document


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("printing", Printing)
@pytest.mark.parametrize("name", NAMES)
def test_no_reader_meets_a_key(name: str, printing: Printing, lang: Lang) -> None:
    """In English most keys are words of the language: only the others are looked for there."""
    keys = {key for one in every_key() for key in one.at}
    if lang == "en" or name in INVENTED:
        keys = {key for key in keys if "_" in key}
    ways = {one.inside for one in every_key() if "." in one.inside}
    for book in printed(name, printing, lang):
        if book.kind.name in FOR_THE_TEAM:
            continue
        text = words(name, printing, lang)[book.kind.name]
        met = set(re.findall(r"\b[a-z_]+\b", text)) & (keys - INDONESIAN)
        assert not met, book.kind.name
        assert not set(re.findall(r"[a-z_]+(?:\.[a-z_]+)+", text)) & ways, book.kind.name
        if name not in INVENTED:
            code = [one for one in parts((book.blocks, book.notes)) if isinstance(one, Code)]
            assert not code, book.kind.name


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", NAMES)
def test_a_final_has_no_word_of_a_draft(name: str, lang: Lang) -> None:
    for book in printed(name, Printing.FINAL, lang):
        held = list(parts((book.blocks, book.notes)))
        assert not [one for one in held if isinstance(one, Unfilled | Illustration)], (
            book.kind.name
        )
        assert not [one for one in held if isinstance(one, Box) and one.kind == "missing"]
        if book.kind.name in FOR_THE_TEAM:
            continue  # which tells what the check found in the words of its rules
        text = words(name, Printing.FINAL, lang)[book.kind.name]
        assert BLANK.say(lang).lower() not in text.lower(), book.kind.name
        assert not re.findall(r"Seluruh [\w ]* ilustrasi|Program di atas ilustrasi", text)
        assert not re.findall(r"(?:is|are) (?:an )?illustrations?\.", text), book.kind.name


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", NAMES)
def test_a_final_has_no_heading_above_nothing(name: str, lang: Lang) -> None:
    for book in printed(name, Printing.FINAL, lang):
        above: Block | None = None
        for one in flat(book.blocks):
            kind = type(one).__name__
            if kind == "Heading" and above is not None:
                assert one.level > above.level, (book.kind.name, above)  # type: ignore[attr-defined,union-attr]
            above = one if kind == "Heading" else None
        assert above is None, book.kind.name


def flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for one in blocks:
        if isinstance(one, Box):
            yield from flat(one.blocks)
        else:
            yield one


def test_all_words_are_looked_at() -> None:
    text = words("tegal", Printing.DRAFT, "id")["masterplan"]
    for said in (
        "Maksud dan Tujuan",  # a heading
        "Jadwal Pilah Sampah per RW",  # a program, in a table and in a chart
        "Seluruh baris tabel ini ilustrasi.",
        "hari ini:",  # only drawn
        "Catatan",
    ):
        assert said in text, said
    assert "belum diisi" in "".join(words("hollow", Printing.DRAFT, "id").values())


@pytest.mark.parametrize(
    ("printing", "status"),
    [(Printing.DRAFT, PlanStatus.FINAL_REVIEW.label.id), (Printing.FINAL, "")],
)
def test_what_is_signed_is_not_under_review(printing: Printing, status: str) -> None:
    assert loaded("tegal").plan.manifest.status is PlanStatus.FINAL_REVIEW
    assert {book.imprint.status for book in printed("tegal", printing, "id")} == {status}
