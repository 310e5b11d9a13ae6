"""The command line as typer parses it, made for the language that is spoken."""

import importlib
import inspect
import sys
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, NoReturn, get_args, get_origin

import typer
import typer.core
import typer.main

from smartplan.asking.options import Argument, Option, spoken
from smartplan.cli import helptext
from smartplan.cli.misuse import misuse, refuse_empty
from smartplan.commands import COMMANDS, Verb, verb_of
from smartplan.failure import Failure
from smartplan.shape.suggest import closest
from smartplan.wording import Lang, Text, listed, same

_VERBS = {verb.name: verb for verb in COMMANDS}


class _Command(typer.core.TyperCommand):
    """A command whose help and complaints are smartplan's own."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        refuse_empty(args, self.get_params(ctx))
        return _parsed(super().parse_args, ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        helptext.write_command(_VERBS[self.name or ""], self.get_params(ctx), formatter, ctx.obj)


class _Group(typer.core.TyperGroup):
    """The group of all commands; each is imported when it is asked for."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        return _parsed(super().parse_args, ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 -- typer's signature
        return list(_VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        verb = _VERBS.get(cmd_name)
        return _built(verb, ctx.obj) if verb else super().get_command(ctx, cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if verb := verb_of(args):
            args = [verb.name, *args[len(verb.name.split()) :]]
        elif (family := _family(args[0])) and args[1:] and args[1] in _HELP["help_option_names"]:
            formatter = ctx.make_formatter()
            helptext.write_family(args[0], family, formatter, ctx.obj)
            _put(formatter.getvalue())
            ctx.exit()
        elif not args[0].startswith("-"):
            _no_such_command(args[0])
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        helptext.write_group(COMMANDS, formatter, ctx.obj)


def invoke(arguments: list[str], lang: Lang) -> int:
    """Run the command that the arguments name, its help in a language; its exit code."""
    asked = asked_call(arguments, lang)
    # typer has only read the line: what goes wrong in a command is none of its business.
    return asked() if asked else 0


def asked_call(arguments: list[str], lang: Lang) -> Callable[[], int] | None:
    """The call that the arguments ask for; None where they are answered already, as by help.

    Raises Failure for arguments that cannot be understood, in the words of both languages.
    """
    app = typer.Typer(cls=_Group, no_args_is_help=False, **_PLAIN)
    app.callback(invoke_without_command=True)(_start)
    group = typer.main.get_command(app)
    try:
        asked = group.main(arguments, prog_name="smartplan", standalone_mode=False, obj=lang)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except SystemExit as end:
        if end.code == _NO_READER:
            raise BrokenPipeError from None
        raise  # completion has answered
    return asked if callable(asked) else None


def _parsed(parse: Callable[[Any, list[str]], list[str]], ctx: Any, args: list[str]) -> list[str]:
    try:
        return parse(ctx, args)
    except typer.TyperException as error:
        raise Failure(misuse(error, ctx)) from None


def _start(
    ctx: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", "-V")] = False,
    lang: Annotated[str | None, typer.Option("--lang")] = None,
) -> None:
    """What stands before the command; without a command, the page of all of them."""
    spoken(lang)
    if version:
        from smartplan import __version__

        sys.stdout.write(f"smartplan {__version__}\n")
    elif ctx.invoked_subcommand is None:
        _put(ctx.get_help() + "\n")


def _built(verb: Verb, lang: Lang) -> Any:
    """The typer command of a verb, made from the signature of its `run`."""
    single = typer.Typer(add_completion=False, **_PLAIN)
    run = importlib.import_module(verb.module).run
    settings = {**_HELP, "ignore_unknown_options": verb.takes_keys}
    single.command(verb.name, cls=_Command, context_settings=settings)(_declared(run, lang))
    command = typer.main.get_command(single)
    command.name = verb.name
    return command


def _declared(run: Callable[..., int], lang: Lang) -> Callable[..., Callable[[], int]]:
    """A function with a command's options as typer wants them declared, in one language.

    It returns the call that was asked for. `--lang` before the command is its language too,
    unless another one stands behind it.
    """

    def call(ctx: typer.Context, **given: Any) -> Callable[[], int]:
        before = ctx.find_root().params.get("lang")
        return partial(run, **{**given, "lang": given["lang"] or before})

    signature = inspect.signature(run)
    params = [
        inspect.Parameter(
            "ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context
        ),
        *(
            param.replace(
                kind=inspect.Parameter.KEYWORD_ONLY, annotation=_said(param.annotation, lang)
            )
            for param in signature.parameters.values()
        ),
    ]
    call.__signature__ = signature.replace(parameters=params)  # type: ignore[attr-defined]
    call.__annotations__ = {param.name: param.annotation for param in params}
    return call


def _said(annotation: Any, lang: Lang) -> Any:
    """An annotation with our own declaration turned into typer's."""
    if get_origin(annotation) is not Annotated:
        return annotation
    kind, declared = get_args(annotation)
    if isinstance(declared, Option):
        metavar = declared.metavar.say(lang) if declared.metavar else None
        return Annotated[
            kind,
            typer.Option(
                *declared.names,
                help=declared.about.say(lang),
                metavar=metavar,
                show_default=False,
            ),
        ]
    if isinstance(declared, Argument):
        about, metavar = declared.about.say(lang), declared.metavar.say(lang)
        return Annotated[kind, typer.Argument(metavar=metavar, show_default=False, help=about)]
    return annotation


def _family(name: str) -> list[Verb]:
    """The verbs of two words that begin with this one."""
    return [verb for verb in COMMANDS if verb.name.startswith(f"{name} ")]


def _put(page: str) -> None:
    from smartplan.writers.text import terminal

    terminal.put(page)


def _no_such_command(name: str) -> NoReturn:
    if names := tuple(same(verb.name) for verb in _family(name)):
        raise Failure(_WHICH.fill(names=listed(names, last=_OR)))
    meant = closest(name, _VERBS)
    hint = Text(f"; maksudnya {meant}?", f"; did you mean {meant}?") if meant else Text("", "")
    raise Failure(
        Text(
            f"tidak ada perintah {name}{hint.id or '; lihat smartplan --help'}",
            f"there is no command {name}{hint.en or '; see smartplan --help'}",
        )
    )


_WHICH = Text("perintah mana: {names}?", "which command: {names}?")
_OR = Text("atau", "or")
_NO_READER = 1  # as typer ends where nobody reads the page of help
_HELP = {"help_option_names": ["--help", "-h"]}
# rich would make every help page and error 200 ms slower.
_PLAIN: dict[str, Any] = {
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": _HELP,
}
