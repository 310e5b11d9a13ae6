"""The sandbox: what templates can do, and how their mistakes are told."""

from dataclasses import dataclass
from datetime import date

import pytest

from smartplan.blocks import Paragraph
from smartplan.books.paths import homes
from smartplan.books.words import words
from smartplan.failure import Failure
from smartplan.plan.model.common import Basis
from smartplan.wording import Text
from tests.books.made import made


def _said(tmp_path, body, **options) -> str:
    blocks = made(tmp_path, body, **options).blocks
    return " / ".join(words(block.inlines) for block in blocks if isinstance(block, Paragraph))


@pytest.mark.parametrize(
    ("body", "line", "told"),
    [
        ("a\n{{ view.tidak_ada }}", 2, "tidak_ada"),
        ("a\n\n{{ salah }}", 3, "salah"),
        ("{% if %}", 1, "Expected"),
        ("{{ view.x | hantu }}", 1, "hantu"),
        ("{{ view.x | safe }}", 1, "safe"),
        ("{{ view.__class__ }}", 1, "__class__"),
        ("{{ ''.__class__.__mro__ }}", 1, "__class__"),
        ("{{ t.__globals__ }}", 1, "__globals__"),
        ("{% do view.update({}) %}", 1, "do"),
        ("{{ view.update({'a': 1}) }}", 1, "unsafe"),
        ("{{ 'abc' | rupiah }}", 1, "abc"),
        ("{{ [1, 2] }}", 1, "join"),
        ("{{ chart('hantu', 1) }}", 1, "hantu"),
        ("{{ 1 / 0 }}", 1, "zero"),
        ("{% include 'parts/tiada.md.j2' %}", 1, "tiada"),
        ("{{ t('%s', '%s') % view.x }}", 1, "t(id, en"),
        ("{{ range(10000000) | list | length }}", 1, "Range too big"),
        ("{# begini #}", 1, "{## like this ##}"),
    ],
)
def test_a_mistake_names_file_and_line(tmp_path, body, line, told):
    with pytest.raises(Failure) as failure:
        made(tmp_path, body, x="y")
    text = failure.value.text
    assert text.en.startswith(f"templates/documents/uji/body.md.j2:{line}: ")
    assert told in text.en
    assert text.id != text.en


def test_a_mistake_in_a_part_names_the_part(tmp_path):
    parts = {"parts/rusak.md.j2": "{% macro m(x) %}\n\n{{ x.tiada }}\n{% endmacro %}"}
    body = "{% import 'parts/rusak.md.j2' as rusak with context %}\n{{ rusak.m(view) }}"
    with pytest.raises(Failure, match=r"^templates/parts/rusak\.md\.j2:3: "):
        made(tmp_path, body, parts=parts)


def test_a_mistake_of_smartplan_is_no_failure(tmp_path, monkeypatch):
    from smartplan.books import charts

    def broken(*_, **__):
        raise ZeroDivisionError

    broken.__code__ = broken.__code__.replace(co_filename=charts.__file__)
    monkeypatch.setattr(charts, "CHARTS", {"rusak": broken})
    with pytest.raises(ZeroDivisionError):
        made(tmp_path, "{{ chart('rusak', 1) }}")


