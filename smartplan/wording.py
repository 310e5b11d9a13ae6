"""Texts in Indonesian and English, and how numbers, money and dates are written in each."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING, Literal

from smartplan.day import Day
from smartplan.measure import NumberRange
from smartplan.value import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from smartplan.measure import Measured

Lang = Literal["id", "en"]

LANGS: tuple[Lang, ...] = ("id", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence or label in both languages, possibly with `{slots}` still to fill."""

    id: str
    en: str

    def say(self, lang: Lang) -> str:
        """The text in one language."""
        return self.id if lang == "id" else self.en

    def fill(self, **values: object) -> Text:
        """Put values into the `{slots}`; a value that is itself a Text speaks its language."""
        texts = [(slot, value) for slot, value in values.items() if isinstance(value, Text)]
        if not texts:
            return Text(self.id.format_map(values), self.en.format_map(values))
        return Text(
            self.id.format_map(values | {slot: text.id for slot, text in texts}),
            self.en.format_map(values | {slot: text.en for slot, text in texts}),
        )


def same(text: str) -> Text:
    """A text that reads alike in both languages: a name, an id, a number."""
    return Text(text, text)


def listed(items: list[Text] | tuple[Text, ...], *, last: Text | None = None) -> Text:
    """Items joined as a sentence joins them: "a, b dan c" / "a, b and c"."""
    word = last or Text("dan", "and")
    return Text(*(_joined([item.say(lang) for item in items], word.say(lang)) for lang in LANGS))


def quoted(text: str) -> str:
    """Text as a message shows it: in quotes, on one line, shortened."""
    flat = " ".join(text.split())
    return f'"{flat}"' if len(flat) <= _LONGEST else f'"{flat[: _LONGEST - 1]}…"'


def shortened(text: str, most: int = 48) -> str:
    """A name as it stands in a line with others: cut at a word where it is longer than `most`."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    cut = flat[:most]
    return f"{(cut[: cut.rfind(' ')] if ' ' in cut else cut[:-1]).rstrip(',;:')}…"


def headed(name: Text, said: Text) -> Text:
    """What is said of something, behind its name: `Loket kelurahan: realisasi tahun 2024`."""
    pairs = zip((name.id, name.en), (said.id, said.en), strict=True)
    lines = ((head.rstrip(". "), text) for head, text in pairs)
    return Text(*(f"{head}: {text}" if head else text for head, text in lines))


def some_of(names: Sequence[Text], *, limit: int = 6) -> Text:
    """The names as a sentence lists them, cut short when there are many."""
    if len(names) <= limit:
        return listed(tuple(names))
    more = len(names) - limit + 1
    return listed((*names[: limit - 1], Text(f"{more} lainnya", f"{more} more")))


_LONGEST = 60


def _joined(words: list[str], last: str) -> str:
    *head, tail = words or [""]
    return f"{', '.join(head)} {last} {tail}" if head else tail


def language(asked: str | None, environment: Mapping[str, str]) -> Lang:
    """The language of messages: `--lang`, else SMARTPLAN_LANG, else the locale, else English."""
    names = ("SMARTPLAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    for choice in (asked, *(environment.get(name) for name in names)):
        if choice:
            return "id" if choice.lower().startswith("id") else "en"
    return "en"


def grouped(value: float, lang: Lang, *, decimals: int = 0) -> str:
    """A number with thousands grouped: `1.250.000,5` in Indonesian, `1,250,000.5` in English."""
    text = f"{value:,.{decimals}f}"
    return text.translate(_SWAP) if lang == "id" else text


def number(value: float, lang: Lang) -> str:
    """A number as it was given: no decimals added, six significant ones at most."""
    if isinstance(value, int) or (math.isfinite(value) and value == int(value)):
        return grouped(int(value), lang)
    decimals = len(f"{value:.6g}".partition(".")[2]) if "e" not in f"{value:.6g}" else 6
    return grouped(value, lang, decimals=decimals)


def measured(value: Measured, lang: Lang) -> str:
    """A measured value: a number, a range `3,3–3,35`, or the step of a scale as it is written."""
    if isinstance(value, NumberRange):
        return f"{number(value.low, lang)}–{number(value.high, lang)}"
    return value if isinstance(value, str) else number(value, lang)


def percent(value: float, lang: Lang, *, decimals: int = 0) -> str:
    """A percentage from a number that is already in percent: `62,5%`."""
    return f"{grouped(value, lang, decimals=decimals)}%"


def rupiah(amount: int, lang: Lang) -> str:
    """Money in whole rupiah: `Rp1.250.000.000`."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{grouped(abs(amount), lang)}"


def rupiah_short(amount: int, lang: Lang) -> str:
    """Money in the largest unit that fits, spelt out: `Rp1,25 miliar`, `Rp1.25 billion`."""
    for size, unit in _UNITS:
        if abs(amount) >= size:
            value = f"{amount / size:.2f}".rstrip("0").rstrip(".")
            value = value.replace(".", ",") if lang == "id" else value
            sign, digits = ("-", value[1:]) if value.startswith("-") else ("", value)
            return f"{sign}Rp{digits} {unit.say(lang)}"
    return rupiah(amount, lang)


def day(value: date | Day, lang: Lang) -> str:
    """A date in words: `21 April 2022`, `April 2022` or `2022`, as far as it is known."""
    if isinstance(value, Day):
        if not value.is_exact:
            return month(value.first, lang) if value.is_month else str(value.year)
        value = value.first
    return f"{value.day} {MONTHS[value.month - 1].say(lang)} {value.year}"


def numbered(value: float) -> Text:
    """A number in words of both languages, as `number` writes it."""
    return Text(number(value, "id"), number(value, "en"))


def dated(when: date | Day | int) -> Text:
    """A day or a year in words."""
    if isinstance(when, int):
        return Text(str(when), str(when))
    return Text(day(when, "id"), day(when, "en"))


def month(value: date, lang: Lang) -> str:
    """A month in words: `April 2022`."""
    return f"{MONTHS[value.month - 1].say(lang)} {value.year}"


_SWAP = str.maketrans(",.", ".,")

_UNITS = (
    (1_000_000_000_000, Text("triliun", "trillion")),
    (1_000_000_000, Text("miliar", "billion")),
    (1_000_000, Text("juta", "million")),
)

MONTHS = (
    Text("Januari", "January"),
    Text("Februari", "February"),
    Text("Maret", "March"),
    Text("April", "April"),
    Text("Mei", "May"),
    Text("Juni", "June"),
    Text("Juli", "July"),
    Text("Agustus", "August"),
    Text("September", "September"),
    Text("Oktober", "October"),
    Text("November", "November"),
    Text("Desember", "December"),
)
