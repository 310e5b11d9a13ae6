"""Which plans are meant, and how they are told apart."""

from pathlib import Path, PurePosixPath

import pytest

from smartplan.asking.plans import told_apart


@pytest.mark.parametrize(
    ("plans", "names"),
    [
        (["/r/a/kota"], ["kota"]),
        (["/r/a/tegal", "/r/b/batam"], ["tegal", "batam"]),
        (["/r/a/kota", "/r/b/kota"], ["a/kota", "b/kota"]),
        (["/r/x/a/kota", "/r/x/b/c/kota", "/r/x/batam"], ["a/kota", "b/c/kota", "batam"]),
    ],
)
def test_plans_of_one_folder_name_are_told_apart_by_the_way_to_them(
    plans: list[str], names: list[str]
) -> None:
    found = told_apart([Path(plan) for plan in plans])
    assert list(found.values()) == [PurePosixPath(name) for name in names]
