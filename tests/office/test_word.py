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

    def smartplan(self, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "smartplan", *arguments, "--as-of", DAY],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def word(self, *names: str, more: tuple[str, ...] = ()) -> str:
        files = [str(self.folder / name) for name in names]
        return self.smartplan("word", *files, "--plan", str(self.plan), *more)

    def told(self, *names: str) -> dict[str, Any]:
        held: dict[str, Any] = json.loads(self.word(*names, more=("--format", "json")))
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
