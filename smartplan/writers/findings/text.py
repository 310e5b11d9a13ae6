"""Findings for people: where, what, the line itself with a caret, and how to mend it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from smartplan.alike import NAMED
from smartplan.finding import Finding, Place, Severity, Spot
from smartplan.telling.silenced import SILENCED, why_silenced
from smartplan.unseen import flat, unseen, visible
from smartplan.value import dataclass, field
from smartplan.wording import Lang, Text
from smartplan.writers.findings.checked import Checked
from smartplan.writers.findings.parts import Look, Part, Tally, summed, tally_of
from smartplan.writers.text import terminal
from smartplan.writers.text.columns import wrapped
from smartplan.writers.text.terminal import WIDTH, Line


def part(plan: Checked, look: Look) -> Part:
    """What a plan adds."""
    entries = plan.entries
    made = terminal.made(lines(plan, entries, look.lang, look.width), is_coloured=look.is_coloured)
    return Part(tally_of(plan, entries), {"lines": made})


def whole(parts: Iterable[Part], look: Look) -> Iterator[str]:
    """The plans, each as soon as it is there, and a summary of all."""
    tallies = []
    for one in parts:
        tallies.append(one.tally)
        yield one.texts["lines"]
    end = summary(summed(tallies), look.lang, look.width)
    yield terminal.made(end, is_coloured=look.is_coloured)


def lines(
    plan: Checked, entries: Sequence[Finding], lang: Lang, width: int = WIDTH
) -> Iterator[Line]:
    """The findings of a plan, told in `entries`, grouped by file."""
    before = ""
    shown = _Shown(plan.texts, width)
    for finding in entries:
        spot = finding.place.spot
        if spot is None:  # pragma: no cover -- findings are placed before they are written
            continue
        if before and before != spot.file:
            yield []
        before = spot.file
        yield from _finding(plan, finding, spot, lang, shown)
    if plan.findings:
        yield []
    for row in _silenced(plan, lang):
        yield from wrapped(row, 0, _STEP, width)


def summary(tally: Tally, lang: Lang, width: int = WIDTH) -> Iterator[Line]:
    """How much was found in how much, and what to run next; nothing else to read."""
    for said in _counted(tally, lang):
        yield from wrapped(said, 0, _STEP, width)


def _silenced(plan: Checked, lang: Lang) -> Iterator[Line]:
    """What the changes silence, each with its reason."""
    for one in plan.silenced or ():
        spot = one.finding.place.spot
        yield [
            (_where(plan, spot) if spot else visible(plan.folder), "strong"),
            ("  ", ""),
            (SILENCED.say(lang), "warning"),
            (f" {one.finding.code}  ", "muted"),
            (flat(f"{one.finding.message.say(lang)} · {why_silenced(one, lang)}"), ""),
        ]
    if plan.silenced:
        yield []


def _finding(
    plan: Checked, finding: Finding, spot: Spot, lang: Lang, shown: "_Shown"
) -> Iterator[Line]:
    where, width = _where(plan, spot), shown.width
    severity = finding.severity
    kind: Line = [(severity.label.say(lang), severity.value), (f" {finding.code}", "muted")]
    before = len(where) + 2 + sum(len(words) for words, _ in kind)
    if before > width:  # a path stays whole, so that it can be clicked
        yield [(where, "strong")]
        yield [(f"{_GUTTER} ", ""), *kind]
    else:
        kind = [(where, "strong"), ("  ", ""), *kind]
    first, *rest = _wrapped(flat(finding.message.say(lang)), before + 2, width)
    if before <= width:
        yield [*kind, ("  ", "muted"), (first, "")] if first else kind
    yield from ([(f"{_GUTTER} {row}", "")] for row in rest)
    fix = flat(finding.fix.say(lang)) if finding.fix else ""
    yield from shown.excerpt(spot, fix, severity)
    related = finding.places[1:]
    if finding.count > NAMED + 1:
        related = related[: NAMED - 1]
    for place in related:
        if place.spot:
            yield from _related(plan, place, place.spot, lang, width)
    if finding.count > NAMED + 1:
        yield from _others(plan, finding, lang, width)


def _related(plan: Checked, place: Place, spot: Spot, lang: Lang, width: int) -> Iterator[Line]:
    """Another place that the finding speaks of."""
    word = f"{flat((place.word or _TOO).say(lang))}:"
    yield from _headed(word, (_where(plan, spot), ""), width)


def _others(plan: Checked, finding: Finding, lang: Lang, width: int) -> Iterator[Line]:
    """How many more places there are, and what shows them all."""
    import shlex

    word = f"{_OTHERS.fill(n=finding.count - NAMED).say(lang)}:"
    folder = f" {shlex.quote(visible(plan.folder))}" if plan.folder else ""
    command = f"smartplan validate{folder} --each --select {finding.code}"
    yield from _headed(word, (command, "accent"), width)


def _headed(word: str, what: tuple[str, str], width: int) -> Iterator[Line]:
    """Words and what they lead to, on one line where it fits; a path or command stays whole."""
    if len(_GUTTER) + 4 + len(word) + len(what[0]) <= width:
        yield [(f"{_GUTTER} = {word} ", "muted"), what]
        return
    for number, row in enumerate(_wrapped(word, len(_GUTTER) + 3, width)):
        yield [(f"{_GUTTER} {' ' if number else '='} {row}", "muted")]
    yield [(f"{_GUTTER}   ", ""), what]


def _where(plan: Checked, spot: Spot) -> str:
    return f"{visible(plan.path(spot.file))}:{spot.line}:{spot.column}"


@dataclass(frozen=True, slots=True)
class _Shown:
    """The lines of a plan's files as they are shown; each file is taken apart once."""

    texts: Mapping[str, str]
    width: int
    rows: dict[str, list[str]] = field(default_factory=dict)

    def excerpt(self, spot: Spot, fix: str, severity: Severity) -> Iterator[Line]:
        """The line a finding points at, a caret below it, and the advice behind the caret."""
        content = self.line(spot)
        if not content.strip():
            yield from _advice(fix, self.width)
            return
        end = spot.end_column - 1 if spot.end_line == spot.line else len(content)
        shown, pad, carets = _window(
            content, spot.column - 1, end, self.width - len(_GUTTER) - _CARET
        )
        yield [(f"{spot.line:>{len(_GUTTER)}} | ", "muted"), (shown, "")]
        line: Line = [(f"{_GUTTER} | ", "muted"), (" " * pad, ""), ("^" * carets, severity.value)]
        if fix and len(_GUTTER) + 4 + pad + carets + len(fix) <= self.width:
            yield [*line, (f" {fix}", "accent")]
            return
        yield line
        yield from _advice(fix, self.width)

    def line(self, spot: Spot) -> str:
        """The line that a finding points at; empty where there is none."""
        if spot.file not in self.rows:
            text = self.texts.get(spot.file, "")
            rows = re.split(_BREAK, text) if "\r" in text else text.split("\n")
            self.rows[spot.file] = rows
        rows = self.rows[spot.file]
        return rows[spot.line - 1] if 0 < spot.line <= len(rows) else ""


