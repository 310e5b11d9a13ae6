"""`smartplan status`: one screen, its other forms, one agency, and where its numbers come from."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import smartplan.assess
from tests.conftest import Ran
from tests.places import EXAMPLES

Run = Callable[..., Ran]

TEGAL, BUKITTINGGI = str(EXAMPLES / "tegal"), str(EXAMPLES / "bukittinggi")
DAY = ("--as-of", "2025-04-20")
EVERY = ["tegal", "batam", "bukittinggi", "batang"]


def told(smartplan: Run, *call: str) -> dict[str, Any]:
    ran = smartplan("status", *call, "--format", "json", "--lang", "id")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


@pytest.mark.parametrize("plan", EVERY)
def test_json_holds_what_others_build_on(plan: str, smartplan: Run) -> None:
    found = told(smartplan, str(EXAMPLES / plan), *DAY)
    assert found["version"] == 1
    assert {
        "plan", "as_of", "next_date", "stage", "gates", "completeness", "agencies", "owed",
        "recommendations", "quick_wins", "next",
    } <= found.keys()  # fmt: skip
    assert found["next_date"] is None or {"date", "text", "days"} <= found["next_date"].keys()
    assert all({"stage", "name", "met", "file"} <= one.keys() for one in found["gates"])
    assert all(one["met"] is (one["file"] is None) for one in found["gates"])
    assert all({"percent", "reasons"} <= one.keys() for one in found["completeness"].values())
    counts = {"agency", "programs", "no_progress", "no_evidence", "late_data", "urgent"}
    assert all(counts <= one.keys() for one in found["agencies"])
    keys = {"agency", "code", "route", "due", "since", "text"}
    assert all(keys <= one.keys() for one in found["owed"])
    assert found["recommendations"].keys() == {"open", "overdue"}
    assert {"running", "ended", "stopped", "without_news"} <= found["quick_wins"].keys()
    assert all({"text", "route", "agency"} <= one.keys() for one in found["next"])


@pytest.mark.parametrize(("plan", "lang"), list(zip(EVERY, ["id", "en", "id", "en"], strict=True)))
def test_the_screen_tells_the_numbers_of_the_json(plan: str, lang: str, smartplan: Run) -> None:
    found = told(smartplan, str(EXAMPLES / plan), *DAY)
    screen = smartplan("status", str(EXAMPLES / plan), *DAY, "--lang", lang).out
    page = smartplan("status", str(EXAMPLES / plan), *DAY, "--lang", lang, "--format", "md").out
    html = smartplan("status", str(EXAMPLES / plan), *DAY, "--lang", lang, "--format", "html").out
    word = "Kelengkapan" if lang == "id" else "Completeness"
    percent = f"{word} {found['completeness_percent']}%"
    owing = [one for one in found["agencies"] if one["agency"] and one["urgent"]]
    for text in (screen, page, html):
        assert percent in text
        if found["next_date"]:
            words = "{} hari lagi" if lang == "id" else "in {} days"
            assert words.format(found["next_date"]["days"]) in text
        open_ = found["recommendations"]["open"]
        assert not open_ or f"{open_} {'terbuka' if lang == 'id' else 'open'}" in text
        silent = len(found["quick_wins"]["without_news"])
        assert not silent or f"{silent} {'tanpa kabar' if lang == 'id' else 'without'}" in text
    assert html.count("<tr>") >= len(owing)


def test_one_screen_at_80_columns_with_nothing_beyond(
    smartplan: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command that can be copied is not broken; all else fits."""
    monkeypatch.setattr("smartplan.writers.text.terminal.width", lambda *_: 80)
    for plan in EVERY:
        lines = smartplan("status", str(EXAMPLES / plan), *DAY, "--lang", "id").out.splitlines()
        assert [line for line in lines if len(line) > 80 and "smartplan " not in line] == []
        assert len(lines) <= 64


def test_the_screen_is_short_and_every_other_form_whole(smartplan: Run) -> None:
    brief = smartplan("status", TEGAL, *DAY, "--lang", "id").out
    whole = smartplan("status", TEGAL, *DAY, "--lang", "id", "--format", "md").out
    owing = {one["agency"] for one in told(smartplan, TEGAL, *DAY)["owed"]}
    assert f"{len(owing) - 6} perangkat daerah lagi juga ditunggu." in brief
    assert "perangkat daerah lagi" not in whole
    assert "Perumda" in whole
    assert "smartplan status --explain" in brief


# One agency.


