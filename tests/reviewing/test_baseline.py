"""The baseline: kept by plan and code, through renames, and never anything else overwritten."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.places import AS_OF
from tests.repo import Repo, repository
from tests.reviewing.states import KELAS, LOKET, Edits, bundle

DAY = ("--as-of", AS_OF.isoformat())
LEAD: Edits = {LOKET: [("\nlead: diskominfo", "\nlead: tiada")]}
BOTH: Edits = {**LEAD, KELAS: [("goals: [layanan-cepat]", "goals: [entah]")]}

Run = Callable[..., Ran]


def lay(folder: Path, edits: Edits) -> Path:
    for file, raw in bundle(edits).contents.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    return folder


@pytest.fixture
def checked(smartplan: Run, tmp_path: Path) -> Callable[..., Ran]:
    def run(*words: str) -> Ran:
        return smartplan("validate", *DAY, "--baseline", "b.json", *words, cwd=tmp_path)

    return run


def codes(ran: Ran) -> list[str]:
    return [one["code"] for one in json.loads(ran.out)["findings"]]


def test_a_part_of_a_run_keeps_the_rest(checked: Callable[..., Ran], tmp_path: Path) -> None:
    lay(tmp_path / "satu", BOTH)
    lay(tmp_path / "dua", LEAD)
    checked("--write-baseline", "--lang", "en")
    whole = (tmp_path / "b.json").read_text()
    for part in (("satu",), ("--select", "REF"), ("--ignore", "REF"), ("--stage", "1")):
        checked(*part, "--write-baseline")
        assert (tmp_path / "b.json").read_text() == whole, part
    assert checked().code == 0


def test_what_is_accepted_of_some_codes_is_no_more_than_that(
    checked: Callable[..., Ran], tmp_path: Path
) -> None:
    lay(tmp_path / "satu", {**LEAD, KELAS: [("name: ", "nmae: ")]})
    checked("--select", "REF", "--write-baseline")
    left = codes(checked("--format", "json"))
    assert left
    assert not [code for code in left if code.startswith("REF")]


def test_entries_that_accept_nothing_are_named_and_go_when_asked(
    checked: Callable[..., Ran], tmp_path: Path
) -> None:
    lay(tmp_path / "satu", LEAD)
    checked("--write-baseline")
    lay(tmp_path / "satu", {})
    told = checked("--lang", "en")
    assert "b.json accepts" in told.err
    assert "REF001 programs.layanan-terpadu.lead" in told.err
    assert not checked("--select", "TXT", "--lang", "en").err  # not looked for
    checked("--write-baseline")
    assert json.loads((tmp_path / "b.json").read_text())["accepted"] == {}
    assert not checked().err


def test_what_cannot_be_read_is_neither_stale_nor_lost(
    checked: Callable[..., Ran], tmp_path: Path
) -> None:
    lay(tmp_path / "satu", LEAD)
    checked("--write-baseline")
    broken = tmp_path / "satu" / LOKET
    broken.write_text("name: [\n")
    assert "REF001" not in checked().err
    checked("--write-baseline")
    lay(tmp_path / "satu", LEAD)
    assert checked().code == 0


def test_a_row_before_moves_nothing(checked: Callable[..., Ran], tmp_path: Path) -> None:
    row = "  - {year: 2022, amount: 100000000, fund: apbd"
    bad = f"{row}, sources: [tiada]"
    lay(tmp_path / "satu", {LOKET: [(row, bad)]})
    checked("--write-baseline")
    more = f"  - {{year: 2021, amount: 5, fund: apbd, sources: [tiada]}}\n{bad}"
    lay(tmp_path / "satu", {LOKET: [(row, more)]})
    told = json.loads(checked("--select", "REF", "--format", "json").out)["findings"]
    assert [one["route"] for one in told] == ["programs.layanan-terpadu.budget.0.sources.0"]


def test_a_plan_is_known_in_another_folder(checked: Callable[..., Ran], tmp_path: Path) -> None:
    lay(tmp_path / "satu", LEAD)
    checked("--write-baseline")
    (tmp_path / "satu").rename(tmp_path / "rencana")
    assert checked().code == 0
    checked("--write-baseline")
    assert list(json.loads((tmp_path / "b.json").read_text())["accepted"]) == ["rencana"]
    # While the old folder is there, the new one is another plan.
    lay(tmp_path / "lagi", LEAD)
    assert checked("lagi").code == 1


def test_the_first_version_is_still_read(checked: Callable[..., Ran], tmp_path: Path) -> None:
    lay(tmp_path / "satu", LEAD)
    row = {"code": "REF001", "file": LOKET, "route": "programs.layanan-terpadu.lead"}
    old = {"version": 1, "accepted": {"satu": [row], "lain": [row]}}
    (tmp_path / "b.json").write_text(json.dumps(old))
    assert checked("--select", "REF").code == 0
    checked("--select", "REF", "--write-baseline")
    held = json.loads((tmp_path / "b.json").read_text())
    assert held["version"] == 2
    assert held["accepted"]["lain"]["findings"] == [row]
    assert held["accepted"]["satu"]["findings"][0]["at"] == "programs.layanan-terpadu.lead"
    assert checked("--select", "REF").code == 0


@pytest.mark.parametrize(
    "text",
    [
        "# Rencana\n",
        "[" * 100_000,
        '{"version": 3}',
        '{"version": 2, "accepted": []}',
        b"\xff\xfe",
    ],
)
def test_another_file_is_told_and_stays(
    checked: Callable[..., Ran], tmp_path: Path, text: str | bytes
) -> None:
    lay(tmp_path / "satu", {})
    raw = text if isinstance(text, bytes) else text.encode()
    (tmp_path / "b.json").write_bytes(raw)
    for words in ((), ("--write-baseline",)):
        told = checked(*words, "--lang", "en")
        assert told.code == 2
        assert told.err.count("\n") == 1
        assert "is no baseline of smartplan" in told.err
    assert (tmp_path / "b.json").read_bytes() == raw


def test_what_came_into_the_baseline_with_the_change_is_silenced(
    tmp_path: Path, smartplan: Run
) -> None:
    repo: Repo = repository(tmp_path / "repo")
    lay(repo.plan, LEAD)
    base = ("validate", "kota", *DAY, "--baseline", "b.json", "--since", "HEAD")
    asked = ("--select", "REF", "--format", "json")
    assert smartplan(*base, *asked, "--write-baseline", cwd=repo.root).code == 0
    told = json.loads(smartplan(*base, *asked, cwd=repo.root).out)
    assert told["findings"] == []
    (one,) = told["silenced"]
    assert (one["code"], one["silenced"]["by"]) == ("REF001", "baseline")
    repo.commit()
    told = json.loads(smartplan(*base, *asked, cwd=repo.root).out)
    assert (told["findings"], told["silenced"]) == ([], [])


def test_a_review_tells_what_a_baseline_has_come_to_accept(tmp_path: Path, smartplan: Run) -> None:
    repo: Repo = repository(tmp_path / "repo")
    lay(repo.plan, LEAD)
    repo.commit()
    repo.git("switch", "-qc", "cabang")
    smartplan(
        "validate", "kota", *DAY, "--baseline", "ci/b.json", "--write-baseline", cwd=repo.root
    )
    repo.edit("smartplan.yaml", "title: Rencana uji", "title: Rencana")
    repo.commit()
    asked = ("review", "kota", "--base", "main", *DAY)
    told = json.loads(smartplan(*asked, "--format", "json", cwd=repo.root).out)["findings"]
    assert not told["new"]
    assert told["silenced"]
    one = next(one for one in told["silenced"] if one["code"] == "REF001")
    assert (one["silenced"]["by"], one["silenced"]["reason"]) == ("baseline", "ci/b.json")
    assert smartplan(*asked, cwd=repo.root).code == 0
    assert smartplan(*asked, "--fail-on", "major", cwd=repo.root).code == 1
