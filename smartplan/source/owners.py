"""CODEOWNERS: who is to be asked about a file, as the repository itself says.

Patterns are read as GitHub and GitLab define them: like those of .gitignore, but without `!` and
`[ ]`. They come from the side that is reviewed, so they are matched without regular expressions,
in steps that grow with the length of the pattern times that of the path and no faster.
"""

import re
from collections.abc import Callable, Iterable, Sequence

CODEOWNERS = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")

_Rule = tuple[tuple[str, ...], Sequence[str]]  # the segments of a pattern, and its owners


def owners(text: str, files: Iterable[str]) -> dict[str, list[str]]:
    """The files that each owner is to be asked about.

    The last pattern that fits a file counts; of GitLab's sections, that of each.
    """
    sections = [rules for rules in _sections(text) if rules]
    asked: dict[str, list[str]] = {}
    for file in files:
        path = tuple(file.split("/"))
        names: dict[str, None] = {}  # each once, in order
        for rules in sections:
            found = next((names for glob, names in reversed(rules) if _fits(glob, path)), ())
            names |= dict.fromkeys(found)
        for name in names:
            asked.setdefault(name, []).append(file)
    return asked


def _sections(text: str) -> list[list[_Rule]]:
    """The rules, by section; GitHub knows one only."""
    sections: list[list[_Rule]] = [[]]
    default: Sequence[str] = ()
    for line in text.splitlines():
        said = line.partition("#")[0].strip()
        if header := _HEADER.match(said):
            default = said[header.end() :].split()
            sections.append([])
            continue
        # a blank of a path has a backslash before it
        words = [word.replace("\\ ", " ") for word in _WORDS.findall(said)]
        if words and not words[0].startswith("!") and not _SET.search(words[0]):
            sections[-1].append((_segments(words[0]), words[1:] or default))
    return sections


def _segments(glob: str) -> tuple[str, ...]:
    """A pattern as what its parts between slashes must be; `**` stands for any number of them."""
    is_anchored = "/" in glob.rstrip("/")
    parts = [part for part in glob.split("/") if part]
    start = () if is_anchored else (_ANY,)
    # A pattern that ends in /* speaks of the files of that folder only, any other of all below.
    if glob.endswith("/"):
        return (*start, *parts, "*", _ANY)
    return (*start, *parts) if glob.endswith("/*") else (*start, *parts, _ANY)


def _fits(globs: Sequence[str], path: Sequence[str]) -> bool:
    """Whether the parts of a path are those of a pattern."""
    return _matched(globs, path, _ANY, _fits_part)


def _fits_part(glob: str, part: str) -> bool:
    """Whether one part of a path is as a part of a pattern says: `*` any signs, `?` any one."""
    return _matched(glob, part, "*", lambda wanted, sign: wanted in ("?", sign))


def _matched(
    wanted: Sequence[str],
    given: Sequence[str],
    many: str,
    fits: Callable[[str, str], bool],
) -> bool:
    """Whether `given` is what is wanted, one by one, where `many` stands for any number.

    Only the last `many` ever takes more: what an earlier one took is as good as any other.
    """
    at, row = 0, 0
    back, again = -1, 0
    while row < len(given):
        if at < len(wanted) and wanted[at] == many:
            back, again = at, row
            at += 1
        elif at < len(wanted) and fits(wanted[at], given[row]):
            at, row = at + 1, row + 1
        elif back >= 0:
            again += 1
            at, row = back + 1, again
        else:
            return False
    return all(one == many for one in wanted[at:])


_ANY = "**"
_HEADER = re.compile(r"\^?\[[^\]]*\](?:\[\d+\])?")
_SET = re.compile(r"[\[\]]")
_WORDS = re.compile(r"(?:\\ |\S)+")
