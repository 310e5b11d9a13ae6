"""The sketch of a plan: numbers that stand for its wording, alike on every machine, as JSON."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.portfolio.copies import SKETCH
from smartplan.portfolio.sketch import (
    Origin,
    ProgramText,
    Sketch,
    from_json,
    shingles,
    sketched,
)
from smartplan.portfolio.sketching import LAID_DOWN
from tests.places import ROOT

DAY = date(2026, 1, 1)
WORDS = [f"kata{number}" for number in range(400)]


def sketch(**texts: str) -> Sketch:
    told = [(id, f"Program {id}", None, [["summary", text]]) for id, text in texts.items()]
    return from_json(json.loads(json.dumps(sketched("Kota Uji", "33.76", told))))


def words(count: int) -> str:
    return " ".join(WORDS[:count])


def test_a_number_follows_from_the_words_alone() -> None:
    # Kept in caches and told to other machines: these may never change.
    assert shingles(["Satu data, SATU peta!"]) == {18407982738253064509, 5103429386996346483}
    assert shingles(["satu data satu peta"]) == shingles(["Satu data: satu (peta)"])


def test_the_order_of_words_counts() -> None:
    assert shingles(["satu dua tiga"]) != shingles(["tiga dua satu"])


@pytest.mark.parametrize(
    "quoted",
    [
        "“satu kalimat yang dikutip orang lain”",
        '"satu kalimat yang dikutip orang lain"',
        "Peraturan Presiden Nomor 95 Tahun 2018 tentang Sistem Pemerintahan Berbasis Elektronik",
    ],
)
def test_quotations_and_titles_of_regulations_do_not_count(quoted: str) -> None:
    assert shingles([quoted]) <= shingles(["peraturan presiden"])
    parted = shingles([f"warga melapor lewat aplikasi {quoted}. petugas datang esok hari"])
    assert parted == shingles(["warga melapor lewat aplikasi", "petugas datang esok hari"])


def test_a_program_of_fewer_than_twelve_words_is_passed_over() -> None:
    one = sketch(sebelas=words(11), duabelas=words(12))
    assert [program.id for program in one.programs] == ["duabelas"]
    assert one.passed_over == 1


@pytest.mark.parametrize(
    ("count", "one_of"), [(12, 1), (17, 1), (18, 2), (33, 2), (34, 4), (65, 4), (66, 8), (400, 8)]
)
def test_of_a_long_text_every_eighth_number_is_kept_of_a_short_one_more(
    count: int, one_of: int
) -> None:
    ((program),) = sketch(a=words(count)).programs
    every = shingles([words(count)])
    assert sorted(program.numbers) == sorted(one for one in every if one % one_of == 0)


def test_what_is_told_is_what_was_kept() -> None:
    told = [("a", "Program  A\n", ["Kota Batam", "Izin"], [["summary", words(20)]])]
    one = from_json(json.loads(json.dumps(sketched("Kota  Uji", "", told))))
    assert (one.region, one.code) == ("Kota Uji", "")
    assert one.programs[0].name == "Program A"
    assert one.programs[0].origin == Origin("Kota Batam", "Izin")
    assert one.texts() == {"a": (ProgramText("summary", words(20)),)}


def test_the_prose_of_a_program_is_what_is_compared(plan_folder: Callable) -> None:
    five, six = "lima kata saja di sini", "enam kata yang ditulis di sini"
    folder = plan_folder(
        {
            "programs/izin.yaml": f"name: {words(30)}\n"
            f"summary: {words(20)}\n"
            "dimension: governance\n"
            f"actions: {{satu: {{kind: policy, name: {words(25)}, output: {five}}},\n"
            f"  dua: {{kind: policy, name: Dua, output: {six}}}}}\n"
            f"note: {words(40)}\n"
            "adopted_from: {region: Kota Batam}\n"
        }
    )
    one = from_json(SKETCH.take(assess(folder, DAY)))
    assert one.texts()["izin"] == (
        ProgramText("summary", words(20)),
        ProgramText("actions.dua.output", six),
    )
    (program,) = (held for held in one.programs if held.id == "izin")
    assert program.origin == Origin("Kota Batam", "")


def test_the_example_that_init_lays_down_is_no_text_of_anybody() -> None:
    laid = {path.stem for path in (ROOT / "templates" / "plan").glob("*/programs/*.yaml")}
    assert laid == LAID_DOWN


def test_the_example_of_init_is_not_compared(smartplan: Callable, tmp_path: Path) -> None:
    smartplan("init", "batam", "--dir", str(tmp_path / "batam"))
    one = from_json(SKETCH.take(assess(tmp_path / "batam", DAY)))
    assert (one.programs, one.passed_over) == ((), 0)


def test_a_broken_plan_has_a_sketch_too(plan_folder: Callable) -> None:
    folder = plan_folder(
        {
            "smartplan.yaml": "region: [",
            "programs/a.yaml": "name: [1]\nsummary: {a: b}\nadopted_from: x\n",
            "programs/b.yaml": "\x00",
            "programs/c.yaml": f'name: "\\uD800"\nsummary: "\\uDFFF {words(20)}"\n',
        }
    )
    from_json(json.loads(json.dumps(SKETCH.take(assess(folder, DAY)))))
