"""What a new entry has to have and was not given: each key with what to write for it."""

from collections.abc import Iterator

from smartplan.plan.load import Loaded
from smartplan.route import Route
from smartplan.scaffold.adding.choosing import choices
from smartplan.shape.examples import example
from smartplan.shape.kinds import Kind
from smartplan.shape.types import Held, ListOf, MapOf, RecordOf, Scalar, record_in
from smartplan.source.node import Node
from smartplan.value import dataclass
from smartplan.wording import Text, listed, same


@dataclass(frozen=True, slots=True)
class Needed:
    """A key that is missing: what it is and what may stand there, and how it is given."""

    said: Text
    example: str


def needed(
    node: Node, held: Held, at: Route, loaded: Loaded, keys: tuple[str, ...] = ()
) -> Iterator[Needed]:
    """Every key that has to be there, in the order in which people write them."""
    if isinstance(held, RecordOf) and isinstance(node, dict):
        for key, one in held.fields.items():
            if key in node:
                yield from needed(node[key], one.type, at / key, loaded, (*keys, key))
            elif one.field.required:
                yield from _lacking((*keys, key), one.field.about, one.type, at / key, loaded)
    elif isinstance(held, MapOf) and isinstance(node, dict):
        for key, inner in node.items():
            yield from needed(inner, held.item, at / key, loaded, (*keys, key))
    elif isinstance(held, ListOf) and isinstance(node, list):
        for place, inner in enumerate(node):
            yield from needed(inner, held.item, at / place, loaded, keys)


def _lacking(
    keys: tuple[str, ...], about: Text, held: Held, at: Route, loaded: Loaded
) -> Iterator[Needed]:
    if (record := record_in(held)) and isinstance(held, RecordOf):  # its own keys are asked for
        yield from needed({}, RecordOf(record), at, loaded, keys)
        return
    option = f"--{'.'.join(keys)}"
    words = _words(held, at, loaded)
    some = listed([same(word) for word in words[:_MOST]], last=Text("atau", "or"))
    said = (
        _CHOICE.fill(option=option, about=about, words=some)
        if words
        else _PLAIN.fill(option=option, about=about)
    )
    value = words[0] if words else example(held)
    yield Needed(said, f'{option} "{value}"' if " " in value else f"{option} {value}")


def _words(held: Held, at: Route, loaded: Loaded) -> tuple[str, ...]:
    if isinstance(held, Scalar) and held.kind is Kind.CHOICE:
        return tuple(member.value for member in held.python)
    return choices(held.refers_to, at, loaded) if held.refers_to else ()


_MOST = 20
_CHOICE = Text("{option} ({about}: {words})", "{option} ({about}: {words})")
_PLAIN = Text("{option} ({about})", "{option} ({about})")
