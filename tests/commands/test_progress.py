"""`smartplan progress`: writes what a workbook would; tells the year, a program, who is silent."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smartplan.facts.promised import promised
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from smartplan.standing.duties import DutyKind, duties
from tests.conftest import Ran
from tests.places import AS_OF, EXAMPLES

Run = Callable[..., Ran]
PROGRAM, INDICATOR, ACTION = "layanan-terpadu", "lama-antre", "latih-petugas"
Y23, Y24 = "progress/2023.yaml", "progress/2024.yaml"
BY_QUARTER = {
    Y23: "programs:\n  layanan-terpadu: {physical: 90, quarters: {'4': {physical: 80}}}\n"
}


@pytest.fixture
def call(smartplan: Run, plan_folder: Callable[..., Path]) -> Callable[..., Ran]:
    """A call in the smallest plan, on the day of the tests, in Indonesian."""
    plan = plan_folder({"lampiran/Foto Loket.jpg": b"\xff\xd8", "catatan.txt": "x"})

    def run(*words: str, day: str = "2024-06-30", lang: str = "id", **files: str) -> Ran:
        for name, text in files.items():
            (plan / name.replace("__", "/")).with_suffix(".yaml").write_text(text, "utf-8")
        return smartplan("progress", *words, "--as-of", day, "--lang", lang, cwd=plan)

    run.plan = plan  # type: ignore[attr-defined]
    return run


def written(call: Callable[..., Ran], file: str) -> str:
    plan: Path = call.plan  # type: ignore[attr-defined]
    return (plan / file).read_text("utf-8")


def test_a_quarter_is_laid_down_with_all_that_is_said_of_it(call: Callable[..., Ran]) -> None:
    said = (
        PROGRAM, "--quarter", "1", "--physical", "70,5", "--spent", "1,2 miliar",
        "--indicator", f"{INDICATOR}=17", "--action", f"{ACTION}=berjalan",
        "--status", "berjalan", "--drivers", "Relawan terlatih", "--constraint", "Listrik padam",
        "--follow-up", "Genset disewa", "--source", "laporan",
    )  # fmt: skip
    found = call(*said)
    assert (found.code, found.err) == (0, "")
    assert written(call, Y24) == (
        "programs:\n"
        "  layanan-terpadu:\n"
        "    status: running\n"
        "    actions:\n"
        "      latih-petugas:\n"
        "        status: running\n"
        "    quarters:\n"
        '      "1":\n'
        "        physical: 70.5\n"
        "        spent: 1200000000\n"
        "        indicators:\n"
        "          lama-antre: 17\n"
        "        drivers: Relawan terlatih\n"
        "        constraint: Listrik padam\n"
        "        follow_up: Genset disewa\n"
        "        sources: [laporan]\n"
    )
    assert "TW I 2024" in found.out
    assert "Rp1.200.000.000" in found.out  # what is in the new file is told
    again = call(*said)
    assert "Tidak ada yang berubah." in again.out
    assert again.code == 0


def test_a_year_keeps_what_stands_around_it(call: Callable[..., Ran]) -> None:
    before = written(call, Y23)
    found = call(PROGRAM, "--year", "2023", "--spent", "120 juta")
    assert found.code == 0
    assert before == "programs:\n  layanan-terpadu: {status: running, physical: 100}\n"
    assert written(call, Y23) == (
        "programs:\n  layanan-terpadu: {status: running, physical: 100, spent: 120000000}\n"
    )


def test_a_try_writes_nothing(call: Callable[..., Ran]) -> None:
    before = written(call, Y23)
    found = call(PROGRAM, "--year", "2023", "--physical", "90", "--dry-run", lang="en")
    assert (found.code, written(call, Y23)) == (0, before)
    assert "would be written" in found.out


@pytest.mark.parametrize(
    ("words", "id", "en"),
    [
        (("--physical", "170"), "170 di luar batas 0 sampai 100", "170 lies outside"),
        (("--spent", "sekitar 120 juta"), "pilihan: Rp120.000.000", "Rp120,000,000"),
        (("--spent", ""), "--spent kosong; tulis nilainya", "--spent is empty"),
        (("--status", "rampung"), "tidak ada dalam daftar", "not in the list"),
        (("--indicator", "lama-antri=3"), "maksudnya lama-antre?", "did you mean lama-antre?"),
        (("--indicator", "lama-antre"), "tulis --indicator ID=NILAI", "write --indicator ID="),
        (("--action", "gladi=selesai"), "pilihannya: ", "choices: "),
        (("--source", "laporn"), "maksudnya laporan?", "did you mean laporan?"),
        (("--source", "ngarang"), "sebut id di sources.yaml", "name an id of sources.yaml"),
        (("--source", "../luar.jpg"), "bukan berkas bukti", "is no file of evidence"),
        (("--source", "profile.yaml"), "bukan berkas bukti", "is no file of evidence"),
    ],
)
def test_what_is_not_clear_is_told_and_nothing_is_written(
    call: Callable[..., Ran], words: tuple[str, ...], id: str, en: str
) -> None:
    (call.plan.parent / "luar.jpg").write_bytes(b"x")  # type: ignore[attr-defined]
    before = written(call, Y23)
    for lang, expected in (("id", id), ("en", en)):
        found = call(PROGRAM, "--year", "2023", "--constraint", "Hujan", *words, lang=lang)
        assert found.code == 1
        assert expected in " ".join(found.out.split())
        assert written(call, Y23) == before


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("layanan-terpdu", "--physical", "3"), "maksudnya layanan-terpadu?"),
        (("--physical", "3"), "sebut programnya"),
        ((PROGRAM, "--year", "2025", "--physical", "3"), "tahun 2025 belum dimulai"),
        ((PROGRAM, "--year", "duaribu", "--physical", "3"), "bukan tahun"),
        ((PROGRAM, "--quarter", "5", "--physical", "3"), "bukan triwulan"),
        ((PROGRAM, "--quarter", "2", "--physical", "3"), "--year 2024 --quarter 1"),
        ((PROGRAM, "--physical", "3", "--missing"), "tanpa opsi nilai"),
        (("--quarter", "1"), "--quarter perlu nilai"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    call: Callable[..., Ran], words: tuple[str, ...], expected: str
) -> None:
    found = call(*words)
    assert found.code == 2
    assert expected in found.err


@pytest.mark.parametrize("quarter", ["1", "I", "i", "TW 1", "TW1", "triwulan I", "Q1"])
def test_a_quarter_is_known_by_all_its_names(call: Callable[..., Ran], quarter: str) -> None:
    assert call(PROGRAM, "--quarter", quarter, "--physical", "3").code == 0
    assert '"1":' in written(call, Y24)


def test_on_the_first_day_after_it_a_quarter_can_be_told_of(call: Callable[..., Ran]) -> None:
    said = (PROGRAM, "--quarter", "2", "--physical", "3")
    assert call(*said, day="2024-06-30").code == 2
    assert call(*said, day="2024-07-01").code == 0


def test_a_program_is_known_by_its_name(call: Callable[..., Ran]) -> None:
    assert call("loket LAYANAN terpadu", "--physical", "3").code == 0
    assert "layanan-terpadu" in written(call, Y24)


@pytest.mark.parametrize("words", ["lampiran/Foto Loket.jpg", "./lampiran/Foto Loket.jpg"])
def test_a_file_of_the_plan_becomes_a_source(call: Callable[..., Ran], words: str) -> None:
    before = written(call, "sources.yaml")
    found = call(PROGRAM, "--quarter", "1", "--physical", "3", "--source", words)
    assert found.code == 0, found.err
    assert "sources: [foto-loket]" in written(call, Y24)
    added = written(call, "sources.yaml").removeprefix(before)
    assert added.splitlines() == [
        "foto-loket:",
        "  title: Foto realisasi Loket layanan terpadu triwulan I 2024",
        "  kind: photo",
        "  date: 2024-06-30",
        "  file: lampiran/Foto Loket.jpg",
    ]
    again = call(PROGRAM, "--quarter", "1", "--source", words, "--source", "foto-loket")
    assert "Tidak ada yang berubah." in again.out


def test_no_document_meets_the_name_of_a_file_and_several_photographs_are_numbered(
    call: Callable[..., Ran],
) -> None:
    plan: Path = call.plan  # type: ignore[attr-defined]
    (plan / "lampiran/lain.jpg").write_bytes(b"\xff\xd8")
    for name in ("Foto Loket", "lain"):
        assert call(PROGRAM, "--quarter", "1", "--source", f"lampiran/{name}.jpg").code == 0
    titles = [line for line in written(call, "sources.yaml").splitlines() if "Foto real" in line]
    assert titles == [
        "  title: Foto realisasi Loket layanan terpadu triwulan I 2024",
        "  title: Foto realisasi Loket layanan terpadu triwulan I 2024 (2)",
    ]


def test_a_stopped_program_has_no_later_year_unless_its_status_is_said(
    call: Callable[..., Ran],
) -> None:
    plan: Path = call.plan  # type: ignore[attr-defined]
    path = plan / f"programs/{PROGRAM}.yaml"
    text = path.read_text("utf-8")
    assert "status: running" in text
    path.write_text(text.replace("status: running", "status: stopped"), "utf-8")
    (plan / Y23).write_text(f"programs: {{{PROGRAM}: {{status: stopped}}}}\n", "utf-8")
    found = call(PROGRAM, "--quarter", "1", "--physical", "3")
    said = " ".join(found.out.split())
    assert found.code == 1
    assert "dihentikan pada 2023; catat pada tahun itu, atau bila berjalan lagi sebut" in said
    assert not (plan / Y24).exists()
    assert "--quarter …" not in call(PROGRAM).out
    assert call(PROGRAM, "--year", "2023", "--spent", "3 juta").code == 0
    assert call(PROGRAM, "--quarter", "1", "--physical", "3", "--status", "berjalan").code == 0


def test_what_is_no_picture_is_a_report(call: Callable[..., Ran]) -> None:
    assert call(PROGRAM, "--physical", "3", "--source", "catatan.txt").code == 0
    assert "kind: report" in written(call, "sources.yaml")


def test_what_rules_find_in_it_is_told(call: Callable[..., Ran]) -> None:
    call(PROGRAM, "--year", "2023", "--quarter", "3", "--physical", "60")
    found = call(PROGRAM, "--year", "2023", "--quarter", "4", "--physical", "50", "--dry-run")
    assert "PRG019" in found.out


def test_the_json_is_that_of_changes(call: Callable[..., Ran]) -> None:
    found = call(PROGRAM, "--year", "2023", "--physical", "90", "--format", "json")
    told = json.loads(found.out)
    assert (told["version"], told["outcome"], told["problems"]) == (1, "written", [])
    (change,) = told["changes"]
    assert change["route"] == "progress.2023.programs.layanan-terpadu.physical"
    assert (change["old"], change["new"]) == (100, 90)


def test_it_writes_what_a_workbook_would(smartplan: Run, tmp_path: Path) -> None:
    plans = [tmp_path / name for name in ("satu", "dua")]
    for plan in plans:
        shutil.copytree(EXAMPLES / "tegal", plan)
        (plan / Y24).unlink(missing_ok=True)
    out, day = tmp_path / "kirim", ("--as-of", "2024-07-05", "--lang", "id")
    made = smartplan(
        "sheet", "export", "--agency", "kecamatan", "--format", "csv", "--plan", str(plans[0]),
        "--out", str(out), *day,
    )  # fmt: skip
    assert made.code == 0, made.err
    (files,) = out.iterdir()
    path = files / "Kemajuan 2024.csv"
    head, row, *rest = path.read_text("utf-8").splitlines(keepends=True)
    cells, heads = row.rstrip("\r\n").split(";"), head.rstrip("\r\n").split(";")
    cells[heads.index("TW 2: fisik (%)")] = "40,5"
    cells[heads.index("TW 2: keuangan (Rp)")] = "1,2 miliar"
    path.write_text("".join([head, ";".join(cells) + "\n", *rest]), "utf-8")
    done = smartplan("sheet", "import", str(files), "--plan", str(plans[0]), *day)
    assert done.code == 0, done.out
    said = smartplan(
        "progress", cells[0], "--quarter", "2", "--physical", "40,5", "--spent", "1,2 miliar",
        "--plan", str(plans[1]), *day,
    )  # fmt: skip
    assert said.code == 0, said.out
    assert (plans[0] / Y24).read_bytes() == (plans[1] / Y24).read_bytes()


def told(call: Callable[..., Ran], *words: str, **more: Any) -> dict[str, Any]:
    found = call(*words, "--format", "json", **more)
    assert found.code == 0, found.err
    held: dict[str, Any] = json.loads(found.out)
    return held


def test_the_year_is_the_newest_that_is_told_of(call: Callable[..., Ran]) -> None:
    assert told(call)["year"] == 2023
    assert told(call, "--year", "2022")["year"] == 2022
    assert "Menurut tahun" not in call().out
    call(PROGRAM, "--quarter", "1", "--physical", "3")
    held = told(call)
    assert (held["year"], [one["year"] for one in held["years"]]) == (2024, [2023, 2024])
    assert "Menurut tahun" in call().out


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", ["tegal", "batam", "bukittinggi", "batang"])
def test_the_year_of_the_examples_is_what_the_facts_say(
    smartplan: Run, name: str, lang: str
) -> None:
    plan = load(read_folder(EXAMPLES / name), AS_OF).plan
    day = ("--plan", str(EXAMPLES / name), "--as-of", AS_OF.isoformat(), "--lang", lang)
    held = json.loads(smartplan("progress", *day, "--format", "json").out)
    whole = promised(plan, held["year"])
    assert held["promised"]["planned"] == whole.money
    assert held["promised"]["programs"]["ran"] == len(whole.programs.ran)
    for state, count in (("silent", whole.programs.silent), ("done", whole.programs.done)):
        assert sum(one["state"] == state for one in held["programs"]) == len(count)
    for part in ("dimensions", "agencies"):
        for key in ("planned", "reported", "spent"):
            assert sum(one[key] for one in held[part]) == held["promised"][key]
    shown = smartplan("progress", *day)
    assert (shown.code, shown.err) == (0, "")
    if whole.programs.planned:
        assert str(len(whole.programs.planned)) in shown.out


def test_the_course_of_a_program(call: Callable[..., Ran]) -> None:
    call(PROGRAM, "--year", "2023", "--quarter", "3", "--physical", "60", "--constraint", "Hujan")
    held = told(call, PROGRAM)
    (year,) = held["years"]
    assert (year["physical"], year["planned"]) == (100, 150_000_000)
    assert [(one["quarter"], one["constraint"]) for one in year["quarters"]] == [(3, "Hujan")]
    assert told(call, PROGRAM, "--year", "2022")["years"] == []
    shown = call(PROGRAM)
    for word in ("TW III 2023", "60%", "kendala: Hujan", "2023", "100%"):
        assert word in shown.out


def test_nothing_known_is_said_plainly(call: Callable[..., Ran]) -> None:
    found = call(PROGRAM, progress__2023="programs: {}\n")
    assert "Belum ada realisasi yang dicatat." in found.out
    assert "Realisasi 2023 belum dilaporkan (paling lambat 31 Maret 2024)" in found.out


@pytest.mark.parametrize(
    ("words", "files", "day", "expected"),
    [
        ((), {}, "2024-06-30", []),
        ((), {"progress__2023": "programs: {layanan-terpadu: {}}\n"}, "2024-06-30",
         [("layanan-terpadu", 2023, None, "2024-03-31")]),
        (("--year", "2022"), {"progress__2023": "programs: {}\n"}, "2024-06-30",
         [("layanan-terpadu", 2022, None, "2023-03-31")]),
        (("--year", "2023", "--quarter", "3"), {}, "2024-06-30",
         [("layanan-terpadu", 2023, 3, "2023-10-31")]),
        (("layanan-terpadu", "--year", "2023", "--quarter", "4"), {}, "2024-06-30", []),
    ],
)  # fmt: skip
def test_who_has_not_reported(
    call: Callable[..., Ran],
    words: tuple[str, ...],
    files: dict[str, str],
    day: str,
    expected: list[tuple[object, ...]],
) -> None:
    held = told(call, "--missing", *words, day=day, **files)["missing"]
    keys = ("program", "year", "quarter", "due")
    assert [tuple(one[key] for key in keys) for one in held] == expected
    shown = call("--missing", *words, day=day)
    assert ("Tidak ada laporan yang ditunggu." in shown.out) == (not expected)
    assert ("dari program yang sedang berjalan." in shown.out) == (not expected)
    if not words:  # the year leads there only where somebody is missing
        assert ("smartplan progress --missing" in call(day=day).out) == bool(expected)


def test_who_has_not_reported_is_what_is_owed(smartplan: Run, tmp_path: Path) -> None:
    from smartplan.assess import assess

    plan = tmp_path / "tegal"
    shutil.copytree(EXAMPLES / "tegal", plan)
    (plan / Y23).write_text(
        "programs: {loket-kelurahan: {quarters: {'4': {physical: 9}}}}\n", "utf-8"
    )
    (plan / Y24).unlink(missing_ok=True)
    result = assess(plan, AS_OF)
    owed = [one for one in duties(result.plan, result.findings) if one.kind is DutyKind.PROGRESS]
    said = ("--missing", "--plan", str(plan), "--as-of", AS_OF.isoformat(), "--format", "json")
    found = json.loads(smartplan("progress", *said).out)["missing"]
    assert sorted((one["agency"] or "", one["route"], one["due"]) for one in found) == sorted(
        (one.agency, str(one.route), str(one.due)) for one in owed
    )
    assert {one["quarter"] for one in found} == {None, 1}


BARE = """status: running
period: {start: 2023, end: 2025}
quick_win: {deadline: 2023-05-01}
milestones: {buka: {date: 2023-04-01}}
actions: {latih: {years: [2023]}}
"""


def test_what_has_no_name_is_called_by_its_id(call: Callable[..., Ran]) -> None:
    said = ("tanpa-nama", "--year", "2023", "--action", "latih=berjalan")
    plan: Path = call.plan  # type: ignore[attr-defined]
    (plan / "programs" / "tanpa-nama.yaml").write_text(BARE, "utf-8")
    before = call("tanpa-nama").out
    assert before.startswith("tanpa-nama · Kota Batu")
    assert "buka (tonggak, tanpa-nama)" in before
    assert "tanpa-nama (quick win, tanpa-nama)" in before
    found = call(*said, "--source", "catatan.txt")
    assert "Laporan realisasi tanpa-nama 2023" in " ".join(found.out.split())
    assert "latih  " in found.out
    assert "tanpa-nama " in call("--year", "2023").out


def test_what_is_only_laid_down_is_still_missing_and_is_filled_in(
    smartplan: Run, call: Callable[..., Ran]
) -> None:
    day = "2024-06-30"
    before = told(call, "--missing", progress__2023="programs: {}\n")["missing"]
    plan: Path = call.plan  # type: ignore[attr-defined]
    (plan / Y23).unlink()
    assert smartplan("add", "progress", "2023", "--as-of", day, cwd=plan).code == 0
    assert written(call, Y23) == "programs:\n  kelas-warga: {}\n  layanan-terpadu: {}\n"
    assert told(call, "--missing")["missing"] == before
    assert before
    assert call(PROGRAM, "--year", "2023", "--physical", "40").code == 0
    assert written(call, Y23).endswith("  layanan-terpadu:\n    physical: 40\n")
    assert told(call, "--missing")["missing"] == []
