"""How the plan came about: the four guidance stages and the joint commitment."""

from dataclasses import dataclass

from smartplan.books.charts import data as charts
from smartplan.books.parts import names
from smartplan.books.parts.nouns import SIGNATORY, counted
from smartplan.books.parts.part import BLANK, BookPart, MissingPart, illustrated, missing, remarks
from smartplan.plan.model.process import Commitment, Signatory, Stage
from smartplan.plan.plan import STAGES, Plan
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView(BookPart):
    """One of the four guidance stages; `todo` is what it should hand over."""

    number: int
    name: str
    dates: str
    place: str
    participants: str
    groups: tuple[str, ...]
    facilitators: tuple[str, ...]
    outcomes: tuple[str, ...]
    deliverable: str
    state: str
    recorded: bool
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatoryView(BookPart):
    """Someone who signs the joint commitment."""

    office: str
    name: str
    rank: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentPart(BookPart):
    """The joint commitment; `standing` says when it was signed, or is to be."""

    date: str
    place: str
    standing: str
    is_signed: bool
    signatories: tuple[SignatoryView, ...]
    missing: tuple[MissingPart, ...]


def stages(plan: Plan, lang: Lang) -> tuple[StageView, ...]:
    """The four stages, also those that have not been held."""
    return tuple(_stage(plan, number, lang) for number in range(1, STAGES + 1))


def stepper(plan: Plan, lang: Lang) -> charts.StageStepper:
    """The stages as the data of their chart."""
    return charts.StageStepper(
        stages=tuple(
            charts.StageStep(
                number=number,
                name=_NAMES[number].say(lang),
                start=held.dates.start if held and held.dates else None,
                end=held.dates.end if held and held.dates else None,
                state=_state(plan, number, held),
            )
            for number, held in (
                (number, plan.process.stages.get(str(number))) for number in range(1, STAGES + 1)
            )
        ),
        about=charts.ChartHeading(
            illustration=any(illustrated(one) for one in plan.process.stages.values())
        ),
    )


def commitment(plan: Plan, lang: Lang) -> CommitmentPart:
    """The joint commitment, also one that has not been signed."""
    held = plan.process.commitment
    if held is None:
        gone = missing(_COMMITMENT, "process.yaml: commitment", lang)
        return CommitmentPart(
            date="", place="", standing="", is_signed=False, signatories=(), missing=(gone,)
        )
    made_up = illustrated(held)
    gone_parts = []
    if not held.signatories:
        gone_parts.append(missing(_SIGNATORIES, "process.yaml: commitment.signatories", lang))
    if not held.date:
        gone_parts.append(missing(_SIGNED, "process.yaml: commitment.date", lang))
    signed = held.date is not None and not held.date.is_after(plan.as_of)
    return CommitmentPart(
        date=day(held.date, lang) if held.date else "",
        place=held.place or "",
        standing=_standing(held, lang, signed=signed),
        is_signed=signed,
        signatories=tuple(
            SignatoryView(
                office=_office(plan, one, lang),
                name=one.name or "",
                rank=", ".join(part for part in (one.rank, one.nip and f"NIP {one.nip}") if part),
                sources=one.sources,
                remarks=remarks(lang, one),
                illustration=illustrated(one, within=made_up),
            )
            for one in held.signatories
        ),
        missing=tuple(gone_parts),
        sources=held.sources,
        remarks=remarks(lang, held),
        illustration=made_up,
    )


def _office(plan: Plan, held: Signatory, lang: Lang) -> str:
    """The office that signs, with its agency where it does not name it itself."""
    agency = plan.organization.agencies.get(held.agency or "")
    said = (agency.name, agency.short) if agency else (held.agency,)
    if held.agency is None or any(name and name in held.office for name in said):
        return held.office
    return f"{held.office}, {names.agency(plan, held.agency, lang)}"


def _standing(held: Commitment, lang: Lang, *, signed: bool) -> str:
    if held.date is None:
        return ""
    place = _AT.fill(place=held.place).say(lang) if held.place else ""
    text = _IS_SIGNED if signed else _IS_PLANNED
    count = counted(len(held.signatories), SIGNATORY)
    return text.fill(day=day(held.date, lang), place=place, count=count).say(lang)


