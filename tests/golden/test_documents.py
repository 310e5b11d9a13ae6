"""Every document of two examples, byte for byte: Tegal in Indonesian, Batang in English.

The style sheet and the scripts, which all pages share, are kept once. After a change that is
meant: `pytest tests/golden --update-golden`, read the diff, commit it apart.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.golden.kept import Keep, apart
from tests.places import AS_OF, EXAMPLES

DOCUMENTS = (
    "index", "strategic-analysis", "masterplan", "executive-summary", "quick-wins", "readiness",
    "roadmap", "commitment", "draft-regulation", "draft-decrees", "poster", "bimtek",
    "traceability", "agency", "action-matrix", "completeness", "self-assessment", "evidence",
    "deck", "agency-letter", "annual-report",
    "data-register",
)  # fmt: skip
BOOKS = (("tegal", "id"), ("batang", "en"))


@pytest.mark.wide
@pytest.mark.parametrize(("plan", "lang"), BOOKS)
@pytest.mark.parametrize("format", ["md", "html"])
def test_documents(
    plan: str,
    lang: str,
    format: str,
    tmp_path: Path,
    smartplan: Callable[..., Ran],
    keep: Keep,
) -> None:
    ignored = shutil.ignore_patterns("build")
    shutil.copytree(EXAMPLES / plan, tmp_path / plan, ignore=ignored)
    names = [word for name in DOCUMENTS for word in ("--document", name)]
    how = ("--format", format, "--lang", lang, "--as-of", AS_OF.isoformat(), "--out", "out")
    done = smartplan("render", plan, *names, *how, cwd=tmp_path)
    assert done.code == 0, done.err
    written = sorted((tmp_path / "out").iterdir())
    assert {path.stem for path in written} == set(DOCUMENTS)
    for path in written:
        text = path.read_text("utf-8")
        keep(f"{plan}/{path.name}", apart(text, keep) if format == "html" else text)


@pytest.mark.parametrize(("plan", "lang"), [("tegal", "id"), ("batam", "en")])
def test_a_book_to_be_signed(
    plan: str, lang: str, tmp_path: Path, smartplan: Callable[..., Ran], keep: Keep
) -> None:
    shutil.copytree(EXAMPLES / plan, tmp_path / plan, ignore=shutil.ignore_patterns("build"))
    names = ("--document", "masterplan", "--document", "commitment", "--final")
    how = ("--format", "md", "--lang", lang, "--as-of", AS_OF.isoformat(), "--out", "out")
    done = smartplan("render", plan, *names, *how, cwd=tmp_path)
    assert done.code == 0, done.err
    for path in sorted((tmp_path / "out").iterdir()):
        keep(f"{plan}/final/{path.name}", path.read_text("utf-8"))
