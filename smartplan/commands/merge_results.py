"""`smartplan merge-results`: what the shards of a run gave, as one run would have given it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from smartplan.asking.options import LangOption, argument, option, spoken
from smartplan.asking.plans import shown
from smartplan.asking.results import ShardResult, results
from smartplan.asking.shards import whole
from smartplan.asking.tables import asked_target, laid_together
from smartplan.source.write import write_asked
from smartplan.wording import Text
from smartplan.writers.findings.merged import merged
from smartplan.writers.tables import FORMS
from smartplan.writers.text import terminal

Results = Annotated[
    list[Path],
    argument(
        "hasil --shard: berkas JSON dari validate dan rank, atau berkas dan folder dari export",
        "results of --shard: JSON files of validate and rank, or files and folders of export",
        metavar=Text("HASIL...", "RESULT..."),
    ),
]


def run(
    files: Results,
    *,
    out: Annotated[
        Path | None,
        option(
            "tempat hasilnya (bawaan: ke layar, bila JSON)",
            "where it is to go (default: to the screen, if it is JSON)",
            "--out",
            metavar=Text("BERKAS|FOLDER", "FILE|DIR"),
        ),
    ] = None,
    lang: LangOption = None,
) -> int:
    """Put the results of all shards together; 0 unless they are not those of one run."""
    cwd, language = Path.cwd(), spoken(lang)
    held = results(files, cwd)
    whole([one.mark for one in held])
    if held[0].about:
        form = FORMS[held[0].mark.kind]
        target = asked_target(out, form, cwd)
        said = laid_together(target, form, [(one.path, one.about) for one in held if one.about])
        terminal.show([[(said.fill(path=shown(target, cwd)).say(language), "")]])
        return 0
    text = _json(held)
    if out is None:
        terminal.put(text)
    else:
        write_asked(cwd / out, text.encode(), advice=_ELSEWHERE)
    return 0


def _json(held: Sequence[ShardResult]) -> str:
    first = held[0].mark
    pairs = [(one.held or {}, one.places or {}) for one in held]
    if first.kind == "rank":
        from smartplan.asking.ranking import of_shards

        return of_shards(pairs, first.asked)
    places = {name: at for _, places in pairs for name, at in places.items()}
    return merged([one for one, _ in pairs], places)


_ELSEWHERE = Text("pilih berkas lain dengan --out", "choose another file with --out")
