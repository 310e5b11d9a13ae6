"""The HTML file: nothing from elsewhere, nothing forged, the same bytes every time."""

import base64
import hashlib
import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from smartplan.blocks import Plain
from smartplan.books.amount import AmountWords
from smartplan.books.library import Layout
from smartplan.books.metadata import Imprint
from smartplan.books.search import Search, searched
from smartplan.courses import BarValue, IndicatorBar, IndicatorBars
from smartplan.failure import Failure
from smartplan.writers.html import write as html
from smartplan.writers.html.clean import clean
from tests.books.made import HOSTILE, made

PLACES = """\
# {{ view.x }}

{{ view.x }} {{ footnote(view.x) }} [{{ view.x }}](https://contoh.test/) `{{ view.x }}`

{{ view.x | prose }}

- {{ view.x | inline }}

::: card {{ view.x }}
{{ view.x }}
:::

::: details {{ view.x }}
{{ view.x }}
:::

Table: {{ view.x }} {#tbl-uji .filter by=1}
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

VOID = {"meta", "br", "hr", "input", "col", "img", "link"}


class Page(HTMLParser):
    """What a browser would find: tags in order, attributes, ids, links; nesting is checked."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.text: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, held, value in self.attributes if held == name]


def _imprint(text: str) -> Imprint:
    words = ("region", "government", "year", "plan", "period", "status", "version", "disclaimer")
    return Imprint(**dict.fromkeys(words, text), updated=date(2026, 11, 20))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_element_and_no_attribute(tmp_path, text):
    hostile = Page(html.write(made(tmp_path, PLACES, x=text, imprint=_imprint(text))))
    assert hostile.open == []
    assert hostile.tags.count("script") == 1
    assert hostile.tags.count("style") == 1
    assert not {"img", "iframe", "object", "embed", "link", "base"} & set(hostile.tags)
    assert not [name for _, name, _ in hostile.attributes if name.startswith("on")]
    assert not hostile.values("style")
    allowed = ("#", "https://contoh.test/", "http://contoh.test")
    assert all(link.startswith(allowed) for link in hostile.values("href"))


def test_links_inside_lead_somewhere_and_ids_are_one_of_a_kind(tmp_path):
    page = Page(html.write(made(tmp_path, PLACES, x="Kota *Tegal*", imprint=_imprint("Uji"))))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    targets = {link[1:] for link in page.values("href") if link.startswith("#")}
    assert targets <= set(ids)


def test_the_policy_lets_only_what_is_written_here_run(tmp_path):
    text = html.write(made(tmp_path, "# A"))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)[1]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag, source in (("style", "style-src"), ("script", "script-src")):
        inner = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)[1]
        digest = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
        assert f"{source} 'sha256-{digest}'" in policy


def test_nothing_is_loaded_from_elsewhere(tmp_path):
    text = html.write(made(tmp_path, "# A"))
    assert not re.search(r"(?:src|href)=\"?(?:https?:)?//", text)
    assert "@import" not in text
    assert "url(" not in text


def test_the_frame_of_a_page(tmp_path):
    document = made(
        tmp_path,
        "# A {#a}\n\n## B {#b}\n\nx {{ cite('s') }} y {{ cite('s') }}",
        imprint=Imprint(
            region="Kota Uji",
            plan="Masterplan",
            period="2022–2032",
            status="disusun",
            version="v1",
            disclaimer="Contoh.",
        ),
    )
    text = html.write(document)
    page = Page(text)
    assert '<html lang="id"' in text
    assert {"main", "nav", "header", "footer"} <= set(page.tags)
    assert page.tags.count("h1") == 1
    assert '<a class="skip" href="#page_main">' in text
    assert "<title>Dokumen Uji – Kota Uji</title>" in text
    assert '<h2 id="a"><span class="number">Bab I</span> A' in text
    assert '<h3 id="b"><span class="number">1.1</span> B' in text
    assert text.count('href="#n_1"') == 2
    assert page.values("role").count("doc-backlink") == 2
    assert text.count("Contoh.") == 2  # cover and foot
    assert r'@bottom-left { content: "Contoh\2e ";' in text  # every printed page
    assert "@page" in text


def test_english_and_sheets(tmp_path):
    description = "title: {id: A, en: B}\nlayout: sheet\n"
    text = html.write(made(tmp_path, "# C", lang="en", description=description))
    assert '<html lang="en" class="sheet">' in text
    assert "Skip to the content" in text
    assert 'class="contents"' not in text


