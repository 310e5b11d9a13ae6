"""Values of a plan as a sentence shows them: money, dates, choices, numbers, short texts."""

import math
from collections.abc import Iterable
from typing import Any

from smartplan.day import Day, parse_day
from smartplan.shape.kinds import Kind
from smartplan.shape.types import ListOf, MapOf, Scalar, Type
from smartplan.wording import (
    LANGS,
    MONTHS,
    Lang,
    Text,
    grouped,
    listed,
    numbered,
    rupiah,
    rupiah_short,
    same,
)


def kind_of(held: Type) -> Kind | None:
    """What a single value at a place is; None where there are several."""
    return held.kind if isinstance(held, Scalar) else None


def shown(value: Any, held: Type) -> Text:
    """A value in words, by what its place in the plan may hold."""
    if isinstance(held, ListOf) and not isinstance(value, list):
        return shown(value, held.item)
    if isinstance(value, bool):
        return _YES if value else _NO
    if isinstance(value, float) and not math.isfinite(value):
        return same(_ODD[str(value)])
    if isinstance(value, int) and kind_of(held) is Kind.DAY:
        return same(str(value))
    if isinstance(value, int | float):
        return _number(value, kind_of(held))
    if isinstance(value, list):
        inner = held.item if isinstance(held, ListOf | MapOf) else held
        return listed([shown(item, inner) for item in value])
    if (
        isinstance(value, dict)
        and kind_of(held) is Kind.MEASURE
        and value.keys() == {"min", "max"}
    ):
        low, high = (_number(value[end], None) for end in ("min", "max"))
        return Text(f"{low.id}–{high.id}", f"{low.en}–{high.en}")
    if isinstance(value, dict):
        return _SEVERAL.fill(n=len(value))
    return _text(str(value), held)


def money(value: float) -> Text:
    """Rupiah in the largest unit that fits."""
    return Text(*(rupiah_short(round(value), lang) for lang in LANGS))


def step(old: Any, new: Any, held: Type) -> Text:
    """From one value to another: `Rp1,2 miliar → Rp1,5 miliar`."""
    left, right = both_shown(old, new, held)
    return Text(f"{left.id} → {right.id}", f"{left.en} → {right.en}")


def both_shown(old: Any, new: Any, held: Type) -> tuple[Text, Text]:
    """Two values that differ, in words that never look alike."""
    left, right = shown(old, held), shown(new, held)
    if left != right:
        return left, right
    if kind_of(held) is Kind.RUPIAH:
        return _whole_rupiah(old), _whole_rupiah(new)
    return same(str(old)), same(str(new))


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


def day(value: Day) -> Text:
    """A date with its month in short: `20 Des 2022`; only what is known of it."""
    if not (value.is_exact or value.is_month):
        return same(str(value.year))
    short = MONTHS[value.first.month - 1]
    name = Text(_SHORT.get(short.id, short.id[:3]), short.en[:3])
    number = f"{value.first.day} " if value.is_exact else ""
    return Text(f"{number}{name.id} {value.year}", f"{number}{name.en} {value.year}")


def quoted(text: str, limit: int = 60) -> str:
    """A text of a plan in quotes, on one line, cut where it is long."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= limit else line[: limit - 1].rstrip() + '…'}”"


def code_list(ids: Iterable[str]) -> Text:
    """Ids as a sentence lists them."""
    return listed([same(id) for id in ids])


def _text(value: str, held: Type) -> Text:
    if isinstance(held, Scalar) and held.kind is Kind.CHOICE:
        member = next((one for one in held.python if one.value == value), None)
        return member.label if member else same(value)
    if kind_of(held) is Kind.DAY and (found := parse_day(value)):
        return day(found)
    is_read = not held.refers_to and kind_of(held) in _READ
    return same(quoted(value)) if is_read else same(value)


def _number(value: float, kind: Kind | None) -> Text:
    if kind is Kind.RUPIAH:
        return money(value)
    # A year is a name, not a quantity: no thousands are grouped in it.
    if kind is Kind.YEAR:
        return same(str(value))
    return numbered(value)


def _whole_rupiah(value: int) -> Text:
    return Text(*(rupiah(value, lang) for lang in LANGS))


def _signed(value: float, lang: Lang) -> str:
    decimals = 0 if abs(value) >= 1 else 1
    return f"{'+' if value > 0 else '−'}{grouped(abs(value), lang, decimals=decimals)}"


_MONTH, _A_MONTH = 30.44, 30
_SHORT = {"Agustus": "Agu", "Oktober": "Okt", "Desember": "Des"}
_YES, _NO = Text("ya", "yes"), Text("tidak", "no")
_SEVERAL = Text("{n} isian", "{n} entries")
# What is read as words stands in quotes, ids and values of another kind do not.
_READ = (None, Kind.TEXT, Kind.PROSE, Kind.LABEL, Kind.CODE, Kind.ANYTHING)
# What is no number, as YAML writes it; 1e400 is read as the second.
_ODD = {"nan": ".nan", "inf": ".inf", "-inf": "-.inf"}
