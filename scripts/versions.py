"""Before a release: do the tests pass with the oldest and with the newest versions allowed?

Usage: python3 scripts/versions.py [oldest] [newest]     with no word, both

The oldest are the lower bounds of pyproject.toml, so a bound that is not true turns red here; use
the oldest Python, for which all of them have wheels.
"""

import sys
import tempfile
from pathlib import Path

import setting_up

RESOLUTIONS = {"oldest": "lowest-direct", "newest": "highest"}


def main() -> None:
    chosen = sys.argv[1:] or list(RESOLUTIONS)
    with tempfile.TemporaryDirectory() as name:
        there = Path(name)
        uv = setting_up.program(setting_up.environment(there / "uv"), "uv")
        setting_up.install(there / "uv" / Path(uv).parent.name, "uv")
        for age in chosen:
            print(f"\n== the {age} versions allowed", flush=True)
            programs = setting_up.environment(there / age)
            python = setting_up.program(programs, "python")
            into = [uv, "pip", "install", "--quiet", "--python", python]
            what = ["--resolution", RESOLUTIONS[age], "--all-extras", "-r", "pyproject.toml"]
            setting_up.run([*into, *what])
            setting_up.run([*into, "--no-deps", "--no-build-isolation", "-e", "."])
            setting_up.run([uv, "pip", "list", "--python", python])
            setting_up.run([python, "-m", "pytest", *TESTS])


TESTS = ["-q", "-n", "auto", "--dist", "worksteal", "--hypothesis-profile", "gate"]

if __name__ == "__main__":
    main()
