"""`smartplan word`: reviewed books told, and taken in where that is asked for."""

import json
import re
from pathlib import Path

import pytest

from tests.wordfiles.conftest import Printed
from tests.wordfiles.tracked import Remark, Typed, reviewed

FILE = "programs/kelas-warga.yaml"
UNIQUE = Typed("Tetangga mengajar", "Warga mengajar")
NAME = Typed("Program prasyarat", "Program syarat", who="Asesor Dua")
REMARKS = [
    Remark("mendampingi", "Siapa yang memilih relawannya?"),
    Remark("", "Kelurahan.", who="Bappeda", answers=0),
    Remark("satu arah", "Sudah jelas.", resolved=True),
]


@pytest.fixture
def smartplan(smartplan):
    """smartplan in Indonesian, unless it is asked for otherwise."""

    def run(*asked: str):
        return smartplan(*asked, *(() if "--lang" in asked else ("--lang", "id")))

    return run


@pytest.fixture
def sent(book: Printed, tmp_path: Path):
    """Files that came back."""

    def write(*typed: Typed, name: str = "telaah", remarks=()) -> str:
        path = tmp_path / f"{name}.docx"
        path.write_bytes(reviewed(book.docx, *typed, remarks=remarks))
        return str(path)

    return write


def test_it_is_told_and_nothing_is_written(book, sent, smartplan) -> None:
    ran = smartplan("word", sent(UNIQUE, NAME, remarks=REMARKS), "--plan", str(book.plan))
    assert (ran.code, ran.err) == (0, "")
    assert re.search(r"keunikan: *\[-Tetangga-\] *\{\+Warga\+\}", ran.out)
    assert "Untuk diubah sendiri (1)" in ran.out
    assert "Siapa yang memilih relawannya?" in ran.out
    assert book.repo.git("status", "--short") == ""


def test_json_is_what_other_tools_build_on(book, sent, smartplan) -> None:
    file = sent(UNIQUE, NAME, remarks=REMARKS)
    ran = smartplan("word", file, "--plan", str(book.plan), "--format", "json")
    told = json.loads(ran.out)
    assert {"version", "document", "revision", "comments", "changes"} <= told.keys()
    assert (told["version"], told["document"]) == (1, "masterplan")
    assert told["revision"] == book.repo.git("rev-parse", "HEAD").strip()
    keys = {"author", "date", "text", "quote", "route", "replies", "resolved"}
    assert all(keys <= one.keys() for one in told["comments"])
    assert [one["status"] for one in told["changes"]] == ["unmapped", "field"]
    field = told["changes"][1]
    assert (field["route"], field["old"], field["new"]) == (
        "programs.kelas-warga.quick_win.uniqueness",
        "Tetangga mengajar tetangga",
        "Warga mengajar tetangga",
    )


def test_markdown_is_a_comment_for_a_pull_request(book, sent, smartplan) -> None:
    where = ("--plan", str(book.plan), "--format", "markdown")
    ran = smartplan("word", sent(UNIQUE, remarks=REMARKS), *where)
    assert ran.out.startswith("<!-- smartplan word -->\n")
    assert "~~Tetangga~~ **Warga** mengajar tetangga" in ran.out


def test_apply_changes_one_line_and_says_it_once(book, sent, smartplan) -> None:
    file = sent(UNIQUE, NAME)
    before = (book.plan / FILE).read_text("utf-8")
    ran = smartplan("word", file, "--plan", str(book.plan), "--apply")
    assert (ran.code, ran.err) == (0, "")
    after = (book.plan / FILE).read_text("utf-8")
    assert after == before.replace("Tetangga mengajar", "Warga mengajar")
    ran = smartplan("word", file, "--plan", str(book.plan), "--apply")
    assert ran.code == 0
    assert (book.plan / FILE).read_text("utf-8") == after


