"""What is read without typer is what typer reads, for any line of any command."""

import importlib
import itertools
import os
import shlex
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartplan.asking.options import Argument, Option
from smartplan.cli.line import asked_call
from smartplan.cli.plain import _MANY, _ONE, plain_call
from smartplan.commands import COMMANDS, Verb
from smartplan.failure import Failure

WORDS = (
    *("", " ", "-", "--", "-x", "-h", "--help", "--version", "a", "program", "kelas.yaml", "a=b"),
    *("1", "03", "٣", " 5", "1_0", "+1", "-1", "1.5", "9999999999", "é", "\udcff", "@a", "%b"),
    *("--lang", "--lang=id", "--la", "--form=json", "--nama", "--nama=x", "id", ".", "..", "/"),
)


def declared(verb: Verb) -> dict[str, tuple[Any, Any]]:
    """What a command asks for, as Python tells it: the kind and the declaration of each."""
    run = importlib.import_module(verb.module).run
    return {
        name: (hint.__origin__, hint.__metadata__[0])
        for name, hint in get_type_hints(run, include_extras=True).items()
        if name != "return"
    }


def pieces(verb: Verb) -> st.SearchStrategy[list[str]]:
    """A word, an option, or an option with something behind it."""
    names = [
        name for _, one in declared(verb).values() if isinstance(one, Option) for name in one.names
    ]
    odd = st.sampled_from(WORDS) | st.text(max_size=3).filter(lambda text: "\0" not in text)
    word = st.sampled_from(["a", "b.yaml", "3"]) | odd
    option = st.sampled_from(names)
    return st.one_of(
        word.map(lambda one: [one]),
        option.map(lambda one: [one]),
        st.tuples(option, word).map(list),
        st.tuples(option, word).map(lambda pair: ["=".join(pair)]),
    )


LINES = st.sampled_from(COMMANDS).flatmap(
    lambda verb: st.lists(pieces(verb), max_size=4).map(
        lambda parts: [*verb.name.split(), *itertools.chain.from_iterable(parts)]
    )
)


def by_typer(line: list[str]) -> Callable[[], int] | None:
    try:
        return asked_call(line, "en")
    except Failure:
        return None


@given(LINES)
def test_a_plain_line_is_what_typer_makes_of_it(line: list[str]) -> None:
    ours = plain_call(line)
    if ours is None:
        return
    theirs = by_typer(line)
    assert isinstance(ours, partial)
    assert isinstance(theirs, partial)
    assert (ours.func, ours.args, ours.keywords) == (theirs.func, theirs.args, theirs.keywords)
    kinds = [type(value) for value in ours.keywords.values()]
    assert kinds == [type(theirs.keywords[name]) for name in ours.keywords]


# `add` names what it adds by keys that are no options of its own: which, is asked of typer.
EXAMPLES = [call for verb in COMMANDS for call in verb.examples if " add " not in call]


@pytest.mark.parametrize(
    "line",
    [
        *EXAMPLES,
        "smartplan validate --format=json --select TXT --select REF --stage 2 a b --each",
        "smartplan add agency 'Dinas Kesehatan' --plan=rencana --dry-run",
        "smartplan diff --lang id HEAD~1",
        "smartplan merge --base a --ours b --theirs c --path d --marker-size 9 --base-label e",
        "smartplan history score rencana --limit 3",
    ],
)
def test_what_people_type_is_plain(line: str) -> None:
    ours = plain_call(shlex.split(line)[1:])
    theirs = by_typer(shlex.split(line)[1:])
    assert isinstance(ours, partial)
    assert isinstance(theirs, partial)
    assert ours.keywords == theirs.keywords


@pytest.mark.parametrize(
    "line",
    [
        *([], ["--version"], ["--lang", "id", "validate"], ["valid"], ["validate", "--help"]),
        *(["validate", "-h"], ["validate", "--", "a"], ["validate", "-"], ["validate", ""]),
        *(["validate", "--form", "json"], ["validate", "--format"], ["validate", "--format", ""]),
        *(["validate", "--format", "-x"], ["validate", "--format="], ["validate", "--fix=1"]),
        *(
            ["validate", "x" * 5000, "--"],
            ["validate", "--stage", "x"],
            ["validate", "--stage", "٣"],
            ["validate", "\0"],
        ),
        *(["init"], ["explain", "a", "b"], ["init", ""], ["add", "program", "--dimension=x"]),
    ],
)
def test_all_else_is_asked_of_typer(line: list[str]) -> None:
    assert plain_call(line) is None


def test_a_path_that_may_not_be_read_is_asked_of_typer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = ["validate", str(tmp_path)]
    assert plain_call(line)
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    assert plain_call(line) is None


def test_a_shell_that_completes_is_answered_by_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_SMARTPLAN_COMPLETE", "complete_bash")
    assert plain_call(["validate"]) is None


@pytest.mark.parametrize("verb", COMMANDS, ids=lambda verb: verb.name)
def test_all_that_commands_ask_for_can_be_read(verb: Verb) -> None:
    """A kind that is not known here would send every line of its command to typer."""
    for name, (kind, one) in declared(verb).items():
        assert kind is bool or kind in _ONE or kind in _MANY, name
        if isinstance(one, Option):
            assert all(spelt.startswith("--") and "/" not in spelt for spelt in one.names)
        else:
            assert isinstance(one, Argument)
