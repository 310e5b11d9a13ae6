"""The self-assessment: last year's recommendations, then every item with what answers it."""

from collections.abc import Iterable, Iterator, Mapping

from smartplan.books.parts.advice import Advice, advice
from smartplan.books.parts.evaluation_items import instrument_of
from smartplan.books.parts.item_answers import Answering, ItemRow
from smartplan.books.parts.item_counts import (
    AgencyCount,
    agency_counts,
    assessed_words,
    counted_words,
    estimated,
)
from smartplan.books.parts.nouns import ITEM, RECOMMENDATION, counted
from smartplan.books.parts.part import MissingPart, missing
from smartplan.books.parts.surveys import SurveysPart, surveys
from smartplan.books.subject import Subject
from smartplan.facts.item_answers import assessed_year, counted_answers
from smartplan.facts.recommendations import is_followed_up, opening
from smartplan.plan.model.assessment import ItemAnswer
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.scoring.proposals import proposals
from smartplan.scoring.self_assessed import helped
from smartplan.standards.model import EvaluationStandard
from smartplan.standing.duties import Duty, duties
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, number


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """The items of a dimension, or of another year, in one table."""

    id: str
    name: str
    about: str
    summary: str
    rows: tuple[ItemRow, ...]


@dataclass(frozen=True, slots=True)
class SelfAssessmentView:
    """Everything that the self-assessment tells; without one `groups` is empty."""

    region: str
    year: str
    standard: str
    summary: str
    helped: str
    assessed: str
    opening: str
    advice: tuple[Advice, ...]
    agencies: tuple[AgencyCount, ...]
    groups: tuple[ItemGroup, ...]
    earlier: tuple[ItemGroup, ...]
    surveys: SurveysPart
    missing: tuple[MissingPart, ...]


def view(subject: Subject, lang: Lang) -> SelfAssessmentView:
    """What the self-assessment tells of a plan, for the year that is worked on."""
    plan = subject.plan
    held = assessed_year(plan)
    year = held if held is not None else plan.as_of.year
    standard = instrument_of(plan, year)
    owed = duties(plan, ())
    begun = opening(plan, year)
    return SelfAssessmentView(
        region=plan.region_name,
        year=str(year),
        standard=_instrument(plan, year, standard, lang),
        summary=estimated(plan, year, standard, lang) if held is not None else "",
        helped=_helped(plan, year, standard, lang),
        assessed=assessed_words(plan, year, lang) if held is not None else "",
        opening=_opening(plan, year, lang),
        advice=tuple(advice(plan, one, lang) for one in begun),
        agencies=agency_counts(plan, year, standard, owed, lang) if held is not None else (),
        groups=tuple(_groups(plan, year, standard, owed, lang)) if held is not None else (),
        earlier=tuple(_others(plan, year, owed, lang)),
        surveys=surveys(plan, lang),
        missing=()
        if held is not None
        else (missing(_NONE.fill(year=year), f"assessment/{year}.yaml", lang),),
    )


def _instrument(plan: Plan, year: int, standard: EvaluationStandard | None, lang: Lang) -> str:
    held = plan.assessment.get(str(year))
    return standard.label.say(lang) if standard else (held.instrument or "") if held else ""


def _helped(plan: Plan, year: int, standard: EvaluationStandard | None, lang: Lang) -> str:
    """How many items without a value the plan has an answer to."""
    if standard is None:
        return ""
    count = helped(proposals(plan, year, standard), plan.assessment[str(year)].items, standard)
    return (_HELPED if count else _UNHELPED).fill(count=counted(count, ITEM)).say(lang)


def _opening(plan: Plan, year: int, lang: Lang) -> str:
    """How many recommendations the year begins with, and how many are still open."""
    begun = opening(plan, year)
    if not begun:
        return _NO_ADVICE.fill(year=year).say(lang)
    left = sum(not is_followed_up(one) for one in begun)
    text = _ALL_ANSWERED if not left else _SOME_OPEN
    return text.fill(all=counted(len(begun), RECOMMENDATION), open=left, year=year).say(lang)


