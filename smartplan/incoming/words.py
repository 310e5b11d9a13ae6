"""The values of a plan as an agency reads and types them in a cell, and back."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from smartplan.day import parse_day
from smartplan.incoming.said import Concern, ConcernKind, Offered, Provenance
from smartplan.plan.known import known
from smartplan.plan.plan import Plan
from smartplan.shape.days import sure_day
from smartplan.shape.kinds import Kind
from smartplan.shape.money import sure_rupiah
from smartplan.shape.types import Held, ListOf, Scalar
from smartplan.source.node import Node
from smartplan.wording import Lang, Text

Cell = str | float | date | bool | None
"""What a cell holds: text, a number, a day; None where it is empty."""


class Vocabulary:
    """The words for the values of one plan, in the language in which its agencies write.

    `own` are the words by value that a file brought with it, by the name of their list: names may
    have changed since it was made.
    """

    def __init__(
        self, plan: Plan, lang: Lang, own: Mapping[str, Mapping[str, Node]] | None = None
    ) -> None:
        """Take the names of the plan's things as they are now."""
        self.lang: Lang = lang
        self.own = own or {}
        self._known = known(plan, lang)
        self._lists: dict[str, Mapping[Node, str]] = {}

    def list_of(self, held: Held) -> str:
        """The name of the list of words that a value is one of; empty where it is of none."""
        scalar = held.item if isinstance(held, ListOf) else held
        if not isinstance(scalar, Scalar):
            return ""
        if scalar.kind is Kind.REF:
            return scalar.ref
        if scalar.kind is Kind.CHOICE:
            return str(scalar.python.__name__)
        return "truth" if scalar.kind is Kind.TRUTH else ""

    def choices(self, held: Held) -> Mapping[Node, str]:
        """The words of the list that a value is one of, by value."""
        name = self.list_of(held)
        if name not in self._lists:
            scalar = held.item if isinstance(held, ListOf) else held
            self._lists[name] = self._words(scalar) if isinstance(scalar, Scalar) else {}
        return self._lists[name]

    def word(self, held: Held, value: Node) -> Cell:
        """A value as a cell shows it."""
        if value is None:
            return None
        words = self.choices(held)
        if isinstance(held, ListOf):
            items = value if isinstance(value, list) else [value]
            return "; ".join(str(words.get(one, one)) for one in items)
        if words:
            return words.get(value, str(value))
        kind = held.kind if isinstance(held, Scalar) else None
        if kind is Kind.DAY and (day := parse_day(str(value))) and day.is_exact:
            return day.first
        if kind in (Kind.RUPIAH, Kind.YEAR) and isinstance(value, int):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value).replace(".", ",")
        return str(value)

    def understood(self, held: Held, cell: Cell, origin: Provenance, base: Node) -> Node | Concern:
        """The value that a cell means; `base` is what the plan held when the file was made."""
        if isinstance(held, ListOf):
            parts = [part.strip() for part in str(cell).replace("\n", ";").split(";")]
            found = [self._one(held.item, part, origin) for part in parts if part]
            open_one = next((one for one in found if isinstance(one, Concern)), None)
            if open_one is not None:
                return open_one
            return found[0] if len(found) == 1 and isinstance(base, str) else found
        return self._one(held, cell, origin)

    def _one(self, held: Held, cell: Cell, origin: Provenance) -> Node | Concern:
        words = self.choices(held)
        if words:
            own = self.own.get(self.list_of(held), {})
            said = str(cell).strip()
            if said in own:
                return own[said]
            for value, word in words.items():
                if said.casefold() in (word.casefold(), str(value).casefold()):
                    return value
            offered = tuple(Offered(Text(w, w), v) for v, w in words.items())
            return Concern(origin, _NOT_LISTED.fill(value=said), ConcernKind.ASK, offered)
        kind = held.kind if isinstance(held, Scalar) else None
        found: Node = cell
        if kind is Kind.RUPIAH and isinstance(cell, str):
            found = sure_rupiah(cell)
        elif kind is Kind.DAY:
            day = sure_day(cell) if isinstance(cell, str) else cell
            found = None if day is None else str(day)
        elif kind in _NUMBERS and isinstance(cell, str):
            found = _number(cell)
        if isinstance(found, float) and found == int(found):
            found = int(found)
        if found is None:
            return Concern(origin, _UNCLEAR.fill(value=str(cell)), ConcernKind.ASK)
        return found

    def _words(self, scalar: Scalar) -> Mapping[Node, str]:
        if scalar.kind is Kind.TRUTH:
            return (
                {True: "ya", False: "tidak"} if self.lang == "id" else {True: "yes", False: "no"}
            )
        if scalar.kind is Kind.CHOICE:
            return {one.value: one.label.say(self.lang) for one in scalar.python}
        if scalar.kind is not Kind.REF:
            return {}
        names = {id: name or id for id, name in self._known.get(scalar.ref, {}).items()}
        count = Counter(name.casefold() for name in names.values())
        return {
            id: _short(name, id, is_clear=count[name.casefold()] == 1 and ";" not in name)
            for id, name in names.items()
        }


def _short(name: str, id: str, *, is_clear: bool) -> str:
    if len(name) > _LONGEST:
        return f"{name[:_LONGEST].rsplit(' ', 1)[0]}… [{id}]"
    return name if is_clear else f"{name} [{id}]"


def _number(text: str) -> float | None:
    plain = text.strip().replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None


_LONGEST = 60
_NUMBERS = frozenset(
    {Kind.WHOLE, Kind.NUMBER, Kind.MEASURE, Kind.PERCENT, Kind.LEVEL, Kind.YEAR, Kind.RANK}
)
_NOT_LISTED = Text('"{value}" tidak ada dalam daftar', '"{value}" is not in the list')
_UNCLEAR = Text('"{value}" dapat berarti lain', '"{value}" may mean something else')
