"""Markdown that reads well as it is: no HTML, no directives, nothing forged."""

import re
from datetime import date

import pytest
from markdown_it import MarkdownIt

from smartplan.blocks import (
    Box,
    Break,
    ChartTable,
    Code,
    Link,
    Paragraph,
    Plain,
    Strong,
    Table,
    Toned,
)
from smartplan.books.metadata import Imprint
from smartplan.telling.page import page
from smartplan.telling.telling import Telling, said
from smartplan.unseen import visible
from smartplan.writers.markdown import write as markdown
from smartplan.writers.markdown.pipes import filled
from smartplan.writers.markdown.write import MarkdownBlocks
from tests.books.made import HOSTILE, made

BODY = """\
# Pendahuluan {#awal}

Lihat [](#tbl-a), [](#awal) dan [](book:uji). {{ footnote("**satu** | dua") }}

Table: Program {#tbl-a .wide .filter .total}
| Nama | Anggaran |
|---|--:|
| A{{ br }}B {{ mark(true) }} | 1 |
| Jumlah | 1 |

::: warning
Isi.

- satu
- dua
:::

::: cards
::: card Judul kartu
isi kartu
:::
:::

1. satu

   lanjutan
2. dua

::: facts
- **62** program
:::

::: signature Batam, 6 September 2022
- **Wali Kota** Nama
:::
"""

PLACES = """\
# {{ view.x }}

{{ view.x }}

- {{ view.x }}

|{{ view.x }}|b|
|---|---|
|{{ view.x }}|c|
"""

EXPECTED = """\
# Dokumen Uji

Kota Uji · Masterplan · 2022–2032

> Contoh, bukan dokumen resmi.

## Bab I. Pendahuluan

Lihat Tabel 1.1, [Bab I](#bab-i-pendahuluan) dan [Dokumen Uji](uji.md).[^1]

**Tabel 1.1.** Program

| Nama | Anggaran |
| --- | --: |
| A; B *(ilustrasi)* | 1 |
| **Jumlah** | **1** |

> **Perhatian**
>
> Isi.
>
> - satu
> - dua

**Judul kartu**

isi kartu

1. satu

   lanjutan

2. dua

- **62** program

Batam, 6 September 2022

Wali Kota,\\
**Nama**

[^1]: **satu** \\| dua

---

Versi v1, 20 November 2026
"""


def test_a_document_as_markdown(tmp_path):
    imprint = Imprint(
        region="Kota Uji",
        plan="Masterplan",
        period="2022–2032",
        version="v1",
        updated=date(2026, 11, 20),
        disclaimer="Contoh, bukan dokumen resmi.",
    )
    text = markdown.write(made(tmp_path, BODY, imprint=imprint))
    assert text == EXPECTED


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_words(tmp_path, text):
    written = markdown.write(made(tmp_path, PLACES, x=text))
    again = MarkdownIt("commonmark").enable("table").parse(written)
    kinds = [token.type for token in again if token.nesting >= 0]
    assert kinds == [
        *("heading_open", "inline", "heading_open", "inline", "paragraph_open", "inline"),
        *("bullet_list_open", "list_item_open", "paragraph_open", "inline"),
        *("table_open", "thead_open", "tr_open", "th_open", "inline", "th_open", "inline"),
        *("tbody_open", "tr_open", "td_open", "inline", "td_open", "inline"),
    ]
    inner = {child.type for token in again for child in token.children or ()}
    assert inner <= {"text"}
    assert not re.search(r"(?<!\\)\[\^", written)


def test_the_same_document_gives_the_same_text(tmp_path):
    document = made(tmp_path, BODY)
    assert markdown.write(document) == markdown.write(document)


NAMES = (
    "a`b",
    "``",
    "`",
    " a ",
    "a\n\n@octocat\n# b",
    "``` x",
    "a|b",
    "a\\",
    "<b>@me</b>",
    "\x1b\u202e",
)


