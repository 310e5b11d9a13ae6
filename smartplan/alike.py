"""Findings that are alike, told as one: what a reader sees of them.

One cause may be found in a hundred places. Text, JSON, annotations, the front page and reviews
tell such findings in one entry that names some and counts all. Whatever compares or keeps
(allowances, the baseline, `--since`, `--fail-on`, the prints of code hosts) works on the single
ones, so that a new one is never hidden by those that were there.
"""

from collections.abc import Iterable, Sequence

from smartplan.edit import Safety
from smartplan.finding import Finding, Many
from smartplan.value import replace
from smartplan.wording import Text, some_of

SEVERAL = 3  # so many that are alike have one cause; two are read as quickly by themselves
NAMED = 3


def told(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, those that are alike as one, at the place of the first of them.

    Alike are those of one rule and severity with the same advice, whose rule says how several are
    told; of other rules, those that say the same to the letter.
    """
    groups: dict[object, list[Finding]] = {}
    for one in findings:
        groups.setdefault(_kind(one), []).append(one)
    entries: list[Finding] = []
    for group in groups.values():
        entries += [_entry(group)] if len(group) >= SEVERAL else group
    return tuple(sorted(entries, key=lambda one: one.order))


def _kind(one: Finding) -> object:
    if one.many is None:
        return (one.code, one.severity, one.message, one.fix)
    return (one.code, one.severity, one.many.message, one.many.fix or one.fix)


def _entry(group: Sequence[Finding]) -> Finding:
    """Several findings as one, with all their places, each with the word that names it."""
    first, many = group[0], group[0].many
    places = tuple(replace(one.place, word=one.called) for one in group)
    return replace(
        first,
        message=_message(group, many),
        places=(first.place, *places[1:]),
        fix=(many and many.fix) or first.fix,
        edits=tuple(edit for one in group for edit in one.edits),
        safety=max((one.safety for one in group), key=list(Safety).index),
        count=sum(one.count for one in group),
    )


def _message(group: Sequence[Finding], many: Many | None) -> Text:
    if many is None:
        return _PLACES.fill(message=group[0].message, count=len(group))
    names = some_of([one.called for one in group if one.called], limit=NAMED + 1)
    return many.message.fill(count=len(group), names=names)


_PLACES = Text("{message} (di {count} tempat)", "{message} (in {count} places)")
