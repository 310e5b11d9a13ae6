"""A masterplan reviewed in Writer: each change is of a field, each comment about a thing."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.office.libre import LibreOffice
from tests.places import EXAMPLES, ROOT

pytestmark = pytest.mark.office
DAY = "2026-11-21"

# the field, a phrase in it, the words in that which are typed over, and by what
EDITS = [
    line.split("\t")
    for line in (ROOT / "tests" / "office" / "edits.tsv").read_text("utf-8").splitlines()
]
# words, and what a comment on them is about
COMMENTS = {
    "data, inovasi perangkat": "team.meetings.0.topic",
    "realisasi 2023 dan": "team.meetings.2.topic",
    "peninjauan akhir masterplan": "council.meetings.3.topic",
    "ditempatkan paling jauh": "programs.sentra-pkl.risks.sentra-sepi.mitigation",
    "banyak 22 dari": "programs.loket-kelurahan.quick_win.after",
    "peserta menuntaskan urusannya": "programs.kelas-digital-rw.quick_win.after",
    "pipa dibagi menjadi": "programs.air-terpantau.summary",
    "disusun ketua forum": "programs.kelembagaan-kota-cerdas.risks.forum-sepi.mitigation",
    "tim pelaksana, kajian,": "partners.perguruan-tinggi.role",
    "saluran bersama: penyelenggara": "programs.fiber-titik-layanan.innovation",
    "12 juru jaringan mampu": "programs.fiber-titik-layanan.actions.juru-jaringan.output",
    "Pasien memilih jam": "programs.janji-temu-puskesmas.summary",
    "Etalase Pemanfaatan Aset Daerah": "programs.etalase-aset",
    "Kebijakan Publik": "subdimensions.public-policy",
    # Words that smartplan makes are about no field.
    "menetapkan arah dan sasaran": None,
    "Masterplan ini mencakup wilayah": None,
}
HEADINGS = ("Etalase Pemanfaatan Aset Daerah", "Kebijakan Publik")


class Review:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.plan = folder / "tegal"

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self.plan, capture_output=True, text=True, check=True
        )
        return done.stdout

    def smartplan(self, *arguments: str, code: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "smartplan", *arguments, "--as-of", DAY],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout

    def word(self, *names: str, more: tuple[str, ...] = (), code: int = 0) -> str:
        files = [str(self.folder / name) for name in names]
        return self.smartplan("word", *files, "--plan", str(self.plan), *more, code=code)

    def told(self, *names: str, code: int = 0) -> dict[str, Any]:
        held: dict[str, Any] = json.loads(self.word(*names, more=("--format", "json"), code=code))
        return held


@pytest.fixture(scope="module")
def review(
    tmp_path_factory: pytest.TempPathFactory, office: Callable[[str], LibreOffice]
) -> Review:
    """The book as rendered (a), only saved (b), reviewed (c), and that by way of .odt (d)."""
    held = Review(tmp_path_factory.mktemp("telaah"))
    shutil.copytree(EXAMPLES / "tegal", held.plan)
    held.git("init", "-q", "-b", "main")
    held.git("add", "-A")
    held.git("commit", "-q", "-m", "Rencana")
    out = ("--format", "docx", "--out", str(held.folder))
    held.smartplan("render", str(held.plan), "--document", "masterplan", *out)
    (held.folder / "masterplan.docx").rename(held.folder / "a.docx")
    libre = office("id-ID")
    with libre.opened(held.folder / "a.docx"):
        libre.do("save", path=held.folder / "b.docx")
        for words in COMMENTS:
            style = "Heading" if words in HEADINGS else ""
            libre.do("comment", words=words, text=f"Apa? {words}", author="Bu Rina", style=style)
        libre.do("track")
        for _, within, words, to in EDITS:
            libre.do("replace", words=words, to=to, within=within)
        for name in ("c.docx", "c.odt"):
            libre.do("save", path=held.folder / name)
    libre.saved(held.folder / "c.odt", held.folder / "d.docx")
    return held


def test_a_book_that_nobody_changed_says_nothing(review: Review) -> None:
    for name in ("a.docx", "b.docx"):
        told = review.told(name)
        assert (told["changes"], told["comments"]) == ([], []), name


@pytest.mark.parametrize("name", ["c.docx", "d.docx"])
def test_twenty_changes_are_of_fields_and_sixteen_comments_about_things(
    name: str, review: Review
) -> None:
    told = review.told(name)
    wanted = {
        route: [
            phrase,
            phrase.replace(words, to, 1),
        ]
        for route, phrase, words, to in EDITS
    }
    assert len(told["changes"]) == len(wanted) == 20
    for one in told["changes"]:
        old, new = wanted[one["route"]]
        assert old in one["old"]
        assert one["new"] == one["old"].replace(old, new, 1)
        assert (one["status"], one["author"], one["silent"]) == ("field", "Asesor Satu", False)
    about = {one["quote"]: one["route"] for one in told["comments"]}
    assert about == COMMENTS
    assert {one["author"] for one in told["comments"]} == {"Bu Rina"}
    assert len(about) == 16


def test_applied_each_change_is_one_line_and_twice_is_once(review: Review) -> None:
    try:
        review.word("c.docx", "d.docx", more=("--apply",))
        lines = review.git("diff", "--unified=0").splitlines()
        assert sum(line[:1] == "+" and line[:3] != "+++" for line in lines) == 20
        assert sum(line[:1] == "-" and line[:3] != "---" for line in lines) == 20
        again = review.word("c.docx", more=("--apply", "--lang", "en"))
        assert "Nothing changes" in again
    finally:
        review.git("checkout", "-q", ".")


LOKET = "programs.loket-kelurahan"
APPEAL = "Mudah ditiru kota lain karena tidak membeli perangkat dan cukup mengatur ulang petugas."
# By the language of the reviewer's office: a phrase, the words in it that are typed over, the new.
ODD = {
    "id-ID": (
        ("kecakapan digital: tombolnya", "tombolnya", "tuasnya"),
        ("31 ditolak karena", "31", "29"),
        ("Regulasi: Prosedur loket", "Prosedur", "Aturan"),
        ("paling lambat 30 November 2023. (", "30", "15"),
        (f"Daya tarik. {APPEAL}", APPEAL, "Murah dan mudah ditiru."),
    ),
    "en-US": (
        ("kecakapan digital: tombolnya", "tombolnya", "tuasnya"),
        ("31 ditolak karena", "31", "28"),
    ),
}
# field or what it is near to; who; whether it can be taken, whether reviewers differ
TOLD = {
    (f"{LOKET}.innovation", "Asesor Satu, Asesor Dua", "field", False),
    (f"{LOKET}.quick_win.before", "Asesor Satu", "field", True),
    (f"{LOKET}.quick_win.before", "Asesor Dua", "field", True),
    (f"{LOKET}.quick_win.resources.regulation", "Asesor Satu", "field", False),
    (f"{LOKET}.quick_win", "Asesor Satu", "unmapped", False),  # a day that smartplan writes
    (f"{LOKET}.quick_win.appeal", "Asesor Satu", "field", False),
}


def test_two_reviewers_of_one_book_are_told_together(
    review: Review, office: Callable[[str], LibreOffice]
) -> None:
    out = ("--format", "docx", "--out", str(review.folder))
    review.smartplan("render", str(review.plan), "--document", "quick-wins", *out)
    for profile, edits in ODD.items():
        libre = office(profile)
        with libre.opened(review.folder / "quick-wins.docx"):
            libre.do("track")
            for within, words, to in edits:
                libre.do("replace", words=words, to=to, within=within)
            if profile == "id-ID":
                libre.do("bold", words="penyandang disabilitas")
            libre.do("save", path=review.folder / f"{profile}.docx")
    changes = review.told("id-ID.docx", "en-US.docx", code=1)["changes"]
    told = [(one["route"], one["author"], one["status"], one["contested"]) for one in changes]
    assert sorted(told) == sorted(TOLD)
    new = {one["route"]: one["new"] for one in changes}
    assert new[f"{LOKET}.quick_win.appeal"] == "Murah dan mudah ditiru."