def test_what_the_team_changed_meanwhile_stays(book, sent, smartplan) -> None:
    """Its comment and another text; at the same text both are told, and nothing is written."""
    book.repo.edit(FILE, "  appeal:", "  # usul warga\n  appeal:")
    book.repo.edit(FILE, "Balai kelurahan", "Balai warga")
    book.repo.commit()
    where = ("--plan", str(book.plan), "--apply")
    assert smartplan("word", sent(UNIQUE), *where).code == 0
    text = (book.plan / FILE).read_text("utf-8")
    for said in ("# usul warga", "Balai warga", "Warga mengajar"):
        assert said in text
    ran = smartplan("word", sent(UNIQUE._replace(new="Teman mengajar")), *where)
    assert ran.code == 1
    assert "perubahan 1" in ran.out
    assert (book.plan / FILE).read_text("utf-8") == text


def test_reviewers_that_differ_are_refused_until_one_is_chosen(book, sent, smartplan) -> None:
    other = sent(UNIQUE._replace(new="Teman mengajar", who="Asesor Dua"), name="dua")
    files = ("word", sent(UNIQUE), other, "--plan", str(book.plan))
    ran = smartplan(*files)
    assert ran.code == 1
    assert "--author" in ran.out
    ran = smartplan(*files, "--apply")
    assert ran.code == 1
    assert book.repo.git("status", "--short") == ""
    assert smartplan(*files, "--apply", "--author", "Asesor Dua").code == 0
    assert "Teman mengajar" in (book.plan / FILE).read_text("utf-8")
    ran = smartplan(*files, "--author", "Asesor Tiga")
    assert ran.code == 2
    assert "Asesor Satu, Asesor Dua" in ran.err


def test_only_what_is_asked_for(book, sent, smartplan) -> None:
    file = sent(UNIQUE, Typed("Antrean daring", "Antrean"), remarks=REMARKS)
    where = ("--plan", str(book.plan), "--format", "json", "--only", "programs.kelas-warga")
    told = json.loads(smartplan("word", file, *where).out)
    assert [one["route"] for one in told["changes"]] == [
        "programs.kelas-warga.quick_win.uniqueness"
    ]


def test_a_branch_leaves_the_folder_as_it_is(book, sent, smartplan) -> None:
    where = ("--plan", str(book.plan), "--apply", "--branch", "telaah")
    assert smartplan("word", sent(UNIQUE), *where).code == 0
    assert book.repo.git("status", "--short") == ""
    assert "Warga mengajar" in book.repo.git("show", "telaah:uji/" + FILE)
    assert "Suggested-by: Asesor Satu" in book.repo.git("log", "-1", "--format=%B", "telaah")


def test_open_comments_become_recommendations_once(book, sent, smartplan) -> None:
    where = ("--plan", str(book.plan), "--to", "progress/2024.yaml")
    for _ in range(2):
        ran = smartplan("word", sent(remarks=REMARKS), *where)
        assert (ran.code, ran.err) == (0, "")
        text = (book.plan / "progress/2024.yaml").read_text("utf-8")
        assert text.count("Siapa yang memilih relawannya?") == 1
    assert "by: Asesor Satu" in text
    assert "kelas-warga" in text
    assert "Bappeda: Kelurahan." in " ".join(text.split())
    assert "Sudah jelas" not in text
    assert smartplan("validate", str(book.plan)).code == 0


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((), "sebutkan berkasnya"),
        (("tidak-ada.docx",), "tidak-ada.docx"),
        (("--to", "catatan.yaml"), "bukan berkas realisasi"),
        (("--branch", "x"), "--branch memerlukan --apply"),
        (("--against", "tidak-ada"), "tidak dapat dibaca"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(book, sent, smartplan, asked, said) -> None:
    files = () if not asked or asked[0].endswith("docx") else (sent(UNIQUE),)
    ran = smartplan("word", *files, *asked, "--plan", str(book.plan))
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_both_languages(book, sent, smartplan) -> None:
    file = sent(UNIQUE, NAME, remarks=REMARKS)
    ran = smartplan("word", file, "--plan", str(book.plan), "--lang", "en")
    assert "To be changed by hand (1)" in ran.out
    assert "smartplan makes these words of other data" in ran.out
