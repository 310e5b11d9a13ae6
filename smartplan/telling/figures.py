"""How figures of readiness are written: values, levels, ranges, differences, bars."""

from smartplan.scoring.scores import HIGHEST
from smartplan.wording import Lang, Text, grouped

UNKNOWN = "–"


def two(value: float | None, lang: Lang) -> str:
    """A score at two decimals; a dash for what is not known."""
    return UNKNOWN if value is None else grouped(value, lang, decimals=2)


def both(value: float | None) -> Text:
    """A score in both languages, for the slot of a sentence."""
    return Text(two(value, "id"), two(value, "en"))


def three(value: float, lang: Lang) -> str:
    """A figure on the way to a score, at three decimals so that sums come out."""
    return grouped(value, lang, decimals=3)


def signed(value: float, lang: Lang) -> str:
    """A difference with its sign."""
    return f"{'+' if value > 0 else ''}{two(value, lang)}".replace("-", "−")


def level(value: int | None) -> str:
    """A level; a dash for what is not assessed."""
    return UNKNOWN if value is None else str(value)


def span(low: float, high: float, lang: Lang) -> str:
    """A range of scores."""
    return f"{two(low, lang)}–{two(high, lang)}"


def bar(low: float, high: float, width: int = 10) -> str:
    """A bar from 0 to 5: solid up to what is certain, hatched where it is open, light beyond."""
    solid = round(low / HIGHEST * width)
    hatched = max(round(high / HIGHEST * width) - solid, 0)
    return "█" * solid + "▒" * hatched + "░" * (width - solid - hatched)
