"""`smartplan copies`: the same text in several plans, told in every form and both languages."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.telling import copies as telling
from tests.conftest import Ran
from tests.repo import started

Run = Callable[..., Ran]
TEXT = (
    "Warga mengambil nomor antrean dari rumah, datang pada jam yang dipilih, dan tahu berapa lama "
    "lagi gilirannya; petugas melihat antrean seluruh loket di satu layar dan memindahkan tenaga."
)
ORIGIN = "adopted_from: {region: Kota Satu, program: Antrean}\n"


def plan(folder: Path, name: str, text: str, more: str = "") -> None:
    files = {
        "smartplan.yaml": f"smartplan: 1\nregion: {{name: Kota {name.title()}}}\n",
        "programs/antrean.yaml": (
            f"name: Antrean\nsummary: {text}\ndimension: governance\n{more}"
        ),
    }
    for file, content in files.items():
        path = folder / name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    plan(tmp_path, "satu", TEXT)
    plan(tmp_path, "dua", TEXT.replace("tenaga", "pegawai"))
    plan(tmp_path, "tiga", "Sungai diukur setiap hari oleh murid sekolah dan hasilnya dipajang.")
    return tmp_path


def test_a_copy_is_told_with_what_is_unique_in_each(smartplan: Run, plans: Path) -> None:
    ran = smartplan("copies", str(plans), "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "There is 1 family of programs with similar text, over 2 regions." in ran.out
    assert "[-tenaga.-] {+pegawai.+}" in ran.out or "[-pegawai.-] {+tenaga.+}" in ran.out
    assert "tiga" not in ran.out
    assert "A likeness is no proof of copying" in ran.out


def test_in_indonesian(smartplan: Run, plans: Path) -> None:
    ran = smartplan("copies", str(plans), "--lang", "id")
    assert "Ada 1 kelompok program dengan teks yang mirip, di 2 daerah." in ran.out
    assert "Kemiripan bukan bukti penyalinan" in ran.out
    assert "bukan penilaian resmi" in ran.out


def test_the_json_is_the_stable_one(smartplan: Run, plans: Path) -> None:
    found = json.loads(smartplan("copies", str(plans), "--format", "json").out)
    assert found["version"] == 1
    (pair,) = found["pairs"]
    assert {pair["a"]["plan"], pair["b"]["plan"]} == {"satu", "dua"}
    assert pair["a"]["route"] == "programs.antrean"
    assert 0.8 < pair["share"] < 1
    words = {one["text"] for one in (*pair["only_a"], *pair["only_b"])}
    assert words == {"tenaga.", "pegawai."}
    assert [one["name"] for one in found["families"][0]["programs"]] == ["Antrean"] * 2


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_every_form_says_that_a_likeness_is_no_proof(
    smartplan: Run, plans: Path, form: str
) -> None:
    for count in (1, 2):  # with one family its name is the title of the sheet
        if count > 1:
            for name in ("empat", "lima"):
                plan(plans, name, "Sampah dipilah di rumah lalu ditimbang " + TEXT[::-1])
        ran = smartplan("copies", str(plans), "--format", form, "--lang", "en")
        assert ran.code == 0
        assert "A likeness is no proof of copying" in ran.out


def test_declared_copies_are_told_apart(smartplan: Run, plans: Path) -> None:
    shutil.rmtree(plans / "dua")
    plan(plans, "dua", TEXT, ORIGIN)
    found = json.loads(smartplan("copies", str(plans), "--format", "json").out)
    assert [one["declared"] for one in found["pairs"]] == [True]
    ran = smartplan("copies", str(plans), "--lang", "en")
    assert "No two programs of different plans share 30% of their text" in ran.out
    assert "Copies that name their origin" in ran.out


def test_the_oldest_commit_is_told_first(smartplan: Run, tmp_path: Path) -> None:
    repo = started(tmp_path)
    plan(tmp_path, "satu", TEXT)
    repo.commit()
    plan(tmp_path, "dua", TEXT)
    repo.commit()
    found = json.loads(smartplan("copies", str(tmp_path), "--format", "json").out)
    (family,) = found["families"]
    assert [(one["plan"], one["first"]["day"]) for one in family["programs"]] == [
        ("satu", "2024-01-01"),
        ("dua", "2024-01-02"),
    ]


@pytest.mark.parametrize(
    ("lang", "word", "heading"), [("en", "and", "earliest"), ("id", "dan", "awal")]
)
def test_nobody_is_called_the_earliest_without_git(
    smartplan: Run, tmp_path: Path, lang: str, word: str, heading: str
) -> None:
    for name in ("satu", "dua"):
        plan(tmp_path, name, TEXT)
        other = " ".join(f"kata{place}" for place in range(20))
        (tmp_path / name / "programs" / "lain.yaml").write_text(
            f"name: Lain\nsummary: {other}\n", "utf-8"
        )
    ran = smartplan("copies", str(tmp_path), "--lang", lang)
    assert f"Kota Dua {word} Kota Satu: 100%" in ran.out
    assert heading not in ran.out.lower()
    repo = started(tmp_path)
    repo.commit()  # both at once: still nobody
    assert heading not in smartplan("copies", str(tmp_path), "--lang", lang).out.lower()
    shutil.move(tmp_path / "dua", tmp_path / "tiga")
    repo.commit()
    ran = smartplan("copies", str(tmp_path), "--lang", lang)
    assert "Kota Satu → Kota Dua: 100%" in ran.out
    assert heading in ran.out.lower()


@pytest.mark.parametrize("asked", ["85", "85%", "0.85", "0,85"])
def test_the_least_share_is_written_as_people_do(smartplan: Run, plans: Path, asked: str) -> None:
    found = json.loads(smartplan("copies", str(plans), "--least", asked, "--format", "json").out)
    assert (found["least"], len(found["pairs"])) == (0.85, 1)


@pytest.mark.parametrize("asked", ["9", "0", "101", "-30", "banyak", "nan", "inf", ""])
def test_a_share_that_is_none_is_refused(smartplan: Run, plans: Path, asked: str) -> None:
    ran = smartplan("copies", str(plans), "--least", asked, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "write a percentage from 10 to 100" in ran.err


def test_one_plan_is_nothing_to_compare(smartplan: Run, plans: Path) -> None:
    for lang, said in (("id", "membandingkan beberapa rencana"), ("en", "compares several plans")):
        ran = smartplan("copies", str(plans / "satu"), "--lang", lang)
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.err


def test_the_texts_of_many_families_are_left_to_json(smartplan: Run, tmp_path: Path) -> None:
    for name in ("satu", "dua"):
        plan(tmp_path, name, TEXT)
        for number in range(21):
            words = " ".join(f"kata{number}x{place}" for place in range(20))
            (tmp_path / name / "programs" / f"p{number}.yaml").write_text(
                f"name: Program {number}\nsummary: {words}\ndimension: governance\n", "utf-8"
            )
    ran = smartplan("copies", str(tmp_path), "--lang", "en")
    assert "There are 22 families of programs" in ran.out
    assert "Texts are shown for the first 20 families" in ran.out
    assert ran.out.count("of the shorter text is the same") == 20


def test_a_table_of_very_many_families_is_cut(
    smartplan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "_ROWS", 2)
    for name in ("satu", "dua"):
        plan(tmp_path, name, TEXT)
        for number in range(2):
            words = " ".join(f"kata{number}x{place}" for place in range(20))
            (tmp_path / name / "programs" / f"p{number}.yaml").write_text(
                f"name: Program {number}\nsummary: {words}\ndimension: governance\n", "utf-8"
            )
    ran = smartplan("copies", str(tmp_path), "--lang", "en")
    assert "There is 1 more family" in ran.out
    monkeypatch.setattr(telling, "_ROWS", 3)
    assert "more families" not in smartplan("copies", str(tmp_path), "--lang", "en").out
