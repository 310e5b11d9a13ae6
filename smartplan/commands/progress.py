"""`smartplan progress`: what programs achieved, by year and quarter, and who has not reported."""

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

FORMATS = ("text", "markdown", "json")


def run(
    program: Annotated[str, argument("id program", "id of a program", metavar="PROGRAM")] = "",
    *,
    year: Annotated[
        str,
        option(
            "tahun realisasi (bawaan: tahun dari --as-of)",
            "year (default: that of --as-of)",
            "--year",
            metavar="YYYY",
        ),
    ] = "",
    quarter: Annotated[
        str, option("triwulan 1 sampai 4", "quarter 1 to 4", "--quarter", metavar="1-4")
    ] = "",
    format: Annotated[str, format_option(FORMATS)] = "text",
    plan: PlanOption = None,
    dry_run: DryRunOption = False,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Record or tell what became of a program."""
    spoken(lang), chosen_day(as_of), chosen_format(format, FORMATS)
    del program, year, quarter, plan, dry_run  # the seed of what follows
    return 0
