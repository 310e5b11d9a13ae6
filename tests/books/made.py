"""Documents made of a template that a test writes."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from smartplan.books.compose import Book, compose
from smartplan.books.library import library, named
from smartplan.books.metadata import Imprint
from smartplan.books.printing import Printing
from smartplan.plan.model.sources import Source
from smartplan.wording import Lang

DESCRIPTION = "title: {id: Dokumen Uji, en: Test document}\norder: 1\n"

# What a plan may hold and no document may take for more than words.
HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "[klik](javascript:alert(1))",
    "![gambar](http://contoh.test/x.png)",
    "<http://contoh.test>",
    "# Bukan judul",
    "Table: bukan tabel {#tbl-palsu .wide}",
    "::: note",
    ":::",
    "| a | b |",
    "- butir",
    "1. butir",
    "> kutipan",
    "***",
    "===",
    "---",
    "```",
    "~~~",
    "    kode",
    "a **b** _c_ `d` ~~e~~",
    "catatan[^1] dan [^1]: palsu",
    "[x]: http://contoh.test",
    "akhir \\",
    "pipa \\| miring \\",
    "&lt;b&gt; &amp; &#x3C;i&#x3E; &copy 2020",
    "judul {#id-palsu .kelas}",
    "Wow!",
    "\ue0000\ue001",
    "baris\nbaris\r\n\r\n# judul",
    "satu\u2028dua\x85tiga",
    "nol\x00 lonceng\x07",
    "\u202eterbalik\u202c",
    "مدينة ذكية",
    "🏙️ kota 👩‍💻",
    "k" * 10_000,
    "</style></title><body onload=alert(1)>",
    "'\" onmouseover=alert(1) x='",
)


def made(
    folder: Path,
    body: str,
    *,
    lang: Lang = "id",
    description: str = DESCRIPTION,
    parts: Mapping[str, str] | None = None,
    sources: Mapping[str, Source] | None = None,
    imprint: Imprint | None = None,
    printing: Printing = Printing.DRAFT,
    cached: bool = False,
    short_names: Mapping[str, str] | None = None,
    **view: Any,
) -> Book:
    """The document that a template makes of a view, whose fields are given by name."""
    home = folder / "templates"
    files = {
        "documents/uji/document.yaml": description,
        "documents/uji/body.md.j2": body,
        **(parts or {}),
    }
    for name, text in files.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    kind = named("uji", library(folder))
    return compose(
        kind,
        view,
        lang,
        folder,
        imprint=imprint,
        sources=sources,
        books=(kind,),
        short_names=short_names,
        printing=printing,
        cached=cached,
    )
