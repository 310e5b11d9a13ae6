"""Names in an archive: what a title becomes; none leads out of it or is given twice."""

import re
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as some

from smartplan.books.parts.archive_names import ArchiveNames


@pytest.mark.parametrize(
    ("title", "file", "named"),
    [
        ("SK Wali Kota No. 7/2022", "lampiran/SK.PDF", "SK-Wali-Kota-No-7-2022.pdf"),
        ("Réunion “akhir”", "a.jpeg", "Reunion-akhir.jpeg"),
        ("文件", "a.pdf", "_.pdf"),
        ("con", "x.txt", "_con.txt"),
        ("../../etc/passwd", "x", "etc-passwd"),
        ("Berkas", "x.tar.gz", "Berkas.gz"),
        ("Berkas", "x.sangatpanjang", "Berkas"),
        ("Berkas", "x.p:f", "Berkas"),
    ],
)
def test_what_a_title_becomes(title: str, file: str, named: str) -> None:
    assert ArchiveNames().file("A.1_1.1.1", title, file) == f"A.1_1.1.1/{named}"


def test_a_folder_is_named_by_row_number_and_question() -> None:
    names = ArchiveNames()
    held = names.folder("A.1", "1.1.1", "Dewan rapat sedikitnya sekali tahun ini")
    assert held == "A.1_1.1.1_Dewan-rapat-sedikitnya-sekali-tahun"
    assert names.folder("A.1", "1.1.1", "Dewan rapat sedikitnya sekali tahun ini") == f"{held}-2"
    assert names.folder("", "", "") == "_"
    assert names.folder("con.1", "") == "_con.1"  # Windows takes it for a device


def test_names_that_differ_in_capitals_are_kept_apart() -> None:
    names = ArchiveNames()
    given = [names.file("A", title, "x.pdf") for title in ("Notula", "NOTULA", "notula")]
    assert given == ["A/Notula.pdf", "A/NOTULA-2.pdf", "A/notula-3.pdf"]


@given(some.lists(some.tuples(some.text(max_size=90), some.text(max_size=12)), max_size=8))
def test_every_name_can_be_unpacked_anywhere(asked: list[tuple[str, str]]) -> None:
    names = ArchiveNames()
    given = []
    for title, file in asked:
        folder = names.folder(title, file)
        given.append(names.file(folder, title, file))
        given.append(names.file(folder, title, file))
    assert len({name.casefold() for name in given}) == len(given)
    for name in given:
        parts = PurePosixPath(name).parts
        assert len(parts) == 2
        assert all(re.fullmatch(r"[A-Za-z0-9_.-]+", part) for part in parts)
        assert not any(part.startswith(".") or part.endswith(".") for part in parts)
        assert not any(re.fullmatch(r"(?i)(con|nul|prn|aux)(\..*)?", part) for part in parts)
        assert len(name) < 160
