"""The Word file: nothing lost, nothing forged, nothing that Word would call damaged."""

import importlib.util
import io
import sys
from datetime import date

import docx
import pytest

from smartplan.books.fields.bookmarks import anchor
from smartplan.books.metadata import Imprint
from smartplan.failure import Failure
from smartplan.writers.docx.inlines import address
from smartplan.writers.docx.markup import shortened
from smartplan.writers.docx.write import write
from tests.books.made import HOSTILE, made
from tests.writers.word_file import R, W, WordFile, faults

EVERYTHING = """\
# Awal {#awal}

Pembuka dengan **tebal**, *miring*, `berkas.yaml`, [tautan](https://contoh.test/a?b=c&d=[e]),
[](#tbl-satu), [](#awal), [ke lampiran](#lampiran) {{ mark(true) }} {{ footnote("Catatan kaki") }}

- satu
  - satu satu
- dua

  paragraf kedua

3. tiga
4. empat

> kutipan

```
baris  satu
baris dua
```

***

Table: Wilayah {#tbl-satu .total}
| Nama | Jumlah |
|---|--:|
| Utara {{ br }} Timur | 12 |
| Jumlah | 12 |

Table: Lebar sekali {#tbl-lebar .wide}
| a | b | c |
|---|---|---|
{% set isi = "isi " * 25 %}
{% for n in range(140) %}
| baris {{ n }} | {{ isi }} | {{ isi }} |
{% endfor %}

*Semua ilustrasi.*

## Dalam {#dalam}

::: facts
- **62** program
- **Rp1,2 miliar** anggaran
:::

::: cards
::: card [Pertama](#awal) {.governance}
- butir

| a | b |
|---|---|
| 1 | 2 |
:::
::: card Kedua
Isi.
:::
::: card Ketiga {#kartu}
:::
:::

::: columns
::: column Sebelum
lama
:::
::: column Sesudah
baru
:::
:::

::: warning
Awas.

- butir dalam kotak
:::

::: missing
Belum ada.
:::

::: lead
Pokoknya.
:::

::: details Rincian
Dalam.
:::

::: pagebreak

::: landscape
Melintang.
:::

::: signature Uji, 1 Mei 2026
- **Wali Kota** Nama Satu
- **Sekretaris** Nama Dua
- **Kepala Dinas**
:::

# Lampiran {#lampiran .appendix}

akhir
"""

PLACES = """\
# {{ view.x }}

{{ view.x }} {{ footnote(view.x) }} [{{ view.x }}](https://contoh.test/) `{{ view.x }}`

{{ view.x | prose }}

- {{ view.x | inline }}

::: card {{ view.x }}
{{ view.x }}
:::

::: note {{ view.x }}
{{ view.x }}
:::

Table: {{ view.x }} {#tbl-uji .wide}
| {{ view.x }} | b |
|---|---|
| {{ view.x }} | c |

::: facts
- **{{ view.x }}** {{ view.x }}
:::

::: signature {{ view.x }}
- **{{ view.x }}** {{ view.x }}
:::
"""


def _imprint(text: str) -> Imprint:
    return Imprint(*[text] * 5, date(2026, 11, 20), *[text] * 3)


def _word(folder, body=EVERYTHING, **more) -> WordFile:
    return WordFile(write(made(folder, body, **more), plan_root=folder))


def test_every_kind_of_block_makes_a_file_that_word_takes(tmp_path):
    word = _word(tmp_path, imprint=_imprint("Kota Uji"))
    assert faults(word) == []
    for said in ("Pembuka dengan ", "baris  satu", "kutipan", "butir dalam kotak", "Melintang."):
        assert said in word.text
    assert word.paragraphs("Heading1") == ["BAB IAwal", "LAMPIRAN ALampiran", "Catatan dan sumber"]
    assert word.paragraphs("Heading2") == ["1.1Dalam"]
    assert word.paragraphs("Caption") == [
        "Tabel 1.1. Wilayah",
        "Tabel 1.2. Lebar sekali. Semua ilustrasi.",
    ]


