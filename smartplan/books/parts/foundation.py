"""What the plan stands on: laws, the region's own instruments, the plans that it has to fit."""

from dataclasses import dataclass

from smartplan.books.parts import names
from smartplan.books.parts.part import BLANK, BookPart, MissingPart, illustrated, missing, remarks
from smartplan.facts.instruments import REGULATIONS, foundations, progress
from smartplan.plan.model.organization import InstrumentStatus
from smartplan.plan.model.sources import Source, SourceKind
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class Law(BookPart):
    """A law of the state or an instrument of the region; `standing` where it is not in force."""

    title: str
    standing: str


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


@dataclass(frozen=True, slots=True)
class Foundation:
    """Laws in their order of rank, the region's instruments, and linked plans."""

    laws: tuple[Law, ...]
    instruments: tuple[InstrumentView, ...]
    plans: tuple[LinkedPlanView, ...]
    legal: str
    missing: tuple[MissingPart, ...]


def foundation(plan: Plan, lang: Lang) -> Foundation:
    """What a plan stands on, and what of it is missing."""
    laws = _laws(plan, lang)
    plans = _plans(plan, lang)
    gone = []
    if not any(source.kind is SourceKind.LAW for source in plan.sources.values()):
        gone.append(missing(_LAWS, "sources.yaml", lang))
    if not plans:
        gone.append(missing(_PLANS, "profile.yaml: plans", lang))
    return Foundation(
        laws=laws,
        instruments=instruments(plan, lang),
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


def instrument_line(plan: Plan, ref: str | None, lang: Lang) -> str:
    """An instrument in one line: title, number and status."""
    held = plan.organization.instruments.get(ref or "")
    if held is None:
        return ref or ""
    number = f" {_NUMBER.say(lang)} {_bare(held.number)}" if held.number else ""
    status = names.choice(held.status, lang)
    return f"{held.title}{number} ({status})"


def _laws(plan: Plan, lang: Lang) -> tuple[Law, ...]:
    laws = [
        (_rank(source.title), str(source.date) if source.date else "9", source)
        for source in plan.sources.values()
        if source.kind is SourceKind.LAW
    ]
    found = [
        Law(title=_cited(source), standing="", illustration=illustrated(source))
        for _, _, source in sorted(laws, key=lambda law: law[:2])
    ]
    for held in plan.organization.instruments.values():
        if held.kind in REGULATIONS:
            number = f" {_NUMBER.say(lang)} {_bare(held.number)}" if held.number else ""
            status = progress(held)
            title = held.title if number.strip() in held.title else f"{held.title}{number}"
            title += f" ({held.gazette})" if held.gazette else ""
            found.append(
                Law(
                    title=title,
                    standing="" if status is InstrumentStatus.SIGNED else status.label.say(lang),
                    sources=held.sources,
                    remarks=remarks(lang, held),
                    illustration=illustrated(held),
                )
            )
    return tuple(found)


def _drafted(title: str, lang: Lang) -> str:
    """The title of what is not in force yet: a draft, whether it says so or not."""
    if lang == "en" or title.startswith(_DRAFT):
        return title
    return f"{_DRAFT} {title}"


def _cited(source: Source) -> str:
    """A law as it is cited: kind, number, then what it is about."""
    number = _bare(source.number or "")
    if not number or number in source.title:
        return source.title
    head, about, rest = source.title.partition(" tentang ")
    return f"{head} Nomor {number}{about}{rest}"


def _bare(number: str) -> str:
    """A number without the word that says so."""
    head, _, rest = number.partition(" ")
    return rest if head.lower() in _NUMBER_WORDS and rest else number


def _rank(title: str) -> int:
    known = (rank for rank, head in enumerate(_RANKS) if title.lower().startswith(head))
    return next(known, len(_RANKS))


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


_RANKS = (
    "undang-undang dasar",
    "undang-undang",
    "peraturan pemerintah",
    "peraturan presiden",
    "instruksi presiden",
    "peraturan menteri",
    "keputusan menteri",
    "instruksi menteri",
)

_NUMBER_WORDS = frozenset({"nomor", "no.", "no", "number"})
_NUMBER = Text("Nomor", "Number")
_LAWS = Text("Peraturan perundang-undangan yang mendasari", "The laws that it rests on are")
_PLANS = Text("Dokumen perencanaan yang diacu", "The plans that the masterplan has to fit are")
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
