"""Which values of an indicator go against its direction, and which shares are more than all."""

# ruff: noqa: E501 -- a table, one case a line

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess
from tests.places import AS_OF

Make = Callable[..., Path]


def told(make: Make, code: str, *lines: str) -> list[str]:
    """The keys at which a code is told of the indicator `uji`."""
    body = "".join(f"    {line}\n" for line in lines)
    text = f"indicators:\n  uji:\n    name: Yang diuji\n{body}"
    plan = make({"programs/kelas-warga.yaml": text})
    found = [one for one in assess(plan, AS_OF).findings if one.code == code]
    return [".".join(one.place.route[4:]) for one in found]


@pytest.mark.parametrize(
    ("lines", "keys"),
    [
        # met: 202.65 percent, to become 100 percent
        (("direction: up", "baseline: {year: 2022, value: 202.65}", 'targets: {"2023": 100}'), ["targets.2023"]),
        (("direction: up", "baseline: {year: 2022, value: 100}", 'targets: {"2023": 100}'), []),
        (("direction: down", 'targets: {"2023": 5, "2024": 6}'), ["targets.2024"]),
        (("direction: down", 'targets: {"2023": 5, "2024": 6, "2025": 7}'), ["direction"]),
        (("direction: up", 'targets: {"2023": 5, "2024": 8, "2025": 7}'), ["targets.2025"]),
        (("direction: up", "baseline: {year: 2024, value: 9}", 'targets: {"2023": 5, "2025": 7}'), []),
        (("direction: up", 'targets: {"2023": {min: 3, max: 4}, "2024": {min: 2, max: 4}}'), []),
        (("direction: up", 'targets: {"2023": {min: 3, max: 4}, "2024": {min: 2, max: 3}}'), ["targets.2024"]),
        (("direction: up", "scale: [C, B, A]", 'targets: {"2023": A, "2024": B}'), ["targets.2024"]),
        (("direction: up", "scale: [A, B, C]", 'targets: {"2023": A, "2024": B}'), []),
    ],
)  # fmt: skip
def test_targets_against_their_direction(
    lines: tuple[str, ...], keys: list[str], plan_folder: Make
) -> None:
    assert told(plan_folder, "COV021", *lines) == keys


@pytest.mark.parametrize(
    ("lines", "is_told"),
    [
        (("unit: persen", 'targets: {"2023": 100}'), False),
        (("unit: persen", 'targets: {"2023": 100.01}'), True),
        (('unit: "%"', 'targets: {"2023": {min: 90, max: 110}}'), True),
        (("unit: persen dari angka 2021", 'targets: {"2023": 110}'), False),
        (("unit: orang", 'targets: {"2023": 110}'), False),
        (
            ("unit: persen", "formula: dibanding target tahun lalu", 'targets: {"2023": 110}'),
            False,
        ),
    ],
)
def test_shares_of_more_than_the_whole(
    lines: tuple[str, ...], plan_folder: Make, *, is_told: bool
) -> None:
    assert told(plan_folder, "COV022", *lines) == (["targets.2023"] if is_told else [])
