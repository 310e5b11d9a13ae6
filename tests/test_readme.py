"""README says what happens: its example of a broken plan is what smartplan prints."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.places import EXAMPLES, ROOT

README = (ROOT / "README.md").read_text("utf-8")


def test_the_broken_plan_of_the_readme(smartplan: Callable, tmp_path: Path) -> None:
    shown = re.search(r"```\n(examples/tegal\S+ .*?)```", README, re.DOTALL)
    assert shown is not None
    shutil.copytree(EXAMPLES / "tegal", tmp_path / "examples" / "tegal")
    path = tmp_path / "examples" / "tegal" / "programs" / "satu-data.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("\nlead: diskominfo\n", "\nlead: diskomnfo\n"), "utf-8")
    done = smartplan("validate", "examples/tegal", "--as-of", "2024-03-31", cwd=tmp_path)
    assert done.code == 1
    assert shown[1].strip() in done.out


def test_every_link_of_the_readme_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target