def test_the_plans_own_style_cannot_leave_its_element(tmp_path):
    document = made(tmp_path, "# A")
    style = tmp_path / "templates" / "theme" / "own.css"
    style.parent.mkdir()
    style.write_text("h1 { color: red } </style><script>alert(1)</script>")
    text = html.write(document, plan_root=tmp_path)
    assert "h1 { color: red }" in text
    assert Page(text).tags.count("script") == 1
    style.unlink()
    style.symlink_to("/etc/hostname")
    with pytest.raises(Failure, match=r"own\.css cannot be read"):
        html.write(document, plan_root=tmp_path)


def test_the_second_wall_stops_what_the_first_would_miss():
    kept = clean('<p id="a" onclick="x()">b<script>c</script><a href="javascript:d">e</a></p>')
    assert kept == '<p id="a">b<a>e</a></p>'


def test_the_same_document_gives_the_same_bytes(tmp_path):
    document = made(tmp_path, PLACES, x="Kota")
    assert html.write(document) == html.write(document)


@pytest.mark.parametrize(("rows", "is_long"), [(11, False), (12, True)])
def test_a_long_table_can_be_passed_over(tmp_path, rows, is_long):
    lines = "\n".join(f"| baris {n} | b |" for n in range(rows))
    body = f"Table: Baris {{#tbl-baris}}\n| a | c |\n|---|---|\n{lines}\n"
    page = Page(html.write(made(tmp_path, body)))
    assert ("#page_after_tbl-baris" in page.values("href")) is is_long
    assert ("page_after_tbl-baris" in page.values("id")) is is_long
    english = html.write(made(tmp_path, body, lang="en"))
    assert ("Skip the table" in english) is is_long


def test_a_sum_keeps_its_figure_where_it_stands_by_itself(tmp_path):
    held = AmountWords("Rp1,5 miliar", 1_500_000_000)
    least = AmountWords("lebih dari Rp2 juta", 2_000_000, at_least=True)
    body = "{{ view.x }} dan {{ view.y }}, {{ view.x | replace('Rp', 'USD') }}"
    text = html.write(made(tmp_path, body, x=held, y=least))
    assert '<data value="1500000000">Rp1,5 miliar</data>' in text
    assert '<data value="2000000" class="least">lebih dari Rp2 juta</data>' in text
    assert text.count("<data") == 2


def test_a_link_may_lead_to_a_form_of_a_book(tmp_path):
    text = html.write(made(tmp_path, "[PDF](book:uji.pdf) [x](book:uji#a) [y](book:uji.exe)"))
    assert '<a class="ref" href="uji.pdf">PDF</a>' in text
    assert '<a class="ref" href="uji.html#a">x</a>' in text
    assert "uji.exe" not in text


def test_other_pages_lead_to_the_search_of_all_documents(tmp_path):
    book = made(tmp_path, "# A {#a}\n\nPelayanan.")
    front = replace(book.kind, name="index", layout=Layout.FRONT)
    text = html.write(replace(book, books=(front, book.kind)))
    assert 'class="everywhere" href="index.html"' in text
    assert 'id="page_index"' not in text
    searched_in = replace(book, search=Search((searched("uji", "</script><b>", book.blocks),)))
    own = html.write(searched_in)
    held = json.loads(re.search(r'id="page_index">(.*?)</script>', own, re.DOTALL)[1])
    assert held["books"] == [["uji.html", "</script><b>"]]
    assert held["sections"] == [[0, "a", "Bab I A"]]
    assert held["words"] == {"pelayanan": [0]}
    assert Page(own).open == []


def test_a_head_tells_region_document_and_version(tmp_path):
    imprint = Imprint(region="Kota Uji", version="v1", government="Pemerintah Kota Uji")
    text = html.write(made(tmp_path, "# A", imprint=imprint))
    head = text[text.index('<header class="masthead"') : text.index("</header>")]
    for said in ("Kota Uji", "Dokumen Uji", "Versi v1", 'href="#page_top"', "Ke atas"):
        assert said in head
    assert 'role="search" hidden' in head  # without a script there is none
    assert '<p class="region">Pemerintah Kota Uji</p>' in text


def test_drawings_are_not_cleaned_away(tmp_path):
    values = (BarValue("baseline", "awal 1", 0.1), BarValue("target", "target 2", 0.9))
    bars = IndicatorBars((IndicatorBar((Plain("Antrean <b>"),), "", values),))
    text = html.write(replace(made(tmp_path, "# A"), blocks=(bars,)))
    assert '<svg class="rail"' in text
    assert "Antrean &lt;b&gt;" in text
    assert 'class="slot"' not in text
