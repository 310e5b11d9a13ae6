"""Places in SNI ISO standards, so that none reads as the year of its standard."""

import re
from collections.abc import Iterable, Iterator

from smartplan.books.parts import names
from smartplan.wording import Lang, Text


def standards(held: Iterable[str], lang: Lang) -> Iterator[str]:
    """`37122:10` as `SNI ISO 37122 bidang 10`, with all places in one standard together."""
    places: dict[tuple[str, Text | None], list[str]] = {}
    for one in held:
        name, kind, place = _parted(one)
        places.setdefault((name, kind), []).append(place)
    for (name, kind), found in places.items():
        where = f" {kind.say(lang)} {names.series(found, lang)}" if kind else ""
        yield f"SNI ISO {name}{where}"


def _parted(held: str) -> tuple[str, Text | None, str]:
    found = _PLACE.fullmatch(held)
    if found is None:
        return held, None, ""
    return found[1], _INDICATOR if "." in found[2] else _THEME, found[2]


# Four digits are the year of a standard.
_PLACE = re.compile(r"(\d+):(\d{1,2}(?:\.\d+)*)")
_THEME = Text("bidang", "theme")
_INDICATOR = Text("indikator", "indicator")
