"""Words on a slide: paragraphs and lists below each other."""

from smartplan.blocks import Inlines, Plain
from smartplan.books.words import words
from smartplan.value import dataclass, replace
from smartplan.wording import Text
from smartplan.writers.pptx.area import Area
from smartplan.writers.pptx.canvas import Canvas
from smartplan.writers.pptx.paragraphs import Para, height_of, xml_of
from smartplan.writers.pptx.piece import BASE, SlidePiece
from smartplan.writers.pptx.scale import LEADING, Scale


@dataclass(frozen=True, slots=True)
class WordsPiece(SlidePiece):
    """Paragraphs and lists below each other."""

    paras: tuple[Para, ...]

    @property
    def is_numbered(self) -> bool:
        """Whether there is a numbered list in it: what is asked for."""
        return any(one.mark[:1].isdigit() for one in self.paras)

    def height(self, width: float, scale: Scale) -> float:
        """The height that it needs."""
        return height_of(self.paras, width, scale.of(BASE), scale)

    def put(self, canvas: Canvas, area: Area, scale: Scale) -> None:
        """Put it on a slide."""
        canvas.words(area, xml_of(self.paras, scale.of(BASE), canvas.voice), _NAME)

    def parted(
        self, width: float, room: float, scale: Scale
    ) -> tuple[SlidePiece | None, SlidePiece | None]:
        """What of it stands in a room, and what goes to the next slide."""
        at, base = len(self.paras), scale.of(BASE)
        while at and height_of(self.paras[:at], width, base, scale) > room:
            at -= 1
        while at and at < len(self.paras) and self.paras[at - 1].bold:
            at -= 1  # a heading stands with what it heads
        if at:
            rest = self.paras[at:]
            return WordsPiece(self.paras[:at]), WordsPiece(rest) if rest else None
        return None, self

    def broken(
        self, width: float, room: float, scale: Scale
    ) -> tuple[SlidePiece, SlidePiece | None]:
        """A first paragraph too long for any slide, parted between two lines."""
        first, base = self.paras[0], scale.of(BASE)
        size = first.size(base)
        most = max(int(room / (size * LEADING)), 1)
        held, _ = scale.broken(
            words(first.inlines), size, width - first.indent(base), bold=first.bold
        )
        taken = replace(first, inlines=_plain(" ".join(held[:most])))
        rest = [*self.paras[1:]]
        if held[most:]:
            said = _plain(" ".join(held[most:]))
            rest.insert(0, replace(first, inlines=said, mark=""))
        return WordsPiece((taken,)), WordsPiece(tuple(rest)) if rest else None


def _plain(text: str) -> Inlines:
    return (Plain(text),)


_NAME = Text("Teks", "Text")
