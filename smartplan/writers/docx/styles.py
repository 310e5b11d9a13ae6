"""The styles of a Word file: four sizes, two weights, one accent; a base's own styles win."""

from smartplan.wording import Lang
from smartplan.writers.docx.markup import (
    CM,
    attributes,
    bold,
    colour,
    edge,
    props,
    sized,
    spacing,
    tabs_xml,
    tint,
    val,
)
from smartplan.writers.docx.style import Style
from smartplan.writers.paper.letters import TableLetters


def defaults(lang: Lang) -> str:
    """What holds for all text that no style says more about."""
    fonts = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), FONT)
    run = props(
        "rPr",
        rFonts=attributes(**fonts),
        color=val(colour("ink")),
        sz=val(BASE),
        szCs=val(BASE),
        lang=attributes(val=TAGS[lang], eastAsia=TAGS[lang], bidi="ar-SA"),
    )
    paragraph = props("pPr", spacing=spacing(0, 140, 290))
    return (
        f"<w:docDefaults><w:rPrDefault>{run}</w:rPrDefault>"
        f"<w:pPrDefault>{paragraph}</w:pPrDefault></w:docDefaults>"
    )


def styles(width: int) -> tuple[Style, ...]:
    """Every style; lists of contents reach over a text width."""
    tabs = contents_tabs(width)
    lists = [
        Style(
            f"toc {level}",
            paragraph={
                "tabs": tabs[level],
                "spacing": spacing(before, 40, 260),
                "ind": attributes(left=left, hanging=hanging),
            },
            run={"b": "", "bCs": ""} if level == 1 else {},
        )
        for level, before, left, hanging in _LEVELS
    ]
    figures = {
        "tabs": tabs[0],
        "spacing": spacing(0, 40, 260),
        "ind": attributes(left=_LABEL, hanging=_LABEL),
    }
    return (*_FIXED, *lists, Style("table of figures", paragraph=figures))


def contents_tabs(width: int) -> tuple[str, ...]:
    """The tab stops of a list of tables, and of the levels of contents: numbers, dots, pages."""
    page = ("right", width, "dot")
    levels = (page,), *((("left", left, "none"), page) for _, _, left, _ in _LEVELS[1:])
    return tuple(tabs_xml(*stops) for stops in ((("left", _LABEL, "none"), page), *levels))


def _remark(name: str, tint: str, line: str = "single", **run: str) -> Style:
    border = edge("left", colour(tint), 18, 8, line)
    paragraph = {"pBdr": border, "ind": attributes(left=FRAME), "spacing": spacing(0, 120)}
    return Style(name, paragraph=paragraph, run=run)


TAGS = {"id": "id-ID", "en": "en-GB"}
FONT, TYPED = "Arial", "Courier New"
SMALL, BASE, LARGE, HUGE = 17, 21, 26, 40  # half points
FRAME = 240  # how far remarks stand in
STEP = 360  # how far a list stands in
TABLE_LETTERS = TableLetters(narrowness=0.91, sizes=(8.5, 7.5, 6.5), gap=7.5, small_gap=7.5)
TABLE_TEXTS = ("Table Text", "Table Text Small", "Table Text Tiny")  # for each size

_LABEL = 1247  # how far the words of a list of tables stand in, behind "Gambar 10.12"
_LEVELS = ((1, 140, 0, 0), (2, 0, 567, 567), (3, 0, 1304, 737))

_HEAD = {"keepNext": "", "keepLines": ""}
_TYPED = attributes(ascii=TYPED, hAnsi=TYPED, cs=TYPED)
_HANGING = attributes(left=CM, hanging=CM)

