"""What a quick-win sheet and the table of programs both tell has to agree, or is asked."""

import re
from decimal import Decimal

from smartplan.importing.books.doubts import LEFT
from smartplan.importing.books.found import Reading
from smartplan.importing.figures import money_cell
from smartplan.importing.printed import PrintedIndicator, PrintedProgram
from smartplan.importing.spelling import meaning_words, on_one_line
from smartplan.incoming.said import Offered, Provenance
from smartplan.wording import Text, same


def check_money(reading: Reading, program: PrintedProgram, money: str, origin: Provenance) -> None:
    """Compare the money of a sheet with that of the program in the same year."""
    match = re.match(r"(?P<amount>[^()]*)(?:\((?P<note>[^()]*)\))?", on_one_line(money))
    said = money_cell(match["amount"] if match else money, None, reading.style)
    if said.rupiah is None or said.needs_unit:
        return
    year = re.search(r"(?:19|20|21)\d\d", (match and match["note"]) or "")
    by_year: dict[int, int] = {}
    for row in program.money:
        by_year[row.year] = by_year.get(row.year, 0) + row.rupiah
    if (year is None and said.rupiah in by_year.values()) or not by_year:
        return
    at = int(year[0]) if year else min(by_year)
    held = by_year.get(at, 0)
    if held == said.rupiah:
        return
    mine, other = (_shown(one) for one in (said.rupiah, held))
    reading.questions.chosen(
        f"{program.name}: anggaran quick win {at}",
        _MONEY_DIFFERS.fill(year=at, sheet=mine, table=other),
        origin,
        (Offered(_PART_OF.fill(table=other, sheet=mine), _TABLE),),
        _TABLE,
    )


def check_after(
    reading: Reading, program: PrintedProgram, after: str, year: int | None, origin: Provenance
) -> None:
    """Compare what is to be reached with the target of the same indicator in that year."""
    for indicator in program.indicators:
        value = _value_of(after, indicator, reading)
        target = indicator.targets.get(year or 0)
        if value is None or not isinstance(target, int | float) or Decimal(str(target)) == value:
            continue
        shown = Text(_figure(Decimal(str(target))), str(target)), Text(_figure(value), str(value))
        unit = "%" if indicator.unit == "%" else f" {indicator.unit}"
        reading.questions.chosen(
            f"{program.name}: sasaran {year}",
            _AFTER_DIFFERS.fill(year=year, target=shown[0], after=shown[1], unit=unit),
            origin,
            (Offered(_BOTH, LEFT),),
        )


def _value_of(text: str, indicator: PrintedIndicator, reading: Reading) -> Decimal | None:
    """The number in a text that is about an indicator: of its unit, with words of its name."""
    unit = re.escape(indicator.unit)
    match = re.search(rf"(?P<digits>\d[\d.,]*\d|\d)\s*{unit}(?!\w)", text, re.IGNORECASE)
    shared = meaning_words(text) & meaning_words(indicator.name)
    if match is None or len(shared) < _ABOUT_IT:
        return None
    return reading.style.number(match["digits"])


def _shown(rupiah: int) -> Text:
    whole, rest = divmod(rupiah, 10**6)
    return same(str(rupiah)) if rest else Text(f"{whole} juta", f"{whole} million")


def _figure(number: Decimal) -> str:
    return str(number).replace(".", ",")


_TABLE = "table"
_ABOUT_IT = 2
_MONEY_DIFFERS = Text(
    "Anggaran {year} {sheet} atau {table}?", "Is the {year} amount {sheet} or {table}?"
)
_PART_OF = Text(
    "{table} untuk program, {sheet} di antaranya untuk quick win",
    "{table} for the program, {sheet} of it for the quick win",
)
_AFTER_DIFFERS = Text(
    "Sasaran akhir {year} {target}{unit} atau {after}{unit}?",
    "Is the goal for the end of {year} {target}{unit} or {after}{unit}?",
)
_BOTH = Text("biarkan keduanya seperti tercetak", "leave both as they are printed")
