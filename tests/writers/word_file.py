"""A Word file as the tests look at it: its parts, its text, and what Word would not forgive."""

import io
import re
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

# The order of elements in the schema of WordprocessingML, as far as the writer uses them.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens spacing ind contextualSpacing jc "
    "outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike noProof color spacing w kern position "
    "sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang",
    "tblPr": "tblStyle tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook "
    "tblCaption tblDescription",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign",
    "sectPr": "headerReference footerReference footnotePr type pgSz pgMar pgNumType cols vAlign "
    "titlePg",
    "pBdr": "top left bottom right between bar",
    "tcBorders": "top left bottom right insideH insideV",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "lvl": "start numFmt lvlText lvlJc pPr rPr",
    "numbering": "abstractNum num",
}


class WordFile:
    """The parts of a file, parsed."""

    def __init__(self, content: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(content))
        self.names = self.archive.namelist()
        self.body = self.part("word/document.xml").find(f"{W}body")

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.archive.read(name))

    def all(self, tag: str) -> list[etree._Element]:
        return list(self.body.iter(f"{W}{tag}"))

    def inside(self, tag: str) -> list[etree._Element]:
        """The elements of a name behind the cover."""
        opened = next(
            at for at, one in enumerate(self.body, 1) if one.find(f".//{W}sectPr") is not None
        )
        return [found for one in self.body[opened:] for found in one.iter(f"{W}{tag}")]

    @property
    def text(self) -> str:
        return "".join(found.text or "" for found in self.all("t"))

    def paragraphs(self, style: str) -> list[str]:
        """The words of every paragraph of a style."""
        found = []
        for paragraph in self.all("p"):
            named = paragraph.find(f"{W}pPr/{W}pStyle")
            if named is not None and named.get(f"{W}val") == style:
                found.append("".join(text.text or "" for text in paragraph.iter(f"{W}t")))
        return found

    def relations(self) -> dict[str, str]:
        """What the text refers to, by id."""
        rels = self.part("word/_rels/document.xml.rels")
        return {rel.get("Id"): rel.get("Target") for rel in rels}


def faults(word: WordFile, *, based: bool = False) -> list[str]:
    """What Word would call damaged; of a base only what was written into it is looked at."""
    kinds = "document|header\\d*|footer\\d*" + ("" if based else "|styles|numbering")
    parts = [
        word.part(name) for name in word.names if re.fullmatch(rf"word/(?:{kinds})\.xml", name)
    ]
    return [
        *(fault for part in parts for fault in _disorder(part)),
        *_loose_links(word),
        *_broken_tables(word),
        *_unknown_names(word),
        *(f"{tag} twice: {name}" for tag, name in _doubles(word)),
    ]


def _disorder(root):
    for element in root.iter():
        name = etree.QName(element).localname
        if name not in ORDER:
            continue
        order = ORDER[name].split()
        kinds = [etree.QName(child).localname for child in element]
        yield from (f"{kind} in {name}" for kind in kinds if kind not in order)
        places = [order.index(kind) for kind in kinds if kind in order]
        if places != sorted(places):
            yield f"order in {name}: {kinds}"
        once = [kind for kind in kinds if not kind.endswith(("Reference", "um"))]
        if len(once) != len(set(once)):
            yield f"twice in {name}: {kinds}"


def _loose_links(word):
    marks = {mark.get(f"{W}name") for mark in word.all("bookmarkStart")}
    yield from (f"name {name}" for name in marks if not re.fullmatch(r"\w{1,40}", name))
    for link in word.all("hyperlink"):
        if link.get(f"{R}id") is None and link.get(f"{W}anchor") not in marks:
            yield f"link to nowhere: {link.get(f'{W}anchor')}"
        if link.find(f".//{W}hyperlink") is not None:
            yield "link in a link"
    ids = {None, *word.relations()}
    for element in word.body.iter():
        found = {element.get(f"{R}id"), element.get(f"{R}embed")} - ids
        yield from (f"no relation {id}" for id in found)


def _span(cell):
    """How many columns of the grid a cell takes."""
    found = cell.find(f"{W}tcPr/{W}gridSpan")
    return int(found.get(f"{W}val")) if found is not None else 1


def _broken_tables(word):
    for cell in word.all("tc"):
        if etree.QName(cell[-1]).localname != "p":
            yield "a cell does not end with a paragraph"
    for table in word.all("tbl"):
        columns = len(table.find(f"{W}tblGrid"))
        if {sum(map(_span, row.findall(f"{W}tc"))) for row in table.findall(f"{W}tr")} != {
            columns
        }:
            yield "rows of other lengths than the grid"


def _span(cell):
    found = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if found is None else int(found.get(f"{W}val"))


def _unknown_names(word):
    styles = {style.get(f"{W}styleId") for style in word.part("word/styles.xml")}
    numbers = {number.get(f"{W}numId") for number in word.part("word/numbering.xml")}
    for tag, known in (("pStyle", styles), ("rStyle", styles), ("numId", numbers)):
        used = {element.get(f"{W}val") for element in word.all(tag)}
        yield from (f"no {tag} {name}" for name in used - known)
    if etree.QName(word.body[-1]).localname != "sectPr":
        yield "no last section"
    kinds = [mark.get(f"{W}fldCharType") for mark in word.all("fldChar")]
    if kinds.count("begin") != kinds.count("end"):
        yield "a field without an end"


def _doubles(word):
    for tag, attribute in (("bookmarkStart", "id"), ("bookmarkStart", "name")):
        names = [mark.get(f"{W}{attribute}").lower() for mark in word.all(tag)]
        yield from ((tag, name) for name in sorted(set(names)) if names.count(name) > 1)
    ids = [drawing.get("id") for drawing in word.body.iter(f"{WP}docPr")]
    yield from (("docPr", name) for name in sorted(set(ids)) if ids.count(name) > 1)
    names = word.names
    yield from (("part", name) for name in sorted(set(names)) if names.count(name) > 1)
