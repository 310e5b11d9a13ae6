"""A year of a plan as those live it who keep it, in both languages, on copies of two examples.

From the guidance stages to the talk; what is counted on the way is told alike by every screen,
letter, workbook and document, as each takes it from the one place where it is counted.
"""

import json
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smartplan.wording import LANGS, Lang, rupiah, rupiah_short
from tests.conftest import Ran
from tests.places import EXAMPLES

pytestmark = pytest.mark.wide

Run = Callable[..., Ran]
Call = Callable[..., str]
DAY, YEAR = "2024-10-20", "2023"
DESK = "loket-kelurahan"
PAPERS = ("agency-letter", "annual-report", "self-assessment", "deck")


@pytest.fixture(params=LANGS)
def lang(request: pytest.FixtureRequest) -> Lang:
    held: Lang = request.param
    return held


@pytest.fixture
def call(smartplan: Run, lang: Lang, tmp_path: Path) -> Call:
    """A call in the plan of a region, on a day, that has to end as it should."""

    def run(*words: str, plan: str = "tegal", day: str = DAY, code: int = 0) -> str:
        folder = tmp_path / plan
        if not folder.exists():
            shutil.copytree(EXAMPLES / plan, folder)
        done = smartplan(*words, "--as-of", day, "--lang", lang, cwd=folder)
        assert done.code == code, done.err
        return done.out

    return run


def told(call: Call, *words: str, **how: str) -> Any:
    return json.loads(call(*words, "--format", "json", **how))


def flat(text: str) -> str:
    return " ".join(text.split())


STAGES = {"2022-06-13": 1, "2022-07-13": 2, "2022-08-08": 3, "2022-09-06": 4}


def test_from_stage_to_stage(call: Call, lang: Lang) -> None:
    """The screen has as many criteria of the stage as are counted, and says which day is next."""
    for day, stage in STAGES.items():
        held = told(call, "status", plan="batam", day=day)
        assert (held["stage"], held["next_date"]["days"]) == (stage, 0)
        screen = call("status", plan="batam", day=day)
        gates = [one for one in held["gates"] if one["stage"] == stage]
        met = {"id": "Semua syarat terpenuhi", "en": "All criteria are met"}[lang]
        assert (met in screen) is all(one["met"] for one in gates)
        assert {"id": "tahap ", "en": "stage "}[lang] + ("I", "II", "III", "IV")[
            stage - 1
        ] in screen


def test_data_that_comes_late(call: Call, lang: Lang, tmp_path: Path) -> None:
    """What an agency fills in stands in the plan; then its receipt is to be recorded."""
    how = {"plan": "bukittinggi", "day": "2022-07-25"}
    sheets = call("sheet", "export", "--agency", "dinkes", "--kind", "data", "--format", "csv",
                  "--out", str(tmp_path / "kirim"), **how)  # fmt: skip
    (owed,) = told(call, "status", "--agency", "dinkes", **how)["owed"]
    assert (owed["since"], sheets.partition("\n")[0][-3:]) == ("2022-07-23", ": 1")
    (file,) = (tmp_path / "kirim").glob("*/Data.csv")
    text = file.read_text("utf-8")
    head, row = (line.split(";") for line in text.splitlines()[:2])
    day = next(at for at, name in enumerate(head) if name.startswith(("Pemutakhiran", "Last")))
    assert not row[day]
    row[day] = "20/07/2022"
    file.write_text("\n".join(";".join(one) for one in (head, row)), "utf-8")
    before = (tmp_path / "bukittinggi" / "data.yaml").read_text("utf-8").splitlines()
    call("sheet", "import", str(file.parent), **how)
    after = (tmp_path / "bukittinggi" / "data.yaml").read_text("utf-8").splitlines()
    assert list((Counter(after) - Counter(before)).elements()) == ["    updated: 2022-07-20"]
    assert not Counter(before) - Counter(after)
    (step,) = told(call, "status", "--agency", "dinkes", **how)["next"]
    said = {"id": "catat tanggal diterimanya", "en": "write down when it was received"}[lang]
    assert said in step["text"]


def test_a_year_is_counted_alike_wherever_it_is_told(
    call: Call, lang: Lang, tmp_path: Path
) -> None:
    three_quarters(call, tmp_path / "tegal")
    call("render", *(f"--document={one}" for one in (*PAPERS, "masterplan")), "--format", "md",
         "--out", str(tmp_path))  # fmt: skip
    papers = {one: (tmp_path / f"{one}.md").read_text("utf-8") for one in PAPERS}
    status = told(call, "status")
    owed_alike(call, status, papers["agency-letter"], tmp_path)
    assessment_alike(call, status, papers, lang)
    book = (tmp_path / "masterplan.md").read_text("utf-8")
    year_alike(told(call, "progress", "--year", YEAR), papers, book, lang)
    for name, text in papers.items():
        assert not re.search(r"\b[\w/-]+\.(yaml|jpg|csv)\b|\b0 (dari|of) 0\b", text), name


