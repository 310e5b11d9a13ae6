"""The command line: turns COMMANDS into typer commands, and every end into an exit code."""

import gc
import itertools
import os
import sys
from typing import NoReturn

from smartplan import __version__
from smartplan.failure import Failure
from smartplan.wording import LANGS, Lang, Text, language

CLEAN, FOUND, CANNOT, BUG, STOPPED = 0, 1, 2, 3, 130


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run smartplan with the program's arguments, and exit with 0, 1, 2 or 3."""
    asked = sys.argv[1:] if arguments is None else arguments
    _speak_utf8()
    # Answered before typer is imported: 10 ms instead of 110.
    if asked in (["--version"], ["-V"]):
        sys.stdout.write(f"smartplan {__version__}\n")
        sys.exit(CLEAN)
    # A run makes a few hundred thousand values and next to no cycles: look for them rarely.
    gc.set_threshold(200_000, 20, 100)
    code = call(asked)
    # All that is left goes with the process: without this, Python looks through it for cycles on
    # its way out, which takes a sixth of the time of checking a plan.
    gc.freeze()
    sys.exit(code)


def call(arguments: list[str]) -> int:
    """Run one command and return its exit code; the program's single `try`."""
    lang = _asked_language(arguments)
    try:
        from smartplan.cli.line import invoke

        code = invoke(arguments, lang)
        sys.stdout.flush()
    except Failure as failure:
        _complain(failure.text, lang)
        return CANNOT
    except KeyboardInterrupt:
        sys.stderr.write("\n")
        return STOPPED
    except BrokenPipeError:
        # The reader (`| head`) has gone; the interpreter must not complain at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except Exception:  # noqa: BLE001 -- the one place where a bug ends
        return _tell_bug(lang)
    return code


def _tell_bug(lang: Lang) -> int:
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile(
        "w", prefix="smartplan-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write(f"smartplan {__version__}, Python {sys.version}\n{traceback.format_exc()}")
    text = Text(
        f"ini kesalahan di smartplan, bukan di rencana Anda; rinciannya ada di {file.name}",
        f"this is a bug in smartplan, not in your plan; the details are in {file.name}",
    )
    _complain(text, lang)
    return BUG


def _complain(text: Text, lang: Lang) -> None:
    from smartplan.writers.text import terminal

    terminal.complain(text, lang)


def _asked_language(arguments: list[str]) -> Lang:
    """The language of help and errors, which is spoken before the arguments are understood."""
    found = None
    for word, after in itertools.pairwise([*arguments, ""]):
        asked = after if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and asked in LANGS:
            found = asked
    return language(found, os.environ)


def _speak_utf8() -> None:
    """Whatever the locale says, smartplan reads and writes UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if (stream.encoding or "").lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
