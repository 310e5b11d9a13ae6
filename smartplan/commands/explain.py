"""`smartplan explain`: a rule code, readiness indicator, dimension, standard or key, in words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from smartplan.asking.options import LangOption, PlanOption, argument, chosen_day, spoken
from smartplan.failure import Failure
from smartplan.rules.registry import catalogue
from smartplan.shape.suggest import closest
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
    lang: LangOption = None,
) -> int:
    """Print what is known of a topic."""
    language = spoken(lang)
    found = [*_value(what, plan, language)]
    page = _page(what, language, is_found=bool(found))
    terminal.show(fitted([*found, *page], terminal.width(terminal.ENDLESS)))
    return 0


def _value(what: str, asked: Path | None, lang: Lang) -> Iterator[Line]:
    """What stands at a route of the plan that is meant, or of the one around this folder."""
    from smartplan.writers import value_page

    if not value_page.may_be_in_plan(what):
        return
    from smartplan.asking.plans import shown
    from smartplan.asking.writing import plan_to_write
    from smartplan.plan.load import load
    from smartplan.source.folder import enclosing_plan, read_folder

    cwd = Path.cwd()
    folder = plan_to_write(asked, "--plan") if asked else enclosing_plan(cwd)
    if folder is not None:
        at = "" if folder == cwd else f"{shown(folder, cwd)}/"
        yield from value_page.lines(what, load(read_folder(folder), chosen_day(None)), at, lang)


def _page(what: str, lang: Lang, *, is_found: bool) -> Iterator[Line]:
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
    if is_found:
        return iter(())
    meant = closest(what, [*codes, *standard_page.names(shelf), *topics.names(shelf)]) or closest(
        what.upper(), codes
    )
    hint = Text(f"maksudnya {meant}?", f"did you mean {meant}?") if meant else _TRY
    nothing = Text("tidak ada penjelasan untuk {what}; {hint}", "{what} is unknown; {hint}")
    raise Failure(nothing.fill(what=what, hint=hint))


_TRY = Text(
    "coba: smartplan explain rules, dimensions, readiness, atau program.lead",
    "try: smartplan explain rules, dimensions, readiness, or program.lead",
)
