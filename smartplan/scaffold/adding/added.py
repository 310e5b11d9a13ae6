"""What `add` does to a plan folder: a new file or entry with what was given, and what it lacks."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from smartplan.assess import assess_loaded
from smartplan.edit import Edit, Remove, Rename, Retype, Safety, Set
from smartplan.failure import Failure
from smartplan.finding import Finding, Severity
from smartplan.plan.load import Loaded, load
from smartplan.repairing.rewrite import Rewrite
from smartplan.route import Route
from smartplan.scaffold.adding.choosing import unnamed
from smartplan.scaffold.adding.entry import AddRequest, entry
from smartplan.scaffold.adding.wish import wish
from smartplan.scaffold.adding.written import written
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.source.node import Node
from smartplan.source.tree.steps import changed
from smartplan.value import dataclass, replace
from smartplan.wording import Text, same


@dataclass(frozen=True, slots=True)
class Added:
    """What is to be written: the file, the route of the new entry in the plan, what it holds.

    `findings` are those about the entry; `texts` has the file's text, so that they can be shown.
    `rewrite` is None where everything stood there already.
    """

    file: str
    route: Route
    node: Node
    rewrite: Rewrite | None
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]


def added(folder: Path, asked: AddRequest, day: date, shown: str) -> Added:
    """The addition, worked out and proved but not written; a Failure where it cannot be made.

    `shown` is the plan folder as the user types it. A value that certainly means another one (a
    choice in Indonesian, an amount with points) is taken as that; what cannot be right is refused.
    """
    bundle = read_folder(folder)
    before = load(bundle, day)
    meant = wish(asked.what, asked.holder, asked.given, before.documents)
    node, route = entry(meant, asked, bundle, before)
    for _ in range(_ROUNDS):
        file, raw = written(route, node, bundle, before.documents)
        after = load(replace(bundle, contents={**bundle.contents, file: raw}), day)
        mended = _mended(node, route, after)
        if mended == node:
            break
        node = mended
    return placed(folder, bundle, after, (file, raw), (route, node), shown)


def placed(
    folder: Path,
    bundle: Bundle,
    after: Loaded,
    written: tuple[str, bytes],
    entry: tuple[Route, Node],
    shown: str,
) -> Added:
    """What is to be written, with the findings about the new entry, from the plan with it in."""
    (file, raw), (route, node) = written, entry
    old = bundle.contents.get(file)
    state = assess_loaded(after)
    path = f"{shown}/{file}" if shown else file
    rewrite = Rewrite(folder / file, path, old or b"", raw, is_new=old is None)
    return Added(
        file,
        route,
        node,
        rewrite if old != raw else None,
        tuple(one for one in state.findings if one.place.route.within(route)),
        {file: after.documents[file].text},
    )


def _mended(node: Node, route: Route, after: Loaded) -> Node:
    """The data as it was certainly meant; a Failure that names all that cannot be right."""
    edits: list[Edit] = []
    wrong: list[Text] = []
    for found in after.findings:
        place = found.place.route
        if not place.within(route) or found.severity is not Severity.ERROR:
            continue
        if found.edits and found.safety is Safety.SAFE:
            edits += found.edits
        else:
            said = _WRONG_ADVISED if found.fix else _WRONG
            wrong.append(said.fill(key=_option(place, route), what=found.message, fix=found.fix))
    for lost in after.plan.dangling:
        at = lost.reference.route
        if at.within(route):
            problem = unnamed(lost.reference.to, lost.reference.id, at, after)
            if problem and problem.meant and not lost.reference.on_key:
                edits.append(Set(at, problem.meant))
            elif problem:
                wrong.append(_WRONG.fill(key=_option(at, route), what=problem.said))
    if wrong:
        raise Failure(Text("; ".join(one.id for one in wrong), "; ".join(one.en for one in wrong)))
    return changed(node, [_inward(one, route) for one in edits]) if edits else node


def _inward(one: Edit, route: Route) -> Edit:
    """The same edit, its route that inside of the entry at a route."""
    inner = Route(one.route[len(route) :])
    if isinstance(one, Rename):
        return Rename(inner, one.key)
    if isinstance(one, Retype):
        return one  # of a file's text, of which nothing that is given has any
    return Remove(inner) if isinstance(one, Remove) else type(one)(inner, one.value)


def _option(place: Route, route: Route) -> str:
    inner = place[len(route) :]
    return f"--{'.'.join(inner)}" if inner else str(place)


_ROUNDS = 3  # a value that is mended may show another one to be wrong
_WRONG = same("{key}: {what}")
_WRONG_ADVISED = same("{key}: {what}; {fix}")
