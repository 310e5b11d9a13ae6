"""What all tests share: the smallest plan with something changed, and smartplan in process."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.overlay import lay_over
from tests.places import PLANS
from tests.repo import ALONE

# The gate tries the same examples in every run, so that it never turns red for another change;
# at home, and at night, they are drawn anew. Choose with pytest --hypothesis-profile.
# That a busy machine makes examples slowly is no fault of theirs.
_BUSY = [HealthCheck.too_slow]
settings.register_profile(
    "gate", derandomize=True, deadline=None, print_blob=True, suppress_health_check=_BUSY
)
settings.register_profile("random", print_blob=True, suppress_health_check=_BUSY)
settings.load_profile("random")


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


@pytest.fixture(autouse=True, scope="session")
def _git_alone() -> Iterator[None]:
    """Git, also as smartplan calls it, sees nothing of the user's."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_")]:
            patch.delenv(name)
        for name, value in ALONE.items():
            patch.setenv(name, value)
        yield


@pytest.fixture(autouse=True, scope="session")
def _no_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test finds what another one, or the user, has worked out: a file is no cache folder."""
    place = tmp_path_factory.mktemp("cache") / "none"
    place.touch()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SMARTPLAN_CACHE_DIR", str(place))
        yield


@pytest.fixture
def plan_folder(tmp_path: Path) -> Callable[..., Path]:
    """A copy of the smallest plan, changed by a case, or with texts in place of its files."""

    def make(changes: Path | dict[str, str | bytes] | None = None) -> Path:
        target = tmp_path / "uji"
        shutil.copytree(PLANS / "smallest", target)
        if isinstance(changes, Path):
            lay_over(target, changes)
        elif changes:
            for file, content in changes.items():
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


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="renew the golden files")
