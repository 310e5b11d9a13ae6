"""Plan files made odd by chance, and judges of what commands then do, which share no code of ours.

Used by the gate (`test_fuzz.py`, some seconds) and by `benchmarks/fuzz.py` (minutes).
"""

import json
import random
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError as RuamelError

# Runs smartplan: arguments in; exit code, standard output and standard error out.
Run = Callable[[list[str]], tuple[int, str, str]]
BUG = 3


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """The bytes of a file with one to four things done to them."""
    for _ in range(chance.randrange(1, 5)):
        raw = chance.choice(_MUTATIONS)(raw, chance)
    return raw


def mutant(example: Path, target: Path, chance: random.Random) -> Path:
    """A copy of an example of which one or two files are mutated; the first of these."""
    shutil.copytree(example, target)
    files = sorted(target.rglob("*.yaml"))
    chosen = chance.sample(files, chance.choice((1, 1, 2)))
    for file in chosen:
        file.write_bytes(mutated(file.read_bytes(), chance))
    return chosen[0]


def _lines(change: Callable[[list[bytes], int, random.Random], None]) -> Any:
    def mutation(raw: bytes, chance: random.Random) -> bytes:
        lines = raw.splitlines(keepends=True)
        if lines:
            change(lines, chance.randrange(len(lines)), chance)
        return b"".join(lines)

    return mutation


def _doubled(lines: list[bytes], at: int, _: random.Random) -> None:
    lines.insert(at, lines[at])


def _dropped(lines: list[bytes], at: int, _: random.Random) -> None:
    del lines[at]


def _swapped(lines: list[bytes], at: int, chance: random.Random) -> None:
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _indented(lines: list[bytes], at: int, chance: random.Random) -> None:
    by = chance.choice((-2, -1, 1, 2, 4))
    lines[at] = b" " * by + lines[at] if by > 0 else lines[at][-by:]


def _valued(lines: list[bytes], at: int, chance: random.Random) -> None:
    key, colon, _ = lines[at].partition(b": ")
    if colon:
        lines[at] = key + colon + chance.choice(_VALUES).encode() + b"\n"


def _inserted(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw) + 1)
    return raw[:at] + chance.choice(_ODD).encode() + raw[at:]


def _cut(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(len(raw) + 1)]


def _flipped(raw: bytes, chance: random.Random) -> bytes:
    if not raw:
        return raw
    at = chance.randrange(len(raw))
    return raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]


def _other_ends(raw: bytes, _: random.Random) -> bytes:
    return raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _marked(raw: bytes, _: random.Random) -> bytes:
    return b"\xef\xbb\xbf" + raw


_VALUES = (
    "null", "~", "[]", "{}", "true", "0x1F", "1e400", "-0", ".nan", '"Rp7.000"', "'2024'", "33.10",
    "1,5 juta", "2024-02-30", "01/02/2024", "[a, [b, [c]]]", "{a: {b: 1}}", "|", ">-", "&x 1",
    "*x",
    "!!int 3", '"\\e[31m"', '"\\u202e"', "'", '"', "# apa", "a #b", "a: b", "- a", "?", "ya",
    "N/A",
    "9" * 400, "x" * 3000,
)  # fmt: skip
_ODD = (
    "\t", "\0", "\x07", "\x1b[2J", "\u202e", "\u2028", "\ufeff", "\x85", ":", ": ", "#", " #", "-",
    "- ", "[", "]", "{", "}", ",", "'", '"', "|", ">", "&a ", "*a ", "!", "%", "@", "`", "\r",
    "\n",
    "\n\n", "---\n", "...\n", "<<: *a\n", "<<<<<<< HEAD\n", "=======\n", "😀", "é", "{{", "{%",
)  # fmt: skip
_MUTATIONS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    *map(_lines, (_doubled, _dropped, _swapped, _indented, _indented, _valued, _valued, _valued)),
    _inserted, _inserted, _cut, _flipped, _other_ends, _marked,
)  # fmt: skip


def faults(run: Run, example: Path, place: Path, chance: random.Random) -> Iterator[str]:
    """What is wrong with what smartplan makes of one mutant; nothing, if all is well."""
    plan = place / example.name
    file = mutant(example, plan, chance)
    found, why = _json(run, ["validate", "--format", "json", str(plan)])
    yield from why
    for finding in _findings(found):
        yield from _judged_place(finding, plan)
    yield from _judged_reports(run, example, plan)
    before = file.read_bytes()
    yield from _judged_fmt(run, file)
    file.write_bytes(before)
    yield from _judged_fix(run, plan, _errors(found))


def _judged_reports(run: Run, example: Path, plan: Path) -> Iterator[str]:
    for call in (["score", "--format", "json", str(plan)], ["diff", "--format", "json"]):
        arguments = [*call, str(example), str(plan)] if call[0] == "diff" else call
        yield from _json(run, arguments)[1]


def _json(run: Run, arguments: list[str]) -> tuple[Any, list[str]]:
    code, out, err = run(arguments)
    if code == BUG or "Traceback" in err:
        return None, [f"{arguments[0]}: exit {code} {err[-300:]}"]
    if not out and code == 2:
        return None, []  # it said why it cannot
    try:
        return json.loads(out), []
    except ValueError as error:
        return None, [f"{arguments[0]}: no JSON ({error})"]


def _findings(found: Any) -> list[dict[str, Any]]:
    return list(found.get("findings", [])) if isinstance(found, dict) else []