def blocks_of(*inlines):
    return MarkdownBlocks(page(Telling("uji", "Uji", ()), "id")).inlines(inlines)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stays_in_its_code(name):
    text = blocks_of(Plain("x "), Code(name), Plain(" y"))
    (inline,) = [token for token in MarkdownIt().parse(text) if token.type == "inline"]
    before, code, after = inline.children
    assert (before.content, code.type, after.content) == ("x ", "code_inline", " y")
    assert code.content == visible(name)


def test_a_bar_in_a_name_stays_in_its_cell():
    blocks = MarkdownBlocks(page(Telling("uji", "Uji", ()), "id"))
    table = Table((said("a"), said("b")), ((said(Code("x|y")), said("p|q")),), ("left", "left"))
    tokens = MarkdownIt().enable("table").parse("\n".join(blocks.block(table)))
    cells = [token.content for token in tokens if token.type == "inline"]
    assert cells == ["a", "b", "`x|y`", "p|q"]


@pytest.mark.parametrize(
    "inlines",
    [
        (Plain("a!"), Link("https://contoh.test/p.png", (Plain("p"),))),
        (Plain("!"), Toned("muted", (Link("https://contoh.test/p.png", (Plain("p"),)),))),
        (Toned("muted", (Plain("a!"),)), Link("https://contoh.test/p.png", (Plain("p"),))),
        (Plain("a\\!"), Link("https://contoh.test/p.png", (Plain("p"),))),
        (Plain("![p](https://contoh.test/p.png) ![p][r]\n\n[r]: https://contoh.test/p.png"),),
        (Plain("<img src=https://contoh.test/p.png>"),),
        (Strong((Plain("!"), Link("https://contoh.test/p.png", (Plain("p"),)))),),
        (Code("!"), Link("https://contoh.test/p.png", (Plain("p"),))),
    ],
)
def test_nothing_becomes_an_image(inlines):
    tokens = MarkdownIt("commonmark", {"html": True}).parse(blocks_of(*inlines))
    kinds = {inner.type for token in tokens for inner in (token, *(token.children or ()))}
    assert not kinds & {"image", "html_inline", "html_block"}
    assert (
        any(isinstance(one, Plain) and len(inlines) == 1 for one in inlines)
        or "link_open" in kinds
    )


def test_a_title_that_folds_calls_nobody():
    box = Box("details", said("@octocat\n\n<b> \u202e"), (Paragraph(said("x")),))
    (text,) = MarkdownBlocks(page(Telling("uji", "Uji", ()), "id"), folds=True).block(box)
    assert text.split("\n")[0] == ("<details><summary>@&#8203;octocat &lt;b&gt; \\u202e</summary>")


def test_lines_of_a_cell_are_joined_without_a_semicolon_after_a_stop():
    blocks = MarkdownBlocks(page(Telling("uji", "Uji", ()), "id"))
    line = said(Plain("Selesai."), Break(), Strong((Plain("Nilai:"),)), Break(), "40")
    assert blocks.cell(line) == "Selesai. **Nilai:** 40"
    assert blocks.cell(said("satu", Break(), "dua")) == "satu; dua"


def test_columns_of_a_chart_in_which_nothing_stands_are_left_out():
    numbers = ChartTable(
        ("Tahun", "APBD", "Hibah", "KPBU"),
        (("2023", "Rp10", "Rp0", "Rp0"), ("2024", "Rp0", "Rp0", "Rp5")),
    )
    assert filled(numbers) == ChartTable(
        ("Tahun", "APBD", "KPBU"), (("2023", "Rp10", "–"), ("2024", "–", "Rp5"))
    )


@pytest.mark.parametrize(("count", "is_listed"), [(3, False), (4, True)])
def test_a_book_with_some_chapters_lists_them(tmp_path, count, is_listed):
    body = "\n\n".join(f"# Bagian {n} {{#b{n}}}\n\nisi\n\n### Rinci {n}" for n in range(count))
    text = markdown.write(made(tmp_path, body))
    assert ("**Daftar isi**" in text) is is_listed
    assert ("- [Bab II. Bagian 1](#bab-ii-bagian-1)" in text) is is_listed
    assert "[Rinci" not in text
