"""Words: values, stretches of time, and texts compared word by word."""

import pytest

from smartplan.changes.similarity import similarity, words
from smartplan.changes.wordiff import Fate, word_diff
from smartplan.changes.wording.values import shown, step, stretch
from smartplan.plan.types import type_at
from smartplan.route import Route

AMOUNT = type_at(Route(("programs", "a", "budget", "0", "amount")))


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "1 hari"),
        (-27, "27 hari"),
        (28, "1 bulan"),
        (90, "3 bulan"),
        (365, "1 tahun"),
        (460, "1 tahun 3 bulan"),
    ],
)
def test_a_stretch_of_days_in_words(days: int, said: str) -> None:
    assert stretch(days).id == said


def test_amounts_that_look_alike_in_short_are_shown_in_full() -> None:
    assert step(1_234_000_000, 1_234_500_000, AMOUNT).id == "Rp1.234.000.000 → Rp1.234.500.000"
    assert step(1_200_000_000, 1_500_000_000, AMOUNT).id == "Rp1,2 miliar → Rp1,5 miliar"


def test_a_choice_is_shown_by_its_label_and_an_unknown_word_as_it_is() -> None:
    status = type_at(Route(("programs", "a", "status")))
    assert shown("running", status).id == "berjalan"
    assert shown("jalan", status).id == "jalan"


def test_changed_words_are_found_with_a_few_around_them() -> None:
    old = "satu dua tiga empat lima enam tujuh delapan sembilan"
    new = "satu dua tiga empat lima ENAM tujuh delapan sembilan"
    pieces = word_diff(old, new, around=1)
    assert [(p.fate, p.text) for p in pieces] == [
        (Fate.SKIPPED, "…"),
        (Fate.KEPT, "lima"),
        (Fate.GONE, "enam"),
        (Fate.COME, "ENAM"),
        (Fate.KEPT, "tujuh delapan sembilan"),
    ]


def test_all_words_of_both_texts_are_there() -> None:
    old, new = "a b c d e f g h", "a x c d y f g z h"
    pieces = word_diff(old, new)
    kept = (Fate.KEPT,)
    assert " ".join(p.text for p in pieces if p.fate in (*kept, Fate.GONE)) == old
    assert " ".join(p.text for p in pieces if p.fate in (*kept, Fate.COME)) == new


def test_texts_with_little_in_common_are_replaced_as_a_whole() -> None:
    pieces = word_diff("kota yang melayani warga dan tertata", "bandar modern dan maju")
    assert [p.fate for p in pieces] == [Fate.GONE, Fate.COME]


def test_similarity_goes_from_nothing_to_all() -> None:
    assert similarity(words({"name": "a b"}), words({"name": "a b"})) == 1
    assert similarity(words({"name": "a"}), words({"title": "a"})) == 0
