"""The money of a book's tables: its unit, its cells, and its totals as checks of them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from smartplan.importing.books.columns import BookColumn, BookHead, BookRole, unit_of
from smartplan.importing.books.doubts import LEFT, offered
from smartplan.importing.books.found import FoundAmount, Reading
from smartplan.importing.books.tables import BookTable
from smartplan.importing.figures import MoneyCell, money_cell
from smartplan.importing.funds import FundsSaid, SplitYears
from smartplan.importing.recipe import Dash, MoneyUnit, TableRecipe
from smartplan.incoming.said import Concern, ConcernKind, Offered, Provenance
from smartplan.plan.model.program import Fund
from smartplan.value import dataclass, replace
from smartplan.wording import Text, grouped, same


@dataclass(frozen=True, slots=True)
class YearTotal:
    """The printed total of a year, and what its rows come to."""

    year: int
    printed: MoneyCell
    rows: int
    count: int
    step: int


class TableMoney:
    """The cells of money of one table."""

    def __init__(
        self, reading: Reading, table: BookTable, head: BookHead, decided: TableRecipe | None
    ) -> None:
        """Find the unit of its money."""
        self.reading, self.table = reading, table
        own = {one.unit for one in head.having(BookRole.AMOUNT) if one.unit}
        self.unit = (decided.unit if decided else None) or (
            own.pop() if len(own) == 1 else unit_around(table)
        )
        self.dash = (decided.dash if decided else None) or Dash.ABSENT
        around = f"{table.caption} {table.above} {table.below}"
        self.is_rounded = re.search(_ROUNDED, around, re.IGNORECASE) is not None
        self.is_about = re.search(_ALL_ABOUT, around, re.IGNORECASE) is not None

    def cell(self, text: str, column: BookColumn | None, origin: Provenance) -> MoneyCell:
        """What a cell says; what nobody can be sure of is asked and says nothing."""
        unit = self.unit if column is None else column.unit or self.unit
        said = money_cell(text, unit, self.reading.style, self.dash)
        if self.reading.doubts(text, origin):
            return MoneyCell(is_unclear=True)
        if said.needs_unit:
            self._ask_unit(origin)
        elif said.is_unclear:
            return self._asked(text, origin)
        elif said.letter and not self._is_letter_sure(said.letter, text, origin):
            return MoneyCell(is_unclear=True)
        return said

    def amounts(
        self, year: int, said: MoneyCell, funds: FundsSaid | None, origin: Provenance
    ) -> list[FoundAmount]:
        """The amounts of a cell, by fund where it is known what each of several bears."""
        if said.rupiah is None:
            return []
        held = FoundAmount(
            year,
            said.rupiah,
            origin,
            funds.funds if funds else (),
            is_approximate=said.is_about or self.is_about,
            is_least=said.is_least,
            is_rounded=self.is_rounded,
            is_unsure=said.needs_unit,
            step=said.step,
        )
        if funds is None:
            return [held]
        if funds.shares:
            return _shared(held, funds.shares)
        if funds.parts and self.unit:
            parts = {fund: int(part * self.unit.rupiah) for fund, part in funds.parts.items()}
            if sum(parts.values()) == said.rupiah and (
                funds.years is SplitYears.EVERY or not any(parts.values())
            ):
                return [replace(held, funds=(f,), rupiah=one) for f, one in parts.items()]
        return [held]

    def check(self, totals: Sequence[YearTotal]) -> bool:
        """Compare totals with their rows; whether their small differences are of rounding."""
        is_rounded = False
        for one in totals:
            printed = one.printed.rupiah
            if printed is None or printed == one.rows:
                continue
            step = max(one.step, one.printed.step)
            if abs(printed - one.rows) <= (one.count + 1) * step / 2 and one.printed.step > 1:
                is_rounded = True
                continue
            self._ask_total(one, printed)
        return is_rounded

    def _ask_total(self, one: YearTotal, printed: int) -> None:
        shown, counted = (same(self._shown(amount)) for amount in (printed, one.rows))
        message = _TOTAL.fill(year=one.year, printed=shown, rows=counted)
        rows = Offered(_TAKE_ROWS.fill(rows=counted), ROWS)
        origin = self.reading.at(f"{self.table.place} {_SUM_ROW}")
        key = f"{self.table.place}: {_SUM_ROW} {one.year}"
        if self.reading.questions.chosen(key, message, origin, (rows,), ROWS) is None:
            return

    def _shown(self, rupiah: int) -> str:
        """An amount in the table's own unit."""
        times = self.unit.rupiah if self.unit else 1
        rest = len(str(Decimal(rupiah) / times).partition(".")[2]) if rupiah % times else 0
        return grouped(rupiah / times, "id", decimals=rest)

    def _ask_unit(self, origin: Provenance) -> None:
        choices = tuple(Offered(one.label, one.value) for one in MoneyUnit)
        concern = Concern(origin, _UNIT.fill(place=self.table.place), ConcernKind.ASK, choices)
        self.reading.questions.of_table(self.table.place, TableRecipe.unit, concern, None)

    def _is_letter_sure(self, letter: str, text: str, origin: Provenance) -> bool:
        """Whether the recipe says what `M` stands for; else it is asked."""
        unit = MoneyUnit.BILLION if letter.casefold() == "m" else None
        if unit is None:
            return True
        said = self.reading.questions.chosen(
            letter,
            _LETTER.fill(letter=letter, text=" ".join(text.split())),
            origin,
            offered({unit.value: unit.label}),
            unit.value,
        )
        return bool(said == unit.value)

    def _asked(self, text: str, origin: Provenance) -> MoneyCell:
        """The amount that the recipe gives for a cell; nothing where it is to be asked."""
        plain = " ".join(text.split())
        if re.fullmatch(_NO_MONEY, plain, re.IGNORECASE):
            return MoneyCell()
        key = f"{origin.place}: {plain}"
        said = self.reading.questions.text(key, _AMOUNT.fill(text=plain), origin)
        if said in ("", LEFT):
            return MoneyCell(is_unclear=not said)
        return money_cell(said, MoneyUnit.RUPIAH, self.reading.style)


