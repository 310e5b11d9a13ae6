"""The data of a new entry and its key: what was given, put where it belongs, and complete."""

from smartplan.failure import Failure
from smartplan.plan.entries import node_at, short_name, taken_ids, title_field, titled
from smartplan.plan.files import home
from smartplan.plan.ids import free, id_of, is_id, is_taken
from smartplan.plan.load import Loaded
from smartplan.route import Route
from smartplan.scaffold.adding import given as values
from smartplan.scaffold.adding.choosing import unnamed
from smartplan.scaffold.adding.given import Given
from smartplan.scaffold.adding.needed import needed
from smartplan.scaffold.adding.progress import begun
from smartplan.scaffold.adding.wish import Wish
from smartplan.shape.examples import example_key
from smartplan.shape.types import MapOf, RecordOf
from smartplan.source.bundle import Bundle
from smartplan.source.node import Node
from smartplan.value import dataclass
from smartplan.wording import Text, listed


@dataclass(frozen=True, slots=True)
class AddRequest:
    """What was asked for: of what kind, called how, with which keys, in what, by which id."""

    what: str
    name: str | None
    given: tuple[Given, ...]
    holder: str | None
    id: str | None


def entry(meant: Wish, asked: AddRequest, bundle: Bundle, before: Loaded) -> tuple[Node, Route]:
    """The data of the new entry and its route, with everything that it has to have."""
    data = values.entry(meant.entries.held.item, meant.given)
    name = asked.name
    if meant.entries.has_ids:
        data = _titled(data, name, meant, asked)
        check_complete(data, meant, asked, before, "")
        return data or {}, meant.at / chosen_id(data, name, meant, asked, bundle, before)
    if isinstance(meant.entries.held, MapOf):
        key = _key(meant, asked.id or name, asked.what, before)
        data = _joined(begun(meant.entries.record, key, before.plan), data)
    else:
        data = _titled(data, name, meant, asked)
        rows = node_at(meant.at, before.documents)
        key = str(len(rows) if isinstance(rows, list) else 0)
    check_complete(data, meant, asked, before, key)
    return data or {}, meant.at / key


def check_complete(data: Node, meant: Wish, asked: AddRequest, before: Loaded, at: str) -> None:
    """Refuse data without all that it has to have, and say what that is."""
    lacking = tuple(needed(data or {}, meant.entries.held.item, meant.at / at, before))
    if lacking:
        said = listed([one.said for one in lacking])
        call = " ".join(one.example for one in lacking)
        raise Failure(_LACKING.fill(what=asked.what, keys=said, example=call))


def _titled(data: Node, name: str | None, meant: Wish, asked: AddRequest) -> Node:
    """The data with the name in its title; as text alone where that may stand for the record."""
    if name is None:
        return data
    title = title_field(meant.entries.record)
    if meant.entries.record is None:
        return name if data is None else data
    if title is None:
        if meant.entries.has_ids:
            return data  # its id alone is made of the name
        raise Failure(_NO_NAME.fill(what=asked.what, name=name))
    if isinstance(data, dict) and title.field.key in data:
        raise Failure(_TWO_NAMES.fill(key=title.field.key))
    held = meant.entries.held.item
    if data is None and isinstance(held, RecordOf) and held.text_field == title.field.key:
        return name
    return {title.field.key: name, **(data if isinstance(data, dict) else {})}


def chosen_id(
    data: Node,
    name: str | None,
    meant: Wish,
    asked: AddRequest,
    bundle: Bundle,
    before: Loaded,
) -> str:
    """The id that was asked for, else one made of the name, that is free."""
    taken = taken_ids(meant.entries, meant.at, bundle, before.documents)

    def file_of(id: str) -> str:
        return home(meant.at / id)[0]

    if asked.id is not None:
        if not is_id(asked.id):
            better = id_of(asked.id)
            raise Failure(_NO_ID.fill(id=asked.id, better=better or "layanan-izin"))
        if is_taken(asked.id, taken) or free(asked.id, taken, file_of) != asked.id:
            other = free(asked.id, taken, file_of)
            raise Failure(_TAKEN.fill(id=asked.id, other=other))
        return asked.id
    record = meant.entries.record
    made = id_of(short_name(data, record) or name or titled(data, record))
    if not made:
        raise Failure(_NAMELESS.fill(what=asked.what))
    return free(made, taken, file_of)


def _key(meant: Wish, name: str | None, what: str, before: Loaded) -> str:
    """The key of an entry that is no id of its own: a year, a stage, the id of something else."""
    held = meant.entries.held
    assert isinstance(held, MapOf)  # noqa: S101 -- the caller has looked
    if name is None:
        key = example_key(held).strip('"')
        raise Failure(_KEYLESS.fill(what=what, keys=held.keys.word, key=key))
    lost = unnamed(held.ref, name, meant.at / name, before) if held.ref else None
    if lost and lost.meant is None:
        raise Failure(lost.said)
    if not held.ref and not values.fits(held.keys.pattern, name):
        raise Failure(_NO_KEY.fill(what=what, keys=held.keys.word, name=name))
    return lost.meant if lost and lost.meant else name


def _joined(start: Node, said: Node) -> Node:
    """Two data laid over each other; what was said wins."""
    if not isinstance(start, dict) or not isinstance(said, dict):
        return start if said is None else said
    return {**start, **{key: _joined(start.get(key), value) for key, value in said.items()}}


_LACKING = Text(
    "{what} belum lengkap: {keys}; tambahkan {example}",
    "{what} needs {keys}; add {example}",
)
_NO_NAME = Text(
    '{what} tidak punya nama, jadi "{name}" tidak ada tempatnya; pakai --kunci nilai saja',
    'a {what} has no name, so "{name}" has no place; use --key value only',
)
_TWO_NAMES = Text(
    "namanya disebut dua kali; hapus --{key}", "its name is given twice; leave --{key} out"
)
_NAMELESS = Text(
    "id untuk {what} tidak dapat dibuat; tulis namanya di belakang {what}, atau --id",
    "no id can be made for the {what}; write its name behind {what}, or --id",
)
_NO_ID = Text(
    "--id {id} tidak berbentuk id (huruf kecil, angka, tanda hubung); tulis misalnya {better}",
    "--id {id} is no id (a-z, 0-9, hyphens); write for example {better}",
)
_TAKEN = Text(
    "--id {id} sudah dipakai, atau tidak dapat menjadi nama berkas; misalnya {other} masih bebas",
    "--id {id} is taken, or can be no name of a file; {other}, for example, is free",
)
_KEYLESS = Text(
    "tulis di belakang {what}: {keys}, misalnya smartplan add {what} {key}",
    "write behind {what}: {keys}, for example smartplan add {what} {key}",
)
_NO_KEY = Text(
    "{what} {name} tidak dapat ditambahkan; tulis {keys}",
    "{what} {name} cannot be added; write {keys}",
)
