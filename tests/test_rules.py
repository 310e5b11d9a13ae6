"""Every rule against its case folders: marked lines are what is found, and nothing else.

tests/rules/<CODE>-<name>/bad*/   what differs from the smallest plan; `# ! CODE` marks the line
tests/rules/<CODE>-<name>/good*/  the near miss, which must stay silent

How little a case has to write, also to mark a line that it does not change: tests/overlay.py.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.finding import Defect, Finding
from smartplan.rules.registry import catalogue
from tests.hidden_day import hidden
from tests.places import AS_OF, PLANS, TESTS

CASES = sorted(path for path in (TESTS / "rules").glob("*/*") if path.is_dir())
# No mark can stand on the line: bytes that are no text, files that cannot be read, an allowance
# that the mark would end. tests/source/test_defects.py and tests/commands/test_validate.py.
UNMARKED = {"SUP001", "SYN006", "SYN010", "SYN011"}
MARK = re.compile(r"# ! ([A-Z]{3}[0-9]{3}(?: [A-Z]{3}[0-9]{3})*)")


def told(findings: tuple[Finding, ...]) -> set[tuple[str, str, int]]:
    return {
        (finding.code, finding.place.spot.file, finding.place.spot.line)
        for finding in findings
        if finding.place.spot
    }


def marked(plan: Path) -> set[tuple[str, str, int]]:
    return {
        (code, path.relative_to(plan).as_posix(), number)
        for path in plan.rglob("*.yaml")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if (match := MARK.search(line))
        for code in match[1].split()
    }


def test_the_smallest_plan_is_right() -> None:
    findings = assess(PLANS / "smallest", AS_OF).findings
    assert [f"{f.place.spot} {f.code} {f.message.en}" for f in findings] == []


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_case(case: Path, plan_folder: Callable[..., Path]) -> None:
    code = case.parent.name.partition("-")[0]
    plan = plan_folder(case)
    expected = marked(plan)
    # On a day that shows itself to those alone who ask: the cache relies on it.
    assert told(assess(plan, hidden(AS_OF)).findings) == expected
    if case.name.startswith("bad"):
        assert code in {found for found, _, _ in expected}, "a bad case marks the rule's own code"
    else:
        assert not expected, "a good case marks nothing"


@pytest.mark.parametrize("defect", catalogue().values(), ids=lambda defect: defect.code)
def test_every_defect_has_a_bad_and_a_good_case(defect: Defect) -> None:
    if defect.code in UNMARKED:
        return
    name = f"{defect.code}-{defect.name.replace('_', '-')}"
    kinds = {path.name.partition("-")[0] for path in CASES if path.parent.name == name}
    assert {"bad", "good"} <= kinds


def test_every_case_belongs_to_a_defect() -> None:
    names = {f"{code}-{defect.name.replace('_', '-')}" for code, defect in catalogue().items()}
    assert {path.parent.name for path in CASES} <= names
