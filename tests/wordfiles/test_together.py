"""Several reviewers: alike once with all names, otherwise side by side."""

from smartplan.books.fields.texts import FieldPlace
from smartplan.plan.types import route_of
from smartplan.route import ROOT
from smartplan.wordfiles.review import FieldEdit
from smartplan.wordfiles.saying import combined
from tests.wordfiles.tracked import Typed, reviewed

UNIQUE = "programs.kelas-warga.quick_win.uniqueness"
ONE = Typed("Tetangga mengajar", "Warga mengajar")
OTHER = Typed("Tetangga mengajar", "Teman mengajar", who="Asesor Dua")


def test_equal_changes_are_one_with_both_names(book, review) -> None:
    read = review(reviewed(book.docx, ONE), reviewed(book.docx, ONE._replace(who="Asesor Dua")))
    (one,) = read.changes
    assert one.authors == ("Asesor Satu", "Asesor Dua")
    assert read.contested == {}


def test_different_changes_stand_side_by_side(book, review) -> None:
    both = reviewed(book.docx, ONE), reviewed(book.docx, OTHER)
    read = review(*both)
    place = FieldPlace(route_of(UNIQUE), None, is_name=False)
    assert [(at.route, len(held)) for at, held in read.contested.items()] == [(place.route, 2)]
    read = review(*both, author="Asesor Dua")
    (one,) = read.changes
    assert (one.authors, one.new) == (("Asesor Dua",), "Teman mengajar tetangga")
    assert read.authors == ("Asesor Satu", "Asesor Dua")


def test_of_two_in_one_file_one_can_be_taken_alone(book, review) -> None:
    docx = reviewed(
        book.docx,
        Typed("muda", "tua"),
        Typed("satu arah", "dua arah", who="Asesor Dua"),
    )
    (one,) = review(docx).changes
    assert one.authors == ("Asesor Satu", "Asesor Dua")
    (one,) = review(docx, author="Asesor Dua").changes
    assert one.edit
    assert one.edit.value == (
        "Relawan muda mendampingi tetangganya sendiri, bukan penyuluhan dua arah."
    )


def test_changes_of_one_text_are_put_together_unless_they_meet() -> None:
    base = "satu dua tiga"
    made = [FieldEdit(ROOT, base, "Satu dua tiga"), FieldEdit(ROOT, base, "satu dua empat")]
    assert combined(base, made) == "Satu dua empat"
    assert combined(base, [*made, FieldEdit(ROOT, base, "satu dua")]) is None
