"""Texts that YAML cuts before a # that begins a comment."""

import re

from smartplan.edit import Edit, Safety, Set
from smartplan.finding import Place
from smartplan.shape.kinds import Kind
from smartplan.shape.outcome import Outcome
from smartplan.shape.types import RecordOf, Scalar, Type
from smartplan.source.text_defects import TEXT_CUT_BY_COMMENT
from smartplan.value import replace
from smartplan.wording import quoted


def cut_by_comments(held: Type, out: Outcome) -> None:
    """Report the unquoted sentences of a file that end before a # with no blank behind it."""
    letters = out.letters
    signs = [sign.start() for sign in _HASH.finditer(letters.text)] if letters else []
    if letters is None or not signs:
        return
    ends = letters.plain_ends()
    for sign in signs:
        end = sign
        while letters.text[end - 1 : end] in (" ", "\t"):
            end -= 1
        route = ends.get(end)
        if route is None or not _is_sentence(held, route[len(letters.at) :]):
            continue
        line = re.compile(_REST).match(letters.text, end)
        rest = line[0].rstrip() if line else ""
        value = letters.data(route)
        edits: tuple[Edit, ...] = ()
        if isinstance(value, str) and not letters.is_in_brackets(route):
            edits = (Set(route, value + rest),)
        place = Place(route=route, file=out.file)
        out.broken.add(route)  # what is left of it tells nobody what was meant
        found = TEXT_CUT_BY_COMMENT.at(place, comment=quoted(rest))
        out.findings.append(replace(found, edits=edits, safety=Safety.ASK))


def _is_sentence(held: Type, route: tuple[str, ...]) -> bool:
    for key in route:
        held = held.inside(key)
    if isinstance(held, RecordOf):
        return bool(held.text_field)
    return isinstance(held, Scalar) and held.kind in (Kind.TEXT, Kind.PROSE)


_HASH = re.compile(r"#(?<=[ \t]#)(?!smartplan:)[^\W_]")
_REST = r"[^\r\n]*"
