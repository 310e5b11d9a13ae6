"""Mistakes planted one at a time in right plans and example plans: are they found, and where?

Usage: python benchmarks/faults.py [--rule CODE] [--verbose] [--process] [--no-peer]

Every rule has at least three faults, as small edits of the text that know their own line. A fault
is `found` if a finding of its code is told in its file, `exact` if on its line; `extra` counts
what else is told of it. What the untouched plan already tells is left out. `--process` asks
`smartplan validate --format json` as a process of its own instead of the library.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import right_plan
from planted import FAULTS
from planted.edit import Fault, Files
from planted.peer import Peer

from smartplan.assess import assess, assess_bundle
from smartplan.rules.registry import catalogue
from smartplan.source.bundle import Bundle

EXAMPLES = Path(__file__).parents[1] / "examples"
DAYS = {
    "tegal": date(2024, 3, 31),
    "batam": date(2024, 3, 31),
    "bukittinggi": date(2022, 7, 15),
    "batang": date(2018, 4, 25),
}
Told = tuple[str, str, int, str]  # code, file, line, message


@dataclass(frozen=True)
class Result:
    fault: Fault
    file: str
    line: int
    told: tuple[Told, ...]

    @property
    def found(self) -> tuple[Told, ...]:
        return tuple(one for one in self.told if one[:2] == (self.fault.code, self.file))

    @property
    def is_exact(self) -> bool:
        return any(one[2] == self.line for one in self.found)

    @property
    def extra(self) -> tuple[Told, ...]:
        return tuple(one for one in self.told if one not in self.found[:1])


def base(name: str) -> Files:
    if name.startswith("right-"):
        return Files(right_plan.files(int(name.removeprefix("right-"))))
    folder = EXAMPLES / name
    return Files({
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*.yaml"))
    })  # fmt: skip


def write(files: Files, folder: Path) -> None:
    for file, content in files.contents().items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(content)
    for file, target in files.links.items():
        (folder / file).symlink_to(target)


def library(files: Files, day: date) -> list[tuple[Told, str]]:
    """Every finding, with what says whether the untouched plan has it, too: its route."""
    if files.links:  # only a real folder has links
        with tempfile.TemporaryDirectory() as folder:
            write(files, Path(folder))
            findings = assess(Path(folder), day, stage=4).findings
    else:
        bundle = Bundle("plan", files.contents(), frozenset(files.others))
        findings = assess_bundle(bundle, day, stage=4).findings
    told = []
    for finding in findings:
        spot = finding.place.spot
        assert spot
        route = str(finding.place.route) or finding.message.en
        told.append(((finding.code, spot.file, spot.line, finding.message.en), route))
    return told


def process(files: Files, day: date) -> list[tuple[Told, str]]:
    with tempfile.TemporaryDirectory() as folder:
        write(files, Path(folder))
        command = [sys.executable, "-m", "smartplan", "validate", folder, "--format", "json"]
        command += ["--as-of", day.isoformat(), "--stage", "4", "--lang", "en"]
        done = subprocess.run(command, capture_output=True, check=False)
    return [
        ((one["code"], one["file"], one["line"], one["message"]), one["route"] or one["message"])
        for one in json.loads(done.stdout)["findings"]
    ]


def results(faults: list[Fault], ask, peer: Peer) -> Iterator[Result]:
    untouched: dict[str, set[tuple[str, str, str]]] = {}
    for number, fault in enumerate(faults):
        day = DAYS.get(fault.base, right_plan.DAY)
        if fault.base not in untouched:
            plain = base(fault.base)
            untouched[fault.base] = {(t[0], t[1], route) for t, route in ask(plain, day)}
            peer.untouched(fault.base, plain)
        before = untouched[fault.base]
        files = base(fault.base)
        plain = dict(files.texts)
        file, line = fault.plant(files)
        changed = {name for name, text in files.texts.items() if plain.get(name) != text}
        peer.faulty(number, fault.base, files, changed)
        told = [t for t, route in ask(files, day) if (t[0], t[1], route) not in before]
        yield Result(fault, file, line, tuple(told))


def row(name: str, held: list[Result], peer: Peer, numbers: dict[int, int]) -> str:
    found = sum(bool(r.found) for r in held)
    exact = sum(r.is_exact for r in held)
    extra = sum(len(r.extra) for r in held)
    cells = f"{name:34}{len(held):8}{found:7}{exact:7}{extra:7}"
    if peer.is_there:
        theirs = [peer.judge(numbers[id(r)], r.file, r.line) for r in held]
        cells += f"{sum(f for f, _ in theirs):10}{sum(e for _, e in theirs):7}"
    return cells


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rule", default="", help="only faults of codes that begin so")
    parser.add_argument("--verbose", action="store_true", help="show every fault")
    parser.add_argument("--process", action="store_true", help="a process for every plan")
    parser.add_argument("--no-peer", action="store_true", help="without check-jsonschema")
    given = parser.parse_args()
    began = time.perf_counter()
    chosen = [fault for fault in FAULTS if fault.code.startswith(given.rule.upper())]
    with Peer(wanted=not given.no_peer) as peer:
        every = list(results(chosen, process if given.process else library, peer))
        peer.ask()
        numbers = {id(result): number for number, result in enumerate(every)}
        head = f"{'rule':34}{'planted':>8}{'found':>7}{'exact':>7}{'extra':>7}"
        print(head + (f"{'peer':>10}{'exact':>7}" if peer.is_there else ""))
        for code, defect in catalogue().items():
            held = [r for r in every if r.fault.code == code]
            if held:
                print(row(f"{code} {defect.name}", held, peer, numbers))
            elif code.startswith(given.rule.upper()):
                print(f"{code} {defect.name:26}{'none':>8}")
            for result in held:
                if given.verbose or not result.is_exact or result.extra:
                    show(result)
        print(row("all", every, peer, numbers))
        print(f"{time.perf_counter() - began:.0f} seconds. {peer.word}")


def show(result: Result) -> None:
    fault = result.fault
    state = "exact" if result.is_exact else "found elsewhere" if result.found else "MISSED"
    print(f"    {state}: {fault.name} ({fault.base}, {result.file}:{result.line})")
    for code, file, line, message in result.told:
        print(f"        {file}:{line} {code} {message}")


if __name__ == "__main__":
    main()
