"""What libyaml says of broken YAML, in words a planner understands, at the place to mend."""

import re
from typing import Any

from smartplan.source import slip_words
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class SyntaxProblem:
    """A syntax problem: what, what to do, and the offsets (start, end) to point at."""

    text: Text
    fix: Text
    start: int
    end: int


def beyond_nesting(error: Any) -> int:
    """The offset at which libyaml refused to go deeper, 0 if that is not what it says."""
    return error.problem_mark.index if "nesting depth" in str(error) else 0


def explain(error: Any, text: str) -> SyntaxProblem:
    """Reword a `yaml.YAMLError` that was raised over `text`.

    libyaml notices many mistakes a line late (a colon without a space shows up at the next colon);
    where the text tells what was meant, the place is moved to the mistake itself.
    """
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    said = str(getattr(error, "problem", None) or error)
    at = min(mark.index if mark else len(text), len(text))
    opened = context.index if context else at
    known = next((entry for entry in _KNOWN if entry[0] in said), _UNKNOWN)
    _, at_opening, problem, fix = known
    where = opened if at_opening else at
    if quoted := _behind_quote(text, at):
        return quoted
    if comment := _hides_end(text, where) if "never closed" in problem.en else None:
        return SyntaxProblem(problem, _COMMENT_FIX, *comment)
    if glued := _glued_colon(text, where):
        return SyntaxProblem(slip_words.NO_BLANK, slip_words.NO_BLANK_FIX, *glued)
    if "mapping values" in said:
        if colon := _colon_in_value(text, where):
            return SyntaxProblem(slip_words.COLON, slip_words.COLON_FIX, *colon)
        if key := _indented_key(text, where):
            return SyntaxProblem(slip_words.INDENT, slip_words.INDENT_FIX, *key)
    if tab := _tab(text, where):
        return SyntaxProblem(slip_words.TAB, slip_words.TAB_FIX, *tab)
    where = _back_to_text(text, where)
    return SyntaxProblem(problem, fix, where, min(where + 1, len(text)))


def unknown_directive(text: str) -> tuple[int, int] | None:
    """The line at the head of a file that is a directive, and none that every YAML library knows.

    Libraries differ in which versions and forms they take: here every one of them gives the same.
    """
    found = _DIRECTIVE.match(text) if "%" in text else None
    return found.span(1) if found else None


def _line_of(text: str, offset: int) -> tuple[int, str]:
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return start, text[start : len(text) if end < 0 else end]


def _glued_colon(text: str, offset: int) -> tuple[int, int] | None:
    """The key on this line or the one before whose colon lacks its space: `name:Layanan`."""
    start, line = _line_of(text, offset)
    for begin, content in ((start, line), _line_of(text, max(start - 1, 0))):
        if match := _GLUED_COLON.match(content):
            return begin + match.start(1), begin + match.end(1)
    return None


def _behind_quote(text: str, offset: int) -> SyntaxProblem | None:
    """The text that goes on behind a closing quote, up to the end of its line: `'Kota Ma'had'`."""
    start, line = _line_of(text, offset)
    before = text[start:offset].rstrip(" \t")
    behind = _GOES_ON.match(line, offset - start)
    if not behind or before[-1:] not in ("'", '"'):
        return None
    opened = _OPENS_QUOTE.match(line)
    if opened and opened["quote"] == before[-1] and opened.end() == len(before):
        # It closes a text that began further up: that one lacks its own closing quote.
        above = _open_above(text, start, before[-1])
        return (
            SyntaxProblem(slip_words.OPEN_QUOTE, slip_words.CLOSE_IT, above, above + 1)
            if above
            else None
        )
    if opened and opened["quote"] != before[-1]:
        return None
    return SyntaxProblem(
        slip_words.GOES_ON, slip_words.DOUBLE_IT, start + len(before) - 1, start + behind.end()
    )


def _open_above(text: str, start: int, quote: str) -> int:
    """Where the nearest value above begins with a quote that its line does not close."""
    while start:
        start, line = _line_of(text, start - 1)
        opened = _OPENS_QUOTE.match(line)
        if opened and opened["quote"] == quote:
            return 0 if quote in line[opened.end() :] else start + opened.end() - 1
    return 0


def _hides_end(text: str, offset: int) -> tuple[int, int] | None:
    """The comment on the line of an opening mark, which may hide the closing one."""
    start, line = _line_of(text, offset)
    match = _HIDING.search(line, offset - start)
    return (start + match.start(1), start + match.end(1)) if match else None


def _colon_in_value(text: str, offset: int) -> tuple[int, int] | None:
    """The value of `key: value: more` that needs quotes."""
    start, line = _line_of(text, offset)
    match = _COLON_VALUE.match(line)
    if not match or offset <= start + match.start(1):
        return None  # the colon complained of is the key's own: the indentation is at fault
    return start + match.start(1), start + match.end(1)


def _indented_key(text: str, offset: int) -> tuple[int, int] | None:
    """The key at the head of this line, whose own colon it is: it stands too far in."""
    start, line = _line_of(text, offset)
    match = _KEY.match(line)
    return (start + match.start(1), offset) if match and start + match.end(1) == offset else None


def _tab(text: str, offset: int) -> tuple[int, int] | None:
    start, line = _line_of(text, offset)
    match = _LEADING_TAB.match(line)
    return (start + match.start(1), start + match.end(1)) if match else None


def _back_to_text(text: str, offset: int) -> int:
    """At the end of a file there is nothing to see: point at the last character instead."""
    if offset < len(text):
        return offset
    stripped = len(text.rstrip())
    return max(stripped - 1, 0)


