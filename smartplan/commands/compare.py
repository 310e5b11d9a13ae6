"""`smartplan compare`: a few plans side by side, and beside the middle of a group."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from smartplan.asking.group import (
    CohortOption,
    KindOption,
    ProvinceOption,
    asked_group,
    group_told,
    known_ladder,
)
from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    NoCacheOption,
    argument,
    chosen_day,
    option,
    spoken,
)
from smartplan.asking.output import FormatOption, OutOption, asked_form
from smartplan.asking.plans import chosen, told_apart
from smartplan.failure import Failure
from smartplan.portfolio.compare import FEWEST, MOST, compared
from smartplan.portfolio.extracts import extracted
from smartplan.portfolio.holdings import PROGRAMS
from smartplan.portfolio.summary import summaries, summary_in, summary_under
from smartplan.wording import Text
from smartplan.writers.show import show

if TYPE_CHECKING:  # each form loads only what it needs
    from smartplan.telling.telling import Telling


def run(
    paths: Annotated[
        list[Path] | None,
        argument(
            "dua sampai enam rencana (bawaan: semua rencana di folder ini)",
            "two to six plans (default: all plans in this folder)",
            metavar=Text("[JALUR]...", "[PATH]..."),
        ),
    ] = None,
    *,
    among: Annotated[
        list[Path] | None,
        option(
            "menambahkan median semua rencana di folder ini; boleh berulang",
            "add the median of all plans in this folder; may be repeated",
            "--among",
            metavar=Text("FOLDER", "FOLDER"),
        ),
    ] = None,
    kind: KindOption = None,
    province: ProvinceOption = None,
    cohort: CohortOption = None,
    standard: Annotated[
        str | None,
        option(
            "menilai semuanya menurut standar kesiapan ini",
            "score all of them under this readiness standard",
            "--standard",
            metavar=Text("NAMA", "NAME"),
        ),
    ] = None,
    format: FormatOption = "text",
    out: OutOption = None,
    no_cache: NoCacheOption = False,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Lay the plans side by side; 0 unless the request cannot be done."""
    language, day = spoken(lang), chosen_day(as_of)
    form = asked_form(format, out)
    group = asked_group(kind, province, cohort)
    if group.is_any and not among:
        raise Failure(_NO_GROUP)
    cwd = Path.cwd()
    folders = chosen(paths or [], cwd)
    _counted(folders, 1 if among else FEWEST)
    within = chosen(among, cwd) if among else []
    others = [one for one in within if one not in folders]
    names = {at: name.as_posix() for at, name in told_apart([*folders, *others]).items()}
    is_cached, asked = not no_cache, [summary_under(standard), PROGRAMS]
    taken = list(extracted(folders, asked, day, cached=is_cached))
    held = {one.folder: summary_in(one, names[one.folder]) for one in taken}
    plans = list(held.values())
    held |= zip(others, summaries(others, names, day, standard, cached=is_cached), strict=True)
    known_ladder(standard, list(held.values()))
    found = compared(
        plans,
        group.of([held[one] for one in within]) if among else (),
        {names[one.folder]: one.values[PROGRAMS.name] for one in taken},
    )

    def told() -> "Telling":
        from smartplan.telling import comparing

        return comparing.told(found, group_told(group) if among else None, language)

    def json() -> str:
        from smartplan.writers.json import comparing

        return comparing.write(found, language)

    show(form, told, json, language, out=out, root=folders[0] if len(folders) == 1 else None)
    return 0


def _counted(folders: Sequence[Path], fewest: int) -> None:
    """Refuse so few plans or so many that nothing can be laid side by side."""
    if len(folders) < fewest:
        raise Failure(_FEW.fill(n=len(folders)))
    if len(folders) > MOST:
        raise Failure(_MANY.fill(n=len(folders), most=MOST))


_NO_GROUP = Text(
    "--kind, --province, dan --cohort memilih rencana untuk median; tambahkan --among FOLDER",
    "--kind, --province and --cohort choose the plans of the median; add --among FOLDER",
)
_FEW = Text(
    "hanya ada {n} rencana untuk disandingkan; sebut dua sampai enam, atau tambahkan --among "
    "FOLDER",
    "there is only {n} plan to lay beside another; name two to six, or add --among FOLDER",
)
_MANY = Text(
    "{n} rencana terlalu banyak untuk disandingkan; sebut paling banyak {most}, atau urutkan "
    "dengan `smartplan rank`",
    "{n} plans are too many to lay side by side; name at most {most}, or order them with "
    "`smartplan rank`",
)
