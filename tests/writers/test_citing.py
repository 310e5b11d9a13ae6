"""Where slides find the pages of the masterplan: laid out once, kept, and always the same."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smartplan.books.books import Edition, edition_of, wanted
from smartplan.books.cited import NOTHING_CITED, CitedBook
from smartplan.books.library import BookKind
from smartplan.books.printing import Printing
from smartplan.books.subject import Subject
from smartplan.plan.load import load
from smartplan.scoring.readiness import score
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.source.revision import Version
from smartplan.wording import Lang
from smartplan.writers import citing
from smartplan.writers.pdf import write as pdf
from tests.places import AS_OF, RENDERED

pytest.importorskip("typst")
Make = Callable[..., Path]


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """A cache of one's own, and how often the masterplan was laid out, which is only said here."""
    monkeypatch.setenv("SMARTPLAN_CACHE_DIR", str(tmp_path / "cache"))
    held: list[str] = []

    def laid_out(kind: BookKind, *_: Any) -> CitedBook:
        held.append(kind.name)
        return CitedBook("Buku II", {"tbl-a": f"Tabel {len(held)}"}, {"tbl-a": "1"})

    monkeypatch.setattr(citing, "_laid_out", laid_out)
    return held


def cited(
    folder: Path, lang: Lang = "id", *, printing: Printing = Printing.DRAFT, day: Any = RENDERED
) -> CitedBook:
    bundle, subject, edition = told(folder, lang, printing, day)
    return citing.citing(bundle, subject, edition)(lang)


def told(
    folder: Path, lang: Lang, printing: Printing, day: Any
) -> tuple[Bundle, Subject, Edition]:
    bundle = read_folder(folder)
    plan = load(bundle, day).plan
    edition = edition_of(plan, folder, lang, Version(), printing=printing)
    return bundle, Subject(plan, score(plan)), edition


def test_numbers_and_pages_are_those_of_the_masterplan_kept_or_not(
    plan_folder: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = plan_folder()
    held = cited(folder)
    monkeypatch.setenv("SMARTPLAN_CACHE_DIR", str(tmp_path / "cache"))
    assert cited(folder) == held
    monkeypatch.setattr(citing, "_laid_out", lambda *_: None)
    assert cited(folder) == held
    assert held.name == "Buku II"
    assert held.labels["tbl-programs"].startswith("Tabel 4.")
    assert held.pages.keys() <= held.labels.keys()
    assert all(page.isdecimal() for page in held.pages.values())
    assert set(held.labels) - set(held.pages) == set()


def test_what_was_laid_out_once_is_kept(plan_folder: Make, counted: list[str]) -> None:
    folder = plan_folder()
    first = cited(folder)
    assert cited(folder) == first
    assert counted == ["masterplan"]


def test_without_a_cache_it_is_laid_out_each_time(
    plan_folder: Make, counted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = plan_folder()
    kept = [cited(folder), cited(folder)]
    monkeypatch.setenv("SMARTPLAN_CACHE_DIR", str(folder / "smartplan.yaml"))  # no folder
    assert kept[0] == kept[1]
    assert len(counted) == 1
    cited(folder)
    cited(folder)
    assert len(counted) == 3  # without a cache each time anew


CHANGES: dict[str, Callable[[Path], dict[str, Any]]] = {
    "a line of the plan": lambda folder: written(folder / "profile.yaml", "\n# catatan\n"),
    "a template": lambda folder: written(folder / "templates/parts/uji.md.j2", "x"),
    "a picture": lambda folder: written(folder / "peta.png", "x"),
    "the language": lambda _: {"lang": "en"},
    "the printing": lambda _: {"printing": Printing.FINAL},
    "the day": lambda _: {"day": AS_OF},
}


def written(path: Path, text: str) -> dict[str, Any]:
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text("utf-8") if path.exists() else ""
    path.write_text(before + text, "utf-8")
    return {}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_the_layout_depends_on_makes_it_anew(
    change: str, plan_folder: Make, counted: list[str]
) -> None:
    folder = plan_folder()
    cited(folder)
    cited(folder, **CHANGES[change](folder))
    assert len(counted) == 2


def test_a_changed_picture_of_the_same_name_makes_it_anew(
    plan_folder: Make, counted: list[str]
) -> None:
    folder = plan_folder()
    written(folder / "peta.png", "x")
    cited(folder)
    written(folder / "peta.png", "yy")
    cited(folder)
    assert len(counted) == 2


def test_without_typst_numbers_are_told_without_pages(
    plan_folder: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "page_numbers", lambda _: {})
    held = cited(plan_folder())
    assert held.labels
    assert held.places(("tbl-programs",), "id") == f"Buku II, {held.labels['tbl-programs']}"


def test_a_masterplan_that_cannot_be_made_is_not_cited(plan_folder: Make) -> None:
    folder = plan_folder()
    place = folder / "templates/documents/masterplan"
    place.mkdir(parents=True)
    (place / "document.yaml").write_text("title: {id: Buku, en: Book}\n", "utf-8")
    (place / "body.md.j2").write_text("{{ view.tidak_ada }}", "utf-8")
    assert cited(folder) == NOTHING_CITED


def test_a_missing_typst_is_told_once(
    plan_folder: Make, smartplan: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = plan_folder()
    monkeypatch.setattr(citing, "has_pages", lambda: False)
    monkeypatch.setattr(pdf, "page_numbers", lambda _: {})
    done = smartplan("render", str(folder), "--document", "deck", "--format", "md", "--lang", "en")
    assert done.code == 0, done.err
    assert done.err.count("smartplan[pdf]") == 1
    done = smartplan("render", str(folder), "--document", "roadmap", "--format", "md")
    assert "smartplan[pdf]" not in done.err


def test_the_usual_set_has_no_talk(plan_folder: Make) -> None:
    folder = plan_folder()
    plan = load(read_folder(folder), RENDERED).plan
    edition = edition_of(plan, folder, "id", Version())
    assert "deck" in [one.name for one in edition.shelf]
    assert "deck" not in [one.name for one in wanted(edition, plan, (), with_front=True)]
    assert [one.name for one in wanted(edition, plan, ("deck",), with_front=True)] == ["deck"]
