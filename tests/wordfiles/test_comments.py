"""Comments of a reviewed book: the thing of the plan that each is about."""

import pytest

from tests.wordfiles.tracked import Remark, reviewed

P = "programs.kelas-warga"


@pytest.mark.parametrize(
    ("remark", "route"),
    [
        (Remark("mendampingi", "?"), f"{P}.innovation"),
        (Remark("Keunikan.", "?", place=1), f"{P}.quick_win"),  # a label: the thing told of there
        (Remark("Kelas literasi", "?", "D2-01", place=1), P),  # a heading, not the name
        (Remark("Literasi", "?", "3.2.1", place=1), "subdimensions.literasi"),
        (Remark("Warga", "?", "D2 · Warga", place=1), "dimensions.warga"),
        (Remark("Pelatihan relawan", "?"), f"{P}.actions.latih-relawan.name"),
        (Remark("Listrik padam", "?", place=2),
         "programs.layanan-terpadu.risks.listrik-padam.text"),
        (Remark("Karang taruna", "?", "Karang taruna uji", place=-1),
         "partners.karang-taruna.name"),
        (Remark("Kaidah", "?", place=-1), None),  # a chapter that is about no thing
    ],
)  # fmt: skip
def test_a_comment_has_its_thing(book, review, remark: Remark, route: str | None) -> None:
    read = review(reviewed(book.docx, remarks=[remark]))
    (one,) = read.comments
    assert (one.route and str(one.route)) == route
    assert (one.quote, one.text, one.author) == (remark.words, "?", "Asesor Satu")
    assert read.changes == ()


def test_replies_and_what_is_resolved(book, review) -> None:
    remarks = [
        Remark("mendampingi", "Siapa?", resolved=True),
        Remark("", "Relawan.", who="Bappeda", answers=0),
        Remark("satu arah", "Mengapa?"),
    ]
    read = review(reviewed(book.docx, remarks=remarks))
    first, other = read.comments
    assert first.is_resolved
    assert not other.is_resolved
    assert [(one.author, one.text) for one in first.replies] == [("Bappeda", "Relawan.")]
    assert first.day
    assert first.day.date().isoformat() == "2026-03-04"
