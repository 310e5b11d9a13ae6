"""A plan that uses every key of the format, made from the model: a key added tomorrow is in it.

    files()            the plan's files, as bytes by path; also those that its keys name
    texts(changed)     its YAML alone, with other values at some routes; `text` is one file
    bundle(), loaded() the same, read
    bare(), hollow()   the same, with no more in an entry than has to be there, or than its title
    written()          every value with its route

Each value is one of its kind that stands nowhere else, so that whoever looks for it in a document,
a diff or a merge finds that one. What a value has to be, where any value of its kind would be a
mistake, is said in `SET`; a new key needs a line there only if its rule asks for one.
"""

import functools
import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import yaml

from smartplan.plan.files import home
from smartplan.plan.load import Loaded, load
from smartplan.plan.model.assessment import ItemAnswer
from smartplan.plan.model.common import Span
from smartplan.plan.model.data import Pull
from smartplan.plan.model.manifest import Annex, Ceilings, Horizons, Manifest, Region
from smartplan.plan.model.progress import EvaluationResult
from smartplan.plan.model.sources import Source
from smartplan.plan.model.surveys import Survey
from smartplan.plan.types import plan_type
from smartplan.route import ROOT, Route
from smartplan.shape.kinds import Kind
from smartplan.shape.record import Field, Record, field_of
from smartplan.shape.types import Held, ListOf, MapOf, RecordOf, Scalar, record_in
from smartplan.source.bundle import Bundle
from smartplan.standards.shelf import DEFAULT_DIMENSIONS, DEFAULT_READINESS, Shelf

NAME = "semua-kunci"
DAY = date(2026, 6, 30)
EVALUATION = "kominfo-2023-kppn-ikn"
FIRST, LAST = 2025, 2029
ENTRIES = ("1", "2")  # of what stands at the plan's root; further in there is one
REFERENCES = 2  # the most that a set names

Tree = dict[str, Any]


@functools.cache
def files() -> Mapping[str, bytes]:
    """The files of the plan by path: its YAML, and what stands beside it."""
    made = {file: text.encode() for file, text in texts({}).items()}
    named = {str(value): b"isi" for route, value in written() if route.key == "file"}
    return {**made, **named}


def texts(changed: Mapping[Route, Any]) -> dict[str, str]:
    """The plan's YAML files, with other values at some routes."""
    return laid_out(_changed(tree(), ROOT, changed) if changed else tree())


def text(file: str, changed: Mapping[Route, Any]) -> str:
    """One of them."""
    return _yaml(_by_file(_changed(tree(), ROOT, changed))[file])


def laid_out(whole: Tree) -> dict[str, str]:
    """Data of a whole plan as the files in which it stands."""
    return {file: _yaml(data) for file, data in _by_file(whole).items()}


def _by_file(whole: Tree) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for key, value in whole.items():
        for route, held in _parts(Route((key,)), value):
            file, inside = home(route)
            _put(made, file, inside, held)
    return made


def bundle() -> Bundle:
    """The plan as it is read from a folder."""
    held = {file: raw for file, raw in files().items() if file.endswith(".yaml")}
    return Bundle(NAME, held, frozenset(files()) - frozenset(held))


@functools.cache
def loaded() -> Loaded:
    """The plan, bound."""
    return load(bundle(), DAY)


@functools.cache
def bare() -> Loaded:
    """The plan with all its entries, of which each says no more than it has to."""
    return _loaded_with(lambda field: field.required)


@functools.cache
def hollow() -> Loaded:
    """The plan with all its entries, of which each says what it is called and nothing else."""
    return _loaded_with(lambda field: field.title or field in SET)


def _loaded_with(keep: Callable[[Field], bool]) -> Loaded:
    known = plan_type().fields
    held = laid_out({key: _pruned(value, known[key].type, keep) for key, value in tree().items()})
    return load(
        Bundle(NAME, {file: text.encode() for file, text in held.items()}, frozenset()), DAY
    )


