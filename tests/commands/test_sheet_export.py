"""`smartplan sheet export`: for whom, into which files, and what it never writes over."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.places import EXAMPLES

Smartplan = Callable[..., Ran]
TEGAL = str(EXAMPLES / "tegal")


def export(
    smartplan: Smartplan, out: Path, *more: str, plan: str = TEGAL, lang: str = "id"
) -> Ran:
    call = ("sheet", "export", "--plan", plan, "--out", str(out), "--as-of", "2025-11-29")
    return smartplan(*call, "--lang", lang, *more)


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))


@pytest.mark.parametrize("word", ["dinkes", "Dinkes", "dinas kesehatan"])
def test_an_agency_by_its_id_or_name(smartplan: Smartplan, tmp_path: Path, word: str) -> None:
    ran = export(smartplan, tmp_path, "--agency", word)
    assert ran.code == 0
    assert names(tmp_path) == ["tegal-dinkes.xlsx"]
    assert re.search(r"tegal-dinkes\.xlsx: \d+ baris, masih ditunggu: [1-9]", ran.out)


def test_all_are_those_whom_anything_concerns(smartplan: Smartplan, tmp_path: Path) -> None:
    assert export(smartplan, tmp_path, "--all", "--format", "csv").code == 0
    folders = {path.name for path in tmp_path.iterdir()}
    assert {"tegal-dinkes", "tegal-diskominfo", "tegal-bappeda"} <= folders
    assert "_dasar.csv" in {path.name for path in (tmp_path / "tegal-dinkes").iterdir()}


def test_only_progress_or_data(smartplan: Smartplan, tmp_path: Path) -> None:
    for kind in ("progress", "data"):
        more = ("--agency", "diskominfo", "--kind", kind, "--format", "csv")
        assert export(smartplan, tmp_path, *more).code == 0
    assert names(tmp_path / "tegal-diskominfo-data") == [
        "Aplikasi.csv", "Data.csv", "Sistem data.csv", "_dasar.csv",
    ]  # fmt: skip
    assert names(tmp_path / "tegal-diskominfo-kemajuan") == [
        "Capaian 2024.csv", "Capaian 2025.csv", "Kegiatan 2025.csv", "Kemajuan 2024.csv",
        "Kemajuan 2025.csv", "Kendala 2024.csv", "Kendala 2025.csv", "Rekomendasi.csv",
        "_dasar.csv",
    ]  # fmt: skip


def test_no_file_is_written_over_but_by_the_same(smartplan: Smartplan, tmp_path: Path) -> None:
    one = ("--agency", "dinkes")
    assert export(smartplan, tmp_path, *one).code == 0
    assert export(smartplan, tmp_path, *one).code == 0  # the same bytes
    written = tmp_path / "tegal-dinkes.xlsx"
    written.write_bytes(b"sudah diisi")
    ran = export(smartplan, tmp_path, *one, "--agency", "dlh")
    assert ran.code == 2
    assert "tegal-dinkes.xlsx sudah ada dan mungkin sudah diisi" in ran.err
    assert names(tmp_path) == ["tegal-dinkes.xlsx"]  # none at all
    assert written.read_bytes() == b"sudah diisi"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), "choose an agency with --agency (bappeda, diskominfo, "),
        (("--all", "--agency", "dlh"), "choose an agency with --agency"),
        (("--agency", "dinkse"), "there is no agency dinkse; did you mean dinkes?"),
        (("--agency", "kuil-mars"), "there is no agency kuil-mars"),
        (("--agency", "dlh", "--kind", "progres"), "did you mean progress?"),
        (("--agency", "dlh", "--format", "ods"), "choices: xlsx, csv"),
    ],
)
def test_what_cannot_be_meant(
    smartplan: Smartplan, tmp_path: Path, more: tuple[str, ...], said: str
) -> None:
    ran = export(smartplan, tmp_path, *more, lang="en")
    assert ran.code == 2
    assert said in ran.err
    assert not names(tmp_path)


def test_a_plan_that_concerns_nobody_says_so(
    smartplan: Smartplan, tmp_path: Path, plan_folder: Callable[..., Path]
) -> None:
    folder = plan_folder()
    for file in folder.rglob("*.yaml"):
        if file.name != "smartplan.yaml":
            file.unlink()
    ran = export(smartplan, tmp_path / "out", "--all", plan=str(folder))
    assert ran.code == 2
    assert "tulis lead pada program" in ran.err


def test_a_file_that_cannot_be_read_is_told(
    smartplan: Smartplan, tmp_path: Path, plan_folder: Callable[..., Path]
) -> None:
    folder = plan_folder({"programs/rusak.yaml": "name: [buka\n"})
    ran = export(smartplan, tmp_path / "out", "--all", "--format", "csv", plan=str(folder))
    assert ran.code == 0
    assert "programs/rusak.yaml tidak terbaca sebagaimana mestinya" in ran.err


def test_an_odd_id_leads_nowhere_else(
    smartplan: Smartplan, tmp_path: Path, plan_folder: Callable[..., Path]
) -> None:
    folder = plan_folder()
    program = folder / "programs" / "kelas-warga.yaml"
    program.write_text(program.read_text().replace("lead: bappeda", 'lead: "../../luar"'))
    agencies = folder / "organization.yaml"
    agencies.write_text(agencies.read_text().replace("  bappeda:", '  "../../luar":', 1))
    out = tmp_path / "a" / "b" / "out"
    assert export(smartplan, out, "--agency", "../../luar", plan=str(folder)).code == 0
    assert names(out) == ["uji--luar.xlsx"]


def test_without_the_extra_it_says_what_to_do(
    smartplan: Smartplan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    ran = export(smartplan, tmp_path, "--agency", "dinkes")
    assert ran.code == 2
    assert 'pip install "smartplan[xlsx]" (atau pakai --format csv)' in ran.err


def test_the_words_of_a_workbook_are_those_of_its_plan(
    smartplan: Smartplan, tmp_path: Path, plan_folder: Callable[..., Path]
) -> None:
    folder = plan_folder()
    manifest = folder / "smartplan.yaml"
    manifest.write_text(manifest.read_text().replace("language: id", "language: en"))
    more = ("--all", "--format", "csv")
    assert export(smartplan, tmp_path / "out", *more, plan=str(folder)).code == 0
    assert any(name.endswith("/Programs.csv") for name in names(tmp_path / "out"))
