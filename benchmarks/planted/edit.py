"""Edits of plan files as text, each of which knows the line that it makes wrong.

The places are found by indentation and keys in the text alone: nothing of smartplan is asked, so
that its own lines can be judged by these. A place is a path of keys and positions with slashes:
`budget/0/amount`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

Where = Callable[["Files"], tuple[str, int]]  # the file and the line, once everything is edited
Edit = Callable[["Files"], Where]


@dataclass
class Files:
    """A plan's files, to be edited; bytes that are no text stand as lone surrogates."""

    texts: dict[str, str]
    others: set[str] = field(default_factory=set)
    links: dict[str, str] = field(default_factory=dict)  # symbolic links, by what they name

    def contents(self) -> dict[str, bytes]:
        return {file: text.encode("utf-8", "surrogateescape") for file, text in self.texts.items()}


@dataclass(frozen=True)
class Fault:
    """One mistake: the code that is to find it, in which plan, and how it is made there."""

    code: str
    name: str
    base: str
    edits: tuple[Edit, ...]
    at: str | Where = ""  # "file:path" where it is not the first edit's own place

    def plant(self, files: Files) -> tuple[str, int]:
        """Make the mistake, and tell the file and line where it is to be found."""
        try:
            wheres = [edit(files) for edit in self.edits]
        except (LookupError, ValueError) as error:
            raise LookupError(f"{self.code} {self.name} ({self.base}): {error}") from error
        if callable(self.at):
            return self.at(files)
        if self.at:
            file, _, path = self.at.partition(":")
            return file, line_of(files.texts[file], path)
        return wheres[0](files)


def fault(code: str, name: str, base: str, *edits: Edit, at: str | Where = "") -> Fault:
    return Fault(code, name, base, edits, at)


def put(file: str, path: str, value: str) -> Edit:
    """Write another value for a key, or for a whole item of a list."""

    def edit(files: Files) -> Where:
        found = _find(files.texts[file], path)
        if found.inline:
            start, end = found.inline
            line = found.rows[found.line]
            found.rows[found.line] = line[:start] + value + line[end:]
        else:
            row, key = found.rows[found.line], r' *(- )?("[^"]*"|[^:"]+):'
            is_item = row.lstrip().startswith("- ") and path.rpartition("/")[2].isdigit()
            head = re.match(r" *-" if is_item else key, row)
            assert head, f"{file}:{path}"
            found.rows[found.line : found.end] = [f"{head[0]} {value}".rstrip()]
        files.texts[file] = "\n".join(found.rows)
        return lambda after: (file, line_of(after.texts[file], path))

    return edit


def cut(file: str, path: str) -> Edit:
    """Take a key or an item out; what lacks it then is what held it."""
    parent = path.rpartition("/")[0]

    def edit(files: Files) -> Where:
        found = _find(files.texts[file], path)
        if found.inline:
            line, (start, end) = found.rows[found.line], found.inline
            key = line.rindex(", " if ", " in line[:start] else "{", 0, start)
            before, after = line[:key], line[end:]
            if not line[key:].startswith(","):
                before, after = before + "{", after.removeprefix(", ")
            found.rows[found.line] = before + after
        else:
            row = found.rows[found.line]
            del found.rows[found.line : found.end]
            if re.match(r" *- [^{]", row) and not path.rpartition("/")[2].isdigit():
                following = found.rows[found.line]  # the item begins with the next key now
                dash = row.index("-")
                found.rows[found.line] = following[:dash] + "-" + following[dash + 1 :]
        files.texts[file] = "\n".join(found.rows)
        return lambda after: (file, line_of(after.texts[file], parent))

    return edit


def add(file: str, path: str, text: str) -> Edit:
    """Write more keys or items at the end of what a path names; the whole file is the path ''."""

    def edit(files: Files) -> Where:
        rows = text.split("\n")
        if not path:
            held = files.texts[file].rstrip("\n").split("\n")
            files.texts[file] = "\n".join([*held, *rows, ""])
        else:
            found = _find(files.texts[file], path)
            line = found.rows[found.line]
            if line.endswith("}"):
                comma = "" if line.endswith("{}") else ", "
                found.rows[found.line] = f"{line[:-1]}{comma}{text}}}"
                files.texts[file] = "\n".join(found.rows)
                return lambda after: (file, line_of(after.texts[file], path))
            indent = " " * (len(line) - len(line.lstrip()) + 2)
            end = found.end
            while not found.rows[end - 1].strip() or found.rows[end - 1].lstrip()[:1] == "#":
                end -= 1
            found.rows[end:end] = [indent + row for row in rows]
            files.texts[file] = "\n".join(found.rows)

        def where(after: Files) -> tuple[str, int]:
            held = [row.strip() for row in after.texts[file].split("\n")]
            return file, len(held) - held[::-1].index(rows[0].strip())

        return where

    return edit


