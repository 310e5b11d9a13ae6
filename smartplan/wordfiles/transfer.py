"""A change of a text as it is printed, made in the text as its file writes it.

Whatever is made is proved: printed again, it has to read as the reviewer left it.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from smartplan.books.escape import has_signs, literal
from smartplan.books.fields.flat import FlatText, flat_text, paragraphs
from smartplan.wording import Text


class PrintedEdit(NamedTuple):
    """Letters of a printed text, from `start` to `end`, and what stands there instead."""

    start: int
    end: int
    text: str


def transferred(
    raw: str,
    flat: FlatText,
    part: int | None,
    old: str,
    edits: Sequence[PrintedEdit],
    *,
    is_prose: bool,
) -> str | Text:
    """The raw text with edits of what was printed of it (`old`); or why that cannot be."""
    if any("\n" in one.text for one in edits) and not is_prose:
        return _ONE_LINE
    if any("\n" in old[one.start : one.end] for one in edits):
        return _JOINED
    places = _places(old, flat.text)
    moved = [PrintedEdit(places[one.start], places[one.end], one.text) for one in edits]
    moved = _without_stop(moved, old, flat.text)
    wanted = _applied(flat.text, moved)
    if not wanted.strip():
        return "" if part is None else _PART_GONE
    for escapes in (False, True):
        for before in (True, False):
            made = _in_raw(raw, flat, moved, escapes=escapes, before=before)
            if _reads(made, raw, part, wanted, is_prose=is_prose):
                return made
    return _MARKED


def applied(text: str, edits: Sequence[PrintedEdit]) -> str:
    """A printed text with its edits."""
    return _applied(text, edits)


def _applied(text: str, edits: Sequence[PrintedEdit]) -> str:
    parts: list[str] = []
    done = 0
    for one in edits:
        parts += (text[done : one.start], one.text)
        done = one.end
    return "".join((*parts, text[done:]))


def _places(old: str, text: str) -> list[int]:
    """Where each letter of what stands in the book is in the printed text, its end included."""
    if len(old) == len(text):
        return list(range(len(old) + 1))
    if old[1:].startswith(text[1:]):
        return [min(at, len(text)) for at in range(len(old) + 1)]
    places = [0] * (len(old) + 1)
    for _, start, end, at, to in SequenceMatcher(None, old, text, autojunk=False).get_opcodes():
        for place in range(start, end):
            places[place] = min(at + place - start, to)
    places[len(old)] = len(text)
    return places


def _without_stop(edits: list[PrintedEdit], old: str, text: str) -> list[PrintedEdit]:
    """The edits without the full stop that the book puts behind a text that has none."""
    if not edits or text.endswith(".") or not old.endswith("."):
        return edits
    last = edits[-1]
    if last.end == len(text) and last.text.endswith("."):
        return [*edits[:-1], last._replace(text=last.text[:-1])]
    return edits


def _in_raw(
    raw: str, flat: FlatText, edits: Sequence[PrintedEdit], *, escapes: bool, before: bool
) -> str:
    """The raw text with the edits; what is put in stands right behind the letter `before` it."""
    parts: list[str] = []
    at, done = flat.at, 0
    for start, end, text in edits:
        if start < end:
            first, last = at[start], at[end - 1] + 1
            while flat.text[end - 1] == " " and raw[last : last + 1].isspace():
                last += 1  # one blank may be several there
        elif not at:
            first = last = 0
        elif start and (before or start == len(at)):
            first = last = at[start - 1] + 1
        else:
            first = last = at[start]
        put = literal(text) if escapes else text
        put = re.sub(r"\s*\n\s*", "\n\n", put.replace("\t", " "))
        kept = raw[done:first]
        if kept.endswith((" ", "\n")) and not put and raw[last : last + 1] in (" ", "\n"):
            last += 1  # no two blanks where a word was
        kept = kept.rstrip(" ") if put.startswith("\n") else kept
        while put.endswith("\n") and raw[last : last + 1] == " ":
            last += 1
        parts += (kept, put)
        done = max(last, done)
    return "".join((*parts, raw[done:]))


def _reads(made: str, raw: str, part: int | None, wanted: str, *, is_prose: bool) -> bool:
    """Whether the text is printed as it is wanted, and all else of it as it was."""
    wanted = " ".join(wanted.split())
    if not is_prose:
        return flat_text(made, is_prose=False).text == wanted
    if part is None:
        return " ".join(_printed(made)) == wanted
    before = list(_printed(raw))
    before[part] = wanted
    return " ".join(_printed(made)) == " ".join(before)


def _printed(raw: str) -> Iterator[str]:
    """The paragraphs of a text with Markdown, read as books read them."""
    if not has_signs(raw):
        yield from (" ".join(raw[start:end].split()) for start, end in paragraphs(raw))
        return
    # Imported here: only a text with signs of Markdown needs a parser.
    from smartplan.books.inlines import InlineReader
    from smartplan.books.notes import Notes
    from smartplan.books.words import words

    reader = InlineReader((), Notes({}, "id"), trusted=False)
    for start, end in paragraphs(raw):
        yield words(reader.read(" ".join(raw[start:end].split("\n"))))


_ONE_LINE = Text(
    "isian ini hanya satu paragraf; tulis yang baru pada tempatnya sendiri",
    "this text is one paragraph; what is new needs a place of its own",
)
_JOINED = Text("paragraf digabung di sini", "paragraphs are joined here")
_PART_GONE = Text(
    "satu paragraf dari isian ini dihapus; hapus sendiri di berkasnya",
    "one paragraph of this text is taken out; do so in its file",
)
_MARKED = Text(
    "bagian yang tebal, miring, atau bertaut ikut berubah; ubah sendiri di berkasnya",
    "what is bold, in italics or a link is changed with it; do so in its file",
)
