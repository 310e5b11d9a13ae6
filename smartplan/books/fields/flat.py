"""A text of the plan as a line of a book shows it, and where each of its letters stands."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from smartplan.unseen import without


class FlatText(NamedTuple):
    """A text on one line, without Markdown; `at` has the place of each letter in the raw text."""

    text: str
    at: tuple[int, ...]


def flat_text(raw: str, *, is_prose: bool) -> FlatText:
    """A text as it is read, with the way back to how it is written."""
    if not is_prose:
        return _gathered(raw, 0, len(raw), _BLANKS)
    told = [_gathered(raw, start, end, _MARKUP) for start, end in paragraphs(raw)]
    told = [one for one in told if one.text]
    if len(told) < 2:  # noqa: PLR2004 -- nothing to join
        return told[0] if told else FlatText("", ())
    texts, places = [told[0].text], [*told[0].at]
    for one in told[1:]:
        texts.append(one.text)
        places += [places[-1] + 1, *one.at]
    return FlatText(" ".join(texts), tuple(places))


def flat_part(raw: str, part: int) -> FlatText:
    """One paragraph or item of a text of several."""
    start, end = paragraphs(raw)[part]
    return _gathered(raw, start, end, _MARKUP)


def shown(raw: str, *, is_prose: bool) -> tuple[str, ...]:
    """The whole text as it is read, and behind it its paragraphs, where it has several."""
    if not is_prose:
        return (_line(raw, _BLANKS),)
    if "\n" not in (line := raw.strip()) and not _OPENING.match(line):
        return (_line(line, _MARKUP),)
    told = tuple(_line(raw[start:end], _MARKUP) for start, end in paragraphs(raw))
    if len(told) < 2:  # noqa: PLR2004 -- nothing to join
        return told or ("",)
    return (" ".join(one for one in told if one), *told)


def paragraphs(raw: str) -> list[tuple[int, int]]:
    """Where the paragraphs and items of a text with Markdown stand, without their marks."""
    found = []
    for one in _PARAGRAPH.finditer(raw):
        start, end = one.span()
        start += len(opening[0]) if (opening := _OPENING.match(raw, start, end)) else 0
        while end > start and raw[end - 1].isspace():
            end -= 1
        if end > start:
            found.append((start, end))
    return found


def _line(raw: str, marks: "re.Pattern[str]") -> str:
    if raw.isascii() and not _SIGNS.search(raw):
        return " ".join(raw.split())
    return _gathered(raw, 0, len(raw), marks).text


def _gathered(raw: str, start: int, end: int, marks: "re.Pattern[str]") -> FlatText:
    letters: list[str] = []
    places: list[int] = []
    for at, letter in _letters(raw, start, end, marks):
        if letter == " " and (not letters or letters[-1] == " "):
            continue
        letters.append(letter)
        places.append(at)
    while letters and letters[-1] == " ":
        letters.pop()
        places.pop()
    return FlatText("".join(letters), tuple(places))


def _letters(
    raw: str, start: int, end: int, marks: "re.Pattern[str]"
) -> Iterator[tuple[int, str]]:
    at = start
    for one in marks.finditer(raw, start, end):
        for place in range(at, one.start()):
            if letter := without(raw[place]):
                yield place, letter
        at = one.end()
        if one[0].isspace():
            yield one.start(), " "
        elif one["entity"] if marks is _MARKUP else None:
            yield one.start(), _ENTITIES[one["entity"]]
    for place in range(at, end):
        if letter := without(raw[place]):
            yield place, letter


_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
_SIGNS = re.compile(r"[\\`*_\[\]&<]")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "nbsp": "\u00a0"}
# What a reader does not see of Markdown: emphasis, code, escapes, the address of a link.
_MARKUP = re.compile(
    r"[^\S\u00a0\u202f]+"
    r"|\\(?=[!-/:-@\[-`{-~])"
    r"|(?<!\\)\*+(?=\S)|(?<=[^\s\\])\*+|(?<!\\)`+"
    r"|(?<![\w\\])_+(?=\S)|(?<=[^\s\\])_+(?!\w)"
    r"|(?<!\\)\[(?=[^\]\n]*\]\()|(?<!\\)\]\([^)\s]*\)"
    r"|&(?P<entity>amp|lt|gt|quot|nbsp);"
)
_ITEM = r"[-+*][ \t]|\d{1,9}[.)][ \t]|>|#{1,6}[ \t]"
_PARAGRAPH = re.compile(
    rf"\S(?:[^\n]|\n(?![ \t]*(?:\n|$|{_ITEM})))*",
)
_OPENING = re.compile(rf"(?:[ \t]*(?:{_ITEM})[ \t]*)+")