def _judged_place(finding: dict[str, Any], plan: Path) -> Iterator[str]:
    path = Path(finding["file"])
    path = next((p for p in (path, plan / path, plan.parent / path) if p.is_file()), path)
    if not path.is_file() or finding.get("line") is None:
        return  # a file that is missing is a finding, too
    text = path.read_bytes().decode("utf-8", "replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if not 1 <= finding["line"] <= len(lines):
        yield f"{finding['code']}: line {finding['line']} of {len(lines)}"
    elif not 1 <= finding.get("column", 1) <= len(lines[finding["line"] - 1]) + 2:
        yield f"{finding['code']}: column {finding['column']} of line {finding['line']}"


def _judged_fmt(run: Run, file: Path) -> Iterator[str]:
    before = file.read_bytes()
    code, _, err = run(["fmt", str(file)])
    after = file.read_bytes()
    if code == BUG:
        yield f"fmt: exit 3 {err[-300:]}"
    if after == before:
        return
    yield from (f"fmt: {why}" for why in lost(before, after))
    run(["fmt", str(file)])
    if file.read_bytes() != after:
        yield "fmt: a second run changes something"


def _judged_fix(run: Run, plan: Path, was: int) -> Iterator[str]:
    state = {path: path.read_bytes() for path in sorted(plan.rglob("*.yaml"))}
    code, _, err = run(["validate", "--fix", str(plan)])
    if code == BUG:
        yield f"--fix: exit 3 {err[-300:]}"
    fixed = {path: path.read_bytes() for path in state}
    if fixed == state:
        return
    found, _ = _json(run, ["validate", "--format", "json", str(plan)])
    if (now := _errors(found)) > was:
        yield f"--fix: {was} errors of form became {now}"
    for path, raw in state.items():
        if fixed[path] != raw and Counter(_comments(raw)) - Counter(_comments(fixed[path])):
            yield f"--fix: {path.name} has lost a comment"
        if fixed[path] != raw and _said(fixed[path]) < _said(raw):
            yield f"--fix: {path.name} has lost a value"
    run(["validate", "--fix", str(plan)])
    if any(path.read_bytes() != raw for path, raw in fixed.items()):
        yield "--fix: a second run changes something"


def _errors(found: Any) -> int:
    return sum(
        one["severity"] == "error" and one["code"].startswith(("SYN", "SCH"))
        for one in _findings(found)
    )


def lost(before: bytes, after: bytes) -> Iterator[str]:
    """What a rewriting of a file that means nothing has changed all the same."""
    if _plain(before) != _plain(after):
        yield "PyYAML reads something else"
    if _typed(before) != _typed(after):
        yield "ruamel.yaml reads something else"
    # One that was glued to what stands before it is seen as a comment only behind a blank.
    if Counter(_comments(before)) - Counter(_comments(after)):
        yield "a comment is lost"


def _untabbed(raw: bytes) -> str:
    """The text with tabs that are blanks to YAML as such: the two readers stumble over them."""
    text = _BEHIND_WORD.sub("", raw.decode("utf-8-sig"))
    return _BEHIND_SIGN.sub(" ", text)


_BEHIND_WORD = re.compile(r"(?<=[^\s#])\t+(?=[ ]*[\r\n:,}\]])")
_BEHIND_SIGN = re.compile(r"(?<=[:,\[{-])\t+")


def _plain(raw: bytes) -> Any:
    """All scalars as texts; keys in no order."""
    try:
        return yaml.load(_untabbed(raw), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError) as error:
        return type(error)


def _typed(raw: bytes) -> Any:
    try:
        held = YAML(typ="safe", pure=True)
        return repr_of(held.load(_untabbed(raw)))
    except (RuamelError, UnicodeDecodeError, ValueError, TypeError) as error:
        return type(error)


def repr_of(node: Any) -> Any:
    """A node in which 1, 1.0, true and not-a-number are told apart."""
    if isinstance(node, dict):
        return {str(key): repr_of(value) for key, value in node.items()}
    if isinstance(node, list):
        return [repr_of(value) for value in node]
    return repr(node)


def _said(raw: bytes) -> int:
    """How many values say something: a text cut at a comma leaves keys that say nothing."""
    return sum(leaf != "None" for leaf in _leaves(_typed(raw)))


def _leaves(node: Any) -> list[Any]:
    if isinstance(node, dict):
        return [leaf for value in node.values() for leaf in _leaves(value)]
    if isinstance(node, list):
        return [leaf for value in node for leaf in _leaves(value)]
    return [node]


def _comments(raw: bytes) -> list[str]:
    """Comments as the tokens of PyYAML leave them: `#` behind a blank where no token lies."""
    text = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
    text = _BEHIND_SIGN.sub(" ", text)
    try:
        tokens = [
            (token.start_mark.index, token.end_mark.index)
            for token in yaml.scan(text, Loader=yaml.BaseLoader)
            if isinstance(token, yaml.ScalarToken)
        ]
    except yaml.YAMLError:
        return []
    covered = bytearray(len(text) + 1)
    for start, end in tokens:
        is_block = text[start : start + 1] in "|>"
        first = text.find("\n", start) if is_block else start
        stop = len(text[:end].rstrip()) if not is_block else end
        covered[first:stop] = b"\1" * max(stop - first, 0)
    found = []
    for at, char in enumerate(text):
        if char == "#" and not covered[at] and (not at or text[at - 1] in " \t\n"):
            line = text[text.rfind("\n", 0, at) + 1 : at]
            if "\1" not in line and not _is_in_comment(text, at, covered):
                found.append(text[at:].partition("\n")[0].rstrip())
    return found


def _is_in_comment(text: str, at: int, covered: bytearray) -> bool:
    start = text.rfind("\n", 0, at) + 1
    return any(
        text[n] == "#" and not covered[n] and (n == start or text[n - 1] in " \t")
        for n in range(start, at)
    )