def swap(file: str, old: str, new: str) -> Edit:
    """Write one text in place of another, the first there is."""

    def edit(files: Files) -> Where:
        text = files.texts[file]
        begin = text.index(old)
        files.texts[file] = text[:begin] + new + text[begin + len(old) :]
        same = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
        line = files.texts[file].count("\n", 0, begin + (same or min(len(old), len(new)))) + 1
        return lambda _: (file, line)

    return edit


def everywhere(pattern: str, new: str) -> Edit:
    """The same change in every program."""

    def edit(files: Files) -> Where:
        for file, text in files.texts.items():
            if file.startswith("programs/"):
                files.texts[file] = re.sub(pattern, new, text)
        return lambda _: ("smartplan.yaml", 1)

    return edit


def new(file: str, text: str) -> Edit:
    """One more file; what is wrong with it as a whole is told at its first line."""

    def edit(files: Files) -> Where:
        files.texts[file] = text
        return lambda _: (file, 1)

    return edit


def beside(file: str) -> Edit:
    """One more file that smartplan does not read, such as a picture."""

    def edit(files: Files) -> Where:
        files.others.add(file)
        return lambda _: (file, 1)

    return edit


def link(file: str, target: str) -> Edit:
    """A symbolic link in place of a file."""

    def edit(files: Files) -> Where:
        files.texts.pop(file, None)
        files.links[file] = target
        return lambda _: (file, 1)

    return edit


@dataclass
class _Found:
    """The rows of a text, the row of a key, the row after what it holds, or where in its row."""

    rows: list[str]
    line: int
    end: int
    inline: tuple[int, int] | None = None


def line_of(text: str, path: str) -> int:
    """The line of a path; of the first key of all for no path; of a text for `=text`."""
    if path.startswith("="):
        return text[: text.index(path[1:])].count("\n") + 1
    if not path:
        rows = text.split("\n")
        return next(n for n, row in enumerate(rows, 1) if row.strip() and row[0] != "#")
    return _find(text, path).line + 1


def _find(text: str, path: str) -> _Found:
    rows = text.split("\n")
    line, begin, end = -1, 0, len(rows)
    steps = path.split("/")
    for at, step in enumerate(steps):
        if line >= 0 and re.search(r"[:-] [{\[]", rows[line]) and rows[line][-1] in "}]":
            return _Found(rows, line, line + 1, _inline(rows[line], steps[at:]))
        line = _child(rows, begin, end, step)
        dashed = rows[line].lstrip().startswith("- ") and not step.isdigit()
        indent = _indent(rows[line]) + (2 if dashed else 0)
        if step.isdigit() and rows[line].lstrip().startswith("- ") and at + 1 < len(steps):
            begin = line
        else:
            begin = line + 1
        inside = (n for n in range(line + 1, end) if _is_content(rows[n]))
        end = next((n for n in inside if _indent(rows[n]) <= indent), end)
    return _Found(rows, line, end)


def _child(rows: list[str], begin: int, end: int, step: str) -> int:
    held = [n for n in range(begin, end) if _is_content(rows[n])]
    is_item = rows[begin].lstrip().startswith("- ") if begin < len(rows) else False
    if step.isdigit() and rows[held[0]].lstrip().startswith("- "):
        depth = _indent(rows[held[0]])
        items = [
            n for n in held if _indent(rows[n]) == depth and rows[n].lstrip().startswith("- ")
        ]
        return items[int(step)]
    depth = _indent(rows[held[0]]) + (2 if is_item else 0)
    for n in held:
        bare = rows[n].replace("- ", "  ", 1) if rows[n].lstrip().startswith("- ") else rows[n]
        if _indent(bare) == depth and re.match(rf'"?{re.escape(step)}"?:(\s|$)', bare.lstrip()):
            return n
    raise LookupError(f"no {step} in rows {begin} to {end}")


def _inline(row: str, steps: list[str]) -> tuple[int, int]:
    """Where in a row the value of a key of a flow mapping, or an item of a list, stands."""
    at = re.search(r"[:-] [{\[]", row)
    begin = at.end() - 1 if at else 0
    for step in steps:
        if step.isdigit() and row[begin] == "[":
            for _ in range(int(step)):
                begin = _value_end(row, begin + 1) + 1
            begin += 1
        else:
            key = re.compile(rf'[{{ ]"?{re.escape(step)}"?: ').search(row, begin)
            assert key, f"no {step} in {row}"
            begin = key.end()
    return begin, _value_end(row, begin)


def _value_end(row: str, begin: int) -> int:
    depth, quoted = 0, False
    for n in range(begin, len(row)):
        if row[n] == '"':
            quoted = not quoted
        elif not quoted and row[n] in "[{":
            depth += 1
        elif not quoted and row[n] in "]}":
            if depth == 0:
                return n
            depth -= 1
        elif not quoted and row[n] == "," and depth == 0:
            return n
    return len(row)


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())


def _is_content(row: str) -> bool:
    return bool(row.strip()) and not row.lstrip().startswith("#")
