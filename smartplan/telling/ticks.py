"""Ticks of a checklist, carried from one comment into the next that takes its place.

Each question has a hidden mark: which question of which plan it is, and a digest of the changes
behind it. Of an earlier comment, which anybody may have edited, nothing but such marks is taken.
"""

import json
import re
from collections.abc import Mapping
from hashlib import blake2b

from smartplan.blocks import Tick
from smartplan.change import Change
from smartplan.reviewing.checklist import Question
from smartplan.value import dataclass, field


@dataclass(frozen=True, slots=True)
class _Was:
    """How the box of a question stood: for which changes, and whether it had to be emptied."""

    behind: str
    is_set: bool
    is_emptied: bool


@dataclass(frozen=True, slots=True)
class Ticks:
    """The boxes of an earlier comment, by question."""

    was: Mapping[str, _Was] = field(default_factory=dict)

    def tick(self, folder: str, question: Question) -> tuple[Tick, bool]:
        """How the box of a question of a plan stands now, and whether a tick was taken away.

        A tick holds for the changes that it was set for; for others it has to be set anew, which
        is said until it is.
        """
        asked = _digest([folder, question.topic.value], 4)
        behind = _digest(sorted(map(_of, question.behind)), 8)
        was = self.was.get(asked)
        is_same = was is not None and was.behind == behind
        is_set = is_same and was is not None and was.is_set
        is_emptied = was is not None and not is_set and (was.is_emptied or was.is_set)
        mark = f"q:{asked}:{behind}{_EMPTIED if is_emptied else ''}"
        return Tick(is_set=is_set, mark=mark), is_emptied


def read(comment: str) -> Ticks:
    """The boxes of a comment that smartplan once wrote, as they stand in it now."""
    found: dict[str, _Was] = {}
    for line in comment.splitlines():
        if box := _BOX.match(line):
            sign, asked, behind, emptied = box.groups()
            found.setdefault(asked, _Was(behind, sign != " ", bool(emptied)))
    return Ticks(found)


def _of(change: Change) -> str:
    """A change as one line that tells it apart from every other."""
    held = [change.kind.value, [*change.before], [*change.route], change.old, change.new]
    return json.dumps(held, default=str)


def _digest(data: object, size: int) -> str:
    return blake2b(json.dumps(data).encode(), digest_size=size).hexdigest()


_EMPTIED = " emptied"
_BOX = re.compile(
    rf"\s*[-*+] \[([ xX])\] .*<!-- q:([0-9a-f]{{8}}):([0-9a-f]{{16}})({_EMPTIED})? -->\s*$"
)
