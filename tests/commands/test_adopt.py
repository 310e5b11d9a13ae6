"""`smartplan adopt`: a program taken over with its origin, without what is true there only."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.plan.files import order_in
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.program import Action, Program
from smartplan.plan.model.risk import Risk
from smartplan.scaffold.adopting.taken import LEFT, TAKEN
from smartplan.shape.record import fields
from smartplan.source.read import read
from smartplan.source.tree.layout import formatted
from tests.conftest import Ran
from tests.places import EXAMPLES
from tests.repo import started

Run = Callable[..., Ran]
MANIFEST = (
    'smartplan: 1\nregion: {{code: "{code}", name: {name}}}\ntitle: Rencana uji\n'
    "period: {{start: 2022, end: 2032}}\nstage: 1\n"
)
PROGRAM = """\
# komentar daerah asal
name: Antrean Terpadu Kota Tegal
summary: >-
  Warga mengambil nomor dari rumah. Uji coba berlangsung di Kecamatan Margadana. Loket menghemat
  Rp 2 miliar. Budi Santoso memimpin tim. Dasarnya Peraturan Wali Kota tentang layanan. Bagian
  utara dilayani dari Pondok Arum. Petugas melihat antrean di satu layar.
dimension: governance
subdimension: public-service
goals: [layanan-cepat]
lead: dpmptsp
support: [diskominfo]
status: running  # sudah jalan
horizon: short
period: {start: 2022, end: 2023}
actions:
  loket-tegal:
    kind: policy
    name: Menata loket
    output: 12 loket tertata
    years: [2022]
    lead: dpmptsp
    budget_note: Rp 5 juta
  rapat:
    kind: people
    name: Rapat dengan Budi Santoso
budget:
  - {year: 2022, amount: 100000000, fund: apbd}
indicators:
  lama:
    name: Lama antrean
    unit: menit
    direction: down
    baseline: {year: 2021, value: 60}
    targets: {"2023": 10}
    agency: dpmptsp
risks:
  listrik: {text: Listrik padam, likelihood: 2, impact: 3, mitigation: Genset, owner: dpmptsp}
locations:
  - {name: Pondok Arum, district: Kecamatan Margadana}
sources: [laporan]
note: catatan daerah asal
"""
ORGANIZATION = """\
agencies:
  dpmptsp: {name: Dinas Perizinan, head: "Drs. Budi Santoso, M.Si."}
"""
ADOPTED = """\
name: Antrean Terpadu
summary: Warga mengambil nomor dari rumah. Petugas melihat antrean di satu layar.
dimension: governance
subdimension: public-service
adopted_from:
  region: Kota Tegal
  program: Antrean Terpadu Kota Tegal
  internal_note: program antrean di rencana asal
status: idea
actions:
  menata-loket:
    kind: policy
    name: Menata loket
indicators:
  lama:
    name: Lama antrean
    unit: menit
    direction: down
risks:
  listrik:
    text: Listrik padam
    mitigation: Genset
