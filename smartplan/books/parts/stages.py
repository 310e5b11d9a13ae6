"""How the plan came about: the four guidance stages."""

from smartplan.books.blank import BLANK
from smartplan.books.charts import data as charts
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.plan.model.process import Stage
from smartplan.plan.plan import STAGES, Plan
from smartplan.value import dataclass
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
