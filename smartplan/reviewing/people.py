"""Who should look at a change: the agencies that lead or support what it touches."""

from collections.abc import Iterable, Mapping

from smartplan.change import ChangeKind
from smartplan.changes.wording.told import Told
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Text, listed, same


@dataclass(frozen=True, slots=True)
class Touched:
    """An agency whose programs or own entry a change touches, by what it has to do with them."""

    id: str
    name: str
    leads: tuple[str, ...]
    supports: tuple[str, ...]
    is_itself_changed: bool = False

    @property
    def why(self) -> Text:
        """What it has to do with the change."""
        parts = []
        if self.leads:
            parts.append(_LEADS.fill(ids=_some(self.leads)))
        if self.supports:
            parts.append(_SUPPORTS.fill(ids=_some(self.supports)))
        if self.is_itself_changed:
            parts.append(_ITSELF)
        return Text("; ".join(p.id for p in parts), "; ".join(p.en for p in parts))


def touched(told: Iterable[Told], old: Plan, new: Plan) -> tuple[Touched, ...]:
    """The agencies that changes touch, those that lead most first.

    An agency that led or supported a program before the change is touched as well.
    """
    told = tuple(told)
    ids = {
        one.change.before.key: one.change.route.key
        for one in told
        if one.change.kind is ChangeKind.RENAMED and one.change.route[0] == "programs"
    }
    leads: dict[str, set[str]] = {}
    supports: dict[str, set[str]] = {}
    own: set[str] = set()
    for one in told:
        top = one.top
        if top[:1] == ("agencies",):
            own.add(top.key)
        id = top[1] if top[:1] == ("programs",) and len(top) > 1 else _program_of_progress(top)
        id = ids.get(id, id)
        was = one.change.before[1] if id and one.change.before[0] == "programs" else id
        for program in _programs(id, was, old.programs, new.programs):
            if program.lead:
                leads.setdefault(program.lead, set()).add(id)
            for agency in program.support:
                supports.setdefault(agency, set()).add(id)
    every = leads.keys() | supports.keys() | own
    found = (
        Touched(
            id,
            _name(id, old, new),
            tuple(sorted(leads.get(id, ()))),
            tuple(sorted(supports.get(id, set()) - leads.get(id, set()))),
            id in own,
        )
        for id in every
    )
    return tuple(sorted(found, key=lambda one: (-len(one.leads), -len(one.supports), one.id)))


def _program_of_progress(top: tuple[str, ...]) -> str:
    is_progress = top[:1] == ("progress",) and len(top) > _PROGRAM and top[2] == "programs"
    return top[_PROGRAM] if is_progress else ""


def _programs(
    id: str, was: str, old: Mapping[str, Program], new: Mapping[str, Program]
) -> list[Program]:
    return [program for program in (old.get(was), new.get(id)) if program]


def _name(id: str, old: Plan, new: Plan) -> str:
    found = new.organization.agencies.get(id) or old.organization.agencies.get(id)
    return (found.short or found.name) if found else id


def _some(ids: tuple[str, ...]) -> Text:
    shown = [same(id) for id in ids[:_SHOWN]]
    if len(ids) > _SHOWN:
        shown.append(_MORE.fill(n=len(ids) - _SHOWN))
    return listed(shown)


_PROGRAM, _SHOWN = 3, 4
_LEADS = Text("penanggung jawab {ids}", "leads {ids}")
_SUPPORTS = Text("mendukung {ids}", "supports {ids}")
_ITSELF = Text("datanya sendiri berubah", "its own entry changes")
_MORE = Text("{n} lainnya", "{n} more")
