"""The ministry's evaluation per year: its index, its parts, and how it moved."""

from dataclasses import dataclass
from decimal import Decimal

from smartplan.books.charts import data as charts
from smartplan.books.parts.part import BLANK, BookPart, illustrated, remarks
from smartplan.plan.plan import Plan
from smartplan.scoring.evaluation import Evaluation, EvaluationPart
from smartplan.scoring.evaluation import evaluations as calculated
from smartplan.wording import Lang, Text, grouped, number, percent


@dataclass(frozen=True, slots=True)
class EvaluationRow:
    """A dimension of an evaluation with its weight, value and the points that it adds."""

    name: str
    weight: str
    value: str
    points: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationView(BookPart):
    """The evaluation of a year."""

    year: str
    standard: str
    summary: str
    rows: tuple[EvaluationRow, ...]


def evaluations(plan: Plan, lang: Lang) -> tuple[EvaluationView, ...]:
    """The evaluations of a plan, the earliest first."""
    told = []
    for one in calculated(plan):
        held = plan.progress[str(one.year)].evaluation
        told.append(
            EvaluationView(
                year=str(one.year),
                standard=one.label.say(lang),
                summary=_summary(one, lang),
                rows=tuple(_row(part, lang) for part in one.parts.values()),
                sources=held.sources if held else (),
                remarks=remarks(lang, held),
                illustration=illustrated(held) if held else False,
            )
        )
    return tuple(told)


def history(plan: Plan, lang: Lang) -> charts.EvaluationHistory | None:
    """The index over the years as the data of its chart; None below two years."""
    held = calculated(plan)
    if len(held) < 2:  # noqa: PLR2004 -- one year is no history
        return None
    made_up = [plan.progress[str(one.year)].evaluation for one in held]
    return charts.EvaluationHistory(
        years=tuple(
            charts.EvaluationYear(
                year=one.year,
                index=float(one.index) if one.index is not None else None,
                participated=one.participated is not False,
                band=one.band.say(lang) if one.band else "",
                standard=one.label.say(lang),
            )
            for one in held
        ),
        about=charts.ChartHeading(illustration=any(illustrated(one) for one in made_up if one)),
    )


def _row(part: EvaluationPart, lang: Lang) -> EvaluationRow:
    return EvaluationRow(
        name=part.label.say(lang),
        weight=percent(100 * part.share, lang),
        value=_figure(part.value, lang),
        points=_figure(part.points, lang),
    )


def _figure(value: Decimal | None, lang: Lang) -> str:
    return grouped(float(value), lang, decimals=2) if value is not None else BLANK.say(lang)


def _summary(one: Evaluation, lang: Lang) -> str:
    if one.participated is False:
        return _ABSENT.fill(year=one.year).say(lang)
    if one.index is None:
        return _NO_INDEX.fill(year=one.year).say(lang)
    index = _figure(one.index, lang)
    said = [(_CALCULATED if one.is_calculated else _PRINTED).fill(year=one.year, index=index)]
    if one.differs:
        said.append(_DIFFERS.fill(printed=_figure(one.printed, lang)))
    if one.change is not None and one.since:
        text = _UP if one.change > 0 else _DOWN if one.change < 0 else _SAME
        said.append(text.fill(change=number(abs(float(one.change)), lang), since=one.since))
    if one.band:
        said.append(_BAND.fill(band=one.band))
    if not one.is_official:
        said.append(_UNOFFICIAL)
    return " ".join(text.say(lang) for text in said)


_ABSENT = Text(
    "Daerah tidak mengikuti evaluasi kementerian pada {year}.",
    "The region did not take part in the ministry's evaluation of {year}.",
)
_NO_INDEX = Text(
    "Indeks evaluasi {year} belum dapat dihitung karena nilai dimensinya belum lengkap.",
    "The evaluation index of {year} cannot be calculated: its dimensions are not complete.",
)
_CALCULATED = Text(
    "Indeks evaluasi {year} sebesar {index}, dihitung dari nilai dimensi dan bobotnya.",
    "The evaluation index of {year} is {index}, calculated from dimensions and weights.",
)
_PRINTED = Text(
    "Indeks evaluasi {year} sebesar {index} menurut surat kementerian.",
    "The evaluation index of {year} is {index} as the ministry printed it.",
)
_DIFFERS = Text(
    "Surat kementerian mencetak {printed}; selisihnya perlu ditanyakan.",
    "The ministry printed {printed}; the difference should be asked about.",
)
_UP = Text("Nilai ini naik {change} sejak {since}.", "It rose by {change} since {since}.")
_DOWN = Text("Nilai ini turun {change} sejak {since}.", "It fell by {change} since {since}.")
_SAME = Text("Nilai ini sama dengan {since}.", "It is the same as in {since}.")
_BAND = Text("Predikatnya {band}.", "Its band is {band}.")
_UNOFFICIAL = Text(
    "Bobot yang dipakai tidak berasal dari ketentuan resmi.", "The weights used are not official."
)
