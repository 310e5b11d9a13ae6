"""What stands for something else: key figures, signatories, legal texts, letterheads."""

from collections.abc import Sequence
from itertools import starmap

from smartplan.blocks import (
    Block,
    Blocks,
    Break,
    Clause,
    Clauses,
    Emphasis,
    Fact,
    Facts,
    Illustration,
    Inline,
    Inlines,
    Items,
    Letterhead,
    NoteRef,
    Paragraph,
    Plain,
    Signature,
    SignatureLine,
    Strong,
    Unfilled,
)
from smartplan.books.blank import BLANK
from smartplan.wording import LANGS


def facts(blocks: Blocks) -> Facts:
    """Key figures from a list whose items read `**62** program`."""
    return Facts(tuple(Fact(*pair) for pair in _pairs(blocks)))


def signature(title: Inlines, blocks: Blocks, *, alone: bool = False) -> Signature:
    """Signatories from a list whose items read `**office** name`, then a line each of rank."""
    return Signature(title, tuple(starmap(_signatory, _pairs(blocks))), alone)


def letterhead(name: Inlines, blocks: Blocks, id: str) -> Letterhead:
    """The head of a letter, which may hold the line of its place and day."""
    lines = [block.inlines for block in blocks if isinstance(block, Paragraph)]
    return Letterhead(name, lines[0] if lines else (), id)


def clauses(blocks: Blocks) -> Clauses:
    """Parts of a legal text from a list whose items read `**label** *mark* text`."""
    return Clauses(tuple(starmap(_clause, _pairs(blocks))))


def _clause(label: Inlines, rest: Inlines) -> Clause:
    match label, rest:
        case (Emphasis(mark), *text), ():
            return Clause((), mark, _trimmed(tuple(text)))
        case _, (Emphasis(mark), *text):
            return Clause(label, mark, _trimmed(tuple(text)))
    return Clause(label if rest else (), (), rest or label)


def _trimmed(inlines: Inlines) -> Inlines:
    if inlines and isinstance(inlines[0], Plain):
        words = inlines[0].text.lstrip()
        return (Plain(words), *inlines[1:]) if words else inlines[1:]
    return inlines


def _signatory(office: Inlines, rest: Inlines) -> SignatureLine:
    """An office with its comma, as letters write it; what marks no name stands at the office."""
    name, *below = _lines(rest)
    office = (*office, Plain(",")) if office else ()
    if _is_written(name):
        return SignatureLine(office, name, tuple(below))
    marks = [mark for one in name if _marks(one) for mark in (Plain(" "), one)]
    return SignatureLine((*office, *marks), (), tuple(below))


def _lines(inlines: Inlines) -> list[Inlines]:
    held: list[list[Inline]] = [[]]
    for one in inlines:
        if isinstance(one, Break):
            held.append([])
        else:
            held[-1].append(one)
    first, *others = (tuple(line) for line in held)
    return [first, *(line for line in others if _is_written(line))]


def _is_written(inlines: Sequence[Inline]) -> bool:
    return any(not _marks(one) and not _is_blank(one) for one in inlines)


def _is_blank(inline: Inline) -> bool:
    return inline in _TO_SIGN or (isinstance(inline, Plain) and not inline.text.strip())


def _marks(inline: Inline) -> bool:
    return isinstance(inline, Illustration | NoteRef)


def _pairs(blocks: Blocks) -> list[tuple[Inlines, Inlines]]:
    items = [item for block in blocks if isinstance(block, Items) for item in block.items]
    return [_pair(item[0]) for item in items if item]


def _pair(block: Block) -> tuple[Inlines, Inlines]:
    inlines = block.inlines if isinstance(block, Paragraph) else ()
    if not inlines or not isinstance(inlines[0], Strong):
        return inlines, ()
    return inlines[0].inlines, _trimmed(inlines[1:])


# A name that is not known is left to the hand that signs.
_TO_SIGN = (Plain("–"), *(Unfilled(BLANK.say(lang)) for lang in LANGS))
