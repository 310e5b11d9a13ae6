"""`smartplan validate`: outputs, selection, baseline, since."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import jsonschema_rs
import pytest

from tests.repo import started

DAY = ("--as-of", "2024-06-30")
BAD = {"programs/layanan-terpadu.yaml": None}


@pytest.fixture
def broken(plan_folder: Callable) -> Path:
    """A plan with one error (a dangling lead) and one warning (an empty key)."""
    folder = plan_folder()
    path = folder / "programs" / "layanan-terpadu.yaml"
    text = path.read_text("utf-8").replace("lead: diskominfo\n", "lead: diskomnfo\n", 1)
    path.write_text(text.replace("renstra: Renstra Diskominfo", "renstra: "), "utf-8")
    return folder


def test_text_shows_place_line_caret_and_advice(smartplan: Callable, broken: Path) -> None:
    done = smartplan("validate", *DAY, "--lang", "id", cwd=broken)
    assert done.code == 1
    assert done.out.splitlines()[:3] == [
        "programs/layanan-terpadu.yaml:10:7  galat REF001  perangkat daerah diskomnfo tidak ada",
        "   10 | lead: diskomnfo",
        "      |       ^^^^^^^^^ maksudnya diskominfo?",
    ]
    assert "1 galat, 1 peringatan" in done.out
    assert "\x1b[" not in done.out


def test_json_is_the_contract(smartplan: Callable, broken: Path) -> None:
    report = json.loads(smartplan("validate", *DAY, "--format", "json", cwd=broken).out)
    assert report["version"] == 1
    assert report["summary"]["error"] == 1
    first = report["findings"][0]
    assert set(first) == {
        "code", "name", "severity", "message", "fix", "plan", "file", "line", "column",
        "end_line", "end_column", "route", "count", "related",
    }  # fmt: skip
    assert first["route"] == "programs.layanan-terpadu.lead"
    assert (first["line"], first["column"], first["end_column"]) == (10, 7, 16)


def test_sarif_names_rules_and_places(smartplan: Callable, broken: Path) -> None:
    run = json.loads(smartplan("validate", *DAY, "--format", "sarif", cwd=broken).out)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert rules[result["ruleIndex"]]["help"]["markdown"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 10, "startColumn": 7, "endLine": 10, "endColumn": 16}


def test_github_gitlab_and_junit_tell_the_same(smartplan: Callable, broken: Path) -> None:
    github = smartplan("validate", *DAY, "--format", "github", cwd=broken).out
    assert github.startswith(
        "::error file=programs/layanan-terpadu.yaml,line=10,endLine=10,col=7,"
    )
    assert "%0A→ did you mean diskominfo?" in github
    gitlab = json.loads(smartplan("validate", *DAY, "--format", "gitlab").out)
    assert [issue["severity"] for issue in gitlab] == ["major", "minor"]
    assert len({issue["fingerprint"] for issue in gitlab}) == 2
    junit = ElementTree.fromstring(smartplan("validate", *DAY, "--format", "junit").out)
    assert junit.find("testsuite").get("failures") == "1"


def test_select_and_ignore_take_prefixes(smartplan: Callable, broken: Path) -> None:
    only = json.loads(
        smartplan("validate", *DAY, "--select", "ref", "--format", "json", cwd=broken).out
    )
    assert [row["code"] for row in only["findings"]] == ["REF001"]
    rest = json.loads(smartplan("validate", *DAY, "--ignore", "REF", "--format", "json").out)
    assert [row["code"] for row in rest["findings"]] == ["SCH009"]


def test_a_baseline_accepts_what_is_there_and_reports_what_is_new(
    smartplan: Callable, broken: Path
) -> None:
    assert (
        smartplan("validate", *DAY, "--baseline", "b.json", "--write-baseline", cwd=broken).code
        == 0
    )
    path = broken / "programs" / "layanan-terpadu.yaml"
    path.write_text("# satu baris lagi di atas\n" + path.read_text("utf-8"), "utf-8")
    assert smartplan("validate", *DAY, "--baseline", "b.json").code == 0
    path.write_text(
        path.read_text("utf-8").replace("status: running", "status: jalan", 1), "utf-8"
    )
    report = json.loads(
        smartplan("validate", *DAY, "--baseline", "b.json", "--format", "json").out
    )
    assert [row["code"] for row in report["findings"]] == ["SCH004"]


def test_since_reports_what_a_change_brought_also_elsewhere(
    smartplan: Callable, broken: Path
) -> None:
    started(broken).commit("awal")
    assert smartplan("validate", *DAY, "--since", "HEAD", cwd=broken).code == 0
    path = broken / "organization.yaml"
    path.write_text(path.read_text("utf-8").replace("  bappeda:", "  badan-perencanaan:"), "utf-8")
    report = json.loads(smartplan("validate", *DAY, "--since", "HEAD", "--format", "json").out)
    (entry,) = [row for row in report["findings"] if row["code"] == "REF001"]
    files = {entry["file"], *(row["file"] for row in entry["related"])}
    assert "programs/kelas-warga.yaml" in files
    assert entry["count"] == 1 + len(entry["related"]) > 2
    assert all("diskomnfo" not in row["message"] for row in report["findings"])


def test_an_allowance_with_a_reason_silences_one_line(smartplan: Callable, broken: Path) -> None:
    path = broken / "programs" / "layanan-terpadu.yaml"
    text = path.read_text("utf-8")
    allowed = "lead: diskomnfo  # smartplan: allow REF001 -- menunggu pembentukan dinas\n"
    path.write_text(text.replace("lead: diskomnfo\n", allowed), "utf-8")
    report = json.loads(smartplan("validate", *DAY, "--format", "json", cwd=broken).out)
    assert [row["code"] for row in report["findings"]] == ["SCH009"]
    path.write_text(
        text.replace("lead: diskomnfo\n", allowed.replace(" -- menunggu pembentukan dinas", "")),
        "utf-8",
    )
    report = json.loads(smartplan("validate", *DAY, "--format", "json").out)
    assert sorted(row["code"] for row in report["findings"]) == ["REF001", "SCH009", "SUP001"]
    path.write_text(
        text.replace("lead: diskomnfo\n", allowed.replace("diskomnfo", "diskominfo")), "utf-8"
    )
    report = json.loads(smartplan("validate", *DAY, "--format", "json").out)
    assert sorted(row["code"] for row in report["findings"]) == ["SCH009", "SUP002"]


def test_the_manifest_changes_severities(smartplan: Callable, broken: Path) -> None:
    path = broken / "smartplan.yaml"
    setting = "rules:\n  SCH009: {severity: off, reason: diisi pada tahap berikutnya}\n"
    path.write_text(path.read_text("utf-8") + setting, "utf-8")
    report = json.loads(smartplan("validate", *DAY, "--format", "json", cwd=broken).out)
    assert [row["code"] for row in report["findings"]] == ["REF001"]


def test_schema_files_are_json_schema(smartplan: Callable, tmp_path: Path) -> None:
    done = smartplan("schema", "--out", "skema", cwd=tmp_path)
    assert done.code == 0
    for path in (tmp_path / "skema").iterdir():
        jsonschema_rs.meta.validate(json.loads(path.read_text("utf-8")))


def test_many_plans_are_shared_out_and_told_in_order(smartplan: Callable, tmp_path: Path) -> None:
    import shutil

    from tests.places import PLANS

    names = [f"kota-{number:02}" for number in range(18)]
    for name in names:
        shutil.copytree(PLANS / "smallest", tmp_path / name)
        (tmp_path / name / "data.yaml").write_text("systems:\n", "utf-8")
    done = smartplan("validate", *DAY, "--format", "json", cwd=tmp_path)
    report = json.loads(done.out)
    assert report["summary"]["plans"] == 18
    told = [row["plan"] for row in report["findings"] if row["code"] == "SCH009"]
    assert told == names


def test_a_failure_survives_the_way_back_from_a_worker() -> None:
    import pickle

    from smartplan.failure import Failure
    from smartplan.wording import Text

    again = pickle.loads(pickle.dumps(Failure(Text("tidak ada", "not there"))))
    assert again.text == Text("tidak ada", "not there")


def test_a_baseline_tells_plans_of_one_folder_name_apart(
    smartplan: Callable, broken: Path, tmp_path: Path
) -> None:
    for place in ("a/kota", "b/kota"):
        shutil.copytree(broken, tmp_path / place)
    (tmp_path / "b/kota/programs/lain.yaml").write_text("name: Lain\nlead: tidak-ada\n")
    asked = ("validate", "a/kota", "b/kota", *DAY, "--baseline", "b.json")
    assert smartplan(*asked, "--write-baseline", cwd=tmp_path).code == 0
    assert set(json.loads((tmp_path / "b.json").read_text())["accepted"]) == {"a/kota", "b/kota"}
    done = smartplan(*asked, "--format", "json")
    assert (done.code, json.loads(done.out)["findings"]) == (0, [])
    # Each of them alone, and from another folder.
    for place in ("a/kota", "b/kota"):
        alone = ("validate", ".", *DAY, "--baseline", "../../b.json", "--format", "json")
        done = smartplan(*alone, cwd=tmp_path / place)
        assert json.loads(done.out)["findings"] == []
    # What one of them has accepted does not cover the other.
    (tmp_path / "a/kota/programs/lain.yaml").write_text("name: Lain\nlead: tidak-ada\n")
    found = json.loads(smartplan(*asked, "--format", "json", cwd=tmp_path).out)["findings"]
    assert found
    assert {row["file"] for row in found} == {"programs/lain.yaml"}
