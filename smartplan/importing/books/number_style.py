"""Which sign a book writes before decimals: by its numbers, its sums, or its language."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from smartplan.importing.books.columns import BookHead, BookRole
from smartplan.importing.books.tables import BookTable, ForeignBook
from smartplan.importing.figures import SURE_COMMA, SURE_POINT, NumberStyle, folded_empty

STYLES = (",", ".")


def style_of(book: ForeignBook, heads: Sequence[tuple[BookTable, BookHead]]) -> NumberStyle:
    """How a book writes its numbers; not known where neither they nor its language tell."""
    texts = [text for table in book.tables for row in table.rows for text in row.said]
    texts += [one.new for one in book.paragraphs]
    found = _shown(texts)
    for parts, total in (*_stated(texts), *_summed(heads)):
        fits = [sign for sign in STYLES if _adds_up(NumberStyle(sign), parts, total)]
        if len(fits) == 1:
            found[fits[0]] += 1
    if (sign := _most(found)) or any(found.values()):
        return NumberStyle(sign)
    words = {one: sum(len(re.findall(_WORDS[one], text)) for text in texts) for one in STYLES}
    units = {one: sum(len(re.findall(_UNITS[one], text)) for text in texts) for one in STYLES}
    sign = _most(words)
    return NumberStyle(sign, is_shown=False) if sign and sign == _most(units) else NumberStyle()


def _shown(texts: Iterable[str]) -> dict[str, int]:
    """How often numbers that can be read in one way only show each sign.

    Only what is certainly a number counts: alone in a cell, money, a percentage.
    """
    found = dict.fromkeys(STYLES, 0)
    for text in texts:
        for match in re.finditer(_CERTAIN, text, re.IGNORECASE):
            token = match["alone"] or match["money"] or match["counted"]
            if re.fullmatch(SURE_COMMA, token):
                found[","] += 1
            elif re.fullmatch(SURE_POINT, token):
                found["."] += 1
    return found


def _stated(texts: Iterable[str]) -> Iterator[tuple[list[str], str]]:
    """The sums in words: `2.520 (2023: 420; 2024: 2.100)`."""
    for text in texts:
        for match in re.finditer(_SUM, text):
            yield re.findall(r":[^\d;]*([\d.,]*\d)", match["parts"]), match["total"]


def _summed(heads: Sequence[tuple[BookTable, BookHead]]) -> Iterator[tuple[list[str], str]]:
    """The sums of rows in tables that have a column for them."""
    for table, head in heads:
        total = head.first(BookRole.SUM)
        years = head.having(BookRole.AMOUNT)
        if total is None or not years:
            continue
        for row in table.rows[head.height :]:
            cells = [row.texts[one.place] for one in (*years, total)]
            *parts, last = [_digits(one) for one in cells]
            yield [one for one in parts if one], last


def _digits(text: str) -> str:
    match = re.search(r"[\d.,]*\d", text)
    return match[0] if match and not folded_empty(text) else ""


def _adds_up(style: NumberStyle, parts: Sequence[str], total: str) -> bool:
    numbers = [style.number(one) for one in (*parts, total)]
    known = [one for one in numbers if one is not None]
    if len(known) < len(numbers) or len(known) < _FEW:
        return False
    *rows, last = known
    return abs(sum(rows, Decimal(0)) - last) < Decimal("0.5")


def _most(found: dict[str, int]) -> str:
    comma, point = (found[one] for one in STYLES)
    if comma > _CLEARLY * point:
        return ","
    return "." if point > _CLEARLY * comma else ""


_DIGITS = r"(?<![\w.,])[\d.,]*\d(?![\w.,]*\d)"
_CERTAIN = (
    rf"^\W*(?P<alone>{_DIGITS})\W*$|\brp\.?\s*(?P<money>{_DIGITS})"
    rf"|(?P<counted>{_DIGITS})\s*(?:%|persen|juta|miliar|milyar|triliun|percent|million|billion)"
)
_SUM = r"(?P<total>[\d.,]*\d)\s*\((?P<parts>(?:\d{4}:[^;()]*;?\s*)+)\)"
_WORDS = {",": r"\b(?:dan|yang|untuk|dari|dengan)\b", ".": r"\b(?:and|the|of|for|with)\b"}
_UNITS = {
    ",": r"\b(?:rupiah|juta|miliar|milyar|anggaran|sumber dana)\b",
    ".": r"\b(?:million|billion|budget|fund|funds|money)\b",
}
_CLEARLY = 3
_FEW = 2
