"""What the commands print, byte for byte, in both languages and all their text formats."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.golden.kept import Keep, apart
from tests.golden.story import story
from tests.places import AS_OF, EXAMPLES

DAY = ("--as-of", AS_OF.isoformat())
BOTH = ("tegal", "batang")

# The name of the golden file, and the call; every call is made in both languages.
ON_EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("validate.txt", ("validate", *BOTH, *DAY)),
    ("validate.json", ("validate", "tegal", "--format", "json", *DAY)),
    ("validate.sarif", ("validate", "tegal", "--format", "sarif", *DAY)),
    ("validate.github", ("validate", "tegal", "--format", "github", *DAY)),
    ("validate.gitlab", ("validate", "tegal", "--format", "gitlab", *DAY)),
    ("validate.junit", ("validate", "tegal", "--format", "junit", *DAY)),
    ("score.txt", ("score", *BOTH, *DAY)),
    ("score-explain.txt", ("score", "tegal", "--explain", *DAY)),
    ("score-batang-explain.txt", ("score", "batang", "--explain", *DAY)),
    ("score-all.txt", (
        "score", "tegal", "--toward", "3,5", "--sensitivity", "--evaluation",
        "--dimensions", "giffinger", "--what-if", "structure.people.ict-staff=4", *DAY,
    )),
    ("score-all.json", (
        "score", "tegal", "--explain", "--toward", "3,5", "--sensitivity", "--evaluation",
        "--dimensions", "giffinger", "--what-if", "structure.people.ict-staff=4",
        "--format", "json", *DAY,
    )),
    ("score-all.md", (
        "score", "tegal", "--explain", "--toward", "3,5", "--sensitivity", "--evaluation",
        "--dimensions", "giffinger", "--what-if", "structure.people.ict-staff=4",
        "--format", "markdown", *DAY,
    )),
    ("score-many.json", ("score", *BOTH, "--evaluation", "--format", "json", *DAY)),
    ("score-many.md", ("score", *BOTH, "--evaluation", "--format", "markdown", *DAY)),
    ("score.html", ("score", "tegal", "--format", "html", *DAY)),
    ("explain-rule.txt", ("explain", "BUD001")),
    ("explain-indicator.txt", ("explain", "structure.people.ict-staff")),
    ("explain-key.txt", ("explain", "programs.budget.amount")),
    ("explain-dimension.txt", ("explain", "governance")),
    ("schema-program.json", ("schema", "program")),
)  # fmt: skip
FORMATS = (("text", "txt"), ("markdown", "md"), ("json", "json"), ("html", "html"))
ON_STORY: tuple[tuple[str, tuple[str, ...]], ...] = (
    *(
        (f"diff.{suffix}", ("diff", "main", "--format", format))
        for format, suffix in FORMATS
    ),
    *(
        (f"review.{suffix}", ("review", "--base", "main", "--format", format, *DAY))
        for format, suffix in FORMATS
    ),
    ("history-score.txt", ("history", "score")),
    ("history-score.html", ("history", "score", "--format", "html")),
    ("history-score.json", ("history", "score", "--format", "json")),
    ("history-program.txt", ("history", "siaga-kota")),
    ("history-program.md", ("history", "siaga-kota", "--format", "md")),
    ("history-program.json", ("history", "siaga-kota", "--format", "json")),
    ("history-field.txt", ("history", "programs.siaga-kota.budget")),
)  # fmt: skip


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rencana")
    for name in BOTH:
        ignored = shutil.ignore_patterns("build")
        shutil.copytree(EXAMPLES / name, folder / name, ignore=ignored)
    return folder


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return story(tmp_path_factory.mktemp("cerita") / "kota")


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("name", "call"), ON_EXAMPLES, ids=[name for name, _ in ON_EXAMPLES])
def test_on_the_examples(
    name: str,
    call: tuple[str, ...],
    lang: str,
    examples: Path,
    smartplan: Callable[..., Ran],
    keep: Keep,
) -> None:
    told = _told(smartplan(*call, "--lang", lang, cwd=examples))
    keep(f"commands/{lang}/{name}", apart(told, keep) if name.endswith(".html") else told)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("name", "call"), ON_STORY, ids=[name for name, _ in ON_STORY])
def test_on_a_git_story(
    name: str,
    call: tuple[str, ...],
    lang: str,
    repository: Path,
    smartplan: Callable[..., Ran],
    keep: Keep,
) -> None:
    told = _told(smartplan(*call, "--lang", lang, cwd=repository / "tegal"))
    keep(f"commands/{lang}/{name}", apart(told, keep) if name.endswith(".html") else told)


def _told(done: Ran) -> str:
    """What a call printed and how it ended; the version of the program is left open."""
    said = re.sub(r'("(?:semanticV|v)ersion": )"\d+\.\d+\.\d+\w*"', r'\1"VERSION"', done.out)
    errors = f"\n--- stderr\n{done.err}" if done.err else ""
    return f"{said}{errors}\n--- exit {done.code}\n"
