"""The plan's own texts in a book: marked where they stand whole and are told of, nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.blocks import (
    Blocks,
    FieldMark,
    Heading,
    Inlines,
    NoteRef,
    Paragraph,
    Plain,
    Ref,
    Strong,
    Table,
)
from smartplan.books.fields.bookmarks import field_bookmark, field_of_bookmark
from smartplan.books.fields.flat import flat_part, flat_text, paragraphs, shown
from smartplan.books.fields.marks import with_field_marks
from smartplan.books.fields.things import entry_of
from smartplan.books.inlines import InlineReader
from smartplan.books.notes import Notes
from smartplan.books.words import words
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.plan.types import route_of
from smartplan.source.folder import read_folder
from tests.places import RENDERED

PLAN = """\
name: Loket Pendamping Warga
dimension: layanan
summary: |
  Warga dibantu **sampai tuntas** di loket.

  - Butir pertama dari dua
  - Butir kedua dari dua
innovation: petugas mencatat keluhan
budget:
  - {year: 2023, amount: 1000000, fund: apbd, note: Uang muka peralatan}
  - {year: 2024, amount: 1000000, fund: apbd, note: Uang muka peralatan}
"""
OTHER = "name: Kelas Warga Lanjut Usia\ninnovation: Relawan mendampingi tetangganya\n"
UNDER = Heading(2, (Plain("Loket Pendamping Warga"),), "program-loket")


@pytest.fixture
def plan(plan_folder) -> Plan:
    files = {"programs/loket.yaml": PLAN, "programs/lansia.yaml": OTHER}
    return load(read_folder(plan_folder(files)), RENDERED).plan


def marked(plan: Plan, *blocks, under=UNDER) -> dict[str, str]:
    """The texts between marks, by the names of the marks."""
    found: dict[str, str] = {}
    for block in with_field_marks((under, *blocks) if under else blocks, plan):
        lines = (
            [block.inlines]
            if not isinstance(block, Table)
            else [cell for row in block.rows for cell in row]
        )
        for line in lines:
            opened: list[str] = []
            for one in _leaves(line):
                if isinstance(one, FieldMark):
                    opened.remove(one.name) if one.ends else opened.append(one.name)
                for name in opened:
                    found[name] = found.get(name, "") + getattr(one, "text", "")
            assert not opened
    return found


def _leaves(line: Inlines):
    for one in line:
        inner = getattr(one, "inlines", None)
        yield from [one] if inner is None else _leaves(inner)


def at(route: str, part: int | None = None) -> str:
    return field_bookmark(route_of(route), part)


@pytest.mark.parametrize(
    ("line", "route", "text"),
    [
        # a book begins with a capital and ends with a full stop of its own
        ((Plain("Petugas mencatat keluhan."),), at("programs.loket.innovation"),
         "Petugas mencatat keluhan."),
        ((Strong((Plain("Kebaruan. "),)), Plain("Petugas mencatat keluhan.")),
         at("programs.loket.innovation"), "Petugas mencatat keluhan"),
        ((Plain("Kebaruan: petugas mencatat keluhan; lain"), NoteRef(1, 1)),
         at("programs.loket.innovation"), "petugas mencatat keluhan"),
        # over what is bold, with the mark of a note behind it
        ((Plain("Warga dibantu "), Strong((Plain("sampai tuntas"),)), Plain(" di loket."),
          NoteRef(2, 1)), at("programs.loket.summary", 0),
         "Warga dibantu sampai tuntas di loket."),
        ((Plain("Butir kedua dari dua"),), at("programs.loket.summary", 2),
         "Butir kedua dari dua"),
    ],
)  # fmt: skip
def test_a_text_is_marked(plan: Plan, line: Inlines, route: str, text: str) -> None:
    found = marked(plan, Paragraph(line))
    found.pop(at("programs.loket.name"))
    assert found == {route: text}


@pytest.mark.parametrize(
    "line",
    [
        (Plain("Petugas mencatat keluhannya"),),  # another word
        (Plain("Uang muka peralatan"),),  # at two places
        (Plain("Kelas Warga Lanjut Usia"),),  # only named here
        (Plain("Relawan mendampingi tetangganya"),),  # of another program
        (Plain("Serupa dengan itu, Loket Pendamping Warga dibuka"),),  # a sentence that names it
    ],
)
def test_what_is_no_text_of_its_own_is_not(plan: Plan, line: Inlines) -> None:
    found = marked(plan, Paragraph(line))
    assert found.keys() == {at("programs.loket.name")}


def test_a_name_is_its_own_in_the_row_of_its_thing(plan: Plan) -> None:
    """In a list of programs it is only named: whoever changes it there means another one."""

    def row(id: str, *told: str):
        return (((Ref(f"program-{id}"),), *((Plain(one),) for one in told)),)

    def table(rows):
        return Table(((), ()), rows, ("left", "left"))

    no = (Heading(1, (Plain("Daftar"),), "daftar"),)
    assert marked(plan, *no, table(row("lansia", "Kelas Warga Lanjut Usia")), under=None) == {}
    told = table(row("lansia", "Relawan mendampingi tetangganya"))
    assert marked(plan, *no, told, under=None) == {
        at("programs.lansia.innovation"): "Relawan mendampingi tetangganya"
    }


def test_each_place_of_a_text_has_a_name_of_its_own(plan: Plan) -> None:
    line = Paragraph((Plain("Petugas mencatat keluhan"),))
    name = at("programs.loket.innovation")
    found = set(marked(plan, line, line)) - {at("programs.loket.name")}
    assert found == {name, f"{name}_2"}
    assert {field_of_bookmark(one) for one in found} == {name}
    assert field_of_bookmark("_program_loket") == ""


@given(st.data())
def test_marks_change_no_word(data: st.DataObject) -> None:
    """However the texts of the plan stand in a line, all words stay, in their order."""
    plan = _plan_for_law()
    texts = [
        "Petugas mencatat keluhan",
        "Warga dibantu sampai tuntas di loket.",
        "lain",
        ". ",
        " ",
    ]
    pieces = st.lists(st.sampled_from(texts), min_size=1, max_size=5)
    cut = st.integers(0, 60)
    text = "".join(data.draw(pieces))
    first, other = sorted((data.draw(cut), data.draw(cut)))
    line = (Plain(text[:first]), Strong((Plain(text[first:other]),)), Plain(text[other:]))
    blocks: Blocks = (UNDER, Paragraph(line))
    (_, made) = with_field_marks(blocks, plan)
    assert isinstance(made, Paragraph)
    assert words(made.inlines) == words(line)
    assert "".join(one.text for one in _leaves(made.inlines)) == text


_MADE: list[Plan] = []


def _plan_for_law() -> Plan:
    if not _MADE:
        from smartplan.source.bundle import Bundle

        contents = {"programs/loket.yaml": PLAN.encode(), "smartplan.yaml": b"smartplan: 1\n"}
        _MADE.append(load(Bundle("uji", contents, frozenset()), RENDERED).plan)
    return _MADE[0]


MARKDOWN = st.lists(
    st.sampled_from(
        ["kata ", "dua ", "**tebal** ", "_miring_ ", "`kode` ", "[taut](https://a.test) ", "a_b ",
         "2 * 3 ", "\\*bintang ", "\n", "\n\n", "\n- butir ", "\n1. satu ", "\n> kutip "]
    ),
    max_size=8,
).map("".join)  # fmt: skip


@given(MARKDOWN)
def test_a_text_reads_flat_as_books_print_it(raw: str) -> None:
    """Each letter leads back to itself in the raw text; parts are those that books print."""
    flat = flat_text(raw, is_prose=True)
    assert len(flat.text) == len(flat.at)
    assert list(flat.at) == sorted(flat.at)
    told = shown(raw, is_prose=True)
    assert told[0] == flat.text
    reader = InlineReader((), Notes({}, "id"), trusted=False)
    for part, (start, end) in enumerate(paragraphs(raw)):
        one = flat_part(raw, part)
        assert all(
            raw[place] == letter or letter == " "
            for place, letter in zip(one.at, one.text, strict=True)
        )
        lines = " ".join(raw[start:end].split("\n"))
        assert one.text == words(reader.read(lines))


def test_entries_are_found_inside_of_each_other() -> None:
    for route, entry in (
        ("programs.a.actions.b.name", "programs.a.actions.b"),
        ("programs.a.budget.0.note", "programs.a"),
        ("vision.text", ""),
    ):
        assert str(entry_of(route_of(route))) == entry
