"""Words in tables of programs: which table it is, a status, a group of the action plan, years."""

import re

from smartplan.importing.books.columns import BookHead, BookRole
from smartplan.importing.spelling import folded
from smartplan.plan.model.program import ActionKind, ProgramStatus


def program_columns(head: BookHead) -> bool:
    """Whether the head is that of a table of programs."""
    roles = {one.role for one in head.columns}
    tells = {BookRole.LEAD, BookRole.AMOUNT, BookRole.SUM, BookRole.DIMENSION, BookRole.INDICATOR}
    others = {BookRole.RISK, BookRole.MONEY, BookRole.LIKELIHOOD}
    if BookRole.AMOUNT not in roles:
        others.add(BookRole.ACTION)
    return BookRole.PROGRAM in roles and bool(roles & tells) and not roles & others


def kind_of(text: str) -> ActionKind | None:
    """The group of the action plan that a heading or caption names."""
    words = folded(text)
    found = [
        one
        for one in ActionKind
        if any(words.endswith(folded(label)) for label in (one.label.id, one.label.en))
    ]
    return found[0] if len(found) == 1 else None


def status_of(text: str) -> ProgramStatus | None:
    """The status that a label names."""
    said = folded(text)
    labels = ((one, (one.value, one.label.id, one.label.en)) for one in ProgramStatus)
    return next((one for one, some in labels if said in map(folded, some)), None)


def years_in(text: str) -> tuple[int, ...]:
    """The years of `2023–2025, 2027`."""
    found: set[int] = set()
    for first, last in re.findall(
        r"(?<!\d)((?:19|20|21)\d\d)(?:\s*[-\u2013]\s*((?:19|20|21)\d\d))?", text
    ):
        found.update(range(int(first), int(last or first) + 1))
    return tuple(sorted(found))
