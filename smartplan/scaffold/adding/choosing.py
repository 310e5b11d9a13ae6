"""An id that names nothing: which one was certainly meant, or which ones there are."""

from dataclasses import dataclass

from smartplan.plan.known import known
from smartplan.plan.load import Loaded
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.reference.collections import collection_of
from smartplan.scaffold.adding.collections import node_at
from smartplan.shape.suggest import alias, closest
from smartplan.wording import LANGS, Text, listed, same


@dataclass(frozen=True, slots=True)
class Unnamed:
    """What to do with an id that names nothing: the one that was meant, or what to say of it."""

    meant: str | None
    said: Text


def unnamed(collection: str, id: str, at: Route, loaded: Loaded) -> Unnamed | None:
    """None for an id that does name something in a collection; `at` is where it is written."""
    ids = _choices(collection, at, loaded)
    if id in ids:
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


def choices(collection: str, plan: Plan) -> tuple[str, ...]:
    """The ids that can be named in a collection."""
    return tuple(known(plan, "id").get(collection, ()))


def _choices(collection: str, at: Route, loaded: Loaded) -> tuple[str, ...]:
    plan = loaded.plan
    if collection == "subdimensions" and plan.dimensions:
        dimension = node_at(at.parent / "dimension", loaded.documents)
        held = plan.dimensions.dimensions.get(str(dimension))
        return tuple(held.subdimensions) if held else ()
    if collection == "program-indicators":
        program = plan.programs.get(at[_PROGRAM])
        return tuple(program.indicators) if program else ()
    return choices(collection, plan)


def _by_name(collection: str, name: str, plan: Plan, ids: tuple[str, ...]) -> str | None:
    """The only id whose thing is called so, in either language."""
    plain = " ".join(name.split()).casefold()
    hits = {
        id
        for lang in LANGS
        for id, called in known(plan, lang).get(collection, {}).items()
        if id in ids and called.casefold() == plain
    }
    return hits.pop() if len(hits) == 1 else None


_PROGRAM = 3  # progress.<year>.programs.<program>.indicators
_MOST = 20
_CHOOSE = Text("pilih {ids}", "choose {ids}")
_NONE = Text("tidak ada {what} {id}; {hint}", "there is no {what} {id}; {hint}")
