"""What the scripts share: a virtual environment, what goes into it, and running programs."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "requirements"
OLDEST = (3, 11)
OFFICE = (
    "libreoffice-calc",
    "libreoffice-writer",
    "libreoffice-impress",
    "python3-uno",
    "poppler-utils",
)


def environment(folder: Path) -> Path:
    """Make a virtual environment (or take the one that is there); returns its bin folder."""
    if sys.version_info < OLDEST:
        sys.exit("smartplan needs Python 3.11 or later; this is " + sys.version.split()[0])
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    if not (programs / _exe("python")).exists():
        print(f"making a virtual environment in {folder.name}/", flush=True)
        venv.create(folder, with_pip=True)
    return programs


def install(programs: Path, *what: str) -> None:
    """Install with pip, quietly."""
    print(f"installing {' '.join(what)}", flush=True)
    run([*_pip(programs), *what])


def install_locked(programs: Path, *locks: str) -> None:
    """Install exactly the releases that requirements/<lock>.txt name, by their hashes."""
    print(f"installing what is locked in requirements/: {', '.join(locks)}", flush=True)
    files = [part for lock in locks for part in ("-r", str(LOCKS / f"{lock}.txt"))]
    run([*_pip(programs), "--require-hashes", *files])


def install_itself(programs: Path, *what: str) -> None:
    """Install smartplan or a wheel of it and nothing else: what it needs is there already."""
    install(programs, "--no-deps", "--no-build-isolation", *what)


def program(programs: Path, name: str) -> str:
    """The path of a program of the environment."""
    return str(programs / _exe(name))


def install_office(*, is_ours: bool) -> bool:
    """Whether LibreOffice, with Impress too, its Python and pictures of pages are there.

    On a machine that `is_ours` to set up they are installed; what cannot be had is told, and the
    tests that want it are skipped.
    """
    lack = _office_lacks()
    if lack and is_ours and shutil.which("apt-get"):
        print(f"{lack}: installing {' '.join(OFFICE)}", flush=True)
        apt = ["apt-get", "-q", "-y", "-o", "Dpkg::Use-Pty=0"]
        install = [*apt, "install", "--no-install-recommends", *OFFICE]
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (install, [*apt, "update"], install):
            done = subprocess.run(command, env=quiet, check=False, stdout=subprocess.DEVNULL)
            if command is install and done.returncode == 0:
                break
        lack = _office_lacks()
    if lack:
        print(f"{lack}; its tests are skipped. Install {' '.join(OFFICE)}", flush=True)
    return not lack


def _office_lacks() -> str:
    """What the tests of tests/office would say is missing."""
    asked = "from tests.office.libre import missing; print(missing())"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return done.stdout.strip() or ("" if shutil.which("pdftoppm") else "pdftoppm is missing")


def run(command: list[str], cwd: Path = ROOT) -> None:
    """Run a command and stop the script with its exit code if it fails."""
    code = subprocess.run(command, cwd=cwd, check=False).returncode
    if code:
        sys.exit(code)


def _pip(programs: Path) -> list[str]:
    python = program(programs, "python")
    return [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]


def _exe(name: str) -> str:
    return f"{name}.exe" if os.name == "nt" else name
