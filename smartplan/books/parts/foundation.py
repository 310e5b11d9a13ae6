"""What the plan stands on: laws, the region's own instruments, the plans that it has to fit."""

from collections.abc import Iterator

from smartplan.books.blank import BLANK
from smartplan.books.parts import names
from smartplan.books.parts.laws import Law, bare_number, laws
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.books.region_words import is_city, region_words
from smartplan.facts.instruments import REGULATIONS, foundations, progress
from smartplan.plan.model.organization import (
    Instrument,
    InstrumentAbout,
    InstrumentKind,
    InstrumentStatus,
)
from smartplan.plan.model.sources import SourceKind
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentView(BookPart):
    """A legal instrument of the region with how far it has come."""

    title: str
    kind: str
    number: str
    date: str
    about: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedPlanView(BookPart):
    """An official plan that the masterplan has to fit."""

    kind: str
    title: str
    number: str
    period: str
    goals: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedInstrument(BookPart):
    """A legal instrument that is still to come."""

    title: str
    kind: str
    about: str
    status: str


@dataclass(frozen=True, slots=True)
class Foundation:
    """Laws in force by rank, the region's instruments, those still to come, and linked plans."""

    laws: tuple[Law, ...]
    instruments: tuple[InstrumentView, ...]
    wanted: tuple[WantedInstrument, ...]
    plans: tuple[LinkedPlanView, ...]
    legal: str
    missing: tuple[MissingPart, ...]


def foundation(plan: Plan, lang: Lang) -> Foundation:
    """What a plan stands on, and what of it is missing."""
    plans = _plans(plan, lang)
    gone = []
    if not any(source.kind is SourceKind.LAW for source in plan.sources.values()):
        gone.append(missing(_LAWS, "sources.yaml", lang))
    if not plans:
        gone.append(missing(_PLANS, "profile.yaml: plans", lang))
    return Foundation(
        laws=laws(plan, lang),
        instruments=instruments(plan, lang),
        wanted=tuple(_wanted(plan, lang)),
        plans=plans,
        legal=_legal(plan, lang),
        missing=tuple(gone),
    )


def instruments(plan: Plan, lang: Lang) -> tuple[InstrumentView, ...]:
    """The legal instruments of the region."""
    blank = BLANK.say(lang)
    return tuple(
        InstrumentView(
            title=held.title,
            kind=names.choice(held.kind, lang),
            number=", ".join(said for said in (held.number, held.gazette) if said) or blank,
            date=day(held.date, lang) if held.date else blank,
            about=names.choice(held.about, lang) if held.about else blank,
            status=names.choice(held.status, lang),
            sources=held.sources,
            remarks=remarks(lang, held),
            illustration=illustrated(held),
        )
        for held in plan.organization.instruments.values()
    )


def _wanted(plan: Plan, lang: Lang) -> Iterator[WantedInstrument]:
    """The drafts, and the regulation that is to enact the plan where none is recorded."""
    blank = BLANK.say(lang)
    if not foundations(plan):
        kind, words = own_regulation(plan), region_words(plan).title
        yield WantedInstrument(
            title=_OWN.fill(kind=kind.label, smart=words, region=plan.region_name).say(lang),
            kind=names.capital(kind.label.say(lang)),
            about=InstrumentAbout.MASTERPLAN.label.say(lang),
            status=_UNRECORDED.say(lang),
        )
    for held in plan.organization.instruments.values():
        status = progress(held)
        if held.kind in _TO_PREPARE and status in _TO_COME:
            yield WantedInstrument(
                title=held.title,
                kind=names.choice(held.kind, lang),
                about=names.choice(held.about, lang) if held.about else blank,
                status=status.label.say(lang),
                sources=held.sources,
                remarks=remarks(lang, held),
                illustration=illustrated(held),
            )


def own_regulation(plan: Plan) -> InstrumentKind:
    """The kind of regulation by which the head of the region enacts the plan."""
    return InstrumentKind.PERWALI if is_city(plan) else InstrumentKind.PERBUP


def instrument_line(plan: Plan, ref: str | None, lang: Lang) -> str:
    """An instrument in one line: title, number and status."""
    held = plan.organization.instruments.get(ref or "")
    if held is None:
        return ref or ""
    number = f" {_NUMBER.say(lang)} {bare_number(held.number)}" if held.number else ""
    status = names.choice(held.status, lang)
    return f"{held.title}{number} ({status})"


def titled_instrument(held: Instrument | None) -> str:
    """An instrument by title and number, as a sentence names it."""
    if held is None:
        return ""
    number = bare_number(held.number) if held.number else ""
    return f"{held.title} Nomor {number}" if number and number not in held.title else held.title


def _drafted(title: str, lang: Lang) -> str:
    """The title of what is not in force yet: a draft, whether it says so or not."""
    if lang == "en" or title.startswith(_DRAFT):
        return title
    return f"{_DRAFT} {title}"


def _plans(plan: Plan, lang: Lang) -> tuple[LinkedPlanView, ...]:
    blank = BLANK.say(lang)
    return tuple(
        LinkedPlanView(
            kind=names.choice(held.kind, lang),
            title=held.title,
            number=held.number or blank,
            period=names.years(held.period.years, lang) if held.period else blank,
            goals=tuple(held.goals.values()),
            sources=held.sources,
            remarks=remarks(lang, held),
            illustration=illustrated(held),
        )
        for held in plan.profile.plans.values()
    )


def _legal(plan: Plan, lang: Lang) -> str:
    for held in foundations(plan):
        status = progress(held)
        title = held.title if status in _IN_FORCE_ONCE else _drafted(held.title, lang)
        return _STANDINGS[status].fill(title=title).say(lang)
    return _NONE.say(lang)


_NUMBER = Text("Nomor", "Number")
_LAWS = Text("Peraturan perundang-undangan yang mendasari", "The laws that it rests on are")
_PLANS = Text("Dokumen perencanaan yang diacu", "The plans that the masterplan has to fit are")
_TO_PREPARE = (*REGULATIONS, InstrumentKind.SK)
_TO_COME = (InstrumentStatus.DRAFTING, InstrumentStatus.AT_LEGAL_BUREAU)
_OWN = Text(
    "{kind} tentang Masterplan {smart} {region}", "{kind} on the {smart} masterplan of {region}"
)
_UNRECORDED = Text("belum tercatat", "not recorded")
_IN_FORCE_ONCE = (InstrumentStatus.SIGNED, InstrumentStatus.REVOKED)
_DRAFT = "Rancangan"
_STANDINGS = {
    InstrumentStatus.SIGNED: Text(
        "Masterplan ini ditetapkan dengan {title}.", "This masterplan is enacted by {title}."
    ),
    InstrumentStatus.AT_LEGAL_BUREAU: Text(
        "{title} saat ini dalam proses harmonisasi di Bagian Hukum.",
        "{title} is under legal review.",
    ),
    InstrumentStatus.DRAFTING: Text("{title} sedang disusun.", "{title} is being drafted."),
    InstrumentStatus.REVOKED: Text(
        "{title}, yang menetapkan masterplan ini, telah dicabut.",
        "{title}, which enacted this masterplan, has been revoked.",
    ),
}
_NONE = Text(
    "Peraturan kepala daerah yang menetapkan masterplan ini belum tercatat. Tanpa dasar hukum "
    "itu, program sulit dianggarkan dan dinilai.",
    "No regulation that enacts this masterplan has been recorded. Without it, programs are hard "
    "to budget and to assess.",
)
