"""What a Word file begins as: a bare one made here, or the region's own with its letterhead."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from smartplan.books.paths import homes, template
from smartplan.failure import Failure
from smartplan.value import dataclass
from smartplan.wording import Lang, Text
from smartplan.writers.docx.markup import CM, NAMESPACES, attributes
from smartplan.writers.docx.style import style_xml
from smartplan.writers.docx.styles import (
    FONT,
    TABLE_STYLE,
    TAGS,
    TYPED,
    defaults,
    styles,
)
from smartplan.writers.docx.theme import theme_xml


@dataclass(frozen=True, slots=True)
class PageSetup:
    """The paper of a section and where its text stands, in twentieths of a point.

    `marks` are the references to what the base has at the head and foot of its pages; `opens`
    says whether its first page has others.
    """

    width: int = 11906
    height: int = 16838
    margins: Mapping[str, int] | None = None
    marks: str = ""
    opens: bool = False

    @property
    def text(self) -> int:
        """How wide the text is."""
        margins = self.margins or MARGINS
        return self.width - margins["left"] - margins["right"]

    @property
    def tall(self) -> int:
        """How high the text is."""
        margins = self.margins or MARGINS
        return self.height - margins["top"] - margins["bottom"]

    def turned(self) -> "PageSetup":
        """The same paper, turned."""
        return PageSetup(self.height, self.width, self.margins, self.marks)


def own_base(plan_root: Path | None) -> bytes | None:
    """The region's base, if the plan has one; links out of its templates are refused."""
    home = homes(plan_root)[:-1]
    return template(home[0], "theme/base.docx") if home else None


def opened(base: bytes | None, lang: Lang) -> Any:
    """The file to fill, as python-docx holds it, without any text."""
    import docx
    from docx.opc.exceptions import OpcError

    if base is None:
        return docx.Document(io.BytesIO(_bare(lang)))
    broken = (*_BROKEN, OpcError)
    try:
        word = docx.Document(io.BytesIO(base))
        _refuse_elsewhere(word)
    except broken as error:
        raise Failure(_NO_BASE.fill(reason=str(error) or type(error).__name__)) from None
    for id, held in list(word.part.rels.items()):
        if held.reltype.endswith("/stylesWithEffects"):  # a copy for Word 2007, now out of date
            del word.part.rels[id]
    body = word.element.body
    for element in list(body)[: -1 if body.sectPr is not None else None]:
        body.remove(element)
    return word


def _refuse_elsewhere(word: Any) -> None:
    """A base brings all that it shows: one that loads something from elsewhere is refused."""
    for part in word.part.package.iter_parts():
        for held in part.rels.values():
            if held.is_external and not held.reltype.endswith("/hyperlink"):
                raise Failure(_ELSEWHERE.fill(target=held.target_ref))


def page_setup(word: Any) -> PageSetup:
    """The paper of the base's last section."""
    section = word.sections[-1] if word.element.body.sectPr is not None else None
    if section is None or section.page_width is None or section.page_height is None:
        return PageSetup()
    sides = {
        "top": section.top_margin,
        "right": section.right_margin,
        "bottom": section.bottom_margin,
        "left": section.left_margin,
        "header": section.header_distance,
        "footer": section.footer_distance,
        "gutter": section.gutter,
    }
    margins = {
        side: MARGINS[side] if length is None else length.twips for side, length in sides.items()
    }
    marks, opens = _marks(section), bool(section.different_first_page_header_footer)
    size = section.page_width.twips, section.page_height.twips
    held = PageSetup(*size, margins, marks, opens)
    is_roomy = min(held.text, held.tall) >= _LEAST
    return held if is_roomy else PageSetup(marks=marks, opens=opens)


def _marks(section: Any) -> str:
    """The references to the letterhead and the foot of the base."""
    found = []
    for element in section._sectPr:  # noqa: SLF001 -- no public way to what a section refers to
        name = element.tag.rpartition("}")[2]
        if name in {"headerReference", "footerReference"}:
            kind, id = element.get(f"{{{_W}}}type"), element.get(f"{{{_R}}}id")
            found.append(f'<w:{name} w:type="{kind}" r:id="{id}"/>')
    return "".join(found)


def styled(word: Any, width: int) -> dict[str, str]:
    """Ids of all styles by name; those that the base has not are added to it."""
    from docx.oxml import parse_xml

    root = word.styles.element
    held: dict[str, str] = {}
    for style in root.iterchildren(f"{{{_W}}}style"):
        name = style.find(f"{{{_W}}}name")
        if name is not None:
            held.setdefault(name.get(f"{{{_W}}}val", "").lower(), style.get(f"{{{_W}}}styleId"))
    ids = {style.name: held.get(style.name.lower()) or style.id for style in styles(width)}
    added = [style for style in styles(width) if style.name.lower() not in held]
    if added:
        text = "".join(style_xml(style, ids) for style in added)
        for element in list(parse_xml(f"<w:styles {NAMESPACES}>{text}</w:styles>")):
            root.append(element)
    return ids


