"""How a native chart looks: its colours and patterns, the size of its letters, its room."""

from smartplan.books.charts.measure import width_of
from smartplan.value import dataclass
from smartplan.wording import Lang
from smartplan.writers.docx.styles import TAGS
from smartplan.writers.pptx.palette import OURS, Palette


@dataclass(frozen=True, slots=True)
class ChartLook:
    """Colours, letters, and the width and height of a chart, in points."""

    width: float
    height: float
    size: float = 14
    palette: Palette = OURS

    def room(self, names: list[str]) -> float:
        """The part of its height that the names of series take, in columns side by side.

        Offices would set them below each other and leave little to what is drawn.
        """
        wide = max(width_of(name, self.size) for name in names) + _KEY
        columns = min(max(int(self.width / wide), 1), len(names))
        rows = -(-len(names) // columns)
        return min(rows * self.size * _LINE / self.height + _APART, _MOST)

    def letters(self, lang: Lang | None = None, *, bold: bool = False) -> str:
        """The look of words and numbers."""
        tag = f' lang="{TAGS[lang]}"' if lang else ""
        return (
            "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
            f'<a:defRPr sz="{round(self.size * 100)}" b="{int(bold)}">{self.palette.fill("ink")}'
            f"</a:defRPr></a:pPr><a:endParaRPr{tag}/></a:p></c:txPr>"
        )

    def solid(self, colour: str) -> str:
        """A filling in a colour of the drawings."""
        return f"<a:solidFill>{self.palette.colour(colour)}</a:solidFill>"

    def filled(self, filling: str, colour: str) -> str:
        """A filling with a pattern of the drawings, in one of their colours."""
        if filling == "solid":
            return self.solid(colour)
        if filling == "paper":
            return f"<a:solidFill>{self.palette.paper}</a:solidFill>"
        if filling == "tint":
            lighter = '<a:lumMod val="40000"/><a:lumOff val="60000"/>'
            return f"<a:solidFill>{self.palette.colour(colour, lighter)}</a:solidFill>"
        return (
            f'<a:pattFill prst="{_PATTERNS[filling]}"><a:fgClr>{self.palette.colour(colour)}'
            f"</a:fgClr><a:bgClr>{self.palette.paper}</a:bgClr></a:pattFill>"
        )

    @property
    def ground(self) -> str:
        """What stands behind a number that a line may run through."""
        inside = self.palette.paper.replace("/>", '><a:alpha val="80000"/></a:CLOSED>')
        kind = "schemeClr" if "schemeClr" in inside else "srgbClr"
        return f"<a:solidFill>{inside.replace('CLOSED', kind)}</a:solidFill>"


_KEY, _LINE, _APART, _MOST = 40.0, 1.4, 0.01, 0.45
_PATTERNS = {
    "hatch": "ltUpDiag",
    "back": "ltDnDiag",
    "rows": "ltHorz",
    "columns": "ltVert",
    "cross": "lgGrid",
    "dots": "pct20",
}
