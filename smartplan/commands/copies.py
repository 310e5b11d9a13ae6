"""`smartplan copies`: programs of several plans that share wording, and what is unique in each."""

import math
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from smartplan.asking.options import (
    LangOption,
    NoCacheOption,
    Paths,
    chosen_day,
    option,
    spoken,
)
from smartplan.asking.output import FormatOption, OutOption, asked_form
from smartplan.asking.plans import chosen, told_apart
from smartplan.failure import Failure
from smartplan.wording import Text
from smartplan.writers.show import show

if TYPE_CHECKING:  # each form loads only what it needs
    from smartplan.telling.telling import Telling


def run(
    paths: Paths = None,
    *,
    least: Annotated[
        str,
        option(
            "bagian teks yang lebih pendek yang setidaknya sama (bawaan: 30%)",
            "share of the shorter text that has to be the same (default: 30%)",
            "--least",
            metavar=Text("PERSEN", "PERCENT"),
        ),
    ] = "30%",
    format: FormatOption = "text",
    out: OutOption = None,
    no_cache: NoCacheOption = False,
    lang: LangOption = None,
) -> int:
    """Print the families; 0 also where there are some: a likeness is no mistake."""
    # Imported here: with them come all rules, which a page of help does without.
    from smartplan.portfolio.copies import copies

    language, share = spoken(lang), _share(least)
    form = asked_form(format, out)
    folders = chosen(paths or [], Path.cwd())
    if len(folders) == 1:
        raise Failure(_ONE.fill(plan=folders[0].name))
    names = told_apart(folders)
    called = [names[folder].as_posix() for folder in folders]
    found = copies(folders, called, chosen_day(None), share, cached=not no_cache)

    def told() -> "Telling":
        from smartplan.telling import copies as telling

        return telling.told(found, language)

    def json() -> str:
        from smartplan.writers.json import copies as writer

        return writer.write(found)

    show(form, told, json, language, out=out)
    return 0


def _share(asked: str) -> float:
    """A share as people write it: 30, 30%, 0.3 or 0,3."""
    try:
        value = float(asked.strip().removesuffix("%").replace(",", "."))
    except ValueError:
        value = math.nan
    share = value / 100 if value > 1 or "%" in asked else value
    if not _LOWEST <= share <= 1:
        raise Failure(_NO_SHARE.fill(asked=asked))
    return share


_LOWEST = 0.1  # with less in common any two texts on one matter are alike
_ONE = Text(
    "copies membandingkan beberapa rencana, sedangkan di sini hanya ada {plan}; sebutkan folder "
    "berisi banyak rencana. Kalimat yang sama di dalam satu rencana ditemukan smartplan validate "
    "(TXT002)",
    "copies compares several plans, and there is only {plan} here; name a folder of many plans. "
    "The same sentences within one plan are found by smartplan validate (TXT002)",
)
_NO_SHARE = Text(
    "--least {asked} tidak dapat dipakai; tulis persentase dari 10 sampai 100, misalnya 30%",
    "--least {asked} cannot be used; write a percentage from 10 to 100, such as 30%",
)
