"""Blocks as HTML. Drawings stay out of the text: a slot is put where each belongs."""

import re
from collections.abc import Callable

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Clause,
    Clauses,
    Contents,
    Divider,
    Facts,
    Figure,
    Heading,
    IndicatorBars,
    Inlines,
    Items,
    Letterhead,
    Listing,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Signature,
    SignatureLine,
    Table,
    Terms,
    Timeline,
)
from smartplan.books.compose import Book
from smartplan.books.words import words
from smartplan.value import dataclass, field
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.html.courses import bars_html, timeline_html
from smartplan.writers.html.drawings import chart_html, picture_html
from smartplan.writers.html.escape import escape, escape_lines
from smartplan.writers.html.inlines import inlines_html
from smartplan.writers.html.letterhead import emblem_svg, letterhead_html
from smartplan.writers.html.tables import numbers_html, table_html


@dataclass(slots=True)
class BlocksHtml:
    """The HTML of blocks; `drawings` gathers those whose slots stand in it.

    They are ours, and no tags of a text: they take the place of their slots once that is cleaned.
    """

    document: Book
    drawings: list[str] = field(default_factory=list)
    has_emblem: bool = False

    def slot(self, drawing: str) -> str:
        """The place of a drawing."""
        self.drawings.append(drawing)
        return f'<span class="slot">{len(self.drawings) - 1}</span>'

    def blocks(self, blocks: Blocks) -> str:
        """Blocks one after another."""
        return "\n".join(self.block(block) for block in blocks)

    def block(self, block: Block) -> str:  # noqa: C901, PLR0912 -- one case per kind
        """One block."""
        match block:
            case Heading():
                return self._heading(block)
            case Paragraph(inlines):
                return f"<p>{self.inlines(inlines)}</p>"
            case Items():
                return self._items(block)
            case Terms(rows):
                pairs = "".join(
                    f"<dt>{self.inlines(word)}</dt><dd>{self.inlines(told)}</dd>"
                    for word, told in rows
                )
                return f'<dl class="terms">{pairs}</dl>'
            case Quote(blocks):
                return f"<blockquote>{self.blocks(blocks)}</blockquote>"
            case Listing(text):
                return f"<pre><code>{escape_lines(text)}</code></pre>"
            case Divider():
                return "<hr>"
            case Table():
                return table_html(block, self.document)
            case Figure():
                return self._figure(block)
            case Picture():
                return self._picture(block)
            case Box():
                return self._box(block)
            case Facts(facts):
                pairs = "".join(
                    f"<div><dt>{self.inlines(fact.label)}</dt>"
                    f"<dd>{self.inlines(fact.value)}</dd></div>"
                    for fact in facts
                )
                return f'<dl class="facts">{pairs}</dl>'
            case IndicatorBars():
                return bars_html(block, self.document, self.slot)
            case Timeline():
                return timeline_html(block, self.document)
            case Signature():
                return self._signature(block)
            case Clauses(rows):
                return f'<div class="clauses">{"".join(map(self._clause, rows))}</div>'
            case PageBreak():
                return '<div class="page-break"></div>'
            case Letterhead():
                return self._letterhead(block)
            case Contents():  # they stand beside the text
                return ""

    def inlines(self, inlines: Inlines) -> str:
        """Inlines of this document."""
        return inlines_html(inlines, self.document)

    def _heading(self, heading: Heading) -> str:
        tag = f"h{heading.level + 1}"
        number = ""
        if heading.number:
            number = f'<span class="number">{escape(heading.number)}</span> '
        anchor, name = "", ""
        if heading.id:
            name = f' id="{escape(heading.id)}"'
            anchor = (
                f' <a class="anchor" href="#{escape(heading.id)}" aria-hidden="true" '
                f'tabindex="-1">#</a>'
            )
        return f"<{tag}{name}>{number}{self.inlines(heading.inlines)}{anchor}</{tag}>"

    def _items(self, items: Items) -> str:
        tag = "ol" if items.ordered else "ul"
        start = f' start="{items.start}"' if items.ordered and items.start != 1 else ""
        # The style knows empty boxes only: where one is ticked, they stand in the text.
        is_ticked = any(tick.is_set for tick in items.ticks)
        look = ' class="boxes"' if items.boxes and not is_ticked else ""
        inner = "".join(
            f"<li>{_SIGNS[items.tick(at).is_set] if is_ticked else ''}"
            f"{self._item(item, tight=items.tight)}</li>"
            for at, item in enumerate(items.items)
        )
        return f"<{tag}{start}{look}>{inner}</{tag}>"

    def _item(self, item: Blocks, *, tight: bool) -> str:
        return "".join(
            self.inlines(block.inlines)
            if tight and isinstance(block, Paragraph)
            else self.block(block)
            for block in item
        )

    def _figure(self, figure: Figure) -> str:
        slot = self.slot(chart_html(figure))
        caption = f": {self.inlines(figure.caption)}" if figure.caption else ""
        data = FIXED_WORDS["data"].say(self.document.lang)
        numbers = numbers_html(figure.chart.table, figure.label, self.document)
        return (
            f'<figure id="{escape(figure.id)}">'
            f"{slot}<figcaption><strong>{escape(figure.label)}</strong>{caption}"
            f"<details><summary>{data}</summary>"
            f"{numbers}</details></figcaption></figure>"
        )

    def _picture(self, picture: Picture) -> str:
        slot = self.slot(picture_html(picture))
        name = f' id="{escape(picture.id)}"' if picture.id else ""
        caption = ""
        if picture.caption:
            label = f"<strong>{escape(picture.label)}</strong>: " if picture.label else ""
            said = label + self.inlines(picture.caption)
            caption = f"<figcaption>{said}</figcaption>"
        return f'<figure{name} class="picture">{slot}{caption}</figure>'

    def _box(self, box: Box) -> str:
        return _BOXES.get(box.kind, _group)(self, box)

    def _letterhead(self, head: Letterhead) -> str:
        slot = self.slot(emblem_svg(self.document, is_first=not self.has_emblem))
        self.has_emblem = True
        return letterhead_html(head, self.document, slot)

    def _signature(self, signature: Signature) -> str:
        people = "".join(map(self._signatory, signature.signatories))
        title = f"<p>{self.inlines(signature.title)}</p>" if signature.title else ""
        kind = "signature alone" if signature.alone else "signature"
        return f'<div class="{kind}">{title}<div class="signatories">{people}</div></div>'

    def _signatory(self, one: SignatureLine) -> str:
        below = "".join(f"<p>{self.inlines(line)}</p>" for line in one.below)
        return (
            f"<div><p>{self.inlines(one.office)}</p><p>{self.inlines(one.name)}</p>{below}</div>"
        )

    def _clause(self, one: Clause) -> str:
        label = f'<p class="label">{self.inlines(one.label)}</p>' if one.label else ""
        if not one.mark:
            return f"{label}<p>{self.inlines(one.text)}</p>"
        mark = self.inlines(one.mark)
        return f'{label}<p class="marked"><span>{mark}</span>{self.inlines(one.text)}</p>'

    def attributes(self, box: Box) -> str:
        """Class and id of a box."""
        hue = f" hue-{escape(box.hue)}" if box.hue else ""
        name = f' id="{escape(box.id)}"' if box.id else ""
        return f'class="{box.kind}{hue}"{name}'


def _group(html: BlocksHtml, box: Box) -> str:
    title = f'<p class="title">{html.inlines(box.title)}</p>' if box.title else ""
    return f"<div {html.attributes(box)}>{title}{html.blocks(box.blocks)}</div>"


def _remark(html: BlocksHtml, box: Box) -> str:
    word = FIXED_WORDS[box.kind].say(html.document.lang)
    title = inlines_html(box.title, html.document) or word
    label = escape(words(box.title) or word)
    return (
        f'<aside {html.attributes(box)} role="note" aria-label="{label}">'
        f'<p class="title">{title}</p>'
        f"{html.blocks(box.blocks)}</aside>"
    )


def _details(html: BlocksHtml, box: Box) -> str:
    title = inlines_html(box.title, html.document)
    return (
        f"<details {html.attributes(box)}><summary>{title}</summary>"
        f"{html.blocks(box.blocks)}</details>"
    )


_BOXES: dict[str, Callable[[BlocksHtml, Box], str]] = {
    "note": _remark,
    "warning": _remark,
    "missing": _remark,
    "details": _details,
}
SLOT = re.compile(r'<span class="slot">(\d+)</span>')
_SIGNS = ("☐ ", "☑ ")
