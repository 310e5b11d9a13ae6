"""The command line: turns COMMANDS into typer commands, and every end into an exit code."""

import contextlib
import gc
import itertools
import os
import sys
from typing import NoReturn, TextIO

from smartplan import __version__
from smartplan.failure import Failure
from smartplan.wording import LANGS, Lang, Text, language

CLEAN, FOUND, CANNOT, BUG, STOPPED = 0, 1, 2, 3, 130


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run smartplan with the program's arguments, and exit with 0, 1, 2 or 3."""
    asked = sys.argv[1:] if arguments is None else arguments
    _open_streams()
    # A run makes a few hundred thousand values and next to no cycles: look for them rarely.
    gc.set_threshold(200_000, 20, 100)
    code = call(asked)
    # All that is left goes with the process: without this, Python looks through it for cycles on
    # its way out, which takes a sixth of the time of checking a plan.
    gc.freeze()
    _close_output()
    sys.exit(code)


def call(arguments: list[str]) -> int:
    """Run one command and return its exit code; the program's single `try`."""
    lang = _asked_language(arguments)
    try:
        # Answered before typer is imported: 10 ms instead of 110.
        if arguments in (["--version"], ["-V"]):
            sys.stdout.write(f"smartplan {__version__}\n")
            code = CLEAN
        else:
            code = _run(arguments, lang)
        sys.stdout.flush()
    except Failure as failure:
        return _end(failure, lang)
    except KeyboardInterrupt:
        _say("")
        return STOPPED
    except BrokenPipeError:
        _silence(sys.stdout)  # the reader (`| head`) has gone: nobody is to be told
        return CLEAN
    except Exception as error:  # noqa: BLE001 -- the one place where a bug ends
        from smartplan.source.trouble import failure_of

        refused = failure_of(error)
        return _end(refused, lang) if refused else _tell_bug(lang)
    return code


def _run(arguments: list[str], lang: Lang) -> int:
    from smartplan.cli.plain import plain_call

    if asked := plain_call(arguments):
        return asked()
    from smartplan.cli.line import invoke

    return invoke(arguments, lang)


def _end(failure: Failure, lang: Lang) -> int:
    _say(f"smartplan: {failure.text.say(lang)}")
    return CANNOT


def _tell_bug(lang: Lang) -> int:
    import tempfile
    import traceback

    trace = f"smartplan {__version__}, Python {sys.version}\n{traceback.format_exc()}"
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="smartplan-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            file.write(trace)
    except OSError:
        # There is no place for a file: better here than nowhere.
        _say(*trace.splitlines(), f"smartplan: {_BUG_ABOVE.say(lang)}")
    else:
        _say(f"smartplan: {_BUG.fill(file=file.name).say(lang)}")
    return BUG


def _say(*lines: str) -> None:
    """Say something beside stdout; that nobody can hear it must not hide why."""
    from smartplan.writers.text import terminal

    try:
        terminal.show([terminal.plain(line) for line in lines], aside=True)
        sys.stderr.flush()
    except (OSError, ValueError):
        _silence(sys.stderr)


def _silence(stream: TextIO) -> None:
    """Let what is still held for a stream go nowhere: Python would complain of it at its end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        stream.close()


def _close_output() -> None:
    """What could not be written has been told, and Python need not tell it again."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            _silence(stream)


def _asked_language(arguments: list[str]) -> Lang:
    """The language of help and errors, which is spoken before the arguments are understood."""
    found = None
    for word, after in itertools.pairwise([*arguments, ""]):
        asked = after if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and asked in LANGS:
            found = asked
    return language(found, os.environ)


def _open_streams() -> None:
    """Whatever the locale says, smartplan reads and writes UTF-8.

    A stream that is closed, or that a program without a window never had, goes nowhere. Its
    number is taken: a file opened later would get it, and be written into.
    """
    if None in (sys.stdin, sys.stdout, sys.stderr):
        while (number := os.open(os.devnull, os.O_RDWR)) <= _LAST_STREAM:
            pass
        os.close(number)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
        elif name != "stdin" and (stream.encoding or "").lower().replace("-", "") != "utf8":
            with contextlib.suppress(AttributeError):  # what stands in for it may be no such file
                stream.reconfigure(encoding="utf-8")


_LAST_STREAM = 2
_BUG = Text(
    "ini kesalahan di smartplan, bukan di rencana Anda; rinciannya ada di {file}",
    "this is a bug in smartplan, not in your plan; the details are in {file}",
)
_BUG_ABOVE = Text(
    "ini kesalahan di smartplan, bukan di rencana Anda; rinciannya ada di atas",
    "this is a bug in smartplan, not in your plan; the details are above",
)
