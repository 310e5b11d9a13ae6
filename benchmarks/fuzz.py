"""The long fuzz: mutants of the examples, merges of random edits, and kills while writing.

    python3 benchmarks/fuzz.py [--mutants 10000] [--merges 1000] [--kills 200] [--seed 1]

Mutants and merges run in forked workers, one after the other; each kill is a run
of its own, forked from a warm process, that gets SIGKILL at a random moment. All are judged by
means that share no code with smartplan (`tests/fuzzing.py`, `fuzz_merges.py`, `fuzz_kills.py`).
Prints counts, and what was wrong with its seed, with which it can be played again: `--only SEED`.
Exit code 1: something was wrong.
"""

import argparse
import contextlib
import io
import multiprocessing
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from fuzz_kills import killed  # noqa: E402
from fuzz_merges import merged  # noqa: E402

from smartplan.cli import call  # noqa: E402
from tests.fuzzing import faults  # noqa: E402

EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/smartplan.yaml"))
PLANS = [ROOT / "tests/plans/smallest"] * 12 + EXAMPLES  # it is the quickest by far

# What came of one try: a word to count it by, and what was wrong.
Came = tuple[str, list[str]]


def in_process(arguments: list[str]) -> tuple[int, str, str]:
    """Run smartplan in this process."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = call(arguments)
    out.flush()
    err.flush()
    texts = [stream.buffer.getvalue().decode("utf-8", "replace") for stream in (out, err)]
    return code, *texts


def mutant(place: Path, chance: random.Random) -> Came:
    """One mutant through validate, score, diff, fmt and --fix."""
    example = chance.choice(PLANS)
    return "tried", list(faults(in_process, example, place, chance))


def one(kind: str, seed: int) -> tuple[int, Came]:
    """One try in a folder of its own; a crash is what is wrong with it."""
    tries: dict[str, Callable[[Path, random.Random], Came]] = {
        "mutants": mutant,
        "merges": partial(merged, in_process, EXAMPLES),
        "kills": partial(killed, EXAMPLES),
    }
    with tempfile.TemporaryDirectory() as place:
        try:
            return seed, tries[kind](Path(place), random.Random(f"{kind} {seed}"))
        except Exception:  # noqa: BLE001 -- a crash is what is looked for
            return seed, ("crashed", [traceback.format_exc()[-1500:]])


def main(asked: argparse.Namespace) -> int:
    """All tries; 1 if anything was wrong."""
    os.environ["SMARTPLAN_LANG"] = "en"
    wrong = 0
    for kind in ("mutants", "merges", "kills"):
        seeds = [asked.seed * 1_000_000 + number for number in range(getattr(asked, kind))]
        seeds = [asked.only] if asked.only and seeds else seeds
        began, counts = time.monotonic(), Counter[str]()
        with multiprocessing.get_context("fork").Pool(asked.workers, maxtasksperchild=500) as pool:
            for seed, (word, said) in pool.imap_unordered(partial(one, kind), seeds, 4):
                counts[word] += 1
                counts["wrong"] += bool(said)
                for text in said:
                    print(f"  {kind} {seed}: {text}", flush=True)
        wrong += counts["wrong"]
        told = ", ".join(f"{word} {count}" for word, count in counts.items() if word != "wrong")
        took = time.monotonic() - began
        print(f"{kind}: {len(seeds)} ({told}), wrong {counts['wrong']}; {took:.0f} s", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    wanted = argparse.ArgumentParser()
    for name, count in (("mutants", 10_000), ("merges", 1000), ("kills", 200), ("seed", 1)):
        wanted.add_argument(f"--{name}", type=int, default=count)
    wanted.add_argument("--only", type=int)
    wanted.add_argument("--workers", type=int, default=2)
    sys.exit(main(wanted.parse_args()))
