"""What is unique in each of two texts: fields find each other, what differs is told apart."""

from smartplan.portfolio.sketch import ProgramText
from smartplan.portfolio.unique import OnlyIn, beside

WATER = "warga melapor kebocoran pipa lewat aplikasi dan petugas datang pada hari yang sama"


def test_a_word_that_differs_is_unique_in_each() -> None:
    other = WATER.replace("petugas", "regu")
    found = beside([ProgramText("summary", WATER)], [ProgramText("summary", other)])
    assert found.only_a == (OnlyIn("summary", "petugas"),)
    assert found.only_b == (OnlyIn("summary", "regu"),)
    assert [one.is_same for one in found.shared] == [False]


def test_the_same_text_under_another_key_is_found() -> None:
    found = beside(
        [ProgramText("summary", WATER)],
        [
            ProgramText("innovation", "tidak ada yang sama di sini sama sekali"),
            ProgramText("summary", WATER),
        ],
    )
    assert [(one.a.key, one.b.key, one.is_same) for one in found.shared] == [
        ("summary", "summary", True)
    ]
    assert found.only_a == ()
    assert found.only_b == (OnlyIn("innovation", "tidak ada yang sama di sini sama sekali"),)


def test_a_field_is_laid_beside_one_other_only() -> None:
    found = beside([ProgramText("a", WATER), ProgramText("b", WATER)], [ProgramText("c", WATER)])
    assert [(one.a.key, one.b.key) for one in found.shared] == [("a", "c")]
    assert found.only_a == (OnlyIn("b", WATER),)
