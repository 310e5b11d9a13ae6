"""What `adopt` does to a plan: a program of another region as an idea of its own, origin named."""

from datetime import date
from pathlib import Path

from smartplan.failure import Failure
from smartplan.finding import Severity
from smartplan.plan.load import Loaded, load
from smartplan.plan.model.common import Basis
from smartplan.plan.model.program import Program, ProgramStatus
from smartplan.plan.model.reach import AdoptedFrom
from smartplan.portfolio.not_taken import Kept, NotTaken
from smartplan.route import Route
from smartplan.scaffold.adding.added import Added, placed
from smartplan.scaffold.adding.entry import AddRequest, check_complete, chosen_id
from smartplan.scaffold.adding.wish import wish
from smartplan.scaffold.adding.written import written
from smartplan.scaffold.adopting.foreign import ForeignWords
from smartplan.scaffold.adopting.source import Adoptable
from smartplan.scaffold.adopting.taken import taken
from smartplan.shape.record import fields, key_of
from smartplan.source.folder import read_folder
from smartplan.source.node import Node
from smartplan.value import dataclass, replace
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Adopted:
    """The new entry, worked out but not written, and what was left where it came from."""

    added: Added
    region: str
    left_out: tuple[NotTaken, ...]
    unread: int


@dataclass(frozen=True, slots=True)
class AdoptRequest:
    """What was asked for: the id and the dimension that the program is to have, if said."""

    id: str | None
    dimension: str | None


def adopted(
    source: Adoptable, folder: Path, asked: AdoptRequest, day: date, shown: str
) -> Adopted:
    """The program as a new one of the plan in a folder; a Failure where it cannot be taken over.

    What the plan does not know, or cannot hold, is left out, too. A dimension it has to have: one
    of another set has to be said anew.
    """
    bundle = read_folder(folder)
    before = load(bundle, day)
    program, region = source.program, " ".join(source.loaded.plan.region_name.split())
    if asked.id is None:
        _check_new(program, region, before)
    foreign = ForeignWords(source.loaded.plan)
    found = taken(program, foreign)
    left = list(found.left_out)
    said = {key_of(Program.dimension): asked.dimension} if asked.dimension else {}
    node = _whole({**found.node, **said}, source, before)
    meant = wish("program", None, (), before.documents)
    called = str(found.node.get(key_of(Program.name)) or program.id)
    name = called if foreign.is_in_id(program.id) else program.id
    request = AddRequest("program", name, (), None, asked.id)
    route = meant.at / chosen_id(node, name, meant, request, bundle, before)
    while True:
        file, raw = written(route, node, bundle, before.documents)
        after = load(replace(bundle, contents={**bundle.contents, file: raw}), day)
        unknown = _unknown(after, route) & (node.keys() - _STAY)
        if not unknown:
            break
        left += [NotTaken(Kept.UNKNOWN, key, text=_shown(node[key])) for key in unknown]
        node = {key: value for key, value in node.items() if key not in unknown}
    check_complete(node, meant, request, before, route.key)
    added = placed(folder, bundle, after, (file, raw), (route, node), shown)
    return Adopted(added, region, tuple(left), source.unread)


def _check_new(program: Program, region: str, before: Loaded) -> None:
    """Refuse to take the same program over twice, unless that is plainly meant."""
    for own in before.plan.programs.values():
        origin = own.adopted_from
        if origin and origin.region == region and origin.program in {program.name, program.id}:
            raise Failure(_TWICE.fill(own=own.id, region=region))


def _whole(found: dict[str, Node], source: Adoptable, before: Loaded) -> dict[str, Node]:
    """The program in the order of the format, with its origin, as an idea that is proposed."""
    lang = before.plan.language
    program, plan = source.program, source.loaded.plan
    said = (_ORIGIN_AT if source.revision else _ORIGIN).fill(
        id=program.id,
        commit=source.revision[0] if source.revision else "",
        day=source.revision[1] if source.revision else "",
    )
    note = said.say(lang)
    if program.own_basis is Basis.ILLUSTRATION:
        note = f"{note}; {_ILLUSTRATION.say(lang)}"
    origin: dict[str, Node] = {
        key_of(AdoptedFrom.region): " ".join(plan.region_name.split()),
        key_of(AdoptedFrom.program): " ".join((program.name or program.id).split()),
        key_of(AdoptedFrom.internal_note): note,
    }
    whole: dict[str, Node] = {
        key_of(Program.name): program.id,
        **found,
        key_of(Program.adopted_from): origin,
        key_of(Program.status): ProgramStatus.IDEA.value,
        key_of(Program.basis): Basis.PROPOSAL.value,
    }
    return {one.key: whole[one.key] for one in fields(Program) if one.key in whole}


def _unknown(after: Loaded, route: Route) -> set[str]:
    """The keys of the new program that name what the plan does not know, or that it refuses."""
    wrong = {lost.reference.route for lost in after.plan.dangling}
    wrong |= {
        found.place.route
        for found in after.findings
        if found.severity is Severity.ERROR and found.place.route
    }
    inner = {at for at in wrong if at.within(route)}
    keys = {at[len(route)] for at in inner if len(at) > len(route)}
    if key_of(Program.dimension) in keys:  # without it a sub-dimension belongs to nothing
        keys.add(key_of(Program.subdimension))
    return keys


def _shown(value: Node) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


_STAY = {key_of(one) for one in (Program.name, Program.adopted_from, Program.status)}
_TWICE = Text(
    "program itu sudah diambil dari {region} sebagai {own}; bila memang perlu sekali lagi, "
    "beri nama lain dengan --id",
    "that program has been taken over from {region} as {own}; if you do want it once more, give "
    "it another name with --id",
)
_ORIGIN = Text("program {id} di rencana asal", "program {id} of the plan it comes from")
_ORIGIN_AT = Text(
    "program {id} di rencana asal, commit {commit} tanggal {day}",
    "program {id} of the plan it comes from, commit {commit} of {day}",
)
_ILLUSTRATION = Text("di sana berupa ilustrasi", "an illustration there")
