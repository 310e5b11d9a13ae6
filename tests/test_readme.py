"""README says what happens: its example of a broken plan is what smartplan prints."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.rules.registry import catalogue
from smartplan.standards.regions import regions
from tests.places import EXAMPLES, ROOT

READMES = {
    lang: (ROOT / name).read_text("utf-8")
    for lang, name in (("en", "README.md"), ("id", "README.id.md"))
}
README = READMES["en"]
CHECK = (ROOT / "scripts" / "check.py").read_text("utf-8")
# What a format is called in the prose -> its word on the command line.
WORDS = {"markdown": "md", "word": "docx"}
EVERY_FORMAT = {
    *("text", "json", "sarif", "github", "gitlab", "junit", "html", "md", "docx", "pdf"),
    *(
        "xlsx",
        "excel",
        "pptx",
        "zip",
        "csv",
        "epub",
        "odt",
    ),  # what a README might be tempted to claim
}


@pytest.mark.parametrize("lang", READMES)
def test_the_broken_plan_of_the_readme(smartplan: Callable, tmp_path: Path, lang: str) -> None:
    shown = re.search(r"```\n(examples/tegal\S+ .*?)```", READMES[lang], re.DOTALL)
    assert shown is not None
    shutil.copytree(EXAMPLES / "tegal", tmp_path / "examples" / "tegal")
    path = tmp_path / "examples" / "tegal" / "programs" / "satu-data.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("\nlead: diskominfo\n", "\nlead: diskomnfo\n"), "utf-8")
    done = smartplan(
        "validate", "examples/tegal", "--as-of", "2024-03-31", "--lang", lang, cwd=tmp_path
    )
    assert done.code == 1
    assert shown[1].strip() in done.out


@pytest.mark.parametrize("lang", READMES)
def test_every_link_of_the_readme_leads_somewhere(lang: str) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", READMES[lang]):
        assert (ROOT / target).exists(), target


def test_the_steps_of_the_gate_are_the_steps_of_the_gate() -> None:
    (steps,) = re.findall(r"^STEPS = \((.+)\)$", CHECK, re.MULTILINE)
    assert f"then {steps}\n" in README


@pytest.mark.parametrize("lang", READMES)
@pytest.mark.parametrize("command", ["validate", "render"])
def test_the_formats_of_the_readme_are_those_of_the_command(
    smartplan: Callable, command: str, lang: str
) -> None:
    (row,) = re.findall(rf"^\| `{command}.*", READMES[lang], re.MULTILINE)
    row = row.replace("teks", "text")
    words = {WORDS.get(word, word) for word in re.findall(r"[a-z]+", row.lower())}
    (offered,) = re.findall(r"--format (\S+)", smartplan(command, "--help", "--lang", "en").out)[
        :1
    ]
    assert set(offered.split("|")) == words & EVERY_FORMAT


def test_the_numbers_of_the_readme() -> None:
    (rules,) = re.findall(r"over (\d+) rules", README)
    assert int(rules) < len(catalogue()) <= int(rules) + 30
    (count,) = re.findall(r"the (\d+) regions", README)
    assert int(count) == len(regions())
