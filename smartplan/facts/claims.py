"""Everything that a plan says has happened, and when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from smartplan.day import Day
from smartplan.facts.indicators import indicators_of
from smartplan.facts.periods import of_program
from smartplan.facts.stretches import stage_name
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.organization import InstrumentStatus
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that is said to have happened on a day or in a year; none where not known."""

    at: Route
    when: Day | int | None
    thing: Text
    on_key: bool = False
    needs: tuple[Route, ...] = ()

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
        yield Claim(fact.at / "year", fact.year, _FACT.fill(id=id))
    for goal in plan.profile.goals.values():
        yield from _baselines(goal.indicators)
    yield from _of_organization(plan)
    yield from _of_process(plan)
    yield from _of_readiness(plan)
    for program in plan.programs.values():
        yield from _of_program(program)
    yield from _of_data(plan)
    for year, progress in plan.progress.items():
        yield Claim(progress.at, int(year), _PROGRESS)
    for id, source in plan.sources.items():
        yield Claim(source.at / "date", source.date, _SOURCE.fill(id=id))


def _of_organization(plan: Plan) -> Iterator[Claim]:
    held = plan.organization
    for name, body in zip(_BODIES, (held.council, held.team, held.forum), strict=True):
        for meeting in body.meetings if body else ():
            yield Claim(meeting.at / "date", meeting.date, _MEETING.fill(body=name))
    for id, instrument in held.instruments.items():
        if instrument.status in _IN_FORCE:
            yield Claim(instrument.at / "date", instrument.date, _INSTRUMENT.fill(id=id))


def _of_process(plan: Plan) -> Iterator[Claim]:
    process = plan.process
    if process.selection:
        yield Claim(process.selection.at / "date", process.selection.date, _SELECTION)
    for number, stage in process.stages.items():
        dates = stage.dates
        if dates and stage.outcomes:
            key, when = ("start", dates.start) if dates.start else ("end", dates.end)
            said = _STAGE.fill(name=stage_name(number))
            yield Claim(dates.at / key, when, said, needs=(dates.at,))
    for id, rating in process.ratings.items():
        yield Claim(rating.at / "year", rating.year, _RATING.fill(id=id))


def _of_readiness(plan: Plan) -> Iterator[Claim]:
    held = plan.readiness
    yield Claim(held.at / "assessed", held.assessed, _ASSESSED)
    for id, one in held.indicators.items():
        if one.value:
            yield Claim(one.value.at / "year", one.value.year, _VALUE.fill(id=id))
        if one.confirmed:
            yield Claim(one.confirmed.at / "date", one.confirmed.date, _CONFIRMED.fill(id=id))


def _of_program(program: Program) -> Iterator[Claim]:
    id = program.id
    if program.status in (ProgramStatus.DONE, ProgramStatus.RUNNING):
        bounds, at = of_program(program), program.at / "status"
        if bounds and program.status is ProgramStatus.DONE:
            yield Claim(at, bounds.last, _DONE.fill(id=id), needs=(bounds.at,))
        elif bounds:
            yield Claim(at, bounds.first, _RUNNING.fill(id=id), needs=(bounds.at,))
    yield from _baselines(indicators_of(program))
    for year, state in program.quick_win.years.items() if program.quick_win else ():
        if year.isdecimal():
            yield Claim(state.at, int(year), _QUICK_WIN.fill(id=id), on_key=True)


def _of_data(plan: Plan) -> Iterator[Claim]:
    for id, dataset in plan.data.datasets.items():
        yield Claim(dataset.at / "updated", dataset.updated, _DATASET.fill(id=id))
    for id, request in plan.data.requests.items():
        yield Claim(request.at / "received", request.received, _REQUEST.fill(id=id))


def _baselines(indicators: Mapping[str, Indicator]) -> Iterator[Claim]:
    for id, indicator in indicators.items():
        if indicator.baseline and indicator.baseline.value is not None:
            at = indicator.baseline.at / "year"
            yield Claim(at, indicator.baseline.year, _BASELINE.fill(id=id))


_BODIES = (Text("dewan", "council"), Text("tim", "team"), Text("forum", "forum"))
_IN_FORCE = (InstrumentStatus.SIGNED, InstrumentStatus.REVOKED)

_FACT = Text("data pokok {id}", "fact {id}")
_BASELINE = Text("nilai awal indikator {id}", "the baseline of indicator {id}")
_MEETING = Text("rapat {body}", "a meeting of the {body}")
_INSTRUMENT = Text("penetapan {id}", "the signing of {id}")
_SELECTION = Text("penetapan hasil seleksi", "the selection")
_STAGE = Text("{name}, yang hasilnya sudah ditulis,", "{name}, whose outcomes are written down,")
_RATING = Text("pemeringkatan {id}", "rating {id}")
_ASSESSED = Text("penilaian kesiapan", "the readiness assessment")
_VALUE = Text("nilai terukur {id}", "the measured value of {id}")
_CONFIRMED = Text("konfirmasi asesor atas {id}", "the confirmation of {id}")
_DONE = Text("akhir program {id}, yang berstatus done,", "the end of program {id}, which is done,")
_RUNNING = Text(
    "awal program {id}, yang berstatus running,",
    "the beginning of program {id}, which is running,",
)
_QUICK_WIN = Text("status quick win {id}", "the state of quick win {id}")
_DATASET = Text("pemutakhiran data {id}", "the update of dataset {id}")
_REQUEST = Text("penerimaan data {id}", "the receipt of data request {id}")
_PROGRESS = Text("realisasi di berkas ini", "the progress in this file")
_SOURCE = Text("sumber {id}", "source {id}")
