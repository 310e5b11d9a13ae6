"""One slip, one finding: every value of a plan is spoilt once, and what is told of it is counted.

Usage: python benchmarks/silence.py [PLAN] [--years N]

PLAN is right-1, right-2 ... (made up, by seed) or the name of an example. Each value in turn
becomes nonsense; with `--years`, each year and date is moved by N years instead. Printed is how
many of the spoilt plans are told of in no finding, in one, in several, and what the several are.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import right_plan
from faults import DAYS, base, library
from planted.edit import Edit, put

from smartplan.assess import assess_bundle
from smartplan.source.bundle import Bundle

NONSENSE = "zz-salah"
YEAR = re.compile(r"(\d{4})(-\d\d-\d\d)?")


def values(node: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every value that is no list or mapping, with its path."""
    if isinstance(node, dict):
        for key, held in node.items():
            yield from values(held, (*path, str(key)))
    elif isinstance(node, list):
        for position, held in enumerate(node):
            yield from values(held, (*path, str(position)))
    else:
        yield "/".join(path), str(node)


def spoilt(file: str, path: str, value: str, years: int) -> Edit | None:
    if not years:
        return put(file, path, NONSENSE)
    match = YEAR.fullmatch(value)
    return put(file, path, f"{int(match[1]) + years}{match[2] or ''}") if match else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("plan", nargs="?", default="right-1")
    parser.add_argument("--years", type=int, default=0)
    given = parser.parse_args()
    day, plain = DAYS.get(given.plan, right_plan.DAY), base(given.plan)
    documents = assess_bundle(Bundle("plan", plain.contents(), frozenset()), day).documents
    before = {(told[0], told[1], route) for told, route in library(plain, day)}
    counts: Counter[str] = Counter()
    for file, document in documents.items():
        for path, value in values(document.data):
            edit = spoilt(file, path, value, given.years)
            if edit is None:
                continue
            files = base(given.plan)
            edit(files)
            told = [t for t, route in library(files, day) if (t[0], t[1], route) not in before]
            counts["several" if len(told) > 1 else "one" if told else "none"] += 1
            if len(told) > 1:
                print(f"{file}: {path}")
                for code, where, line, message in told:
                    print(f"    {where}:{line} {code} {message}")
    print(
        f"{given.plan}: " + ", ".join(f"{counts[key]} {key}" for key in ("none", "one", "several"))
    )


if __name__ == "__main__":
    main()
