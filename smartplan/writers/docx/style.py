"""One style of a Word file, and its XML."""

from collections.abc import Mapping

from smartplan.value import dataclass, field
from smartplan.writers.docx.markup import props, val


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
