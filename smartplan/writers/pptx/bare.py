"""The smallest presentation of ours: a master with three layouts in the colours of the books."""

import io
import zipfile

from smartplan.wording import Lang, Text
from smartplan.writers.docx.styles import TAGS
from smartplan.writers.pptx.area import Area, emu
from smartplan.writers.pptx.packing import packed
from smartplan.writers.pptx.texts import NAMESPACES
from smartplan.writers.pptx.theme import theme_xml

SIZE = Area(0, 0, 960, 540)  # 16:9
TITLE = Area(48, 22, 864, 70)
BODY = Area(48, 114, 864, 382)
FOOT = Area(48, 506, 780, 20)
NUMBER = Area(852, 506, 60, 20)
OPENING = Area(48, 168, 864, 128)
BENEATH = Area(48, 306, 864, 110)


def bare(lang: Lang) -> bytes:
    """A presentation without slides."""
    files = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(
            (f"{_OFFICE}/officeDocument", "ppt/presentation.xml"),
            (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": f'{_XML}<Properties xmlns="{_EXTENDED}"><Application>smartplan'
        "</Application></Properties>",
        "ppt/presentation.xml": _presentation(lang),
        "ppt/_rels/presentation.xml.rels": _relations(
            (f"{_OFFICE}/slideMaster", "slideMasters/slideMaster1.xml"),
            (f"{_OFFICE}/theme", "theme/theme1.xml"),
        ),
        "ppt/theme/theme1.xml": f"{_XML}{theme_xml()}",
        "ppt/slideMasters/slideMaster1.xml": _master(lang),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            *(
                (f"{_OFFICE}/slideLayout", f"../slideLayouts/slideLayout{at}.xml")
                for at in range(1, len(_LAYOUTS) + 1)
            ),
            (f"{_OFFICE}/theme", "../theme/theme1.xml"),
        ),
    }
    for at, (kind, name, shapes) in enumerate(_LAYOUTS, 1):
        inside = "".join(_holder(*shape, id=2 + n) for n, shape in enumerate(shapes))
        place = f"ppt/slideLayouts/slideLayout{at}.xml"
        files[place] = (
            f'{_XML}<p:sldLayout {NAMESPACES} type="{kind}" preserve="1"{_hidden(kind)}><p:cSld '
            f'name="{name.say(lang)}">{_tree(inside)}</p:cSld><p:clrMapOvr><a:masterClrMapping/>'
            "</p:clrMapOvr></p:sldLayout>"
        )
        files[f"ppt/slideLayouts/_rels/slideLayout{at}.xml.rels"] = _relations(
            (f"{_OFFICE}/slideMaster", "../slideMasters/slideMaster1.xml")
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name_, text in files.items():
            packed(archive, name_, text.encode())
    return out.getvalue()


def _hidden(kind: str) -> str:
    """The first slide is without the rule below titles."""
    return ' showMasterSp="0"' if kind == "title" else ""


def _presentation(lang: Lang) -> str:
    size = f'cx="{emu(SIZE.width)}" cy="{emu(SIZE.height)}"'
    return (
        f'{_XML}<p:presentation {NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst>'
        '<p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:sldSz {size}/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr>'
        f'<a:defRPr lang="{TAGS[lang]}"/></a:defPPr></p:defaultTextStyle></p:presentation>'
    )


def _master(lang: Lang) -> str:
    shapes = (
        ("title", TITLE, "b", ""),
        ("body", BODY, "t", ' idx="1"'),
        ("sldNum", NUMBER, "ctr", ' sz="quarter" idx="4"'),
    )
    inside = "".join(_holder(*shape, id=2 + at) for at, shape in enumerate(shapes))
    rule = (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="9" name="{_RULE.say(lang)}"/><p:cNvCxnSpPr/><p:nvPr/>'
        "</p:nvCxnSpPr><p:spPr><a:xfrm>"
        f"{Area(TITLE.left, TITLE.bottom + 6, TITLE.width, 0).xml}</a:xfrm>"
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill>'
        '<a:schemeClr val="tx2"/></a:solidFill></a:ln></p:spPr></p:cxnSp>'
    )
    ids = "".join(
        f'<p:sldLayoutId id="{2147483648 + at}" r:id="rId{at}"/>'
        for at in range(1, len(_LAYOUTS) + 1)
    )
    tag = TAGS[lang]
    levels = "".join(
        f'<a:lvl{at}pPr marL="{228600 * at}" indent="-228600" algn="l"><a:lnSpc><a:spcPct '
        'val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buFont '
        f'typeface="Arial"/><a:buChar char="•"/><a:defRPr lang="{tag}" sz="{size}"><a:solidFill>'
        '<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr>'
        f"</a:lvl{at}pPr>"
        for at, size in enumerate((2000, 1800, 1600, 1400, 1400), 1)
    )
    return (
        f"{_XML}<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr "
        f'val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>{_tree(inside + rule)}</p:cSld>'
        '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
        'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
        f'folHlink="folHlink"/><p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles>'
        '<p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/>'
        f'<a:defRPr lang="{tag}" sz="2800" b="1"><a:solidFill><a:schemeClr val="tx2"/>'
        '</a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle>'
        f"<p:bodyStyle>{levels}</p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>"
    )


def _holder(kind: str, area: Area, anchor: str, more: str = "", *, id: int) -> str:
    """A placeholder; what stands in it is seen by who makes slides, not by who looks at them."""
    number = (
        '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/>'
        "<a:t>‹#›</a:t></a:fld></a:p>"
    )
    style = _NUMBERS if kind == "sldNum" else "<a:lstStyle/>"
    text = number if kind == "sldNum" else '<a:p><a:r><a:rPr dirty="0"/><a:t> </a:t></a:r></a:p>'
    insets = 'lIns="0" tIns="0" rIns="0" bIns="0"'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{kind} {id}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="{kind}"{more}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>'
        f'{area.xml}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr wrap="square" {insets} anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        f"{style}{text}</p:txBody></p:sp>"
    )


def _tree(inside: str) -> str:
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{inside}</p:spTree>"
    )


def _relations(*found: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(found, 1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _types() -> str:
    parts = [
        ("/ppt/presentation.xml", f"{_POINT}.presentation.main+xml"),
        ("/ppt/slideMasters/slideMaster1.xml", f"{_POINT}.slideMaster+xml"),
        *(
            (f"/ppt/slideLayouts/slideLayout{at}.xml", f"{_POINT}.slideLayout+xml")
            for at in range(1, len(_LAYOUTS) + 1)
        ),
        ("/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
        (
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ),
    ]
    rows = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts)
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


_NUMBER = ("sldNum", NUMBER, "ctr", ' sz="quarter" idx="12"')
_LAYOUTS = (
    (
        "title",
        Text("Slide Judul", "Title Slide"),
        (("ctrTitle", OPENING, "b", ""), ("subTitle", BENEATH, "t", ' idx="1"')),
    ),
    ("titleOnly", Text("Judul Saja", "Title Only"), (("title", TITLE, "b", ""), _NUMBER)),
    (
        "obj",
        Text("Judul dan Konten", "Title and Content"),
        (("title", TITLE, "b", ""), ("obj", BODY, "t", ' idx="1"'), _NUMBER),
    ),
)
_NUMBERS = (
    '<a:lstStyle><a:lvl1pPr algn="r"><a:buNone/><a:defRPr sz="1100"><a:solidFill><a:schemeClr '
    'val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr></a:solidFill>'
    '<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></a:lstStyle>'
)
_RULE = Text("Garis", "Rule")
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_POINT = "application/vnd.openxmlformats-officedocument.presentationml"
