"""What tables say laid beside the plan: known programs told anew, others new, nothing doubled."""

from collections.abc import Mapping, Sequence

from smartplan.importing.entries import Data, EntryWriter, named
from smartplan.importing.headings import folded
from smartplan.importing.leads import with_lead
from smartplan.importing.matching import ProgramMatch, ProgramMatching
from smartplan.importing.names import PrintedNames
from smartplan.importing.printed import (
    PrintedAction,
    PrintedProgram,
    RecipeQuestion,
    TablesRead,
)
from smartplan.importing.recipe import Recipe
from smartplan.importing.updating import ProgramUpdate
from smartplan.incoming.said import Concern, ConcernKind, NewEntry, Offered, Provenance, Utterance
from smartplan.plan.model.alignment import Alignment, Priorities
from smartplan.plan.model.common import Entity, Span
from smartplan.plan.model.organization import Agency
from smartplan.plan.model.program import ActionKind, Program
from smartplan.plan.model.reach import Beneficiaries, Location
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.source.node import Node
from smartplan.value import dataclass, replace
from smartplan.wording import Text, same, some_of


@dataclass(frozen=True, slots=True)
class TablesTaken:
    """What is said of the plan, what is asked and open, and which rows of data are in it."""

    said: tuple[Utterance, ...]
    matches: tuple[ProgramMatch, ...]
    questions: tuple[RecipeQuestion, ...]
    concerns: tuple[Concern, ...]
    rows: frozenset[Provenance]


def taken(read: Sequence[TablesRead], names: PrintedNames, source: str) -> TablesTaken:
    """What the files say of the plan; `source` is the id of the document that is cited."""
    taking = _Taking(names, EntryWriter(source))
    for one in read:
        for program in one.programs:
            taking.take(program)
    if taking.zeros:
        message = _ZEROS.fill(n=len(taking.zeros))
        taking.concerns.append(Concern(taking.zeros[0], message, ConcernKind.KEPT))
    by_name = [match for match in taking.matches if match.how == "name"]
    if by_name:
        labels = [same(match.printed.name) for match in by_name]
        message = _BY_NAME.fill(n=len(by_name), names=some_of(labels, limit=_SHOWN))
        origin = by_name[0].printed.origin
        taking.concerns.append(Concern(origin, message, ConcernKind.CHECK))
    agencies = [
        NewEntry(_AGENCIES, _agency(id, one.data, source, names), one.origin, id=id)
        for id, one in names.agencies.new.items()
    ]
    return TablesTaken(
        (*agencies, *taking.said),
        tuple(taking.matches),
        names.questions,
        (*(one for each in read for one in each.concerns), *taking.concerns, *names.kept()),
        frozenset(taking.rows),
    )


