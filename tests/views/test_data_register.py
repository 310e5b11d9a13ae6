"""The data register: who is not connected, what is owed, how fast requests were answered."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess_loaded
from smartplan.books.library import library, named
from smartplan.books.subject import Subject
from smartplan.books.usual import is_usual
from smartplan.books.views.data_register import DataRegisterView, view
from smartplan.plan.load import load
from smartplan.scoring.readiness import score
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.standing.duties import DutyKind, duties
from smartplan.wording import Lang
from tests.conftest import Ran
from tests.places import AS_OF, EXAMPLES, RENDERED

AGENCIES = "agencies: {a: {name: Dinas A, short: A}, b: {name: Dinas B}}\n"


def told(data: str, lang: Lang = "en", **more: str) -> DataRegisterView:
    files = {"smartplan.yaml": "smartplan: 1\nregion: {name: Kota Batu}\n", "data.yaml": data}
    files |= {"organization.yaml": AGENCIES} | {
        f"{name}.yaml": text for name, text in more.items()
    }
    held = {name: text.encode() for name, text in files.items()}
    loaded = load(Bundle("uji", held, frozenset()), AS_OF)
    found = assess_loaded(loaded)
    return view(Subject(loaded.plan, score(loaded.plan), found.findings), lang)


def test_agencies_that_are_not_connected_are_named() -> None:
    found = told("systems: {s: {name: Portal, owner: a, connects: [a]}, t: {name: Lain}}\n")
    assert [(one.share, one.inside, one.outside) for one in found.systems] == [
        ("1 of 2", "A", "Dinas B"),
        ("0 of 2", "–", "A, Dinas B"),
    ]


def test_the_summary_counts_what_is_there() -> None:
    assert told("").summary == ""
    sound = "datasets: {d: {name: D, custodian: a, frequency: monthly, updated: 2024-06-01}}\n"
    assert told(sound).summary == (
        "This register holds 1 dataset; the data is kept by 1 agency. No dataset is past renewal "
        "or too incomplete."
    )
    behind = sound.replace("2024-06-01", "2023-06-01, completeness: 20")
    late = "requests: {r: {agency: b, due: 2024-06-29, status: open}}\n"
    assert told(behind + late, "id").summary == (
        "Register ini memuat 1 data; datanya dipegang 1 perangkat daerah. Data yang melewati "
        "jadwal pemutakhiran: 1. Data yang belum cukup lengkap: 1. Satu kewajiban data melewati "
        "tenggat."
    )


def test_what_is_owed_is_what_duties_say() -> None:
    """The register, the letters and the screen count the same."""
    for name in ("tegal", "bukittinggi", "batam", "batang"):
        loaded = load(read_folder(EXAMPLES / name), RENDERED)
        findings = assess_loaded(loaded).findings
        owed = [one for one in duties(loaded.plan, findings) if one.kind is DutyKind.DATA]
        found = view(Subject(loaded.plan, score(loaded.plan), findings), "id").owed
        assert len(found) == len(owed)
        late = sum(one.is_overdue or one.code == "DAT004" for one in owed)
        assert sum(one.when.startswith("terlambat") for one in found) == late


@pytest.mark.parametrize(
    ("requests", "speed"),
    [
        ("", ""),
        (
            "r: {agency: a, asked: 2024-01-01, due: 2024-01-31, received: 2024-01-02}",
            "The only request for data is answered. The answer came within a day.",
        ),
        (
            (
                "r: {agency: a, asked: 2024-01-01, received: 2024-01-04, status: open}, "
                "s: {agency: a, asked: 2024-01-02, received: 2024-01-05}"
            ),
            "All 2 requests for data are answered. The days that each answer took: 3.",
        ),
        (
            "r: {agency: a, due: 2024-01-31}",
            (
                "The only request for data is not answered. One request is still open. It is "
                "overdue by now."
            ),
        ),
        (
            (
                "r: {agency: a, asked: 2024-01-01, due: 2024-01-05, received: 2024-01-11}, "
                "s: {agency: a, asked: 2024-01-01, due: 2024-01-05, received: 2024-01-05}, "
                "t: {agency: b, due: 2024-06-30, status: open}, "
                "u: {agency: b, due: 2024-06-29, status: open}, "
                "v: {agency: b, due: 2024-06-29, received: 2024-06-29, status: rejected}"
            ),
            (
                "Requests for data that are answered: 2 of 5. Half of them came within 7 days, "
                "the slowest in 10. One answer came late. Requests still open: 2. Overdue by "
                "now: 1."
            ),
        ),
    ],
)
def test_how_fast_requests_were_answered(requests: str, speed: str) -> None:
    assert told(f"requests: {{{requests}}}\n").speed == speed


def test_an_indicator_tells_its_program() -> None:
    goals = "goals: {g: {indicators: {x: {name: Lama antre, dataset: d}}}}\n"
    found = told("datasets: {d: {name: D}, e: {name: E}}\n", profile=goals)
    assert [one.indicators for one in found.resting] == [("Lama antre",)]
    assert (found.unused, found.resting_about) == (
        "E",
        "All indicators of the plan name the data that they are computed from.",
    )


def test_the_document_is_of_the_set_where_there_is_data() -> None:
    kind = named("data-register", library())
    for data, is_there in (("", False), ("datasets: {d: {name: D}}\n", True)):
        files = {"smartplan.yaml": b"smartplan: 1\n", "data.yaml": data.encode()}
        plan = load(Bundle("uji", files, frozenset()), AS_OF).plan
        assert is_usual(kind, plan) is is_there


@pytest.mark.parametrize(("lang", "told"), [("id", "belum tersedia"), ("en", "not available")])
def test_asked_by_name_it_says_what_is_missing(
    lang: Lang, told: str, plan_folder: Callable[..., Path], smartplan: Callable[..., Ran]
) -> None:
    folder = plan_folder({"data.yaml": ""})
    how = ("--format", "md", "--lang", lang, "--as-of", AS_OF.isoformat(), "--out", "out")
    ran = smartplan("render", "--document", "data-register", *how, cwd=folder)
    assert ran.code == 0, ran.err
    assert (folder / "out/data-register.md").read_text("utf-8").count(told) == 3
