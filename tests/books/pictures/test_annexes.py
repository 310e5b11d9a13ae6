"""Annexes: pictures and pages of PDFs are set in, the others stay in the list."""

from dataclasses import replace
from pathlib import Path

import pytest

from smartplan.books.parts.annexes import annexes
from smartplan.books.pictures import pages as pdf_pages
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from tests.books.made import made
from tests.books.pictures.drawn import SVG, png
from tests.places import RENDERED

typst = pytest.importorskip("typst")


@pytest.fixture
def shown(tmp_path: Path):
    def make(name: str, content: bytes | None, lang="id"):
        text = f"smartplan: 1\nannexes: [{{file: {name}, title: Peta air}}]\n"
        (tmp_path / "smartplan.yaml").write_text(text, "utf-8")
        if content is not None:
            (tmp_path / name).write_bytes(content)
        plan = load(read_folder(tmp_path), RENDERED).plan
        (found,) = annexes(plan, tmp_path, lang)
        return found

    return make


def _pdf(tmp_path: Path, count: int) -> bytes:
    (tmp_path / "x.typ").write_text(
        "#set page(width: 20mm, height: 30mm)\n" + "#pagebreak()\n".join(["a\n"] * count)
    )
    return typst.compile((tmp_path / "x.typ").as_posix())


@pytest.mark.parametrize("content", [png(), SVG])
def test_a_picture_is_shown_under_its_title(shown, content):
    found = shown("a.bin", content)
    assert (found.title, found.told, found.is_document) == ("Peta air", "gambar", False)
    assert [one.alt for one in found.pictures] == ["Peta air"]


def test_a_pdf_is_shown_page_by_page(shown, tmp_path):
    found = shown("a.pdf", _pdf(tmp_path, 2))
    assert found.is_document
    assert found.told == "dokumen, 2 halaman"
    assert [one.alt for one in found.pictures] == ["Peta air, halaman 1", "Peta air, halaman 2"]
    width, height = found.pictures[0].size
    assert width < height


def test_of_a_long_pdf_the_first_pages(shown, tmp_path, monkeypatch):
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 2)
    monkeypatch.setattr("smartplan.books.parts.annexes.MOST_PAGES", 2)
    found = shown("a.pdf", _pdf(tmp_path, 3))
    assert len(found.pictures) == 2
    assert found.told == "2 halaman pertama; selengkapnya dalam berkas tersendiri"
    assert shown("b.pdf", _pdf(tmp_path, 2)).told == "dokumen, 2 halaman"
    assert shown("a.pdf", _pdf(tmp_path, 3), "en").told.startswith("the first 2 pages; ")


@pytest.mark.parametrize("content", [b"%PDF-1.7 isi", b"isi", png()[:-9]])
def test_what_cannot_be_read_stays_in_the_list(shown, content):
    found = shown("a.pdf", content)
    assert (found.told, found.pictures) == ("disertakan sebagai berkas tersendiri", ())


def test_what_is_not_there_is_said_to_be_missing(shown, tmp_path):
    assert shown("a.pdf", None).told == "belum disertakan"
    (tmp_path.parent / "luar.png").write_bytes(png())
    assert shown("../luar.png", None).told == "belum disertakan"


def test_without_typst_a_pdf_goes_along_by_itself(shown, tmp_path, monkeypatch):
    content = _pdf(tmp_path, 1)
    found = pdf_pages.importlib.util.find_spec

    def gone(name, *more):
        return None if name == "typst" else found(name, *more)

    monkeypatch.setattr(pdf_pages.importlib.util, "find_spec", gone)
    assert shown("a.pdf", content).told == "disertakan sebagai berkas tersendiri"


def test_the_same_pdf_gives_the_same_pictures(tmp_path):
    content = _pdf(tmp_path, 1)
    first, second = pdf_pages.pages(content), pdf_pages.pages(content)
    assert first == second


def test_a_pdf_goes_along_with_the_pdf_of_the_book(shown, tmp_path):
    from smartplan.writers.pdf.write import document_json, write

    content = _pdf(tmp_path, 1)
    attached = shown("a.pdf", content).attached
    assert attached is not None
    assert (attached.title, attached.data) == ("Peta air", content)
    assert shown("a.bin", png()).attached is None
    book = replace(made(tmp_path / "buku", "# Bab"), attachments=(attached,))
    data, files = document_json(book)
    (entry,) = data["attached"]
    assert (entry["title"], entry["file"]) == ("Peta air", f"{len(files)}.peta-air.pdf")
    assert files[-1] == ("peta-air.pdf", content)
    assert len(write(book)) > len(write(made(tmp_path / "lain", "# Bab"))) + len(content) // 2