def written() -> Iterator[tuple[Route, Any]]:
    """Every single value that is written in the plan, with its route."""
    return _leaves(tree(), ROOT)


@functools.cache
def tree() -> Tree:
    """The whole plan as data, by the first keys of its routes."""
    maker = _Maker()
    parts = plan_type().fields.items()
    return {
        key: maker.value(one.type, Route((key,)), one.field, {})
        for key, one in parts
        if "/" not in key  # a standard of the plan's own
    }


class _Maker:
    """Makes the values, each other than all before it."""

    def __init__(self) -> None:
        self.number = itertools.count(1)
        self.turns: dict[object, itertools.count[int]] = {}

    def value(self, held: Held, at: Route, field: Field | None, record: Tree) -> Any:
        """What stands at a route; `record` holds what its record says before it."""
        if field in SET:
            given = SET[field]
            return given(self) if callable(given) else given
        if isinstance(held, RecordOf):
            return self.record(held.record, at)
        if isinstance(held, ListOf):
            return self.list(held, at, field, record)
        if isinstance(held, MapOf):
            return {key: self.value(held.item, at / key, None, {}) for key in _keys(held, at)}
        return self.scalar(held, at, field, record)

    def record(self, kind: type[Record], at: Route) -> Tree:
        made: Tree = {}
        for key, one in RecordOf(kind).fields.items():
            value = self.value(one.type, at / key, one.field, made)
            if value is not LEFT_OUT:
                made[key] = value
        return made

    def list(self, held: ListOf, at: Route, field: Field | None, record: Tree) -> Any:
        item = held.item
        if isinstance(item, Scalar) and item.ref:
            return _others(item.ref, at, record)[:REFERENCES]
        made = self.value(item, at / 0, field if isinstance(item, Scalar) else None, record)
        return [made]

    def scalar(self, held: Scalar, at: Route, field: Field | None, record: Tree) -> Any:
        if held.ref:
            return next(iter(_others(held.ref, at, record)), LEFT_OUT)
        if held.kind is Kind.CHOICE:
            members = list(held.python)
            return members[self.turn(held.python) % len(members)].value
        if held.kind is Kind.YEAR:
            return FIRST + self.turn(Kind.YEAR) % 2  # no later than DAY
        if held.kind is Kind.DAY:
            return date(2025, 1, 1) + timedelta(days=self.turn(Kind.DAY))
        if held.kind is Kind.CODE:
            return CODES[held.code.name if held.code else ""](self)
        if held.kind is Kind.MEASURE:
            return self.measure()
        if held.kind in (Kind.TEXT, Kind.PROSE, Kind.LABEL):
            return self.text(held.kind, field)
        if held.python is bool:
            return True
        return self.quantity(held)

    def text(self, kind: Kind, field: Field | None) -> str:
        word = self.word()
        about = field.about.id.partition(",")[0].capitalize() if field else "Isi"
        if kind is Kind.LABEL:
            return word
        if kind is Kind.TEXT:
            return f"{about} {word}"
        return f"{about}: {word} bersama {self.word()}."

    def measure(self) -> Any:
        """A number, now and then a range."""
        low = 1000 + next(self.number) * 7 + 0.5
        return low if self.turn(Kind.MEASURE) % 3 else {"min": low, "max": low + 2}

    def quantity(self, held: Scalar) -> float:
        number = next(self.number)
        if held.kind is Kind.RUPIAH:
            return 1_000_000_000 + number * 1_370_000
        if held.within and held.within.high - held.within.low < _FEW:
            low, high = round(held.within.low), round(held.within.high)
            return low + self.turn((low, high)) % (high - low + 1)
        if held.within and held.within.high <= _HUNDREDS:
            low, high = round(held.within.low), round(held.within.high)
            whole = low + number % (high - low)
            return whole + number % 97 / 100 if held.python is float else whole
        if held.kind is Kind.LEVEL:  # on the scale of whatever standard
            return 0.25 + self.turn(Kind.LEVEL) % 15 / 4
        return 1000 + number * 7 if held.python is int else 1000 + number * 7 + 0.5

    def word(self) -> str:
        """A word that stands nowhere else, of letters only."""
        number, word = next(self.number) + 400, ""
        while number:
            number, rest = divmod(number, len(SYLLABLES))
            word += SYLLABLES[rest]
        return word.capitalize()

    def turn(self, what: object) -> int:
        return next(self.turns.setdefault(what, itertools.count()))


