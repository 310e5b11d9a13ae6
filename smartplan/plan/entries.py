"""Where something can be added: every mapping and list of a plan that holds entries, by name."""

import functools
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from smartplan.plan.files import home
from smartplan.plan.keys import ANY, plain, singular
from smartplan.plan.model.organization import Agency
from smartplan.plan.types import PlanType, plan_type
from smartplan.route import ROOT, Route
from smartplan.shape.kinds import YEARS
from smartplan.shape.record import Record, field_of, fields
from smartplan.shape.suggest import alias
from smartplan.shape.types import (
    Held,
    ListOf,
    MapOf,
    RecordOf,
    Scalar,
    Type,
    TypedField,
    record_in,
    takes_text,
)
from smartplan.source.bundle import Bundle
from smartplan.source.node import Node
from smartplan.source.read import YamlFile
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping or list of entries: the keys that lead to it from the plan, and what it holds."""

    keys: tuple[str, ...]
    held: MapOf | ListOf

    @property
    def record(self) -> type[Record] | None:
        """The record that an entry is; None where an entry is a text."""
        return record_in(self.held)

    @property
    def has_ids(self) -> bool:
        """Whether an entry gets an id; others have a year, another thing's id, or no key."""
        is_named = not self.record or self.record.noun is not None  # else settings by a known name
        return isinstance(self.held, MapOf) and self.held.has_ids and is_named

    @property
    def words(self) -> frozenset[str]:
        """What people call such an entry, or all of them, in either language."""
        names = {self.keys[-1], singular(self.keys[-1])}
        if self.record and self.record.noun:
            names |= {self.record.noun.id, self.record.noun.en}
        return frozenset(map(plain, names))

    @property
    def word(self) -> str:
        """The English word for one entry."""
        return singular(self.keys[-1])

    @property
    def holders(self) -> frozenset[str]:
        """The words for the things inside of which it lies: `program`, `goal`."""
        given = (self.keys[at - 1] for at, key in enumerate(self.keys) if key == ANY and at)
        return frozenset(singular(key) for key in given)


@functools.cache
def every_entries() -> tuple[Entries, ...]:
    """All of them, the outermost first; a plan's own standards are written otherwise."""
    found = _inside(plan_type(), (), frozenset())
    return tuple(sorted(found, key=lambda one: len(one.keys)))


def called(word: str) -> tuple[Entries, ...]:
    """Those whose entries a word names, in either language and in singular or plural."""
    named = {name for one in every_entries() for name in one.words}
    meant = plain(word)
    if meant not in named:
        meant = alias(meant, named) or ""
    return tuple(one for one in every_entries() if meant in one.words)


def places(entries: Entries, documents: Mapping[str, YamlFile]) -> Iterator[Route]:
    """The routes at which such entries can stand in a plan, by what is written in it."""
    found = [ROOT]
    for key in entries.keys:
        if key == ANY:
            found = [at / name for at in found for name in _keys_at(at, documents)]
        else:
            found = [at / key for at in found]
    yield from found


def future(entries: Entries, holder: str) -> Route | None:
    """The route below a year of which the plan holds nothing yet, if that is what is meant."""
    held: Type = plan_type()
    *above, key = entries.keys
    route = ROOT
    for step in above:
        is_year = step == ANY and isinstance(held, MapOf) and held.keys is YEARS
        if step == ANY and not (is_year and holder.isdigit() and len(holder) == _DIGITS):
            return None
        name = holder if step == ANY else step
        route, held = route / name, held.inside(name)
    return route / key if ANY in above else None


def entries_in(at: Route, documents: Mapping[str, YamlFile]) -> dict[str, Node]:
    """The entries of a mapping of the plan, also where each has a file of its own."""
    prefix = f"{at.key}/"
    if len(at) == 1 and home(at / ANY)[0] == f"{prefix}{ANY}.yaml":
        return {
            file.removeprefix(prefix).removesuffix(".yaml"): one.data
            for file, one in documents.items()
            if file.startswith(prefix)
        }
    node = node_at(at, documents)
    return node if isinstance(node, dict) else {}


