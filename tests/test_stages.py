"""Bimtek stages: what grows graver with them, and what each of them has to bring."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.facts.stages.gates import CRITERIA, gates
from smartplan.finding import Severity
from smartplan.plan.plan import STAGES
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


def test_what_another_rule_tells_is_left_out_of_the_gate_thing_by_thing(
    plan_folder: Callable[..., Path],
) -> None:
    bare = "name: Loket terpadu\nstatus: planned\ndimension: layanan\n"
    folder = plan_folder({"programs/loket.yaml": bare})
    found = assess(folder, AS_OF, stage=3).findings
    at_program = {f.code for f in found if f.place.spot and "loket" in f.place.spot.file}
    assert {"COV013", "COV014", "BUD003", "TIM015"} <= at_program
    said = [f.message.en for f in found if f.code == "STG003"]
    assert "stage III is not complete: no agency is in charge of loket" in said
    assert not any("actions" in one or "budget" in one or "period" in one for one in said)
    assert any("milestones" in one for one in said)


def test_criteria_are_named_once_and_in_order() -> None:
    assert len({criterion.id for criterion in CRITERIA}) == len(CRITERIA)
    assert [c.stage for c in CRITERIA] == sorted(c.stage for c in CRITERIA)
