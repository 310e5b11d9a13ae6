"""The archive of evidence: its bytes, its list, what other documents say to it."""

import csv
import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.wording import LANGS, Lang
from tests.books.pictures.drawn import photo
from tests.conftest import Ran

FILES = {
    "assessment/2026.yaml": """
instrument: kominfo-2023-kppn-ikn
items:
  baseline.planning.legal-basis: {claim: 2.5, sources: [perda, foto]}
  output.policy.regulation: {claim: 2, sources: [perda, laman]}
  output.institutions.council: {claim: 1, sources: [hilang]}
""",
    "sources.yaml": """
perda: {title: "=Perda", kind: law, file: bukti/perda.pdf, number: 7/2022, page: "3"}
foto: {title: Foto Rapat, kind: photo, file: bukti/foto.JPG, date: 2026-02-01}
laman: {title: Laman, kind: website, url: https://contoh.go.id/a}
hilang: {title: "Notula\n  rapat", kind: minutes, file: bukti/notula.pdf}
""",
}


@pytest.fixture
def region(plan_folder: Callable[..., Path]) -> Path:
    root = plan_folder(FILES)
    (root / "bukti").mkdir()
    (root / "bukti" / "perda.pdf").write_bytes(b"%PDF-1.7\n" + b"x" * 500)
    (root / "bukti" / "foto.JPG").write_bytes(photo(1))
    return root


def archived(smartplan: Callable[..., Ran], root: Path, lang: Lang = "id") -> bytes:
    how = ("--document", "evidence", "--format", "zip", "--lang", lang, "--as-of", "2026-11-21")
    done = smartplan("render", str(root), *how, "--out", str(root.parent / "hasil"))
    assert done.code == 0, done.err
    return (root.parent / "hasil" / "evidence.zip").read_bytes()


def rows(data: bytes) -> list[list[str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        text = archive.read("DAFTAR.csv").decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_the_same_plan_gives_the_same_bytes(
    smartplan: Callable[..., Ran], region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = archived(smartplan, region)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(0))
    (region / "bukti" / "perda.pdf").touch()
    assert archived(smartplan, region) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_files_stand_under_their_items_and_photographs_tell_no_place(
    smartplan: Callable[..., Ran], region: Path
) -> None:
    with zipfile.ZipFile(io.BytesIO(archived(smartplan, region))) as archive:
        assert archive.namelist() == [
            "DAFTAR.csv",
            "A.1_1.1.1_Masterplan-sudah-ditetapkan-dengan/Perda.pdf",
            "A.1_1.1.1_Masterplan-sudah-ditetapkan-dengan/Foto-Rapat.jpg",
            "B.1_2.1.1_Ada-Perda-Perkada-tentang-smart-city/Perda.pdf",
        ]
        assert b"GPS" not in archive.read(archive.namelist()[2])


@pytest.mark.parametrize("lang", LANGS)
def test_the_list_tells_what_is_there_and_what_is_not(
    smartplan: Callable[..., Ran], region: Path, lang: Lang
) -> None:
    data = archived(smartplan, region, lang)
    head, *held = rows(data)
    assert len({len(row) for row in (head, *held)}) == 1
    assert head[0] == {"id": "tabel", "en": "table"}[lang]
    assert [(row[0], row[1], row[3], row[4]) for row in held] == [
        ("A.1", "1.1.1", {"id": "2,5", "en": "2.5"}[lang], " =Perda"),  # no formula
        ("A.1", "1.1.1", {"id": "2,5", "en": "2.5"}[lang], "Foto Rapat"),
        ("B.1", "2.1.1", "2", " =Perda"),
        ("B.1", "2.1.1", "2", "Laman"),
        ("B.2", "2.1.1", "1", "Notula rapat"),
    ]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        listed = [row[-2] for row in held if row[-2]]
        assert listed == archive.namelist()[1:]
    assert held[3][-3] == "https://contoh.go.id/a"
    gone = {
        "id": "Berkasnya tidak ada",
        "en": "Its file is not there",
    }
    assert held[4][-1] == gone[lang]


def test_other_documents_are_no_archive(smartplan: Callable[..., Ran], region: Path) -> None:
    how = ("--document", "roadmap", "--document", "readiness", "--format", "zip", "--lang", "id")
    done = smartplan("render", str(region), *how, "--out", str(region.parent / "hasil"))
    assert done.code == 2
    assert "roadmap" in done.err
    assert "--document evidence --format zip" in done.err
    assert not list((region.parent / "hasil").glob("*.zip"))


def test_without_a_self_assessment_the_list_is_empty(
    smartplan: Callable[..., Ran], plan_folder: Callable[..., Path]
) -> None:
    assert len(rows(archived(smartplan, plan_folder()))) == 1
