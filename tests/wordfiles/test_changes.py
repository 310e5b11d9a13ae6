"""Tracked changes of a reviewed book: which text of the plan they are in, and what it becomes."""

import copy

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from smartplan.failure import Failure
from smartplan.wordfiles.review import BookReview
from tests.wordfiles.conftest import RICH, printed
from tests.wordfiles.tracked import (
    SPACES,
    Typed,
    beyond_marks,
    changed,
    paragraph_of,
    reviewed,
    runs_of,
    with_property,
    without,
)

P = "programs.kelas-warga"


def fields(review: BookReview) -> dict[str, str]:
    """What becomes of the texts of the plan, as their files write them."""
    return {
        str(one.field.route): one.edit.value for one in review.changes if one.field and one.edit
    }


@pytest.mark.parametrize(
    ("typed", "route", "value"),
    [
        # a word inside, the first and the last one, all of it
        (Typed("mendampingi", "membimbing"), f"{P}.innovation",
         "Relawan muda membimbing tetangganya sendiri, bukan penyuluhan satu arah."),
        (Typed("Relawan muda", "Mahasiswa"), f"{P}.innovation",
         "Mahasiswa mendampingi tetangganya sendiri, bukan penyuluhan satu arah."),
        (Typed("satu arah.", "satu arah\tsaja."), f"{P}.innovation",
         "Relawan muda mendampingi tetangganya sendiri, bukan penyuluhan satu arah saja."),
        (Typed("Tetangga mengajar tetangga", "Diajar tetangga sendiri"),
         f"{P}.quick_win.uniqueness", "Diajar tetangga sendiri"),
        # the whole paragraph typed anew, its label with it
        (Typed("Keunikan. Tetangga mengajar tetangga", "Keunikan. Diajar tetangga"),
         f"{P}.quick_win.uniqueness", "Diajar tetangga"),
        # taken out with its label
        (Typed("Keunikan. Tetangga mengajar tetangga", ""), f"{P}.quick_win.uniqueness", ""),
        # several texts in one paragraph
        (Typed("Balai kelurahan", "Balai warga"),
         f"{P}.quick_win.resources.infrastructure", "Balai warga"),
        # a cell, with a mark of the book behind it
        (Typed("Arah kota", "Arah besar kota"), "council.meetings.0.topic",
         "Arah besar kota cerdas"),
        # the heading of a program, behind its number
        (Typed("literasi warga", "literasi lansia", "D2-01", place=1), f"{P}.name",
         "Kelas literasi lansia"),
        # a row that leads to a program
        (Typed("Pelatihan relawan pendamping", "Pelatihan relawan"),
         f"{P}.actions.latih-relawan.name", "Pelatihan relawan"),
        # entries that are written as their text alone
        (Typed("Pelayanan publik yang prima", "Pelayanan publik", place=0),
         "plans.rpjmd.goals.pelayanan", "Pelayanan publik"),
        # beside what is bold, and in it
        (Typed("mengajar tetangganya", "melatih tetangganya"), f"{P}.summary",
         RICH.replace("mengajar", "melatih")),
        (Typed("sudah mahir", "sudah sangat mahir"), f"{P}.summary",
         RICH.replace("sudah", "sudah sangat")),
        (Typed("setiap pekan", "dua kali *sepekan*"), f"{P}.summary",
         RICH.replace("setiap pekan", r"dua kali \*sepekan\*")),
    ],
)  # fmt: skip
def test_a_change_comes_back_to_its_field(book, review, typed: Typed, route, value) -> None:
    read = review(reviewed(book.docx, typed))
    assert fields(read) == {route: value}
    assert [one.authors for one in read.changes] == [("Asesor Satu",)]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (Typed("Program prasyarat.", "Program syarat."), "disusun"),
        (Typed("Keunikan.", "Kekhasan."), "disusun"),
        (Typed("Keunikan. Tetangga mengajar", "Tetangga melatih"), "di sekitar"),
        (Typed("SK relawan", "SK wali kota"), "disusun"),  # too short to be looked for
        (Typed("Pelatihan relawan pendamping", ""), "wajib"),
        # a part of what is bold goes, with what is behind it
        (Typed("mahir mengajar", "pandai"), "tebal"),
    ],
)  # fmt: skip
def test_what_is_no_field_is_told_with_the_reason(book, review, typed: Typed, why) -> None:
    read = review(reviewed(book.docx, typed))
    assert fields(read) == {}
    (one,) = read.changes
    assert typed.old.split()[-1] in one.old
    assert why is None or (one.why and why in one.why.id)


def test_a_paragraph_that_is_parted_stays_one_text(book, review) -> None:
    def part(root) -> None:
        paragraph = paragraph_of(root, "layanan daring di balai")
        runs = runs_of(paragraph, "layanan daring di balai")
        head = copy.deepcopy(paragraph)
        for run in paragraph.iterchildren(qn("w:r")):
            if run is runs[0]:
                break
            paragraph.remove(run)
        keep = len(list(head.iterchildren(qn("w:r")))) - len(
            list(paragraph.iterchildren(qn("w:r")))
        )
        for run in list(head.iterchildren(qn("w:r")))[keep:]:
            head.remove(run)
        mark = f'<w:rPr {SPACES}><w:ins w:id="7" w:author="Asesor Dua"/></w:rPr>'
        head.find(qn("w:pPr")).append(parse_xml(mark))
        for one in head.findall(qn("w:bookmarkEnd")):
            head.remove(one)
        for one in paragraph.findall(qn("w:bookmarkStart")):
            paragraph.remove(one)
        paragraph.addprevious(head)

    read = review(changed(book.docx, part))
    parted = RICH.replace("memakai layanan", "memakai\n\nlayanan")
    assert fields(read) == {f"{P}.summary": parted}


