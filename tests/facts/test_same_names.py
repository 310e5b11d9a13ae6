"""Which two names are one program, and which are two."""

# ruff: noqa: E501 -- a table, one case a line

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.facts import short_forms as module
from smartplan.facts.same_names import twins
from smartplan.facts.short_forms import ReadName, ShortForms, read_name
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from tests.places import AS_OF


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("Kelas Digital Kelurahan", "Program kelas digital di kelurahan", True),
        ("Kelas Digital Kelurahan", "Kelas Digital Kelurahan Pesisir", True),
        ("Kelas Digital Kelurahan", "Kelas Digital Kecamatan", False),
        ("Kelas Digital", "Kelas Digital Kelurahan", False),  # two words are shared by many
        ("Kelas Digital Kelurahan", "Kelas Digital Kelurahan 2", False),
        ("Kelas Digital Kelurahan", "Kelas Digital Kelurahan II", False),
        ("Kelas Digital Kelurahan", "Kelas Digital Guru dan Kelurahan Pesisir", False),
        # met: one program under two texts
        ("SIM LLTT", "Pengembangan SIM LLTT", True),
        ("SIM LLTT", "Sistem informasi manajemen lalu lintas terpadu tuntas", True),
        ("UMKM", "UMKM Naik Kelas", False),  # a short form that many share
        ("Pengelolaan dan Pengembangan Sistem Drainase", "Pengelolaan dan Pengembangan Sistem Air Limbah", False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("turned", [False, True])
def test_one_program_under_two_names(
    one: str, other: str, plan_folder: Callable[..., Path], *, are_one: bool, turned: bool
) -> None:
    names = (other, one) if turned else (one, other)
    files = ("programs/kelas-warga.yaml", "programs/layanan-terpadu.yaml")
    folder = plan_folder(
        {file: f"name: {name}\n" for file, name in zip(files, names, strict=True)}
    )
    assert bool(list(twins(load(read_folder(folder), AS_OF).plan))) is are_one


def stand_for_each_other(one: ReadName, other: ReadName) -> bool:
    """Whether the shorter name is a part of the longer one, or what its words begin with."""
    short, long = sorted((one, other), key=lambda name: len(name.name))
    return short.letters == long.first_letters or (
        f" {' '.join(short.words)} " in f" {' '.join(long.words)} "
    )


@pytest.mark.parametrize("seed", range(8))
def test_the_first_of_the_others_is_found_as_by_asking_each(seed: int) -> None:
    chance = random.Random(seed)
    words = ["SIM", "LLTT", "sim", "lltt", "ABCDE", "a", "b", "c", "d", "E", "simllt", "SI", "X"]
    glue = [" ", "  ", " - "]
    names = [
        read_name(
            chance.choice(glue).join(chance.choices(words, k=chance.choice([1, 2, 2, 3, 5])))
        )
        for _ in range(120)
    ]
    seen: list[tuple[int, ReadName, bool]] = []
    held = ShortForms(names)
    for number, name in enumerate(names):
        others = [
            (n, one) for n, one, is_new in seen if (is_new if name.is_short else one.is_short)
        ]
        first = next((n for n, one in others if stand_for_each_other(name, one)), None)
        assert held.first(name) == first, name
        is_new = chance.random() < 0.7
        held.add(name, number, is_new=is_new)
        seen.append((number, name, is_new))
    assert any(name.is_short for name in names)


def test_a_name_is_not_compared_with_each_of_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of hundreds of short forms each is looked up by few of its parts."""
    names = [read_name(f"SIM LLTT {number}X{number % 7}") for number in range(400)]
    assert all(name.is_short for name in names)
    looked_up = 0
    parts = module._parts

    def counted(words: tuple[str, ...], counts: set[int]) -> list[tuple[str, ...]]:
        nonlocal looked_up
        found = list(parts(words, counts))
        looked_up += len(found)
        return found

    monkeypatch.setattr(module, "_parts", counted)
    held = ShortForms(names)
    for number, name in enumerate(names):
        held.first(name)
        held.add(name, number, is_new=True)
    assert looked_up <= 4 * len(names)
    kept = [held._any._by_first_letters, held._any._by_part, held._any._by_letters]
    assert max(len(numbers) for one in kept for numbers in one.values()) <= 3