@pytest.mark.parametrize(
    ("body", "value", "id", "en"),
    [
        ("{{ view.x }}", 2024, "2024", "2024"),
        ("{{ view.x }}", 62.5, "62,5", "62.5"),
        ("{{ view.x }}", date(2022, 4, 21), "21 April 2022", "21 April 2022"),
        ("{{ view.x }}", None, "—", "—"),
        ("{{ view.x }}", True, "ya", "yes"),
        ("{{ view.x }}", Text("kota", "city"), "kota", "city"),
        ("{{ view.x }}", Basis.ILLUSTRATION, "ilustrasi", "illustration"),
        ("{{ view.x | rupiah }}", 1250000, "Rp1.250.000", "Rp1,250,000"),
        ("{{ view.x | rupiah_short }}", 1250000000, "Rp1,25 miliar", "Rp1.25 billion"),
        ("{{ view.x | number }}", 1234.5, "1.234,5", "1,234.5"),
        ("{{ view.x | number(2) }}", 2, "2,00", "2.00"),
        ("{{ view.x | percent(1) }}", 62.5, "62,5%", "62.5%"),
        ("{{ view.x | month }}", date(2022, 8, 1), "Agustus 2022", "August 2022"),
        ("{{ view.x | roman }}", 14, "XIV", "XIV"),
        ("{{ view.x | capital }}", "kota", "Kota", "Kota"),
        ("{{ view.x | slug }}", "kota-tegal", "kota-tegal", "kota-tegal"),
        ("{{ view.x | rupiah }}", None, "—", "—"),
        ("{{ view.x | join('; ') }}", ["a*b", "c|d"], "a*b; c|d", "a*b; c|d"),
        ("{{ view.x | replace('a', '*b*') }}", "a_a", "*b*_*b*", "*b*_*b*"),
        ("{{ t('Tahun', 'Year') ~ ' ' ~ view.x }}", "*2*", "Tahun *2*", "Year *2*"),
        ("{{ t('**Di** {x}', '**In** {x}', x=view.x) }}", "[a](b)", "Di [a](b)", "In [a](b)"),
        ("{{ view.x + t(' *a*', ' *b*') }}", "<i>", "<i> a", "<i> b"),
        ("{{ 'x: {}'.format(view.x) }}", "*y*", "x: *y*", "x: *y*"),
        ("{{ 'a' if view.x == 'b' else 'c' }}", "b", "a", "a"),
    ],
)
def test_values_become_words(tmp_path, body, value, id, en):
    assert _said(tmp_path, body, x=value) == id
    assert _said(tmp_path, body, x=value, lang="en") == en


def test_text_of_the_template_is_markdown(tmp_path):
    document = made(tmp_path, "{{ '##' if true else '#' }} {{ t('*a*', '*b*') }}")
    assert document.blocks[0].level == 2
    assert type(document.blocks[0].inlines[0]).__name__ == "Emphasis"


def test_lines_of_tags_vanish_and_other_line_ends_stay(tmp_path):
    body = (
        "{% if true %}\nsatu{% if true %} dua{% endif %}\n\n{% endif %}\n"
        "{## x ##}\ntiga {## y ##}\n\nempat"
    )
    assert _said(tmp_path, body) == "satu dua / tiga / empat"


def test_a_bytecode_cache_changes_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    body = "{{ 2.5 }} {{ t('ya', 'yes') }} {{ 'a' | prose }} {{ mark(true) }}"
    texts = [
        made(tmp_path, body, lang=lang, cached=cached).blocks
        for lang in ("id", "en", "id", "en")
        for cached in (True, False)
    ]
    assert texts[0] == texts[1] == texts[4] == texts[5]
    assert texts[2] == texts[3] == texts[6] == texts[7]
    assert list((tmp_path / "cache").rglob("*.cache"))


def test_links_out_of_the_folder_are_not_followed(tmp_path):
    (tmp_path / "rahasia.md.j2").write_text("rahasia")
    body = "{% include 'parts/bocor.md.j2' %}"
    (tmp_path / "templates" / "parts").mkdir(parents=True)
    (tmp_path / "templates" / "parts" / "bocor.md.j2").symlink_to(tmp_path / "rahasia.md.j2")
    with pytest.raises(Failure, match=r"bocor"):
        made(tmp_path, body)
    with pytest.raises(Failure, match="rahasia"):
        made(tmp_path, "{% include '../rahasia.md.j2' %}")


def test_a_plans_own_template_hides_the_shipped_one(tmp_path):
    own, shipped = homes(tmp_path)[-1], homes(None)[0]
    assert own == shipped
    (tmp_path / "templates").mkdir()
    assert homes(tmp_path)[0] == (tmp_path / "templates").resolve()


@dataclass(frozen=True)
class Row:
    name: str
    illustration: bool


def test_choosing_rows_is_remembered_rightly(tmp_path):
    rows = (Row("a", illustration=True), Row("b", illustration=False))
    body = (
        "{% for r in view.rows %}{{ view.rows | rejectattr('illustration') | map(attribute='name')"
        " | join }}{{ view.rows | selectattr('illustration') | map(attribute='name') | join }} "
        "{% endfor %}{{ view.rows | selectattr('name', 'in', ['a']) | list | length }}"
    )
    assert _said(tmp_path, body, rows=rows) == "ba ba 1"
