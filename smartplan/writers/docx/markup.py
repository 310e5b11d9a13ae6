"""The XML of Word files as text: safe words, and properties in the order that Word insists on."""

import re
from functools import cache
from html import unescape

from smartplan.books.charts.colour import LIGHT
from smartplan.books.fields.bookmarks import FIELD_BOOKMARK, sealed
from smartplan.unseen import without

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)

CM = 567  # twentieths of a point in a centimetre


def safe(text: str) -> str:
    """A text for an element or an attribute: escaped, without what XML or a page cannot hold."""
    text = plain(text)
    return text.translate(_ESCAPED) if _MARKUP.search(text) else text


def plain(text: str) -> str:
    """A text on one line, without what XML cannot hold and nobody sees."""
    return without(_BLANKS.sub(" ", text))


def shortened(text: str, most: int) -> str:
    """A text of at most so many characters, cut at a word with "…" after it."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    head = text[: most - 1]
    at = head.rfind(" ")
    return (head[:at] if at > most // 2 else head).rstrip(" ,.;:-") + "…"


def props(kind: str, **parts: str) -> str:
    """The properties `w:pPr`, `w:rPr` … of an element, in the order of the schema; "" for none.

    A value is `""` for a bare element, attributes (`val("x")`), or the XML inside.
    """
    if not parts:
        return ""
    order = _ORDER[kind]
    inner = "".join(
        _element(name, parts[name]) for name in sorted(parts, key=lambda name: order[name])
    )
    return f"<w:{kind}>{inner}</w:{kind}>"


def _element(name: str, value: str) -> str:
    if value.startswith("<"):
        return f"<w:{name}>{value}</w:{name}>"
    return f"<w:{name} {value}/>" if value else f"<w:{name}/>"


def val(value: object) -> str:
    """The attribute `w:val`."""
    return f'w:val="{value}"'


def attributes(**values: object) -> str:
    """Attributes of the main namespace; `fill_` stands for `fill`."""
    return " ".join(f'w:{name.rstrip("_")}="{value}"' for name, value in values.items())


def edge(side: str, colour: str, size: int = 4, space: int = 0, style: str = "single") -> str:
    """One side of a border; `size` in eighths of a point, `space` in points."""
    look = attributes(val=style, sz=size, space=space, color=colour)
    return f"<w:{side} {look}/>"


def colour(name: str) -> str:
    """A colour of the charts as Word writes it."""
    return LIGHT[name].lstrip("#")


def spacing(before: int, after: int, line: int = 0) -> str:
    """Room above and below in twentieths of a point; `line` is the height of lines, 240 is one."""
    more = {"line": line, "lineRule": "auto"} if line else {}
    return attributes(before=before, after=after, **more)


def sized(half_points: int, **more: str) -> dict[str, str]:
    """The size of words, and more about them."""
    return {"sz": val(half_points), "szCs": val(half_points), **more}


def bold(half_points: int, **more: str) -> dict[str, str]:
    """Bold words of a size."""
    return sized(half_points, b="", bCs="", **more)


def tint(name: str) -> str:
    """The colour of words."""
    return val(colour(name))


def tabs_xml(*stops: tuple[str, int, str]) -> str:
    """Tab stops: the side that words stand on, how far in, and what leads there."""
    return "".join(
        f"<w:tab {attributes(val=side, leader=leader, pos=pos)}/>" for side, pos, leader in stops
    )


def paragraph(runs: str, ppr: str) -> str:
    """A paragraph; one with texts of the plan bears a seal, by which changes of it are seen."""
    if _FIELD in runs:
        start = runs.index(_FIELD) + len(_NAME)
        end = runs.index('"', start)
        said = unescape("".join(_TEXTS.findall(runs)))
        runs = runs[:start] + sealed(runs[start:end], said) + runs[end:]
    return f"<w:p>{ppr}{runs}</w:p>"


@cache
def style_of(id: str, *flags: str, jc: str = "") -> str:
    """The properties of a paragraph that has a style and perhaps `keepNext` and a side."""
    more = {"jc": val(jc)} if jc else {}
    return props("pPr", pStyle=val(id), **dict.fromkeys(flags, ""), **more)


def field(code: str, shown: str, rpr: str = "", *, dirty: bool = False) -> str:
    """A field that Word fills in, and what stands there until then.

    A dirty one is filled in when the file is opened.
    """
    mark = ' w:dirty="true"' if dirty else ""
    return (
        f'<w:r>{rpr}<w:fldChar w:fldCharType="begin"{mark}/></w:r>'
        f'<w:r>{rpr}<w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r>{rpr}<w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r>{rpr}<w:t xml:space="preserve">{safe(shown)}</w:t></w:r>'
        f'<w:r>{rpr}<w:fldChar w:fldCharType="end"/></w:r>'
    )


_NAME = 'w:name="'
_FIELD = f"{_NAME}{FIELD_BOOKMARK}"
_TEXTS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_BLANKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_MARKUP = re.compile(r'[<>&"]')
_ESCAPED = {ord("<"): "&lt;", ord(">"): "&gt;", ord("&"): "&amp;", ord('"'): "&quot;"}

_NAMES = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs "
    "suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl",
    "rPr": "rStyle rFonts b bCs i iCs caps strike noProof color spacing position sz szCs u bdr "
    "shd vertAlign lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption "
    "tblDescription",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan tcBorders shd noWrap tcMar vAlign",
}
_ORDER = {
    kind: {name: place for place, name in enumerate(names.split())}
    for kind, names in _NAMES.items()
}
