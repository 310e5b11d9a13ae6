"""All plans in one table, a row each, and what its figures are and are not."""

from collections.abc import Iterator, Mapping

from smartplan.blocks import (
    Align,
    Amount,
    Block,
    Illustration,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Plain,
    Table,
)
from smartplan.portfolio.measured import Lack
from smartplan.portfolio.names import label
from smartplan.portfolio.overview import Overview, figure
from smartplan.portfolio.summary import Summary
from smartplan.telling.figures import UNKNOWN, span, two
from smartplan.telling.telling import muted
from smartplan.wording import Lang, Text, grouped, percent, rupiah_short


def regions_table(held: Overview, links: Mapping[str, str], lang: Lang) -> Table:
    """The table; `links` leads from a plan's name to its books, where there are any."""
    year = held.evaluation.choice.basis.year if held.evaluation else None
    heads = [*_FIRST, *([_INDEX.fill(year=year)] if year else []), *_LAST]
    return Table(
        head=tuple((Plain(one.say(lang)),) for one in heads),
        rows=tuple(tuple(_row(held, one, links.get(one.plan), lang)) for one in held.summaries),
        align=("left", "left", "left", "left", "center", *_figures(len(heads) - 5)),
        id="tbl-regions",
        filter=True,
        filter_by=(1, 2, 3, 4),
        wide=True,
        rowhead=True,
    )


def remarks(held: Overview, lang: Lang) -> Iterator[Block]:
    """What the figures of the table are, and what they are not."""
    said = []
    if held.scored:
        standard = held.readiness.choice.basis.standard
        said.append(_PROPOSED.fill(standard=label(held.scored, "readiness", standard)))
    if other := sum(why is Lack.OTHER_STANDARD for _, why in held.readiness.apart):
        said.append(_OTHER_STANDARD.fill(n=other))
    if held.evaluation:
        basis = held.evaluation.choice.basis
        name = label(held.summaries, "evaluation", basis.standard)
        said.append(_OFFICIAL.fill(year=basis.year, standard=name))
        if held.evaluation.choice.others:
            said.append(_OTHER_YEARS)
    if any(one.readiness.illustrated or one.programs.illustrated for one in held.summaries):
        said.append(_MADE_UP)
    if said:
        yield Paragraph((muted(" ".join(one.say(lang) for one in said)),))


def _figures(count: int) -> tuple[Align, ...]:
    """Figures stand at the right."""
    side: Align = "right"
    return (side,) * count


def _row(held: Overview, one: Summary, link: str | None, lang: Lang) -> Iterator[Inlines]:
    ready = one.readiness
    name = (Plain(held.names[one.plan]),)
    is_made_up = ready.illustrated or one.programs.illustrated
    mark = (Plain(" "), Illustration()) if is_made_up else ()
    yield (Link(link, name), *mark) if link else (*name, *mark)
    yield (Plain(one.kind or UNKNOWN),)
    yield (Plain(one.province or UNKNOWN),)
    yield (Plain(", ".join(map(str, one.cohorts)) or UNKNOWN),)
    yield (Plain(str(one.stage)),)
    score = figure(held.readiness.choice, one)
    yield (_told(score, lang),)
    is_open = not isinstance(score, Lack) and ready.low < ready.high
    yield (Plain(span(ready.low, ready.high, lang) if is_open else UNKNOWN),)
    if held.evaluation:
        yield (_told(figure(held.evaluation.choice, one), lang),)
    yield (Plain(percent(one.completeness, lang)),)
    yield (Plain(grouped(one.programs.count, lang)),)
    money = one.money.total
    yield (Amount(rupiah_short(money, lang), money),) if money else (Plain(UNKNOWN),)
    yield (Plain(grouped(one.findings.get("error", 0), lang)),)


def _told(value: float | Lack, lang: Lang) -> Inline:
    """A figure; that a region stayed out, or was measured otherwise, is none."""
    if isinstance(value, Lack):
        return muted(_LACKS[value].say(lang)) if value in _LACKS else Plain(UNKNOWN)
    return Plain(two(value, lang))


_FIRST = (
    Text("Daerah", "Region"),
    Text("Jenis", "Kind"),
    Text("Provinsi", "Province"),
    Text("Angkatan", "Cohort"),
    Text("Tahap", "Stage"),
    Text("Kesiapan", "Readiness"),
    Text("Rentang kesiapan", "Range of readiness"),
)
_INDEX = Text("Indeks evaluasi {year}", "Evaluation index {year}")
_LAST = (
    Text("Kelengkapan", "Completeness"),
    Text("Program", "Programs"),
    Text("Kebutuhan dana", "Money needed"),
    Text("Kesalahan", "Errors"),
)
_LACKS = {
    Lack.ABSENT: Text("tidak ikut", "took no part"),
    Lack.OTHER_STANDARD: Text("standar lain", "other standard"),
}
_PROPOSED = Text(
    "Kesiapan dinilai dari 0 sampai 5 menurut {standard}; skala, bobot, dan predikatnya merupakan "
    "usulan, bukan ketentuan resmi. Rentang menunjukkan nilai terendah dan tertinggi yang masih "
    "mungkin karena ada indikator yang belum dinilai.",
    "Readiness is scored from 0 to 5 by {standard}; its scale, weights and bands are a proposal "
    "and not official. The range is the lowest and the highest score that are still possible, "
    "because some indicators have not been assessed.",
)
_MADE_UP = Text(
    "Daerah bertanda ilustrasi memuat angka contoh yang bukan keadaan daerah itu.",
    "Regions marked as an illustration hold made-up figures that are not the state of the region.",
)
_OTHER_STANDARD = Text(
    "Dinilai dengan standar lain sehingga tidak dibandingkan: {n} rencana.",
    "Scored by another standard, and so not compared: {n} of the plans.",
)
_OFFICIAL = Text(
    "Indeks evaluasi tahun {year} dihitung menurut {standard}; nilai dimensinya dari kementerian.",
    "The evaluation index of {year} is by {standard}; its dimension scores are the ministry's.",
)
_OTHER_YEARS = Text(
    "Indeks tahun atau standar lain tidak ditampilkan karena tidak dapat dibandingkan.",
    "Indices of other years or standards are not shown, as they cannot be compared.",
)
