"""The plans of `growth.py`: for each kind of input one with so many things of it."""

import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PROGRAM = (
    "name: Program {n} layanan daerah\ndimension: smart-governance\nsubdimension: pelayanan\n"
    "status: planned\nstart: 2024\nend: 2025\nlead: dinas-a\nbudget:\n"
    "  - {{year: 2024, amount: {n}000000, fund: APBD}}\nsummary: >-\n"
    "  Layanan nomor {n} bagi warga kecamatan {n} agar berkas {n} selesai dalam sehari.\n"
)
BASE = {
    "smartplan.yaml": (
        "smartplan: 1\nregion: {code: '35.79', name: Kota Batu}\ntitle: Rencana ukuran\n"
        "language: id\nperiod: {start: 2022, end: 2032}\nstatus: draft\n"
    ),
    "organization.yaml": "agencies:\n  dinas-a: {name: Dinas A}\n",
    "programs/awal.yaml": PROGRAM.format(n=0),
}


@dataclass(frozen=True)
class Folders:
    """The older and the newer state of a plan."""

    old: Path
    new: Path


def git(folder: Path, *arguments: str) -> None:
    """Git without the settings of whoever measures."""
    alone = {
        "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b",
        "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b",
    }  # fmt: skip
    subprocess.run(["git", *arguments], cwd=folder, env=os.environ | alone, check=True)


def _laid(folder: Path, files: dict[str, str]) -> None:
    for name, text in (BASE | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _programs(folder: Path, size: int) -> None:
    made = {f"programs/program-{n}.yaml": PROGRAM.format(n=n) for n in range(size)}
    _laid(folder, made)


def _cycle(folder: Path, size: int) -> None:
    _laid(
        folder,
        {
            f"programs/program-{n}.yaml": PROGRAM.format(n=n)
            + f"depends: [program-{(n + 1) % size}]\n"
            for n in range(size)
        },
    )


def _new_ids(folder: Path, size: int) -> None:
    """The old folder gets as many programs as the new one, under other ids."""
    if not size:
        return
    for state, prefix in ((folder.with_name("old"), "lama"), (folder, "baru")):
        made = {f"programs/{prefix}-{n}.yaml": PROGRAM.format(n=n) for n in range(size)}
        if prefix == "baru":
            made = {file: text.replace("sehari", "seminggu") for file, text in made.items()}
        _laid(state, made)


def _shuffled(folder: Path, size: int) -> None:
    """A text whose lines stand the other way round in the older state."""
    if not size:
        return
    lines = [f"  baris {n} tentang layanan {n}\n" for n in range(size)]
    for state, order in ((folder.with_name("old"), lines), (folder, lines[::-1])):
        text = BASE["programs/awal.yaml"].partition("summary")[0] + "summary: |\n"
        _laid(state, {"programs/awal.yaml": text + "".join(order)})


def _in_file(file: str, head: str, line: str, tail: str = "") -> Callable[[Path, int], None]:
    """Plans of which one file holds so many lines of a kind."""

    def make(folder: Path, size: int) -> None:
        body = "".join(line.format(n=n) for n in range(size))
        _laid(folder, {file: head + body + tail} if size else {})

    return make


_AWAL = BASE["programs/awal.yaml"]
_NO_BUDGET = _AWAL.replace("budget:\n  - {year: 2024, amount: 0000000, fund: APBD}\n", "")
_AGENCIES = BASE["organization.yaml"]
_SOURCE = "title: Laporan {n}, kind: report, publisher: Bappeda, date: 2023-01-02"

KINDS: dict[str, Callable[[Path, int], None]] = {
    "programs": _programs,
    "cycle of depends": _cycle,
    "programs under new ids": _new_ids,
    "reordered lines of a text": _shuffled,
    "budget rows": _in_file(
        "programs/awal.yaml", _NO_BUDGET + "budget:\n",
        "  - {{year: 2024, amount: {n}000000, fund: APBD, note: baris {n}}}\n",
    ),
    "sources": _in_file("sources.yaml", "sources:\n", "  sumber-{n}: {{" + _SOURCE + "}}\n"),
    "broken values": _in_file(
        "sources.yaml", "sources:\n", "  sumber-{n}: {{title: Laporan {n}, date: besok}}\n"
    ),
    "missing values": _in_file("sources.yaml", "sources:\n", "  sumber-{n}: {{title: Lap {n}}}\n"),
    "dead references": _in_file(
        "programs/awal.yaml", _AWAL + "support:\n", "  - opd-tidak-ada-{n}\n"
    ),
    "dead references in one line": _in_file(
        "programs/awal.yaml", _AWAL + "support: [", "opd{n}, ", "opd]\n"
    ),
    "unknown keys": _in_file("programs/awal.yaml", _AWAL, "kunci_asing_{n}: 1\n"),
    "duplicate keys": _in_file("programs/awal.yaml", _AWAL, "status: planned\n"),
    "repairs": _in_file(
        "programs/awal.yaml", _NO_BUDGET + "budget:\n",
        '  - {{year: 2024, amount: "Rp7{n}", fund: APBD}}\n',
    ),
    "words": _in_file("programs/awal.yaml", _AWAL.rstrip() + "\n", "  kata{n} lain\n"),
    "long line": _in_file("programs/awal.yaml", _AWAL.rstrip() + "\n  ", "kata{n} "),
    "allowances": _in_file(
        "programs/awal.yaml", _AWAL + "support:\n",
        "  # smartplan: allow REF001 -- menunggu keputusan {n}\n  - opd-tidak-ada-{n}\n",
    ),
    "agencies": _in_file("organization.yaml", _AGENCIES, "  badan-{n}: {{name: Badan {n}}}\n"),
    "dead references to many": _in_file(
        "organization.yaml", _AGENCIES, "  badan-{n}: {{name: Badan {n}, unit_of: badn-{n}}}\n"
    ),
}  # fmt: skip
