"""Indicators in the tables of a book: starting values and targets with all that is printed."""

import re
from collections.abc import Mapping
from decimal import Decimal

from smartplan.importing.books.columns import BookColumn, BookHead, BookRole
from smartplan.importing.books.doubts import LEFT
from smartplan.importing.books.found import Reading
from smartplan.importing.books.tables import BookRow, BookTable
from smartplan.importing.figures import ValueCell, folded_empty, node_of, value_cell
from smartplan.importing.printed import PrintedIndicator
from smartplan.importing.recipe import TableRecipe
from smartplan.importing.spelling import bare, meaning_words, on_one_line
from smartplan.incoming.said import Concern, ConcernKind, Offered, Provenance
from smartplan.plan.model.common import Direction
from smartplan.source.node import Node
from smartplan.wording import Text, same


class TableValues:
    """The indicators of one table."""

    def __init__(
        self, reading: Reading, table: BookTable, head: BookHead, decided: TableRecipe | None
    ) -> None:
        """Find the year of the starting values."""
        self.reading, self.table, self.head = reading, table, head
        self.baseline = head.first(BookRole.BASELINE)
        self.year = self.baseline.year if self.baseline else None
        if self.baseline and self.year is None:
            self.year = decided.baseline_year if decided else None

    @property
    def tells(self) -> bool:
        """Whether the table tells of indicators with values."""
        return bool(self.head.first(BookRole.INDICATOR)) and bool(
            self.baseline or self.head.first(BookRole.TARGET)
        )

    def indicator(self, row: BookRow, origin: Provenance) -> PrintedIndicator | None:
        """The indicator of a row; nothing where no new one begins."""
        column = self.head.first(BookRole.INDICATOR)
        if not self.tells or column is None or not row.owns(column.place):
            return None
        name = bare(on_one_line(row.texts[column.place]))
        if folded_empty(name):
            return None
        unit = self._text(row, BookRole.UNIT)
        baseline = self._value(row, self.baseline, unit, name, origin)
        if (
            self.baseline
            and self.year is None
            and not folded_empty(row.texts[self.baseline.place])
        ):
            self._ask_year()
        baseline = self._as_in_prose(name, unit, baseline, origin)
        targets: dict[int, Node] = {}
        for held in self.head.having(BookRole.TARGET):
            value = self._value(row, held, unit, name, origin)
            if held.year is not None and value is not None:
                targets[held.year] = value
        return PrintedIndicator(
            name=name,
            origin=origin,
            unit=unit,
            direction=direction_of(baseline, targets),
            baseline=baseline,
            baseline_year=self.year if self.baseline else None,
            targets=targets,
        )

    def without(self, program: str, origin: Provenance) -> tuple[PrintedIndicator, ...]:
        """What the recipe answers where a program of such a table has no indicator."""
        said = self.reading.questions.text(
            f"{program}: indikator", _NO_INDICATOR.fill(program=program), origin
        )
        return () if said in ("", LEFT) else (PrintedIndicator(said, origin),)

    def _value(
        self, row: BookRow, column: BookColumn | None, unit: str, name: str, origin: Provenance
    ) -> Node:
        if column is None or not row.owns(column.place):
            return None
        text = row.texts[column.place]
        if self.reading.doubts(text, origin):
            return None
        said = value_cell(text, unit, self.reading.style)
        if not said.is_unclear and not said.words:
            return said.value
        plain = " ".join(text.split())
        if said.words and re.fullmatch(_NOT_MEASURED, plain, re.IGNORECASE):
            return None
        year = column.year or self.year or ""
        key = f"{origin.place}: {name} {year}".strip()
        answer = self.reading.questions.text(key, _VALUE.fill(text=plain, name=name), origin)
        again = value_cell(answer, unit, self.reading.style) if answer else ValueCell()
        return again.value

    def _as_in_prose(self, name: str, unit: str, value: Node, origin: Provenance) -> Node:
        """A starting value that the chapter tells as well; asked where it tells another."""
        if not isinstance(value, int | float) or not unit:
            return value
        number = Decimal(str(value))
        about = meaning_words(name)
        for text in self.table.prose:
            for sentence in re.split(r"(?<=[.;])\s+", text):
                if len(meaning_words(sentence) & about) < min(_ABOUT_IT, len(about)):
                    continue
                for match in re.finditer(
                    rf"(\d[\d.,]*\d|\d)\s*({_unit_words(unit)})", sentence, re.IGNORECASE
                ):
                    said = self.reading.style.number(match[1])
                    if said is not None and said != number:
                        return self._asked(name, number, said, origin)
        return value

    def _asked(self, name: str, table: Decimal, prose: Decimal, origin: Provenance) -> Node:
        values = {_figure(one): node_of(one) for one in (table, prose)}
        said = self.reading.questions.chosen(
            f"{origin.place}: {name}",
            _DIFFERS.fill(name=name, table=_figure(table), prose=_figure(prose)),
            origin,
            tuple(Offered(same(label), label) for label in values),
            _figure(table),
        )
        return values.get(str(said), node_of(table))

    def _ask_year(self) -> None:
        proposal = next(
            (int(match[1]) for text in self.reading.prose if (match := _in_prose(text))), None
        )
        choices = (Offered(same(str(proposal)), proposal),) if proposal else ()
        concern = Concern(
            self.reading.at(self.table.place),
            _YEAR.fill(place=self.table.place),
            ConcernKind.ASK,
            choices,
        )
        self.reading.questions.of_table(
            self.table.place, TableRecipe.baseline_year, concern, proposal
        )

    def _text(self, row: BookRow, role: BookRole) -> str:
        column = self.head.first(role)
        return on_one_line(row.texts[column.place]) if column else ""