_END_OF_LINE = r"(?:\r\n|\r(?!\n)|\n)"
_TAKEN = rf"(?:%YAML[ \t]1\.[12][ \t]*(?:[ \t]#[^\r\n]*+)?|%TAG[ \t][^\r\n]*+){_END_OF_LINE}"
# No possessive group: Python before 3.11.5 forgets where it was when one fails.
_DIRECTIVE = re.compile(
    rf"(?:[ \t]*(?:#[^\r\n]*+)?{_END_OF_LINE}|{_TAKEN}){{0,99999}}(?!{_TAKEN})(%[^\r\n]*)"
)
_GLUED_COLON = re.compile(r"\s*(?:- )?([A-Za-z_][\w-]*:)(?=[^\s/:])[^:]*$")
_COLON_VALUE = re.compile(r"\s*(?:- )?[\w.-]+:\s+([^\s'\"\[{#|>].*?)\s*(?:\s#.*)?$")
_KEY = re.compile(r" +([\w.-]+)(?=:)")
_GOES_ON = re.compile(r"[^\s,\]}#:][^\r\n]*?(?=\s*(?:\s#[^\r\n]*)?$)", re.MULTILINE)
_OPENS_QUOTE = re.compile(r"\s*(?:- +)*(?:[^\s'\"{\[][^'\"{\[]*?:\s+)?(?P<quote>['\"])")
_HIDING = re.compile(r"\s(#[^\W_][^\r\n]*)")
_LEADING_TAB = re.compile(r" *(\t+)")

_COMMENT_FIX = Text(
    "tanda # memulai komentar sampai akhir baris; apit teksnya dengan tanda kutip",
    "the # begins a comment up to the end of the line; put the text in quotes",
)
_GENERAL = Text(
    "periksa tanda kutip, titik dua, dan indentasi baris ini",
    "look at the quotes, colons and indentation of this line",
)

DIRECTIVE = Text(
    "baris pertama diawali %, perintah YAML yang tidak dikenal",
    "the file begins with %, a YAML directive that is not known",
)
DIRECTIVE_FIX = Text(
    "apit teks yang diawali % dengan tanda kutip, atau jadikan baris itu komentar (#)",
    "put text that begins with % in quotes, or turn the line into a comment (#)",
)
NO_KEY = Text("tanda ? tanpa kunci di belakangnya", "a ? with no key behind it")
NO_KEY_FIX = Text(
    "tulis kuncinya, atau apit ? dengan tanda kutip", "write the key, or put the ? in quotes"
)

_UNKNOWN = ("", False, Text("tanda baca tidak terduga", "unexpected mark"), _GENERAL)

# What libyaml prints -> at the opening mark?, our words, what to do. First match counts.
_KNOWN: tuple[tuple[str, bool, Text, Text], ...] = (
    (
        "mapping values are not allowed",
        False,
        Text("titik dua tidak pada tempatnya", "a colon where none can be"),
        Text(
            "apit teks yang memuat titik dua dengan tanda kutip, atau betulkan indentasinya",
            "quote text that holds a colon, or mend the indentation",
        ),
    ),
    (
        "could not find expected ':'",
        True,
        slip_words.NO_COLON,
        slip_words.NO_COLON_FIX,
    ),
    (
        "found unexpected end of stream",
        True,
        slip_words.OPEN_QUOTE,
        slip_words.CLOSE_IT,
    ),
    (
        "found unexpected document indicator",
        True,
        slip_words.OPEN_QUOTE,
        slip_words.CLOSE_IT,
    ),
    (
        "did not find expected ',' or ']'",
        True,
        Text("kurung siku [ ini tidak ditutup", "this bracket [ is never closed"),
        Text("pisahkan dengan koma dan tutup dengan ]", "separate with commas and close with ]"),
    ),
    (
        "did not find expected ',' or '}'",
        True,
        Text("kurung kurawal { ini tidak ditutup", "this brace { is never closed"),
        Text("pisahkan dengan koma dan tutup dengan }", "separate with commas and close with }"),
    ),
    (
        "did not find expected key",
        False,
        slip_words.INDENT,
        slip_words.INDENT_FIX,
    ),
    (
        "did not find expected '-' indicator",
        False,
        Text("di sini diharapkan butir daftar (-)", "a list item (-) is expected here"),
        slip_words.INDENT_FIX,
    ),
    (
        "block sequence entries are not allowed",
        False,
        Text("butir daftar (-) tidak pada tempatnya", "a list item (-) where none can be"),
        Text("mulai daftar di baris baru", "begin the list on a line of its own"),
    ),
    (
        "found character that cannot start any token",
        False,
        Text("teks tidak dapat diawali tanda ini", "text cannot begin with this mark"),
        Text("apit teksnya dengan tanda kutip", "put the text in quotes"),
    ),
    (
        "tab character",
        False,
        slip_words.TAB,
        slip_words.TAB_FIX,
    ),
    (
        "found unknown escape character",
        False,
        Text("\\ di dalam kutip ganda punya arti khusus", "\\ inside double quotes has a meaning"),
        Text("tulis \\\\ atau pakai kutip tunggal", "write \\\\ or use single quotes"),
    ),
    (
        "undefined tag handle",
        False,
        Text("tag YAML tidak dipakai dalam rencana", "a plan uses no YAML tags"),
        Text("apit teks yang diawali ! dengan tanda kutip", "quote text that begins with !"),
    ),
)
