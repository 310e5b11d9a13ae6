"""A case shows only what differs from the smallest plan: its files are laid over the plan's.

Both are read as text. A line of the case takes the place of what the plan has under that key; keys
that the plan lacks are added at the end of their mapping.

    status: idea              this, instead of what the plan has under the key
    budget: (removed)         nothing instead of it
    name: ...  # ! BUD003     what the plan has, marked
    period: {..., end: 2025}  the plan's mapping, but for these keys, which can be (removed)
    goals:  # ! COV011        the keys below are laid over the plan's in the same way
      layanan-cepat:
        mission: (removed)
    budget:                   rows are given in full; a row `...` is the plan's row in that place
      - ...
      - {..., amount: 0}  # ! BUD008

A file that starts with the line `# whole file` stands as it is, without that line: for cases in
which the text itself is the matter. A line that changes nothing is refused, so nothing creeps in.
"""

import re
from pathlib import Path
from typing import Final

WHOLE: Final = "# whole file\n"
KEPT: Final = "..."
REMOVED: Final = "(removed)"
MOST: Final = "{..., "
LINE: Final = re.compile(r'(\s*(#.*|-(?= )|"[^"]*"|[^\s:]+):?)(?: ?(.*?))??(\s+#.*)?')


def lay_over(plan: Path, case: Path) -> None:
    """Change the plan in a folder by the files of a case."""
    for path in (path for path in case.rglob("*") if path.is_file()):
        target = plan / path.relative_to(case)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".yaml" and target.exists():
            target.write_text(patched(target.read_text("utf-8"), path.read_text("utf-8")), "utf-8")
        else:
            target.write_bytes(path.read_bytes())


def patched(text: str, patch: str) -> str:
    """The text of a file after the patch was laid over it."""
    if patch.startswith(WHOLE):
        return patch.removeprefix(WHOLE)
    lines = _laid(text.splitlines(), patch.splitlines())
    return "".join(f"{line}\n" for line in lines)


def _laid(lines: list[str], patch: list[str]) -> list[str]:
    plan, changes = _entries(lines), _entries(patch)
    are_rows = "- 0" in changes
    laid = {} if are_rows else dict(plan)
    for key, entry in changes.items():
        laid[key] = _entry(plan.get(key, []), entry)
        if laid[key] == plan.get(key, []) and not are_rows:
            raise ValueError(f"changes nothing: {entry[0]}")
    if laid == plan:
        raise ValueError(f"change nothing: {patch}")
    return [line for entry in laid.values() for line in entry]


def _entries(lines: list[str]) -> dict[str, list[str]]:
    """Lines by key or place in the list: its own line and the deeper ones."""
    entries: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        if line.strip() and _depth(line) <= _depth(lines[0]):
            key = _parts(line)[1]
            key = f"- {len(entries)}" if key == "-" else key
            if key in entries:
                raise ValueError(f"said twice: {line}")
        entries.setdefault(key, []).append(line)
    return entries


def _entry(plan: list[str], patch: list[str]) -> list[str]:
    start, _, value, mark = _parts(patch[0])
    before = _parts(plan[0])[2] if plan else ""
    if value == REMOVED:
        return []
    if value == KEPT:
        return [_line(start, before, mark), *plan[1:]]
    if value.startswith(MOST):
        return [_line(start, _mapping(before, value), mark), *patch[1:]]
    if value or before or not (plan[1:] and patch[1:]) or _is_row(plan[1]) != _is_row(patch[1]):
        return patch
    return [patch[0], *_laid(plan[1:], patch[1:])]


def _mapping(plan: str, patch: str) -> str:
    if not plan.startswith("{"):
        raise ValueError(f"not a mapping in braces: {plan}")
    values = _items(plan)
    for key, value in _items(patch).items():
        if value == values.get(key, REMOVED):
            raise ValueError(f"changes nothing: {key}: {value}")
        nested = value.startswith(MOST)
        values[key] = _mapping(values.get(key, ""), value) if nested else value
    kept = (f"{key}: {value}" for key, value in values.items() if value not in {KEPT, REMOVED})
    return "{" + ", ".join(kept) + "}"


def _items(mapping: str) -> dict[str, str]:
    """Values by key of a mapping in braces; its `...` is one of them."""
    items, depth = [""], 0
    for token in re.findall(r'"[^"]*"|.', mapping[1:-1]):
        depth += (token in "{[") - (token in "}]")
        if token == "," and not depth:
            items.append("")
        else:
            items[-1] += token
    return {(parts := _parts(item.strip()))[1]: parts[2] or parts[1] for item in items}


def _parts(line: str) -> tuple[str, str, str, str]:
    """Indent with key and colon, the key, the value, the comment."""
    match = LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"neither a key nor a row: {line}")
    start, key, value, mark = match.groups("")
    return start, key, value, mark


def _line(start: str, value: str, mark: str) -> str:
    return f"{start} {value}".rstrip() + mark


def _is_row(line: str) -> bool:
    return line.lstrip().startswith("- ")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
