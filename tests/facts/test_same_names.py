"""Which two names are one program, and which are two."""

# ruff: noqa: E501 -- a table, one case a line

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.facts.same_names import twins
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
