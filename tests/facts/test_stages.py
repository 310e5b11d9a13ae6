"""What the gates of the bimtek stages find missing, thing by thing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.facts.stages.gates import gates
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from tests.places import AS_OF, PLANS

SMALLEST = {path.name: path.read_text("utf-8") for path in (PLANS / "smallest").glob("*.yaml")}


def lacking(plan: Plan, stage: int, criterion: str) -> list[str]:
    (gate,) = [one for one in gates(plan, stage) if one.criterion.id == criterion]
    return [f"{missing.route} {missing.what.en}" for missing in gate.missing]


@pytest.fixture
def plan(plan_folder: Callable[..., Path]) -> Callable[[str, str, str], Plan]:
    def changed(file: str, was: str, now: str) -> Plan:
        text = SMALLEST[file]
        assert was in text
        return load(read_folder(plan_folder({file: text.replace(was, now)})), AS_OF).plan

    return changed


SIGNED = SMALLEST["process.yaml"][SMALLEST["process.yaml"].index("commitment:") :]


@pytest.mark.parametrize(
    ("commitment", "missing"),
    [
        ("", "commitment the joint commitment is not signed"),
        (
            "commitment: {signatories: [{office: Wali Kota}]}",
            "commitment.date the joint commitment has no date",
        ),
        (
            "commitment: {date: 2025-01-02, signatories: [{office: Wali Kota}]}",
            "commitment.date the joint commitment is only planned for 2 January 2025",
        ),
        (
            "commitment: {date: 2024-01-02}",
            "commitment.signatories nobody has signed the joint commitment",
        ),
    ],
)
def test_a_commitment_is_dated_past_and_signed(
    plan: Callable[[str, str, str], Plan], commitment: str, missing: str
) -> None:
    assert lacking(plan("process.yaml", SIGNED, commitment), 4, "commitment") == [missing]


def test_readiness_under_an_unknown_standard_is_not_missing(
    plan: Callable[[str, str, str], Plan],
) -> None:
    unknown = plan("smartplan.yaml", "readiness: ringkas", "readiness: lain")
    assert lacking(unknown, 1, "readiness") == []


def test_what_is_missing_at_one_place_is_told_apart(plan_folder: Callable[..., Path]) -> None:
    """And a dimension counts as missing only where it is known which ones programs serve."""
    text = SMALLEST["smartplan.yaml"].replace("dimensions: dua", "dimensions: kominfo")
    folder = plan_folder({"smartplan.yaml": text})
    assert lacking(load(read_folder(folder), AS_OF).plan, 2, "program-list") == []
    for file in (folder / "programs").iterdir():
        file.unlink()
    found = lacking(load(read_folder(folder), AS_OF).plan, 2, "program-list")
    assert "standards.dimensions.governance Smart Governance" in found
    assert len(found) == len(set(found)) == 6


def test_a_confirmed_level_alone_leaves_a_component_to_be_assessed(
    plan_folder: Callable[..., Path],
) -> None:
    """COV016 asks for levels or confirmations, the gate for levels; each tells its own."""
    text = SMALLEST["readiness.yaml"]
    only = "  prasarana.digital.jaringan: {confirmed: {level: 2, by: Asesor, date: 2024-02-01}}\n"
    start = text.index("  prasarana.digital.jaringan:")
    findings = assess(plan_folder({"readiness.yaml": text[:start] + only}), AS_OF).findings
    said = [f.message.en for f in findings if f.code in {"COV016", "STG001"}]
    assert len(said) == 1
    assert said[0].startswith("stage I is not complete: the readiness assessment lacks")