def unit_around(table: BookTable) -> MoneyUnit | None:
    """The unit of a table's money by its caption, the lines around it, and its chapter."""
    if found := unit_of((table.caption,)):
        return found
    for line in (table.above, table.below):
        if len(line) < _SHORT and re.search(_SAYS_UNIT, line, re.IGNORECASE):
            return unit_of((line,))
    for text in table.prose:
        if match := re.search(_PROSE_UNIT, text, re.IGNORECASE):
            return unit_of((match[0],))
    return None


def period_of(amounts: Iterable[FoundAmount]) -> tuple[int, int] | None:
    """The first and the last year in which there is money."""
    years = sorted({one.year for one in amounts})
    return (years[0], years[-1]) if years else None


def _shared(held: FoundAmount, shares: Mapping[Fund, Decimal]) -> list[FoundAmount]:
    """An amount by shares that come to the whole; the last has what rounding leaves."""
    made = []
    rest = held.rupiah
    for at, (fund, share) in enumerate(shares.items(), 1):
        part = rest if at == len(shares) else round(held.rupiah * share)
        rest -= part
        made.append(replace(held, funds=(fund,), rupiah=part))
    return made


ROWS = "rows"
_SUM_ROW = "jumlah"
_ROUNDED = r"\b(dibulatkan|pembulatan|rounded)\b"
_ALL_ABOUT = r"seluruhnya perkiraan|all of it estimated"
_SAYS_UNIT = (
    r"\b(juta|miliar|milyar|ribu|million|billion|thousand)\b.{0,3}\b(rp|rupiah)"
    r"|\((dalam )?rp|rp\.? (juta|miliar|ribu)"
)
_PROSE_UNIT = (
    r"\b(anggaran|angka|dana|nilai|pagu|budget|money|amounts?)\b[^.]{0,40}\b(dalam|in)\b"
    r"[^.]{0,12}\b(juta|miliar|milyar|ribu|million|billion|thousand)( rupiah| rp)?"
)
_SHORT = 160
_NO_MONEY = (
    r"n/?a|nihil|tidak ada|belum (dihitung|ada|ditetapkan|diketahui|dianggarkan)"
    r"|tanpa (biaya|belanja)"
    r"|not (counted|known|set) yet|none"
)
_UNIT = Text(
    "Angka anggaran dalam satuan apa? ({place})", "In which unit are the amounts? ({place})"
)
_LETTER = Text("{letter} = miliar? ({text})", "Does {letter} mean billion (miliar)? ({text})")
_TOTAL = Text(
    "Jumlah {year} tercetak {printed}, barisnya {rows}: mana yang benar?",
    "The {year} total says {printed}, the rows give {rows}: which is right?",
)
_TAKE_ROWS = Text("barisnya benar ({rows})", "the rows are right ({rows})")
_AMOUNT = Text(
    'Berapa rupiah yang dimaksud dengan "{text}"?', 'How many rupiah are meant by "{text}"?'
)
