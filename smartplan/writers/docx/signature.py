"""Who signs, in Word: office, room for the hand, name, rank and number."""

from smartplan.blocks import Signature, SignatureLine
from smartplan.writers.docx.context import WordContext
from smartplan.writers.docx.inlines import STRONG, runs
from smartplan.writers.docx.markup import attributes, colour, edge, paragraph, props, style_of, val
from smartplan.writers.docx.tables import grid


def signature_xml(signature: Signature, context: WordContext) -> str:
    """Place and date, then who signs, two to a row; whoever is alone stands in the right half.

    An office and its name are never parted, and few signatories stand on one page.
    """
    style = context.id("Signature")
    plain = style_of(style)
    title = paragraph(runs(signature.title, context), plain) if signature.title else ""
    if not signature.signatories:
        return title
    people = signature.signatories
    pairs = [(one,) for one in people] if signature.alone else _pairs(people)
    empty = paragraph("", plain)
    rows = [[empty, title] if signature.alone or len(people) > 1 else [title, empty]]
    for at, pair in enumerate(pairs, 1):
        is_kept = len(people) <= _MOST_TOGETHER and at < len(pairs)
        offices = [paragraph(runs(one.office, context), plain) for one in pair]
        hands = [_name(one, context, style, is_kept=is_kept) for one in pair]
        rows += [
            [empty, *cells] if signature.alone else [*cells, empty][:2]
            for cells in (offices, hands)
        ]
    return grid(rows if title else rows[1:], context)


def _pairs(people: tuple[SignatureLine, ...]) -> list[tuple[SignatureLine, ...]]:
    return [people[at : at + 2] for at in range(0, len(people), 2)]


def _name(one: SignatureLine, context: WordContext, style: str, *, is_kept: bool) -> str:
    """The name with what stands below it, or a line to write it on."""
    keep = "" if is_kept else val(0)
    end = 0 if one.below else 260
    line = {
        "pStyle": val(style),
        "keepNext": keep,
        "spacing": attributes(before=_ROOM_TO_SIGN, after=end),
    }
    if not one.name:
        line["pBdr"] = edge("bottom", colour("ink"), 4, 1)
    made = [paragraph(runs(one.name, context, STRONG), props("pPr", **line))]
    for at, below in enumerate(one.below, 1):
        spacing = attributes(before=0, after=0 if at < len(one.below) else 260)
        ppr = props("pPr", pStyle=val(style), keepNext=keep, spacing=spacing)
        made.append(paragraph(runs(below, context), ppr))
    return "".join(made)


_ROOM_TO_SIGN = 1080
_MOST_TOGETHER = 10
