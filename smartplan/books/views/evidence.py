"""The list of evidence: what shows each item, how it is handed on, and what is missing."""

from collections.abc import Iterator

from smartplan.books.archive import Archive
from smartplan.books.parts import names
from smartplan.books.parts.evaluation_items import ItemName, instrument_of, item_name
from smartplan.books.parts.evidence_files import EvidenceFiles
from smartplan.books.parts.evidence_list import Gathering, ProvenThing, archive_of, missing_files
from smartplan.books.parts.part import MissingPart, missing
from smartplan.books.subject import Subject
from smartplan.facts.evidence import has_evidence
from smartplan.facts.item_answers import assessed_year
from smartplan.facts.recommendations import opening, year_of
from smartplan.plan.plan import Plan
from smartplan.standards.model import EvaluationStandard
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, same


@dataclass(frozen=True, slots=True)
class ProofGroup:
    """The items of a dimension with their evidence."""

    id: str
    name: str
    things: tuple[ProvenThing, ...]


@dataclass(frozen=True, slots=True)
class UnprovenItem:
    """An item that was taken up and has no evidence so far."""

    name: ItemName
    agency: str
    due: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """Everything that the list tells, and the archive of its files."""

    region: str
    year: str
    standard: str
    summary: str
    groups: tuple[ProofGroup, ...]
    unproven: tuple[UnprovenItem, ...]
    missing: tuple[MissingPart, ...]
    archive: Archive


def view(subject: Subject, lang: Lang) -> EvidenceView:
    """The evidence of the self-assessment that is worked on."""
    plan = subject.plan
    held = assessed_year(plan)
    year = held if held is not None else plan.as_of.year
    standard = instrument_of(plan, year)
    gathering = Gathering(plan, EvidenceFiles(subject.root), lang)
    groups = tuple(_groups(plan, year, standard, gathering))
    things = tuple(one for group in groups for one in group.things)
    return EvidenceView(
        region=plan.region_name,
        year=str(year),
        standard=standard.label.say(lang) if standard else "",
        summary=_summary(things, lang) if held is not None else "",
        groups=tuple(
            ProofGroup(one.id, one.name, shown)
            for one in groups
            if (shown := tuple(thing for thing in one.things if thing.rows))
        ),
        unproven=tuple(_unproven(plan, year, standard, lang)),
        missing=()
        if held is not None
        else (missing(_NONE.fill(year=year), f"assessment/{year}.yaml", lang),),
        archive=archive_of(things, lang),
    )


def _groups(
    plan: Plan, year: int, standard: EvaluationStandard | None, gathering: Gathering
) -> Iterator[ProofGroup]:
    """The recommendations that the year begins with, then dimension by dimension its items."""
    lang = gathering.lang
    yield ProofGroup(
        "recommendations",
        _ADVICE.say(lang),
        tuple(
            gathering.thing(
                ItemName(_NUMBERED.fill(year=year_of(one), at=at).say(lang), "", one.text, ""),
                None,
                one.answer_sources,
            )
            for at, one in enumerate(opening(plan, year), 1)
            if one.answer_sources
        ),
    )
    answers = plan.assessment[str(year)].items if str(year) in plan.assessment else {}
    known = standard.items if standard else {}
    dimensions = standard.dimensions if standard else {}
    of = {key: [ref for ref in known if known[ref].dimension == key] for key in dimensions}
    titles = {key: one.label.say(lang) for key, one in dimensions.items()}
    of["other"] = [ref for ref in answers if ref not in known]
    for key, refs in of.items():
        yield ProofGroup(
            key,
            titles.get(key) or _STRANGE.say(lang),
            tuple(
                gathering.thing(
                    item_name(standard, ref, lang), answers[ref].claim, answers[ref].sources
                )
                for ref in refs
                if ref in answers
            ),
        )


def _unproven(
    plan: Plan, year: int, standard: EvaluationStandard | None, lang: Lang
) -> Iterator[UnprovenItem]:
    """What was taken up without evidence, illustrations apart: they show nothing."""
    if str(year) not in plan.assessment:
        return
    answers = plan.assessment[str(year)].items
    known = standard.items if standard else {}
    for ref in (*known, *(ref for ref in answers if ref not in known)):
        one = answers.get(ref)
        if one is None:
            continue
        if not has_evidence(one, plan):
            yield UnprovenItem(
                item_name(standard, ref, lang),
                names.agency_short(plan, one.agency, lang) if one.agency else "–",
                day(one.due, lang) if one.due else "–",
            )


def _summary(things: tuple[ProvenThing, ...], lang: Lang) -> str:
    files = sum(len(one.files) for one in things)
    sources = sum(len(one.rows) for one in things)
    gone = sum(1 for _ in missing_files(things))
    text = _SOME_GONE if gone else _ALL_THERE
    return text.fill(sources=sources, files=files, gone=gone).say(lang)


_NONE = Text("Penilaian mandiri tahun {year}", "The self-assessment of {year} is")
_ADVICE = Text("Jawaban atas Rekomendasi", "Answers to recommendations")
_STRANGE = Text("Butir di Luar Instrumen", "Items that the instrument does not have")
_NUMBERED = same("R.{year} {at}")
_ALL_THERE = Text(
    "Bukti yang disebut berjumlah {sources}; {files} di antaranya berkas yang dibawa arsip.",
    "The pieces of evidence number {sources}, of which {files} go into the archive as files.",
)
_SOME_GONE = Text(
    "Bukti yang disebut berjumlah {sources}; {files} di antaranya berkas yang dibawa arsip, dan "
    "{gone} belum dapat diserahkan.",
    "The pieces of evidence number {sources}, of which {files} go into the archive as files, and "
    "{gone} cannot be handed on yet.",
)
