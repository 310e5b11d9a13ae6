"""The ministry's evaluation per year: its index, its parts, and how it moved."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from smartplan.books.blank import BLANK
from smartplan.books.charts import data as charts
from smartplan.books.notes import Remark
from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.plan.model.progress import EvaluationResult
from smartplan.plan.model.sources import Source, SourceKind
from smartplan.plan.plan import Plan
from smartplan.scoring.evaluation import Evaluation, EvaluationPart
from smartplan.scoring.evaluation import evaluations as calculated
from smartplan.standards.model import INDEX
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, grouped, number, percent, same


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationRow(BookPart):
    """A dimension of an evaluation with its weight, value and the points that it adds."""

    name: str
    weight: str
    value: str
    points: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationView(BookPart):
    """The evaluation of a year.

    `told` is what the plan says, and so its sources; the words `before` and `after` are our own.
    """

    year: str
    standard: str
    before: str
    told: str
    after: str
    rows: tuple[EvaluationRow, ...]


def evaluations(plan: Plan, lang: Lang) -> tuple[EvaluationView, ...]:
    """The evaluations of a plan, the earliest first."""
    told = []
    told_before: dict[int, str | None] = {}
    for one in calculated(plan):
        held = plan.progress[str(one.year)].evaluation
        if held is None:
            continue
        told.append(
            EvaluationView(
                year=str(one.year),
                standard=one.label.say(lang) if one.standard else "",
                before=_before(one, lang),
                told=_told(one, _origin(held, plan), lang),
                after=_after(one, told_before, lang),
                rows=_rows(one, held, lang),
                sources=held.sources,
                remarks=remarks(lang, held),
                illustration=illustrated(held),
            )
        )
        told_before[one.year] = one.standard
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
                standard=one.label.say(lang) if one.standard else "",
            )
            for one in held
        ),
        about=charts.ChartHeading(illustration=any(illustrated(one) for one in made_up if one)),
    )


def _rows(one: Evaluation, held: EvaluationResult, lang: Lang) -> tuple[EvaluationRow, ...]:
    """The values of the parts; none where only an index is known."""
    if any(part.value is not None for part in one.parts.values()):
        return tuple(_row(part, held, lang) for part in one.parts.values())
    if one.standard is not None:
        return ()
    given = {**dict.fromkeys(held.items), **held.printed, **held.dimensions}
    return tuple(
        EvaluationRow(
            name=names.capital(key),
            weight="–",
            value="–" if value is None else grouped(value, lang, decimals=2),
            points="–",
            remarks=tuple(_items(held, key, lang)),
        )
        for key, value in given.items()
        if key != INDEX
    )


def _row(part: EvaluationPart, held: EvaluationResult, lang: Lang) -> EvaluationRow:
    return EvaluationRow(
        name=part.label.say(lang),
        weight=percent(100 * part.share, lang),
        value=_figure(part.value, lang),
        points=_figure(part.points, lang),
        remarks=tuple(_behind(part, held, lang)),
    )


def _behind(part: EvaluationPart, held: EvaluationResult, lang: Lang) -> Iterator[Remark]:
    """The values of a dimension that its own is taken from, and those that it is not."""
    yield from _items(held, part.id, lang)
    for text, value, origin in (
        (_TOTAL, held.dimensions.get(part.id), "dimensions"),
        (_AS_PRINTED, held.printed.get(part.id), "printed"),
    ):
        if value is not None and part.origin != origin:
            yield Remark(text.fill(value=number(value, lang)).say(lang))


def _items(held: EvaluationResult, key: str, lang: Lang) -> Iterator[Remark]:
    if items := held.items.get(key):
        values = "; ".join(number(one, lang) for one in items)
        yield Remark(_ITEMS.fill(values=values).say(lang))


def _figure(value: Decimal | None, lang: Lang) -> str:
    return grouped(float(value), lang, decimals=2) if value is not None else BLANK.say(lang)


def _before(one: Evaluation, lang: Lang) -> str:
    """What we calculate of an evaluation, or why we cannot."""
    if one.participated is False:
        return ""
    if one.index is None:
        text = _NO_INDEX if one.standard else _NO_STANDARD
        return text.fill(year=one.year).say(lang)
    text = _CALCULATED.fill(year=one.year, index=_figure(one.index, lang))
    return text.say(lang) if one.is_calculated else ""


def _told(one: Evaluation, origin: Text | None, lang: Lang) -> str:
    """What the plan says of an evaluation, and who said so before it."""
    if one.participated is False:
        return _ABSENT.fill(year=one.year).say(lang)
    if one.printed is None:
        return ""
    named = {"year": one.year, "printed": _figure(one.printed, lang), "origin": origin}
    if not one.is_calculated:
        return (_PRINTED if origin else _RECORDED).fill(**named).say(lang)
    end = _DIFFERS if one.differs else _ROUNDED if one.difference else _AGREES
    start = (_PRINTS if origin else _RECORDS).fill(**named)
    return names.capital(f"{start.say(lang)}{end.say(lang)}")


def _after(one: Evaluation, before: Mapping[int, str | None], lang: Lang) -> str:
    """How an index moved, its band, and whether its weights are official."""
    if one.index is None:
        return ""
    said = []
    if one.change is not None and one.since:
        text = _UP if one.change > 0 else _DOWN if one.change < 0 else _SAME
        said.append(text.fill(change=number(abs(float(one.change)), lang), since=one.since))
        if one.standard is None or before.get(one.since) != one.standard:
            said.append(_OTHER_STANDARD)
    if one.band:
        said.append(_BAND.fill(band=one.band))
    if one.is_calculated and not one.is_official:
        said.append(_UNOFFICIAL)
    return " ".join(text.say(lang) for text in said)


def _origin(held: EvaluationResult, plan: Plan) -> Text | None:
    """Who printed the values, as far as the sources tell: the ministry's letter before others."""
    found = [plan.sources[id] for id in held.sources if id in plan.sources]
    letters = [one for one in found if one.kind is SourceKind.LETTER]
    if any(_is_ministry(one) for one in letters):
        return Text("surat kementerian", "the ministry's letter")
    for one in (*letters, *found):
        if one.publisher and one.kind is SourceKind.LETTER:
            return Text(f"surat {one.publisher}", f"a letter of {one.publisher}")
        if one.publisher:
            return same(one.publisher)
        if one.title:
            return same(f"“{one.title}”")
    return None


