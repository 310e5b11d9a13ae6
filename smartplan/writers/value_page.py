"""What `explain` tells of a value in a plan: what stands there, in which line, on what it rests.

Every number of a screen, a letter or a slide can so be traced to the line that says it.
"""

import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from smartplan.changes.tree import node_at, title_of, tree
from smartplan.changes.wording.values import shown
from smartplan.finding import Place
from smartplan.plan.along import along
from smartplan.plan.files import home
from smartplan.plan.known import title_of as called
from smartplan.plan.load import Loaded
from smartplan.plan.model.common import Entity
from smartplan.plan.types import inside, plan_type, route_of, type_at
from smartplan.route import Route
from smartplan.shape.kinds import Kind
from smartplan.shape.types import Scalar, Type, record_in
from smartplan.source.locate import Locator
from smartplan.wording import Lang, Text, dated, rupiah
from smartplan.writers.text.terminal import Line


def may_be_in_plan(what: str) -> bool:
    """Whether words can be a route of a plan: they begin with a key that it has."""
    return what.partition(".")[0] in plan_type().fields


def lines(what: str, read: Loaded, folder: str, lang: Lang) -> Iterator[Line]:
    """The value at a route of a plan; nothing where nothing stands there.

    `folder` goes before the names of the plan's files, so that they can be opened.
    """
    route = route_of(what)
    node = node_at(tree(read.documents), inside(route))
    if node is None:
        return
    plan = read.plan
    yield [(plan.region_name, "strong"), (f"  {route}", "muted")]
    for text in _value(node, type_at(route), lang):
        yield [(f"  {text}", "")]
    spot = Locator(read.documents, home).spot(Place(route))
    yield [(f"  {folder}{spot.file}:{spot.line}", "accent")]
    held = next((one for one in reversed(along(plan, route)) if isinstance(one, Entity)), None)
    for id in held.sources if held else ():
        source = plan.sources.get(id)
        title = (called(source) if source else "") or id
        day = f" ({dated(source.date).say(lang)})" if source and source.date else ""
        at = Locator(read.documents, home).spot(Place(Route(("sources", id))))
        yield [
            (f"  {_SOURCE.say(lang)}: {title}{day}", ""),
            (f"  {folder}{at.file}:{at.line}", "accent"),
        ]
    yield []


def _value(node: Any, held: Type, lang: Lang) -> Iterator[str]:
    """A value in full; of what holds several its name and what is in it."""
    if isinstance(node, Mapping):
        if name := title_of(node, record_in(held)):
            yield from textwrap.wrap(name, _WIDTH)
        keys = ", ".join(node)
        yield from textwrap.wrap(_HOLDS.fill(keys=keys).say(lang), _WIDTH)
    elif isinstance(node, list) and any(isinstance(one, dict | list) for one in node):
        yield (_ROW if len(node) == 1 else _ROWS).fill(n=len(node)).say(lang)
    elif isinstance(held, Scalar) and held.kind is Kind.RUPIAH and isinstance(node, int):
        yield rupiah(node, lang)
    elif isinstance(node, str) and not _is_named(held):
        yield from textwrap.wrap(node, _WIDTH)
    else:
        yield from textwrap.wrap(shown(node, held).say(lang), _WIDTH)


def _is_named(held: Type) -> bool:
    """Whether a text stands for something: a choice, a day."""
    return isinstance(held, Scalar) and held.kind in (Kind.CHOICE, Kind.DAY)


_WIDTH = 92
_SOURCE = Text("sumber", "source")
_HOLDS = Text("berisi {keys}", "holds {keys}")
_ROW = Text("1 baris", "1 row")
_ROWS = Text("{n} baris", "{n} rows")
