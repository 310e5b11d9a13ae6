"""Families of texts: who belongs together, who comes first, and what is declared."""

from collections.abc import Mapping

import pytest

from smartplan.portfolio.families import Family, families
from smartplan.portfolio.pairs import Alike, ProgramSpot
from smartplan.portfolio.sketch import Sketch, from_json, sketched
from smartplan.source.first_commits import FirstCommit

TEXT = " ".join(f"kata{number}" for number in range(30))
A, B, C, D = (ProgramSpot(place, "p") for place in range(4))
Declared = list[str] | None


def plans(*origins: Declared, regions: tuple[str, ...] = ()) -> list[Sketch]:
    names = regions or [f"Kota {'ABCD'[place]}" for place in range(len(origins))]
    return [
        from_json(sketched(name, f"33.{place}", [("p", "Izin", origin, [["summary", TEXT]])]))
        for place, (name, origin) in enumerate(zip(names, origins, strict=True))
    ]


def found(
    sketches: list[Sketch],
    *pairs: tuple[ProgramSpot, ProgramSpot, float],
    first: Mapping[ProgramSpot, FirstCommit] | None = None,
) -> tuple[Family, ...]:
    names = [f"rencana-{place}" for place in range(len(sketches))]
    return families(sketches, names, [Alike(*pair) for pair in pairs], lambda _: first or {})


def test_what_hangs_together_is_one_family_each_beside_the_one_most_like_it() -> None:
    (one,) = found(plans(None, None, None), (A, B, 0.4), (A, C, 0.9), (B, C, 0.8))
    assert [held.region for held in one.relatives] == ["Kota A", "Kota B", "Kota C"]
    assert [(link.a.spot, link.b.spot, link.share) for link in one.links] == [
        (A, C, 0.9),
        (B, C, 0.8),
    ]


def test_the_oldest_commit_comes_first() -> None:
    first = {A: FirstCommit("aaa", "2025-06-01"), C: FirstCommit("ccc", "2024-01-01")}
    (one,) = found(plans(None, None, None), (A, B, 1), (A, C, 1), (B, C, 1), first=first)
    assert [held.spot for held in one.relatives] == [C, A, B]
    assert all(one.relatives.index(link.a) < one.relatives.index(link.b) for link in one.links)


def test_families_over_many_regions_come_first() -> None:
    sketches = plans(None, None, None, None, regions=("Kota A", "Kota A", "Kota B", "Kota C"))
    one, other = found(sketches, (A, B, 1), (C, D, 0.5))
    assert one.regions == ("Kota B", "Kota C")
    assert other.regions == ("Kota A",)


@pytest.mark.parametrize(
    "origin",
    [
        ["Kota A", "Izin"],
        ["kota  a", ""],
        ["33.0", "p"],
    ],
)
def test_a_copy_that_names_its_origin_is_told_apart(origin: list[str]) -> None:
    (one,) = found(plans(None, origin), (A, B, 1))
    assert one.is_declared
    assert one.relatives[1].origin is not None


@pytest.mark.parametrize("origin", [["Kota C", "Izin"], ["Kota A", "Loket"], ["", ""]])
def test_one_that_names_something_else_is_not(origin: list[str]) -> None:
    (one,) = found(plans(None, origin), (A, B, 1))
    assert not one.is_declared


def test_two_that_name_the_same_third_are_declared() -> None:
    third = ["Kota Z", "Izin"]
    (one,) = found(plans(third, third), (A, B, 1))
    assert one.is_declared
    (one,) = found(plans(third, ["Kota Z", "Lain"]), (A, B, 1))
    assert not one.is_declared


def test_a_silent_copy_beside_a_declared_one_is_told() -> None:
    silent, declared = sorted(
        found(plans(None, ["Kota A", "Izin"], None), (A, B, 1), (A, C, 1), (B, C, 1)),
        key=lambda one: one.is_declared,
    )
    assert {held.spot for held in silent.relatives} == {A, B, C}
    assert {held.spot for held in declared.relatives} == {A, B}
