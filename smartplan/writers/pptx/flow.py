"""Blocks as pieces, and how they share a slide, or go on to a further one where they must."""

from collections.abc import Iterable, Iterator

from smartplan.blocks import Block, Blocks, Box, Facts, Figure, Picture, Table
from smartplan.value import dataclass
from smartplan.wording import Lang
from smartplan.writers.pptx.area import Area
from smartplan.writers.pptx.canvas import Canvas
from smartplan.writers.pptx.facts_piece import FactsPiece
from smartplan.writers.pptx.figure_piece import FigurePiece, PicturePiece
from smartplan.writers.pptx.paragraphs import Para, paragraphs
from smartplan.writers.pptx.piece import SlidePiece
from smartplan.writers.pptx.pieces import GAP, ColumnsPiece, put_stacked, stacked_height
from smartplan.writers.pptx.scale import Scale
from smartplan.writers.pptx.table_piece import TablePiece
from smartplan.writers.pptx.words_piece import WordsPiece


@dataclass(frozen=True, slots=True)
class Filling:
    """What one slide holds, and how large its letters are."""

    pieces: tuple[SlidePiece, ...]
    scale: Scale

    def put(self, canvas: Canvas, area: Area) -> None:
        """Put it on a slide."""
        put_stacked(canvas, area, self.pieces, self.scale)


def fillings(blocks: Blocks, area: Area, lang: Lang, font: Scale) -> Iterator[Filling]:
    """Blocks on one slide in the largest letters that fit; on several, where none do."""
    rest = _beside(tuple(_readable(pieces(blocks, lang), area, lang, font)))
    kinds = {type(one) for one in rest}
    shares = (*_FEW_WORDS, *SHARES) if kinds <= {WordsPiece, TablePiece} else SHARES
    if all(isinstance(one, WordsPiece) and one.is_numbered for one in rest):
        shares = (*_WORDS_ALONE, *shares)
    scales = [font.at(share * font.share) for share in shares]
    scale = next((one for one in scales if _fits(rest, area, one)), scales[-1])
    while rest:
        held, rest = _parted(rest, area, scale)
        yield Filling(held, scale)


def _readable(
    held: Iterable[SlidePiece], area: Area, lang: Lang, font: Scale
) -> Iterator[SlidePiece]:
    """Pieces, with charts too tall for a slide in parts."""
    for piece in held:
        if isinstance(piece, FigurePiece):
            yield from piece.in_parts(area, font, lang)
        else:
            yield piece


def pieces(blocks: Blocks, lang: Lang) -> Iterator[SlidePiece]:
    """Blocks as pieces; words that follow each other are one."""
    held: list[Para] = []
    for block in blocks:
        paras = None if isinstance(block, Facts) else paragraphs(block, lang)
        if paras is not None:
            held += paras
            continue
        if held:
            yield WordsPiece(tuple(held))
            held = []
        yield from _pieces(block, lang)
    if held:
        yield WordsPiece(tuple(held))


def _pieces(block: Block, lang: Lang) -> Iterator[SlidePiece]:
    match block:
        case Table():
            if block.rows:
                yield TablePiece(block)
        case Facts(facts):
            if facts:
                yield FactsPiece(facts)
        case Figure():
            yield FigurePiece(block)
        case Picture():
            yield PicturePiece(block)
        case Box(kind="pair" | "columns" | "cards"):
            yield from _columns(block, lang)
        case Box():
            yield from pieces(block.blocks, lang)
        case _:
            return


def _columns(box: Box, lang: Lang) -> Iterator[SlidePiece]:
    """Columns side by side; what stands between them, and columns too many, below each other."""
    columns = [
        tuple(pieces(inner.blocks if inner.kind == "column" else (inner,), lang))
        for inner in box.blocks
        if isinstance(inner, Box)
    ]
    held = [column for column in columns if column]
    if len(held) != len(box.blocks) or not _LEAST <= len(held) <= _MOST:
        yield from pieces(
            tuple(
                one
                for block in box.blocks
                for one in (block.blocks if isinstance(block, Box) else (block,))
            ),
            lang,
        )
        return
    is_pair = box.kind == "pair" and len(held) == len(_PAIR)
    yield ColumnsPiece(tuple(held), _PAIR if is_pair else (1.0,) * len(held))


def _beside(held: tuple[SlidePiece, ...]) -> tuple[SlidePiece, ...]:
    """Photographs that follow each other stand side by side."""
    found: list[SlidePiece] = []
    row: list[SlidePiece] = []
    for piece in (*held, None):
        if isinstance(piece, PicturePiece) and len(row) < _MOST:
            row.append(piece)
            continue
        if len(row) > 1:
            found.append(ColumnsPiece(tuple((one,) for one in row), (1.0,) * len(row)))
        else:
            found += row
        row = []
        if isinstance(piece, PicturePiece):
            row.append(piece)
        elif piece is not None:
            found.append(piece)
    return tuple(found)


def _fits(held: tuple[SlidePiece, ...], area: Area, scale: Scale) -> bool:
    return stacked_height(held, area.width, scale) <= area.height


def _parted(
    held: tuple[SlidePiece, ...], area: Area, scale: Scale
) -> tuple[tuple[SlidePiece, ...], tuple[SlidePiece, ...]]:
    """As many pieces as a slide holds, the last perhaps in part; and the others."""
    taken: list[SlidePiece] = []
    room = area.height
    for at, piece in enumerate(held):
        first, rest = piece.parted(area.width, room, scale)
        if first is None and not taken and isinstance(piece, ColumnsPiece):
            return _parted((*piece.below_each_other, *held[at + 1 :]), area, scale)
        if first is None and not taken:
            first, rest = _forced(piece, area, scale)
        if first is not None:
            taken.append(first)
            room -= first.height(area.width, scale) + GAP
        if rest is not None:
            return tuple(taken), (rest, *held[at + 1 :])
    return tuple(taken), ()


def _forced(piece: SlidePiece, area: Area, scale: Scale) -> tuple[SlidePiece, SlidePiece | None]:
    """What is too large for any slide: words part between lines, all else is made to fit."""
    if isinstance(piece, WordsPiece):
        return piece.broken(area.width, area.height, scale)
    if isinstance(piece, TablePiece):
        return piece.first_row()
    return piece, None


_WORDS_ALONE, _FEW_WORDS = (1.4, 1.3), (1.2, 1.1)
SHARES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)  # of the usual size of letters: 20 to 14 points
_PAIR = (1.85, 1.0)
_LEAST, _MOST = 2, 4
