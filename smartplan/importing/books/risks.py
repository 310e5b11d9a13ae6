"""The table of risks in a book: each risk with its program, or of the plan as a whole."""

import re
from collections.abc import Mapping, Sequence

from smartplan.importing.books.columns import BookColumn, BookHead, BookRole
from smartplan.importing.books.dimensions import PrintedCode
from smartplan.importing.books.doubts import LEAVE_OPEN, LEFT
from smartplan.importing.books.found import Reading
from smartplan.importing.books.tables import BookRow, BookTable
from smartplan.importing.figures import folded_empty
from smartplan.importing.spelling import bare, folded, on_one_line
from smartplan.incoming.said import NewEntry, Provenance
from smartplan.plan.ids import free, id_of
from smartplan.plan.model.profile import Profile
from smartplan.plan.model.risk import Risk
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.source.node import Node
from smartplan.value import dataclass
from smartplan.wording import Text, listed, same


@dataclass(frozen=True, slots=True)
class FoundRisk:
    """A risk: its entry, and the names of its program; empty for one of the whole plan."""

    id: str
    data: Mapping[str, Node]
    origin: Provenance
    program: str


def tells_risks(head: BookHead) -> bool:
    """Whether the head is that of risks, each with how likely and how grave it is."""
    roles = {one.role for one in head.columns}
    if BookRole.RISK not in roles:
        return False
    return {BookRole.LIKELIHOOD, BookRole.IMPACT} <= roles or _weights(head) is not None


def risks_of(reading: Reading, table: BookTable, head: BookHead) -> list[FoundRisk]:
    """The risks of a table."""
    reader = _RiskTable(reading, table, head)
    made: list[FoundRisk] = []
    for at, row in enumerate(table.rows[head.height :], 1):
        text = reader.text(row, BookRole.RISK)
        if folded_empty(text):
            continue
        origin = reading.at(f"{table.place} baris {at}")
        id = free(id_of(text), [one.id for one in made], lambda one: f"{one}.yaml")
        program = reader.program(row, origin)
        made.append(FoundRisk(id, reader.data(row, text, origin), origin, program))
    return made


def known_id(risk: FoundRisk, held: Mapping[str, Risk]) -> str:
    """The id under which a plan has a risk of the same words, else its own."""
    words = folded(str(risk.data[key_of(Risk.text)]))
    return next((id for id, one in held.items() if folded(one.text) == words), risk.id)


def of_the_plan(risks: Sequence[FoundRisk], held: Mapping[str, Risk]) -> list[NewEntry]:
    """The risks of no program as those of the whole plan, which it does not have yet."""
    holder = Route((key_of(Profile.risks),))
    return [
        NewEntry(holder, dict(one.data), one.origin, id=one.id)
        for one in risks
        if known_id(one, held) not in held
    ]


class _RiskTable:
    """One table of risks."""

    def __init__(self, reading: Reading, table: BookTable, head: BookHead) -> None:
        self.reading, self.table, self.head = reading, table, head
        self.weights = _weights(head)
        self.scale = self._scale()

    def data(self, row: BookRow, text: str, origin: Provenance) -> dict[str, Node]:
        owner = self.reading.agencies.said(self.text(row, BookRole.LEAD), origin)
        data: dict[str, Node] = {key_of(Risk.text): text}
        for attribute, role in (
            (Risk.likelihood, BookRole.LIKELIHOOD),
            (Risk.impact, BookRole.IMPACT),
        ):
            said = self.text(row, role)
            level = int(said) if said.isdigit() else self.scale.get(folded(said))
            if level is not None:
                data[key_of(attribute)] = level
        if match := re.search(_WEIGHT, row.texts[self.weights.place]) if self.weights else None:
            for attribute, digit in ((Risk.likelihood, match[1]), (Risk.impact, match[2])):
                if digit.isdigit():
                    data[key_of(attribute)] = int(digit)
        if mitigation := self.text(row, BookRole.MITIGATION):
            data[key_of(Risk.mitigation)] = mitigation
        if owner and owner.lead:
            data[key_of(Risk.owner)] = owner.lead
        return data

    def program(self, row: BookRow, origin: Provenance) -> str:
        """The name of the program of a risk; empty where it is the whole plan's."""
        said = PrintedCode.of(self.text(row, BookRole.PROGRAM))
        if said.code:
            return said.code
        if re.fullmatch(_OF_THE_PLAN, folded(said.name)):
            return ""
        if re.match(_ALL, folded(said.name)):
            return self.reading.whose_risk(said.name, origin)
        return said.name

    def text(self, row: BookRow, role: BookRole) -> str:
        column = self.head.first(role)
        text = bare(on_one_line(row.texts[column.place])) if column else ""
        return "" if folded_empty(text) else text

    def _scale(self) -> Mapping[str, int]:
        """What words such as "Sedang" are as numbers, by one answer of the recipe."""
        columns = [self.head.first(BookRole.LIKELIHOOD), self.head.first(BookRole.IMPACT)]
        words, origin = self._words([one for one in columns if one])
        if not words:
            return {}
        message = _SCALE.fill(words=listed([same(one) for one in words]))
        key = f"{self.table.place}: {' / '.join(words)}"
        said = self.reading.questions.text(key, message, origin, (LEAVE_OPEN,))
        numbers = [int(one) for one in re.findall(r"\d", said)]
        if said and said != LEFT and len(numbers) != len(words):
            self.reading.questions.ask(key, message, origin, (LEAVE_OPEN,))
        return dict(zip(map(folded, words), numbers, strict=False))

    def _words(self, columns: Sequence[BookColumn]) -> tuple[list[str], Provenance]:
        found: dict[str, str] = {}
        at = 0
        for number, row in enumerate(self.table.rows[self.head.height :], 1):
            for column in columns:
                text = on_one_line(row.texts[column.place])
                if not folded_empty(text) and not text.isdigit():
                    found.setdefault(folded(text), text)
                    at = at or number
        return list(found.values()), self.reading.at(f"{self.table.place} baris {at}")


def _weights(head: BookHead) -> BookColumn | None:
    """The column of `12 (3 × 4)`: how likely times how grave."""
    others = head.having(BookRole.OTHER)
    return next((one for one in others if re.match(_WEIGHTS, folded(one.heading))), None)


_WEIGHTS = r"(nilai|skor|score|weight)\b"
_WEIGHT = r"\((\d|\?)\s*[×x]\s*(\d|\?)\)"
_OF_THE_PLAN = r"(rencana seluruhnya|seluruh rencana|(the )?(whole plan|plan as a whole))|"
_ALL = r"(semua|seluruh|setiap|all)\b"
_SCALE = Text("{words} berapa pada skala 1-5?", "Which values of 1-5 are {words}?")