class _LeftOut:
    """The type of LEFT_OUT."""


LEFT_OUT = _LeftOut()  # where nothing can be named: a second agency has no third one above it
SYLLABLES = ("ba", "di", "ku", "le", "mo", "na", "ri", "su", "ta", "ve", "wo", "ya")
_FEW, _HUNDREDS, _WIDTH = 12, 1000, 95
CODES: Mapping[str, Callable[[_Maker], str]] = {
    "url": lambda maker: f"https://contoh.go.id/{maker.word().lower()}",
    "email": lambda maker: f"{maker.word().lower()}@contoh.go.id",
    "region": lambda maker: ("33.28", "33.74", "35.79")[maker.turn("region") % 3],
    "nomenclature": lambda maker: f"2.16.03.2.02.{maker.turn('code') + 10:04}",
}
# Keys of mappings whose keys are no ids: the first of these that fits.
SAMPLES = ("governance", "2026", "2", "BUD007")


def _keys(held: MapOf, at: Route) -> list[str]:
    """The keys of a mapping: names of its own, ids of others, or what its keys have to be."""
    if held.ref:
        return list(_others(held.ref, at, {}))[:REFERENCES]
    if held.has_ids:
        ends = ENTRIES if len(at) == 1 else ENTRIES[:1]
        stem = at.key if len(at) == 1 else f"{at.parent.key}-{at.key}"
        return [f"{stem}-{end}".replace("_", "-") for end in ends]
    return [next(one for one in SAMPLES if re.fullmatch(held.keys.pattern, one))]


def _others(collection: str, at: Route, record: Tree) -> list[str]:
    """The ids that may be named at a route; an entry never names itself, nor one before it."""
    found = _ids(collection, at, record)
    if at[0] == collection and len(at) > 1 and at[1] in found:
        return found[found.index(at[1]) + 1 :]
    return found


def _ids(collection: str, at: Route, record: Tree) -> list[str]:
    if collection in _STANDARDS:
        return list(_STANDARDS[collection]())
    if collection == "subdimensions":
        return list(_dimensions()[record["dimension"]].subdimensions)
    if collection in ("program-indicators", "program-actions"):
        program = at[1] if at[0] == "programs" else at[at.index("programs") + 1]
        return [f"{program}-{collection.removeprefix('program-')}-1"]
    if collection == "goal-indicators":
        return [f"goals-{end}-indicators-1" for end in ENTRIES]
    if collection == "swot":
        return ["structure-strengths-1", "structure-weaknesses-1"]
    assert collection in plan_type().fields, f"say in tests/every_key.py what {collection} holds"
    return [f"{collection}-{end}" for end in ENTRIES]


def _dimensions() -> Mapping[str, Any]:
    chosen = Shelf().dimensions(DEFAULT_DIMENSIONS)
    return chosen.dimensions if chosen else {}


def _readiness() -> list[str]:
    standard = Shelf().readiness(DEFAULT_READINESS)
    return [id for id, _ in standard.indicators()] if standard else []


_STANDARDS: Mapping[str, Callable[[], Any]] = {
    "dimensions": _dimensions,
    "readiness": _readiness,
    "dimension-sets": lambda: [DEFAULT_DIMENSIONS],
    "readiness-standards": lambda: [DEFAULT_READINESS],
    "evaluation-standards": lambda: [EVALUATION],
    "evaluation-items": lambda: list(getattr(Shelf().evaluation(EVALUATION), "items", ())),
}