def _stage(plan: Plan, number: int, lang: Lang) -> StageView:
    held = plan.process.stages.get(str(number))
    state = _state(plan, number, held)
    gone: tuple[MissingPart, ...] = ()
    if held is None or not (held.dates or held.outcomes):
        what = _RECORD.fill(number=_ROMAN[number])
        gone = (missing(what, f"process.yaml: stages.{number}", lang),)
    count = held.participants if held else None
    return StageView(
        number=number,
        name=_NAMES[number].say(lang),
        dates=_dates(held, lang),
        place=(held.place if held else None) or BLANK.say(lang),
        participants=_PEOPLE.fill(count=count).say(lang) if count else BLANK.say(lang),
        groups=held.groups if held else (),
        facilitators=held.facilitators if held else (),
        outcomes=held.outcomes if held else (),
        deliverable=_DELIVERABLES[number].say(lang),
        state=_STATES[state].say(lang),
        recorded=held is not None,
        missing=gone,
        sources=held.sources if held else (),
        remarks=remarks(lang, held),
        illustration=illustrated(held) if held else False,
    )


def _state(plan: Plan, number: int, held: Stage | None) -> charts.StageState:
    start = held.dates.start if held and held.dates else None
    end = (held.dates.end or held.dates.start) if held and held.dates else None
    if end and end.is_before(plan.as_of):
        return "done"
    if start and not start.is_after(plan.as_of):
        return "current"
    if start:
        return "upcoming"
    if plan.manifest.stage and number > plan.manifest.stage:
        return "upcoming"
    return "current" if number == plan.manifest.stage else "unknown"


def _dates(held: Stage | None, lang: Lang) -> str:
    start = held.dates.start if held and held.dates else None
    end = held.dates.end if held and held.dates else None
    if start is None:
        return _CLOSED.fill(day=day(end, lang)).say(lang) if end else BLANK.say(lang)
    if end is None or end == start:
        return day(start, lang)
    first, last = start.first, end.first
    if (first.year, first.month) == (last.year, last.month) and start.is_exact and end.is_exact:
        return f"{first.day}–{day(end, lang)}"
    return f"{day(start, lang)} – {day(end, lang)}"


_ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
_NAMES = {
    1: Text("Persepsi Bersama dan Analisis", "Common view and analysis"),
    2: Text("Arah dan Daftar Program", "Direction and list of programs"),
    3: Text("Rencana Aksi dan Peta Jalan", "Action plan and roadmap"),
    4: Text("Tinjauan Akhir dan Komitmen", "Final review and commitment"),
}
_DELIVERABLES = {
    1: Text(
        "Dewan dan Tim Pelaksana terbentuk, kesiapan dinilai, SWOT disusun, draf Buku I tersedia.",
        "Council and team set up, readiness assessed, SWOT written, a draft of Book I.",
    ),
    2: Text(
        "Visi, misi, dan sasaran disepakati; daftar program per dimensi merujuk ke RPJMD.",
        "Vision, missions and goals agreed; programs per dimension refer to the RPJMD.",
    ),
    3: Text(
        "Buku II lengkap dengan peta jalan dan calon quick win.",
        "Book II complete with roadmap and candidate quick wins.",
    ),
    4: Text(
        "Seluruh buku final, lembar quick win selesai, komitmen bersama ditandatangani.",
        "All books final, quick-win sheets done, the joint commitment signed.",
    ),
}
_STATES: dict[charts.StageState, Text] = {
    "done": Text("selesai", "done"),
    "current": Text("sedang berjalan", "under way"),
    "upcoming": Text("belum dimulai", "not started"),
    "unknown": Text("belum tercatat", "not recorded"),
}
_CLOSED = Text("ditutup {day}", "closed on {day}")
_RECORD = Text("Catatan bimtek tahap {number}", "The record of stage {number} is")
_PEOPLE = Text("{count} orang", "{count} people")
_AT = Text(" di {place}", " at {place}")
_IS_SIGNED = Text(
    "Komitmen bersama ditandatangani pada {day}{place}; {count} tercatat.",
    "The joint commitment was signed on {day}{place}; {count} on record.",
)
_IS_PLANNED = Text(
    "Penandatanganan komitmen bersama dijadwalkan pada {day}{place}.",
    "The joint commitment is to be signed on {day}{place}.",
)
_COMMITMENT = Text("Komitmen bersama", "The joint commitment is")
_SIGNATORIES = Text("Penanda tangan komitmen bersama", "The signatories of the commitment are")
_SIGNED = Text("Tanggal penandatanganan komitmen", "The date of signing is")