@pytest.mark.parametrize(
    "word", ["dinkes", "Dinkes", "DINKES", "dinas kesehatan", "Dinas Kesehatan"]
)
def test_an_agency_by_its_id_its_short_or_its_full_name(word: str, smartplan: Run) -> None:
    found = told(smartplan, BUKITTINGGI, *DAY, "--agency", word)
    assert [one["agency"] for one in found["agencies"]] == ["dinkes"]
    assert {one["agency"] for one in found["owed"]} == {"dinkes"}
    ran = smartplan("status", BUKITTINGGI, *DAY, "--agency", word, "--lang", "id").out
    assert ran.startswith("Dinas Kesehatan · Kota Bukittinggi · 20 April 2025\n")
    assert "Kunjungan puskesmas menurut jenis layanan: data yang diminta (lewat 1003 hari)" in (
        re.sub(r"\s+", " ", ran)
    )
    assert "Kelengkapan" not in ran


_SHORT_NAMES = "nama pendeknya ada di organization.yaml"


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("dinkess", "perangkat daerah dinkess tidak ada dalam rencana; maksudnya dinkes?"),
        (
            "entah-apa",
            f"perangkat daerah entah-apa tidak ada dalam rencana; {_SHORT_NAMES}",
        ),
        (
            "keuangan",
            "perangkat daerah keuangan tidak ada dalam rencana; maksudnya badan-keuangan?",
        ),
    ],
)
def test_an_agency_that_is_not_there(word: str, said: str, smartplan: Run) -> None:
    ran = smartplan("status", BUKITTINGGI, *DAY, "--agency", word, "--lang", "id")
    assert (ran.code, ran.out, ran.err.strip()) == (2, "", f"smartplan: {said}")


def test_an_agency_that_owes_nothing_is_told_so(smartplan: Run) -> None:
    ran = smartplan("status", BUKITTINGGI, *DAY, "--agency", "dlh", "--lang", "en")
    assert (ran.code, "Nothing is owed." in ran.out) == (0, True)


def test_several_plans_one_after_the_other_and_an_agency_of_one(smartplan: Run) -> None:
    found = told(smartplan, TEGAL, BUKITTINGGI, *DAY)
    assert [one["plan"] for one in found["plans"]] == ["tegal", "bukittinggi"]
    one = told(smartplan, TEGAL, BUKITTINGGI, *DAY, "--agency", "perumda-air")
    assert one["plan"] == "tegal"
    ran = smartplan("status", TEGAL, BUKITTINGGI, *DAY, "--lang", "id").out
    assert ran.index("Kota Tegal") < ran.index("Kota Bukittinggi")
    calendar = smartplan("status", TEGAL, BUKITTINGGI, *DAY, "--format", "ics").out
    assert calendar.count("BEGIN:VCALENDAR") == 1
    assert {"UID:33.76", "UID:13.75"} <= set(re.findall(r"UID:[\d.]{5}", calendar))


# A plan that is not whole.


@pytest.mark.parametrize(
    ("text", "unread"),
    [("agencies: [", ["organization.yaml"]), ("agencies: {a: {name: Dinas A}}\n", [])],
)
def test_what_cannot_be_read_is_told_first(
    text: str, unread: list[str], smartplan: Run, plan_folder: Callable[..., Path]
) -> None:
    folder = plan_folder({"organization.yaml": text})
    ran = smartplan("status", str(folder), *DAY, "--lang", "id", "--format", "md")
    assert (ran.code, ran.err) == (0, "")
    first = ran.out.partition("Tenggat terdekat")[0]
    assert ("Tidak terbaca sebagaimana mestinya: organization.yaml; " in first) is bool(unread)
    found = told(smartplan, str(folder), *DAY)
    assert found["unread"] == unread
    assert f"Rencana ini memuat {found['errors']} galat: smartplan validate" in first


def test_a_plan_with_hardly_anything_in_it_is_told(smartplan: Run, tmp_path: Path) -> None:
    (tmp_path / "smartplan.yaml").write_text("smartplan: 1\n", encoding="utf-8")
    for lang in ("id", "en"):
        for form in ("text", "md", "json", "html", "ics"):
            ran = smartplan("status", str(tmp_path), *DAY, "--lang", lang, "--format", form)
            assert (ran.code, ran.err) == (0, "")


# For machines that ask.


@pytest.mark.parametrize(
    ("day", "agency", "code"),
    [
        ("2022-07-22", "dinkes", 0),
        ("2022-07-23", "dinkes", 1),
        ("2022-07-23", "dlh", 0),
        ("2022-07-23", "", 1),
    ],
)
def test_overdue_fails_only_where_that_is_asked_for(
    day: str, agency: str, code: int, smartplan: Run
) -> None:
    call = ("status", BUKITTINGGI, "--as-of", day, *(("--agency", agency) if agency else ()))
    assert smartplan(*call).code == 0
    assert smartplan(*call, "--fail-on", "never").code == 0
    assert smartplan(*call, "--fail-on", "overdue").code == code
    assert smartplan(*call, "--fail-on", "overdue", "--format", "json").code == code


