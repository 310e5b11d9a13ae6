"""What the pages of a Word file have besides text: contents, head and foot, paper."""

from collections.abc import Mapping, Sequence

from smartplan.blocks import ContentsEntry
from smartplan.books.compose import Book
from smartplan.books.fields.bookmarks import anchor
from smartplan.value import dataclass
from smartplan.writers.docx.context import WordContext
from smartplan.writers.docx.markup import (
    attributes,
    field,
    paragraph,
    props,
    shortened,
    style_of,
    val,
)
from smartplan.writers.docx.reference import MARGINS, PageSetup
from smartplan.writers.docx.styles import contents_tabs
from smartplan.writers.fixed_words import FIXED_WORDS, stamp
from smartplan.writers.paper.front import foot, has_letterheads


def head(document: Book, context: WordContext) -> str:
    """The head of a document without a cover of its own."""
    imprint = document.imprint
    title = document.say(document.kind.title)
    facts = (imprint.period, _status(document), stamp(document))
    lines = [
        ("Cover Region", imprint.region),
        ("Title", title),
        ("Subtitle", imprint.plan if imprint.plan != title else ""),
        ("Cover Fact", " · ".join(fact for fact in facts if fact)),
        ("Disclaimer", imprint.disclaimer),
    ]
    return _lines(lines, context)


def _lines(lines: Sequence[tuple[str, str]], context: WordContext) -> str:
    return "".join(
        paragraph(context.run(text), style_of(context.id(style))) for style, text in lines if text
    )


def _status(document: Book) -> str:
    status = document.imprint.status
    return status[:1].upper() + status[1:]


def contents(document: Book, context: WordContext) -> str:
    """The list of contents, whose page numbers Word makes its own when the file is opened.

    Until then they are those of the PDF, which has its own pages; without typst there are none.
    """
    depth = min([_depth(document.contents), *(one.level - 1 for one in document.programs)])
    entries = [entry for entry in document.contents if entry.level <= depth]
    if document.notes:
        entries.append(ContentsEntry(NOTES, "", FIXED_WORDS["notes"].say(document.lang)))
    tabs = contents_tabs(context.width)
    rows = [_entry(entry, f"toc {entry.level}", tabs[entry.level], context) for entry in entries]
    title = FIXED_WORDS["contents"].say(document.lang)
    return _listed(title, f'TOC \\o "1-{depth}" \\h \\z \\u', rows, context)


def _depth(entries: Sequence[ContentsEntry]) -> int:
    """How many levels of headings the contents show: fewer where they would fill pages."""
    for depth in range(_DEPTH, 1, -1):
        if sum(entry.level <= depth for entry in entries) <= _MOST_ENTRIES:
            return depth
    return 1


def lists(document: Book, context: WordContext) -> str:
    """The lists of contents, tables and figures; one heading alone needs none."""
    parts = contents(document, context) if len(document.contents) > 1 else ""
    return parts + tables_and_figures(document, context)


def tables_and_figures(document: Book, context: WordContext) -> str:
    """The lists of programs, tables and figures: where chapters have numbers and they are many."""
    if not context.chaptered:
        return ""
    tabs = contents_tabs(context.width)[0]
    parts = []
    for title, entries in _lists(document).items():
        if len(entries) >= _MANY:
            rows = [_entry(entry, "table of figures", tabs, context) for entry in entries]
            more = attributes(before=560, after=240)
            head_ppr = props("pPr", pStyle=val(context.id("TOC Heading")), spacing=more)
            heading = paragraph(context.run(FIXED_WORDS[title].say(document.lang)), head_ppr)
            parts.append(heading + "".join(rows))
    return "".join(parts)


def _lists(document: Book) -> Mapping[str, Sequence[ContentsEntry]]:
    return {
        "programs": document.programs,
        "tables": document.tables,
        "figures": document.figures,
    }