def numbering_of(word: Any) -> Any:
    """The root of the file's numberings, made if there is none."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml import parse_xml
    from docx.parts.numbering import NumberingPart

    part = word.part
    for held in part.rels.values():
        if held.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return held.target_part.element
    root = parse_xml(f"<w:numbering {NAMESPACES}/>")
    made = NumberingPart(
        PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, root, part.package
    )
    part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)
    return root


def free_number(numbering: Any) -> int:
    """The first number that neither a list nor a kind of list has."""
    names = (f"{{{_W}}}abstractNumId", f"{{{_W}}}numId")
    found = (element.get(name) for element in numbering for name in names)
    return max((int(value) for value in found if value and value.isdecimal()), default=0) + 1


def number(numbering: Any, kinds: str, lists: str) -> None:
    """Add kinds of lists, and lists: Word wants all kinds before the first list."""
    from docx.oxml import parse_xml

    made = [
        list(parse_xml(f"<w:numbering {NAMESPACES}>{text}</w:numbering>"))
        for text in (kinds, lists)
    ]
    names = [element.tag.rpartition("}")[2] for element in numbering]
    first = names.index("num") if "num" in names else _before_end(names)
    numbering[first:first] = made[0]
    names[first:first] = ["abstractNum"] * len(made[0])
    last = _before_end(names)
    numbering[last:last] = made[1]


def _before_end(names: list[str]) -> int:
    return names.index("numIdMacAtCleanup") if "numIdMacAtCleanup" in names else len(names)


def _bare(lang: Lang) -> bytes:
    """The smallest file that Word takes: no text, no theme, the defaults of our styles."""
    tag = TAGS[lang]
    files = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _relations(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": f'{_XML}<Properties xmlns="{_EXTENDED}"><Application>smartplan'
        "</Application></Properties>",
        "word/document.xml": f"{_XML}<w:document {NAMESPACES}><w:body/></w:document>",
        "word/_rels/document.xml.rels": _relations(
            (f"{_OFFICE}/styles", "styles.xml"),
            (f"{_OFFICE}/settings", "settings.xml"),
            (f"{_OFFICE}/fontTable", "fontTable.xml"),
            (f"{_OFFICE}/theme", "theme/theme1.xml"),
        ),
        "word/fontTable.xml": f"{_XML}<w:fonts {NAMESPACES}>{_FONTS}</w:fonts>",
        "word/theme/theme1.xml": f"{_XML}{theme_xml()}",
        "word/styles.xml": f"{_XML}<w:styles {NAMESPACES}>{defaults(lang)}"
        f"{TABLE_STYLE}</w:styles>",
        "word/settings.xml": f"{_XML}<w:settings {NAMESPACES}>{_SETTINGS.replace('TAG', tag)}"
        "</w:settings>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return out.getvalue()


def _relations(*found: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(found, 1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


MARGINS = {
    **dict.fromkeys(("top", "right", "bottom", "left"), round(2.5 * CM)),
    "header": round(1.25 * CM),
    "footer": round(1.1 * CM),
    "gutter": 0,
}

_LEAST = 8 * CM  # a base with less room for text than this is set aside

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE = _R
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CONTENT_TYPES = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
    f'<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>'
    '<Override PartName="/word/theme/theme1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
    f'<Override PartName="/word/fontTable.xml" ContentType="{_WORD}.fontTable+xml"/>'
    '<Override PartName="/docProps/app.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
)
_FONTS = "".join(
    f'<w:font w:name="{name}"><w:altName w:val="{other}"/></w:font>'
    for name, other in ((FONT, "Liberation Sans"), (TYPED, "Liberation Mono"))
)
_SETTING = attributes(uri="http://schemas.microsoft.com/office/word", val=15)
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    f'<w:compat><w:compatSetting w:name="compatibilityMode" {_SETTING}/></w:compat>'
    '<w:themeFontLang w:val="TAG"/>'
)

_BROKEN = (KeyError, ValueError, AttributeError, SyntaxError, OSError, zipfile.BadZipFile)
_ELSEWHERE = Text(
    "templates/theme/base.docx mengambil sesuatu dari luar ({target}); hapus tautannya dahulu",
    "templates/theme/base.docx loads something from elsewhere ({target}); take that out first",
)
_NO_BASE = Text(
    "templates/theme/base.docx tidak dapat dibuka sebagai dokumen Word ({reason})",
    "templates/theme/base.docx cannot be opened as a Word document ({reason})",
)
