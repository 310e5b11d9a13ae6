"""An id that names nothing: which one was certainly meant, or which ones there are."""

from collections.abc import Collection

from smartplan.plan.known import known
from smartplan.plan.load import Loaded
from smartplan.plan.plan import Plan
from smartplan.plan.resolve import Ids, nameable
from smartplan.route import Route
from smartplan.rules.reference.collections import collection_of
from smartplan.shape.outcome import Reference
from smartplan.shape.suggest import alias, closest
from smartplan.value import dataclass
from smartplan.wording import LANGS, Text, listed, same


@dataclass(frozen=True, slots=True)
class Unnamed:
    """What to do with an id that names nothing: the one that was meant, or what to say of it."""

    meant: str | None
    said: Text


def unnamed(collection: str, id: str, at: Route, loaded: Loaded) -> Unnamed | None:
    """None for an id that does name something in a collection; `at` is where it is written."""
    ids = _ids(collection, at, loaded)
    if ids is None or id in ids:  # of what cannot be known nothing is said
        return None
    meant = alias(id, ids) or _by_name(collection, id, loaded.plan, ids)
    what = collection_of(collection)
    if near := closest(id, ids):
        hint = Text(f"maksudnya {near}?", f"did you mean {near}?")
    elif not ids:
        hint = what.advice.fill(id=id)
    else:
        shown = sorted(ids)[:_MOST] if len(ids) > _MOST else list(ids)
        more = [same("…")] * (len(ids) > _MOST)
        every = listed([same(one) for one in shown] + more, last=Text("atau", "or"))
        hint = _CHOOSE.fill(ids=every)
    return Unnamed(meant, _NONE.fill(what=what.name, id=id, hint=hint))


def choices(collection: str, at: Route, loaded: Loaded) -> tuple[str, ...]:
    """The ids of a collection that can be named at a route."""
    return tuple(_ids(collection, at, loaded) or ())


def _ids(collection: str, at: Route, loaded: Loaded) -> Ids:
    reference = Reference(at, collection, "")
    return nameable(reference, loaded.documents, frozenset(), loaded.plan.shelf)


def _by_name(collection: str, name: str, plan: Plan, ids: Collection[str]) -> str | None:
    """The only id whose thing is called so, in either language."""
    plain = " ".join(name.split()).casefold()
    hits = {
        id
        for lang in LANGS
        for id, called in known(plan, lang).get(collection, {}).items()
        if id in ids and called.casefold() == plain
    }
    return hits.pop() if len(hits) == 1 else None


_MOST = 20
_CHOOSE = Text("pilih {ids}", "choose {ids}")
_NONE = Text("tidak ada {what} {id}; {hint}", "there is no {what} {id}; {hint}")
