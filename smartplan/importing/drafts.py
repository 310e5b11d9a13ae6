"""Programs, and their activities, while the rows of tables are read."""

from collections import Counter
from collections.abc import Iterable

from smartplan.importing.headings import folded
from smartplan.importing.printed import (
    PrintedAction,
    PrintedAmount,
    PrintedIndicator,
    PrintedProgram,
)
from smartplan.incoming.said import Provenance
from smartplan.plan.model.program import ActionKind, Program
from smartplan.shape.record import key_of
from smartplan.source.node import Node
from smartplan.value import replace


class _Draft:
    """What programs and activities have in common."""

    def __init__(self, origin: Provenance, code: str = "") -> None:
        self.origin, self.code = origin, code
        self.agencies: Counter[str] = Counter()
        self.indicators: dict[str, PrintedIndicator] = {}

    def by(self, agency: str) -> None:
        """Note who carries out a row of it."""
        if agency:
            self.agencies[agency] += 1

    def told(self, indicators: Iterable[PrintedIndicator]) -> None:
        """Take indicators; of one that is told twice what the first leaves open."""
        for one in indicators:
            key = folded(one.name)
            held = self.indicators.setdefault(key, one)
            if held in (one, replace(one, origin=held.origin)):
                continue
            self.indicators[key] = replace(
                held,
                unit=held.unit or one.unit,
                baseline=one.baseline if held.baseline is None else held.baseline,
                baseline_year=held.baseline_year or one.baseline_year,
                targets={**one.targets, **held.targets},
            )


class ActionDraft(_Draft):
    """An activity."""

    def __init__(self, name: str, origin: Provenance) -> None:
        """Begin with its name."""
        super().__init__(origin)
        self.name, self.output = name, ""
        self.kind: ActionKind | None = None
        self.years: tuple[int, ...] = ()

    def printed(self) -> PrintedAction:
        """The activity as it is told; led by the one agency that carries it out."""
        return PrintedAction(
            self.name,
            self.origin,
            self.code,
            self.kind,
            self.output,
            self.years,
            next(iter(self.agencies)) if len(self.agencies) == 1 else "",
            tuple(self.indicators.values()),
        )


class ProgramDraft(_Draft):
    """A program."""

    def __init__(
        self, origin: Provenance, code: str, *, dimension: str, subdimension: str
    ) -> None:
        """Begin with its code, and what its table says of all programs."""
        super().__init__(origin, code)
        self.dimension, self.subdimension = dimension, subdimension
        self.name, self.summary, self.affair = "", "", ""
        self.years: tuple[int, ...] = ()
        self.actions: dict[str, ActionDraft] = {}
        self.money: list[PrintedAmount] = []
        self.support: list[str] = []
        self.locations: dict[str, str] = {}
        self.beneficiaries: dict[str, str] = {}
        self.national: dict[str, str] = {}
        self.regional: dict[str, str] = {}
        self.rows: list[Provenance] = []
        self.quick_win: dict[str, Node] | None = None

    def supported(self, agency: str) -> None:
        """Note who supports it."""
        if agency and agency not in self.support:
            self.support.append(agency)

    def printed(self) -> PrintedProgram:
        """The program as it is told; who leads what several carry out is open."""
        carried_by = [id for id, _ in self.agencies.most_common()]
        is_shared = len(carried_by) > 1
        return PrintedProgram(
            self.name,
            self.origin,
            self.code,
            "" if is_shared else "".join(carried_by),
            tuple(self.support),
            tuple(carried_by) if is_shared else (),
            self.dimension,
            self.subdimension,
            (min(self.years), max(self.years)) if self.years else None,
            summary=self.summary,
            actions=tuple(one.printed() for one in self.actions.values()),
            money=tuple(
                replace(one, agency=one.agency if is_shared else "") for one in self.money
            ),
            indicators=tuple(self.indicators.values()),
            locations=tuple(self.locations.values()),
            beneficiaries=tuple(self.beneficiaries.values()),
            national=tuple(self.national.values()),
            regional=tuple(self.regional.values()),
            affair=self.affair,
            more={} if self.quick_win is None else {key_of(Program.quick_win): self.quick_win},
            rows=tuple(self.rows),
        )
