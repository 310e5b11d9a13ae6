"""Check smartplan as CI does: set up .venv-check/ from the lock, then go through all the steps.

Usage: python3 scripts/check.py [STEP ...]     with no step, all of them

docs/development.md tells what each step wants and how it is renewed.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

import covered
import setting_up

ROOT = setting_up.ROOT
CORE_LIMIT_MB = 25
NOT_OURS = ("pip", "setuptools", "_distutils", "pkg_resources", "distutils-precedence")


def lint() -> None:
    """Ruff: rules and format."""
    _tool("ruff", "check", ".")
    _tool("ruff", "format", "--check", ".")


def spelling() -> None:
    """English words are spelt right; Indonesian ones that look like a slip are listed."""
    _tool("codespell")


def types() -> None:
    """Strict types."""
    _tool("mypy")


def floors() -> None:
    """Imports only downwards."""
    _tool("lint-imports")


def tests() -> None:
    """The tests on all cores, the same examples in every run, and what they cover.

    Laws over many documents, plans or keys run for themselves: to measure them would take them
    twice the time, and they run nothing that others do not.
    """
    pytest = ["-q", "-n", "auto", "--dist", "worksteal", "--hypothesis-profile", "gate", "-m"]
    _tool("coverage", "erase")
    _tool("coverage", "run", "-m", "pytest", *pytest, "not wide and not office")
    _tool("coverage", "combine", "--quiet")
    measured = ROOT / "build" / "coverage.json"
    _tool("coverage", "json", "--quiet", "-o", str(measured))
    covered.hold(measured)
    held = sorted((ROOT / "tests").rglob("test_*.py"))  # to read all the others takes long, too
    _tool(
        "pytest",
        *pytest,
        "wide",
        *(str(one) for one in held if "mark.wide" in one.read_text("utf-8")),
    )


def office() -> None:
    """What LibreOffice makes of our files, and we of its; CI installs it, a person may."""
    if setting_up.install_office(is_ours=os.environ.get("SMARTPLAN_OFFICE") == "install"):
        os.environ["SMARTPLAN_OFFICE"] = "1"  # then none of them may be skipped
    # A file of tests stays with one worker, which starts a LibreOffice for each language it needs.
    each = ["-n", "auto", "--dist", "loadfile", "-m", "office", "tests/office"]
    _tool("pytest", "-q", "--hypothesis-profile", "gate", *each)


def docs() -> None:
    """The generated reference is current."""
    _tool("python", "scripts/docs.py", "--check")


def wheel() -> None:
    """The built wheel works from an empty folder, in an environment with nothing else."""
    with tempfile.TemporaryDirectory(prefix="smartplan wheel ") as name:
        there = Path(name)
        _tool("python", "-m", "build", "--wheel", "--no-isolation", "--outdir", str(there))
        (built,) = there.glob("*.whl")
        clean = setting_up.environment(there / "venv")
        setting_up.install_locked(clean, "core")
        setting_up.install_itself(clean, str(built))
        setting_up.run([setting_up.program(clean, "python"), "-m", "pip", "check"])
        _print_size(there / "venv")
        smartplan = setting_up.program(clean, "smartplan")
        work = there / "rencana kota"
        work.mkdir()
        setting_up.run([smartplan, "init", "batam"], work)
        for call in (["validate"], ["score"], ["render"], ["render", "--format", "md"]):
            setting_up.run([smartplan, *call], work / "batam")
        if not (work / "batam" / "build" / "index.html").is_file():
            sys.exit("the wheel rendered no index.html")


def _print_size(environment: Path) -> None:
    (packages,) = {found.resolve() for found in environment.glob("[Ll]ib*/**/site-packages")}
    size = sum(
        file.stat().st_size
        for file in packages.rglob("*")
        if file.is_file()
        and file.suffix != ".pyc"
        and not file.relative_to(packages).parts[0].startswith(NOT_OURS)
    )
    mega = size / 1_000_000
    print(f"the core installs {mega:.1f} MB (limit {CORE_LIMIT_MB} MB)", flush=True)
    if mega > CORE_LIMIT_MB:
        sys.exit("the core install has grown too large")


def _tool(name: str, *arguments: str) -> None:
    setting_up.run([setting_up.program(PROGRAMS, name), *arguments])


STEPS = (lint, spelling, types, floors, tests, office, docs, wheel)

if __name__ == "__main__":
    chosen = [step for step in STEPS if len(sys.argv) == 1 or step.__name__ in sys.argv[1:]]
    PROGRAMS = setting_up.environment(ROOT / ".venv-check")
    setting_up.install_locked(PROGRAMS, "gate")
    setting_up.install_itself(PROGRAMS, "-e", ".")
    for step in chosen:
        began = time.monotonic()
        print(f"\n== {step.__name__}: {step.__doc__}", flush=True)
        step()
        print(f"-- {step.__name__} took {time.monotonic() - began:.0f} s", flush=True)
    print("\nall checks passed")
