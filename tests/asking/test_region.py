"""Which region is meant: asked for on a terminal where several share a name."""

import io

import pytest

from smartplan.asking.region import chosen_region
from smartplan.failure import Failure


class Terminal(io.StringIO):
    """A terminal that somebody types into."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("typed", "code"), [("1\n", "33.28"), ("9\nx\n2\n", "33.76")])
def test_it_is_asked_for_until_one_is_chosen(
    monkeypatch: pytest.MonkeyPatch, typed: str, code: str
) -> None:
    screen = Terminal()
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    monkeypatch.setattr("sys.stdout", screen)
    assert chosen_region("tegal", "en").code == code
    asked = screen.getvalue()
    assert "  1  Kabupaten Tegal  33.28  Jawa Tengah\n" in asked
    assert asked.count("Which tegal? (1-2) ") == typed.count("\n")


def test_a_terminal_that_closes_chooses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(""))
    monkeypatch.setattr("sys.stdout", Terminal())
    with pytest.raises(Failure, match="tegal can mean several regions"):
        chosen_region("tegal", "id")


@pytest.mark.parametrize(
    ("query", "told"), [("xyzzy", "no region called xyzzy; write"), ("tegl", "did you mean ")]
)
def test_one_that_is_not_there_is_told(query: str, told: str) -> None:
    with pytest.raises(Failure, match=told):
        chosen_region(query, "id")