def _advice(fix: str, width: int) -> Iterator[Line]:
    """The advice on lines of its own, where it does not fit behind the caret."""
    for number, row in enumerate(_wrapped(fix, len(_GUTTER) + 3, width) if fix else ()):
        yield [(f"{_GUTTER} {' ' if number else '='} ", "muted"), (row, "accent")]


def _wrapped(text: str, before: int, width: int) -> list[str]:
    """A text in rows that fit, the first behind `before` characters, the rest indented.

    The first is empty where hardly anything would stand in it.
    """
    room = width - len(_GUTTER) - 3
    is_below = before > width - _LITTLE
    lead = 0 if is_below else max(before - len(_GUTTER) - 3, 0)
    if not text:
        return [""]
    if lead + len(text) <= room:
        rows = [text.rstrip(" ")]
    else:
        lines = wrapped([(text, "")], lead, 0, room)
        first, *rest = ["".join(words for words, _ in line) for line in lines]
        rows = [first[lead:], *rest]
    return ["", *rows] if is_below else rows


def _window(content: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """The part of a line that fits, how far a caret below it is set in, and how many there are.

    Of a long line what stands around the start is shown; what is left out before and behind it
    is an ellipsis, and the carets end where the line does.
    """
    if len(content) <= room and content.isascii() and content.isprintable():
        begin = min(start, len(content))
        return content, begin, max(min(end, len(content)) - begin, 1)
    shift = max(start - room // 3, 0) if len(content) > room and start >= room // 2 else 0
    seen = {at for at, _ in unseen(content[shift : shift + room])}
    cells = [
        " " if sign == "\t" else visible(sign) if at in seen else sign
        for at, sign in enumerate(content[shift : shift + room])
    ]
    if shift:
        cells[0] = "…"
    used, kept = 0, 0
    is_whole = shift + len(cells) == len(content)
    sizes = [_cells(cell) for cell in cells]
    for at, size in enumerate(sizes):
        used += size
        if used > room - (0 if is_whole and at == len(sizes) - 1 else 1):
            break
        kept += 1
    shown = "".join(cells[:kept]) + ("" if is_whole and kept == len(cells) else "…")
    begin = min(start - shift, kept)
    carets = sum(sizes[begin : max(end - shift, begin + 1)][: max(kept - begin, 0)])
    if not (is_whole and kept == len(cells)) and end - shift > kept:
        carets += 1  # what is left out goes on
    return shown, sum(sizes[:begin]), max(carets, 1)


def _cells(text: str) -> int:
    """How many terminal cells a text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(
        0
        if unicodedata.category(char) in {"Mn", "Me", "Cf"}
        else 2
        if unicodedata.east_asian_width(char) in "WF"
        else 1
        for char in text
    )


def _counted(tally: Tally, lang: Lang) -> Iterator[Line]:
    files, plans, entries = tally.files, tally.plans, tally.entries
    plural = {"fs": "s" * (files != 1), "ps": "s" * (plans != 1)}
    scope = _SCOPE.fill(files=files, plans=plans, **plural).say(lang)
    counts = tally.counts
    if not any(counts.values()):
        yield [(_CLEAN.say(lang), "good"), (f" {scope}", "")]
        return
    said: Line = []
    for severity, count in counts.items():
        if count:
            words = _COUNTS[severity].fill(n=count, s="" if count == 1 else "s").say(lang)
            said += [(", " if said else "", ""), (words, severity.value)]
    if entries != sum(counts.values()):
        said.append(
            (f", {_ENTRIES.fill(n=entries, y='y' if entries == 1 else 'ies').say(lang)}", "")
        )
    yield [*said, (f" {scope}", "")]
    yield [(_EXPLAIN.say(lang), "muted"), (f"smartplan explain {tally.worst}", "accent")]


_GUTTER = "     "
_STEP = 2
_CARET = 4  # what stands between the gutter and a line, and room for a caret behind it
_LITTLE = 20
_BREAK = r"\r\n|\r|\n"  # as `source/lines` counts them
_SCOPE = Text("({files} berkas, {plans} rencana)", "({files} file{fs}, {plans} plan{ps})")
_CLEAN = Text("Tidak ada temuan.", "No findings.")
_ENTRIES = Text("diringkas menjadi {n} butir", "told in {n} entr{y}")
_TOO = Text("juga di sini", "here, too")
_OTHERS = Text("dan {n} tempat lain", "and {n} more places")
_EXPLAIN = Text("Penjelasan dan contoh: ", "Why, and an example: ")
_COUNTS = {
    Severity.ERROR: Text("{n} galat", "{n} error{s}"),
    Severity.WARNING: Text("{n} peringatan", "{n} warning{s}"),
    Severity.INFO: Text("{n} info", "{n} info"),
}
