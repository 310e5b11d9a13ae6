"""A command line that has one meaning only, read without typer.

typer takes longer to load than a plan to check. So a line is read here that is a command, options
as it declares them and words, and nothing else; help, completion, mistakes and all that looks
unusual are typer's. What is understood here, typer understands alike (a law, `tests/cli`).
"""

import importlib
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from smartplan.asking.options import Argument, Option
from smartplan.commands import verb_of
from smartplan.value import dataclass

_Run = Callable[..., int]


def plain_call(arguments: Sequence[str]) -> Callable[[], int] | None:
    """The call that a line asks for; None where typer has to say what is meant."""
    verb = verb_of(arguments)
    if verb is None or _COMPLETING in os.environ:
        return None
    run = importlib.import_module(verb.module).run
    try:
        return partial(run, **_given(list(_params(run)), arguments[len(verb.name.split()) :]))
    except _UnsureError:
        return None


class _UnsureError(Exception):
    """A line that is not plain."""


@dataclass(frozen=True, slots=True)
class _Param:
    """Something that a command asks for, and what it is where nothing is given."""

    name: str
    declared: Option | Argument
    kind: Any
    default: Any


def _params(run: _Run) -> Iterator[_Param]:
    """What a command asks for, by the signature of its `run`, in order."""
    code = run.__code__
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    plain = run.__defaults__ or ()
    defaults = dict(zip(names[code.co_argcount - len(plain) :], plain, strict=False))
    defaults |= run.__kwdefaults__ or {}
    for name in names:
        told = run.__annotations__[name]
        (declared,) = told.__metadata__
        yield _Param(name, declared, told.__origin__, defaults.get(name, _REQUIRED))


def _given(params: Sequence[_Param], words: Sequence[str]) -> dict[str, Any]:
    """What the words give for each of the parameters."""
    options = {
        spelt: param
        for param in params
        if isinstance(param.declared, Option)
        for spelt in param.declared.names
    }
    said: dict[str, list[str]] = {}
    loose = []
    rest = iter(words)
    for word in rest:
        if not word.startswith("-"):
            loose.append(word)
            continue
        spelt, equals, value = word.partition("=")
        param = options.get(spelt)
        if param is None or (equals and param.kind is bool):
            raise _UnsureError
        if param.kind is not bool and not equals:
            value = next(rest, "")
        said.setdefault(param.name, []).append(value)
    arguments = [param for param in params if isinstance(param.declared, Argument)]
    for param in arguments:
        is_many = param.kind in _MANY
        if is_many and param is not arguments[-1]:
            raise _UnsureError
        said[param.name], loose = (loose, []) if is_many else (loose[:1], loose[1:])
    if loose:
        raise _UnsureError
    return {param.name: _value(param, said.get(param.name, [])) for param in params}


def _value(param: _Param, words: Sequence[str]) -> Any:
    if not words:
        if param.default is _REQUIRED:
            raise _UnsureError
        return param.default
    if param.kind is bool:
        return True
    if make := _MANY.get(param.kind):
        return [make(word) for word in words]
    if make := _ONE.get(param.kind):
        return [make(word) for word in words][-1]
    raise _UnsureError


def _text(word: str) -> str:
    if not word or word.startswith("-"):
        raise _UnsureError
    return word


def _path(word: str) -> Path:
    path = Path(_text(word))
    is_there = os.path.exists(word)  # noqa: PTH110 -- of a name that is too long, pathlib complains
    if "\0" in word or (is_there and not os.access(word, os.R_OK)):  # as far as typer looks
        raise _UnsureError
    return path


def _number(word: str) -> int:
    if not (word.isascii() and word.isdigit() and len(word) <= _LONGEST):
        raise _UnsureError
    return int(word)


_ONE: dict[Any, Callable[[str], Any]] = {
    str: _text,
    str | None: _text,
    Path: _path,
    Path | None: _path,
    int: _number,
    int | None: _number,
}
_MANY: dict[Any, Callable[[str], Any]] = {
    list[str]: _text,
    list[str] | None: _text,
    list[Path]: _path,
    list[Path]: _path,
    list[Path] | None: _path,
}
_REQUIRED = object()
_LONGEST = 9
_COMPLETING = "_SMARTPLAN_COMPLETE"  # by this a shell asks what could come next
