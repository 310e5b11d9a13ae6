"""Suppressions written into plan files: `# smartplan: allow BUD003 -- funded by the province`."""

import re

from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Allowance:
    """One code allowed on one line. `column` is where the comment begins, `line` where it stands.

    A comment behind a value covers its own line; one that stands alone covers the next line that
    is neither blank nor a comment (`covers`).
    """

    code: str
    reason: str
    line: int
    column: int
    width: int
    covers: int


def allowances(text: str) -> tuple[Allowance, ...]:
    """Every allowance in a text, in order; each code of a comment is one."""
    if "smartplan:" not in text:
        return ()
    found: list[Allowance] = []
    comment = re.compile(_COMMENT)
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        match = comment.search(line)
        if not match:
            continue
        alone = not line[: match.start()].strip()
        covers = _next_line(lines, number) if alone else number
        width = len(match.group().rstrip())
        found += [
            Allowance(
                code, (match["reason"] or "").strip(), number, match.start() + 1, width, covers
            )
            for code in re.split(r"[,\s]+", match["codes"].strip())
            if code
        ]
    return tuple(found)


def is_allowance(line: str) -> bool:
    """Whether a line holds nothing but an allowance, whether or not it names a code."""
    return bool(re.match(_ALONE, line))


def _next_line(lines: list[str], number: int) -> int:
    for later in range(number, len(lines)):
        content = lines[later].strip()
        if content and not content.startswith("#"):
            return later + 1
    return number


_MARK = r"#\s*smartplan:\s*allow\b"
_COMMENT = rf"(?:(?<=\s)|^){_MARK}\s+(?P<codes>[A-Za-z0-9,\s]*?)(?:\s--(?P<reason>.*))?$"
_ALONE = rf"\s*{_MARK}"
