"""A plan whose every text is hostile, through every format: words are all that becomes of it."""

import io
import json
import re
import shutil
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from smartplan.books.books import books, edition_of, subject_of, wanted
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from smartplan.source.revision import version
from smartplan.writers import WRITERS
from smartplan.writers.pdf import write as pdf
from tests.conftest import Ran
from tests.places import AS_OF, EXAMPLES
from tests.poison import poisoned, unclean

pytestmark = pytest.mark.wide

Run = Callable[..., Ran]
PLAN = "batang"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("racun") / PLAN
    shutil.copytree(EXAMPLES / PLAN, folder)
    assert poisoned(folder) > 400
    return folder


def logged(text: str) -> None:
    """What is printed is clean, and no line of it is a command of a build's host."""
    assert not unclean(text)
    assert "##[" not in text
    began = [line for line in text.splitlines() if line.lstrip().startswith("::")]
    assert not [line for line in began if not line.startswith(("::selection", "::highlight"))]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "gitlab", "junit"])
def test_findings(hostile: Path, smartplan: Run, form: str, lang: str) -> None:
    done = smartplan("validate", str(hostile), "--format", form, "--lang", lang)
    assert done.out
    if form == "github":
        assert not unclean(done.out)
        assert all(
            re.match(r"::(error|warning|notice) file=", one) for one in done.out.split("\n")[:-1]
        )
    else:
        logged(done.out)
    if form in {"json", "sarif", "gitlab"}:
        json.loads(done.out)
    elif form == "junit":
        ET.fromstring(done.out)


@pytest.mark.parametrize("form", ["text", "json", "markdown", "html"])
@pytest.mark.parametrize("call", [("score", "--explain"), ("diff", str(EXAMPLES / PLAN))])
def test_told(hostile: Path, smartplan: Run, call: tuple[str, ...], form: str) -> None:
    done = smartplan(*call, str(hostile), "--format", form)
    assert done.code == 0
    logged(done.out)
    if form == "markdown":
        assert not images(done.out)


def test_a_value_is_in_json_as_it_is(hostile: Path, smartplan: Run) -> None:
    done = smartplan("diff", str(EXAMPLES / PLAN), str(hostile), "--format", "json")
    assert any(
        isinstance(one["new"], str) and "\x1b\\ a\x00" in one["new"] and "\u202e" in one["new"]
        for one in json.loads(done.out)["changes"]
    )


@pytest.mark.parametrize("form", ["md", "html", "docx", "pdf"])
def test_documents(hostile: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []
    if form == "pdf":  # what typst is given; its file is packed

        def given(data: object) -> str:
            kept.append("".join(_texts(data)))
            raise _EnoughError

        monkeypatch.setattr(pdf.json, "dumps", given)
    loaded = load(read_folder(hostile), AS_OF)
    edition = edition_of(loaded.plan, hostile, "id", version(hostile))
    kinds = wanted(edition, loaded.plan, (), with_front=form == "html")
    count = 0
    for book in books(subject_of(loaded, kinds), kinds, edition):
        try:
            made = WRITERS[form](book, hostile)
        except _EnoughError:
            made = b""
        text = "".join(kept) if form == "pdf" else _text(made, form)
        assert "evil.example/k" in text or book.kind.name == "commitment"  # type: ignore[union-attr]
        assert not unclean(text)
        assert form != "md" or not images(text)
        assert form != "html" or "<img" not in text
        count += 1
    assert count > 9


class _EnoughError(Exception):
    pass


def _texts(data: object) -> Iterator[str]:
    """Every text of plain data, without the marks at which the writer lets a word break."""
    if isinstance(data, dict):
        data = [*data, *data.values()]
    if isinstance(data, str):
        yield re.sub("(?<=[^\\s])[\u00ad\u200b](?=[^\\s])", "", data)
    elif isinstance(data, list | tuple):
        for one in data:
            yield from _texts(one)


def _text(made: bytes, form: str) -> str:
    if form != "docx":
        return made.decode()
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        parts = [file.read(name) for name in file.namelist() if name.endswith((".xml", ".rels"))]
    for part in parts:
        ET.fromstring(part)
    return b"".join(parts).decode().replace("\r\n", "\n")


def images(text: str) -> list[str]:
    """The images that a reader of Markdown would load."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = [token for one in parser.parse(text) for token in (one, *(one.children or ()))]
    return [
        token.content
        for token in tokens
        if token.type == "image" or (token.type.startswith("html_") and "<img" in token.content)
    ]


def test_the_judge_sees_images() -> None:
    assert images("![p](https://evil.example/p.png)")
    assert images("x <img src=https://evil.example/q.png>")
    assert not images("\\![p](https://evil.example/p.png)")
    assert unclean("a\u202e")
