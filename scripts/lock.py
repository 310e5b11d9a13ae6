"""Renew the lock: the exact releases, with their hashes, that try.py and check.py install.

Usage: python3 scripts/lock.py [--upgrade]

Without --upgrade a release that still fits pyproject.toml stays. Every file of a release is named
by its hash, so that one lock serves every system and every Python that smartplan allows.
"""

import sys
import tempfile
import tomllib
from pathlib import Path

import setting_up

PYPROJECT = setting_up.ROOT / "pyproject.toml"


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        there = Path(name)
        uv = setting_up.environment(there / "uv")
        setting_up.install(uv, "uv")
        build = there / "build.in"
        needed = tomllib.loads(PYPROJECT.read_text("utf-8"))["build-system"]["requires"]
        build.write_text("\n".join(needed), "utf-8")
        # The parts take the same releases as the whole.
        whole = ["--constraints", str(setting_up.LOCKS / "gate.txt")]
        for lock, what in (
            ("gate", [str(PYPROJECT), str(build), "--all-extras", *sys.argv[1:]]),
            ("core", [str(PYPROJECT), *whole]),
            ("build", [str(build), *whole]),
        ):
            target = ["--output-file", str(setting_up.LOCKS / f"{lock}.txt")]
            setting_up.run([setting_up.program(uv, "uv"), *COMPILE, *target, *what])


COMPILE = [
    *("pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-annotate"),
    *("--python-version", ".".join(map(str, setting_up.OLDEST))),
    *("--custom-compile-command", "python3 scripts/lock.py"),
]

if __name__ == "__main__":
    main()
