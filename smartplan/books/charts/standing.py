"""What the readiness charts share: the finding in words, the table, the value that counts."""

from collections.abc import Sequence

from smartplan.blocks import ChartTable
from smartplan.books.charts.chart import Page, exact, known, scale_top, score
from smartplan.books.charts.data import Standing
from smartplan.books.charts.measure import tidy
from smartplan.wording import grouped


def value_of(standing: Standing) -> float | None:
    """The score that counts, or what the assessors confirmed where there is none."""
    own = known(standing.score)
    return known(standing.confirmed) if own is None else own


def top_of(top: float) -> float:
    """The highest value of the scale; 5 where the standard gives nothing usable."""
    return scale_top(top, 5.0)


def weakest(standings: Sequence[Standing], top: float, page: Page) -> str:
    """The title: which is weakest, if one or two are."""
    values = [(value, item) for item in standings if (value := value_of(item)) is not None]
    if not values:
        return page.say("Kesiapan belum dinilai", "Readiness has not been assessed")
    least = min(value for value, _ in values)
    said = {"value": score(least, page.lang), "top": exact(top, page.lang)}
    # What reads alike counts as alike, or the title would contradict the labels.
    lowest = [tidy(one.name) for value, one in values if score(value, page.lang) == said["value"]]
    if len(lowest) == len(values) and len(values) > 1:
        return page.say(
            "Semua bernilai {value} dari {top}", "All stand at {value} of {top}", **said
        )
    if len(lowest) <= _NAMED:
        word = page.say(" dan ", " and ")
        names = ("; " if any(word in name for name in lowest) else word).join(lowest)
        return page.say(
            "{names} paling lemah: {value} dari {top}",
            "Weakest: {names}, {value} of {top}",
            names=names,
            **said,
        )
    return page.say(
        "Sebanyak {count} yang terlemah bernilai {value} dari {top}",
        "The {count} weakest stand at {value} of {top}",
        count=len(lowest),
        **said,
    )


def coverage(standings: Sequence[Standing], page: Page) -> str:
    """The subtitle: the scale's meaning and how much has been assessed."""
    totals = [(item.assessed, item.total) for item in standings]
    scale = page.say("Tingkat kesiapan", "Level of readiness")
    if any(done is None or of is None for done, of in totals) or not totals:
        return scale
    done, of = (sum(pair[i] or 0 for pair in totals) for i in (0, 1))
    return page.say(
        "{scale}; {done} dari {of} indikator dinilai",
        "{scale}; {done} of {of} indicators assessed",
        scale=scale,
        done=grouped(done, page.lang),
        of=grouped(of, page.lang),
    )


def table_of(standings: Sequence[Standing], page: Page) -> ChartTable:
    """Every number of the standings."""
    head = (
        page.say("Nama", "Name"),
        page.say("Nilai yang dihitung", "Score that counts"),
        *((page.say("Penilaian sendiri", "Own claim"),) if _claimed(standings) else ()),
        page.say("Dikonfirmasi", "Confirmed"),
        page.say("Target", "Target"),
        page.say("Terendah", "Lowest"),
        page.say("Tertinggi", "Highest"),
        page.say("Indikator dinilai", "Indicators assessed"),
    )
    claimed = _claimed(standings)
    return ChartTable(head, tuple(_row(item, page, claimed=claimed) for item in standings))


def told(standings: Sequence[Standing], page: Page) -> str:
    """Every standing in words, for those who hear the chart."""
    return " ".join(_sentence(item, page) for item in standings)


def _claimed(standings: Sequence[Standing]) -> bool:
    """Whether the region's own claims are known, too."""
    return any(known(item.claim) is not None for item in standings)


def _row(item: Standing, page: Page, *, claimed: bool) -> tuple[str, ...]:
    unknown = page.say("belum dinilai", "not assessed")
    value = unknown if value_of(item) is None else score(item.score, page.lang)
    group = f"{tidy(item.group)}: " if tidy(item.group) else ""
    own = (item.claim,) if claimed else ()
    numbers = (*own, item.confirmed, item.target, item.low, item.high)
    said = (score(number, page.lang) for number in numbers)
    return (group + tidy(item.name), value, *said, assessed(item, page) or "–")


def assessed(item: Standing, page: Page) -> str:
    """How many indicators have a level: "5 dari 9"."""
    if item.assessed is None or item.total is None:
        return ""
    return page.say("{a} dari {b}", "{a} of {b}", a=item.assessed, b=item.total)


def _sentence(item: Standing, page: Page) -> str:
    value = value_of(item)
    said = [
        score(value, page.lang) if value is not None else page.say("belum dinilai", "not assessed")
    ]
    if (confirmed := known(item.confirmed)) is not None and known(item.score) is not None:
        said.append(f"{page.say('dikonfirmasi', 'confirmed')} {score(confirmed, page.lang)}")
    if (claim := known(item.claim)) is not None and claim != value:
        own = page.say("penilaian sendiri", "own claim")
        said.append(f"{own} {score(claim, page.lang)}")
    if (target := known(item.target)) is not None:
        said.append(f"target {score(target, page.lang)}")
    low, high = known(item.low), known(item.high)
    if low is not None and high is not None and low < high:
        said.append(
            page.say(
                "kemungkinan {low} sampai {high}",
                "possibly {low} to {high}",
                low=score(low, page.lang),
                high=score(high, page.lang),
            )
        )
    return f"{tidy(item.name)}: {', '.join(said)}."


_NAMED = 2
