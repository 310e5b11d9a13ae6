"""How long the living plan takes: what is owed, what became of it, and the talk.

    python3 benchmarks/living.py [--programs 60] [--rounds 5]

CPU and wall seconds of whole processes, and their size: medians of rounds in which all are run in
turn, and the least CPU. `status` is of a plan of `made_up.py`, the rest of the example of Tegal.
The talk needs the extras pdf and pptx. Linux only, as `portfolio.py`.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import made_up
from portfolio import Cost, cost

ROOT = Path(__file__).resolve().parent.parent
SMARTPLAN = [sys.executable, "-m", "smartplan"]
DAY = ("--as-of", "2024-06-30")


def main(programs: int, rounds: int) -> None:
    """The table."""
    with tempfile.TemporaryDirectory() as held:
        place = Path(held)
        plan = made_up.plan(place / "plan", programs)
        tegal = shutil.copytree(ROOT / "examples" / "tegal", place / "tegal")
        kinds = runs(place, plan, tegal)
        found: dict[str, list[Cost]] = {name: [] for name in kinds}
        for _ in range(rounds):
            for name, run in kinds.items():
                found[name].append(run())
        for name, costs in found.items():
            cpu, wall, memory = (statistics.median(one) for one in zip(*costs, strict=True))
            least = min(one.cpu for one in costs)
            print(f"{name:44}{cpu:8.2f} s CPU ({least:.2f} least){wall:8.2f} s{memory:6.0f} MB")


def runs(place: Path, plan: Path, tegal: Path) -> dict[str, Callable[[], Cost]]:
    """What is run, by what it is."""

    def run(*line: str, at: Path) -> Cost:
        return cost([*SMARTPLAN, *line, *DAY], place / "cache", at)

    def talk(form: str) -> Cost:
        return run("render", "--document", "deck", "--format", form, "--out", "paparan", at=tegal)

    def first(form: str) -> Cost:
        shutil.rmtree(place / "cache", ignore_errors=True)
        return talk(form)

    return {
        "status, nothing kept": lambda: run("status", "--no-cache", at=plan),
        "status, unchanged": lambda: run("status", at=plan),
        "status --format ics": lambda: run("status", "--format", "ics", "--out", "t.ics", at=plan),
        "progress, of a year": lambda: run("progress", at=tegal),
        "progress, a quarter (dry run)": lambda: run(
            *("progress", "satu-data", "--quarter", "1", "--physical", "40", "--dry-run"), at=tegal
        ),
        "score --evaluation": lambda: run("score", "--evaluation", at=tegal),
        "data pull (dry run)": lambda: run("data", "pull", "--dry-run", at=tegal),
        "evidence.zip": lambda: run(
            *("render", "--document", "evidence", "--format", "zip", "--out", "bukti"), at=tegal
        ),
        "annual report, HTML": lambda: run(
            *("render", "--document", "annual-report", "--out", "laporan"), at=tegal
        ),
        "deck as PowerPoint, Book II not laid out": lambda: first("pptx"),
        "deck as PowerPoint": lambda: talk("pptx"),
        "deck as HTML": lambda: talk("html"),
        "deck as PDF": lambda: talk("pdf"),
    }


if __name__ == "__main__":
    line = argparse.ArgumentParser()
    line.add_argument("--programs", type=int, default=60)
    line.add_argument("--rounds", type=int, default=5)
    asked = line.parse_args()
    main(asked.programs, asked.rounds)