def _groups(
    plan: Plan,
    year: int,
    standard: EvaluationStandard | None,
    owed: tuple[Duty, ...],
    lang: Lang,
) -> Iterator[ItemGroup]:
    """Dimension by dimension all items of the instrument; then what it does not know."""
    answers = plan.assessment[str(year)].items
    proposed = proposals(plan, year, standard) if standard else {}
    rows = Answering(plan, standard, answers, proposed, _of_items(owed, year), lang)
    known = standard.items if standard else {}
    for key, dimension in standard.dimensions.items() if standard else ():
        ids = [ref for ref, item in known.items() if item.dimension == key]
        if not ids:
            continue
        yield ItemGroup(
            id=key,
            name=dimension.label.say(lang),
            about=dimension.asks.text.say(lang) if dimension.asks else "",
            summary=_summary(plan, standard, (answers.get(ref) for ref in ids), lang, key),
            rows=tuple(map(rows.row, ids)),
        )
    if strange := [ref for ref in answers if ref not in known]:
        yield ItemGroup(
            id="other",
            name=_STRANGE.say(lang),
            about="",
            summary=_summary(plan, standard, map(answers.get, strange), lang),
            rows=tuple(map(rows.row, strange)),
        )


def _summary(
    plan: Plan,
    standard: EvaluationStandard | None,
    answers: Iterable[ItemAnswer | None],
    lang: Lang,
    dimension: str = "",
) -> str:
    """How many of some items are answered and proven; of a dimension its weight, too."""
    count = counted_answers(answers, plan, standard)
    held = standard.dimensions.get(dimension) if standard else None
    weight = held.weight if held else None
    said = counted_words(count, lang)
    if weight is None:
        return said
    return f"{_WEIGHT.fill(weight=number(weight, lang)).say(lang)} {said}"


def _others(plan: Plan, year: int, owed: tuple[Duty, ...], lang: Lang) -> Iterator[ItemGroup]:
    """The self-assessments of other years: what was answered then."""
    for key, held in sorted(plan.assessment.items()):
        if key == str(year):
            continue
        standard = instrument_of(plan, int(key))
        rows = Answering(plan, standard, held.items, {}, _of_items(owed, int(key)), lang)
        yield ItemGroup(
            id=key,
            name=key,
            about=_instrument(plan, int(key), standard, lang),
            summary=_summary(plan, standard, held.items.values(), lang),
            rows=tuple(map(rows.row, held.items)),
        )


def _of_items(owed: tuple[Duty, ...], year: int) -> Mapping[str, Duty]:
    """What is owed of a year's items, by item."""
    within = Route(("assessment", str(year)))
    return {one.route.key: one for one in owed if one.route.within(within)}


_HELPED = Text(
    "Untuk {count} yang belum bernilai, rencana sudah mengusulkan jawaban; usulan bercetak "
    "miring. Usulan menjadi jawaban daerah sesudah penjawabnya menulis dan menilainya.",
    "For {count} without a value the plan proposes an answer, in italics. It becomes the "
    "region's answer once whoever answers has written it and given it a value.",
)
_UNHELPED = Text(
    "Untuk butir yang belum bernilai, rencana tidak mempunyai usulan.",
    "For the items without a value the plan has no proposal.",
)
_NONE = Text("Penilaian mandiri tahun {year}", "The self-assessment of {year} is")
_STRANGE = Text("Butir di Luar Instrumen", "Items that the instrument does not have")
_NO_ADVICE = Text(
    "Sebelum tahun {year} tidak ada rekomendasi yang tercatat.",
    "No recommendations are on record from before {year}.",
)
_ALL_ANSWERED = Text(
    "Penilaian tahun {year} dibuka dengan {all}; seluruhnya sudah ditindaklanjuti.",
    "The assessment of {year} opens with {all}; none is left open.",
)
_SOME_OPEN = Text(
    "Penilaian tahun {year} dibuka dengan {all}; {open} di antaranya belum ditindaklanjuti.",
    "The assessment of {year} opens with {all}; still open: {open}.",
)
_WEIGHT = Text("Bobot {weight}.", "Weight {weight}.")
