"""`smartplan add`: an entry with what was given, where it belongs; comments and layout stay."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smartplan.plan.entries import Entries, every_entries, node_at, places, title_field
from smartplan.plan.files import kind_of, order_in
from smartplan.plan.ids import id_of
from smartplan.scaffold.adding.choosing import choices
from smartplan.scaffold.adding.given import fits
from smartplan.shape.examples import example
from smartplan.shape.kinds import Kind
from smartplan.shape.types import MapOf, Scalar, typed_fields
from smartplan.source.read import read
from smartplan.source.tree.layout import formatted
from tests import every_key
from tests.conftest import Ran
from tests.places import ROOT

Run = Callable[..., Ran]
OWN_OPTIONS = {"in", "id", "plan", "dry-run", "format", "as-of", "lang", "help"}


@pytest.fixture
def tegal(tmp_path: Path) -> Path:
    target = tmp_path / "tegal"
    shutil.copytree(ROOT / "examples" / "tegal", target)
    return target


def texts(folder: Path) -> dict[str, str]:
    paths = folder.rglob("*.yaml")
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def is_in_form(folder: Path, file: str) -> bool:
    document, faults = read(file, (folder / file).read_bytes())
    return not faults and formatted(document, order_in(file)) == document.text


def test_a_program_is_a_file_with_what_was_given_and_no_more(smartplan: Run, tegal: Path) -> None:
    before = texts(tegal)
    ran = smartplan(
        "add", "program", "Layanan Izin Cepat", "--dimension", "governance", "--lead", "dpmptsp",
        "--period.start", "2025", "--period.end", "2026", "--support", "diskominfo,setda",
        "--support", "bkad", "--lang", "en", cwd=tegal,
    )  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    file = "programs/layanan-izin-cepat.yaml"
    assert texts(tegal) == {
        **before,
        file: (
            "name: Layanan Izin Cepat\n"
            "dimension: governance\n"
            "lead: dpmptsp\n"
            "support: [diskominfo, setda, bkad]\n"
            "period:\n"
            "  start: 2025\n"
            "  end: 2026\n"
        ),
    }
    assert ran.out.startswith(
        f"programs.layanan-izin-cepat added to {file}:\n  name: Layanan Izin"
    )
    assert "  warning BUD003  program layanan-izin-cepat has no budget in any year;" in ran.out
    assert "TIM015" not in ran.out  # it has its years


def test_an_entry_goes_into_its_file_and_all_comments_stay(smartplan: Run, tegal: Path) -> None:
    before = texts(tegal)["organization.yaml"]
    ran = smartplan(
        "add", "agency", "Dinas Percobaan", "--short", "Discoba", "--kind", "opd", cwd=tegal
    )
    assert ran.code == 0
    after = texts(tegal)["organization.yaml"]
    new = "  discoba:\n    name: Dinas Percobaan\n    short: Discoba\n    kind: opd\n"
    assert new in after
    assert after.replace(new, "") == before
    assert is_in_form(tegal, "organization.yaml")


@pytest.mark.parametrize("entries", every_entries(), ids=lambda one: ".".join(one.keys))
def test_every_collection_takes_an_entry(smartplan: Run, tmp_path: Path, entries: Entries) -> None:
    """With its required keys it binds, is in form, and no comment and no other file changes."""
    folder = tmp_path / "semua"
    for file, raw in every_key.files().items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(raw)
    before = texts(folder)
    ran = smartplan("add", *call(entries), "--format", "json", "--lang", "en", cwd=folder)
    assert ran.code == 0, ran.err
    told = json.loads(ran.out)
    after = texts(folder)
    assert told["written"] or told["entry"] in ({}, {"programs": {}})  # there is no other key
    changed = [file for file in after if after[file] != before.get(file)]
    assert changed == [told["file"]] * told["written"]
    assert told["new_file"] == (told["file"] not in before)
    shape = [f for f in told["findings"] if f["code"].startswith(("SCH", "SYN", "REF001"))]
    assert [f for f in shape if f["code"] not in ONE_OF_SEVERAL] == []
    if told["new_file"] or is_in_form_text(before[told["file"]], told["file"]):
        assert is_in_form(folder, told["file"])


def is_in_form_text(text: str, file: str) -> bool:
    document, _ = read(file, text.encode())
    return formatted(document, order_in(file)) == text


def call(entries: Entries) -> list[str]:
    """A call with what has to be there, and no more."""
    loaded = every_key.loaded()
    at = next(places(entries, loaded.documents))
    given = [str(at)]
    title = title_field(entries.record)
    if entries.has_ids:
        given += ["Sesuatu yang baru"]
    elif isinstance(entries.held, MapOf):
        there = node_at(at, loaded.documents)
        ref = entries.held.ref
        keys = choices(ref, at / "x", loaded) if ref else ()
        keys = keys or KEYS
        pattern = entries.held.keys.pattern
        fitting = [key for key in keys if ref or fits(pattern, key)]
        given += [next((key for key in fitting if key not in (there or ())), fitting[0])]
    for key, one in (typed_fields(entries.record) if entries.record else {}).items():
        if one.field.required and not (entries.has_ids and one is title):
            ref = one.type.refers_to
            given += [
                f"--{key}",
                choices(ref, at / "x" / key, loaded)[0] if ref else example(one.type),
            ]
    return given


ONE_OF_SEVERAL = ("SCH018",)  # one of several keys is needed, and `add` does not know which
KEYS = ("2024", "4", "3", "2", "1", "BUD004", "lain")


def test_no_key_of_an_entry_is_called_as_an_option_of_the_command() -> None:
    keys = {key for one in every_entries() if one.record for key in typed_fields(one.record)}
    assert not keys & OWN_OPTIONS


SLIPS = [
    (["program"], "--name", "--dimension (dimension: governance, branding,"),
    (["program", "X"], "--dimension", "add --dimension governance"),
    (["program", "X", "--dimension", "governance", "--led", "setda"], "--led", "mean --lead?"),
    (["program", "X", "--dimension", "governance", "--zzz", "1"], "--zzz", "the choices are name"),
    (["program", "X", "--dimension", "governance", "--period.startt", "1"],
     "--period.startt", "mean --period.start?"),
    (["program", "X", "--dimension", "governance", "--lead", "dpmptps"],
     "--lead: there is no agency dpmptps", None),
    (["program", "X", "--dimension", "governance", "--issues", "zzz"],
     "--issues.0: there is no strategic issue zzz", "choose kemiskinan,"),
    (["program", "X", "--dimension", "zzz"], "--dimension: there is no dimension zzz",
     "choose governance, branding, economy, living, society or environment"),
    (["program", "X", "--dimension", "governance", "--subdimension", "zzz"],
     "--subdimension: there is no sub-dimension zzz", "public-service"),
    (["program", "X", "--dimension", "governance", "--status", "zzz"], "--status:",
     "choose idea, planned, running, done or stopped"),
    (["program", "X", "--dimension", "governance", "--lead"], "--lead has no value", None),
    (["program", "X", "--dimension", "governance", "--lead", "setda", "--lead", "bkad"],
     "--lead is given twice", None),
    (["program", "X", "--dimension", "governance", "--period", "2025"], "--period holds keys",
     "--period.start VALUE"),
    (["program", "X", "--dimension", "governance", "--lead.name", "x"], "--lead.name: a single",
     None),
    (["program", "X", "--dimension=governance", "--period.start=dua", "--period.end", "2027"],
     "--period.start:", None),
    (["program", "X", "--dimension", "governance", "--name", "Y"], "leave --name out", None),
    (["program", "X", "--dimension", "governance", "--id", "satu-data"], "satu-data is taken",
     "satu-data-2"),
    (["program", "X", "--dimension", "governance", "--id", "aux"], "aux is taken, or can be no",
     "aux-2"),
    (["program", "X", "--dimension", "governance", "--id", "Satu Data"], "is no id",
     "for example satu-data"),
    (["program", "Satu", "Data"], 'put all of it in quotes: "Satu Data"', None),
    (["budget", "--in", "satu-data", "--year", "2025"], "--amount (amount in whole rupiah)", None),
    (["budget", "X", "--in", "satu-data", "--year", "2025", "--amount", "1"], "has no name", None),
    (["indicator", "X"], "stands in several places", "--in goals."),
    (["indicator", "X", "--in", "satu-dat"], "there is no satu-dat", "mean satu-data?"),
    (["agency", "X", "--in", "satu-data"], "leave --in out", None),
    (["progress"], "a year of four digits", "add progress 2026"),
    (["progress", "26"], "progress 26 cannot be added", "a year of four digits"),
    (["agenci", "X"], "agenci is nothing that can be added", "did you mean agency?"),
    (["foo", "X"], "foo is nothing that can be added", "program, progress, "),
    (["stage", "9"], "stage 9 cannot be added", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "said", "hint"), SLIPS)
def test_what_cannot_be_is_refused_with_what_to_do(
    smartplan: Run, tegal: Path, words: list[str], said: str, hint: str | None
) -> None:
    before = texts(tegal)
    ran = smartplan("add", *words, "--lang", "en", cwd=tegal)
    assert (ran.code, ran.out, texts(tegal)) == (2, "", before)
    assert said in ran.err
    assert (hint or "") in ran.err
    other = smartplan("add", *words, "--lang", "id", cwd=tegal)
    assert other.code == 2
    assert other.err != ran.err


def test_what_was_certainly_meant_is_written(smartplan: Run, tegal: Path) -> None:
    ran = smartplan(
        "add", "program", "Uji", "--dimensi", "Tata-kelola", "--penanggung_jawab",
        "dinas komunikasi dan informatika", "--status", "direncanakan", "--budget.year", "2025",
        "--budget.amount", "650.000.000", "--budget.fund", "apbd", "--budget.year", "2026",
        "--budget.amount", "700000000", "--budget.fund", "apbd", "--budget.approximate",
        "--milestones.siap.date", "3 Maret 2025", "--milestones.siap.text", "Siap", cwd=tegal,
    )  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    assert texts(tegal)["programs/uji.yaml"] == (
        "name: Uji\n"
        "dimension: governance\n"
        "lead: diskominfo\n"
        "status: planned\n"
        "budget:\n"
        "  - year: 2025\n"
        "    amount: 650000000\n"
        "    fund: apbd\n"
        "  - year: 2026\n"
        "    amount: 700000000\n"
        "    fund: apbd\n"
        "    approximate: true\n"
        "milestones:\n"
        "  siap:\n"
        "    date: 2025-03-03\n"
        "    text: Siap\n"
    )


def test_a_comma_before_a_blank_belongs_to_a_text(smartplan: Run, tegal: Path) -> None:
    words = ("--date", "2024-05-01", "--decisions", "Bentuk tim, susun jadwal", "--decisions",
             "satu,dua")  # fmt: skip
    assert smartplan("add", "meeting", "Rapat", "--in", "council", *words, cwd=tegal).code == 0
    document, _ = read("", texts(tegal)["organization.yaml"].encode())
    rows = document.data["council"]["meetings"]  # type: ignore[index,call-overload]
    assert rows[-1]["decisions"] == ["Bentuk tim, susun jadwal", "satu", "dua"]


def test_measures_dates_and_lists_of_one_are_written_as_planners_do(
    smartplan: Run, tegal: Path
) -> None:
    ran = smartplan(
        "add", "program", "Uji", "--dimension", "governance", "--budget.year", "2025",
        "--budget.amount", "5000", "--budget.fund", "apbd", "--budget.year", "2026",
        "--budget.amount", "5000", "--budget.fund", "apbd,dak", "--locations.name", "Alun-alun",
        "--locations.lat", "-6.87", "--locations.lon", "109.14",
        "--indicators.mutu.name", "Mutu", "--indicators.mutu.targets.2025", "{min: 3.3, max: 3.5}",
        "--indicators.mutu.targets.2026", "4", "--quick_win", "{}", cwd=tegal,
    )  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    document, _ = read("", texts(tegal)["programs/uji.yaml"].encode())
    held: Any = document.data
    assert [row["fund"] for row in held["budget"]] == ["apbd", ["apbd", "dak"]]
    assert held["locations"] == [{"name": "Alun-alun", "lat": -6.87, "lon": 109.14}]
    targets = held["indicators"]["mutu"]["targets"]
    assert targets == {"2025": {"min": 3.3, "max": 3.5}, "2026": 4}
    assert held["quick_win"] == {}
    words = (
        "--head",
        "Ir. Fulanah, M.Si",
        "--former.name",
        "Dinas Lama",
        "--former.until",
        "2020",
    )
    assert smartplan("add", "agency", "Dinas Uji", *words, cwd=tegal).code == 0
    document, _ = read("", texts(tegal)["organization.yaml"].encode())
    held = document.data
    assert held["agencies"]["dinas-uji"] == {
        "name": "Dinas Uji",
        "former": [{"name": "Dinas Lama", "until": 2020}],
        "head": "Ir. Fulanah, M.Si",
    }


def test_an_id_is_free_where_capitals_and_windows_do_not_count(
    smartplan: Run, tegal: Path
) -> None:
    (tegal / "programs" / "Uji.yaml").write_text("name: Lain\n", "utf-8")
    (tegal / "programs" / "uji-2.yml").write_text("name: Lain\n", "utf-8")
    for name, id in (("Uji", "uji-3"), ("uji", "uji-4"), ("CON", "con-2"), ("Aux", "aux-2")):
        ran = smartplan(
            "add", "program", name, "--dimension", "governance", "--format", "json", cwd=tegal
        )
        assert json.loads(ran.out)["id"] == id
        assert (tegal / "programs" / f"{id}.yaml").is_file()


def test_indicators_of_goals_share_their_ids(smartplan: Run, tegal: Path) -> None:
    goals = {"warga-cakap", "kemiskinan-berkurang"}
    ids = [
        json.loads(
            smartplan("add", "indicator", "Uji", "--goal", goal, "--format", "json", cwd=tegal).out
        )["route"]
        for goal in sorted(goals)
    ]
    assert [route.rpartition(".")[2] for route in ids] == ["uji", "uji-2"]


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Layanan Izin Cepat", "layanan-izin-cepat"),
        ("  Café & Pasar (2026) ", "cafe-pasar-2026"),
        ("Terwujudnya layanan publik yang cepat dan terpadu di seluruh wilayah kota",
         "terwujudnya-layanan-publik-yang-cepat"),
        ("a" * 60, "a" * 48),
        ("—", ""),
    ],
)  # fmt: skip
def test_an_id_is_made_of_the_name(name: str, id: str) -> None:
    assert id_of(name) == id


def test_progress_begins_with_the_programs_of_the_year(smartplan: Run, tegal: Path) -> None:
    running = smartplan("add", "progress", "2027", "--dry-run", cwd=tegal)
    assert running.code == 0
    assert not (tegal / "progress" / "2027.yaml").exists()
    assert smartplan("add", "progress", "2027", cwd=tegal).code == 0
    document, _ = read("", texts(tegal)["progress/2027.yaml"].encode())
    programs = document.data["programs"]  # type: ignore[index,call-overload]
    assert set(programs.values().__iter__().__next__()) == set()
    for id in programs:
        held, _ = read("", texts(tegal)[f"programs/{id}.yaml"].encode())
        period = held.data.get("period")  # type: ignore[union-attr]
        assert not period or period["start"] <= 2027 <= period["end"]


def test_progress_that_is_there_gets_what_it_lacks(smartplan: Run, tegal: Path) -> None:
    text = "# tahun ini\nprograms:\n  satu-data: {physical: 40}   # laporan\n"
    (tegal / "progress" / "2027.yaml").write_text(text, "utf-8")
    assert smartplan("add", "progress", "2027", cwd=tegal).code == 0
    after = texts(tegal)["progress/2027.yaml"]
    assert after.startswith(text)
    assert "  layanan-terpadu: {}\n" in after
    ran = smartplan("add", "progress", "2027", "--lang", "en", cwd=tegal)
    assert "progress.2027 is there; nothing to add." in ran.out
    assert texts(tegal)["progress/2027.yaml"] == after
    more = ("--programs.satu-data.spent", "500000", "--lang", "en")
    assert smartplan("add", "progress", "2027", *more, cwd=tegal).code == 0
    assert "satu-data: {physical: 40, spent: 500000}" in texts(tegal)["progress/2027.yaml"]
    other = ("--programs.satu-data.spent", "7", "--lang", "en")
    assert "is not overwritten" in smartplan("add", "progress", "2027", *other, cwd=tegal).err


def test_a_dry_run_is_a_patch_and_writes_nothing(smartplan: Run, tegal: Path) -> None:
    before = texts(tegal)
    new = smartplan("add", "program", "Uji", "--dimension", "governance", "--dry-run", cwd=tegal)
    assert new.out.startswith(
        "--- /dev/null\n+++ b/programs/uji.yaml\n@@ -0,0 +1,2 @@\n+name: Uji"
    )
    old = smartplan("add", "mission", "Uji", "--dry-run", cwd=tegal)
    assert old.out.startswith("--- a/profile.yaml\n+++ b/profile.yaml\n")
    told = smartplan("add", "mission", "Uji", "--dry-run", "--format", "json", cwd=tegal)
    assert json.loads(told.out)["written"] is False
    assert texts(tegal) == before


def test_a_plan_elsewhere_is_named(smartplan: Run, tegal: Path) -> None:
    ran = smartplan("add", "mission", "Uji", "--plan", "tegal", cwd=tegal.parent)
    assert (ran.code, "tegal/profile.yaml" in ran.out) == (0, True)
    shutil.copytree(tegal, tegal.parent / "lain")
    ran = smartplan("add", "mission", "Uji", "--lang", "en", cwd=tegal.parent)
    assert (ran.code, "choose one with --plan" in ran.err) == (2, True)


def test_a_file_that_is_not_right_is_left_alone(smartplan: Run, tegal: Path) -> None:
    (tegal / "profile.yaml").write_text("missions: {a: [\n", "utf-8")
    ran = smartplan("add", "mission", "Uji", "--lang", "en", cwd=tegal)
    assert (ran.code, "the YAML of profile.yaml is not right" in ran.err) == (2, True)
    assert texts(tegal)["profile.yaml"] == "missions: {a: [\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "missions:\n  uji:\n    text: Uji\n"),
        ("# masih kosong\n", "# masih kosong\nmissions:\n  uji:\n    text: Uji\n"),
        ("missions:   # nanti\n", "missions:   # nanti\n  uji:\n    text: Uji\n"),
        ("missions: {}\n", "missions:\n  uji:\n    text: Uji\n"),
        ("missions: {a: {text: A}}\n", "missions: {a: {text: A}, uji: {text: Uji}}\n"),
        ("about: X\ngoals: {}\n", "about: X\nmissions:\n  uji:\n    text: Uji\ngoals: {}\n"),
        ("about: X", "about: X\nmissions:\n  uji:\n    text: Uji"),
    ],
)
def test_an_entry_finds_its_place_whatever_the_file_holds(
    smartplan: Run, tegal: Path, before: str, after: str
) -> None:
    (tegal / "profile.yaml").write_text(before, "utf-8")
    assert smartplan("add", "mission", "Uji", cwd=tegal).code == 0
    assert texts(tegal)["profile.yaml"] == after


def test_a_file_out_of_form_is_not_formatted(smartplan: Run, tegal: Path) -> None:
    odd = "goals: {}\nmissions:\n    a:\n        text:   A\n"
    (tegal / "profile.yaml").write_text(odd, "utf-8")
    assert smartplan("add", "mission", "Uji", cwd=tegal).code == 0
    assert texts(tegal)["profile.yaml"].startswith(odd)


def test_a_part_that_is_missing_is_made(smartplan: Run, tegal: Path) -> None:
    (tegal / "data.yaml").unlink()
    assert smartplan("add", "dataset", "Uji", cwd=tegal).code == 0
    assert texts(tegal)["data.yaml"] == "datasets:\n  uji:\n    name: Uji\n"
    assert kind_of("data.yaml")


def test_words_of_both_languages_name_the_entries(smartplan: Run, tegal: Path) -> None:
    for word in ("agency", "agencies", "perangkat daerah", "opd", "Perangkat-Daerah"):
        ran = smartplan("add", word, "Uji", "--dry-run", "--format", "json", cwd=tegal)
        assert json.loads(ran.out)["route"] == "agencies.uji"
    inside = ("--program", "satu-data", "--dry-run", "--format", "json")
    for word in ("risiko", "risk", "programs.satu-data.risks"):
        own = inside[2:] if "." in word else inside
        ran = smartplan("add", word, "Uji", *own, cwd=tegal)
        assert json.loads(ran.out)["route"] == "programs.satu-data.risks.uji"


def test_a_choice_field_has_an_example_that_binds() -> None:
    for one in every_entries():
        for field in typed_fields(one.record).values() if one.record else ():
            if isinstance(field.type, Scalar) and field.type.kind is Kind.CHOICE:
                assert example(field.type) in {member.value for member in field.type.python}
