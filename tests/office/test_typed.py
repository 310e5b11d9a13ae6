"""What LibreOffice makes of what is typed, in an Indonesian and an English office."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from smartplan.failure import Failure
from smartplan.source.office.foreign import foreign
from smartplan.source.office.formulas import CellMake, formulas
from smartplan.source.office.grids import Grid, GridCell, grids
from smartplan.source.office.wordfile import word_file
from tests.office.libre import LibreOffice
from tests.office.made import docx
from tests.office.test_wordfile import p, run

pytestmark = pytest.mark.office
Office = Callable[[str], LibreOffice]

ANY = True  # not told
DAY = "[$-421]d mmmm yyyy"
# typed, the format of the cell, what stands in the file after it: in an Indonesian office, in an
# English one
TYPED: tuple[tuple[str, str, GridCell, GridCell], ...] = (
    # Text cells keep every keystroke: measures are such.
    ("1.250", "@", "1.250", "1.250"),
    ("62,5%", "@", "62,5%", "62,5%"),
    ("1/2", "@", "1/2", "1/2"),
    ("=Serat", "@", "=Serat", "=Serat"),
    ("-", "@", "-", "-"),
    # Money: a number or a text that can be read surely.
    ("1.250.000.000", "#,##0", 1_250_000_000.0, "1.250.000.000"),
    ("1250000000", "#,##0", 1_250_000_000.0, 1_250_000_000.0),
    ("1,25 M", "#,##0", "1,25 M", "1,25 M"),
    ("-", "#,##0", "-", "-"),
    # What a number cell would have lost.
    ("1.250", "0", 1250.0, 1.25),
    # Days: in an English office the month comes first or second, as it likes (see below).
    ("03/04/2024", DAY, date(2024, 4, 3), ANY),
    ("13 Juni 2024", DAY, date(2024, 6, 13), date(2024, 6, 13)),
    ("Juni 2024", DAY, date(2024, 6, 1), date(2024, 6, 1)),
    ("5 Agt 2024", DAY, "5 Agt 2024", "5 Agt 2024"),
)


def blank(path: Path, formats: Sequence[str]) -> None:
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("Isian")
    sheet.write_string(0, 0, "Kepala")
    for row, text in enumerate(formats, 1):
        sheet.write_blank(row, 0, None, book.add_format({"num_format": text}))
    book.close()


def only(path: Path) -> Grid:
    (grid,) = grids(foreign(path))
    return grid


@pytest.mark.parametrize("profile", ["id-ID", "en-US"])
def test_what_is_typed_comes_back_from_both_forms(
    profile: str, office: Office, tmp_path: Path
) -> None:
    blank(tmp_path / "a.xlsx", [one[1] for one in TYPED])
    targets = tmp_path / "b.xlsx", tmp_path / "b.ods"
    libre = office(profile)
    with libre.opened(tmp_path / "a.xlsx"):
        for row, (text, *_) in enumerate(TYPED, 2):
            libre.type(f"Isian!A{row}", text)
        for target in targets:
            libre.do("save", path=target)
    wanted = [one[2 if profile == "id-ID" else 3] for one in TYPED]
    for target in targets:
        held = [(row or (None,))[0] for row in only(target).rows[1:]]
        told = [ANY if want is ANY else one for one, want in zip(held, wanted, strict=False)]
        assert told == wanted, target.name


def test_in_an_english_office_nobody_knows_which_number_is_the_month(
    office: Office, tmp_path: Path
) -> None:
    """It depends on what was shown before: so a day up to 12 is always told for a look."""
    libre = office("en-US")
    held = set()
    for name, day in (("a", None), ("b", date(2025, 7, 28))):
        book = xlsxwriter.Workbook(tmp_path / f"{name}.xlsx")
        form = book.add_format({"num_format": DAY})
        sheet = book.add_worksheet("Isian")
        if day is None:
            sheet.write_blank(0, 0, None, form)
        else:
            sheet.write_datetime(0, 0, day, form)
        book.close()
        with libre.opened(tmp_path / f"{name}.xlsx"):
            libre.type("Isian!A1", "03/04/2024")
            libre.do("save", path=tmp_path / f"{name}.ods")
        held.add(only(tmp_path / f"{name}.ods").rows[0][0])
    assert held == {date(2024, 3, 4), date(2024, 4, 3)}


def test_formulas_errors_and_merged_cells_are_told_as_libreoffice_writes_them(
    office: Office, tmp_path: Path
) -> None:
    blank(tmp_path / "a.xlsx", ["#,##0"] * 2)
    libre = office("id-ID")
    targets = tmp_path / "b.xlsx", tmp_path / "b.ods"
    with libre.opened(tmp_path / "a.xlsx"):
        assert libre.type("Isian!A2", "=1000000*1250") == "1.250.000.000"
        libre.type("Isian!A3", "=1/0")
        for target in targets:
            libre.do("save", path=target)
    for target in targets:
        assert only(target).rows[1] == (1_250_000_000.0,)
        made = formulas(foreign(target), "Isian", {(0, 0), (1, 0), (2, 0)})
        assert made == {(1, 0): CellMake.FORMULA, (2, 0): CellMake.ERROR}, target.name


@pytest.mark.parametrize(
    ("name", "password", "told"),
    [
        ("kunci.ods", "rahasia", "is locked with a password"),
        ("lama.xls", None, "is in the old Excel format"),
    ],
)
def test_files_that_it_locks_or_writes_in_old_forms_are_refused(
    name: str, password: str | None, told: str, office: Office, tmp_path: Path
) -> None:
    blank(tmp_path / "a.xlsx", ["0"])
    libre = office("id-ID")
    with libre.opened(tmp_path / "a.xlsx"):
        libre.do("save", path=tmp_path / name, password=password)
    with pytest.raises(Failure, match=told):
        foreign(tmp_path / name)


def test_changes_and_comments_of_a_person_in_writer_are_read(
    office: Office, tmp_path: Path
) -> None:
    body = p(run("Jaringan pipa dibagi menjadi zona. Regu bekerja menurut peta."))
    (tmp_path / "a.docx").write_bytes(docx(body + p(run("Tetap."))))
    libre = office("id-ID")
    with libre.opened(tmp_path / "a.docx"):
        libre.do("comment", words="pipa dibagi", text="Berapa?", author="Bu Rina", resolved=True)
        libre.do("track")
        libre.do("replace", words="pipa", to="saluran", within="Jaringan pipa")
        libre.do("split", before="Regu bekerja")
        libre.do("bold", words="zona")
        for name in ("b.docx", "b.odt", "b.doc"):
            libre.do("save", path=tmp_path / name)
    libre.saved(tmp_path / "b.odt", tmp_path / "c.docx")
    for name in ("b.docx", "c.docx"):
        found = word_file(foreign(tmp_path / name))
        first, second = found.paragraphs
        assert first.old == "Jaringan pipa dibagi menjadi zona. Regu bekerja menurut peta."
        assert first.new == "Jaringan saluran dibagi menjadi zona. \nRegu bekerja menurut peta."
        assert {one.author for one in first.revisions} == {"Asesor Satu"}
        assert (second.old, second.new, second.revisions) == ("Tetap.", "Tetap.", ())
        (comment,) = found.comments
        assert (comment.author, comment.text, comment.is_resolved) == ("Bu Rina", "Berapa?", True)
        assert comment.words == "saluran dibagi"
    for name, told in (("b.odt", "OpenDocument"), ("b.doc", "old Word format")):
        with pytest.raises(Failure, match=told):
            foreign(tmp_path / name)
