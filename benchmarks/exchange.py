"""How long Excel and Word take, there and back: workbooks of 200 programs, and a book of them.

    python3 benchmarks/exchange.py [--programs 200] [--rounds 5]

CPU and wall seconds of whole processes, and their size: medians of rounds in which all are run in
turn, and the least CPU. The plan is that of `made_up.py`. Excel in and out needs the extra xlsx,
the book the extra docx. Linux only, as `portfolio.py`.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import made_up
from portfolio import Cost, cost

SMARTPLAN = [sys.executable, "-m", "smartplan"]


def main(programs: int, rounds: int) -> None:
    """The table."""
    with tempfile.TemporaryDirectory() as held:
        place = Path(held)
        plan = made_up.plan(place / "plan", programs)
        kinds = runs(place, plan)
        found: dict[str, list[Cost]] = {name: [] for name in kinds}
        for _ in range(rounds):
            for name, run in kinds.items():
                found[name].append(run())
        for name, costs in found.items():
            cpu, wall, memory = (statistics.median(one) for one in zip(*costs, strict=True))
            least = min(one.cpu for one in costs)
            print(f"{name:44}{cpu:8.2f} s CPU ({least:.2f} least){wall:8.2f} s{memory:6.0f} MB")


def runs(place: Path, plan: Path) -> dict[str, Callable[[], Cost]]:
    """What is run, by what it is; what comes back is made beforehand."""
    books, sent = place / "books", place / "sent"
    book = _made("render", str(plan), "--document", "masterplan", "--format", "docx", at=books)[0]
    workbooks = _made("sheet", "export", "--all", "--plan", str(plan), at=sent)
    print(f"{len(workbooks)} workbooks of up to {_size(workbooks)}; {_size([book])} of Word")

    def run(*line: str, at: Path = place) -> Cost:
        return cost([*SMARTPLAN, *line], place / "cache", at)

    def exported() -> Cost:
        shutil.rmtree(place / "again", ignore_errors=True)
        return run("sheet", "export", "--all", "--plan", str(plan), "--out", "again")

    return {
        "sheet export --all": exported,
        "sheet import of all": lambda: run("sheet", "import", *workbooks, "--plan", str(plan)),
        "sheet import of one": lambda: run("sheet", "import", workbooks[0], "--plan", str(plan)),
        "word, the masterplan": lambda: run("word", book, "--plan", str(plan)),
        "import, the masterplan": lambda: run("import", book, "--into", str(plan)),
    }


def _made(*line: str, at: Path) -> list[str]:
    """The files that a command writes into a folder."""
    call = [*SMARTPLAN, *line, "--out", str(at)]
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
    return sorted(str(file) for file in at.rglob("*.*") if file.is_file())


def _size(files: list[str]) -> str:
    return f"{max(Path(file).stat().st_size for file in files) / 1000:.0f} KB"


if __name__ == "__main__":
    line = argparse.ArgumentParser()
    line.add_argument("--programs", type=int, default=200)
    line.add_argument("--rounds", type=int, default=5)
    asked = line.parse_args()
    main(asked.programs, asked.rounds)
