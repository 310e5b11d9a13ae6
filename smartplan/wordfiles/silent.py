"""Texts of the plan that a book no longer holds as it was printed, and nobody tracked the change.

A change that was accepted in the office program leaves no trace but this.
"""

from collections.abc import Iterator

from smartplan.books.fields.bookmarks import seal_of
from smartplan.books.fields.texts import text_key
from smartplan.wordfiles.places import PlacedParagraph
from smartplan.wordfiles.printed import PrintedTexts
from smartplan.wordfiles.review import ReviewedChange, ReviewPlace
from smartplan.wording import Text


def silent_changes(
    held: PlacedParagraph, place: ReviewPlace, printed: PrintedTexts
) -> Iterator[ReviewedChange]:
    """The texts of a paragraph that are others than the plan had when it was printed.

    Of what stands around them the seal alone tells that it is not as it was: then the whole
    paragraph is what it says now, and what it said is not known.
    """
    old = held.paragraph.old
    found = list(_others(held, place, printed)) if printed.is_exact else []
    if not found and held.seal and held.seal != seal_of(old):
        line = " ".join(old.split())
        found = [ReviewedChange(place, (), None, "", line, why=_AROUND, is_silent=True)]
    yield from found


def _others(
    held: PlacedParagraph, place: ReviewPlace, printed: PrintedTexts
) -> Iterator[ReviewedChange]:
    old = held.paragraph.old
    for one in held.spans:
        was, stands = printed.shown(one.field), " ".join(old[one.start : one.end].split())
        if _folded(was) != _folded(stands):
            yield ReviewedChange(place, (), None, was, stands, one.field, is_silent=True)


def _folded(text: str) -> str:
    """A text without what office programs change by themselves: quotes, dashes, blanks."""
    return text_key(" ".join(text.translate(_ALIKE).split()))


_AROUND = Text(
    "paragraf ini tidak lagi seperti yang dicetak; bandingkan dengan rencana",
    "this paragraph is not as it was printed; compare it with the plan",
)
_ALIKE = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-",
        "\u2011": "-", "\u00ad": None, "\u200b": None, "\u00a0": " ", "\u202f": " ",
    }
)  # fmt: skip
