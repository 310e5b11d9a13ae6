"""A document as a Word file that an office can sign; the same bytes each time."""

import importlib.util
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from smartplan.blocks import Blocks, Contents, Letterhead, Note
from smartplan.books.compose import Book
from smartplan.books.fields.marks import with_field_marks
from smartplan.books.library import Layout
from smartplan.failure import Failure
from smartplan.value import replace
from smartplan.wording import Text
from smartplan.writers.docx import pages, reference
from smartplan.writers.docx.blocks import blocks_xml
from smartplan.writers.docx.context import Numbering, WordContext
from smartplan.writers.docx.cover import cover, letterhead
from smartplan.writers.docx.inlines import runs
from smartplan.writers.docx.markup import (
    NAMESPACES,
    paragraph,
    style_of,
    val,
)
from smartplan.writers.docx.pages import PageCount
from smartplan.writers.docx.properties import describe
from smartplan.writers.docx.reference import PageSetup
from smartplan.writers.docx.stamp import stamp
from smartplan.writers.docx.styles import TABLE_LETTERS
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.paper.front import halves, has_letterheads, is_chaptered, letters
from smartplan.writers.paper.turning import PageSection, sections
from smartplan.writers.pdf.write import page_numbers


def write(document: Book, *, plan_root: Path | None = None) -> bytes:
    """A whole document as a Word file; `plan_root` is where the region's own base may be."""
    for module in ("docx", "resvg_py", "font_source_sans_pro"):
        if importlib.util.find_spec(module) is None:
            raise Failure(_NOT_INSTALLED)
    pages_of = page_numbers(document) if document.kind.layout is Layout.BOOK else {}
    if document.origin:  # in this form alone: only a Word file comes back
        blocks = with_field_marks(document.blocks, document.origin.plan)
        document = replace(document, blocks=blocks)
    word = reference.opened(reference.own_base(plan_root), document.lang)
    setup = reference.page_setup(word)
    if document.kind.layout is Layout.POSTER:
        setup = replace(setup, width=_A3[0], height=_A3[1])
    lists = reference.numbering_of(word)
    context = WordContext(
        document=document,
        ids=reference.styled(word, setup.text),
        link=lambda href: _link(word, href),
        picture=lambda png: str(word.part.get_or_add_image(io.BytesIO(png))[0]),
        width=setup.text,
        tall=setup.tall,
        numbering=Numbering(reference.free_number(lists)),
        chaptered=is_chaptered(document),
        has_own_head=setup.opens and has_letterheads(document),
        pages=pages_of,
    )
    text = _body(word, document, setup, context)
    _fill(word.element.body, "")
    reference.number(lists, context.numbering.kinds(), context.numbering.lists())
    return _saved(word, document, text)


def _body(word: Any, document: Book, setup: PageSetup, context: WordContext) -> str:
    """All that is in the file, section by section."""
    *stretches, last = _stretches(word, document, setup, context)
    ended = "".join(text + _ended(end, context) for text, end in stretches)
    text = ended + "".join(last)
    if not setup.opens:
        return text
    first = -1 if has_letterheads(document) else 1  # each letter has a first page
    return text.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>", first)


def _head(document: Book, context: WordContext) -> str:
    """What a document opens with that has no cover."""
    match document.kind.layout:
        case Layout.BOOK | Layout.ACT:
            return ""
        case Layout.LETTER if has_letterheads(document):
            return ""
        case Layout.LETTER:
            return letterhead(document, context)
    return pages.head(document, context)


def _stretches(
    word: Any, document: Book, setup: PageSetup, context: WordContext
) -> list[tuple[str, str]]:
    """What stands on pages of one sort, each with the section that ends it.

    Chapters begin at page 1; what is before them has roman numbers.
    """
    upright, lying, turned = _marks(word, document, setup, context), setup.turned(), ""
    is_book = document.kind.layout is Layout.BOOK
    roman, arabic = (
        PageCount(form if context.chaptered else "") for form in ("lowerRoman", "decimal")
    )
    found = []
    if is_book:
        found.append((cover(document, context), pages.section(setup, setup.marks)))
        listed = pages.lists(document, context)
        if listed and Contents() not in document.blocks:
            end = pages.section(setup, upright, roman.next())
            found.append((listed, end))
    head = _head(document, context)
    for blocks, count in zip(halves(document), (roman, arabic), strict=True):
        for part in _parts(blocks, setup):
            if not part.is_turned:
                text = blocks_xml(part.blocks, context)
                is_letter = part.blocks and isinstance(part.blocks[0], Letterhead)
                numbers = pages.FROM_ONE if is_letter else count.next()
                found.append((head + text, pages.section(setup, upright, numbers)))
            else:
                own = context.on(lying.text, lying.tall)
                turned = turned or _marks(word, document, lying, own)
                if head:
                    found.append((head, pages.section(setup, upright)))
                end = pages.section(lying, turned, count.next())
                found.append((blocks_xml(part.blocks, own), end))
            head, is_open = "", not part.is_turned
    notes = head + _notes(document, context)
    if document.blocks and (is_open or not notes):  # nothing more: no page for it either
        text, end = found.pop()
        return [*found, (text + notes, end)]
    return [*found, (notes, pages.section(setup, upright, arabic.next()))]


