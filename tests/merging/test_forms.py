"""Entries that come into a file of another form: in brackets, on lines, indented otherwise."""

import pytest

from smartplan.merging.files import Doubt, Merge, merge

LINES = "agencies:\n  a: {name: A}\n  b: {name: B}\n"
BRACKETS = "agencies: {a: {name: A}, b: {name: B}}\n"
DEEP = LINES.replace("\n  ", "\n      ")
NEW = "  # tiga\n  c:\n    name: C\n    note: |\n      satu\n        dua\n"
DEEP_NEW = "".join(f"    {line}\n" for line in NEW.splitlines())
ROWS = "name: X\ngoals:\n  - a\n  - b\nnote: n\n"
ROW = "name: X\ngoals: [a, b]\nnote: n\n"


def rows(more: str) -> str:
    return ROWS.replace("  - b\n", f"  - b\n{more}")


@pytest.mark.parametrize(
    ("file", "base", "ours", "theirs", "merged"),
    [
        ("organization", LINES, BRACKETS, f"{LINES}  c: {{name: C}}\n",
         BRACKETS.replace("}}", "}, c: {name: C}}")),
        ("organization", BRACKETS, LINES, BRACKETS.replace("}}", "}, c: {name: C}}"),
         f"{LINES}  c: {{name: C}}\n"),
        ("organization", LINES, DEEP, LINES + NEW, DEEP + DEEP_NEW),
        ("organization", DEEP, LINES, DEEP + DEEP_NEW, LINES + NEW),
        ("programs/x", ROW, ROWS, ROW.replace("b]", "b, c]"), rows("  - c\n")),
        ("programs/x", ROWS, ROW, rows("  - c\n"), ROW.replace("b]", "b, c]")),
        ("programs/x", ROWS, ROW, rows("  - 'c, d'\n"), ROW.replace("b]", "b, 'c, d']")),
    ],
)  # fmt: skip
def test_it_takes_the_form_that_it_finds(
    file: str, base: str, ours: str, theirs: str, merged: str
) -> None:
    made = merge(f"kota/{file}.yaml", base.encode(), ours.encode(), theirs.encode())
    assert isinstance(made, Merge)
    assert (made.content.decode(), made.conflicts) == (merged, ())


@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [
        (LINES, BRACKETS, f"{LINES}  c:\n    name: C\n"),  # a mapping on lines
        (LINES, BRACKETS, f"{LINES}  c: {{name: C}}  # catatan\n"),  # the comment would be lost
        (LINES, BRACKETS, f"{LINES}  # tiga\n  c: {{name: C}}\n"),
        (ROWS, ROW, rows("  - c, d\n")),  # the comma would part it
        (ROWS, ROW, rows("  - >-\n    c\n    d\n")),
        (ROWS, ROW, rows("  # tiga\n  - c\n")),
    ],
)
def test_what_cannot_stand_in_brackets_is_left_to_git(base: str, ours: str, theirs: str) -> None:
    file = "organization" if base == LINES else "programs/x"
    made = merge(f"kota/{file}.yaml", base.encode(), ours.encode(), theirs.encode())
    assert isinstance(made, Doubt)
