"""A sum of rupiah in words that still knows its figure, so that a page can sum up and sort."""

from typing import Self


class AmountWords(str):
    """The words of a sum; as a whole value of a template they keep their figure.

    `at_least` is a sum of which no more than the least is known.
    """

    __slots__ = ("at_least", "rupiah")
    rupiah: int
    at_least: bool

    def __new__(cls, words: str, rupiah: int, *, at_least: bool = False) -> Self:
        """The words of so many rupiah."""
        made = super().__new__(cls, words)
        made.rupiah, made.at_least = rupiah, at_least
        return made
