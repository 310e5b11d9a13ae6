"""`smartplan export`: the plans as tables, for SQL, spreadsheets and engines."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    NoCacheOption,
    Paths,
    chosen_day,
    format_option,
    one_of,
    spoken,
)
from smartplan.asking.plans import chosen, shown
from smartplan.asking.shard import ShardOption, share
from smartplan.asking.tables import OutOfTables, asked_target, written
from smartplan.failure import Failure
from smartplan.portfolio.tables.export import PlanRows, about, plan_rows
from smartplan.source.standing import heads
from smartplan.wording import Lang, Text
from smartplan.writers.json_text import name_of
from smartplan.writers.tables import FORMS
from smartplan.writers.text import terminal


def run(
    paths: Paths = None,
    *,
    format: Annotated[str, format_option(tuple(FORMS))] = "sqlite",
    out: OutOfTables = None,
    shard: ShardOption = None,
    no_cache: NoCacheOption = False,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Write the plans as tables; 0 unless the request cannot be done."""
    language, day, cwd = spoken(lang), chosen_day(as_of), Path.cwd()
    form = FORMS[one_of("--format", format, tuple(FORMS))]
    held = share(chosen(paths or [], cwd), shard)
    target = asked_target(out, form, cwd)
    if held.words:
        terminal.complain(held.words, language)
    troubles: list[Failure] = []
    standings = heads(held.folders, troubles)
    for trouble in troubles:
        terminal.complain(_NO_COMMIT.fill(reason=trouble.text), language)
    number, of = (held.shard.number, held.shard.of) if held.shard else (1, 1)
    names = {folder: name_of(name) for folder, name in held.names.items()}
    told = about(list(names.values()), day, shard=number, shards=of, plans=len(held.folders))
    plans = plan_rows(held.folders, names, standings, day, cached=not no_cache)
    going = _progressing(plans, len(held.folders), language)
    made = written(target, form, told, going)
    terminal.show([[(made.fill(path=shown(target, cwd)).say(language), "")]])
    return 0


def _progressing(made: Iterable[PlanRows], count: int, lang: Lang) -> Iterable[PlanRows]:
    return made if count < _LONG else terminal.progress(made, _READING.say(lang), count)


_LONG = 16
_READING = Text("Membaca rencana", "Reading plans")
_NO_COMMIT = Text("kolom commit kosong: {reason}", "the column commit stays empty: {reason}")
