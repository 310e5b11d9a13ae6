"""The PDF: PDF/UA-1, the same bytes every time, and whatever a plan holds comes out as words."""

import builtins
import json
from datetime import date
from pathlib import Path

import pytest

from smartplan.books.metadata import Imprint
from smartplan.failure import Failure
from smartplan.writers import WRITERS
from smartplan.writers.pdf import breaks as pdf_words
from smartplan.writers.pdf import charts as pdf_charts
from smartplan.writers.pdf import glyphs as pdf_glyphs
from smartplan.writers.pdf import write as pdf
from tests.books.made import HOSTILE, made
from tests.places import ROOT

typst = pytest.importorskip("typst")

PLACES = """\
# {{ view.x }}

#### {{ view.x }}

{{ view.x }} {{ footnote(view.x) }} [{{ view.x }}](https://contoh.test/) `{{ view.x }}`
[](#tbl-uji)

{{ view.x | prose }}

- {{ view.x | inline }}

::: card {{ view.x }}
{{ view.x }}
:::

::: details {{ view.x }}
{{ view.x }}
:::

Table: {{ view.x }} {#tbl-uji .wide}
| {{ view.x }} | b | *{{ view.x }}* |
|---|--:|---|
| {{ view.x }} | c | `{{ view.x }}` |

::: facts
- **{{ view.x }}** {{ view.x }}
:::

::: signature {{ view.x }}
- **{{ view.x }}** {{ view.x }}
:::
"""

EVERY_KIND = """\
# Satu {#satu}

::: lead
Kalimat pembuka.
:::

Paragraf dengan **tebal**, *miring*, `kode`, [tautan](https://contoh.test) dan [](#tbl-a).

1. satu
2. dua
   - dalam

> kutipan

```
baris satu
baris dua
```

***

## Dua

Table: Sempit {#tbl-a .total}
| a | b |
|---|--:|
| x | 1 |
| y | 2 |

*Seluruh baris ilustrasi.*

### Tiga

::: columns
::: column Sebelum
a
:::
::: column Sesudah
::: pagebreak
b
:::
:::

::: cards
::: card {.governance}
# Judul kecil
isi
:::
:::

::: note
catatan
:::

::: missing
belum ada
:::

::: landscape
# Bab yang diputar {#bab-diputar}

Table: Lebar {.wide}
| a | b |
|---|---|
| x | y |
:::

::: pagebreak

# Lampiran {.appendix}

::: signature Tegal, 10 Oktober 2022
- **Wali Kota** Nama
- **Sekretaris Daerah**
:::
"""


def _imprint(text: str, day: date | None = date(2026, 11, 20)) -> Imprint:
    return Imprint(*[text] * 5, day, *[text] * 3)


