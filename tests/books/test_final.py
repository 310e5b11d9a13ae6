"""Which printing a plan has, and what keeps it from being final."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.books.final import own_printing, refusals
from smartplan.books.printing import Printing
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from tests.places import EXAMPLES, RENDERED

VISION = {"profile.yaml": "vision: {text: Kota yang cerdas.}\n"}
LAW = {"sources.yaml": "uu: {title: Undang-Undang, kind: law}\n"}
SIGNED = {"process.yaml": "commitment: {signatories: [{office: Wali Kota}]}\n"}
WHOLE = VISION | LAW | SIGNED
Make = Callable[[dict[str, str]], Plan]


@pytest.fixture
def plan(tmp_path: Path) -> Make:
    def make(files: dict[str, str]) -> Plan:
        for name, text in {"smartplan.yaml": "smartplan: 1\n", **files}.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
        return load(read_folder(tmp_path), RENDERED).plan

    return make


def test_a_plan_with_all_three_is_printed(plan: Make) -> None:
    assert refusals(plan(WHOLE)) == ()


def test_all_reasons_are_told_at_once(plan: Make) -> None:
    reasons = refusals(plan({}))
    assert [one.id.partition(" (")[0] for one in reasons] == [
        "visi belum ditulis",
        "belum ada peraturan yang menjadi dasar hukumnya",
        "belum ada penanda tangan",
    ]
    assert [one.en.partition(" (")[0] for one in reasons] == [
        "the vision is not written yet",
        "there is no law that it rests on",
        "there are no signatories",
    ]


@pytest.mark.parametrize(
    ("files", "word"),
    [
        (LAW | SIGNED, "vision"),
        (LAW | SIGNED | {"profile.yaml": "vision: {year: 2030}\n"}, "vision"),
        (LAW | SIGNED | {"profile.yaml": 'vision: {text: " "}\n'}, "vision"),
        (VISION | SIGNED, "law"),
        (WHOLE | {"sources.yaml": "b: {title: Berita, kind: news}\n"}, "law"),
        (VISION | LAW, "signatories"),
        (WHOLE | {"process.yaml": "commitment: {place: Aula, signatories: []}\n"}, "signatories"),
    ],
)
def test_each_is_asked_for(plan: Make, files: dict[str, str], word: str) -> None:
    (reason,) = refusals(plan(files))
    assert word in reason.en


@pytest.mark.parametrize(
    ("instrument", "is_law"),
    [
        ("{kind: perda, title: Perda, about: innovation, status: signed}", True),
        ("{kind: perda, title: Perda, about: innovation, status: drafting}", False),
        ("{kind: perwali, title: Perwali, about: masterplan, status: signed}", False),
        ("{kind: decree, title: SK, about: innovation, status: signed}", False),
    ],
)
def test_a_regulation_of_the_region_is_a_law_but_not_the_plans_own(
    plan: Make, instrument: str, *, is_law: bool
) -> None:
    files = VISION | SIGNED | {"organization.yaml": f"instruments: {{a: {instrument}}}\n"}
    assert (refusals(plan(files)) == ()) is is_law


@pytest.mark.parametrize(
    ("status", "printing"),
    [
        ("", Printing.DRAFT),
        ("status: drafting\n", Printing.DRAFT),
        ("status: final-review\n", Printing.DRAFT),
        ("status: committed\n", Printing.FINAL),
        ("status: enacted\n", Printing.FINAL),
        ("status: revised\n", Printing.FINAL),
    ],
)
def test_a_plan_is_final_from_the_commitment_on(
    plan: Make, status: str, printing: Printing
) -> None:
    assert own_printing(plan({"smartplan.yaml": f"smartplan: 1\n{status}"})) is printing


@pytest.mark.parametrize(("name", "is_ready"), [("tegal", True), ("batang", False)])
def test_examples(name: str, *, is_ready: bool) -> None:
    assert (refusals(load(read_folder(EXAMPLES / name), RENDERED).plan) == ()) is is_ready
