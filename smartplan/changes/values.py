"""Values of a plan as a sentence shows them: money, dates, choices, numbers, short texts."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any

from smartplan.changes.guide import Guide
from smartplan.shape.days import parse_iso
from smartplan.shape.kinds import Choice, Money
from smartplan.wording import (
    LANGS,
    MONTHS,
    Lang,
    Text,
    grouped,
    listed,
    number,
    rupiah,
    rupiah_short,
    same,
)


def shown(value: Any, guide: Guide) -> Text:
    """A value in words, by what its place in the plan may hold."""
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, int | float):
        return money(value) if is_money(guide) else _number(value, guide)
    if isinstance(value, list):
        return listed([shown(item, guide.item or guide) for item in value])
    if isinstance(value, dict):
        return _SEVERAL.fill(n=len(value))
    return _text(str(value), guide)


def is_money(guide: Guide) -> bool:
    """Whether a place holds rupiah."""
    return any(isinstance(mark, Money) for mark in guide.marks)


def money(value: float) -> Text:
    """Rupiah in the largest unit that fits."""
    return Text(*(rupiah_short(round(value), lang) for lang in LANGS))


def step(old: Any, new: Any, guide: Guide) -> Text:
    """From one value to another: `Rp1,2 miliar → Rp1,5 miliar`; never two that look alike."""
    left, right = shown(old, guide), shown(new, guide)
    if left == right and is_money(guide):
        left, right = (Text(*(rupiah(v, lang) for lang in LANGS)) for v in (old, new))
    elif left == right:
        left, right = same(str(old)), same(str(new))
    return Text(f"{left.id} → {right.id}", f"{left.en} → {right.en}")


def share(old: float, new: float) -> Text:
    """By how much a number has changed, in percent, in brackets; nothing where it was 0."""
    if not old:
        return same("")
    change = (new - old) / abs(old) * 100
    return Text(*(f" ({_signed(change, lang)}%)" for lang in LANGS))


def stretch(days: int) -> Text:
    """A number of days as people say it: days, weeks no, months, years."""
    days = abs(days)
    if days < _A_MONTH - 2:
        return Text(f"{days} hari", f"{days} day{'s' * (days != 1)}")
    months = max(1, round(days / _MONTH))
    years, left = divmod(months, 12)
    parts = []
    if years:
        parts.append(Text(f"{years} tahun", f"{years} year{'s' * (years != 1)}"))
    if left:
        parts.append(Text(f"{left} bulan", f"{left} month{'s' * (left != 1)}"))
    return Text(" ".join(p.id for p in parts), " ".join(p.en for p in parts))


def day(value: date) -> Text:
    """A date with its month in short: `20 Des 2022`."""
    short = MONTHS[value.month - 1]
    name = Text(_SHORT.get(short.id, short.id[:3]), short.en[:3])
    return Text(f"{value.day} {name.id} {value.year}", f"{value.day} {name.en} {value.year}")


def quoted(text: str, limit: int = 60) -> str:
    """A text of a plan in quotes, on one line, cut where it is long."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= limit else line[: limit - 1].rstrip() + '…'}”"


def code_list(ids: Iterable[str]) -> Text:
    """Ids as a sentence lists them."""
    return listed([same(id) for id in ids])


def _text(value: str, guide: Guide) -> Text:
    kind = guide.type
    if isinstance(kind, type) and issubclass(kind, Choice):
        member = next((one for one in kind if one.value == value), None)
        return member.label if member else same(value)
    if isinstance(kind, type) and (kind is not str or issubclass(kind, Enum)):
        found = parse_iso(value) if kind is date else None
        return day(found) if found else same(value)
    return same(value) if guide.refers_to else same(quoted(value))


def _number(value: float, guide: Guide) -> Text:
    # A year is a name, not a quantity: no thousands are grouped in it.
    if is_year(guide):
        return same(str(value))
    return Text(*(number(value, lang) for lang in LANGS))


def is_year(guide: Guide) -> bool:
    """Whether a place holds a year."""
    return any(getattr(mark, "low", 0) == _FIRST_YEAR for mark in guide.marks)


def is_percent(guide: Guide) -> bool:
    """Whether a place holds a percentage."""
    return any(getattr(mark, "high", 0) == _WHOLE for mark in guide.marks)


def _signed(value: float, lang: Lang) -> str:
    decimals = 0 if abs(value) >= 1 else 1
    return f"{'+' if value > 0 else '−'}{grouped(abs(value), lang, decimals=decimals)}"


_MONTH, _A_MONTH = 30.44, 30
_FIRST_YEAR, _WHOLE = 1900, 100
_SHORT = {"Agustus": "Agu", "Oktober": "Okt", "Desember": "Des"}
_YES, _NO = Text("ya", "yes"), Text("tidak", "no")
_SEVERAL = Text("{n} isian", "{n} entries")
