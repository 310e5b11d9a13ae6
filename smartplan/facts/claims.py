"""Everything that a plan says has happened, and when."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from smartplan.day import Day
from smartplan.facts.bodies import all_of, named
from smartplan.facts.indicators import indicators_of
from smartplan.facts.periods import of_program
from smartplan.facts.stretches import stage_name
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.organization import InstrumentStatus
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import Record
from smartplan.wording import Text


class Claim(NamedTuple):
    """Something that is said to have happened on a day or in a year; none where not known.

    It stands in a record at a key, or is the record itself. Its words, which hardly any claim
    needs, are put together when they are asked for: `words` with the `name` in them.
    """

    holder: Record
    key: str
    when: Day | int | None
    words: Text
    name: str | Text = ""
    on_key: bool = False
    needs: tuple[Route, ...] = ()

    @property
    def at(self) -> Route:
        """Where it stands."""
        return self.holder.at / self.key if self.key else self.holder.at

    @property
    def thing(self) -> Text:
        """What is said to have happened."""
        return self.words.fill(name=self.name)

    def is_after(self, today: date) -> bool:
        """Whether it cannot have happened yet."""
        if self.when is None:
            return False
        return self.when > today.year if isinstance(self.when, int) else self.when.is_after(today)


def claims(plan: Plan) -> Iterator[Claim]:
    """The claims of a plan, in the order of the plan format.

    Not the commitment: that it is only planned is what the last stage still lacks.
    """
    for id, fact in plan.profile.facts.items():
        yield Claim(fact, "year", fact.year, _FACT, id)
    for goal in plan.profile.goals.values():
        yield from _baselines(goal.indicators)
    yield from _of_organization(plan)
    yield from _of_process(plan)
    yield from _of_readiness(plan)
    for program in plan.programs.values():
        yield from _of_program(program)
    yield from _of_data(plan)
    for year, progress in plan.progress.items():
        yield Claim(progress, "", int(year), _PROGRESS)
    for id, source in plan.sources.items():
        yield Claim(source, "date", source.date, _SOURCE, id)


def _of_organization(plan: Plan) -> Iterator[Claim]:
    held = plan.organization
    for body in (one.body for one in all_of(plan) if one.body):
        for meeting in body.meetings:
            yield Claim(meeting, "date", meeting.date, _MEETING, named(body))
    for id, instrument in held.instruments.items():
        if instrument.status in _IN_FORCE:
            yield Claim(instrument, "date", instrument.date, _INSTRUMENT, id)


def _of_process(plan: Plan) -> Iterator[Claim]:
    process = plan.process
    if process.selection:
        yield Claim(process.selection, "date", process.selection.date, _SELECTION)
    for number, stage in process.stages.items():
        dates = stage.dates
        if dates and stage.outcomes:
            key, when = ("start", dates.start) if dates.start else ("end", dates.end)
            yield Claim(dates, key, when, _STAGE, stage_name(number), needs=(dates.at,))
    for id, rating in process.ratings.items():
        yield Claim(rating, "year", rating.year, _RATING, id)


def _of_readiness(plan: Plan) -> Iterator[Claim]:
    held = plan.readiness
    yield Claim(held, "assessed", held.assessed, _ASSESSED)
    for id, one in held.indicators.items():
        if one.value:
            yield Claim(one.value, "year", one.value.year, _VALUE, id)
        if one.confirmed:
            yield Claim(one.confirmed, "date", one.confirmed.date, _CONFIRMED, id)


def _of_program(program: Program) -> Iterator[Claim]:
    id = program.id
    if program.status in (ProgramStatus.DONE, ProgramStatus.RUNNING):
        bounds = of_program(program)
        if bounds and program.status is ProgramStatus.DONE:
            yield Claim(program, "status", bounds.last, _DONE, id, needs=(bounds.at,))
        elif bounds:
            yield Claim(program, "status", bounds.first, _RUNNING, id, needs=(bounds.at,))
    yield from _baselines(indicators_of(program))
    for year, state in program.quick_win.years.items() if program.quick_win else ():
        if year.isdecimal():
            yield Claim(state, "", int(year), _QUICK_WIN, id, on_key=True)


def _of_data(plan: Plan) -> Iterator[Claim]:
    for id, dataset in plan.data.datasets.items():
        yield Claim(dataset, "updated", dataset.updated, _DATASET, id)
    for id, request in plan.data.requests.items():
        yield Claim(request, "received", request.received, _REQUEST, id)


def _baselines(indicators: Mapping[str, Indicator]) -> Iterator[Claim]:
    for id, indicator in indicators.items():
        if indicator.baseline and indicator.baseline.value is not None:
            yield Claim(indicator.baseline, "year", indicator.baseline.year, _BASELINE, id)


_IN_FORCE = (InstrumentStatus.SIGNED, InstrumentStatus.REVOKED)

_FACT = Text("data pokok {name}", "fact {name}")
_BASELINE = Text("nilai awal indikator {name}", "the baseline of indicator {name}")
_MEETING = Text("rapat {name}", "a meeting of {name}")
_INSTRUMENT = Text("penetapan {name}", "the signing of {name}")
_SELECTION = Text("penetapan hasil seleksi", "the selection")
_STAGE = Text("{name}, yang hasilnya sudah ditulis,", "{name}, whose outcomes are written down,")
_RATING = Text("pemeringkatan {name}", "rating {name}")
_ASSESSED = Text("penilaian kesiapan", "the readiness assessment")
_VALUE = Text("nilai terukur {name}", "the measured value of {name}")
_CONFIRMED = Text("konfirmasi asesor atas {name}", "the confirmation of {name}")
_DONE = Text(
    "akhir program {name}, yang berstatus done,", "the end of program {name}, which is done,"
)
_RUNNING = Text(
    "awal program {name}, yang berstatus running,",
    "the beginning of program {name}, which is running,",
)
_QUICK_WIN = Text("status quick win {name}", "the state of quick win {name}")
_DATASET = Text("pemutakhiran data {name}", "the update of dataset {name}")
_REQUEST = Text("penerimaan data {name}", "the receipt of data request {name}")
_PROGRESS = Text("realisasi di berkas ini", "the progress in this file")
_SOURCE = Text("sumber {name}", "source {name}")
