"""What is to be added, worked out from the words of `add`: what it is, in what, called how."""

from collections.abc import Mapping, Sequence

from smartplan.failure import Failure
from smartplan.plan.entries import (
    Entries,
    called,
    every_entries,
    future,
    places,
)
from smartplan.plan.keys import ANY
from smartplan.route import Route
from smartplan.scaffold.adding.given import Given, key_of
from smartplan.shape.suggest import alias, closest
from smartplan.shape.types import RecordOf
from smartplan.source.read import YamlFile
from smartplan.value import dataclass
from smartplan.wording import Text, listed, same, some_of


@dataclass(frozen=True, slots=True)
class Wish:
    """The entries that get a new one, their route in the plan, and what is said of it."""

    entries: Entries
    at: Route
    given: tuple[Given, ...]


def wish(
    what: str, holder: str | None, given: Sequence[Given], documents: Mapping[str, YamlFile]
) -> Wish:
    """What `add WHAT` means in a plan; a Failure where that is nothing, or not one thing.

    The thing that is to hold the entry stands before a dot of WHAT, behind `--in`, or behind its
    own word (`--program layanan-izin`), where that is no key of the entry.
    """
    above, _, word = what.strip().strip(".").rpartition(".")
    found = called(word)
    if not found:
        raise Failure(_unknown(word))
    said = above or holder
    rest = list(given)
    if not said:
        for one in given:
            if len(one.keys) == 1 and any(_is_holder(one.keys[0], entries) for entries in found):
                said, given = one.value, [other for other in given if other is not one]
                rest = list(given)
                found = tuple(entries for entries in found if _is_holder(one.keys[0], entries))
                break
    entries, at = _place(what, said, found, documents)
    return Wish(entries, at, tuple(rest))


def choices() -> Text:
    """What can be added, in the words of its keys."""
    words = dict.fromkeys(one.word for one in every_entries())
    return listed([same(word) for word in words])


def _is_holder(word: str, entries: Entries) -> bool:
    is_key = entries.record and key_of(RecordOf(entries.record), word) is not None
    return word in entries.holders and not is_key


def _place(
    what: str, holder: str | None, found: Sequence[Entries], documents: Mapping[str, YamlFile]
) -> tuple[Entries, Route]:
    """The one place that is meant: of the plan itself, where nothing is said of a holder."""
    outermost = [one for one in found if len(one.keys) == 1]
    if outermost and not holder:
        return outermost[0], Route(outermost[0].keys)
    inner = sorted((one for one in found if len(one.keys) > 1), key=lambda one: not one.has_ids)
    every = [(one, at) for one in inner for at in places(one, documents)]
    hits = _held_by(holder, inner, every) if holder else every
    if len(hits) == 1:
        return hits[0]
    if not inner:
        raise Failure(_IN_NOTHING.fill(what=what, holder=holder))
    if not every:
        keys = ".".join(inner[0].keys[:-1]).replace(ANY, "<id>")
        raise Failure(_NO_HOLDER.fill(what=what, keys=keys))
    names = [same(str(at.parent)) for _, at in (hits or every)]
    if not hits:
        hint = closest(holder or "", {key for _, at in every for key in at.parent})
        said = _DID_YOU_MEAN.fill(meant=hint) if hint else _CHOOSE.fill(names=some_of(names))
        raise Failure(_NOT_THERE.fill(what=what, holder=holder, hint=said))
    raise Failure(_IN_WHAT.fill(what=what, names=some_of(names), first=names[0]))


def _held_by(
    holder: str, inner: Sequence[Entries], every: Sequence[tuple[Entries, Route]]
) -> list[tuple[Entries, Route]]:
    """The places that lie in what a holder's words name: its whole route, its id, its word."""
    hits = [(one, at) for one, at in every if _is_at(at, one, holder)]
    if not hits:
        later = ((one, future(one, holder)) for one in inner)
        hits = [(one, at) for one, at in later if at]
    meant = alias(holder, {key for _, at in every for key in at.parent})
    if not hits and meant:
        hits = [(one, at) for one, at in every if _is_at(at, one, meant)]
    for is_meant in (_is_whole, _is_innermost):
        hits = [(one, at) for one, at in hits if is_meant(at, one, holder)] or hits
    return hits


def _is_at(at: Route, entries: Entries, holder: str) -> bool:
    """Whether a holder's words name what holds the entries at a route: by its keys, or its id."""
    whole = str(at.parent)
    ids = {key for key, pattern in zip(at, entries.keys, strict=True) if pattern == ANY}
    return holder == whole or whole.endswith(f".{holder}") or holder in ids


def _is_whole(at: Route, _: Entries, holder: str) -> bool:
    return str(at.parent) == holder


def _is_innermost(at: Route, entries: Entries, holder: str) -> bool:
    ids = [key for key, pattern in zip(at, entries.keys, strict=True) if pattern == ANY]
    return ids[-1:] == [holder]


def _unknown(word: str) -> Text:
    meant = closest(word, {name for one in every_entries() for name in one.words})
    hint = _DID_YOU_MEAN.fill(meant=meant) if meant else _CHOICES.fill(choices=choices())
    return _NO_SUCH.fill(word=word, hint=hint)


_DID_YOU_MEAN = Text("maksudnya {meant}?", "did you mean {meant}?")
_CHOICES = Text("pilihannya: {choices}", "the choices are {choices}")
_CHOOSE = Text("pilih {names}", "choose {names}")
_NO_SUCH = Text(
    "{word} tidak dapat ditambahkan; {hint}", "{word} is nothing that can be added; {hint}"
)
_IN_NOTHING = Text(
    "{what} tidak ditambahkan ke dalam {holder}, melainkan ke rencana; hapus --in",
    "{what} is not added inside of {holder}, but to the plan; leave --in out",
)
_NO_HOLDER = Text(
    "rencana belum punya {keys} untuk menampung {what}; tambahkan itu dahulu",
    "the plan has no {keys} yet that could hold {what}; add that first",
)
_NOT_THERE = Text(
    "{what}: tidak ada {holder} di rencana ini; {hint}",
    "{what}: there is no {holder} in this plan; {hint}",
)
_IN_WHAT = Text(
    "{what} ada di beberapa tempat: {names}; tambahkan misalnya --in {first}",
    "{what} stands in several places: {names}; add for example --in {first}",
)
