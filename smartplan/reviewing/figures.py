"""A plan in figures before and after: money, programs by status, readiness, stage gates."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal

from smartplan.facts import money
from smartplan.facts.stages.gates import gates
from smartplan.plan.model.program import Fund, ProgramStatus
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.scoring.scores import Scores
from smartplan.value import dataclass
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure before and after; None where it was not there. `key` is its name in JSON."""

    label: Text
    old: float | None
    new: float | None
    key: str = ""

    @property
    def moved(self) -> float:
        """The difference, with what was not there as nothing."""
        return (self.new or 0) - (self.old or 0)


@dataclass(frozen=True, slots=True)
class Ready:
    """The readiness score before and after, with its range and how many indicators it rests on."""

    score: FigureChange
    low: FigureChange
    high: FigureChange
    assessed: FigureChange
    of: int
    components: tuple[FigureChange, ...]
    indicators: tuple[FigureChange, ...]


@dataclass(frozen=True, slots=True)
class GateChange:
    """A stage gate that has opened or closed."""

    stage: int
    name: Text
    is_met: bool


@dataclass(frozen=True, slots=True)
class ReviewFigures:
    """All figures of a plan before and after."""

    money: FigureChange
    by_year: tuple[FigureChange, ...]
    by_fund: tuple[FigureChange, ...]
    programs: FigureChange
    by_status: tuple[FigureChange, ...]
    ready: Ready
    gates: tuple[GateChange, ...]


def figures(old: Plan, new: Plan) -> ReviewFigures:
    """The figures of two states of a plan."""
    by_year = _money(old, "year"), _money(new, "year")
    years = {year: same(year) for year in sorted({**by_year[0], **by_year[1]}) if year != _NONE}
    return ReviewFigures(
        money=FigureChange(_MONEY, by_year[0].total(), by_year[1].total()),
        by_year=tuple(_steps(*by_year, years)),
        by_fund=tuple(
            _steps(
                _money(old, "fund"), _money(new, "fund"), {one.value: one.label for one in Fund}
            )
        ),
        programs=FigureChange(_PROGRAMS, len(old.programs), len(new.programs)),
        by_status=tuple(
            _steps(_statuses(old), _statuses(new), {one.value: one.label for one in ProgramStatus})
        ),
        ready=_ready(score(old), score(new)),
        gates=tuple(_gates(old, new)),
    )


def _money(plan: Plan, by: Literal["year", "fund"]) -> Counter[str]:
    def key(one: money.KnownRow) -> str:
        return str(one.year) if by == "year" else money.funds_key(one.row.fund) or _NONE

    return Counter(money.sums(money.planned(plan), key))


def _statuses(plan: Plan) -> Counter[str]:
    return Counter(p.status.value if p.status else _NONE for p in plan.programs.values())


def _steps(
    old: Mapping[str, int], new: Mapping[str, int], labels: Mapping[str, Text]
) -> Iterator[FigureChange]:
    """What either state has, in the order of the labels."""
    for key, label in {**labels, _NONE: _UNSAID}.items():
        if key in old or key in new:
            yield FigureChange(label, old.get(key), new.get(key), key)


def _ready(old: Scores, new: Scores) -> Ready:
    before = {one.id: one for one in old.indicators()}
    components = {
        **{key: (one, None) for key, one in old.components.items()},
        **{key: (old.components.get(key), one) for key, one in new.components.items()},
    }
    return Ready(
        score=FigureChange(_READINESS, old.score, new.score),
        low=FigureChange(_LOW, old.low, new.low),
        high=FigureChange(_HIGH, old.high, new.high),
        assessed=FigureChange(_ASSESSED, old.assessed, new.assessed),
        of=new.of,
        components=tuple(
            FigureChange((b or a).label, a.score if a else None, b.score if b else None)  # type: ignore[union-attr]
            for a, b in components.values()
        ),
        indicators=tuple(
            FigureChange(one.label, was.level if was else None, one.level)
            for one in new.indicators()
            for was in [before.get(one.id)]
            if (was.level if was else None) != one.level
        ),
    )


def _gates(old: Plan, new: Plan) -> Iterator[GateChange]:
    for stage in range(1, new.stage + 1):
        before = {gate.criterion.id: gate.is_met for gate in gates(old, stage)}
        for gate in gates(new, stage):
            if before.get(gate.criterion.id) != gate.is_met:
                yield GateChange(stage, gate.criterion.name, gate.is_met)


_NONE = "none"
_MONEY = Text("anggaran seluruh program", "budget of all programs")
_PROGRAMS = Text("program", "programs")
_READINESS = Text("nilai kesiapan", "readiness score")
_LOW = Text("batas bawah", "lower end")
_HIGH = Text("batas atas", "upper end")
_ASSESSED = Text("indikator dinilai", "indicators assessed")
_UNSAID = Text("belum disebut", "not said")
