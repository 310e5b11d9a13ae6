"""A paragraph of a Word file while it is read: its two texts, and the changes in them."""

from datetime import datetime

from smartplan.source.office.wordtexts import WordParagraph, WordRevision, WordSpan
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class WordEdit:
    """What a tracked change says of the text in it."""

    is_insertion: bool
    author: str
    day: datetime | None
    is_move: bool = False


class OpenParagraph:
    """A paragraph that is being read."""

    def __init__(self, number: int, part: str, cell: tuple[int, int, int] | None) -> None:
        """An empty one."""
        self.number, self.part, self.cell = number, part, cell
        self.style, self.level = "", 0
        self.old: list[str] = []
        self.new: list[str] = []
        self.old_length = self.new_length = 0
        self.marks: list[str] = []
        self.open: dict[str, tuple[int, int]] = {}
        self.spans: list[WordSpan] = []
        self.commented: list[WordSpan] = []
        self.revisions: list[WordRevision] = []
        self.end: WordEdit | None = None  # a change of the paragraph's own end

    @property
    def here(self) -> tuple[int, int]:
        """The lengths of both texts by now."""
        return self.old_length, self.new_length

    def say(self, text: str, *, in_old: bool, in_new: bool) -> None:
        """Take up text."""
        if in_old:
            self.old.append(text)
            self.old_length += len(text)
        if in_new:
            self.new.append(text)
            self.new_length += len(text)

    def revise(self, edit: WordEdit, text: str) -> None:
        """Take up text that one edit put in or took out; neighbours of one edit are one."""
        old, new = self.here
        self.say(text, in_old=not edit.is_insertion, in_new=edit.is_insertion)
        last = self.revisions[-1] if self.revisions else None
        if (
            last is not None
            and (last.old[1], last.new[1]) == (old, new)
            and WordEdit(last.is_insertion, last.author, last.day, last.is_move) == edit
        ):
            self.revisions.pop()
            old, new, text = last.old[0], last.new[0], last.text + text
        self.revisions.append(
            WordRevision(
                edit.author,
                edit.day,
                edit.is_insertion,
                text,
                edit.is_move,
                (old, self.old_length),
                (new, self.new_length),
            )
        )

    def take(self, after: "OpenParagraph") -> None:
        """Join the next paragraph, from which a tracked change parted or to which it joined."""
        if self.end is not None:
            self.revise(self.end, "\n")
        old, new = self.here
        self.old += after.old
        self.new += after.new
        self.old_length += after.old_length
        self.new_length += after.new_length
        self.marks += after.marks
        self.spans += [_moved(one, old, new) for one in after.spans]
        self.commented += [_moved(one, old, new) for one in after.commented]
        self.revisions += [
            WordRevision(
                one.author,
                one.day,
                one.is_insertion,
                one.text,
                one.is_move,
                (one.old[0] + old, one.old[1] + old),
                (one.new[0] + new, one.new[1] + new),
            )
            for one in after.revisions
        ]
        self.end = after.end

    def written(self) -> WordParagraph:
        """The paragraph as it is told."""
        comments = tuple(dict.fromkeys(one.name for one in self.commented))
        return WordParagraph(
            self.number,
            self.style,
            self.level,
            "".join(self.old),
            "".join(self.new),
            tuple(self.marks),
            _joined(self.spans),
            tuple(self.revisions),
            comments,
            _joined(self.commented),
            self.cell,
            self.part,
        )


def _moved(span: WordSpan, old: int, new: int) -> WordSpan:
    return WordSpan(
        span.name,
        (span.old[0] + old, span.old[1] + old),
        (span.new[0] + new, span.new[1] + new),
    )


def _joined(spans: list[WordSpan]) -> tuple[WordSpan, ...]:
    """Spans with one for each name: a range that went on over a joined paragraph is one."""
    by_name: dict[str, WordSpan] = {}
    for span in spans:
        held = by_name.get(span.name)
        if held is not None:
            span = WordSpan(  # noqa: PLW2901
                span.name, (held.old[0], span.old[1]), (held.new[0], span.new[1])
            )
        by_name[span.name] = span
    return tuple(by_name.values())
