"""The colours hold their contrast, in light and in dark, and variables can be resolved."""

import re

import pytest

from smartplan.books.charts.colour import DARK, LIGHT, custom_properties, hue, resolved
from smartplan.books.charts.data import DimensionLabel
from smartplan.books.charts.readiness_map import STRONGEST
from smartplan.books.charts.risk_grid import SHADES

READ = sorted(name for name in LIGHT if name not in {"paper", "grid", "band"})


def _luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one, other):
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_what_is_read_stands_out_from_the_paper(palette, name):
    assert _contrast(palette[name], palette["paper"]) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("name", ["ink", "muted"])
def test_words_stand_out_from_a_shaded_band(palette, name):
    assert _contrast(palette[name], palette["band"]) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("strongest", [STRONGEST, max(SHADES)])
def test_words_stand_out_from_the_strongest_shade_of_a_grid(palette, strongest):
    over, under = (
        [int(palette[n][i : i + 2], 16) for i in (1, 3, 5)] for n in ("accent", "paper")
    )
    mixed = "#" + "".join(
        f"{round(a * strongest + b * (1 - strongest)):02x}"
        for a, b in zip(over, under, strict=True)
    )
    assert _contrast(palette["ink"], mixed) >= 4.5


def test_both_palettes_name_the_same_colours():
    assert LIGHT.keys() == DARK.keys()
    assert set(re.findall(r"--([a-z0-9-]+):", custom_properties(dark=True))) == LIGHT.keys()


def test_related_sets_share_hues_and_unknown_dimensions_are_grey():
    assert hue(DimensionLabel("people", "")) == hue(DimensionLabel("society", ""))
    assert hue(DimensionLabel("government", "")) == hue(DimensionLabel("governance", ""))
    greys = {hue(DimensionLabel("own", "", order)) for order in range(9)}
    assert len(greys) == 4
    assert all("dim-other" in grey for grey in greys)


def test_a_variable_resolves_to_the_value_beside_it():
    assert resolved('fill="var(--ink, #1f2328)" stroke="none"') == 'fill="#1f2328" stroke="none"'