class _Taking:
    """Programs on their way into the plan."""

    def __init__(self, names: PrintedNames, writer: EntryWriter) -> None:
        self.names, self.writer = names, writer
        self.matching = ProgramMatching(names)
        self.said: list[Utterance] = []
        self.matches: list[ProgramMatch] = []
        self.concerns: list[Concern] = []
        self.rows: set[Provenance] = set()
        self.zeros: list[Provenance] = []  # amounts of nothing, for which a plan has no rows

    def take(self, printed: PrintedProgram) -> None:
        """Take one program: as what changes in the one that it is, else as a new one."""
        match = self.matching.match(printed)
        if match is None:
            return
        if match.is_new or not self.names.plan.programs[match.id].lead:
            printed = with_lead(printed, self.names)
            match = replace(match, printed=printed)
        if match.is_new:
            data = self._new(match)
            if data is None:
                return
            self.said.append(NewEntry(_PROGRAMS, data, printed.origin, id=match.id))
        else:
            update = ProgramUpdate(match, self.names, self.writer)
            self.said += update.said()
            self.concerns += update.concerns
            if update.is_open:
                return
        self._ask_kinds(printed)
        self.zeros += [one.origin for one in printed.money if not one.rupiah]
        self.matches.append(match)
        self.rows.update(printed.rows or (one.origin for one in printed.money))

    def _new(self, match: ProgramMatch) -> Data | None:
        """A new program as its file; None, and a question, where it cannot be one yet."""
        printed = match.printed
        if not printed.name:
            message = _NAMELESS.fill(code=printed.code)
            self.concerns.append(Concern(printed.origin, message, ConcernKind.WRONG))
            return None
        dimension = printed.dimension or self.names.dimension(
            printed.code, printed.affair, printed.origin
        )
        if not dimension:
            return None
        writer = self.writer
        actions = [one for one in printed.actions if one.kind and one.name]
        ids = {_key(one): id for id, one in named((one.name, one) for one in actions)}
        first, last = printed.period or (None, None)
        data: Data = {
            key_of(Program.name): printed.name,
            key_of(Program.code): printed.code,
            key_of(Program.summary): printed.summary,
            key_of(Program.dimension): dimension,
            key_of(Program.subdimension): printed.subdimension,
            key_of(Program.lead): printed.lead,
            key_of(Program.support): list(printed.support),
            key_of(Program.status): printed.status.value if printed.status else None,
            key_of(Program.period): {key_of(Span.start): first, key_of(Span.end): last}
            if first
            else None,
            key_of(Program.actions): {ids[_key(one)]: writer.action(one, ()) for one in actions},
            key_of(Program.budget): [
                writer.budget_row(one, ids.get(one.action, ""))
                for one in printed.money
                if one.rupiah
            ],
            key_of(Program.indicators): writer.indicators(printed.indicators),
            key_of(Program.locations): [
                {key_of(Location.name): name} for name in printed.locations
            ],
            key_of(Program.beneficiaries): [
                {key_of(Beneficiaries.group): group} for group in printed.beneficiaries
            ],
            key_of(Program.alignment): _priorities(printed),
            **writer.cited(printed.origin),
        }
        full = {key: node for key, node in data.items() if node not in (None, "", [], {})}
        return {**full, **printed.more}

    def _ask_kinds(self, printed: PrintedProgram) -> None:
        """Ask once for the groups of the action plan, without which no activity is written."""
        without = [one for one in printed.actions if one.name and one.kind is None]
        if without:
            self.names.ask(
                Route((key_of(Recipe.kinds), "*")),
                _WHICH_KIND,
                without[0].origin,
                tuple(Offered(one.label, one.value) for one in ActionKind),
                stops=False,
            )


def _agency(id: str, data: Mapping[str, Node], source: str, names: PrintedNames) -> Data:
    """A new agency; with the one that it belongs to, where the recipe tells."""
    parent = names.parent(id)
    above: Data = {key_of(Agency.parent): parent} if parent else {}
    return {**data, **above, key_of(Entity.sources): [source]}


def _key(action: PrintedAction) -> str:
    """What rows of money name an activity by."""
    return action.code or folded(action.name)


def _priorities(printed: PrintedProgram) -> Node:
    held = {
        key_of(Priorities.national): list(printed.national),
        key_of(Priorities.region): list(printed.regional),
    }
    full = {key: node for key, node in held.items() if node}
    return {key_of(Alignment.priorities): full} if full else None


_PROGRAMS = Route(("programs",))
_AGENCIES = Route(("agencies",))
_NAMELESS = Text(
    "program {code} tidak bernama di tabel, dan rencana belum memilikinya",
    "program {code} has no name in the table, and the plan does not have it yet",
)
_WHICH_KIND = Text(
    "kelompok rencana aksi belum dipilih, jadi kegiatannya belum ditulis; anggarannya sudah",
    "no group of the action plan is chosen, so activities are not written yet (their money is)",
)
_ZEROS = Text(
    "jumlah bernilai nol tidak ditulis ({n}): rencana mencatat uang yang ada",
    "amounts of zero are not written ({n}): a plan holds the money that there is",
)
_SHOWN = 4
_BY_NAME = Text(
    "program yang dikenali dari namanya saja ({n}): {names}",
    "programs known by their names alone ({n}): {names}",
)
