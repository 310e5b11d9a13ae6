"""`smartplan render`: which documents, under which names, and what happens when one fails."""

from collections.abc import Callable
from pathlib import Path

import pytest


def render(smartplan: Callable, folder: Path, *arguments: str) -> object:
    return smartplan("render", *arguments, "--as-of", "2024-06-30", cwd=folder)


def test_the_manifests_set_and_the_front_page(smartplan: Callable, plan_folder: Callable) -> None:
    folder = plan_folder()
    path = folder / "smartplan.yaml"
    path.write_text(path.read_text("utf-8") + "documents: [readiness, masterplan]\n", "utf-8")
    assert render(smartplan, folder).code == 0
    names = {path.name for path in (folder / "build").iterdir()}
    assert names == {"index.html", "readiness.html", "masterplan.html"}


def test_titles_and_book_names_come_from_the_manifest(
    smartplan: Callable, plan_folder: Callable
) -> None:
    folder = plan_folder()
    path = folder / "smartplan.yaml"
    books = "books: {masterplan: {title: Rencana Induk Kota, book: Buku 7}}\n"
    path.write_text(path.read_text("utf-8") + books, "utf-8")
    assert render(smartplan, folder, "--document", "masterplan").code == 0
    page = (folder / "build" / "masterplan.html").read_text("utf-8")
    assert "<title>Buku 7 – Rencana Induk Kota – Kota Batu</title>" in page


@pytest.mark.parametrize("form", ["html", "md"])
def test_the_same_plan_gives_the_same_bytes(
    smartplan: Callable, plan_folder: Callable, form: str
) -> None:
    folder = plan_folder()
    render(smartplan, folder, "--format", form, "--out", "satu")
    render(smartplan, folder, "--format", form, "--out", "dua")
    made = sorted((folder / "satu").iterdir())
    assert made
    for path in made:
        assert path.read_bytes() == (folder / "dua" / path.name).read_bytes()


def test_a_document_that_fails_does_not_lose_the_others(
    smartplan: Callable, plan_folder: Callable
) -> None:
    folder = plan_folder({"templates/documents/masterplan/body.md.j2": "{{ view.nothing }}"})
    done = render(smartplan, folder, "--document", "masterplan", "--document", "readiness")
    assert done.code == 2
    assert "templates/documents/masterplan/body.md.j2" in done.err
    assert [path.name for path in (folder / "build").iterdir()] == ["readiness.html"]


def test_a_folder_that_cannot_be_written_is_one_sentence(
    smartplan: Callable, plan_folder: Callable
) -> None:
    folder = plan_folder({"hasil": "sebuah berkas, bukan folder"})
    done = render(smartplan, folder, "--document", "readiness", "--out", "hasil")
    assert done.code == 2
    assert "--out" in done.err
    assert "Traceback" not in done.err


def test_a_missing_extra_is_told_once_for_all_documents(
    smartplan: Callable, plan_folder: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    import importlib.util

    find = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "docx" else find(name)
    )
    done = render(smartplan, plan_folder(), "--format", "docx")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert 'pip install "smartplan[docx]"' in done.err