def _is_ministry(source: Source) -> bool:
    said = f"{source.publisher or source.title}".lower()
    return any(word in said for word in _MINISTRY)


_MINISTRY = ("kementerian", "kemkom", "kominfo", "komdigi", "menteri", "ministry")

_ITEMS = Text("Nilai butir: {values}.", "Values of its items: {values}.")
_TOTAL = Text("Nilai dimensi yang tercatat: {value}.", "Value on record: {value}.")
_AS_PRINTED = Text("Nilai tercetak: {value}.", "Value as printed: {value}.")
_ABSENT = Text(
    "Daerah tidak mengikuti evaluasi kementerian pada {year}.",
    "The region did not take part in the ministry's evaluation of {year}.",
)
_NO_INDEX = Text(
    "Indeks evaluasi {year} belum dapat dihitung karena nilai dimensinya belum lengkap.",
    "The evaluation index of {year} cannot be calculated: its dimensions are not complete.",
)
_NO_STANDARD = Text(
    "Indeks evaluasi {year} tidak tercatat, dan standarnya tidak disebut.",
    "The evaluation index of {year} is not on record, nor is its standard.",
)
_CALCULATED = Text(
    "Indeks evaluasi {year} sebesar {index}, dihitung dari nilai dimensi dan bobotnya.",
    "The evaluation index of {year} is {index}, calculated from dimensions and weights.",
)
_PRINTED = Text(
    "Indeks evaluasi {year} sebesar {printed} menurut {origin}.",
    "The evaluation index of {year} is {printed} according to {origin}.",
)
_RECORDED = Text(
    "Indeks evaluasi {year} tercatat sebesar {printed}.",
    "The evaluation index of {year} is on record as {printed}.",
)
_PRINTS = Text("{origin} mencantumkan {printed}", "{origin} has {printed}")
_RECORDS = Text("nilai yang tercatat {printed}", "the value on record is {printed}")
_DIFFERS = Text("; selisihnya perlu ditanyakan.", "; the difference should be asked about.")
_ROUNDED = Text("; selisihnya dalam batas pembulatan.", "; the difference is within rounding.")
_AGREES = Text(", sama dengan hitungan itu.", ", which is the same.")
_UP = Text("Nilai ini naik {change} sejak {since}.", "It rose by {change} since {since}.")
_DOWN = Text("Nilai ini turun {change} sejak {since}.", "It fell by {change} since {since}.")
_SAME = Text("Nilai ini sama dengan {since}.", "It is the same as in {since}.")
_OTHER_STANDARD = Text(
    "Standar kedua tahun itu tidak diketahui sama, sehingga angkanya tidak sebanding langsung.",
    "The two years are not known to have the same standard: the numbers do not compare directly.",
)
_BAND = Text("Predikatnya {band}.", "Its band is {band}.")
_UNOFFICIAL = Text(
    "Bobot yang dipakai tidak berasal dari ketentuan resmi.", "The weights used are not official."
)