def test_wishes_that_cannot_be_met_are_said_in_a_sentence(smartplan: Run, tmp_path: Path) -> None:
    ran = smartplan("status", TEGAL, "--format", "docx", "--lang", "id")
    assert (ran.code, "--out keadaan.docx" in ran.err) == (2, True)
    ran = smartplan("status", TEGAL, "--fail-on", "error", "--lang", "id")
    assert (ran.code, "overdue" in ran.err) == (2, True)
    assert smartplan("status", TEGAL, "--format", "icl").code == 2
    assert smartplan("status", str(tmp_path)).code == 2


@pytest.mark.parametrize("form", ["html", "docx", "pdf", "ics", "md", "json"])
def test_every_form_goes_into_a_file_with_the_same_bytes(
    form: str, smartplan: Run, tmp_path: Path
) -> None:
    files = [tmp_path / f"satu.{form}", tmp_path / f"dua.{form}"]
    for file in files:
        call = ("--format", form, "--out", str(file), "--lang", "id")
        assert smartplan("status", BUKITTINGGI, *DAY, *call).code == 0
    first, second = (file.read_bytes() for file in files)
    assert first == second
    assert len(first) > 100


# What is kept.


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """A cache of its own; what is worked out anew."""
    monkeypatch.setenv("SMARTPLAN_CACHE_DIR", str(tmp_path / "kept"))
    seen: list[object] = []
    real = smartplan.assess.assess_loaded

    def watched(*given: object, **named: object) -> object:
        seen.append(given)
        return real(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(smartplan.assess, "assess_loaded", watched)
    return seen


def test_a_kept_plan_is_told_as_one_that_is_worked_out(
    smartplan: Run, kept: list[object], tmp_path: Path
) -> None:
    """Also on later days, as long as nothing else differs: only the days are counted anew."""
    plan = tmp_path / "tegal"
    shutil.copytree(TEGAL, plan)
    days = ("2026-11-21", "2026-11-22", "2026-12-15")
    for form in ("text", "json", "md", "ics"):
        for day in days:
            call = ("status", str(plan), "--as-of", day, "--format", form, "--lang", "id")
            assert smartplan(*call).out == smartplan(*call, "--no-cache").out
    anew = len([one for one in kept if one]) - 4 * len(days)
    assert anew == 1


def test_the_days_that_are_left_are_counted_when_it_is_told(
    smartplan: Run, kept: list[object], tmp_path: Path
) -> None:
    plan = tmp_path / "tegal"
    shutil.copytree(TEGAL, plan)
    first = told(smartplan, str(plan), "--as-of", "2026-11-21")["next_date"]["days"]
    second = told(smartplan, str(plan), "--as-of", "2026-11-22")["next_date"]["days"]
    assert first == second + 1
    assert len(kept) == 1


# Where numbers come from.


@pytest.mark.parametrize(("plan", "lang"), [("tegal", "id"), ("bukittinggi", "en")])
def test_every_number_is_traced_to_lines(plan: str, lang: str, smartplan: Run) -> None:
    folder = EXAMPLES / plan
    found = told(smartplan, str(folder), *DAY, "--explain")
    text = smartplan("status", str(folder), *DAY, "--lang", lang, "--explain").out
    flat = re.sub(r"\s+", " ", text)
    title = "Asal setiap angka" if lang == "id" else "Where every number comes from"
    assert title in text
    for one in (*found["owed"], *found["next"]):
        assert re.fullmatch(r"[a-z0-9/-]+\.yaml:\d+", one["at"])
        assert one["at"] in flat or one in found["next"]
    for one in found["agencies"]:
        if one["programs"] and one["agency"]:
            words = "program" if lang == "id" or one["programs"] == 1 else "programs"
            assert f": {one['programs']} {words}" in flat
    for file, line in re.findall(r"([a-z0-9/-]+\.yaml):(\d+)", text):
        path = folder / file
        assert not path.exists() or int(line) <= len(path.read_text("utf-8").splitlines()) + 1
    assert "Asal setiap" not in smartplan("status", str(folder), *DAY, "--lang", "id").out


def test_the_mean_of_the_parts_can_be_done_again(smartplan: Run) -> None:
    text = smartplan("status", TEGAL, *DAY, "--lang", "id", "--explain").out
    found = re.search(r"Kelengkapan: \(([\d +]+)\) / (\d+) = (\d+)%", re.sub(r"\s+", " ", text))
    assert found
    parts = [int(one) for one in found[1].split("+")]
    assert len(parts) == int(found[2])
    assert sum(parts) // len(parts) == int(found[3])
