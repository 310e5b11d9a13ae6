"""Markdown is escaped in one place, and HTML by the one function of Python."""

import re
from pathlib import Path

import smartplan

PACKAGE = Path(smartplan.__file__).parent
# Signs of Markdown in a pattern or a table: what an escaper cannot do without.
ESCAPER = re.compile(r"""[rf]?["'][^"'\n]*(?:\\\\`\*|`\*_|\*_\\\[)[^"'\n]*["']""")


def test_a_search_finds_no_second_escaper_of_markdown() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if ESCAPER.search(path.read_text("utf-8"))
    }
    # the others read Markdown
    assert found == {"books/escape.py", "books/inlines.py", "books/fields/flat.py"}


def test_a_search_finds_no_own_escaper_of_html() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if re.search(r"&lt;|&amp;", path.read_text("utf-8"))
    }
    assert not {name for name in found if name.startswith(("telling/", "writers/html/"))}