def direction_of(baseline: Node, targets: Mapping[int, Node]) -> Direction | None:
    """The way that values move; nothing where they do not, or both ways."""
    steps = [baseline, *(targets[year] for year in sorted(targets))]
    known = [one for one in steps if isinstance(one, int | float)]
    if len(known) < len([one for one in steps if one is not None]) or len(set(known)) < 2:  # noqa: PLR2004
        return None
    if known == sorted(known):
        return Direction.UP
    return Direction.DOWN if known == sorted(known, reverse=True) else None


def _unit_words(unit: str) -> str:
    """A unit as prose may write it: `ton/hari` as "ton per hari" too."""
    parts = [re.escape(one.strip()) for one in unit.split("/")]
    return r"\s*(?:/|per)\s*".join(parts)


def _figure(number: Decimal) -> str:
    return str(number).replace(".", ",")


def _in_prose(text: str) -> re.Match[str] | None:
    return re.search(_BASE_YEAR, text, re.IGNORECASE)


_NOT_MEASURED = (
    r"belum (diukur|ada|tersedia|dihitung|terukur|diketahui|ada data)|n/?a|nihil|"
    r"tidak ada( data)?|tidak tersedia|not measured( yet)?|none"
)
_BASE_YEAR = r"(?:kondisi awal|baseline|data awal|nilai awal)[^.]{0,40}?(?<!\d)((?:19|20|21)\d\d)"
_YEAR = Text("Tahun berapa kondisi awalnya? ({place})", "Which year is the baseline? ({place})")
_ABOUT_IT = 2
_DIFFERS = Text(
    "Kondisi awal {name} {table} (tabel) atau {prose} (uraian)?",
    "Is the baseline of {name} {table} (table) or {prose} (text)?",
)
_NO_INDICATOR = Text("Apa indikator {program}?", "Which indicator measures {program}?")
_VALUE = Text(
    'Nilai berapa yang dimaksud dengan "{text}"? ({name})',
    'Which value is meant by "{text}"? ({name})',
)
