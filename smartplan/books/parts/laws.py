"""The laws that a plan rests on: what is in force, by rank, as legal texts cite it."""

import re
from collections.abc import Iterator

from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.facts.instruments import REGULATIONS, progress
from smartplan.plan.model.organization import Instrument, InstrumentAbout, InstrumentStatus
from smartplan.plan.model.sources import Source, SourceKind
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Law(BookPart):
    """A law of the state or a regulation of the region that is in force."""

    title: str


def laws(plan: Plan, lang: Lang) -> tuple[Law, ...]:
    """What is in force, the highest rank first, and the older before the younger.

    A draft is no legal basis, and the regulation that enacts the plan follows from it.
    """
    found = [*_of_the_state(plan), *_of_the_region(plan, lang)]
    return tuple(law for _, law in sorted(found, key=lambda one: one[0]))


def is_legal_basis(held: Instrument) -> bool:
    """Whether a plan can rest on an instrument of the region."""
    is_own = held.about is InstrumentAbout.MASTERPLAN
    return held.kind in REGULATIONS and not is_own and progress(held) is InstrumentStatus.SIGNED


def cited(title: str, number: str | None, gazette: str | None = None) -> str:
    """A law as it is cited: kind, number, what it is about, the gazette that has it."""
    bare = bare_number(number or "")
    said = title
    if bare and bare not in title:
        head, about, rest = title.partition(" tentang ")
        said = f"{head} Nomor {bare}{about}{rest}"
    return f"{said} ({gazette})" if gazette and gazette not in said else said


def bare_number(number: str) -> str:
    """A number without the word that says so."""
    head, _, rest = number.partition(" ")
    return rest if head.lower() in _NUMBER_WORDS and rest else number


def rank(title: str) -> int:
    """The rank of a law by the words that it begins with; what is unknown comes last."""
    known = (place for place, head in enumerate(_RANKS) if head.match(title))
    return next(known, len(_RANKS))


Place = tuple[int, str]


def _of_the_state(plan: Plan) -> Iterator[tuple[Place, Law]]:
    for source in plan.sources.values():
        if source.kind is SourceKind.LAW and not _DRAFT.match(source.title):
            yield (
                _placed(source),
                Law(title=cited(source.title, source.number), illustration=illustrated(source)),
            )


def _of_the_region(plan: Plan, lang: Lang) -> Iterator[tuple[Place, Law]]:
    for held in plan.organization.instruments.values():
        if is_legal_basis(held):
            yield (
                _placed(held),
                Law(
                    title=cited(held.title, held.number, held.gazette),
                    sources=held.sources,
                    remarks=remarks(lang, held),
                    illustration=illustrated(held),
                ),
            )


def _placed(held: Source | Instrument) -> Place:
    return rank(held.title), str(held.date) if held.date else "9"


_DRAFT = re.compile(r"rancangan\b", re.IGNORECASE)
_NUMBER_WORDS = frozenset({"nomor", "no.", "no", "number"})
_RANKS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"undang-undang dasar|uud\b",
        r"undang-undang|peraturan pemerintah pengganti|uu\b|perp+u\b",
        r"peraturan pemerintah|pp\b",
        r"peraturan presiden|perpres\b",
        r"keputusan presiden|keppres\b",
        r"instruksi presiden|inpres\b",
        r"peraturan (?:menteri|bersama|badan|kepala|lembaga|komisi)|permen",
        r"keputusan (?:menteri|bersama|kepala)|kepmen",
        r"instruksi menteri|surat edaran menteri|inmen",
        r"peraturan daerah provinsi|perda provinsi",
        r"peraturan gubernur|pergub\b",
        r"peraturan daerah|perda\b",
        r"peraturan (?:wali ?kota|bupati)|perwali\b|perwal\b|perbup\b",
    )
)
