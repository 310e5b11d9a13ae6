"""`smartplan history`: when one thing of a plan changed, how, and by whom; or how it scored."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from smartplan.commands.options import LangOption, both, one_of, option, spoken
from smartplan.commands.plans import chosen
from smartplan.failure import Failure
from smartplan.source.past import past
from smartplan.views.history import events, name_of, readings
from smartplan.wording import Text
from smartplan.writers import history_json, history_text, terminal

FORMATS = ("text", "json")


def run(
    what: Annotated[
        str,
        typer.Argument(
            metavar=both("HAL", "WHAT"),
            show_default=False,
            help=both(
                "id (layanan-terpadu), awal jalur (programs.layanan-terpadu.budget), atau score",
                "an id (layanan-terpadu), the beginning of a route "
                "(programs.layanan-terpadu.budget), or score",
            ),
        ),
    ],
    *,
    plan: Annotated[
        Path | None,
        option(
            "folder rencana (bawaan: rencana di sekitar folder ini)",
            "plan folder (default: the plan around this folder)",
            "--plan",
            metavar=both("JALUR", "PATH"),
        ),
    ] = None,
    limit: Annotated[
        int,
        option(
            "paling banyak sekian commit (bawaan: 200)",
            "so many commits at most (default: 200)",
            "--limit",
            metavar="N",
        ),
    ] = 200,
    format: Annotated[
        str, option("bentuk keluaran", "output format", "--format", metavar="|".join(FORMATS))
    ] = "text",
    lang: LangOption = None,
) -> int:
    """Print the history, newest first; Failure where there is none."""
    language = spoken(lang)
    one_of("--format", format, FORMATS)
    folder, *others = chosen([plan] if plan else [], Path.cwd())
    if others:
        raise Failure(_WHICH)
    held = past(folder, limit=max(limit, 1))
    if what == "score":
        scores = list(readings(held, name_of(folder)))
        if format == "json":
            sys.stdout.write(history_json.write_readings(scores))
        else:
            terminal.show(history_text.reading_lines(scores, language))
        return 0
    found = list(events(held, what))
    if not found:
        raise Failure(_NOTHING.fill(what=what, n=len(held.commits)))
    if format == "json":
        sys.stdout.write(history_json.write_events(what, found, language))
    else:
        terminal.show(history_text.event_lines(what, found, language))
    return 0


_WHICH = Text(
    "ada beberapa rencana di sini; pilih satu dengan --plan FOLDER",
    "there are several plans here; choose one with --plan FOLDER",
)
_NOTHING = Text(
    "tidak ada perubahan pada {what} dalam {n} commit terakhir; periksa id-nya, atau naikkan "
    "--limit",
    "nothing has changed {what} in the last {n} commits; check the id, or raise --limit",
)
