"""What is told as a comment on a git host, cut to what the host takes so that the weight stays.

A host takes 65,536 characters. First comes what speaks of all sections, then what stands open in
each, then what is folded, each from the first section on; of what is left out the names are said.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial

from smartplan.blocks import (
    Block,
    Blocks,
    Box,
    Heading,
    Items,
    Paragraph,
    Plain,
    Quote,
    Table,
    Terms,
)
from smartplan.telling.telling import Telling
from smartplan.value import dataclass, replace
from smartplan.wording import Text
from smartplan.writers.markdown.write import MarkdownBlocks

LIMIT = 65_536


def write(telling: Telling, writer: MarkdownBlocks, *, limit: int = LIMIT) -> str:
    """The comment; its first line is the mark by which it is found again."""
    mark = f"<!-- {telling.comment} -->"
    parts = list(_parts(telling, writer, limit))
    if (whole := _whole(mark, parts, limit)) is not None:
        return whole
    room = limit - len(mark) - len(_pointer(telling, [], writer)) - _NAMES
    kept: set[int] = set()
    missed = 0
    for at in sorted(range(len(parts)), key=lambda at: (parts[at].rank, at)):
        if missed == _TRIED:
            break  # hundreds of plans: there is no room for anything more
        size = len(parts[at].text) + 2
        if size <= room:
            kept.add(at)
            room -= size
        else:
            missed += 1
    names = [part.name for at, part in enumerate(parts) if at not in kept]
    held = [part.text for at, part in enumerate(parts) if at in kept]
    return _joined([mark, *held, _pointer(telling, names, writer)])


@dataclass(frozen=True)
class _Part:
    """A piece of the comment that stands or falls as a whole; lower ranks are kept first."""

    rank: int
    name: str
    said: Callable[[], str]

    @cached_property
    def text(self) -> str:
        """Its Markdown, made only where it is looked at."""
        return self.said()


def _whole(mark: str, parts: Sequence[_Part], limit: int) -> str | None:
    """All of it, if the host takes that much."""
    size = len(mark) + 1
    for part in parts:
        size += len(part.text) + 2
        if size > limit:
            return None
    return _joined([mark, *(part.text for part in parts)])


def _parts(telling: Telling, writer: MarkdownBlocks, limit: int) -> Iterator[_Part]:
    are_several = len(telling.sections) > 1
    if are_several:
        title = f"## {writer.inlines((Plain(telling.title),))}"
        yield _Part(0, "", lambda: title)
    for block in telling.before:
        yield _Part(0, "", partial(_shortened, block, writer, limit // 2))
    for one in telling.sections:
        opened = tuple(block for block in one.blocks if not _is_folded(block))
        head = (Heading(1, one.title, ""), *opened)
        yield _Part(1, writer.inlines(one.title), partial(_said, head, writer))
    if telling.after:
        first = next((one for one in telling.after if isinstance(one, Heading)), None)
        name = writer.inlines(first.inlines) if first else ""
        yield _Part(2, name, partial(_said, telling.after, writer))
    for one in telling.sections:
        for box in one.blocks:
            if isinstance(box, Box) and _is_folded(box):
                about = (*one.title, Plain(": ")) if are_several else ()
                yield from _folds(replace(box, title=(*about, *box.title)), writer)


def _folds(box: Box, writer: MarkdownBlocks) -> Iterator[_Part]:
    """What is folded, in several parts where it is long, so that a cut loses little.

    What people tick is kept before the rest: a box that is not there forgets its tick.
    """
    rank = 2 if any(isinstance(one, Items) and one.boxes for one in box.blocks) else 3
    name = writer.inlines(box.title)
    if sum(map(_rows, box.blocks)) <= _FEW:  # not worth measuring, of hundreds of plans
        yield _Part(rank, name, partial(_box, box, box.blocks, writer))
        return
    held: list[Block] = []
    part, size = box, 0
    for inner in (piece for one in box.blocks for piece in _sliced(one, writer)):
        if size > _PART:
            yield _Part(rank, name, partial(_box, part, held, writer))
            part, held, size = replace(box, title=(*box.title, _MORE)), [], 0
        held.append(inner)
        size += len(_said((inner,), writer))
    yield _Part(rank, name, partial(_box, part, held, writer))


def _rows(block: Block) -> int:
    match block:
        case Items(rows) | Terms(rows) | Table(_, rows):
            return len(rows)
    return 1


def _box(box: Box, held: Sequence[Block], writer: MarkdownBlocks) -> str:
    return _said((replace(box, blocks=tuple(held)),), writer)


def _sliced(block: Block, writer: MarkdownBlocks) -> Iterator[Block]:
    """A list in pieces of the length of a part."""
    count = len(_said((block,), writer)) // _PART + 1
    if not isinstance(block, Items) or count == 1:
        yield block
        return
    step = -(-len(block.items) // count)
    for at in range(0, len(block.items), step):
        ticks = block.ticks[at : at + step]
        yield replace(block, items=block.items[at : at + step], ticks=ticks)


def _shortened(block: Block, writer: MarkdownBlocks, room: int) -> str:
    """A table that is too long for its room: the rows that fit, and the others by name."""
    text = _said((block,), writer)
    if len(text) <= room or not isinstance(block, Table):
        return text
    sizes = [len(line) + 1 for line in text.split("\n")]
    room -= sum(sizes[:_TABLE_HEAD])
    held = 0
    # Names take less than rows: half of the room for each lets every row be there at least so.
    while held < len(block.rows) and sum(sizes[_TABLE_HEAD : _TABLE_HEAD + held + 1]) < room // 2:
        held += 1
    shown = _said((replace(block, rows=block.rows[:held]),), writer)
    others = [f"{writer.cell(row[0])} ({writer.cell(row[1])})" for row in block.rows[held:]]
    said = _TOO.fill(names=_listed(others, room // 2, writer)).say(writer.lang)
    return f"{shown}\n\n{said}"


def _pointer(telling: Telling, names: Sequence[str], writer: MarkdownBlocks) -> str:
    """Where all of it is, and what is not here."""
    text = _said((Quote((Paragraph(telling.more),)),), writer)
    once = list(dict.fromkeys(name for name in names if name))
    if not once:
        return text
    said = _LEFT_OUT.say(writer.lang)
    return f"{text}\n>\n> {said} {_listed(once, _NAMES - len(said) - _SLACK, writer)}"


def _listed(names: Sequence[str], room: int, writer: MarkdownBlocks) -> str:
    """Names as far as there is room, and how many more there are."""
    held: list[str] = []
    for name in names:
        room -= len(name) + 2
        if room < 0:
            held.append(_OTHERS.fill(n=len(names) - len(held)).say(writer.lang))
            break
        held.append(name)
    return ", ".join(held)


def _is_folded(block: Block) -> bool:
    return isinstance(block, Box) and block.kind == "details"


def _said(blocks: Blocks, writer: MarkdownBlocks) -> str:
    return "\n\n".join(writer.blocks(blocks))


def _joined(parts: Sequence[str]) -> str:
    return "\n\n".join(parts) + "\n"


_PART, _FEW = 12_000, 30
_TRIED = 20  # so many pieces that do not fit, and no more are tried
_NAMES, _SLACK = 6_000, 100
_TABLE_HEAD = 2
_MORE = Plain(" …")
_TOO = Text("Juga berubah (jumlah perubahan): {names}", "These change, too (changes): {names}")
_LEFT_OUT = Text("Tidak dimuat di sini:", "Not shown here:")
_OTHERS = Text("dan {n} lainnya", "and {n} more")
