"""The colours and fonts that Word offers to who goes on writing: those of the document."""

from smartplan.writers.docx.markup import colour
from smartplan.writers.docx.styles import FONT


def theme_xml() -> str:
    """The theme: ink and paper, one accent for each dimension, one font."""
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"</a:{kind}Font>"
        for kind in ("major", "minor")
    )
    colours = "".join(
        f'<a:{place}><a:srgbClr val="{colour(name).upper()}"/></a:{place}>'
        for place, name in _PLACES
    )
    look = "".join(f"<a:{kind}>{three * 3}</a:{kind}>" for kind, three in _PLAIN)
    return (
        f'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f'name="smartplan"><a:themeElements><a:clrScheme name="smartplan">{colours}</a:clrScheme>'
        f'<a:fontScheme name="smartplan">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="smartplan">{look}</a:fmtScheme></a:themeElements></a:theme>'
    )


_PLACES = (
    ("dk1", "ink"),
    ("lt1", "paper"),
    ("dk2", "muted"),
    ("lt2", "band"),
    ("accent1", "dim-governance"),
    ("accent2", "dim-branding"),
    ("accent3", "dim-economy"),
    ("accent4", "dim-living"),
    ("accent5", "dim-society"),
    ("accent6", "dim-environment"),
    ("hlink", "accent"),
    ("folHlink", "muted"),
)

# Word wants three of each, from subtle to strong; here they are alike.
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_PLAIN = (
    ("fillStyleLst", _FILL),
    ("lnStyleLst", f'<a:ln w="6350">{_FILL}</a:ln>'),
    ("effectStyleLst", "<a:effectStyle><a:effectLst/></a:effectStyle>"),
    ("bgFillStyleLst", _FILL),
)
