"""Files of evidence: what is handed on, what is cleaned, what stays out and why."""

from pathlib import Path

import pytest

from smartplan.books.parts.evidence_files import EvidenceFiles, cleaned
from smartplan.wording import Text
from tests.books.pictures.drawn import chunk, photo, png


def why(held: bytes | Text) -> str:
    assert isinstance(held, Text)
    return held.id


def test_a_photograph_goes_without_its_place() -> None:
    taken = photo(6)
    assert b"GPS-tempat" in taken
    held = cleaned(taken)
    assert isinstance(held, bytes)
    assert b"GPS-tempat" not in held
    assert held.startswith(b"\xff\xd8")


def test_a_picture_of_another_kind_does_too() -> None:
    plain = png()
    marked = plain[:33] + chunk(b"tEXt", b"GPS\0tempat") + plain[33:]
    held = cleaned(marked)
    assert isinstance(held, bytes)
    assert b"GPS" not in held


@pytest.mark.parametrize(
    "content",
    [
        b"II*\x00" + bytes(20),  # TIFF, and the raw files of cameras
        b"MM\x00*" + bytes(20),
        b"\x00\x00\x00\x18ftypheic" + bytes(20),
        b"\x00\x00\x00\x18ftypmp42" + bytes(20),
        b"RIFF\x10\x00\x00\x00WEBPVP8 " + bytes(20),
    ],
)
def test_what_cannot_be_cleaned_stays_out(content: bytes) -> None:
    assert "dapat memuat lokasi" in why(cleaned(content))


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"PK\x03\x04", b"", b"RIFF\x10\x00\x00\x00WAVE"])
def test_anything_else_goes_as_it_is(content: bytes) -> None:
    assert cleaned(content) == content


def test_a_broken_photograph_says_so() -> None:
    assert "rusak" in why(cleaned(photo(1)[:40]))


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("tidak-ada.pdf", "berkasnya tidak ada"),
        ("../luar.pdf", "berkasnya tidak ada"),
        ("/etc/passwd", "berkasnya tidak ada"),
        (".git/config", "berkasnya tidak ada"),
        ("folder", "bukan berkas biasa"),
        ("tersembunyi.pdf", "di luar rencana"),
        ("tautan.pdf", "di luar rencana"),
    ],
)
def test_no_path_leads_out_of_the_plan(tmp_path: Path, file: str, said: str) -> None:
    root = tmp_path / "rencana"
    (root / "folder").mkdir(parents=True)
    (root / ".git").mkdir()
    (root / ".git" / "config").write_text("rahasia")
    (tmp_path / "luar.pdf").write_bytes(b"%PDF")
    (root / "tersembunyi.pdf").symlink_to(root / ".git" / "config")
    (root / "tautan.pdf").symlink_to(tmp_path / "luar.pdf")
    assert said in why(EvidenceFiles(root).read(file))


def test_a_file_that_is_too_large_says_so(tmp_path: Path) -> None:
    with (tmp_path / "besar.pdf").open("wb") as file:
        file.truncate(20_000_001)
    assert "batasnya 20 MB" in why(EvidenceFiles(tmp_path).read("besar.pdf"))


def test_all_together_are_limited(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"12345")
    held = EvidenceFiles(tmp_path, most=10)
    assert [held.read("a.pdf") for _ in range(2)] == [b"12345", b"12345"]
    assert "terlalu besar" in why(held.read("a.pdf"))


def test_without_a_folder_nothing_is_there() -> None:
    assert "tidak ada" in why(EvidenceFiles(None).read("a.pdf"))
