"""Blocks at a terminal: widths, what stands in below what, and styles that words do without."""

import pytest

from smartplan.blocks import (
    Blocks,
    Box,
    Break,
    Code,
    Heading,
    Items,
    Plain,
    Revised,
    Strong,
    Table,
    Terms,
    Toned,
)
from smartplan.telling.telling import Section, Telling, heading, paragraph, said
from smartplan.writers.text import terminal
from smartplan.writers.text import write as text
from smartplan.writers.text.terminal import WIDTH

LONG = "kata yang panjang sekali dan masih berlanjut " * 6


def shown(*blocks: object) -> str:
    return terminal.plainly(text.lines(tuple(blocks), "id"))  # type: ignore[arg-type]  # blocks


def row(*cells: str) -> tuple[tuple[Plain, ...], ...]:
    return tuple((Plain(cell),) for cell in cells)


def test_what_stands_under_a_heading_of_the_second_level_is_set_in() -> None:
    out = shown(heading(1, "Satu"), paragraph("a"), heading(2, "Dua"), paragraph("b"))
    assert out == "Satu\na\n\nDua\n  b\n"


def test_a_list_follows_its_paragraph_and_a_paragraph_stands_apart() -> None:
    items = Items(((paragraph("x"),), (paragraph("y"),)), boxes=True)
    assert shown(paragraph("a"), items, paragraph("b")) == "a\n  [ ] x\n  [ ] y\n\nb\n"
    ordered = Items(((paragraph("x"), Items(((paragraph("y"),),))),), ordered=True, start=9)
    assert shown(ordered) == "  9. x\n     - y\n"


def test_a_paragraph_that_ends_in_a_colon_leads_to_what_follows() -> None:
    table = Table(row("", "nilai"), (row("a", "12"),), ("left", "right"))
    assert shown(paragraph("Begini:"), table) == "Begini:\n   nilai\na     12\n"
    assert shown(paragraph("Begini."), table) == "Begini.\n\n   nilai\na     12\n"


def test_terms_have_what_is_said_beside_them() -> None:
    rows = ((said("besar"), said(LONG)), (said("redaksional"), said("b")))
    lines = shown(Terms(rows)).splitlines()
    assert lines[0].startswith("  besar       kata yang")
    assert {line[:14] for line in lines[1:-1]} == {" " * 14}
    assert lines[-1] == "  redaksional b"


@pytest.mark.parametrize(
    "blocks",
    [
        (paragraph(LONG),),
        (Items(((paragraph(LONG),),)),),
        (Terms(((said("a"), said(LONG)),)),),
        (Table(row("a", "b"), (row(LONG, LONG), row("1", "2")), ("left", "left")),),
        (Heading(1, said(LONG), ""), Box("note", (), (paragraph(LONG),))),
    ],
    ids=["paragraph", "list", "terms", "table", "box"],
)
def test_nothing_is_wider_than_a_terminal_and_no_word_is_lost(blocks: Blocks) -> None:
    out = shown(*blocks)
    assert max(map(len, out.splitlines())) <= WIDTH
    assert out.count("panjang") in {6, 12}


def test_columns_move_together_before_a_cell_is_broken() -> None:
    rows = (row("a" * 49, "b" * 50),)
    assert shown(Table(row("", ""), rows, ("left", "left"))) == f"{'a' * 49} {'b' * 50}\n"


def test_a_name_is_not_broken_and_a_cell_keeps_its_step() -> None:
    name = "berkas dengan jarak.yaml"
    out = shown(paragraph(Plain("kata " * 16), Code(name)))
    assert out.splitlines()[1] == name
    cell = f"\u00a0\u00a0{LONG}"
    rows = shown(Table(row("", ""), (row(cell, "1"),), ("left", "right"))).splitlines()
    assert rows[0].startswith("  kata")
    assert rows[1].startswith("    ")


def test_styles_are_additions_to_words() -> None:
    blocks = (
        paragraph(
            Strong((Plain("a"),)),
            Toned("error", (Plain(" b"),)),
            Revised("gone", "c"),
            Break(),
            Revised("come", "d"),
        ),
    )
    found = [run for line in text.lines(blocks, "id") for run in line if run[0].strip()]
    assert found == [("a", "strong"), ("b", "error"), ("[-c-]", "error"), ("{+d+}", "good")]


def test_what_to_run_next_comes_last_and_is_never_broken() -> None:
    command = "smartplan score " + "x" * WIDTH
    section = Section(said("A"), (paragraph("b"),))
    telling = Telling("uji", "Uji", (section,), hint=("c: ", command))
    out = terminal.plainly(text.write(telling, "id"))
    assert out == f"A\nb\n\nc: {command}\n"
