"""The colours of charts: CSS custom properties with the light value written beside them."""

import re

from smartplan.books.charts.data import DimensionLabel


def _var(name: str) -> str:
    return f"var(--{name}, {LIGHT[name]})"


def hue(dimension: DimensionLabel) -> str:
    """The colour of a dimension; a grey by its order when its id is not a known one."""
    name = _HUES.get(dimension.id)
    return _var(name or f"dim-other-{dimension.order % _GREYS + 1}")


def resolved(svg: str) -> str:
    """The SVG with every `var(--name, value)` replaced by its value, for converters to PNG."""
    return _VARIABLE.sub(r"\1", svg)


def custom_properties(*, dark: bool = False) -> str:
    """The declarations `--ink: …;` of all colours, for a stylesheet's `:root`."""
    colours = DARK if dark else LIGHT
    return " ".join(f"--{name}: {value};" for name, value in colours.items())


_VARIABLE = re.compile(r"var\(--[a-z0-9-]+,\s*([^()]*)\)")

# All hues and greys hold at least 4.5:1 on the paper and differ in lightness too, so that they
# stay apart for readers who see no red or no green.
LIGHT = {
    "ink": "#1f2328",
    "muted": "#59636e",
    "paper": "#ffffff",
    "grid": "#d5dae0",
    "band": "#f2f4f7",
    "accent": "#14508c",
    "error": "#a3231b",
    "dim-governance": "#1f62b8",
    "dim-branding": "#8f1660",
    "dim-economy": "#9a6200",
    "dim-living": "#167e86",
    "dim-society": "#6c3fd1",
    "dim-environment": "#1f5e24",
    "dim-mobility": "#b0503f",
    "dim-other-1": "#4a5560",
    "dim-other-2": "#6b6f75",
    "dim-other-3": "#30363d",
    "dim-other-4": "#5d6b7a",
}

DARK = {
    "ink": "#e6e9ed",
    "muted": "#a3adb8",
    "paper": "#16191d",
    "grid": "#3a414a",
    "band": "#20252b",
    "accent": "#7db4ee",
    "error": "#ff9d95",
    "dim-governance": "#6aa6e8",
    "dim-branding": "#f7b3d6",
    "dim-economy": "#e3b341",
    "dim-living": "#2ba89a",
    "dim-society": "#a584f5",
    "dim-environment": "#a5e08a",
    "dim-mobility": "#e39a80",
    "dim-other-1": "#b3bcc6",
    "dim-other-2": "#939ba4",
    "dim-other-3": "#d3d8de",
    "dim-other-4": "#a1afbd",
}

INK = _var("ink")
MUTED = _var("muted")
PAPER = _var("paper")
GRID = _var("grid")
BAND = _var("band")
ACCENT = _var("accent")
ERROR = _var("error")

_GREYS = 4

_HUES = {
    "governance": "dim-governance",
    "government": "dim-governance",
    "branding": "dim-branding",
    "economy": "dim-economy",
    "living": "dim-living",
    "society": "dim-society",
    "people": "dim-society",
    "environment": "dim-environment",
    "mobility": "dim-mobility",
}
