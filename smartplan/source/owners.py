"""CODEOWNERS: who is to be asked about a file, as the repository itself says."""

import re
from collections.abc import Iterable

CODEOWNERS = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")


def owners(text: str, files: Iterable[str]) -> dict[str, list[str]]:
    """The files that each owner is to be asked about; the last pattern that fits a file counts."""
    rules = [found for line in text.splitlines() if (found := _rule(line))]
    asked: dict[str, list[str]] = {}
    for file in files:
        names = next((names for fits, names in reversed(rules) if fits.match(file)), [])
        for name in names:
            asked.setdefault(name, []).append(file)
    return asked


def _rule(line: str) -> "tuple[re.Pattern[str], list[str]] | None":
    words = line.partition("#")[0].split()
    if not words or words[0].startswith(("[", "^", "!")):
        return None
    return _pattern(words[0]), words[1:]


def _pattern(glob: str) -> "re.Pattern[str]":
    """A CODEOWNERS pattern as a regular expression: like .gitignore, without its rarer forms."""
    is_anchored = "/" in glob.rstrip("/")
    found = re.escape(glob.strip("/")).replace(r"\*\*/", "(?:.*/)?").replace(r"\*\*", ".*")
    found = found.replace(r"\*", "[^/]*").replace(r"\?", "[^/]")
    start = "" if is_anchored else "(?:.*/)?"
    # A pattern that ends in /* speaks of the files of that folder only, any other of all below.
    end = "$" if glob.endswith("/*") else "/.*" if glob.endswith("/") else "(?:/.*)?$"
    return re.compile(f"{start}{found}{end}")
