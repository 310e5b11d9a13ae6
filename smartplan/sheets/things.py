"""The things of a plan that sheets list, each with the agencies that it concerns."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from smartplan.assess import Assessment
from smartplan.incoming.words import Vocabulary
from smartplan.plan.files import home
from smartplan.plan.model.program import Action, BudgetRow, Program
from smartplan.plan.plan import Plan
from smartplan.route import ROOT, Route
from smartplan.shape.kinds import Kind
from smartplan.shape.record import Record, fields, key_of
from smartplan.shape.types import Scalar
from smartplan.sheets.columns import EACH
from smartplan.source.node import Node
from smartplan.source.read import YamlFile
from smartplan.standing.charge import in_charge
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of a plan: its route, its data, and the agencies that it concerns."""

    route: Route
    node: Node
    agencies: frozenset[str]


class PlanThings:
    """The things of one plan by the pattern of their routes, each looked for once."""

    def __init__(self, assessment: Assessment, vocabulary: Vocabulary) -> None:
        """Take the plan with the documents that it was read from."""
        self.plan = assessment.plan
        self.documents = assessment.documents
        self.programs: Mapping[Node, str] = vocabulary.choices(_PROGRAMS)
        self._found: dict[Route, Mapping[str, Sequence[Thing]]] = {}
        self._owners: dict[Route, str] = {}

    def of(self, agency: str, pattern: Route) -> Sequence[Thing]:
        """The things at a pattern of routes that concern an agency, in the order of the plan."""
        if pattern not in self._found:
            held: dict[str, list[Thing]] = {}
            for route, node in _matching(self.documents, pattern):
                thing = Thing(route, node, frozenset(_concerned(route, node, self.plan)))
                for one in thing.agencies:
                    held.setdefault(one, []).append(thing)
            self._found[pattern] = held
        return self._found[pattern].get(agency, ())

    def owner(self, route: Route) -> str:
        """What a program, or an action of one, is called as the owner of a row."""
        if len(route) == _PROGRAM:
            return self.programs.get(route.key, route.key)
        if route not in self._owners:
            self._name_all(route.parent)
        return self._owners.get(route, route.key)

    def data(self, route: Route) -> Node:
        """What stands at a route of the plan; None where nothing does."""
        file, inside = home(route)
        node: Node = self.documents[file].data if file in self.documents else None
        for key in inside:
            node = node.get(key) if isinstance(node, dict) else None
        return node

    def _name_all(self, holder: Route) -> None:
        """Name what a program holds, by its own names where these are clear."""
        held = self.data(holder)
        held = held if isinstance(held, dict) else {}
        whose = self.owner(holder.parent)
        names = {id: named(node, Action) or str(id) for id, node in held.items()}
        count = Counter(name.casefold() for name in names.values())
        for id, name in names.items():
            clear = name if count[name.casefold()] == 1 else f"{name} [{id}]"
            self._owners[holder / id] = f"{whose} › {clear}"


def named(node: Node, record: type[Record]) -> str:
    """What a thing is called, on one line: the first of its titles that is written."""
    titles = (node.get(one.key) for one in fields(record) if one.title) if _is_map(node) else ()
    return next((" ".join(text.split()) for text in titles if isinstance(text, str)), "")


def _matching(documents: Mapping[str, YamlFile], pattern: Route) -> Iterator[tuple[Route, Node]]:
    """The places of the documents at a pattern of routes, with what stands there."""
    if pattern[1:2] == (EACH,) and home(Route((pattern[0], EACH)))[1] == ROOT:
        folder = f"{pattern[0]}/"
        for file, document in documents.items():
            if file.startswith(folder):
                at = Route((pattern[0], file.removeprefix(folder).removesuffix(".yaml")))
                yield from _below(document.data, at, pattern[2:])
        return
    file, _ = home(pattern)
    if file in documents:
        yield from _below(documents[file].data, ROOT, pattern)


def _below(node: Node, at: Route, rest: tuple[str, ...]) -> Iterator[tuple[Route, Node]]:
    if not rest:
        yield at, node
        return
    key, *more = rest
    if key != EACH:
        if isinstance(node, dict) and key in node:
            yield from _below(node[key], at / key, tuple(more))
    elif isinstance(node, dict):
        for id, inner in node.items():
            yield from _below(inner, at / id, tuple(more))
    elif isinstance(node, list):
        for place, inner in enumerate(node):
            yield from _below(inner, at / place, tuple(more))


def _concerned(route: Route, node: Node, plan: Plan) -> Iterator[str]:
    """Who is in charge of a thing, who leads its program, and whose money it is."""
    yield from in_charge(route, plan)
    if route[0] != "programs":
        return
    program = plan.programs.get(route[1])
    if program and program.lead:
        yield program.lead
    if _is_map(node) and route.parent.key == key_of(Program.budget):
        whose = node.get(key_of(BudgetRow.agency))
        if isinstance(whose, str):
            yield whose


def _is_map(node: Node) -> bool:
    return isinstance(node, dict)


_PROGRAM = 2  # keys of the route of a program
_PROGRAMS = Scalar(Kind.REF, str, ref="programs")
