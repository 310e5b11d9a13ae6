"""Items about what was run of what the masterplan promised: programs, and its action plan."""

from collections.abc import Callable, Mapping, Sequence

from smartplan.facts.promised import PromiseCount, last_word, promised
from smartplan.facts.realisations import accounted_years
from smartplan.plan.model.common import Entity
from smartplan.plan.model.program import Action, ActionKind, Program
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.scoring.proposing.dimension_items import OFFICIAL, is_in, label_of
from smartplan.scoring.proposing.proposal import ItemProposal, Proposer, answered, wanting
from smartplan.wording import Text


def _programs_last_year(plan: Plan, year: int) -> ItemProposal:
    held = promised(plan, year - 1).programs
    head = _PROGRAMS.fill(year=year - 1, kind="")
    return _told(head, held, _entries(plan, year - 1, held.told)) or _silent(year - 1)


def _actions_last_year(plan: Plan, year: int) -> ItemProposal:
    held = promised(plan, year - 1).actions
    head = _ACTIONS.fill(year=year - 1, kind="")
    found = _of_actions(plan, year - 1, head, held)
    return found or wanting(_NO_ACTIONS.fill(year=year - 1))


def _of_dimension(dimension: str) -> Proposer:
    """What became of the programs of a dimension this year, else in the last one told of."""

    def said(plan: Plan, year: int) -> ItemProposal:
        told = _year_told(plan, year, lambda one: promised(plan, one).programs)
        held = _only(
            promised(plan, told).programs, lambda at: is_in(_program(plan, at), dimension, plan)
        )
        label = label_of(dimension, plan)
        if not held.planned:
            return wanting(_NONE_PLANNED.fill(kind=label, year=told))
        head = _PROGRAMS.fill(year=told, kind=_KIND.fill(label=label))
        return _told(head, held, _entries(plan, told, held.told)) or _silent(told)

    return said


def _of_kind(kind: ActionKind) -> Proposer:
    """The same of one of the groups of the action plan."""

    def said(plan: Plan, year: int) -> ItemProposal:
        told = _year_told(plan, year, lambda one: promised(plan, one).actions)
        held = _only(promised(plan, told).actions, lambda at: _action(plan, at).kind is kind)
        if not held.planned:
            return wanting(_NO_SUCH.fill(kind=kind.label, year=told))
        head = _ACTIONS.fill(year=told, kind=_GROUP.fill(label=kind.label))
        found = _of_actions(plan, told, head, held)
        return found or wanting(_NO_ACTIONS.fill(year=told))

    return said


def _year_told(plan: Plan, year: int, of: Callable[[int], PromiseCount]) -> int:
    """The year itself where the whole of it is told, else the one before where that is told of."""
    if year in accounted_years(plan) and of(year).told:
        return year
    return year - 1 if of(year - 1).told else year


def _only(held: PromiseCount, wanted: Callable[[Route], bool]) -> PromiseCount:
    """Those that are wanted, of what was promised and of what became of it."""
    return PromiseCount(
        planned=tuple(filter(wanted, held.planned)),
        told=tuple(filter(wanted, held.told)),
        ran=tuple(filter(wanted, held.ran)),
        done=tuple(filter(wanted, held.done)),
    )


def _told(
    head: Text, held: PromiseCount, entries: Sequence[Entity], within: Sequence[Entity] = ()
) -> ItemProposal | None:
    """Planned, run, done, idle and silent as numbers of their own; None where all are silent."""
    if not held.told:
        return None
    counts = (
        (_DONE, len(held.done)),
        (_IDLE, len(held.told) - len(held.ran)),
        (_SILENT, len(held.silent)),
    )
    rest = [text.fill(count=count) for text, count in counts if count]
    text = _COUNTS.fill(
        head=head,
        planned=len(held.planned),
        ran=len(held.ran),
        rest=Text("".join(one.id for one in rest), "".join(one.en for one in rest)),
    )
    return answered(text, entries, within=within)


def _entries(plan: Plan, year: int, told: Sequence[Route]) -> Sequence[Entity]:
    """What progress says of programs that it tells of."""
    return [one for at in told if (one := last_word(plan, _program(plan, at).id, year))]


def _of_actions(plan: Plan, year: int, head: Text, held: PromiseCount) -> ItemProposal | None:
    """The same of actions, with what is said of their program where nothing else is."""
    of = [(at, last_word(plan, _program(plan, at).id, year)) for at in held.told]
    entries = [entry.actions.get(at.key, entry) for at, entry in of if entry]
    return _told(head, held, entries, within=[entry for _, entry in of if entry])


def _program(plan: Plan, at: Route) -> Program:
    return plan.programs[at[1]]


def _action(plan: Plan, at: Route) -> Action:
    return _program(plan, at).actions[at.key]


def _silent(year: int) -> ItemProposal:
    return wanting(_NO_NEWS.fill(year=year))


_PROGRAMS = Text(
    "Program{kind} yang direncanakan pada {year}", "Programs{kind} planned for {year}"
)
_ACTIONS = Text(
    "Kegiatan rencana aksi{kind} yang direncanakan pada {year}",
    "Activities of the action plan{kind} planned for {year}",
)
_KIND = Text(" {label}", " of {label}")
_GROUP = Text(" ({label})", " ({label})")
_COUNTS = Text("{head}: {planned}; berjalan: {ran}{rest}.", "{head}: {planned}; run: {ran}{rest}.")
_DONE = Text(", {count} di antaranya selesai", ", {count} of them done")
_IDLE = Text("; tidak berjalan: {count}", "; not run: {count}")
_SILENT = Text("; tanpa kabar: {count}", "; nothing told: {count}")
_NO_NEWS = Text(
    "realisasi program {year} belum dilaporkan", "no progress of programs in {year} is told"
)
_NO_ACTIONS = Text(
    "realisasi kegiatan {year} belum dilaporkan", "no progress of actions in {year} is told"
)
_NONE_PLANNED = Text(
    "tidak ada program {kind} yang direncanakan pada {year}",
    "no program of {kind} is planned for {year}",
)
_NO_SUCH = Text(
    "tidak ada kegiatan rencana aksi ({kind}) yang direncanakan pada {year}",
    "no activity of the action plan ({kind}) is planned for {year}",
)

PROPOSERS: Mapping[str, Proposer] = {
    "baseline.realisation.programs": _programs_last_year,
    "baseline.realisation.action-plan": _actions_last_year,
    "outcome.action-plan.people": _of_kind(ActionKind.PEOPLE),
    "outcome.action-plan.infrastructure": _of_kind(ActionKind.INFRASTRUCTURE),
    "outcome.action-plan.applications": _of_kind(ActionKind.APPLICATION),
    "outcome.action-plan.literacy": _of_kind(ActionKind.LITERACY),
    **{f"outcome.{dimension}.program": _of_dimension(dimension) for dimension in OFFICIAL},
}
