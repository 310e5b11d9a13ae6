"""What is taken out of many plans."""

from datetime import date
from pathlib import Path

from smartplan.assess import Assessment
from smartplan.portfolio.extracts import Extract, extracted

EXAMPLES = Path(__file__).parents[2] / "examples"


def _count(state: Assessment) -> int:
    return len(state.plan.programs)


def test_each_plan_gives_what_is_asked_of_it_in_order() -> None:
    folders = [EXAMPLES / "tegal", EXAMPLES / "batam"]
    programs = Extract("programs", _count)
    found = list(extracted(folders, [programs], date(2026, 11, 29)))
    assert [one.folder for one in found] == folders
    for one in found:
        assert one.values == {"programs": len(list((one.folder / "programs").glob("*.yaml")))}
