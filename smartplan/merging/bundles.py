"""What two states of a plan make together: the virtual common state of a crosswise history."""

from smartplan.merging.files import Merge, merge
from smartplan.source.bundle import Bundle


def joined(base: Bundle | None, one: Bundle | None, other: Bundle | None) -> Bundle | None:
    """Two states merged over the one that both come from, as git makes one of several bases.

    A file on which the two do not agree was settled when the branches were merged, and nobody
    can tell from here how: the first state stands for it.
    """
    if one is None or other is None:
        return one if other is None else other
    was = base.contents if base else {}
    contents: dict[str, bytes] = {}
    for file in sorted({*one.contents, *other.contents}):
        content = _file(file, was.get(file), one.contents.get(file), other.contents.get(file))
        if content is not None:
            contents[file] = content
    others = _names(base.others if base else frozenset(), one.others, other.others)
    findings = {finding.place.file: finding for finding in (*other.findings, *one.findings)}
    unread = tuple(held for file, held in findings.items() if file not in contents)
    return Bundle(one.name, contents, others, unread)


def _file(file: str, base: bytes | None, one: bytes | None, other: bytes | None) -> bytes | None:
    if other in (base, one):
        return one
    if one == base:
        return other
    if one is None or other is None:
        return one if other is None else other
    made = merge(file, base or b"", one, other)
    return made.content if isinstance(made, Merge) and not made.conflicts else one


def _names(base: frozenset[str], one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    return ((one | other) - base) | (one & other & base)
