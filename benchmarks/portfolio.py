"""How long a portfolio takes: cold, unchanged, one plan changed, a fresh checkout; and others.

    python3 benchmarks/portfolio.py [--plans 514] [--programs 60] [--rounds 3] [--peers]

CPU seconds of whole processes with all their workers, wall seconds, and the largest process in
megabytes: medians of rounds in which all are run in turn. With --peers also ryl (without its
cache, with yamllint's default rules; a linter of style, without rules over files) and
check-jsonschema (from 10 and from 600 program files, worked out for all), where they are
installed. Linux only: workers that lost their parent are adopted, so that those of a fork
server count, too.
"""

import argparse
import ctypes
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from made_up_portfolio import portfolio

ADOPT_ORPHANS = 36  # PR_SET_CHILD_SUBREAPER
FEW, MANY = 10, 600  # program files


class Cost(NamedTuple):
    """CPU and wall seconds, and megabytes."""

    cpu: float
    wall: float
    memory: float


def main(plans: int, programs: int, rounds: int, *, peers: bool) -> None:
    """The table."""
    with tempfile.TemporaryDirectory() as held:
        place = Path(held)
        folder = portfolio(place / "plans", plans, programs)
        print(f"{plans} plans of {programs} programs: {len(list(folder.rglob('*.yaml')))} files")
        kinds: dict[str, Callable[[], Cost]] = dict(ours(folder, place))
        if peers:
            kinds |= others(folder, place)
        found: dict[str, list[Cost]] = {name: [] for name in kinds}
        for _ in range(rounds):
            for name, run in kinds.items():
                found[name].append(run())
        for name, costs in found.items():
            cpu, wall, memory = (statistics.median(one) for one in zip(*costs, strict=True))
            least = min(cost.cpu for cost in costs)
            print(f"{name:44}{cpu:8.2f} s CPU ({least:.2f} least){wall:8.2f} s{memory:6.0f} MB")
        if peers:
            print(extrapolated(found, plans * programs))


def ours(folder: Path, place: Path) -> Iterator[tuple[str, Callable[[], Cost]]]:
    """The runs of smartplan, each of which leaves a filled cache."""
    cache = place / "cache"
    check = [sys.executable, "-m", "smartplan", "validate", "--fail-on", "never", folder.name]

    def run(*more: str, at: Path = folder.parent) -> Cost:
        return cost([*check, *more], cache, at)

    def cold() -> Cost:
        shutil.rmtree(cache, ignore_errors=True)
        return run()

    def changed() -> Cost:
        one = next(folder.glob("*/programs/program-0.yaml"))
        one.write_text(f"# {time.time()}\n{one.read_text('utf-8')}", "utf-8")
        return run()

    def checked_out() -> Cost:
        fresh = place / "fresh" / folder.name
        shutil.rmtree(fresh.parent, ignore_errors=True)
        shutil.copytree(folder, fresh)
        return run(at=fresh.parent)

    yield "validate, without a cache", lambda: run("--no-cache")
    yield "validate, cold", cold
    yield "validate, unchanged", run
    yield "validate, one plan changed", changed
    yield "validate, fresh checkout", checked_out


def others(folder: Path, place: Path) -> dict[str, Callable[[], Cost]]:
    """The peers that are installed."""
    found: dict[str, Callable[[], Cost]] = {}
    if ryl := shutil.which("ryl"):
        rules = place / "yamllint.yaml"
        rules.write_text("extends: default\n", "utf-8")
        linting = [ryl, "check", "--no-cache", "-c", str(rules), str(folder)]
        found["ryl"] = lambda: cost(linting, place)
    if checker := shutil.which("check-jsonschema"):
        schemas = place / "schemas"
        shape = [sys.executable, "-m", "smartplan", "schema", "--out", str(schemas)]
        subprocess.run(shape, check=True, stdout=subprocess.DEVNULL)
        files = sorted(str(path) for path in folder.rglob("programs/*.yaml"))
        checking = [checker, "--schemafile", str(next(schemas.rglob("program.schema.json")))]
        for size in (FEW, MANY):
            found[f"check-jsonschema, {size} program files"] = (
                lambda asked=[*checking, *files[:size]]: cost(asked, place)  # type: ignore[misc]
            )
    return found


def extrapolated(found: dict[str, list[Cost]], files: int) -> str:
    """What check-jsonschema would take for all program files."""
    few, many = (
        statistics.median(
            one.cpu for one in found.get(f"check-jsonschema, {size} program files", [])
        )
        if f"check-jsonschema, {size} program files" in found
        else 0
        for size in (FEW, MANY)
    )
    each = (many - few) / (MANY - FEW)
    return f"check-jsonschema for {files} program files: {few + each * (files - FEW):.0f} s CPU"


def cost(command: list[str], cache: Path, at: Path | None = None) -> Cost:
    """One run, in a folder, with everything that it started."""
    env = {**os.environ, "SMARTPLAN_CACHE_DIR": str(cache), "PYTHONDONTWRITEBYTECODE": ""}
    begun = time.monotonic()
    child = os.fork()
    if not child:
        # A process of its own adopts what the command leaves behind, so that only this run counts.
        ctypes.CDLL(None).prctl(ADOPT_ORPHANS, 1, 0, 0, 0)
        quiet = subprocess.DEVNULL
        subprocess.run(command, cwd=at, env=env, stdout=quiet, stderr=quiet, check=False)
        while True:
            try:
                os.wait()
            except ChildProcessError:
                os._exit(0)
    _, _, used = os.wait4(child, 0)
    wall = time.monotonic() - begun
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


if __name__ == "__main__":
    line = argparse.ArgumentParser()
    line.add_argument("--plans", type=int, default=514)
    line.add_argument("--programs", type=int, default=60)
    line.add_argument("--rounds", type=int, default=3)
    line.add_argument("--peers", action="store_true")
    asked = line.parse_args()
    main(asked.plans, asked.programs, asked.rounds, peers=asked.peers)
