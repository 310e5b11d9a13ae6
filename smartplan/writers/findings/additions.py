"""What `add` tells: where the entry stands, what was written, and what it still lacks."""

import textwrap
from collections.abc import Iterator
from typing import Any

from smartplan.finding import Finding
from smartplan.route import Route
from smartplan.unseen import flat, visible
from smartplan.value import dataclass
from smartplan.wording import Lang, Text
from smartplan.writers.findings.checked import Checked
from smartplan.writers.findings.json import one_finding
from smartplan.writers.json_text import name_of, text_of
from smartplan.writers.text.columns import wrapped
from smartplan.writers.text.terminal import Line


@dataclass(frozen=True, slots=True)
class Addition:
    """An addition as it is told; without a `patch` everything stood there already."""

    checked: Checked
    file: str
    route: Route
    node: Any
    patch: str
    is_new: bool
    is_written: bool


def lines(one: Addition, lang: Lang, width: int) -> Iterator[Line]:
    """For a terminal."""
    yield from entry_lines(one, lang)
    yield from lacking_lines(one, lang, width)


def entry_lines(one: Addition, lang: Lang) -> Iterator[Line]:
    """Where the entry stands, and what was written."""
    path = visible(one.checked.path(one.file))
    if not one.patch:
        yield [(_THERE.fill(route=one.route).say(lang), "good"), (f" ({path})", "muted")]
    else:
        head = (_WRITTEN if one.is_written else _WOULD).fill(route=one.route, path=path)
        yield [(head.say(lang), "good")]
    if one.is_written:
        rows = one.patch.splitlines()[_HEAD:]
        text = "\n".join(row[1:] for row in rows if row.startswith("+"))
        for row in textwrap.dedent(text).splitlines():
            yield [(f"  {row}".rstrip(), "accent")]


def lacking_lines(one: Addition, lang: Lang, width: int) -> Iterator[Line]:
    """What the entry still lacks."""
    if one.checked.findings:
        yield []
        yield [(_LACKS.say(lang), "strong")]
        for found in one.checked.findings:
            yield from wrapped(_short(found, lang), 2, _INSET, width)
        yield [(_SEE.say(lang), "muted"), ("smartplan validate", "accent")]


def json(one: Addition, lang: Lang) -> str:
    """For other programs."""
    return text_of(shown(one, lang))


def shown(one: Addition, lang: Lang) -> dict[str, Any]:
    """The addition as JSON has it."""
    return {
        "version": 1,
        "plan": name_of(one.checked.name),
        "file": name_of(one.file),
        "route": str(one.route),
        "keys": list(one.route),
        "id": one.route.key,
        "entry": one.node,
        "new_file": one.is_new,
        "written": one.is_written,
        "findings": [one_finding(one.checked.name, found, lang) for found in one.checked.findings],
    }


def _short(found: Finding, lang: Lang) -> Line:
    said: Line = [
        (found.severity.label.say(lang), found.severity.value),
        (f" {found.code}  ", "muted"),
        (flat(found.message.say(lang)), ""),
    ]
    if found.fix:
        said += [("; ", "muted"), (flat(found.fix.say(lang)), "accent")]
    return said


_HEAD, _INSET = 2, 4
_WRITTEN = Text("{route} ditambahkan ke {path}:", "{route} added to {path}:")
_WOULD = Text("{route} akan ditambahkan ke {path}.", "{route} would be added to {path}.")
_THERE = Text(
    "{route} sudah ada; tidak ada yang perlu ditambah.", "{route} is there; nothing to add."
)
_LACKS = Text("Yang masih perlu:", "Still to do:")
_SEE = Text("Letak dan contohnya: ", "Where, with the lines: ")
