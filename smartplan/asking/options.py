"""Options that several commands share, with their help in both languages."""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from smartplan.failure import Failure
from smartplan.shape.days import parse_iso
from smartplan.wording import Lang, Text, language

# Typer knows one help text per option; both languages travel in it, and `cli` shows one.
BETWEEN = "\x1e"


def both(id: str, en: str) -> str:
    """A help text in both languages."""
    return f"{id}{BETWEEN}{en}"


def option(id: str, en: str, *names: str, metavar: str = "") -> Any:
    """A typer option with help in both languages."""
    return typer.Option(*names, help=both(id, en), metavar=metavar or None, show_default=False)


Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar=both("[JALUR]...", "[PATH]..."),
        show_default=False,
        help=both(
            "folder rencana, atau folder berisi banyak rencana (bawaan: rencana di folder ini)",
            "plan folder, or a folder of many plans (default: the plan around this folder)",
        ),
    ),
]
LangOption = Annotated[
    str | None,
    option("bahasa pesan", "language of messages", "--lang", metavar="id|en"),
]
AsOfOption = Annotated[
    str | None,
    option(
        "memeriksa seolah-olah pada tanggal ini (bawaan: hari ini)",
        "check as of this day (default: today)",
        "--as-of",
        metavar=both("TTTT-BB-HH", "YYYY-MM-DD"),
    ),
]


def spoken(lang: str | None) -> Lang:
    """The language to speak: as asked, else by the environment."""
    if lang is not None and lang not in ("id", "en"):
        raise Failure(
            Text(
                f"--lang {lang} tidak dikenal; pilih id atau en",
                f"--lang {lang} is not known; choose id or en",
            )
        )
    return language(lang, os.environ)


def chosen_day(as_of: str | None) -> date:
    """The day of rules about "now": as asked, else by SOURCE_DATE_EPOCH, else the clock's."""
    if as_of is None:
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else None
        return (moment or datetime.now(UTC).astimezone()).date()  # noqa: TID251 -- the one clock
    day = parse_iso(as_of)
    if day is None:
        raise Failure(
            Text(
                f"--as-of {as_of} bukan tanggal; tulis misalnya 2022-06-21",
                f"--as-of {as_of} is no date; write for example 2022-06-21",
            )
        )
    return day


def one_of(name: str, value: str, choices: tuple[str, ...]) -> str:
    """The value of an option that must be one of a few words."""
    if value in choices:
        return value
    from smartplan.shape.suggest import closest

    meant = closest(value, choices)
    words = ", ".join(choices)
    hint = Text(f"maksudnya {meant}? ", f"did you mean {meant}? ") if meant else Text("", "")
    raise Failure(
        Text(
            f"{name} {value} tidak dikenal; {hint.id}pilihannya: {words}",
            f"{name} {value} is not known; {hint.en}choices: {words}",
        )
    )