def test_python_docx_opens_it_and_finds_its_properties(tmp_path):
    content = write(made(tmp_path, EVERYTHING, imprint=_imprint("Kota Uji")))
    held = docx.Document(io.BytesIO(content))
    assert held.core_properties.title == "Dokumen Uji – Kota Uji"
    assert held.core_properties.language == "id-ID"
    assert held.core_properties.modified.date() == date(2026, 11, 20)
    assert len(held.tables) == 7  # the cover is one
    assert {section.orientation for section in held.sections} == {0, 1}
    assert "Kota Uji" in held.sections[-1].header.paragraphs[0].text
    assert "Halaman" in held.sections[-1].footer.paragraphs[-1].text
    assert held.sections[0].header.is_linked_to_previous  # the cover has none


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(tmp_path, text):
    word = _word(tmp_path, PLACES, x=text, imprint=_imprint(text))
    assert faults(word) == []
    rels = word.part("word/_rels/document.xml.rels")
    outside = {rel.get("Target") for rel in rels if rel.get("TargetMode") == "External"}
    assert all(
        target.startswith(("https://contoh.test", "http://contoh.test")) for target in outside
    )
    docx.Document(word.archive.fp)


def test_the_contents_are_a_field_that_already_reads_well(tmp_path, monkeypatch):
    numbers = {"awal": "3", "dalam": "12"}
    monkeypatch.setattr(sys.modules[write.__module__], "page_numbers", lambda _: numbers)
    word = _word(tmp_path)
    codes = [code.text.strip() for code in word.all("instrText")]
    assert codes[0] == 'TOC \\o "1-3" \\h \\z \\u'
    assert word.paragraphs("Toc1")[0].startswith("Bab I Awal")
    assert word.paragraphs("Toc2") == ["1.1Dalam12"]
    first = next(mark for mark in word.all("fldChar"))
    assert first.get(f"{W}dirty") == "true"
    assert f"PAGEREF {anchor('dalam')} \\h" in codes


