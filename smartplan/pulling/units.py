"""Whether the units of a file, of its `pull` and of an indicator are the same."""

from smartplan.incoming.units import is_percent
from smartplan.pulling.refusing import refusal
from smartplan.pulling.table import plainly
from smartplan.wording import Text, quoted, same


def held_alike(file: str, said: str, declared: str, indicator: str, wanted: str) -> str:
    """The unit of the values; Failure where file, pull and indicator do not say the same.

    `said` is what the file says, `declared` the pull, `wanted` the indicator; each may be empty.
    """
    pull, of_indicator = Text("pull", "the pull"), _INDICATOR.fill(name=quoted(indicator))
    pairs = (
        (same(file), said, pull, declared),
        (same(file), said, of_indicator, wanted),
        (pull, declared, of_indicator, wanted),
    )
    for one, unit, other, expected in pairs:
        if unit and expected and not _are_alike(unit, expected):
            raise refusal(
                "unit", file=one, unit=quoted(unit), other=other, wanted=quoted(expected)
            )
    return wanted or declared or said


def _are_alike(one: str, other: str) -> bool:
    return plainly(one) == plainly(other) or (is_percent(one) and is_percent(other))


_INDICATOR = Text("indikator {name}", "the indicator {name}")
