"""The years that a cell names: one, several, or a stretch of them."""

import re


def years_in(text: str) -> tuple[int, ...]:
    """The years of `2026`, `2026, 2028`, `2026-2028`, `2026 s.d. 2028`; none where unsure."""
    plain = " ".join(text.split()).casefold().removeprefix("tahun ").removeprefix("ta ")
    if match := re.fullmatch(_STRETCH, plain):
        first, last = int(match[1]), int(match[2])
        return tuple(range(first, last + 1)) if first <= last else ()
    if re.fullmatch(_SEVERAL, plain):
        return tuple(dict.fromkeys(map(int, re.findall(_YEAR, plain))))
    return ()


_YEAR = r"(?:19|20|21)\d\d"
_STRETCH = rf"({_YEAR}) ?(?:-|–|—|s\.?d\.?|s/d|sampai|hingga|to) ?({_YEAR})"
_SEVERAL = rf"{_YEAR}(?:(?: ?[,;/&] ?| dan | and | ){_YEAR})*"