def entries_at(route: Route) -> Entries | None:
    """Those that a mapping or list at a route of a plan holds; None where it holds none."""
    for one in every_entries():
        if len(one.keys) == len(route) and all(
            key in (ANY, step) for key, step in zip(one.keys, route, strict=True)
        ):
            return one
    return None


def title_field(record: type[Record] | None) -> TypedField | None:
    """The field that the name of a new entry goes to: its title, else its first text."""
    held = list(RecordOf(record).fields.values()) if record else []
    titles = [one for one in held if one.field.title and one.is_text]
    texts = [one for one in held if one.is_required_text]
    return next(iter((*titles[:1], *texts[:1])), None)


def titled(data: Node, record: type[Record] | None) -> str:
    """What an entry is called: its title, or the text that it is; empty where it has none."""
    title = title_field(record)
    if isinstance(data, dict) and title:
        data = data.get(title.field.key)
    return " ".join(data.split()) if isinstance(data, str) else ""


def short_name(data: Node, record: type[Record] | None) -> str:
    """The short name of an agency, of which its id is made; empty of anything else."""
    short = field_of(Agency.short)
    is_agency = record is not None and short in fields(record) and isinstance(data, dict)
    return str(data[short.key]) if is_agency and short.key in data else ""


def id_words(data: Node, record: type[Record] | None) -> str:
    """The words that an id is made of; of what has no name, those that it has to have."""
    if words := short_name(data, record) or titled(data, record):
        return words
    if not isinstance(data, dict) or record is None or title_field(record):
        return ""
    needed = [one.key for one in fields(record) if one.required]
    return " ".join(data[key] for key in needed if isinstance(data.get(key), str))


def taken_ids(
    entries: Entries, at: Route, bundle: Bundle, documents: Mapping[str, YamlFile]
) -> frozenset[str]:
    """The ids that a new entry cannot have: those of all entries of its kind, whatever holds them.

    Where an entry is a file of its own, the names of all files beside it.
    """
    alike = [
        one
        for one in every_entries()
        if one.keys[-1] == entries.keys[-1] and one.record is entries.record
    ]
    alike = alike if len(entries.keys) > 1 else [entries]
    nodes = [node_at(place, documents) for one in alike for place in places(one, documents)]
    ids = {key for node in nodes if isinstance(node, dict) for key in node}
    file, _ = home(at / ANY)
    if file.startswith(f"{at.key}/"):
        every = (*bundle.contents, *bundle.others, *bundle.unread)
        ids |= {PurePosixPath(name).stem for name in every if name.startswith(f"{at.key}/")}
    return frozenset(ids)


def node_at(route: Route, documents: Mapping[str, YamlFile]) -> Node:
    """What is written at a route of the plan; None if nothing is."""
    file, inside = home(route)
    node: Node = documents[file].data if file in documents else None
    for key in inside:
        if not isinstance(node, dict):
            return None
        node = node.get(key)
    return node


def _keys_at(at: Route, documents: Mapping[str, YamlFile]) -> list[str]:
    if len(at) == 1 and home(at / ANY)[0] == f"{at.key}/{ANY}.yaml":  # a file for each
        prefix = f"{at.key}/"
        names = (file.removeprefix(prefix) for file in documents if file.startswith(prefix))
        return [name.removesuffix(".yaml") for name in names]
    node = node_at(at, documents)
    return list(node) if isinstance(node, dict) else []


def _inside(
    held: Type, keys: tuple[str, ...], above: frozenset[type[Record]]
) -> Iterator[Entries]:
    if isinstance(held, RecordOf | PlanType):
        record = held.record if isinstance(held, RecordOf) else None
        if record in above:
            return
        below = above | {record} if record else above
        for key, one in held.fields.items():
            if "/" not in key:
                yield from _inside(one.type, (*keys, key), below)
    elif isinstance(held, MapOf):
        if _is_entry(held.item, named=held.has_ids):
            yield Entries(keys, held)
        yield from _inside(held.item, (*keys, ANY), above)
    elif isinstance(held, ListOf) and isinstance(held.item, RecordOf):
        yield Entries(keys, held)


def _is_entry(held: Held, *, named: bool) -> bool:
    return isinstance(held, RecordOf) or (named and isinstance(held, Scalar) and takes_text(held))


_DIGITS = 4
