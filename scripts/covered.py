"""How much of smartplan the tests run through: lines and branches apart, held to floors."""

import json
import sys
from pathlib import Path
from typing import NamedTuple


class Floor(NamedTuple):
    """The least share, in percent, of the lines and the branches of a folder."""

    folder: str
    lines: float
    branches: float


# Raised when the figures have risen; never lowered to let a change pass.
FLOORS = (
    Floor("smartplan", lines=98, branches=94),
    Floor("smartplan/rules", lines=100, branches=99),
    Floor("smartplan/facts", lines=100, branches=99),
    Floor("smartplan/scoring", lines=100, branches=100),
)


def hold(measured: Path) -> None:
    """Print what coverage measured, and stop the script where a floor is missed."""
    files = json.loads(measured.read_text("utf-8"))["files"]
    summaries = {name.replace("\\", "/"): data["summary"] for name, data in files.items()}
    missed = False
    for floor in FLOORS:
        of = [data for name, data in summaries.items() if name.startswith(f"{floor.folder}/")]
        lines = _share(of, "covered_lines", "num_statements")
        branches = _share(of, "covered_branches", "num_branches")
        low = lines < floor.lines or branches < floor.branches
        missed |= low
        print(
            f"{floor.folder:20} {lines:6.2f} % of lines (floor {floor.lines}) "
            f"{branches:6.2f} % of branches (floor {floor.branches}){'  TOO LOW' if low else ''}",
            flush=True,
        )
    if missed:
        sys.exit("the tests cover less than the floors in scripts/covered.py")


def _share(summaries: list[dict[str, int]], covered: str, of: str) -> float:
    return 100 * sum(data[covered] for data in summaries) / sum(data[of] for data in summaries)
