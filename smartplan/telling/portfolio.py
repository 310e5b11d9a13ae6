"""Many plans on one page: how ready they are, all of them, one among its peers, their spread."""

from collections.abc import Iterator, Mapping

from smartplan.blocks import Block, Blocks, Box, Fact, Facts, Figure, Heading, Plain
from smartplan.books.charts.data import ChartHeading
from smartplan.books.charts.histogram import Histogram, histogram
from smartplan.books.peers import Peer, Peers
from smartplan.measure import median
from smartplan.portfolio.measured import RankedBy
from smartplan.portfolio.names import label
from smartplan.portfolio.overview import Overview
from smartplan.portfolio.position import SMALLEST_GROUP
from smartplan.portfolio.rank import Ranking
from smartplan.portfolio.summary import Summary
from smartplan.scoring.cohorts import Cohorts
from smartplan.scoring.scores import HIGHEST
from smartplan.standards.shelf import Shelf
from smartplan.telling.cohorts import cohorts_told
from smartplan.telling.figures import two
from smartplan.telling.portfolio_table import regions_table, remarks
from smartplan.telling.ranking_notes import references
from smartplan.telling.telling import paragraph
from smartplan.wording import Lang, Text, grouped, rupiah_short


def title(held: Overview, lang: Lang) -> str:
    """What the page is called."""
    return _TITLE.fill(n=grouped(len(held.summaries), lang)).say(lang)


def told(held: Overview, links: Mapping[str, str], cohorts: Cohorts, lang: Lang) -> Blocks:
    """The page; `links` leads from a plan's name to its books, where there are any."""
    return tuple(_blocks(held, links, cohorts, lang))


def peers(held: Overview, lang: Lang) -> Peers | None:
    """Those that were scored by the standard of most, on its elements; None if there are none."""
    if not held.scored:
        return None
    standard = held.readiness.choice.basis.standard
    keys = tuple(held.scored[0].readiness.elements)
    return Peers(
        axes=tuple(label(held.scored, "readiness", standard, key).say(lang) for key in keys),
        top=HIGHEST,
        least=SMALLEST_GROUP,
        regions=tuple(
            Peer(
                held.names[one.plan],
                one.kind or "",
                one.province or "",
                tuple(_element(one, key) for key in keys),
                bool(one.readiness.illustrated),
            )
            for one in held.scored
        ),
    )


def _element(one: Summary, key: str) -> float | None:
    score, *_ = one.readiness.elements.get(key, (None,))
    return None if score is None else round(score, 2)


def _blocks(
    held: Overview, links: Mapping[str, str], cohorts: Cohorts, lang: Lang
) -> Iterator[Block]:
    yield Box("lead", (), (paragraph(_lead(held, lang)),))
    yield Facts(tuple(_facts(held, cohorts, lang)))
    yield _heading(_REGIONS, "regions", lang)
    yield regions_table(held, links, lang)
    yield from remarks(held, lang)
    yield _heading(_SPREAD, "spread", lang)
    columns = tuple(Box("column", (), (_figure(*one, lang),)) for one in _histograms(held, lang))
    yield Box("columns", (), columns)
    for ranking in (held.readiness, held.evaluation):
        if ranking:
            yield from _references(ranking, held.names, lang)
    if cohorts.participations:
        yield _heading(_COHORTS, "cohorts", lang)
        yield from cohorts_told(cohorts, lang)


def _references(ranking: Ranking, names: Mapping[str, str], lang: Lang) -> Iterator[Block]:
    """Who is best in what, as `rank` tells it, under a heading of this page."""
    measure = ranking.choice.measure
    head = _REFERENCES[measure].fill(year=ranking.choice.basis.year or "")
    for block in references(ranking, names, lang):
        id = f"best-{measure.value}"
        yield _heading(head, id, lang) if isinstance(block, Heading) else block


def _heading(words: Text, id: str, lang: Lang) -> Heading:
    return Heading(1, (Plain(words.say(lang)),), id)


def _lead(held: Overview, lang: Lang) -> str:
    """How ready they are, in one sentence."""
    scores = [row.measured.value for row in held.readiness.rows]
    of = grouped(len(held.summaries), lang)
    count = grouped(len(scores), lang)
    if not scores:
        return _NONE_SCORED.fill(of=of).say(lang)
    if len(scores) < SMALLEST_GROUP:
        low, high = two(min(scores), lang), two(max(scores), lang)
        words = _FEW_SCORED if low != high else _ALIKE
        return words.fill(count=count, of=of, low=low, high=high).say(lang)
    middle = two(median(scores), lang)
    return _SCORED.fill(count=count, of=of, middle=middle).say(lang)


