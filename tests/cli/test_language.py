"""`--lang`: before and behind the command, in help and in complaints, and nothing left behind."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("before", [True, False])
def test_it_may_stand_before_and_behind_the_command(
    smartplan: Callable, tmp_path: Path, lang: str, *, before: bool
) -> None:
    asked = ["--lang", lang, "validate"] if before else ["validate", "--lang", lang]
    done = smartplan(*asked, cwd=tmp_path)
    assert ("tidak ada rencana" if lang == "id" else "there is no plan") in done.err
    page = smartplan(*asked, "--help")
    assert ("Pemakaian: " if lang == "id" else "Usage: ") in page.out


@pytest.mark.parametrize("asked", [("--lang", "fr"), ("--lang", "fr", "validate")])
@pytest.mark.parametrize("written", ["--lang fr", "--lang=fr"])
def test_one_that_is_not_known_is_refused_before_the_command(
    smartplan: Callable, plan_folder: Callable, asked: tuple[str, ...], written: str
) -> None:
    done = smartplan(*written.split(), *asked[2:], cwd=plan_folder())
    assert done.code == 2
    assert done.err == "smartplan: --lang fr is not known; choose id or en\n"


def test_one_that_is_not_known_is_refused_in_the_language_of_the_environment(
    smartplan: Callable, plan_folder: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMARTPLAN_LANG", "id")
    done = smartplan("--lang", "fr", "validate", cwd=plan_folder())
    assert done.err == "smartplan: --lang fr tidak dikenal; pilih id atau en\n"


def test_the_one_behind_the_command_wins(smartplan: Callable, plan_folder: Callable) -> None:
    done = smartplan("--lang", "en", "explain", "REF001", "--lang", "id", cwd=plan_folder())
    assert done.code == 0
    assert done.out == smartplan("explain", "REF001", "--lang", "id").out
    assert done.out != smartplan("explain", "REF001", "--lang", "en").out
    assert "Pemakaian: " in smartplan("--lang", "en", "explain", "--help", "--lang", "id").out


def test_it_is_the_language_of_documents_as_well(
    smartplan: Callable, plan_folder: Callable
) -> None:
    folder = plan_folder()
    asked = ("render", "--document", "commitment", "--format", "md", "--out")
    smartplan("--lang", "en", *asked, "satu", cwd=folder)
    smartplan(*asked, "dua", "--lang", "en")
    smartplan(*asked, "tiga")
    pages = [(folder / out / "commitment.md").read_text() for out in ("satu", "dua", "tiga")]
    assert pages[0] == pages[1] != pages[2]


def test_the_environment_stays_as_it_is(smartplan: Callable, plan_folder: Callable) -> None:
    before = dict(os.environ)
    smartplan("--lang", "id", "validate", cwd=plan_folder())
    smartplan("validate", "--lang", "id")
    assert dict(os.environ) == before


def test_completion_knows_commands_and_options(
    smartplan: Callable, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("_SMARTPLAN_COMPLETE", "complete_bash")
    for words, count, offered in (
        ("smartplan val", "1", "validate"),
        ("smartplan validate --fo", "2", "--format"),
    ):
        monkeypatch.setenv("COMP_WORDS", words)
        monkeypatch.setenv("COMP_CWORD", count)
        with pytest.raises(SystemExit):
            smartplan()
        assert capfd.readouterr().out.split() == [offered]