def _texts(value: object) -> list[str]:
    """Every text in JSON values."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    return [text for inner in value for text in _texts(inner)] if isinstance(value, list) else []


@pytest.mark.parametrize(
    "text",
    [
        *HOSTILE,
        '#read("/etc/passwd") $x^2$ @satu <satu> #import "@preview/x:1.0.0": *',
        "\\u{1F680} */ /* // = judul ~ --- ... 'a' \"b\" _x_ [#sys.version]",
        "a\u0301\u0327\u0488 \u0645\u064b x\u064b \u200d\u200b\ufeff\ue123 \ud7ff\uffff",
        "智慧城市 ✕ नमस्ते שלום",
        "",
        " ",
    ],
)
def test_hostile_text_is_set_as_words(tmp_path, text):
    text = text[:_LONG_WORD]
    made_pdf = pdf.write(made(tmp_path, PLACES, x=text, imprint=_imprint(text)))
    assert made_pdf.startswith(b"%PDF-")
    assert b"pdfuaid" in made_pdf


_LONG_WORD = 3_000  # typst's own time grows with the square of a word


def test_every_kind_of_block_is_set(tmp_path):
    document = made(tmp_path, EVERY_KIND, imprint=_imprint("Uji"))
    assert pdf.write(document).startswith(b"%PDF-")
    assert pdf.write(document) == pdf.write(document)


def test_a_document_without_anything_is_set(tmp_path):
    for lang in ("id", "en"):
        assert pdf.write(made(tmp_path, "", lang=lang)).startswith(b"%PDF-")


@pytest.mark.parametrize("layout", ["book", "sheet", "front"])
def test_every_layout_is_set(tmp_path, layout):
    description = f"title: {{id: Uji, en: Test}}\norder: 1\nnumbered: false\nlayout: {layout}\n"
    body = "## Tanpa bab\n\n#### Terlalu dalam\n\nx"
    document = made(tmp_path, body, description=description, imprint=_imprint("", None))
    data, _ = pdf.document_json(document)
    held = [block for stretch in data["stretches"] for block in stretch["blocks"]]
    assert [block["depth"] for block in held if block["kind"] == "heading"] == [1, 2]
    assert data["date"] is None
    assert pdf.write(document)


def test_the_data_says_what_the_document_says(tmp_path):
    document = made(tmp_path, EVERY_KIND, imprint=_imprint("Kota Uji"))
    data, drawings = pdf.document_json(document)
    texts = _texts(json.loads(json.dumps(data)))
    assert {"Tabel 1.1", "Bab I", "Lampiran A", "Kalimat pembuka.", "Wali Kota"} <= set(texts)
    assert [form for form, _ in drawings] == ["svg"]  # the ring on the cover
    assert [stretch["turned"] for stretch in data["stretches"]] == [False, True, False]
    table = next(block for block in data["stretches"][0]["blocks"] if block["kind"] == "table")
    assert "Seluruh baris ilustrasi." in _texts(table["caption"])


def test_a_missing_typst_is_told_with_the_command_that_helps(tmp_path, monkeypatch):
    real = builtins.__import__

    def without_typst(name, *more):
        if name == "typst":
            raise ImportError(name)
        return real(name, *more)

    document = made(tmp_path, "# A")
    monkeypatch.setattr(builtins, "__import__", without_typst)
    with pytest.raises(Failure) as failure:
        WRITERS["pdf"](document, tmp_path)
    assert 'pip install "smartplan[pdf]"' in failure.value.text.id
    assert 'pip install "smartplan[pdf]"' in failure.value.text.en


def test_a_mistake_in_setting_is_a_failure(tmp_path, monkeypatch):
    home = tmp_path / "shipped" / "theme"
    home.mkdir(parents=True)
    (home / "document.typ").write_text("#panic(1)", encoding="utf-8")
    document = made(tmp_path, "# A")
    monkeypatch.setattr(pdf, "shipped", lambda: home.parent)
    with pytest.raises(Failure, match="typst cannot set uji"):
        pdf.write(document)


def test_signs_without_a_glyph_get_a_stand_in():
    assert pdf_glyphs.drawable("🏙️ kota 👩‍💻") == "□ kota □"
    assert pdf_glyphs.drawable("a\u202eb\nc\x07") == "ab c "
    assert pdf_glyphs.drawable("e\u0301 مدينة – ≥ →") == "é مدينة – ≥ →"


def test_every_sign_that_is_called_drawable_has_a_glyph_in_every_style(tmp_path):
    signs = [
        chr(code)
        for ranges in pdf_glyphs._ranges()
        for first, last in ranges
        for code in range(first, last + 1)
    ]
    text = " ".join(pdf_glyphs.drawable(sign) for sign in dict.fromkeys(signs))
    (tmp_path / "signs.json").write_text(json.dumps(text), encoding="utf-8")
    fonts = '("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono")'
    source = (
        f'#set document(title: "x")\n#set text(font: {fonts}, lang: "id")\n'
        '#let it = json("signs.json")\n#it #strong(it) #emph(it) #strong(emph(it))'
    )
    assert typst.compile(
        source.encode(),
        root=tmp_path.as_posix(),
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        timestamp=0,
    )


def test_only_words_that_do_not_fit_may_break():
    assert pdf_words.fitted("Penyelenggaraan layanan", 30) == "Penyelenggaraan layanan"
    broken = pdf_words.fitted("Penyelenggaraan layanan", 5)
    assert broken.split(" ")[0].split("\u00ad") == ["Penye", "leng", "ga", "raan"]
    assert broken.endswith(" layanan")
    pieces = pdf_words.fitted("k" * 10_000, 20).split("\u200b")
    assert "".join(pieces) == "k" * 10_000
    assert max(map(len, pieces)) <= 20
    address = pdf_words.fitted("https://contoh.test/rencana/smartplan.yaml", 10)
    assert "\u200brencana/" in address


def test_a_tall_chart_is_cut_between_its_words():
    rows = "".join(
        f'<text x="0" y="{y}" font-size="12">x</text>'
        f'<rect x="9" y="{y - 9}" width="5" height="12"/>'
        for y in range(20, 2000, 24)
    )
    svg = f'<svg width="680" height="2000" font-family="Arial">{rows}</svg>'
    found = pdf_charts.cuts(svg, 1000, 1000)
    assert len(found) == 1
    assert 900 < found[0] < 1100
    assert all(not y - 9 < found[0] < y + 3 for y in range(20, 2000, 24))
    assert len(pdf_charts.cuts(svg, 1000, 600)) == 3
    assert pdf_charts.cuts(svg, 2500, 600) == []
    assert 'font-family="Libertinus Serif"' in pdf_charts.drawing(svg)


def test_the_template_takes_nothing_from_elsewhere():
    source = (Path(pdf.__file__).parents[3] / "templates/theme/document.typ").read_text("utf-8")
    assert "@preview" not in source
    assert "#import" not in source
    assert source.count("json(") == 1
    assert "eval(" not in source
    assert "read(" not in source


def test_documents_of_an_example_with_charts_and_the_same_bytes_twice(smartplan, tmp_path):
    for out in ("a", "b"):
        names = [f"--document={name}" for name in ("roadmap", "commitment", "index")]
        folder = (ROOT / "examples" / "tegal").as_posix()
        target = (tmp_path / out).as_posix()
        ran = smartplan("render", folder, *names, "--format=pdf", f"--out={target}")
        assert ran.code == 0, ran.err
    for name in ("roadmap", "commitment", "index"):
        first, second = ((tmp_path / out / f"{name}.pdf").read_bytes() for out in ("a", "b"))
        assert first == second
