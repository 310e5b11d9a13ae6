"""A short git story of the Tegal example: what diff, review and history have to tell."""

import shutil
from datetime import date
from pathlib import Path

from tests.places import EXAMPLES
from tests.repo import started

PLAN = "tegal"
NEW_PROGRAM = """\
# Usulan
name: Layar Informasi Kelurahan
dimension: governance
lead: diskominfo
status: idea
budget:
  - {year: 2026, amount: 350000000, fund: apbd}
basis: illustration
"""

# (who, message, branch to make first, edits); an edit is a file, what stood there, what stands
# now. A file that is new has nothing that stood there.
STORY: tuple[tuple[str, str, str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "Bappeda",
        "Anggaran dan tahun Siaga Kota",
        "usulan",
        (
            (
                "programs/siaga-kota.yaml",
                "amount: 2700000000",
                "amount: 2950000000",
            ),
            ("programs/satu-data.yaml", "\nlead: diskominfo\n", "\nlead: bappeda\n"),
            ("programs/siaga-kota.yaml", "period: {start: 2025", "period: {start: 2026"),
            ("programs/siaga-kota.yaml", "satu ruang, sehingga", "satu ruang sehingga"),
            (
                "programs/siaga-kota.yaml",
                "    output: 27 gladi kelurahan\n",
                "    output: 30 gladi kelurahan\n",
            ),
        ),
    ),
    (
        "Diskominfo",
        "Target, tingkat kesiapan, program baru",
        "",
        (
            ("readiness.yaml", "level: 2", "level: 3"),
            (
                "programs/layar-informasi.yaml",
                "",
                NEW_PROGRAM,
            ),
            ("organization.yaml", "\nagencies:\n", "\nagencies:\n  # diperiksa\n"),
        ),
    ),
    (
        "Dinas Perhubungan",
        "Salah ketik",
        "",
        (("programs/siaga-kota.yaml", "\nlead: ", "\nlead: x"),),
    ),
)


def story(folder: Path) -> Path:
    """Make the repository in `folder`: the example on main, three commits on a branch."""
    shutil.copytree(EXAMPLES / PLAN, folder / PLAN, ignore=shutil.ignore_patterns("build"))
    repo = started(folder, began=date(2024, 5, 1))
    repo.commit("Rencana Kota Tegal")
    for who, message, branch, edits in STORY:
        if branch:
            repo.git("checkout", "-q", "-b", branch)
        for file, stood, now in edits:
            _edit(folder / PLAN / file, stood, now)
        repo.commit(message, who=who)
    return folder


def _edit(path: Path, stood: str, now: str) -> None:
    text = path.read_text("utf-8") if stood else ""
    assert stood in text, (path, stood)
    path.write_text(text.replace(stood, now, 1) if stood else now, "utf-8", newline="\n")