def _entry(entry: ContentsEntry, style: str, tabs: str, context: WordContext) -> str:
    tab = "<w:r><w:tab/></w:r>"
    number = ""
    if entry.number:
        number = context.run(entry.number)
        number += context.run(" ") if style == "toc 1" else tab
    title = context.run(shortened(entry.title, _LONG))
    name = anchor(entry.id)
    page = ""
    if shown := context.pages.get(entry.id):
        page = tab + field(f"PAGEREF {name} \\h", shown, dirty=not style.startswith("toc"))
    link = f'<w:hyperlink w:anchor="{name}" w:history="1">{number}{title}{page}</w:hyperlink>'
    ppr = props("pPr", pStyle=val(context.id(style)), tabs=tabs)
    return paragraph(link, ppr)


def _listed(title: str, code: str, rows: list[str], context: WordContext) -> str:
    heading = paragraph(context.run(title), style_of(context.id("TOC Heading")))
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>', style_of(context.id("Point")))
    first, *rest = rows
    first = first.replace("</w:pPr>", f"</w:pPr>{begin}", 1)
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
        f"{heading}{first}{''.join(rest)}{end}</w:sdtContent></w:sdt>"
    )


@dataclass(slots=True)
class PageCount:
    """How the pages of sections one after another are counted; they go on without a `form`."""

    form: str
    _has_begun: bool = False

    def next(self) -> str:
        """The numbers of the next section: the first begins at 1."""
        if not self.form:
            return ""
        start = {} if self._has_begun else {"start": 1}
        self._has_begun = True
        return f"<w:pgNumType {attributes(fmt=self.form, **start)}/>"


def section(setup: PageSetup, marks: str, numbers: str = "") -> str:
    """The end of a section: the paper it stood on, and what stands on each of its pages."""
    margins = setup.margins or MARGINS
    size: dict[str, object] = {"w": setup.width, "h": setup.height}
    if setup.width > setup.height:
        size["orient"] = "landscape"
    inner = (
        f'{marks}<w:type w:val="nextPage"/><w:pgSz {attributes(**size)}/>'
        f'<w:pgMar {attributes(**margins)}/>{numbers}<w:cols w:space="708"/>'
    )
    return f"<w:sectPr>{inner}</w:sectPr>"


def running_head(document: Book, context: WordContext) -> str:
    """Region and document, at the head of every page but the cover; nothing over letterheads."""
    if has_letterheads(document):
        return paragraph("", style_of(context.id("Point")))
    title, book = document.say(document.kind.title), document.say(document.kind.book)
    left = shortened(document.imprint.region, 50)
    right = shortened(f"{book}: {title}" if book else title, 60)
    return _two_sided(left, context.run(right), "Page Head", context)


def running_foot(document: Book, context: WordContext) -> str:
    """Disclaimer, version and page; how many there are only where all are counted alike."""
    disclaimer = foot(document.imprint.disclaimer)
    above = (
        paragraph(context.run(disclaimer), style_of(context.id("Page Foot"))) if disclaimer else ""
    )
    lang = document.lang
    rpr = props("rPr", lang=context.lang)
    pages = context.run(f"{FIXED_WORDS['page'].say(lang)} ") + field("PAGE", "1", rpr)
    if has_letterheads(document):  # a letter says of itself what it is
        return above + _two_sided("", pages, "Page Foot", context)
    if not context.chaptered:
        pages += context.run(f" {FIXED_WORDS['of'].say(lang)} ") + field("NUMPAGES", "1", rpr)
    return above + _two_sided(shortened(stamp(document), 80), pages, "Page Foot", context)


def _two_sided(left: str, right: str, style: str, context: WordContext) -> str:
    tabs = f'<w:tab w:val="right" w:pos="{context.width}"/>'
    ppr = props("pPr", pStyle=val(context.id(style)), tabs=tabs)
    return paragraph(f"{context.run(left)}<w:r><w:tab/></w:r>{right}", ppr)


NOTES = "page:notes"
FROM_ONE = f"<w:pgNumType {attributes(start=1)}/>"

_DEPTH = 3
_MANY = 4  # tables or figures that are worth a list
_MOST_ENTRIES = 100
_LONG = 160