def _parts(route: Route, value: Any) -> Iterator[tuple[Route, Any]]:
    """A root key by what of it stands in a file of its own."""
    if isinstance(value, dict) and home(route / "x")[0] != home(route / "y")[0]:
        yield from ((route / key, held) for key, held in value.items())
    else:
        yield route, value


def _put(made: Tree, file: str, inside: Route, value: Any) -> None:
    if not inside:
        made[file] = value
        return
    held = made.setdefault(file, {})
    for key in inside[:-1]:
        held = held.setdefault(key, {})
    held[inside.key] = value


def _leaves(node: Any, at: Route) -> Iterator[tuple[Route, Any]]:
    if isinstance(node, dict | list):
        for key, held in node.items() if isinstance(node, dict) else enumerate(node):
            yield from _leaves(held, at / key)
    else:
        yield at, node


def _pruned(node: Any, held: Held, keep: Callable[[Field], bool]) -> Any:
    """Data without the single values that are not kept; entries stay."""
    if isinstance(held, RecordOf) and isinstance(node, dict):
        return {
            key: _pruned(value, held.fields[key].type, keep)
            for key, value in node.items()
            if keep(held.fields[key].field) or record_in(held.fields[key].type)
        }
    if isinstance(held, MapOf) and record_in(held.item):
        return {key: _pruned(value, held.item, keep) for key, value in node.items()}
    if isinstance(held, ListOf) and record_in(held.item):
        return [_pruned(value, held.item, keep) for value in node]
    return node


def _changed(node: Any, at: Route, changed: Mapping[Route, Any]) -> Any:
    if isinstance(node, dict):
        return {key: _changed(held, at / key, changed) for key, held in node.items()}
    if isinstance(node, list):
        return [_changed(held, at / place, changed) for place, held in enumerate(node)]
    return changed.get(at, node)


def _yaml(data: Any) -> str:
    text: str = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)
    return text


class _Dumper(yaml.CSafeDumper):
    """Writes what is there twice twice."""

    def ignore_aliases(self, _: object) -> bool:
        return True


def _file(maker: _Maker) -> str:
    return f"bukti/{maker.word().lower()}.pdf"


# What a value has to be, by its field: a value, or what makes one.
SET: Mapping[Field | None, Any] = {
    field_of(Manifest.smartplan): 1,
    field_of(Manifest.language): "id",
    field_of(Region.code): "33.76",
    field_of(Region.name): "Kota Tegal",
    field_of(Span.start): FIRST,
    field_of(Span.end): LAST,
    field_of(Horizons.short): FIRST + 1,
    field_of(Horizons.medium): FIRST + 2,
    field_of(Horizons.long): LAST,
    field_of(Manifest.status): "final-review",
    field_of(Manifest.stage): 4,
    field_of(Manifest.documents): lambda _: ["masterplan", "agency"],
    field_of(Manifest.books): lambda maker: {
        "masterplan": {"title": f"Masterplan {maker.word()}", "book": f"Buku {maker.word()}"}
    },
    field_of(Manifest.risk_scale): 5,
    field_of(Ceilings.ceilings): lambda _: {str(FIRST + 1): 90_000_000_000},
    field_of(EvaluationResult.dimensions): lambda _: {"baseline": 3.85},
    field_of(EvaluationResult.items): lambda _: {
        "output": [3.75, 2.75, 1.75, 3.25, 0.75, 3.35, 2.35]
    },
    field_of(EvaluationResult.printed): lambda _: {"outcome": 3.15},
    field_of(ItemAnswer.from_): lambda _: ["facts.facts-1", "programs.programs-1"],
    field_of(Survey.respondents): 90_000,
    field_of(Source.file): _file,
    field_of(Annex.file): _file,
    field_of(Pull.file): _file,
}
