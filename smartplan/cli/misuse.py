"""What typer has to complain of, in both languages and with what to do instead."""

import itertools
from collections.abc import Sequence
from typing import Any

import typer

from smartplan.failure import Failure
from smartplan.shape.suggest import closest
from smartplan.wording import Text


def misuse(error: typer.TyperException, ctx: typer.Context) -> Text:
    """The sentence for arguments of a command that typer could not understand."""
    see = f"{ctx.command_path} --help"
    if name := getattr(error, "option_name", ""):
        return _of_option(name, ctx.command.get_params(ctx), see)
    if isinstance(error, typer.BadParameter) and error.param is not None:
        return _of_value(error, error.param, see)
    return _UNCLEAR.fill(message=error.format_message(), see=see)


def refuse_empty(args: Sequence[str], params: Sequence[Any]) -> None:
    """Refuse an empty path: it would be taken for the current folder."""
    paths = {opt for param in params for opt in param.opts if param.type.name == "path"}
    valued = {opt for param in params for opt in param.opts if not getattr(param, "is_flag", True)}
    has_paths = any(p.param_type_name == "argument" and p.type.name == "path" for p in params)
    for before, word in itertools.pairwise(["", *args]):
        name = before if not word else word.removesuffix("=")
        if name in paths and (not word or word.endswith("=")):
            raise Failure(_EMPTY.fill(name=name))
        if not word and has_paths and before not in valued:
            raise Failure(_EMPTY_PATH)


def _of_option(name: str, params: Sequence[Any], see: str) -> Text:
    """An option that does not exist, has no value, or has one and takes none."""
    found = next((param for param in params if name in param.opts), None)
    if found is not None:
        return (_NO_VALUE_TAKEN if found.is_flag else _VALUE_NEEDED).fill(name=name, see=see)
    known = [opt for param in params for opt in param.opts if opt.startswith("--")]
    if meant := closest(name, known):
        return _MEANT.fill(name=name, meant=meant)
    return _NO_OPTION.fill(name=name, see=see)


def _of_value(error: typer.BadParameter, param: Any, see: str) -> Text:
    """A value that cannot be used; one that is missing comes without a message."""
    if not error.message:
        return _MISSING.fill(name=param.human_readable_name, see=see)
    is_option = param.param_type_name == "option"
    name = "/".join(param.opts) if is_option else param.human_readable_name
    return _UNUSABLE.fill(name=name, message=error.message, see=see)


_NO_OPTION = Text("tidak ada opsi {name}; lihat {see}", "there is no option {name}; see {see}")
_MEANT = Text(
    "tidak ada opsi {name}; maksudnya {meant}?",
    "there is no option {name}; did you mean {meant}?",
)
_VALUE_NEEDED = Text(
    "opsi {name} memerlukan nilai; lihat {see}", "option {name} needs a value; see {see}"
)
_NO_VALUE_TAKEN = Text(
    "opsi {name} tidak memakai nilai; lihat {see}", "option {name} takes no value; see {see}"
)
_EMPTY = Text("nilai {name} kosong; tulis sebuah jalur", "{name} is empty; write a path")
_EMPTY_PATH = Text(
    "salah satu jalur kosong; tulis folder rencana, misalnya rencana",
    "one of the paths is empty; write a plan folder, such as plan",
)
_MISSING = Text("{name} belum disebut; lihat {see}", "{name} is missing; see {see}")
_UNUSABLE = Text(
    "nilai {name} tidak dapat dipakai; lihat {see}",
    "the value of {name} cannot be used: {message} See {see}",
)
_UNCLEAR = Text("perintah tidak dapat dipahami; lihat {see}", "{message} See {see}")
