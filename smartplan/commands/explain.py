"""`smartplan explain`: a rule code, readiness indicator, dimension, standard or key, in words."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

from smartplan.asking.options import AsOfOption, LangOption, argument, chosen_day, spoken
from smartplan.failure import Failure
from smartplan.rules.registry import catalogue
from smartplan.shape.suggest import closest
from smartplan.source.folder import enclosing_plan, read_folder
from smartplan.standards.shelf import Shelf
from smartplan.wording import Lang, Text
from smartplan.writers import rule_page, standard_page, topics
from smartplan.writers.text import terminal
from smartplan.writers.text.columns import fitted
from smartplan.writers.text.terminal import Line


def run(
    what: Annotated[
        str,
        argument(
            "kode aturan (REF001), awalan kode (REF), indikator kesiapan, dimensi, kunci "
            "(program.lead), atau: rules, dimensions, readiness, standards",
            "a rule code (REF001), a prefix (REF), readiness indicator, dimension, key "
            "(program.lead), or: rules, dimensions, readiness, standards",
            metavar=Text("HAL", "WHAT"),
        ),
    ] = "rules",
    *,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Print what is known of a topic, and inside a plan what it says to an evaluation's item."""
    language, day = spoken(lang), chosen_day(as_of)
    page = [*_page(what, language), *_in_plan(what, day, language)]
    terminal.show(fitted(iter(page), terminal.width(terminal.ENDLESS)))
    return 0


def _in_plan(what: str, day: date, lang: Lang) -> Iterator[Line]:
    """What the plan around this folder says to an item of an evaluation."""
    folder = enclosing_plan(Path.cwd()) if what.count(".") == ITEM_DOTS else None
    if folder is None:
        return
    # A topic that is none of a plan's does without.
    from smartplan.plan.load import load
    from smartplan.writers.item_in_plan import item_in_plan

    yield from item_in_plan(load(read_folder(folder), day), what, lang)


def _page(what: str, lang: Lang) -> Iterator[Line]:
    shelf, codes = Shelf(), catalogue()
    if what.upper() in codes:
        return rule_page.lines(codes[what.upper()], lang)
    if what == "rules" or any(code.startswith(what.upper()) for code in codes):
        prefix = "" if what == "rules" else what.upper()
        return topics.rules([d for code, d in codes.items() if code.startswith(prefix)], lang)
    for topic in (
        standard_page.overview,
        topics.indicator,
        topics.dimension,
        standard_page.standard,
        standard_page.item,
        topics.field,
    ):
        if found := topic(what, shelf, lang):
            return iter(found)
    meant = closest(what, [*codes, *standard_page.names(shelf), *topics.names(shelf)]) or closest(
        what.upper(), codes
    )
    hint = Text(f"maksudnya {meant}?", f"did you mean {meant}?") if meant else _TRY
    nothing = Text("tidak ada penjelasan untuk {what}; {hint}", "{what} is unknown; {hint}")
    raise Failure(nothing.fill(what=what, hint=hint))


ITEM_DOTS = 2  # in the id of an item

_TRY = Text(
    "coba: smartplan explain rules, dimensions, readiness, atau program.lead",
    "try: smartplan explain rules, dimensions, readiness, or program.lead",
)