_FIXED = (
    Style("Normal"),
    Style(
        "heading 1",
        paragraph={**_HEAD, "spacing": spacing(480, 240, 252), "outlineLvl": val(0)},
        run=bold(HUGE),
        following="Normal",
    ),
    Style(
        "heading 2",
        paragraph={**_HEAD, "spacing": spacing(400, 140, 260), "outlineLvl": val(1)},
        run=bold(LARGE),
        following="Normal",
    ),
    Style(
        "heading 3",
        paragraph={**_HEAD, "spacing": spacing(320, 100, 270), "outlineLvl": val(2)},
        run=bold(BASE),
        following="Normal",
    ),
    Style(
        "heading 4",
        paragraph={
            **_HEAD,
            "pBdr": edge("top", colour("grid"), 4, 8),
            "spacing": spacing(320, 100, 270),
            "outlineLvl": val(3),
        },
        run=bold(BASE, color=tint("accent")),
        following="Normal",
    ),
    Style(
        "Chapter Number",
        kind="character",
        run=sized(LARGE, b=val(0), bCs=val(0), color=tint("muted")),
    ),
    Style(
        "Heading Number",
        kind="character",
        run={"b": val(0), "bCs": val(0), "color": tint("muted")},
    ),
    Style("Title", paragraph={"spacing": spacing(0, 160, 252)}, run=bold(56)),
    Style("Subtitle", paragraph={"spacing": spacing(0, 220, 260)}, run=sized(LARGE)),
    Style(
        "Cover Region",
        paragraph={"spacing": spacing(160, 120, 260)},
        run=bold(LARGE, caps="", spacing=val(20)),
    ),
    Style(
        "Cover Book",
        paragraph={"spacing": spacing(0, 60, 260), "keepNext": ""},
        run=bold(LARGE, spacing=val(20)),
    ),
    Style("Cover Period", paragraph={"spacing": spacing(120, 300)}, run=sized(LARGE)),
    Style("Cover Year", paragraph={"spacing": spacing(0, 160)}, run=sized(LARGE)),
    Style(
        "Cover Fact", paragraph={"spacing": spacing(0, 80)}, run=sized(SMALL, color=tint("muted"))
    ),
    Style(
        "Disclaimer",
        paragraph={"spacing": spacing(80, 0, 250)},
        run=sized(SMALL, color=tint("muted")),
    ),
    Style("TOC Heading", paragraph={**_HEAD, "spacing": spacing(0, 240)}, run=bold(HUGE)),
    Style("List Bullet", paragraph={"spacing": spacing(0, 60)}),
    Style("List Number", paragraph={"spacing": spacing(0, 60)}),
    Style("List Continue", paragraph={"spacing": spacing(0, 60)}),
    Style("Lead", paragraph={"spacing": spacing(0, 160, 290)}, run=sized(LARGE - 2)),
    Style(
        "Quote",
        paragraph={
            "pBdr": edge("left", colour("grid"), 18, 8),
            "ind": attributes(left=FRAME, right=FRAME),
        },
    ),
    Style(
        "Listing",
        paragraph={"shd": attributes(val="clear", color="auto", fill=colour("band"))},
        run=sized(SMALL, rFonts=_TYPED),
    ),
    Style(
        "Divider",
        paragraph={"pBdr": edge("bottom", colour("grid"), 4, 1), "spacing": spacing(120, 240)},
    ),
    _remark("Note", "accent"),
    _remark("Warning", "dim-economy"),
    _remark("Missing", "muted", "dashed", color=tint("muted")),
    Style(
        "caption",
        paragraph={"keepNext": "", "keepLines": "", "spacing": spacing(240, 100, 260)},
        run=sized(SMALL),
    ),
    Style("Figure", paragraph={"spacing": spacing(240, 0, 240)}),
    Style(
        "Figure Caption",
        paragraph={"keepLines": "", "spacing": spacing(80, 280, 260)},
        run=sized(SMALL, color=tint("muted")),
    ),
    *(
        Style(name, paragraph={"spacing": spacing(0, 0, line)}, run=sized(round(size * 2)))
        for name, size, line in zip(TABLE_TEXTS, TABLE_LETTERS.sizes, (252, 247, 242), strict=True)
    ),
    Style("Table End", paragraph={"spacing": spacing(0, 0, 240)}, run=sized(12)),
    Style(
        "Box Title",
        paragraph={"keepNext": "", "spacing": spacing(0, 60)},
        run={"b": "", "bCs": ""},
    ),
    Style(
        "Box Text",
        paragraph={"spacing": spacing(0, 80, 260)},
        run=sized(SMALL + 1),
    ),
    *(
        Style(name, paragraph={"spacing": spacing(0, after, line)}, run=sized(size))
        for name, after, line, size in (
            ("Sheet Text", 70, 250, 19),
            ("Sheet Small", 50, 240, 17),
            ("Sheet Fine", 40, 235, 15),
        )
    ),
    Style(
        "Key Figure",
        paragraph={"keepNext": "", "spacing": spacing(0, 0, 240)},
        run=bold(HUGE - 8),
    ),
    Style(
        "Key Figure Label",
        paragraph={"spacing": spacing(0, 60, 250)},
        run=sized(SMALL, color=tint("muted")),
    ),
    Style(
        "Signature", paragraph={"keepNext": "", "keepLines": "", "spacing": spacing(0, 40, 260)}
    ),
    Style("Clause", paragraph={"spacing": spacing(0, 80, 280)}),
    Style(
        "Centred", paragraph={"keepNext": "", "jc": val("center"), "spacing": spacing(0, 60, 280)}
    ),
    Style(
        "Letterhead",
        paragraph={
            "keepNext": "",
            "jc": val("center"),
            "pBdr": edge("bottom", colour("ink"), 18, 6, "thickThinSmallGap"),
            "spacing": spacing(60, 360, 280),
        },
        run=bold(28),
    ),
    Style(
        "Source",
        paragraph={
            "tabs": tabs_xml(("left", CM, "none")),
            "spacing": spacing(0, 80, 260),
            "ind": _HANGING,
        },
        run=sized(SMALL),
    ),
    Style(
        "Point",
        paragraph={"spacing": attributes(before=0, after=0, line=20, lineRule="exact")},
        run=sized(2),
    ),
    Style(
        "Page Head",
        paragraph={
            "pBdr": edge("bottom", colour("grid"), 4, 4),
            "spacing": spacing(0, 0, 240),
        },
        run=sized(16, color=tint("muted")),
    ),
    Style(
        "Page Foot", paragraph={"spacing": spacing(0, 0, 240)}, run=sized(15, color=tint("muted"))
    ),
    Style("Hyperlink", kind="character", run={"color": tint("accent"), "u": val("single")}),
    Style("Cross Reference", kind="character", run={"color": tint("accent")}),
    Style(
        "Note Mark",
        kind="character",
        run={"color": tint("accent"), "vertAlign": val("superscript")},
    ),
    Style(
        "Code",
        kind="character",
        run={
            "noProof": "",
            "rFonts": _TYPED,
        },
    ),
    Style("Illustration", kind="character", run={"i": "", "iCs": "", "color": tint("muted")}),
)

TABLE_STYLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" '
    'w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    "</w:style>"
)
