"""LibreOffice for the tests: one for each language profile, driven by its own interface."""

import json
import os
import select
import shutil
import signal
import subprocess
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

DRIVER = Path(__file__).with_name("driver.py")
AUTHORS = {"id-ID": "Satu", "en-US": "Dua"}  # Asesor Satu, Asesor Dua
PATIENCE = 240  # seconds that one order may take, on a machine that has other things to do
_ALONE = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PYTHONSTARTUP")
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">\
<value>{profile}</value></prop></item>
<item oor:path="/org.openoffice.UserProfile/Data"><prop oor:name="givenname" oor:op="fuse">\
<value>Asesor</value></prop><prop oor:name="sn" oor:op="fuse"><value>{author}</value></prop></item>
</oor:items>
"""


def missing() -> str:
    """What of LibreOffice is not there; nothing if all is."""
    soffice = shutil.which("soffice")
    if soffice is None:
        return "LibreOffice is not installed"
    folder = Path(soffice).resolve().parent
    if not list(folder.glob("libsclo.*")):
        return "LibreOffice is installed without Calc"
    if not list(folder.glob("libswlo.*")):
        return "LibreOffice is installed without Writer"
    if not list(folder.glob("libsdlo.*")):
        return "LibreOffice is installed without Impress"
    if _python() is None:
        return "no Python has uno (python3-uno)"
    return ""


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in _ALONE}


def _python() -> str | None:
    for python in ("/usr/bin/python3", shutil.which("python3")):
        if python and Path(python).exists():
            done = subprocess.run(
                [python, "-c", "import uno"],
                env=_environment(),
                capture_output=True,
                check=False,
                cwd="/",
            )
            if done.returncode == 0:
                return python
    return None


class LibreOffice:
    """A LibreOffice of its own, with the language of a region and a folder of its own."""

    def __init__(self, profile: str, folder: Path) -> None:
        user = folder / profile / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(
            _SETTINGS.format(profile=profile, author=AUTHORS[profile])
        )
        soffice, python = shutil.which("soffice"), _python()
        assert soffice
        assert python
        self._process = subprocess.Popen(
            [python, str(DRIVER), soffice, str(folder / profile), f"sp{uuid.uuid4().hex}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=_environment(),
            cwd="/",
            start_new_session=True,  # with LibreOffice, which it starts, it is ended as one
        )
        assert self._answer() == "ready"

    def do(self, name: str, /, **what: Any) -> Any:
        """Have something done: a method of the driver; RuntimeError where it fails."""
        assert self._process.stdin
        held = {key: str(one) if isinstance(one, Path) else one for key, one in what.items()}
        self._process.stdin.write(json.dumps({"do": name, **held}) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout
        if not select.select([self._process.stdout], [], [], PATIENCE)[0]:
            self._end()
            raise RuntimeError(f"LibreOffice did not answer within {PATIENCE} s")
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("LibreOffice is gone")
        answer = json.loads(line)
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer["value"]

    @contextmanager
    def opened(self, path: Path) -> Iterator["LibreOffice"]:
        """A file that is open, and is closed whatever happens."""
        self.do("open", path=path)
        try:
            yield self
        finally:
            self.do("close")

    def saved(self, path: Path, *targets: Path) -> None:
        """A file as LibreOffice saves it, in other forms too."""
        with self.opened(path):
            for target in targets:
                self.do("save", path=target)

    def type(self, place: str, text: str) -> str:
        """Type into a cell (`Anggaran!D14`); what it shows then."""
        sheet, _, cell = place.rpartition("!")
        return str(self.do("type", sheet=sheet, cell=cell, text=text))

    def stop(self) -> None:
        """End it, by its own wish if it has one."""
        try:
            self.do("stop")
            self._process.wait(30)
        except (RuntimeError, OSError, subprocess.TimeoutExpired):
            self._end()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe
            with suppress(BrokenPipeError):
                pipe.close()

    def _end(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