def three_quarters(call: Call, plan: Path) -> None:
    """Two quarters are told of one program, one with a photograph; nothing else changes."""
    owed = told(call, "progress", "--missing")["missing"]
    shutil.copy(plan / "lampiran/bukti/foto-loket.jpg", plan / "lampiran/loket-tw2.jpg")
    file = plan / "progress/2024.yaml"
    before = file.read_text("utf-8")
    assert (DESK, 3) in {(one["program"], one["quarter"]) for one in owed}
    second = ("progress", DESK, "--quarter", "2", "--physical", "18", "--spent", "150 juta",
              "--source", "lampiran/loket-tw2.jpg")  # fmt: skip
    call(*second, "--dry-run")
    assert file.read_text("utf-8") == before
    call(*second)
    call("progress", DESK, "--quarter", "3", "--physical", "33,5", "--spent", "260 juta")
    for wrong in (("--quarter", "4", "--physical", "40"), ("--quarter", "5"), ("--year", "2040")):
        call("progress", DESK, *wrong, code=2)
    call("progress", DESK, "--quarter", "3", "--physical", "170", code=1)
    call("progress", "kios-mandiri", "--quarter", "3", "--physical", "70", code=1)
    now = file.read_text("utf-8")
    assert not Counter(before.splitlines()) - Counter(now.splitlines())
    assert now.count("sources: [loket-tw2]") == 1
    left = told(call, "progress", "--missing")["missing"]
    assert len(left) == len(owed) - 1


def owed_alike(call: Call, status: Any, letters: str, place: Path) -> None:
    """Screen, list of who has not reported, letters and workbooks: whose, and how much."""
    missing = told(call, "progress", "--missing")["missing"]
    assert Counter(one["agency"] for one in missing) == Counter(
        one["agency"] for one in status["owed"] if one["kind"] == "progress"
    )
    agencies = {one["agency"]: one for one in status["agencies"]}
    for agency in ("bappeda", "dinkes", "perumda-air", "disperkim"):
        mine = told(call, "status", "--agency", agency)
        things = {(one["route"], one["text"]) for one in mine["owed"]}
        late = {one["text"] for one in mine["owed"] if one["since"]}
        counted = agencies.get(agency, {"no_progress": 0, "items": 0})
        kinds = Counter(one["kind"] for one in mine["owed"])
        assert (kinds["progress"], kinds["assessment"]) == (
            counted["no_progress"], counted["items"]
        )  # fmt: skip
        made = call("sheet", "export", "--agency", agency, "--format", "csv",
                    "--out", str(place / "sheets"))  # fmt: skip
        waiting = re.search(r"(?:masih ditunggu|still missing): (\d+)", made)
        assert int(waiting[1] if waiting else 0) == len(things), made
        name = call("status", "--agency", agency).partition(" · ")[0]
        row = next((one for one in letters.splitlines() if one.startswith(f"| [{name}]")), "")
        cells = [int(one) if one.isdigit() else 0 for one in re.split(r"\s*\|\s*", row)[3:5]]
        assert (cells or [0, 0]) == [len({text for _, text in things}), len(late)], row


def assessment_alike(call: Call, status: Any, papers: dict[str, str], lang: Lang) -> None:
    """Screen, score, self-assessment and talk: so many of so many items, and the same range."""
    (held,) = status["assessment"]
    found = told(call, "score", "--evaluation")["evaluation"][held["year"]]["estimate"]
    keys = ("of", "answered", "proven", "low", "high")
    assert [found[key] for key in keys] == [held[key] for key in keys]
    comma = (lambda text: text.replace(".", ",")) if lang == "id" else str
    low, high = (comma(f"{held[key]:.2f}") for key in ("low", "high"))
    said = {
        "id": f"Dari {held['of']} butir, {held['answered']} sudah bernilai dan {held['proven']} ",
        "en": f"Of {held['of']} items, {held['answered']} have a value, {held['proven']} of them ",
    }[lang]
    assert said in papers["self-assessment"]
    for paper in (papers["self-assessment"], papers["deck"], call("score", "--evaluation")):
        assert re.search(f"{low} (sampai|to) {high}", flat(paper))
    total = papers["self-assessment"].partition(f"| **{held['of']}** | ")[2]
    assert total.startswith(f"**{held['answered']}** | **{held['proven']}** |")


def year_alike(found: Any, papers: dict[str, str], book: str, lang: Lang) -> None:
    """Screen, talk, report and book: what was promised for a year, what ran, and the money."""
    programs, actions = (found["promised"][key] for key in ("programs", "actions"))
    spent, planned = found["promised"]["spent"], found["promised"]["reported"]
    keys = ("planned", "ran", "done")
    report, deck = papers["annual-report"], papers["deck"]
    for held in (programs, actions):
        row = " | ".join(
            f"**{one}**" for one in (*(held[key] for key in keys), len(held["silent"]))
        )
        assert row in report
        assert row in deck
    for text in (report, flat(deck), book):
        assert rupiah(spent, lang) in text
        assert rupiah(planned, lang) in text
    assert f"**{rupiah_short(spent, lang)}**" in deck
