"""`smartplan data pull`: values of indicators out of declared data files."""

from pathlib import Path
from typing import Annotated

from smartplan.asking.options import (
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
from smartplan.wording import Text

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
    format: Annotated[str, format_option(FORMATS)] = "text",
    plan: PlanOption = None,
    dry_run: DryRunOption = False,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Show what the files say, and take it into the plan."""
    spoken(lang), chosen_day(as_of), chosen_format(format, FORMATS)
    del datasets, source, yes, plan, dry_run  # the seed of what follows
    return 0
