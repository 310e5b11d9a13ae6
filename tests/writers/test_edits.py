"""What mends a finding, in the outputs that machines read."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Ran
from tests.places import ROOT

Make = Callable[..., Path]
Run = Callable[..., Ran]

ROW = "  - {year: 2023, amount: 5000000, fund: apbd}\n"
PROGRAM = f"""\
nmae: Layanan  # nama
dimension: governance
budget:
  - {{year: 2022, amount: Rp 650 juta, fund: apbd}}  # uang
{ROW}{ROW}\
alignment:
  rkpd: 33.10
"""
ASKED = ("--select", "SCH001,SCH003,SCH008,BUD004", "--as-of", "2024-06-30")


def edit(op: str, route: str, value: object, safety: str = "safe") -> dict[str, object]:
    keys = ["programs", "x", *route.split(".")]
    return {
        "op": op,
        "route": ".".join(keys),
        "keys": keys,
        "value": value,
        "safety": safety,
    }


def test_json_has_edits_where_something_can_be_mended(plan_folder: Make, smartplan: Run) -> None:
    folder = plan_folder({"programs/x.yaml": PROGRAM + "zzz: 1\n"})
    ran = smartplan("validate", "--format", "json", *ASKED, cwd=folder)
    found = json.loads(ran.out)["findings"]
    assert [edit for finding in found for edit in finding.get("edits", ())] == [
        edit("rename", "nmae", "name"),
        edit("set", "budget.0.amount", 650000000),
        edit("remove", "budget.2", None, "ask"),
        edit("set", "alignment.rkpd", "33.10"),
    ]
    assert [f["code"] for f in found if "edits" not in f] == ["SCH001"]


def test_sarif_fixes_make_the_edits(plan_folder: Make, smartplan: Run) -> None:
    folder = plan_folder({"programs/x.yaml": PROGRAM})
    ran = smartplan("validate", "--format", "sarif", *ASKED, cwd=folder)
    results = json.loads(ran.out)["runs"][0]["results"]
    text = PROGRAM
    for result in reversed(results):
        fix: dict[str, Any] = result["fixes"][0]
        assert fix["description"]["text"]
        assert fix["properties"]["safety"] == ("ask" if result["ruleId"] == "BUD004" else "safe")
        (change,) = fix["artifactChanges"]
        assert change["artifactLocation"]["uri"] == "programs/x.yaml"
        (replacement,) = change["replacements"]
        text = replaced(text, replacement["deletedRegion"], replacement["insertedContent"]["text"])
    assert text == (
        PROGRAM.replace("nmae", "name")
        .replace("Rp 650 juta", "650000000")
        .replace(ROW + ROW, ROW)
        .replace("33.10", '"33.10"')
    )


def replaced(text: str, region: dict[str, int], new: str) -> str:
    lines = text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:count])) for count in range(len(lines) + 1)]
    start = starts[region["startLine"] - 1] + region["startColumn"] - 1
    end = starts[region["endLine"] - 1] + region["endColumn"] - 1
    return text[:start] + new + text[end:]


def test_fix_makes_what_is_safe_and_asks_for_the_rest(plan_folder: Make, smartplan: Run) -> None:
    folder = plan_folder({"programs/x.yaml": PROGRAM})
    ran = smartplan("validate", "--fix", *ASKED, cwd=folder)
    text = (folder / "programs/x.yaml").read_text()
    assert text.count(ROW) == 2
    assert text.startswith("name: Layanan  # nama\n")
    assert "3 repairs in 1 file." in ran.out
    assert "BUD004" in ran.out


def test_rows_that_differ_in_anything_are_nobody_s_to_remove(
    plan_folder: Make, smartplan: Run
) -> None:
    text = PROGRAM.replace(ROW + ROW, ROW + ROW.replace("}", ", code: '5.02'}") * 2)
    text = text.replace(
        "5000000, fund: apbd, code: '5.02'", "6000000, fund: apbd, code: '5.02'", 1
    )
    folder = plan_folder({"programs/x.yaml": text})
    ran = smartplan("validate", "--format", "json", "--select", "BUD004", cwd=folder)
    (found,) = json.loads(ran.out)["findings"]
    assert "edits" not in found


@pytest.mark.parametrize("module", ["smartplan.source.tree", "ruamel"])
def test_checking_a_plan_does_not_load_the_editor(plan_folder: Make, module: str) -> None:
    code = (
        "import sys; from smartplan.cli import call; call(['validate']);"
        f"sys.exit(any(name.startswith({module!r}) for name in sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=plan_folder({"programs/x.yaml": PROGRAM}),
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
