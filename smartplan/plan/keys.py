"""Every key of the plan format: where it stands, and by which words people ask for it."""

import functools
from collections.abc import Iterator, Mapping, Sequence

from smartplan.plan.files import home
from smartplan.plan.schemas import FILE_SCHEMAS
from smartplan.plan.types import PlanType, outside, plan_type
from smartplan.route import ROOT, Route
from smartplan.shape.record import Field, Record
from smartplan.shape.suggest import alias
from smartplan.shape.types import ListOf, MapOf, RecordOf, Type, TypedField
from smartplan.value import dataclass
from smartplan.wording import Text

ANY = "*"  # in a route: a key that the plan gives, or a place in a list


@dataclass(frozen=True, slots=True, eq=False)
class KnownKey:
    """A key of the plan format: its route, its field, and those around it from the plan in."""

    at: Route
    one: TypedField
    around: tuple[Field, ...]

    @property
    def file(self) -> str:
        """The files in which it stands, as a pattern."""
        return home(self.at)[0]

    @property
    def internal(self) -> Text | None:
        """Why no document prints it; None where one does."""
        every = (self.one.field, *reversed(self.around))
        return next((field.internal for field in every if field.internal), None)

    @property
    def inside(self) -> str:
        """Its route in the file, without what the plan gives."""
        _, route = home(self.at)
        return ".".join(key for key in route if key != ANY)


@functools.cache
def every_key() -> tuple[KnownKey, ...]:
    """All keys, in the order of the plan format; an outer one before those inside of it."""
    return tuple(_inside(plan_type(), ROOT, (), frozenset()))


def asked_for(words: str) -> tuple[KnownKey, ...]:
    """The keys that words joined with dots mean: the whole way to them, or the end of it.

    Singular and plural mean the same, so do the file's name, ids between the keys, and the words
    of `shape.suggest` in Indonesian. Where the whole way is meant by some, only these.
    """
    asked = tuple(filter(None, words.strip().split(".")))
    if not asked:
        return ()
    whole = _whole(asked, {key: key.at for key in every_key()})
    if asked[0] in _FILES:
        file, inner = _FILES[asked[0]], asked[1:]
        whole += _whole(inner, {k: home(k.at)[1] for k in every_key() if k.file == file})
    ends = [
        key
        for key in every_key()
        if any(
            _means(asked, Route(key.at[start:]))
            for start in range(1, len(key.at))
            if key.at[start] != ANY
        )
    ]
    found = whole if len(asked) > 1 and whole else [*whole, *ends]
    return tuple(dict.fromkeys(found))


def _whole(words: Sequence[str], routes: Mapping[KnownKey, Route]) -> list[KnownKey]:
    """The keys to which words lead all the way; those for which no word has to be an id, first."""
    found = [key for key, route in routes.items() if _means(words, route)]
    plain_way = [key for key in found if _length(routes[key]) == len(words)]
    return plain_way or found


def _length(route: Route) -> int:
    return sum(key != ANY for key in route)


def singular(key: str) -> str:
    """The English word for one of what a key holds."""
    if key.endswith("ies"):
        return f"{key[:-3]}y"
    if key.endswith(("sses", "xes")):
        return key[:-2]
    return key[:-1] if key.endswith("s") and not key.endswith("ss") else key


def plain(word: str) -> str:
    """A word as it is compared: in small letters, with hyphens."""
    return "-".join(word.lower().replace("_", " ").replace("-", " ").split())


def _means(words: Sequence[str], route: Route) -> bool:
    """Whether words lead along a whole route; what the plan gives may be left out."""
    if not route:
        return not words
    if route[0] == ANY:
        rest = Route(route[1:])
        return _means(words, rest) or (bool(words) and bool(rest) and _means(words[1:], rest))
    return bool(words) and _is(words[0], route[0]) and _means(words[1:], Route(route[1:]))


@functools.cache
def _is(word: str, key: str) -> bool:
    return plain(word) in {plain(key), plain(singular(key))} or alias(word, [key]) == key


def _inside(
    held: Type, at: Route, around: tuple[Field, ...], above: frozenset[type[Record]]
) -> Iterator[KnownKey]:
    if isinstance(held, MapOf | ListOf):
        yield from _inside(held.item, at / ANY, around, above)
    elif isinstance(held, RecordOf | PlanType):
        record = held.record if isinstance(held, RecordOf) else None
        if record in above:
            return
        below = above | {record} if record else above
        for key, one in held.fields.items():
            route = outside(at / key)
            if isinstance(held, RecordOf) or not _is_part(one):
                yield KnownKey(route, one, around)
            yield from _inside(one.type, route, (*around, one.field), below)


def _is_part(one: TypedField) -> bool:
    """Whether a first key of the plan stands in no file, but for a file or a folder of them."""
    return not one.field.about.en


_FILES = {schema.name: schema.files for schema in FILE_SCHEMAS}
