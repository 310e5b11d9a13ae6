"""`smartplan data pull`: values of indicators out of declared data files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from smartplan.asking.options import (
    AskOption,
    AsOfOption,
    DryRunOption,
    LangOption,
    PlanOption,
    argument,
    chosen_day,
    chosen_format,
    format_option,
    option,
    spoken,
)
from smartplan.asking.writing import plan_to_write
from smartplan.wording import Text

if TYPE_CHECKING:
    from smartplan.telling.telling import Telling

FORMATS = ("text", "markdown", "json")


def run(
    datasets: Annotated[
        list[str] | None,
        argument(
            "id dataset (bawaan: semua yang ber-pull)",
            "ids of datasets (default: all that have a pull)",
            metavar="DATASET...",
        ),
    ] = None,
    *,
    source: Annotated[
        Path | None,
        option(
            "membaca berkas ini, bukan yang tertulis dalam pull",
            "read this file instead of the declared one",
            "--from",
            metavar=Text("BERKAS", "FILE"),
        ),
    ] = None,
    yes: Annotated[
        bool, option("menerima nilai yang jauh berbeda", "take values that differ much", "--yes")
    ] = False,
    ask: AskOption = False,
    format: Annotated[str, format_option(FORMATS)] = "text",
    plan: PlanOption = None,
    dry_run: DryRunOption = False,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Show what the files say beside what the plan says, and take it in, all of it or nothing."""
    language, form, day = spoken(lang), chosen_format(format, FORMATS), chosen_day(as_of)
    # Imported here: with them come all rules, which a page of help does without.
    from smartplan.asking.answers import Dialog
    from smartplan.asking.incoming import Taking, changes_of, receiving, taken_in
    from smartplan.asking.pulling import PullWishes, pulled_all
    from smartplan.writers.show import show

    answer = Dialog(language).answer if ask else None
    receiver = receiving(plan_to_write(plan, "--plan"), day)
    held = receiver.loaded.plan
    found = pulled_all(receiver, datasets or (), source, PullWishes(language, answer, yes))
    outcome = taken_in(receiver, found.heard, Taking(day, language, form, writes=not dry_run))
    changes = changes_of(receiver, outcome)

    def told() -> "Telling":
        from smartplan.telling import incoming
        from smartplan.telling.pulling import with_values

        named = [(one.dataset.name, one.command) for one in found.fetches]
        every = incoming.told(outcome, changes, language)
        return with_values(every, held, found.series, named, language)

    def json() -> str:
        from smartplan.writers.json.pulling import write

        named = [(one.dataset.at.key, one.command) for one in found.fetches]
        return write(outcome, changes, found.series, named, language)

    show(form, told, json, language)
    return _NOT_UNDERSTOOD if found.refused else outcome.exit_code


_NOT_UNDERSTOOD = 2