def _parts(blocks: Blocks, setup: PageSetup) -> Iterator[PageSection]:
    """Blocks cut where pages turn, and where a letter begins."""
    for part in sections(blocks, setup.text / 20, TABLE_LETTERS):
        for one in letters(part.blocks):
            yield replace(part, blocks=one)


def _ended(section: str, context: WordContext) -> str:
    """A paragraph of no height that ends a section."""
    return paragraph("", f"<w:pPr><w:pStyle {val(context.id('Point'))}/>{section}</w:pPr>")


def _notes(document: Book, context: WordContext) -> str:
    """The numbered list that the marks in the text lead to."""
    if not document.notes:
        return ""
    title = context.mark(pages.NOTES) + context.run(FIXED_WORDS["notes"].say(document.lang))
    heading = paragraph(title, style_of(context.id("heading 1")))
    return heading + "".join(_note(note, context) for note in document.notes)


def _note(note: Note, context: WordContext) -> str:
    number = context.run(f"[{note.number}]") + "<w:r><w:tab/></w:r>"
    text = context.mark(f"note:{note.number}") + number + runs(note.inlines, context)
    return paragraph(text, style_of(context.id("Source")))


def _marks(word: Any, document: Book, setup: PageSetup, context: WordContext) -> str:
    """References to head and foot for pages of this width; what the base has stays."""
    found = setup.marks
    for kind, text, make in (
        ("header", pages.running_head, word.part.add_header_part),
        ("footer", pages.running_foot, word.part.add_footer_part),
    ):
        if f'<w:{kind}Reference w:type="default"' not in setup.marks:
            part, id = make()
            _fill(part.element, text(document, context))
            found += f'<w:{kind}Reference w:type="default" r:id="{id}"/>'
    return found


def _fill(root: Any, text: str) -> None:
    """Put XML into an element, in place of what is there."""
    from docx.oxml import parse_xml

    made = parse_xml(f"<w:body {NAMESPACES}>{text}</w:body>")
    for element in list(root):
        root.remove(element)
    root.extend(list(made))


def _link(word: Any, href: str) -> str:
    from docx.opc.constants import RELATIONSHIP_TYPE

    return str(word.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))


def _saved(word: Any, document: Book, text: str) -> bytes:
    """The file; its date is that of the plan's last commit, else a fixed one.

    The text is put into it as it is: to make elements of it, only to write them down again, would
    take as long as all the rest.
    """
    describe(word.core_properties, document)
    stamp(word, document)
    held = io.BytesIO()
    word.save(held)
    out = io.BytesIO()
    with zipfile.ZipFile(held) as raw, zipfile.ZipFile(out, "w") as archive:
        for item in raw.infolist():
            same = zipfile.ZipInfo(item.filename)  # without the time of day that `item` carries
            is_drawn = item.filename.endswith(_PACKED)
            same.compress_type = zipfile.ZIP_STORED if is_drawn else zipfile.ZIP_DEFLATED
            content = raw.read(item)
            if f"/{item.filename}" == word.part.partname:
                before, after = _EMPTY.split(content, maxsplit=1)
                content = before + f"<w:body {NAMESPACES}>{text}</w:body>".encode() + after
            archive.writestr(same, content, compresslevel=_TIGHT)
    return out.getvalue()


_EMPTY = re.compile(rb"<(?:\w+:)?body[^>]*/>")
_TIGHT = 8  # what the marks of fields take, and in no time that can be felt
_PACKED = (".png", ".jpg", ".jpeg")
_A3 = (16838, 23811)
_NOT_INSTALLED = Text(
    'format docx memerlukan paket tambahan; pasang dengan: pip install "smartplan[docx]"',
    'the format docx needs an extra; install it with: pip install "smartplan[docx]"',
)
