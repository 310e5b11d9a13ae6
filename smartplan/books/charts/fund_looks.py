"""How funds look in every chart: one filling per fund, the same in every plan."""

from collections.abc import Iterable, Mapping
from typing import Literal

from smartplan.books.charts.chart import Page
from smartplan.books.charts.colour import ACCENT, BAND, INK, MUTED
from smartplan.books.charts.marks import PatternKind, pattern

REST = "other"
"""The key of what is gathered under "lainnya": the fund of that name and all that come small."""

Look = tuple[PatternKind | Literal["solid"], str]


def fillings(funds: Iterable[str], page: Page) -> dict[str, tuple[str, str]]:
    """A filling per fund key, and the pattern that it needs; empty where it is solid.

    A key that is no fund of its own, as of several funds in one amount, takes the next free look.
    """
    free = iter(FREE * 9)
    fills = {}
    for index, fund in enumerate(funds):
        kind, colour = LOOKS.get(fund) or next(free, FREE[0])
        name = f"fund-{index}"
        made = "" if kind == "solid" else pattern(page.id(name), kind, colour)
        fills[fund] = (page.fill(name) if made else colour, made)
    return fills


# Solid, lines, dots and tints are spread so that the funds that occur most differ at first sight.
LOOKS: Mapping[str, Look] = {
    "apbd": ("solid", ACCENT),
    "apbd-provinsi": ("hatch", ACCENT),
    "apbn": ("solid", MUTED),
    "dau": ("tint", ACCENT),
    "dak": ("rows", ACCENT),
    "dbh": ("columns", ACCENT),
    "csr": ("dots", INK),
    "kpbu": ("back", INK),
    "hibah": ("tint", INK),
    "bumd": ("cross", MUTED),
    "blud": ("dots", ACCENT),
    "dana-desa": ("rows", MUTED),
    "community": ("columns", INK),
    REST: ("solid", BAND),
}
FREE: tuple[Look, ...] = (
    ("cross", ACCENT),
    ("back", ACCENT),
    ("rows", INK),
    ("hatch", INK),
    ("cross", INK),
    ("columns", MUTED),
)
