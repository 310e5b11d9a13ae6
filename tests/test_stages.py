"""Bimtek stages: what grows graver with them, and what each of them has to bring."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.facts.stages.gates import CRITERIA, gates
from smartplan.finding import Severity
from smartplan.plan.plan import STAGES
from smartplan.rules.registry import catalogue
from tests.places import AS_OF, PLANS

UNPROVEN = """\
assessed: 2024-01-15
indicators:
  struktur.orang.staf: {level: 3}
  prasarana.digital.jaringan: {level: 2}
"""


@pytest.mark.parametrize(
    ("stage", "severity"), [(1, Severity.WARNING), (2, Severity.WARNING), (3, Severity.ERROR)]
)
def test_missing_evidence_becomes_an_error_at_stage_three(
    plan_folder: Callable[..., Path], stage: int, severity: Severity
) -> None:
    folder = plan_folder({"readiness.yaml": UNPROVEN})
    found = [f for f in assess(folder, AS_OF, stage=stage).findings if f.code == "EVD001"]
    assert [finding.severity for finding in found] == [severity]


@pytest.mark.parametrize("stage", range(1, STAGES + 1))
def test_the_smallest_plan_meets_every_criterion(stage: int) -> None:
    plan = assess(PLANS / "smallest", AS_OF).plan
    held = list(gates(plan, stage))
    assert held
    assert [gate.missing for gate in held] == [()] * len(held)


@pytest.mark.parametrize("stage", range(1, STAGES + 1))
def test_an_empty_plan_lacks_what_only_existing_rules_report(tmp_path: Path, stage: int) -> None:
    (tmp_path / "smartplan.yaml").write_text("smartplan: 1\n", encoding="utf-8")
    plan = assess(tmp_path, AS_OF).plan
    told_by = {missing.told_by for gate in gates(plan, stage) for missing in gate.missing}
    assert told_by
    assert told_by <= {"", *catalogue()}


def test_criteria_are_named_once_and_in_order() -> None:
    assert len({criterion.id for criterion in CRITERIA}) == len(CRITERIA)
    assert [c.stage for c in CRITERIA] == sorted(c.stage for c in CRITERIA)