def test_contents_have_no_pages_where_nothing_can_tell_them(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    word = _word(tmp_path)
    assert word.paragraphs("Toc2") == ["1.1Dalam"]
    assert not any("PAGEREF" in code.text for code in word.all("instrText"))


def test_heads_repeat_and_short_rows_stay_whole(tmp_path):
    rows = _word(tmp_path).inside("tr")
    heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert len(heads) == 3
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_long_wide_table_turns_the_page_and_takes_its_remark_along(tmp_path):
    word = _word(tmp_path)
    sections = word.all("sectPr")
    turned = [section.find(f"{W}pgSz").get(f"{W}orient") for section in sections]
    assert turned == [None, None, None, "landscape", None, "landscape", None]
    assert all(len(section.findall(f"{W}headerReference")) == 1 for section in sections[1:])


def test_words_carry_their_language(tmp_path):
    for lang, tag in (("id", "id-ID"), ("en", "en-GB")):
        word = _word(tmp_path, "# A\n\nb", lang=lang)
        assert {found.get(f"{W}val") for found in word.all("lang")} == {tag}


def test_sheets_have_no_cover_and_no_contents(tmp_path):
    word = _word(tmp_path, "# A\n\nb", description="title: {id: A, en: B}\nlayout: sheet\n")
    assert len(word.all("sectPr")) == 1
    assert not word.all("sdt")
    assert faults(word) == []


def test_the_same_document_gives_the_same_bytes(tmp_path):
    document = made(tmp_path, EVERYTHING, imprint=_imprint("Kota"))
    assert write(document) == write(document)


def test_signatories_are_not_parted_from_their_line(tmp_path):
    people = "\n".join(f"- **Kepala {n}** Nama {n}" for n in range(5))
    word = _word(tmp_path, f"::: signature Uji\n{people}\n:::")
    rows = word.inside("tr")
    assert len(rows) == 7  # place and date, then an office and a name for each pair
    styles = {style.get(f"{W}styleId"): style for style in word.part("word/styles.xml")}
    assert styles["Signature"].find(f"{W}pPr/{W}keepNext") is not None
    kept = [row.find(f".//{W}keepNext").get(f"{W}val") for row in rows[2::2]]
    assert kept == [None, None, "0"]  # all of few stand on one page, and the last ends there


def test_a_page_break_never_leaves_an_empty_page(tmp_path):
    word = _word(tmp_path, "::: pagebreak\n\na\n\n::: pagebreak\n\n# B\n\nc\n\n::: pagebreak\n\nd")
    breaks = word.all("pageBreakBefore")
    assert len(breaks) == 2  # the chapter's own, and the last


def test_where_links_lead(tmp_path):
    word = _word(tmp_path)
    rels = word.relations()
    outside = [rels[link.get(f"{R}id")] for link in word.all("hyperlink") if link.get(f"{R}id")]
    assert outside == ["https://contoh.test/a?b=c&d=%5Be%5D"]


@pytest.mark.parametrize(
    "href",
    [
        "http://[::1",
        "https://",
        "http:// spasi.test",
        "javascript:alert(1)",
        "mailto:a@b@c",
        "https://a.test/#a#b",
        "https://contoh.test/" + "x" * 3000,
    ],
)
def test_an_address_that_word_would_choke_on_is_no_link(href):
    assert address(href) == ""


@pytest.mark.parametrize(
    ("href", "taken"),
    [
        ("https://contoh.test/a b?c=d|e", "https://contoh.test/a%20b?c=d%7Ce"),
        ("https://contoh.test/%7Bx%7D#y", "https://contoh.test/%7Bx%7D#y"),
        ("mailto:dinas@contoh.test", "mailto:dinas@contoh.test"),
    ],
)
def test_other_addresses_are_taken(href, taken):
    assert address(href) == taken


def test_bookmarks_differ_where_ids_do():
    ids = ["a-b", "a_b", "A-b", "a.b", "é", "è", "x" * 60, "x" * 61, "note:1", "note-1"]
    names = [anchor(id).lower() for id in ids]
    assert len(set(names)) == len(ids)
    assert max(map(len, names)) <= 40


def test_shortened_texts_end_at_a_word():
    assert shortened("satu dua tiga", 40) == "satu dua tiga"
    assert shortened("satu dua, tiga", 11) == "satu dua…"
    assert shortened("k" * 100, 10) == "k" * 9 + "…"


@pytest.mark.parametrize("module", ["docx", "resvg_py"])
def test_a_missing_extra_is_named_with_its_command(tmp_path, monkeypatch, module):
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *rest: None if name == module else found(name, *rest),
    )
    with pytest.raises(Failure, match=r'pip install "smartplan\[docx\]"'):
        write(made(tmp_path, "# A"))


def test_a_document_that_ends_lying_has_no_empty_page_after_it(tmp_path):
    table = "Table: T {.wide}\n| a | b |\n|---|---|\n" + "| x | y |\n" * 3
    word = _word(tmp_path, f"# A\n\n# B\n\n::: landscape\n{table}\n:::\n")
    last = word.all("sectPr")[-1]
    assert last.find(f"{W}pgSz").get(f"{W}orient") == "landscape"


def test_a_table_before_a_chapter_is_not_parted_from_it(tmp_path):
    table = "| a | b |\n|---|---|\n| x | y |\n\n"
    kept = _word(tmp_path / "a", f"# A\n\n{table}# B\n\nisi")
    parted = _word(tmp_path / "b", f"# A\n\n{table}isi\n\n# B\n\nisi")
    ends = [len(word.paragraphs("TableEnd")) for word in (kept, parted)]
    assert ends[1] - ends[0] == 1


def test_one_heading_alone_needs_no_list_of_contents(tmp_path):
    assert "Daftar isi" not in _word(tmp_path / "a", "# A\n\nisi").text
    assert "Daftar isi" in _word(tmp_path / "b", "# A\n\n# B\n\nisi").text