def test_a_new_paragraph_belongs_to_no_text(book, review) -> None:
    def add(root) -> None:
        paragraph = paragraph_of(root, "Tetangga mengajar tetangga")
        new = copy.deepcopy(paragraph)
        for one in list(new):
            if one.tag != qn("w:pPr"):
                new.remove(one)
        who = f'{SPACES} w:id="8" w:author="Asesor Dua"'
        run = "<w:r><w:t>Kelas dibuka untuk umum.</w:t></w:r>"
        new.append(parse_xml(f"<w:ins {who}>{run}</w:ins>"))
        paragraph.find(qn("w:pPr")).append(parse_xml(f"<w:rPr {SPACES}><w:ins {who}/></w:rPr>"))
        paragraph.addnext(new)

    read = review(changed(book.docx, add))
    assert fields(read) == {}
    (one,) = read.changes
    assert one.new.endswith("Kelas dibuka untuk umum.")
    assert one.why
    assert one.why.id.startswith("paragraf baru")


def test_a_change_nobody_tracked_is_told_but_is_no_edit(book, review) -> None:
    quiet = Typed("mendampingi", "membimbing", tracked=False)
    read = review(reviewed(book.docx, quiet))
    assert fields(read) == {}
    (one,) = read.changes
    assert one.is_silent
    assert str(one.route) == f"{P}.innovation"
    # it stays where the text is changed besides
    read = review(reviewed(book.docx, quiet, Typed("satu arah", "dua arah")))
    said = "Relawan muda mendampingi tetangganya sendiri, bukan penyuluhan dua arah."
    assert fields(read) == {f"{P}.innovation": said}
    assert [one.is_silent for one in read.changes] == [False, True]


def test_words_beside_a_text_that_nobody_tracked_are_told_without_any_revision(
    book, review
) -> None:
    """Typed behind the last letter and accepted: no mark holds them, the seal of the paragraph."""
    typed = Typed("tetangga", "tetangga, juga daring", "Keunikan.", tracked=False)
    docx = reviewed(book.docx, typed, Typed("Cerita warga", "Kisah warga"))
    docx = beyond_marks(docx, "tetangga, juga daring")
    for content in (docx, without(docx, "smartplan.revision")):
        change, quiet = review(content).changes
        assert (change.is_silent, quiet.is_silent) == (False, True)
        assert quiet.new == "Keunikan. Tetangga mengajar tetangga, juga daring"
        assert quiet.edit is None


@pytest.mark.parametrize("name", ["masterplan", "quick-wins", "agency", "draft-decrees"])
def test_an_untouched_book_says_nothing(book, review, name: str) -> None:
    file = "organization.yaml"
    book.repo.edit(file, "{name: Dinas Kom", "{head: Kepala Dinas Kominfo, name: Dinas Kom")
    book.repo.commit()
    read = review(printed(book.plan, name))
    assert read.changes == read.comments == ()
    assert [(one.document, one.is_exact) for one in read.files] == [(name, True)]


def test_a_text_that_is_printed_twice_is_changed_once(book, review) -> None:
    old = Typed("Relawan berhenti di tengah jalan", "Relawan mundur")
    read = review(reviewed(book.docx, old, old._replace(place=1)))
    assert fields(read) == {f"{P}.risks.relawan-berkurang.text": "Relawan mundur"}
    assert len(read.changes) == 1
    read = review(reviewed(book.docx, old, old._replace(place=1, new="Relawan pergi")))
    assert len(read.contested) == 1


@pytest.mark.parametrize("gone", [(), ("_f_",)])
def test_without_a_revision_only_what_stands_as_it_was_is_changed(book, review, gone) -> None:
    """The plan of now stands for that of the book; marks that are lost are found by words."""
    book.repo.edit("programs/kelas-warga.yaml", "Tetangga mengajar", "Warga mengajar")
    book.repo.commit()
    typed = (Typed("Cerita warga", "Kisah warga"), Typed("Tetangga mengajar", "Teman mengajar"))
    docx = reviewed(book.docx, *typed)
    for name in (*gone, "smartplan.revision"):
        docx = without(docx, name)
    read = review(docx)
    assert [one.is_exact for one in read.files] == [False]
    assert fields(read) == {f"{P}.quick_win.appeal": "Kisah warga disiarkan radio kota"}
    assert len(read.changes) == 2
    read = review(docx, against="HEAD~1")
    assert fields(read).get(f"{P}.quick_win.uniqueness") == "Teman mengajar tetangga"


def test_a_book_of_another_plan_or_of_none_is_refused(book, review) -> None:
    for name, value, said in (
        ("smartplan.plan", "99.99", "rencana lain"),
        ("smartplan.format", "2", "lebih baru"),
    ):
        with pytest.raises(Failure) as failed:
            review(with_property(book.docx, name, value))
        assert said in failed.value.text.id
    with pytest.raises(Failure, match="revisi"):
        review(book.docx, against="tidak-ada")
