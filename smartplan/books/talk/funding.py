"""The money: how much is needed each year, from which funds, and what was spent."""

from smartplan.books.parts import names
from smartplan.books.parts.financing import financing, shares
from smartplan.books.parts.money import in_words
from smartplan.books.parts.money_charts import by_year_chart
from smartplan.books.talk.slide import Slide, SlideChart, SlideText
from smartplan.facts import money
from smartplan.facts.promised import promised
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, percent, rupiah_short


def funding(plan: Plan, year: int | None, lang: Lang) -> Slide | None:
    """What the plan needs, the share of the regional budget, and what became of it in a year."""
    chart = by_year_chart(plan, lang)
    if chart is None:
        return None
    held = money.planned(plan)
    told = financing(plan, lang)
    points = []
    if year is not None and (whole := promised(plan, year)).spent:
        text = _SPENT if whole.reported else _SPENT_BARE
        share = percent(100 * whole.spent / whole.reported, lang) if whole.reported else ""
        filled = text.fill(
            year=year,
            spent=rupiah_short(whole.spent, lang),
            planned=rupiah_short(whole.reported, lang),
            share=share,
        )
        points.append(SlideText(filled.say(lang)))
    over = [one for one in told.ceilings if one.over]
    if over:
        years = names.years((int(one.year) for one in over), lang)
        points.append(SlideText(_OVER.fill(years=years).say(lang)))
    span = names.years({one.year for one in held}, lang)
    return Slide(
        id="money",
        title=_TITLE.fill(
            total=in_words(held, lang), span=span, shares=shares(held, lang, named=False)
        ).say(lang),
        chart=SlideChart("budget-by-year", chart, _CAPTION.say(lang)),
        points=tuple(points),
        said=tuple(
            SlideText(part) for part in (told.summary, told.estimates, told.outside) if part
        ),
        targets=("fig-money-year", "tbl-money-fund"),
        sources=tuple(dict.fromkeys(source for one in held for source in one.row.sources)),
        illustration=chart.about.illustration,
    )


_TITLE = Text(
    "Kebutuhan dana {span} {total}: {shares}", "Money needed in {span}, {total}: {shares}"
)
_CAPTION = Text("Kebutuhan dana per tahun menurut sumber", "Money per year by fund")
_SPENT = Text(
    "Belanja yang dilaporkan tahun {year}: {spent} dari {planned} yang direncanakan program yang "
    "melapor ({share}).",
    "Spending told for {year}: {spent} of the {planned} planned by the programs that told "
    "({share}).",
)
_SPENT_BARE = Text(
    "Belanja yang dilaporkan tahun {year}: {spent}.", "Spending told for {year}: {spent}."
)
_OVER = Text(
    "Kebutuhan dana {years} melampaui pagu indikatif.",
    "The money needed in {years} is over the ceilings.",
)
