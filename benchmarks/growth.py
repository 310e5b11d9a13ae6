"""How the time of every command grows with what a plan holds: at n, 2n, 4n and 8n things.

    python3 benchmarks/growth.py [word ...] [--most 50000] [--seconds 10]

Only the kinds and commands whose names hold one of the words are run. Each cell is the CPU time of
a whole process and its children (the least of several runs) and its peak of memory. The exponent
is that between the last two sizes, without what an empty plan costs: 1 is linear, 2 the square.
A row ends at so many things, or where one run takes so many seconds. Exit code 1: something grew
faster than `TOO_FAST`.
"""

import argparse
import math
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from growth_kinds import KINDS, Folders, git

TOO_FAST = 1.2
LEAST_SECONDS = 0.3  # below it, over the start, the noise is greater than the growth
COMMANDS = {
    "validate": "validate --format text {new}",
    "validate-json": "validate --format json {new}",
    "fix": "validate --fix --diff {new}",
    "score": "score {new}",
    "explain": "score --explain {new}",
    "toward": "score --toward 5 {new}",
    "fmt": "fmt --diff {new}",
    "diff": "diff {old} {new}",
    "review": "review --base HEAD~1 {new}",
    "render": "render --document masterplan --format md --out {out} {new}",
    "merge": "merge --base {base} --ours {ours} --theirs {theirs} --path {path}",
    "history": "history score {new}",
}


def main(words: list[str], most: int, seconds: float) -> int:
    """Every wanted row; 1 where one grows too fast."""
    fast = []
    print(f"{'':42}" + "".join(f"{size:>16}" for size in ("n", "2n", "4n", "8n")) + "   exponent")
    for kind, make in KINDS.items():
        for command in COMMANDS:
            name = f"{command} {kind}"
            if words and not any(word in name for word in words):
                continue
            if exponent(name, command, make, most, seconds) > TOO_FAST:
                fast.append(name)
    print(f"\nfaster than {TOO_FAST}: {', '.join(fast) or 'none'}")
    return 1 if fast else 0


def exponent(
    name: str, command: str, make: Callable[[Path, int], None], most: int, seconds: float
) -> float:
    """Print a row and return its exponent; where a run is too quick to tell, 0."""
    start, _ = cost(command, make, 1, 3)
    top = 64
    spent = start
    while top < most and spent < seconds / 3:
        top = min(most, top * 4)
        spent, _ = cost(command, make, top, 1)
    # The greatest size that is likely to take no longer than the seconds allow.
    cells = [cost(command, make, max(top // part, 1), 2) for part in (8, 4, 2, 1)]
    shown = "".join(f"{time:8.2f} s {memory:3.0f} MB" for time, memory in cells)
    half, whole = cells[2][0] - start, cells[3][0] - start
    found = math.log2(whole / half) if half > 0 and whole > LEAST_SECONDS else 0
    mark = " !" if found > TOO_FAST else ""
    print(f"{name:32}{top:>9} {shown}   {found:.2f}{mark}", flush=True)
    return found


def cost(
    command: str, make: Callable[[Path, int], None], size: int, times: int
) -> tuple[float, float]:
    """The CPU seconds of a command on so many things, and the megabytes it takes."""
    with tempfile.TemporaryDirectory() as held:
        place = Path(held)
        folders = Folders(place / "old", place / "new")
        make(folders.old, 0)
        make(folders.new, size)
        if command in ("review", "history"):
            committed(folders)
        arguments = filled(command, folders, place)
        if arguments is None:
            return 0.0, 0.0
        runs = [run(arguments, folders.new) for _ in range(times)]
    return min(time for time, _ in runs), max(memory for _, memory in runs)


def committed(folders: Folders) -> None:
    """The new folder as a repository of two commits: the old state, then the new one."""
    kept = folders.new.with_name("kept")
    folders.new.rename(kept)
    shutil.copytree(folders.old, folders.new)
    git(folders.new, "init", "--quiet")
    for state in (None, kept):
        if state:
            for path in folders.new.iterdir():
                if path.name != ".git":
                    shutil.rmtree(path) if path.is_dir() else path.unlink()
            shutil.copytree(state, folders.new, dirs_exist_ok=True)
        git(folders.new, "add", "--all")
        git(folders.new, "commit", "--quiet", "--allow-empty", "--message", "state")


def filled(command: str, folders: Folders, place: Path) -> list[str] | None:
    """The arguments of a command; a merge is of the file that has most to it."""
    line = COMMANDS[command]
    if command != "merge":
        names = {"old": folders.old, "new": folders.new, "out": place / "out"}
        return line.format(**names).split()
    largest = max(folders.new.rglob("*.yaml"), key=lambda path: path.stat().st_size)
    name = largest.relative_to(folders.new)
    ours, theirs = place / "ours.yaml", place / "theirs.yaml"
    text = largest.read_text("utf-8")
    lines = text.splitlines(keepends=True)
    ours.write_text(f"# ours\n{text}", "utf-8")
    theirs.write_text(
        "".join([*lines[: len(lines) // 2], "# theirs\n", *lines[len(lines) // 2 :]])
    )
    return line.format(base=largest, ours=ours, theirs=theirs, path=f"new/{name}").split()


def run(arguments: list[str], place: Path) -> tuple[float, float]:
    """One process: what it and its children took of the CPU, and its peak of memory."""
    child = os.fork()
    if not child:  # so that only this run's children are counted
        with Path(os.devnull).open("wb") as quiet:
            os.dup2(quiet.fileno(), 1)
            os.dup2(quiet.fileno(), 2)
        os.chdir(place)
        os.execv(sys.executable, [sys.executable, "-m", "smartplan", *arguments])
    _, status, used = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) == EXIT_BUG:
        print(f"exit 3: {' '.join(arguments)}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


EXIT_BUG = 3

if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("words", nargs="*")
    asked.add_argument("--most", type=int, default=50_000)
    asked.add_argument("--seconds", type=float, default=10)
    chosen = asked.parse_args()
    sys.exit(main(chosen.words, chosen.most, chosen.seconds))
