"""One style of a Word file as a value, and its XML."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from smartplan.books.charts.colour import LIGHT
from smartplan.writers.docx.markup import attributes, props, val


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph or character style; `paragraph` and `run` hold its properties."""

    name: str
    based: str = "Normal"
    paragraph: Mapping[str, str] = field(default_factory=dict)
    run: Mapping[str, str] = field(default_factory=dict)
    kind: str = "paragraph"
    following: str = ""

    @property
    def id(self) -> str:
        """How the text refers to it, where no base has a style of this name."""
        return "".join(word.capitalize() for word in self.name.split())


def style_xml(style: Style, ids: Mapping[str, str]) -> str:
    """A style as XML; `ids` has the ids of the styles that it builds on."""
    is_paragraph = style.kind == "paragraph"
    is_first = style.name == "Normal"
    based = "" if is_first or not is_paragraph else f"<w:basedOn {val(ids[style.based])}/>"
    following = f"<w:next {val(ids[style.following])}/>" if style.following else ""
    default = ' w:default="1"' if is_first else ""
    return (
        f'<w:style w:type="{style.kind}"{default} w:styleId="{style.id}">'
        f"<w:name {val(style.name)}/>{based}{following}<w:uiPriority {val(9)}/><w:qFormat/>"
        f"{props('pPr', **style.paragraph)}{props('rPr', **style.run)}</w:style>"
    )


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
