"""The command line as typer parses it: commands loaded when called, help in two languages."""

import importlib
import sys
from typing import Any, NoReturn

import typer
import typer.core

from smartplan.cli import helptext
from smartplan.commands import COMMANDS, Verb
from smartplan.failure import Failure
from smartplan.shape.suggest import closest
from smartplan.wording import Lang, Text

_VERBS = {verb.name: verb for verb in COMMANDS}


class _Command(typer.core.TyperCommand):
    """A command whose help is smartplan's own page."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        helptext.write_command(_VERBS[self.name or ""], self, ctx, formatter, ctx.obj)


class _Group(typer.core.TyperGroup):
    """The group of all commands; each is imported when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 -- typer's signature
        return list(_VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        verb = _VERBS.get(cmd_name)
        return _built(verb) if verb else super().get_command(ctx, cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] not in _VERBS and not args[0].startswith("-"):
            _no_such_command(args[0])
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        helptext.write_group(COMMANDS, formatter, ctx.obj)


def invoke(arguments: list[str], lang: Lang) -> int:
    """Run the command that the arguments name; its exit code.

    Raises Failure for arguments that cannot be understood, in the words of both languages.
    """
    app = typer.Typer(
        cls=_Group,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback(invoke_without_command=True)(_start)
    group = typer.main.get_command(app)
    try:
        result = group.main(arguments, prog_name="smartplan", standalone_mode=False, obj=lang)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except SystemExit:  # the one thing that ends so: the reader of the output has gone
        raise BrokenPipeError from None
    except typer._click.exceptions.UsageError as error:  # noqa: SLF001 -- not exported elsewhere
        raise Failure(_reworded(error)) from None
    return int(result or 0)


def _start(
    ctx: typer.Context,
    *,
    version: bool = typer.Option(False, "--version", "-V", help=helptext.VERSION),  # noqa: FBT003
    lang: str = typer.Option("", "--lang", metavar="id|en", help=helptext.LANG),
) -> None:
    """Smart city masterplans: checked, scored, rendered and reviewed."""
    if lang:
        import os

        os.environ["SMARTPLAN_LANG"] = lang
    if version:
        from smartplan import __version__

        sys.stdout.write(f"smartplan {__version__}\n")
    elif ctx.invoked_subcommand is None:
        sys.stdout.write(ctx.get_help() + "\n")


def _built(verb: Verb) -> Any:
    """The typer command of a verb, made from the signature of its `run`."""
    run = importlib.import_module(verb.module).run
    single = typer.Typer(
        rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False
    )
    settings = {"help_option_names": ["--help", "-h"]}
    single.command(verb.name, cls=_Command, context_settings=settings)(run)
    command = typer.main.get_command(single)
    command.name = verb.name
    return command


def _no_such_command(name: str) -> NoReturn:
    meant = closest(name, _VERBS)
    hint = Text(f"; maksudnya {meant}?", f"; did you mean {meant}?") if meant else Text("", "")
    raise Failure(
        Text(
            f"tidak ada perintah {name}{hint.id or '; lihat smartplan --help'}",
            f"there is no command {name}{hint.en or '; see smartplan --help'}",
        )
    )


def _reworded(error: Any) -> Text:
    """What typer has to complain of, in both languages."""
    see = "smartplan --help"
    if error.ctx is not None:
        see = f"{error.ctx.command_path} --help"
    kind = type(error).__name__
    if kind == "NoSuchOption":
        known = [name for param in error.ctx.command.get_params(error.ctx) for name in param.opts]
        meant = closest(error.option_name, [name for name in known if name.startswith("--")])
        if meant:
            return Text(
                f"tidak ada opsi {error.option_name}; maksudnya {meant}?",
                f"there is no option {error.option_name}; did you mean {meant}?",
            )
        return Text(
            f"tidak ada opsi {error.option_name}; lihat {see}",
            f"there is no option {error.option_name}; see {see}",
        )
    if kind == "MissingParameter" and error.param is not None:
        name = error.param.human_readable_name
        return Text(f"{name} belum disebut; lihat {see}", f"{name} is missing; see {see}")
    if kind == "BadParameter" and error.param is not None:
        name = "/".join(error.param.opts) if error.param.opts else error.param.human_readable_name
        return Text(
            f"nilai {name} tidak dapat dipakai; lihat {see}",
            f"the value of {name} cannot be used: {error.message} See {see}",
        )
    if "requires an argument" in error.format_message():
        name = getattr(error, "option_name", "")
        return Text(
            f"opsi {name} memerlukan nilai; lihat {see}", f"option {name} needs a value; see {see}"
        )
    return Text(
        f"perintah tidak dapat dipahami; lihat {see}", f"{error.format_message()} See {see}"
    )
