"""benchmarks/prose.py: what counts as prose, and what does not."""

import importlib.util
import sys
from types import ModuleType

import pytest

from smartplan.blocks import Block, Box, Heading, Items, Paragraph, Quote, Table
from smartplan.inlines import Plain
from tests.places import ROOT


@pytest.fixture(scope="module")
def prose() -> ModuleType:
    path = ROOT / "benchmarks" / "prose.py"
    spec = importlib.util.spec_from_file_location("prose_share", path)
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    sys.modules["prose_share"] = made
    spec.loader.exec_module(made)
    return made


def said(words: str) -> Paragraph:
    return Paragraph((Plain(words),))


TWO, THREE = said("dua kata"), said("tiga kata lagi")


@pytest.mark.parametrize(
    ("block", "counts"),
    [
        (TWO, {"prose": 2}),
        (Quote((TWO,)), {"prose": 2}),
        (Box("lead", (), (TWO,)), {"prose": 2}),
        (Box("sheet", (), (TWO, THREE)), {"prose": 5}),
        (
            Box("pair", (), (Box("column", (), (TWO,)), Box("column", (), (THREE,)))),
            {"prose": 2, "card": 3},
        ),
        (Items(((TWO,), (THREE,))), {"list": 5}),
        (Table((TWO.inlines,), ((THREE.inlines,),), ("left",)), {"table": 5}),
        (Box("missing", (), (TWO,)), {"missing": 2}),
        (Box("details", (), (Items(((TWO,),)),)), {"details": 2}),
        (Heading(1, TWO.inlines, "judul"), {}),
    ],
)
def test_prose_is_what_stands_in_paragraphs_by_themselves(
    prose: ModuleType, block: Block, counts: dict[str, int]
) -> None:
    assert dict(prose.counted((block,))) == counts


def test_the_shares_are_of_all_words_the_largest_first(prose: ModuleType) -> None:
    found = prose.counted((TWO, Items(((THREE,), (THREE,)))))
    assert prose.told(found) == "     8 words  list 75%  prose 25%"


def test_the_books_of_a_plan_are_told_in_both_languages(
    prose: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["prose.py", str(ROOT / "examples" / "tegal"), "masterplan"])
    prose.main()
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:3] for line in lines] == [
        ["tegal", "id", "masterplan"],
        ["tegal", "en", "masterplan"],
    ]
    for line in lines:
        share = int(line.partition("prose ")[2].partition("%")[0])
        assert share >= LEAST_SHARE


LEAST_SHARE = 35  # percent: a book that is meant to be read, and not a set of tables
