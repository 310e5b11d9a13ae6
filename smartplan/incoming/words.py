"""The values of a plan as an agency reads and types them in a cell, and back."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice, product

from smartplan.day import parse_day
from smartplan.incoming.dates import FIRST_SURE
from smartplan.incoming.guards import doubt, worth_a_look
from smartplan.incoming.lists import TRUTHS, WordLists
from smartplan.incoming.numerals import numeral
from smartplan.incoming.parts import joined, parted
from smartplan.incoming.readings import TEXTS, is_empty, reading
from smartplan.incoming.said import GONE, Concern, ConcernKind, Offered, Provenance
from smartplan.incoming.texts import EXACT, LONGEST, folded
from smartplan.incoming.units import is_percent, unit_at
from smartplan.incoming.unsure import Cell, Reading, Unsure, shown
from smartplan.incoming.wordlist import alike
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.kinds import Kind
from smartplan.shape.types import Held, ListOf, Scalar
from smartplan.source.node import Node, is_number
from smartplan.value import replace
from smartplan.wording import Lang, Text, day, same

__all__ = ["Ask", "Cell", "Vocabulary"]

Ask = Callable[[Concern], Node | Concern]


class Vocabulary:
    """The words for the values of one plan, in the language in which its agencies write.

    `own` are the values by word that a file brought with it, by the name of their list: names may
    have changed since it was made. `ask` answers what is open about a cell, or leaves it open.
    """

    def __init__(
        self,
        plan: Plan,
        lang: Lang,
        own: Mapping[str, Mapping[str, Node]] | None = None,
        *,
        ask: Ask | None = None,
    ) -> None:
        """Take the names of the plan's things as they are now."""
        self.lang: Lang = lang
        self.own = own or {}
        self.ask = ask or _left_open
        self._plan = plan
        self._lists = WordLists(plan, lang)

    def list_of(self, held: Held, at: Route | None = None) -> str:
        """The name of the list of words that a value is one of; empty where it is of none."""
        return self._lists.name(held, at)

    def choices(self, held: Held, at: Route | None = None) -> Mapping[Node, str]:
        """The words of the list that a value is one of, by value.

        Names that only their program knows are those of the program that `at` lies in.
        """
        spoken = self._lists.of(held, at)
        return spoken.words if spoken else {}

    def word(self, held: Held, value: Node, at: Route | None = None) -> Cell:
        """A value as a cell shows it: text, but for money, years and days, which offices know.

        None for a text that is longer than any cell can hold.
        """
        if value is None:
            return None
        kind = held.kind if isinstance(held, Scalar) else None
        if kind in (Kind.RUPIAH, Kind.YEAR) and type(value) is int and abs(value) < EXACT:
            return value
        one = parse_day(str(value)) if kind is Kind.DAY else None
        if one and one.is_exact and FIRST_SURE <= one.year < _LAST_SURE:
            return one.first
        words = self.choices(held, at)
        if isinstance(held, ListOf):
            items = value if isinstance(value, list) else [value]
            said = joined(self._said(held.item, one, words) for one in items)
        else:
            said = self._said(held, value, words)
        return said if len(said) < LONGEST else None

    def understood(
        self,
        held: Held,
        cell: Cell,
        origin: Provenance,
        base: Node,
        *,
        at: Route | None = None,
        unit: str = "",
    ) -> Node | Concern:
        """The value that a cell means, GONE where it says nothing, or what is open about it.

        `base` is what the plan held when the file was made: what is said anew is written in its
        form. `unit` is what the row says its numbers are of, if that is not what the plan says.
        """
        unit = unit or (unit_at(self._plan, at) if at else "")
        found = self._read(held, cell, at, unit)
        if isinstance(found, Unsure):
            offered = (replace(one, value=_formed(held, one.value, base)) for one in found.choices)
            found = replace(found, choices=tuple(offered))
        elif found is not GONE:
            found = _formed(held, found, base)
            found = self._doubt(held, found, cell, base, unit) or found
        if isinstance(found, Unsure):
            return self.ask(replace(found.concern(origin), route=at, base=base))
        return found

    def _doubt(self, held: Held, value: Node, cell: Cell, base: Node, unit: str) -> Unsure | None:
        if not isinstance(held, Scalar):
            return None
        return doubt(held, value, cell, base, is_percent=is_percent(unit))

    def checks(
        self, held: Held, value: Node, cell: Cell, origin: Provenance, at: Route | None = None
    ) -> Iterator[Concern]:
        """What a person should look at once more, though the value of a cell is taken."""
        for message in worth_a_look(held, value, cell):
            yield Concern(origin, message, ConcernKind.CHECK, route=at, theirs=value)
        if isinstance(held, ListOf) and not held.in_order and isinstance(cell, str):
            parts = parted(folded(cell))
            if isinstance(value, list) and len(value) < len(parts):
                yield Concern(origin, _TWICE, ConcernKind.CHECK, route=at, theirs=value)

    def _read(self, held: Held, cell: Cell, at: Route | None, unit: str) -> Reading:
        item = held.item if isinstance(held, ListOf) else held
        if not isinstance(item, Scalar) or is_empty(item, cell):
            return GONE
        if isinstance(held, ListOf):
            return self._several(held, item, cell, at)
        return self._one(item, cell, at, unit)

    def _one(self, scalar: Scalar, cell: Cell, at: Route | None, unit: str = "") -> Reading:
        spoken = self._lists.of(scalar, at)
        if spoken is None:
            return reading(scalar, cell, unit)
        if scalar.kind is Kind.TRUTH and is_number(cell) and cell in (0, 1):
            cell = bool(cell)  # as the files of one office tell it
        if isinstance(cell, bool):
            cell = TRUTHS[cell].say(self.lang)
        said = folded(cell if isinstance(cell, str) else shown(cell).say(self.lang))
        own = {
            alike(word): value
            for word, value in self.own.get(self.list_of(scalar, at), {}).items()
        }
        return own[alike(said)] if alike(said) in own else spoken.understood(said)

    def _several(self, held: ListOf, item: Scalar, cell: Cell, at: Route | None) -> Reading:
        parts: Sequence[Cell] = parted(folded(cell)) if isinstance(cell, str) else [cell]
        found = [self._one(item, part, at) for part in parts]
        if not found:
            return GONE
        unsure = next((one for one in found if isinstance(one, Unsure)), None)
        if unsure is None:
            return found if held.in_order else list(dict.fromkeys(found))
        if (
            len(parts) == 1
            and isinstance(cell, str)
            and (other := self._otherwise(item, cell, at))
        ):
            return Unsure(_PARTED.fill(value=shown(cell)), (self._offered(item, other, at),))
        sides = (
            [one.value for one in held.choices] if isinstance(held, Unsure) else [held]
            for held in found
        )
        lists = list(islice(map(list, product(*sides)), _MOST + 1))
        choices = (self._offered(item, one, at) for one in lists)
        return replace(unsure, choices=tuple(choices) if len(lists) <= _MOST else ())

    def _offered(self, item: Scalar, values: list[Node], at: Route | None) -> Offered:
        words = self.choices(item, at)
        return Offered(same("; ".join(self._said(item, one, words) for one in values)), values)

    def _otherwise(self, item: Scalar, cell: str, at: Route | None) -> list[Node] | None:
        """What a cell would mean if commas or words between parted it; a stretch of years."""
        if item.kind is Kind.YEAR and (match := re.fullmatch(_STRETCH, cell.strip())):
            return list(range(int(match[1]), int(match[2]) + 1)) or None
        parts = [part for part in re.split(_OTHER_MARKS, cell) if part.strip()]
        found = [self._one(item, part, at) for part in parts]
        is_sure = len(found) > 1 and not any(isinstance(one, Unsure) for one in found)
        return found if is_sure else None

    def _said(self, held: Held, value: Node, words: Mapping[Node, str]) -> str:
        """A value in text."""
        kind = held.kind if isinstance(held, Scalar) else None
        if words and isinstance(value, str | bool):
            return words.get(value, str(value))
        if isinstance(value, dict) and value.keys() == {"min", "max"}:
            return "–".join(self._said(held, value[end], words) for end in ("min", "max"))
        if kind is Kind.DAY and (one := parse_day(str(value))):
            return day(one, self.lang)
        if is_number(value) and kind is not Kind.YEAR:
            return numeral(value, self.lang)
        return str(value).rstrip("\n")


def _left_open(concern: Concern) -> Concern:
    return concern


def _formed(held: Held, value: Node, base: Node) -> Node:
    """A value in the form that was there: one alone as itself, a block with its last break."""
    if isinstance(held, ListOf) and held.or_one and isinstance(value, list):
        return value[0] if len(value) == 1 and not isinstance(base, list) else value
    is_text = isinstance(held, Scalar) and held.kind in TEXTS
    if is_text and isinstance(value, str) and isinstance(base, str):
        return value + base[len(base.rstrip("\n")) :]
    return value


_LAST_SURE = 2150
_MOST = 12
_STRETCH = r"((?:19|20|21)\d\d) ?(?:[-–]|s\.?d\.?|s/d|sampai|to) ?((?:19|20|21)\d\d)"
_OTHER_MARKS = r",|/|\bdan\b|\band\b|&|\+"
_PARTED = Text(
    "{value}: beberapa isi dipisahkan dengan titik koma",
    "{value}: several entries are parted by semicolons",
)
_TWICE = Text(
    "isi yang sama disebut dua kali; diambil satu kali",
    "the same entry is there twice; it is taken once",
)
