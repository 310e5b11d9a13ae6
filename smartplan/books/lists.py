"""Lists that stand for something else: key figures, signatories."""

from smartplan.blocks import (
    Block,
    Blocks,
    Fact,
    Facts,
    Inlines,
    Items,
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


def signature(title: Inlines, blocks: Blocks) -> Signature:
    """Signatories from a list whose items read `**office** name`."""
    return Signature(
        title,
        tuple(
            SignatureLine(office, () if name and name[0] in _TO_SIGN else name)
            for office, name in _pairs(blocks)
        ),
    )


def _pairs(blocks: Blocks) -> list[tuple[Inlines, Inlines]]:
    items = [item for block in blocks if isinstance(block, Items) for item in block.items]
    return [_pair(item[0]) for item in items if item]


def _pair(block: Block) -> tuple[Inlines, Inlines]:
    inlines = block.inlines if isinstance(block, Paragraph) else ()
    if not inlines or not isinstance(inlines[0], Strong):
        return inlines, ()
    rest = inlines[1:]
    if rest and isinstance(rest[0], Plain):
        words = rest[0].text.lstrip()
        rest = (Plain(words), *rest[1:]) if words else rest[1:]
    return inlines[0].inlines, rest


# A name that is not known is left to the hand that signs.
_TO_SIGN = (Plain("–"), *(Unfilled(BLANK.say(lang)) for lang in LANGS))
