"""What commands ask for: options and arguments in both languages, and what given values mean."""

import os
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

from smartplan.day import parse_day
from smartplan.failure import Failure
from smartplan.value import Value
from smartplan.wording import LANGS, Lang, Text, language, same


class Option(Value):
    """An option of a command: what it does, how it is spelt, what its value is called."""

    about: Text
    names: tuple[str, ...]
    metavar: Text | None = None


class Argument(Value):
    """An argument of a command: what it means, and what it is called."""

    about: Text
    metavar: Text


def option(id: str, en: str, *names: str, metavar: Text | str = "") -> Option:
    """An option with its help in both languages."""
    called = same(metavar) if isinstance(metavar, str) else metavar
    return Option(Text(id, en), names, called if metavar else None)


def argument(id: str, en: str, *, metavar: Text | str) -> Argument:
    """An argument with its help in both languages."""
    return Argument(Text(id, en), same(metavar) if isinstance(metavar, str) else metavar)


def format_option(
    formats: Sequence[str], id: str = "bentuk keluaran", en: str = "output format"
) -> Option:
    """The option that says in which of some formats to write."""
    return option(id, en, "--format", metavar="|".join(formats))


Paths = Annotated[
    list[Path] | None,
    argument(
        "folder rencana, atau folder berisi banyak rencana (bawaan: rencana di folder ini)",
        "plan folder, or a folder of many plans (default: the plan around this folder)",
        metavar=Text("[JALUR]...", "[PATH]..."),
    ),
]
LangOption = Annotated[
    str | None, option("bahasa pesan", "language of messages", "--lang", metavar="|".join(LANGS))
]
PlanOption = Annotated[
    Path | None,
    option(
        "folder rencana (bawaan: rencana di sekitar folder ini)",
        "plan folder (default: the plan around this folder)",
        "--plan",
        metavar=Text("FOLDER", "DIR"),
    ),
]
OutOption = Annotated[
    Path | None,
    option(
        "folder hasil (bawaan: build/ di folder rencana)",
        "output folder (default: build/ in the plan folder)",
        "--out",
        metavar=Text("FOLDER", "DIR"),
    ),
]
DryRunOption = Annotated[
    bool,
    option(
        "tidak menulis; menampilkan perubahannya",
        "write nothing; show what would change",
        "--dry-run",
    ),
]
AskOption = Annotated[
    bool,
    option(
        "menanyakan satu per satu apa yang belum jelas",
        "ask about what is not clear, one by one",
        "--ask",
    ),
]
AsOfOption = Annotated[
    str | None,
    option(
        "memeriksa seolah-olah pada tanggal ini (bawaan: hari ini)",
        "check as of this day (default: today)",
        "--as-of",
        metavar=Text("TTTT-BB-HH", "YYYY-MM-DD"),
    ),
]
NoCacheOption = Annotated[
    bool,
    option(
        "menghitung semuanya lagi, tanpa hasil yang tersimpan dari sebelumnya",
        "work everything out anew, without results kept from before",
        "--no-cache",
    ),
]


def asked_language(lang: str | None) -> Lang | None:
    """The language that was asked for, None if none was; a Failure for one that is not known."""
    for known in LANGS:
        if lang == known:
            return known
    if lang is None:
        return None
    raise Failure(
        Text(
            f"--lang {lang} tidak dikenal; pilih id atau en",
            f"--lang {lang} is not known; choose id or en",
        )
    )


def spoken(lang: str | None) -> Lang:
    """The language to speak: as asked, else by the environment."""
    return asked_language(lang) or language(None, os.environ)


def chosen_day(as_of: str | None) -> date:
    """The day of rules about "now": as asked, else by SOURCE_DATE_EPOCH, else the clock's."""
    if as_of is None:
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else None
        return (moment or datetime.now(UTC).astimezone()).date()  # noqa: TID251 -- the one clock
    day = parse_day(as_of)
    if day is None or not day.is_exact:
        raise Failure(
            Text(
                f"--as-of {as_of} bukan tanggal; tulis misalnya 2022-06-21",
                f"--as-of {as_of} is no date; write for example 2022-06-21",
            )
        )
    return day.first


def chosen_format(asked: str, formats: Sequence[str]) -> str:
    """The format that was asked for; `md` and `markdown` are one."""
    meant = next((one for one in formats if {one, asked} == _MARKDOWN), asked)
    return one_of("--format", meant, tuple(formats))


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


_MARKDOWN = {"md", "markdown"}
