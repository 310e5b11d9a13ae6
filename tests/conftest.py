"""What all tests share: plan folders made of a base and an overlay, and smartplan in process."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from tests.places import PLANS

# The gate tries the same examples in every run, so that it never turns red for another change;
# at home, and at night, they are drawn anew. Choose with pytest --hypothesis-profile.
settings.register_profile("gate", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("random", print_blob=True)
settings.load_profile("random")


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture
def plan_folder(tmp_path: Path) -> Callable[..., Path]:
    """A copy of a base plan with files of an overlay folder, or texts by file, put over it."""

    def make(
        overlay: Path | dict[str, str | bytes] | None = None, *, base: str = "smallest"
    ) -> Path:
        target = tmp_path / "uji"
        shutil.copytree(PLANS / base, target)
        if isinstance(overlay, Path):
            shutil.copytree(overlay, target, dirs_exist_ok=True)
        elif overlay:
            for file, content in overlay.items():
                path = target / file
                path.parent.mkdir(parents=True, exist_ok=True)
                raw = content if isinstance(content, bytes) else content.encode()
                path.write_bytes(raw)
        return target

    return make


@pytest.fixture
def smartplan(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ran]:
    """smartplan in this process: arguments in, exit code and output out."""
    for name in ("SMARTPLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, cwd: Path | None = None) -> Ran:
        from smartplan.cli import call

        if cwd is not None:
            monkeypatch.chdir(cwd)
        capfd.readouterr()
        code = call(list(arguments))
        out, err = capfd.readouterr()
        return Ran(code, out, err)

    return run
