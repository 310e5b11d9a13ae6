"""Binding: broken values are absent, and what remains can be relied on."""

from collections.abc import Callable

from smartplan.assess import assess
from tests.places import AS_OF


def test_a_key_that_is_no_stage_or_year_is_reported_and_not_bound(plan_folder: Callable) -> None:
    folder = plan_folder()
    for file, old, new in (
        ("process.yaml", '  "4": {dates', "  nota: {dates"),
        ("programs/kelas-warga.yaml", '"2024": 45', "dua-ribu: 45"),
    ):
        path = folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
    result = assess(folder, AS_OF)
    bad = [finding for finding in result.findings if finding.code == "SCH007"]
    assert [finding.place.route.key for finding in bad] == ["nota", "dua-ribu"]
    assert set(result.plan.process.stages) == {"1", "2", "3"}
    indicator = result.plan.programs["kelas-warga"].indicators["warga-mahir"]
    assert dict(indicator.targets) == {"2023": 30}


def test_a_badly_named_agency_still_exists_for_those_who_refer_to_it(
    plan_folder: Callable,
) -> None:
    folder = plan_folder()
    for path in folder.rglob("*.yaml"):
        text = path.read_text("utf-8").replace("bappeda", "Bappeda_Kota")
        path.write_text(text, "utf-8")
    codes = {finding.code for finding in assess(folder, AS_OF).findings}
    assert codes == {"SCH007"}
