"""What is told of programs, as the file of a program writes it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from smartplan.importing.printed import PrintedAction, PrintedAmount, PrintedIndicator
from smartplan.incoming.said import Provenance
from smartplan.plan.ids import free, id_of
from smartplan.plan.model.common import Baseline, Entity, Indicator
from smartplan.plan.model.program import Action, BudgetRow
from smartplan.shape.record import key_of
from smartplan.source.node import Node

Data = dict[str, Node]
T = TypeVar("T")


class EntryWriter:
    """Writes entries with the document that they are from; nothing empty is written."""

    def __init__(self, source: str) -> None:
        """Take the id of the document."""
        self.source = source

    def cited(self, origin: Provenance) -> Data:
        """Where something is from: the document, and the place in it for the team itself."""
        return {
            key_of(Entity.sources): [self.source],
            key_of(Entity.internal_note): origin.place,
        }

    def budget_row(self, one: PrintedAmount, action: str) -> Data:
        """A row of money; `action` is the id of the action it pays for."""
        funds: list[Node] = [fund.value for fund in one.funds]
        return _full(
            {
                key_of(BudgetRow.year): one.year,
                key_of(BudgetRow.amount): one.rupiah,
                key_of(BudgetRow.fund): funds[0] if len(funds) == 1 else funds,
                key_of(BudgetRow.code): one.code,
                key_of(BudgetRow.name): one.name,
                key_of(BudgetRow.agency): one.agency,
                key_of(BudgetRow.action): action,
                key_of(BudgetRow.approximate): one.is_approximate or None,
                key_of(BudgetRow.at_least): one.is_least or None,
                **self.cited(one.origin),
            }
        )

    def indicator(self, one: PrintedIndicator) -> Data:
        """An indicator, with its values as far as they are certain."""
        baseline: Data = _full(
            {key_of(Baseline.year): one.baseline_year, key_of(Baseline.value): one.baseline}
        )
        return _full(
            {
                key_of(Indicator.name): one.name,
                key_of(Indicator.unit): one.unit,
                key_of(Indicator.direction): one.direction.value if one.direction else None,
                key_of(Indicator.baseline): baseline if one.baseline is not None else None,
                key_of(Indicator.targets): {str(k): v for k, v in sorted(one.targets.items())},
                **self.cited(one.origin),
            }
        )

    def action(self, one: PrintedAction, taken: Iterable[str]) -> Data:
        """An action with its indicators; `taken` are the ids of other indicators."""
        return _full(
            {
                key_of(Action.code): one.code,
                key_of(Action.kind): one.kind.value if one.kind else None,
                key_of(Action.name): one.name,
                key_of(Action.output): one.output,
                key_of(Action.years): list(one.years),
                key_of(Action.lead): one.lead,
                key_of(Action.indicators): self.indicators(one.indicators, taken),
                **self.cited(one.origin),
            }
        )

    def indicators(self, held: Iterable[PrintedIndicator], taken: Iterable[str] = ()) -> Data:
        """Indicators by ids made of their names."""
        return {
            id: self.indicator(one) for id, one in named(((one.name, one) for one in held), taken)
        }


def named(held: Iterable[tuple[str, T]], taken: Iterable[str] = ()) -> Iterator[tuple[str, T]]:
    """Things with ids made of their names, each free."""
    used = set(taken)
    for name, one in held:
        id = free(id_of(name) or "x", used, lambda id: f"{id}.yaml")
        used.add(id)
        yield id, one


def _full(data: Mapping[str, Node]) -> Data:
    """The keys that say something; 0 and false do."""
    return {key: node for key, node in data.items() if node not in (None, "", [], {})}
