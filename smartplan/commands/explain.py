"""`smartplan explain`: a rule code, readiness indicator, dimension, standard or key, in words."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    PlanOption,
    argument,
    chosen_day,
    spoken,
)
from smartplan.asking.writing import plan_to_write
from smartplan.failure import Failure
from smartplan.rules.registry import catalogue
from smartplan.shape.suggest import closest
from smartplan.source.folder import enclosing_plan, read_folder
from smartplan.standards.shelf import Shelf
from smartplan.wording import Lang, Text
from smartplan.writers import rule_page, standard_page, topics
from smartplan.writers.item_numbers import item_number, numbered_items
from smartplan.writers.text import terminal
from smartplan.writers.text.columns import fitted
from smartplan.writers.text.terminal import Line


def run(
    what: Annotated[
        str,
        argument(
            "kode aturan (REF001), awalan kode (REF), indikator kesiapan, dimensi, kunci "
            "(program.lead), isi rencana (programs.NAMA.budget.0), atau: rules, dimensions, "
            "readiness, standards",
            "a rule code (REF001), a prefix (REF), readiness indicator, dimension, key "
            "(program.lead), value of a plan (programs.NAME.budget.0), or: rules, dimensions, "
            "readiness, standards",
            metavar=Text("HAL", "WHAT"),
        ),
    ] = "rules",
    *,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Print what is known of a topic, and inside a plan what it says at a route or to an item."""
    language, day = spoken(lang), chosen_day(as_of)
    shelf = Shelf()
    number = item_number(what)
    items = numbered_items(number, shelf)
    value, item, meant = _in_plan(number or what, items, plan, day, language)
    pages = [standard_page.item(id, shelf, language) for id in meant or items]
    page = [line for one in pages for line in one]
    if not page:
        page = [] if value and not _is_topic(what) else list(_page(what, language))
    terminal.show(fitted(iter([*value, *page, *item]), terminal.width(terminal.ENDLESS)))
    return 0


def _in_plan(
    what: str, numbered: Sequence[str], asked: Path | None, day: date, lang: Lang
) -> tuple[Sequence[Line], Sequence[Line], Sequence[str]]:
    """What the plan that is meant, or the one around, says at a route, and to an item.

    Of the items that a number may mean (`numbered`), also the one that the plan answers.
    """
    from smartplan.writers import value_page

    items = numbered or ([what] if what.count(".") == ITEM_DOTS else [])
    if not (items or value_page.may_be_in_plan(what)):
        return (), (), ()
    cwd = Path.cwd()
    folder = plan_to_write(asked, "--plan") if asked else enclosing_plan(cwd)
    if folder is None:
        return (), (), ()
    # A topic that is none of a plan's does without.
    from smartplan.asking.plans import shown
    from smartplan.plan.load import load
    from smartplan.writers.item_in_plan import item_in_plan, one_of

    read = load(read_folder(folder), day)
    at = "" if folder == cwd else f"{shown(folder, cwd)}/"
    value = () if numbered else tuple(value_page.lines(what, read, at, lang))
    meant = one_of(read, items, what) if numbered else "".join(items)
    told = tuple(item_in_plan(read, meant, lang)) if meant else ()
    return value, told, (meant,) if numbered else ()


def _is_topic(what: str) -> bool:
    """Whether something besides is known of the words: a key of the format has its page."""
    from smartplan.plan.keys import asked_for

    return bool(asked_for(what))


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