basis: proposal
"""


def put(folder: Path, files: dict[str, str]) -> Path:
    for file, text in files.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def texts(folder: Path) -> dict[str, bytes]:
    every = folder.rglob("*.yaml")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in every}


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    put(
        tmp_path / "tegal",
        {
            "smartplan.yaml": MANIFEST.format(code="33.76", name="Kota Tegal"),
            "organization.yaml": ORGANIZATION,
            "programs/antrean.yaml": PROGRAM,
        },
    )
    put(
        tmp_path / "batam",
        {"smartplan.yaml": MANIFEST.format(code="21.71", name="Kota Batam")},
    )
    return tmp_path


def adopt(smartplan: Run, plans: Path, *arguments: str) -> Ran:
    return smartplan("adopt", *arguments, "--lang", "en", cwd=plans)


def test_every_field_is_taken_or_left_and_none_is_both() -> None:
    for record in (Program, Action, Indicator, Risk):
        for field in fields(record):
            assert (field in TAKEN) != (field in LEFT), f"{record.__name__}.{field.name}"


def test_what_may_be_true_anywhere_is_taken_over_and_nothing_else(
    smartplan: Run, plans: Path
) -> None:
    before = texts(plans)
    ran = adopt(smartplan, plans, "tegal/antrean", "--into", "batam")
    assert (ran.code, ran.err) == (0, "")
    after = texts(plans)
    file = "batam/programs/antrean.yaml"
    assert after.pop(file).decode() == ADOPTED
    assert after == before


def test_what_was_left_is_told_with_the_reason(smartplan: Run, plans: Path) -> None:
    ran = adopt(smartplan, plans, "tegal/antrean", "--into", "batam")
    plain = " ".join(ran.out.split())
    for told in (
        "Left with Kota Tegal",
        "money: actions.*.budget_note, budget",
        "lead (dpmptsp), support (diskominfo)",
        "goals (layanan-cepat)",
        "“Antrean Terpadu Kota Tegal” – written without the region's name",
        "“Uji coba berlangsung di Kecamatan Margadana.” – names Kecamatan Margadana",
        "“Loket menghemat Rp 2 miliar.” – has figures of the other region",
        "“Budi Santoso memimpin tim.” – names Budi Santoso",
        "– rests on a Peraturan Wali Kota of the other region",
        "“Bagian utara dilayani dari Pondok Arum.” – names Pondok Arum",
        "actions.rapat.name: “Rapat dengan Budi Santoso” – names Budi Santoso",
        "Read all of the text once more",
    ):
        assert told in plain


def test_in_indonesian(smartplan: Run, plans: Path) -> None:
    ran = smartplan("adopt", "tegal/antrean", "--into", "batam", "--lang", "id", cwd=plans)
    plain = " ".join(ran.out.split())
    assert "Tidak diambil dari Kota Tegal; isi menurut keadaan daerah sendiri:" in plain
    assert "ditulis tanpa nama daerahnya" in plain
    assert "Baca sekali lagi seluruh teksnya" in plain


def test_the_origin_is_written_in_the_language_of_the_plan(smartplan: Run, plans: Path) -> None:
    manifest = plans / "batam" / "smartplan.yaml"
    manifest.write_text(manifest.read_text("utf-8") + "language: en\n", "utf-8")
    adopt(smartplan, plans, "tegal/antrean", "--into", "batam")
    written = (plans / "batam" / "programs" / "antrean.yaml").read_text("utf-8")
    assert "internal_note: program antrean of the plan it comes from\n" in written


def test_the_origin_has_its_commit_where_the_file_is_as_it_was_committed(
    smartplan: Run, plans: Path
) -> None:
    repo = started(plans)
    repo.commit()
    adopt(smartplan, plans, "tegal/antrean", "--into", "batam")
    path = plans / "batam" / "programs" / "antrean.yaml"
    commit = repo.git("rev-parse", "HEAD")[:7]
    assert f"commit {commit}" in path.read_text("utf-8")
    assert "2024-01-01" in path.read_text("utf-8")
    repo.edit("programs/antrean.yaml", "Genset", "Genset dan baterai", plan="tegal")
    adopt(smartplan, plans, "tegal/antrean", "--into", "batam", "--id", "kedua")
    other = path.with_name("kedua.yaml").read_text("utf-8")
    assert "baterai" in other
    assert "commit" not in other


def test_a_dry_run_writes_nothing_and_shows_the_file(smartplan: Run, plans: Path) -> None:
    before = texts(plans)
    ran = adopt(smartplan, plans, "tegal/antrean", "--into", "batam", "--dry-run")
    assert texts(plans) == before
    assert "+++ b/batam/programs/antrean.yaml" in ran.out
    assert "+name: Antrean Terpadu\n" in ran.out


def test_a_program_of_that_id_is_not_overwritten(smartplan: Run, plans: Path) -> None:
    own = put(plans / "batam" / "programs", {"antrean.yaml": "name: Lain\n"}) / "antrean.yaml"
    adopt(smartplan, plans, "tegal/antrean", "--into", "batam")
    assert own.read_text("utf-8") == "name: Lain\n"
    assert own.with_name("antrean-2.yaml").exists()
    ran = adopt(smartplan, plans, "tegal/antrean", "--into", "batam", "--id", "antrean")
    assert (ran.code, ran.out) == (2, "")
    assert "--id antrean is taken" in ran.err


def test_an_id_with_the_name_of_the_region_is_made_of_the_name(
    smartplan: Run, plans: Path
) -> None:
    programs = plans / "tegal" / "programs"
    (programs / "antrean.yaml").rename(programs / "antrean-tegal.yaml")
    adopt(smartplan, plans, "tegal/antrean-tegal", "--into", "batam")
    assert (plans / "batam" / "programs" / "antrean-terpadu.yaml").exists()


def test_the_same_program_is_not_taken_over_twice_by_mistake(smartplan: Run, plans: Path) -> None:
    adopt(smartplan, plans, "tegal/antrean", "--into", "batam")
    ran = adopt(smartplan, plans, "tegal/antrean", "--into", "batam")
    assert (ran.code, ran.out) == (2, "")
    assert "has been taken over from Kota Tegal as antrean" in ran.err
    ran = adopt(smartplan, plans, "tegal/antrean", "--into", "batam", "--id", "lagi")
    assert ran.code == 0


@pytest.mark.parametrize(
    "source",
    [
        "tegal/antrean",
        "tegal/programs/antrean.yaml",
        "./tegal/antrean",
        "kota tegal/antrean",
        "Kota Tegal/antrean",
        "33.76/antrean",
        "tegal/Antrean Terpadu Kota Tegal",
        "tegal/antrean/",
    ],
)
def test_the_source_is_named_as_people_do(smartplan: Run, plans: Path, source: str) -> None:
    assert adopt(smartplan, plans, source, "--into", "batam").code == 0
    assert (plans / "batam" / "programs" / "antrean.yaml").exists()


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("antrean", "write the plan it comes from and its program"),
        ("", "write the plan it comes from and its program"),
        ("/", "write the plan it comes from and its program"),
        ("tegal/antrian", "did you mean antrean?"),
        ("tegal/sungai", "there is no program sungai in tegal"),
        ("bandung/antrean", "there is no plan of a region of that name"),
        ("batam/antrean", "there is no program antrean in batam"),
    ],
)
def test_what_is_not_there_is_refused(smartplan: Run, plans: Path, source: str, said: str) -> None:
    before = texts(plans)
    ran = adopt(smartplan, plans, source, "--into", "batam")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert texts(plans) == before


def test_several_that_fit_are_listed(smartplan: Run, plans: Path) -> None:
    shutil.copytree(plans / "tegal", plans / "lama" / "tegal")
    shutil.copytree(plans / "tegal", plans / "arsip")
    ran = adopt(smartplan, plans, "33.76/antrean", "--into", "batam")
    assert ran.code == 2
    for told in ("arsip/antrean", "lama/tegal/antrean"):
        assert told in ran.err


def test_a_program_of_the_plan_itself_is_no_other(smartplan: Run, plans: Path) -> None:
    ran = adopt(smartplan, plans, "tegal/antrean", "--into", "tegal")
    assert (ran.code, ran.out) == (2, "")
    assert "is one of tegal already" in ran.err


def test_the_plan_around_the_folder_gets_it(smartplan: Run, plans: Path) -> None:
    assert adopt(smartplan, plans / "batam", "../tegal/antrean").code == 0
    assert (plans / "batam" / "programs" / "antrean.yaml").exists()


def test_of_several_plans_the_one_that_gets_it_has_to_be_named(
    smartplan: Run, plans: Path
) -> None:
    ran = adopt(smartplan, plans, "tegal/antrean")
    assert (ran.code, ran.out) == (2, "")
    assert "choose one with --into" in ran.err


def test_what_the_plan_does_not_know_is_left_out(smartplan: Run, plans: Path) -> None:
    manifest = plans / "batam" / "smartplan.yaml"
    manifest.write_text(
        manifest.read_text("utf-8") + "standards: {dimensions: giffinger}\n", "utf-8"
    )
    file = plans / "tegal" / "programs" / "antrean.yaml"
    file.write_text(
        PROGRAM.replace("dimension: governance", "dimension: branding", 1)
        .replace("subdimension: public-service", "subdimension: tourism")
        .replace("goals:", "also: [society, living]\ngoals:"),
        "utf-8",
    )
    ran = adopt(smartplan, plans, "tegal/antrean", "--into", "batam")
    assert (ran.code, ran.out) == (2, "")
    assert "program needs --dimension (dimension: government, people" in ran.err
    assert not (plans / "batam" / "programs").exists()
    ran = adopt(smartplan, plans, "tegal/antrean", "--into", "batam", "--dimension", "government")
    assert ran.code == 0
    written = (plans / "batam" / "programs" / "antrean.yaml").read_text("utf-8")
    assert "dimension: government\n" in written
    assert "tourism" not in written
    assert "society" not in written
    assert "unknown to this plan: " in ran.out
    assert "subdimension (tourism)" in ran.out


def test_the_file_is_in_form_and_the_origin_is_declared(smartplan: Run, plans: Path) -> None:
    long = " ".join(f"kata{chr(97 + at % 26)}{chr(97 + at // 26)}" for at in range(60))
    file = plans / "tegal" / "programs" / "antrean.yaml"
    file.write_text(PROGRAM.replace("  Warga", f"  {long}. Warga"), "utf-8")
    adopt(smartplan, plans, "tegal/antrean", "--into", "batam")
    document, faults = read(
        "programs/antrean.yaml", (plans / "batam" / "programs" / "antrean.yaml").read_bytes()
    )
    assert not faults
    assert formatted(document, order_in("programs/antrean.yaml")) == document.text
    found = json.loads(smartplan("copies", str(plans), "--format", "json").out)
    assert [one["declared"] for one in found["families"]] == [True]


def test_the_json_has_the_entry_and_what_was_left(smartplan: Run, plans: Path) -> None:
    ran = adopt(smartplan, plans, "tegal/antrean", "--into", "batam", "--format", "json")
    told = json.loads(ran.out)
    assert (told["version"], told["id"], told["from"]) == (1, "antrean", "Kota Tegal")
    assert told["written"]
    assert told["entry"]["status"] == "idea"
    assert {one["reason"] for one in told["left_out"]} >= {"money", "targets", "time", "people"}
    assert {"field": "lead", "reason": "people"}.items() <= next(
        one for one in told["left_out"] if one["field"] == "lead"
    ).items()


@pytest.mark.parametrize(
    "text",
    [
        "name: [1, 2]\n",
        "- a\n- b\n",
        "name: Antrean\nactions: [1, {a: b}]\nindicators: x\nrisks: {1: 2, a b: {text: [x]}}\n",
        "name: Antrean\nsummary: {a: 1}\ndimension: [x]\nadopted_from: 7\n",
        'name: "Kota Tegal"\nsummary: "Kota Tegal."\n',
        'name: "A\\u202eB"\nsummary: "x\\u0000y"\n',
        "name: Antrean\nactions: {A B: {kind: policy, name: Satu}, c: {name: Dua}}\n",
        "",
    ],
)
def test_a_hostile_program_is_refused_or_taken_over_without_a_trace(
    smartplan: Run, plans: Path, text: str
) -> None:
    (plans / "tegal" / "programs" / "antrean.yaml").write_text(text, "utf-8")
    ran = adopt(smartplan, plans, "tegal/antrean", "--into", "batam")
    assert ran.code in (0, 2), ran.err
    assert "Traceback" not in ran.err
    assert ran.code == 0 or not (plans / "batam" / "programs").exists()


def test_a_plan_that_cannot_be_written_to_is_left_alone(smartplan: Run, plans: Path) -> None:
    (plans / "batam" / "programs").write_text("tidak ada folder di sini", "utf-8")
    ran = adopt(smartplan, plans, "tegal/antrean", "--into", "batam")
    assert ran.code == 2
    assert "Traceback" not in ran.err


def test_programs_of_the_examples_can_be_taken_over(smartplan: Run, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "batam", tmp_path / "batam")
    for file in sorted((EXAMPLES / "bukittinggi" / "programs").glob("*.yaml"))[::5]:
        ran = smartplan(
            "adopt", f"{EXAMPLES}/bukittinggi/{file.stem}", "--into", "batam", "--format", "json",
            "--dimension", "economy", cwd=tmp_path,
        )  # fmt: skip
        told = json.loads(ran.out)
        assert "Bukittinggi" not in json.dumps(
            {key: value for key, value in told["entry"].items() if key != "adopted_from"}
        )
        assert [one for one in told["findings"] if one["severity"] == "error"] == []
