"""What tables say of a program that the plan has: only what is new or otherwise is said."""

import re
from collections.abc import Iterator, Mapping, Sequence

from smartplan.facts import money
from smartplan.importing.budget_match import BudgetMatching
from smartplan.importing.entries import EntryWriter, named
from smartplan.importing.filling import filled
from smartplan.importing.headings import folded
from smartplan.importing.matching import ProgramMatch
from smartplan.importing.names import PrintedNames
from smartplan.importing.printed import PrintedAction, PrintedAmount, PrintedIndicator
from smartplan.importing.recipe import Recipe
from smartplan.incoming.said import (
    GONE,
    Concern,
    ConcernKind,
    NewEntry,
    Offered,
    Provenance,
    Said,
    Utterance,
)
from smartplan.measure import Measured, NumberRange
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.program import Action, BudgetRow, Program
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.shape.types import typed_fields
from smartplan.source.node import Node
from smartplan.wording import Text, rupiah


class ProgramUpdate:
    """One program of the plan, and what a file says of it.

    What a team wrote stays: names, leads and texts are filled in where they are empty, money and
    targets of a year are what the newer file says.
    """

    def __init__(self, match: ProgramMatch, names: PrintedNames, writer: EntryWriter) -> None:
        """Take the program as it is."""
        self.printed, self.names, self.writer = match.printed, names, writer
        self.program = names.plan.programs[match.id]
        self.at = self.program.at
        self.concerns: list[Concern] = []
        self.is_open = False
        held = self.program.actions.items()
        self.actions = {folded(one.name): id for id, one in held}
        self.actions |= {one.code: id for id, one in held if one.code}

    def said(self) -> Sequence[Utterance]:
        """All that is new or otherwise; nothing where money may be counted twice."""
        rows = list(self._budget())
        if self.is_open:
            return []
        return [*self._own(), *self._actions(), *rows, *self._indicators()]

    def _own(self) -> Iterator[Utterance]:
        printed = self.printed
        for attribute, held, said in (
            (Program.code, self.program.code, printed.code),
            (Program.lead, self.program.lead, printed.lead),
        ):
            if not held and said:
                yield Said(self.at / key_of(attribute), GONE, said, printed.origin)
        known = typed_fields(Program)
        for key, node in printed.more.items():
            held = getattr(self.program, known[key].field.name)
            yield from filled(self.at / key, held, node, printed.origin)

    # Money

    def _budget(self) -> Iterator[Utterance]:
        matching = BudgetMatching(self.program, self.printed.lead)
        new = []
        for one, row in matching.pairs(self.printed.money):
            if not one.rupiah:
                if row is not None and row.amount:
                    self._zero(row, one)
            elif row is None:
                new.append(one)
            else:
                yield from self._row(row, one)
        if new and (uncoded := matching.uncoded(self.printed)) and not self._is_added(uncoded):
            self.is_open = True
        holder = self.at / key_of(Program.budget)
        for one in new:
            data = self.writer.budget_row(one, self._action_id(one))
            yield NewEntry(holder, data, one.origin)
        self._kept(matching.left)

    def _zero(self, row: BudgetRow, one: PrintedAmount) -> None:
        """Tell of money that is nothing in the file; the row stays."""
        amount = row.amount or 0
        message = _NOW_ZERO.fill(amount=Text(rupiah(amount, "id"), rupiah(amount, "en")))
        self.concerns.append(Concern(one.origin, message, ConcernKind.KEPT, route=row.at))

    def _row(self, row: BudgetRow, one: PrintedAmount) -> Iterator[Utterance]:
        """A row of the plan with another amount, or no estimate any more."""
        changed = row.amount != one.rupiah
        if changed:
            yield Said(row.at / key_of(BudgetRow.amount), row.amount, one.rupiah, one.origin)
        if one.is_least and not row.at_least:
            value: Node = True
            yield Said(row.at / key_of(BudgetRow.at_least), GONE, value, one.origin)
            changed = True
        # A file that does not call an amount an estimate leaves the mark of one that stays.
        is_estimate = one.is_approximate or (bool(row.approximate) and not changed)
        if not one.is_least and bool(row.approximate) != is_estimate:
            value = True if is_estimate else GONE
            base = GONE if row.approximate is None else row.approximate
            yield Said(row.at / key_of(BudgetRow.approximate), base, value, one.origin)
            changed = True
        if one.agency and not row.agency and one.agency != self.program.lead:
            yield Said(row.at / key_of(BudgetRow.agency), GONE, one.agency, one.origin)
        if one.funds and not row.fund:
            funds: list[Node] = [fund.value for fund in one.funds]
            fund: Node = funds[0] if len(funds) == 1 else funds
            yield Said(row.at / key_of(BudgetRow.fund), GONE, fund, one.origin)
        if changed:
            yield from self._cited(row, one.origin)

    def _cited(self, row: BudgetRow, origin: Provenance) -> Iterator[Utterance]:
        """The document that the amount is from now, and its place; a team's own note stays."""
        now = {
            key_of(BudgetRow.sources): list(row.sources) or GONE,
            key_of(BudgetRow.internal_note): row.internal_note or GONE,
        }
        for key, value in self.writer.cited(origin).items():
            is_own = key == key_of(BudgetRow.internal_note) and not is_place(row.internal_note)
            if now[key] != value and not is_own:
                yield Said(row.at / key, now[key], value, origin)

    def _is_added(self, uncoded: Sequence[BudgetRow]) -> bool:
        """Whether money that is there without a code is other money than what is added."""
        key = f"{self.program.id} {min(row.year or 0 for row in uncoded)}"
        if self.names.answer(key) == _ADD.value:
            return True
        amount = money.total(uncoded)
        self.names.ask(
            Route((key_of(Recipe.answers), key)),
            _TWICE.fill(
                program=self.program.name,
                amount=Text(rupiah(amount, "id"), rupiah(amount, "en")),
            ),
            self.printed.origin,
            (_ADD,),
        )
        return False

    def _kept(self, left: Sequence[BudgetRow]) -> None:
        """Tell of rows with codes that the file does not have; they stay."""
        years = {one.year for one in self.printed.money}
        agencies = {one.agency or self.printed.lead for one in self.printed.money}
        gone = [
            row
            for row in left
            if row.code and row.year in years
            if (row.agency or self.program.lead) in agencies
        ]
        if gone:
            message = _STAYS.fill(n=len(gone), program=self.program.name, code=gone[0].code)
            self.concerns.append(
                Concern(self.printed.origin, message, ConcernKind.KEPT, route=gone[0].at)
            )

    def _action_id(self, one: PrintedAmount) -> str:
        return self.actions.get(one.action) or self.actions.get(folded(one.action), "")

    # Activities and indicators

    def _actions(self) -> Iterator[Utterance]:
        new: list[PrintedAction] = []
        for one in self.printed.actions:
            key = one.code or folded(one.name)
            id = self.actions.get(key) or self.actions.get(folded(one.name))
            if id is None:
                new += [one] if one.kind and one.name else []
                continue
            at = self.at / key_of(Program.actions) / id
            held = self.program.actions[id]
            if not held.code and one.code:
                yield Said(at / key_of(Action.code), GONE, one.code, one.origin)
            yield from self._told(at / key_of(Action.indicators), held.indicators, one.indicators)
        holder = self.at / key_of(Program.actions)
        for id, one in named(((one.name, one) for one in new), self.program.actions):
            self.actions[one.code or folded(one.name)] = id
            yield NewEntry(holder, self.writer.action(one, ()), one.origin, id=id)

    def _indicators(self) -> Iterator[Utterance]:
        at = self.at / key_of(Program.indicators)
        yield from self._told(at, self.program.indicators, self.printed.indicators)

    def _told(
        self,
        at: Route,
        held: Mapping[str, Indicator],
        printed: Sequence[PrintedIndicator],
    ) -> Iterator[Utterance]:
        by_name = {folded(one.name): id for id, one in held.items()}
        new = [one for one in printed if folded(one.name) not in by_name]
        for one in printed:
            if (id := by_name.get(folded(one.name))) is not None:
                yield from self._values(at / id, held[id], one)
        for id, one in named(((one.name, one) for one in new), held):
            yield NewEntry(at, self.writer.indicator(one), one.origin, id=id)

    def _values(self, at: Route, held: Indicator, one: PrintedIndicator) -> Iterator[Utterance]:
        data = self.writer.indicator(one)
        unit, baseline = key_of(Indicator.unit), key_of(Indicator.baseline)
        if not held.unit and unit in data:
            yield Said(at / unit, GONE, data[unit], one.origin)
        if held.baseline is None and baseline in data:
            yield Said(at / baseline, GONE, data[baseline], one.origin)
        for year, value in one.targets.items():
            now = held.targets.get(str(year))
            if now is None or _plain(now) != value:
                base = GONE if now is None else _plain(now)
                yield Said(at / key_of(Indicator.targets) / str(year), base, value, one.origin)


def is_place(note: str | None) -> bool:
    """Whether a note only tells a place in a file, as an import before this one wrote it."""
    return (
        note is None or re.fullmatch(r".*(\bbaris \d+|![A-Z]+\d+|^tabel [\w.]+)", note) is not None
    )


def _plain(value: Measured) -> Node:
    """A measure as a file writes it."""
    if isinstance(value, NumberRange):
        return {"min": value.low, "max": value.high}
    return value


_ADD = Offered(Text("ditambahkan", "it is added"), "add")
_TWICE = Text(
    "{program} sudah memuat {amount} tanpa kode untuk tahun yang sama: apakah uang di tabel ini "
    "tambahannya? bila bukan, beri kode pada baris di rencana",
    "{program} already has {amount} without codes for the same years: is the money of this table "
    "on top of it? if not, give the rows of the plan their codes",
)
_STAYS = Text(
    "baris anggaran {program} yang tidak ada di berkas ({n}) dibiarkan, misalnya {code}",
    "budget rows of {program} that are not in the file ({n}) stay, such as {code}",
)
_NOW_ZERO = Text(
    "nol di berkas, {amount} di rencana: barisnya dibiarkan",
    "zero in the file, {amount} in the plan: the row stays",
)