def _facts(held: Overview, cohorts: Cohorts, lang: Lang) -> Iterator[Fact]:
    plans = held.summaries
    figures = [
        (grouped(len({one.code or one.plan for one in plans}), lang), _FACT_REGIONS),
        (grouped(sum(one.programs.count for one in plans), lang), _FACT_PROGRAMS),
        (
            grouped(sum(sum(one.programs.quick_wins.values()) for one in plans), lang),
            _FACT_WINS,
        ),
        (rupiah_short(sum(one.money.total for one in plans), lang), _FACT_MONEY),
    ]
    if cohorts.participations:
        words = _FACT_COHORTS.fill(regions=grouped(cohorts.regions, lang))
        figures.append((grouped(cohorts.participations, lang), words))
    for value, what in figures:
        yield Fact((Plain(value),), (Plain(what.say(lang)),))


def _histograms(held: Overview, lang: Lang) -> Iterator[tuple[str, Histogram]]:
    yield "readiness", _spread(held.readiness, _SPREAD_READINESS.say(lang), HIGHEST, 0.5)
    done = tuple(float(one.completeness) for one in held.summaries)
    about = ChartHeading(_SPREAD_COMPLETENESS.say(lang))
    yield "completeness", Histogram(done, 100, 10, SMALLEST_GROUP, suffix="%", about=about)
    if held.evaluation:
        basis = held.evaluation.choice.basis
        standard = Shelf().evaluation(basis.standard or "")
        top = standard.bounds[1] if standard and standard.bounds else _USUAL_TOP
        title = _SPREAD_INDEX.fill(year=basis.year).say(lang)
        yield "index", _spread(held.evaluation, title, top, top / 8)


def _spread(ranking: Ranking, title: str, top: float, step: float) -> Histogram:
    scores = tuple(row.measured.value for row in ranking.rows)
    apart = len(ranking.apart)
    return Histogram(scores, top, step, SMALLEST_GROUP, apart, about=ChartHeading(title))


def _figure(id: str, data: Histogram, lang: Lang) -> Figure:
    wide = histogram(data, lang, prefix=f"chart-{id}")
    narrow = histogram(data, lang, prefix=f"chart-{id}-narrow", narrow=True)
    return Figure(wide, narrow, f"fig-{id}", "", ())


_USUAL_TOP = 4.0
_TITLE = Text("Rencana kota cerdas {n} daerah", "Smart city plans of {n} regions")
_REGIONS = Text("Daerah", "Regions")
_SPREAD = Text("Sebaran", "Spread")
_COHORTS = Text("Angkatan", "Cohorts")
_SCORED = Text(
    "Kesiapan {count} dari {of} rencana telah dinilai dengan standar yang sama; separuhnya di "
    "bawah {middle} dari 5.",
    "Readiness has been scored by the same standard for {count} of {of} plans; half of them are "
    "below {middle} of 5.",
)
_FEW_SCORED = Text(
    "Kesiapan {count} dari {of} rencana telah dinilai dengan standar yang sama, dari {low} sampai "
    "{high} pada skala 5.",
    "Readiness has been scored by the same standard for {count} of {of} plans, from {low} to "
    "{high} of 5.",
)
_ALIKE = Text(
    "Kesiapan {count} dari {of} rencana telah dinilai dengan standar yang sama: {low} dari 5.",
    "Readiness has been scored by the same standard for {count} of {of} plans: {low} of 5.",
)
_NONE_SCORED = Text(
    "Belum satu pun dari {of} rencana yang kesiapannya dinilai.",
    "Readiness has not been scored yet for any of the {of} plans.",
)
_FACT_REGIONS = Text("daerah", "regions")
_FACT_PROGRAMS = Text("program", "programs")
_FACT_WINS = Text("quick win", "quick wins")
_FACT_MONEY = Text("kebutuhan dana", "money needed")
_FACT_COHORTS = Text(
    "keikutsertaan dalam angkatan, oleh {regions} daerah",
    "participations in cohorts, by {regions} regions",
)
_REFERENCES = {
    RankedBy.READINESS: Text("Daerah rujukan kesiapan", "Reference regions of readiness"),
    RankedBy.EVALUATION: Text(
        "Daerah rujukan evaluasi {year}", "Reference regions of the evaluation {year}"
    ),
}
_SPREAD_READINESS = Text("Kesiapan, 0 sampai 5", "Readiness, 0 to 5")
_SPREAD_COMPLETENESS = Text("Kelengkapan rencana", "Completeness of the plans")
_SPREAD_INDEX = Text("Indeks evaluasi {year}", "Evaluation index {year}")
