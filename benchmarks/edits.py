"""The editor of plan files on every example file and a generated plan: what it does to the text.

    python3 benchmarks/edits.py [share] [plan folder ...]

A share of 10 tries every tenth edit. Every scalar is set to something else and back, keys and list
items are put in and taken out, taken out for good, and renamed. Each result is compared with what
it should say by other means than the editor's own proof.
"""

import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from smartplan.edit import END, Edit, Insert, Refusal, Remove, Rename, Set
from smartplan.plan.files import kind_of
from smartplan.route import ROOT, Route
from smartplan.source.folder import plan_folders, read_folder
from smartplan.source.read import YamlFile, read
from smartplan.source.tree.edit import edit

ROOT_FOLDER = Path(__file__).parents[1]


@dataclass
class Counted:
    """What came of the edits."""

    made: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[str, Edit]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    word_lines: list[int] = field(default_factory=list)
    not_back: list[tuple[str, Edit]] = field(default_factory=list)
    backs: int = 0
    seconds: list[float] = field(default_factory=list)


def main(share: int, folders: list[Path]) -> None:
    counted = Counted()
    number = 0
    for folder in folders:
        for file, raw in read_folder(folder).contents.items():
            kind = kind_of(file)
            document, faults = read(file, raw)
            if faults or kind is None or not isinstance(document.data, dict):
                continue
            order = kind.type
            for one, back in edits_of(document.data, ROOT):
                number += 1
                if number % share == 0:
                    tried(document, one, back, order, counted)
    tell(counted)


def edits_of(node: Any, at: Route) -> Iterator[tuple[Edit, Edit | None]]:
    """Edits of everything in a file, and the edit that takes each back."""
    if isinstance(node, dict):
        if at:
            yield Insert(at / "zz-baru", "nilai baru"), Remove(at / "zz-baru")
        last = list(node)[-1] if node else None
        for key, child in node.items():
            yield from edits_of(child, at / key)
            yield Remove(at / key), None
            if key == last:
                yield Rename(at / key, f"{key}-x"), Rename(at / f"{key}-x", key)
    elif isinstance(node, list):
        new = node[-1] if node and isinstance(node[-1], dict) else "butir baru"
        yield Insert(at / END, new), Remove(at / len(node))
        for place, child in enumerate(node):
            yield from edits_of(child, at / place)
            yield Remove(at / place), None
    elif isinstance(node, str) and " " in node:
        words = node.split(" ")
        words[len(words) // 2] = words[len(words) // 2].swapcase() or "x"
        yield Set(at, " ".join(words)), Set(at, node)
        yield Set(at, f"{node} Ditambah: satu kalimat, # dan lagi."), Set(at, node)
    else:
        if isinstance(node, int | float):
            yield Set(at, node + 1), Set(at, node)
        yield Set(at, "kata: baru"), Set(at, node)


def tried(document: YamlFile, one: Edit, back: Edit | None, order: Any, counted: Counted) -> None:
    kind = type(one).__name__.lower()
    start = time.process_time()
    made = edit(document, [one], order)
    counted.seconds.append(time.process_time() - start)
    if isinstance(made, Refusal):
        counted.refused[made.why.en] += 1
        return
    counted.made[kind] += 1
    after, _ = read(document.file, made.file.text.encode())
    if not is_as_meant(document, one, after, made.comments_gone):
        counted.wrong.append((document.file, one))
    lines = changed_lines(document.text, made.file.text)
    counted.lines.append(lines)
    if isinstance(one, Set) and isinstance(one.value, str) and " Ditambah" not in one.value:
        counted.word_lines.append(lines)
    if back:
        counted.backs += 1
        again = edit(made.file, [back], order)
        if isinstance(again, Refusal) or again.file.text != document.text:
            counted.not_back.append((document.file, one))


def is_as_meant(before: YamlFile, one: Edit, after: YamlFile, gone: tuple[str, ...]) -> bool:
    holder, was = after.data, before.data
    for key in one.route.parent:
        holder = holder[int(key)] if isinstance(holder, list) else holder[key]
        was = was[int(key)] if isinstance(was, list) else was[key]
    key: Any = one.route.key
    if isinstance(was, list):
        key = len(was) if key == END else int(key)
    if isinstance(one, Set | Insert):
        right = holder[key] == one.value and type(holder[key]) is type(one.value)
    elif isinstance(one, Rename):
        right = key not in holder and holder[one.key] == was[key]
    else:
        right = len(holder or ()) == len(was) - 1
    left = Counter(hashes(before.text))
    left.subtract(hashes(after.text))
    more = sum(count for count in left.values() if count > 0)
    return right and more <= sum(text.count("#") for text in gone) + 1


def hashes(text: str) -> list[str]:
    return [line[line.index(" #") :].strip() for line in text.splitlines() if " #" in line]


def changed_lines(one: str, other: str) -> int:
    """From the first line that differs to the last one, in the longer of the two texts."""
    old, new = one.splitlines(), other.splitlines()
    most = min(len(old), len(new))
    start = next((at for at in range(most) if old[at] != new[at]), most)
    end = next((at for at in range(most - start) if old[-1 - at] != new[-1 - at]), most - start)
    return max(len(old), len(new)) - start - end


def tell(counted: Counted) -> None:
    tried_count = len(counted.seconds)
    refused = sum(counted.refused.values())
    print(f"{tried_count} edits: {dict(counted.made)}")
    print(f"refused {refused} ({100 * refused / tried_count:.2f} %): {dict(counted.refused)}")
    print(f"read otherwise than meant {len(counted.wrong)} {counted.wrong[:5]}")
    print(f"lines changed: median {statistics.median(counted.lines)}")
    words = Counter(counted.word_lines)
    print(
        f"lines changed by one word: most {max(words, default=0)}, {dict(sorted(words.items()))}"
    )
    print(f"not the old bytes after the way back: {len(counted.not_back)} of {counted.backs}")
    for file, one in counted.not_back[:12]:
        print("  ", file, one)
    times = sorted(counted.seconds)
    high = times[int(0.95 * tried_count)]
    median, mean = statistics.median(times), statistics.mean(times)
    print(f"median {1000 * median:.2f} ms, mean {1000 * mean:.2f} ms, 95 % {1000 * high:.2f} ms")


if __name__ == "__main__":
    share = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    asked = [Path(argument) for argument in sys.argv[2:]]
    main(share, asked or plan_folders(ROOT_FOLDER / "examples"))
