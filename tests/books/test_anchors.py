"""Anchors of documents: each id has its own, whatever it is made of."""

from smartplan.books.words import anchor


def test_ids_keep_their_words() -> None:
    assert anchor("layanan-terpadu") == "layanan-terpadu"
    assert anchor("prasarana.digital") == "prasarana-digital"


def test_ids_without_letters_are_told_apart() -> None:
    odd = ["*", "?", "a_b", "a b", "\u00e9", "e", "", "-", "\udcff"]
    assert len({anchor(id) for id in odd}) == len(odd)
    assert all(anchor(id) for id in odd)
