"""What the values of options mean."""

import pytest

from smartplan.asking.options import asked_language, chosen_format
from smartplan.failure import Failure


@pytest.mark.parametrize(
    ("asked", "formats", "meant"),
    [
        ("md", ("html", "md"), "md"),
        ("markdown", ("html", "md"), "md"),
        ("md", ("text", "markdown"), "markdown"),
        ("markdown", ("text", "markdown"), "markdown"),
        ("html", ("html", "md"), "html"),
    ],
)
def test_md_and_markdown_are_one(asked: str, formats: tuple[str, ...], meant: str) -> None:
    assert chosen_format(asked, formats) == meant


@pytest.mark.parametrize("asked", ["md", "markdown", "htm"])
def test_a_format_that_is_not_there_lists_those_that_are(asked: str) -> None:
    with pytest.raises(Failure, match=rf"--format {asked} is not known; .*choices: html, docx"):
        chosen_format(asked, ("html", "docx"))


def test_a_language_is_asked_for_by_its_code() -> None:
    assert (asked_language("id"), asked_language("en"), asked_language(None)) == ("id", "en", None)
    with pytest.raises(Failure, match="choose id or en"):
        asked_language("ID")
