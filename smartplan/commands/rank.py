"""`smartplan rank`: many plans in order, as far as their figures tell them apart."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from smartplan.asking.group import (
    CohortOption,
    KindOption,
    ProvinceOption,
    group_told,
)
from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    NoCacheOption,
    Paths,
    chosen_day,
    one_of,
    option,
    spoken,
)
from smartplan.asking.output import FormatOption, OutOption, asked_form
from smartplan.asking.plans import chosen, shown
from smartplan.asking.ranking import RankWishes
from smartplan.asking.shard import ShardOption, share
from smartplan.failure import Failure
from smartplan.portfolio.measured import RankedBy
from smartplan.portfolio.rank import Ranking
from smartplan.portfolio.summary import summaries
from smartplan.wording import Text
from smartplan.writers.show import show
from smartplan.writers.text import terminal

if TYPE_CHECKING:  # each form loads only what it needs
    from smartplan.telling.telling import Telling

MEASURES = tuple(one.value for one in RankedBy)


def run(
    paths: Paths = None,
    *,
    by: Annotated[
        str,
        option("dasar urutan", "what to order by", "--by", metavar="|".join(MEASURES)),
    ] = "readiness",
    year: Annotated[
        int | None,
        option(
            "tahun evaluasi (bawaan: yang dimiliki rencana terbanyak)",
            "year of the evaluation (default: the one that most plans have)",
            "--year",
            metavar=Text("TAHUN", "YEAR"),
        ),
    ] = None,
    standard: Annotated[
        str | None,
        option(
            "standar kesiapan atau evaluasi (bawaan: yang terbanyak dipakai)",
            "readiness or evaluation standard (default: the one that most plans use)",
            "--standard",
            metavar=Text("NAMA", "NAME"),
        ),
    ] = None,
    cohort: CohortOption = None,
    kind: KindOption = None,
    province: ProvinceOption = None,
    format: FormatOption = "text",
    out: OutOption = None,
    shard: ShardOption = None,
    no_cache: NoCacheOption = False,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Order the plans and print the order; 0 unless the request cannot be done."""
    language, day = spoken(lang), chosen_day(as_of)
    form = asked_form(format, out)
    measure = RankedBy(one_of("--by", by, MEASURES))
    _fits(measure, year, standard)
    wishes = RankWishes(
        by=by,
        year=year,
        standard=standard,
        cohort=cohort,
        kind=kind,
        province=province,
        lang=language,
    )
    group = wishes.group
    if shard and form != "json":
        raise Failure(_JSON_ALONE)
    cwd = Path.cwd()
    held = share(chosen(paths or [], cwd), shard)
    folders, names = held.folders, held.names
    every = tuple(summaries(folders, names, day, wishes.ladder, cached=not no_cache))
    if held.shard:
        if held.words:
            terminal.complain(held.words, language)
        show(form, _untold, lambda: wishes.of_shard(held, every, day), language, out=out)
        return 0
    ranking, counted = wishes.ranking(every)
    where = {names[folder]: shown(folder, cwd) or "." for folder in folders}

    def told() -> "Telling":
        from smartplan.telling import ranking as words

        return words.told(
            ranking,
            counted,
            group_told(group) if group.is_any else None,
            _next(ranking, where),
            language,
        )

    def json() -> str:
        from smartplan.writers.json import ranking as rows

        return rows.write(ranking, counted, language)

    show(form, told, json, language, out=out, root=folders[0] if len(folders) == 1 else None)
    return 0


def _fits(measure: RankedBy, year: int | None, standard: str | None) -> None:
    """Refuse what does not go with the measure."""
    if year is not None and measure is not RankedBy.EVALUATION:
        raise Failure(_NO_YEAR)
    if standard is not None and measure is RankedBy.COMPLETENESS:
        raise Failure(_NO_STANDARD)


def _next(ranking: Ranking, where: dict[str, str]) -> str:
    """The call that lays the first two beside each other."""
    first = [where[row.plan.plan] for row in ranking.rows[:2]]
    if len(first) < 2:  # noqa: PLR2004 -- a pair
        return ""
    return " ".join(["smartplan compare", *(f'"{one}"' if " " in one else one for one in first)])


def _untold() -> "Telling":  # pragma: no cover -- a shard is JSON
    raise Failure(_JSON_ALONE)


_JSON_ALONE = Text(
    "--shard pada rank memerlukan --format json: urutannya baru ada setelah semua pecahan "
    "digabungkan dengan smartplan merge-results",
    "--shard of rank needs --format json: there is an order only once all shards have been put "
    "together by smartplan merge-results",
)
_NO_YEAR = Text(
    "--year hanya berlaku untuk --by evaluation; hapus --year atau tambahkan --by evaluation",
    "--year goes with --by evaluation only; drop --year or add --by evaluation",
)
_NO_STANDARD = Text(
    "--standard tidak berlaku untuk --by completeness; hapus --standard",
    "--standard does not go with --by completeness; drop --standard",
)
