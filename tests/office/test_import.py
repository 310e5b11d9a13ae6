"""A table of an office, saved by LibreOffice in other forms, is imported as it was."""

from collections.abc import Callable
from pathlib import Path

from smartplan.importing.reading import read_files
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from smartplan.source.office.foreign import foreign
from tests.importing.makers import ANSWERS, FILES, recipe, small_plan
from tests.office.libre import LibreOffice
from tests.places import RENDERED


def test_renja_through_libreoffice(office: Callable[[str], LibreOffice], tmp_path: Path) -> None:
    plan = load(read_folder(small_plan(tmp_path / "rencana")), RENDERED).plan
    answers = recipe(ANSWERS + 'tables: {"*": {dash: zero}}\n', plan)
    targets = [tmp_path / "renja.ods", tmp_path / "renja.xlsx"]
    office("id-ID").saved(FILES / "renja-2026.xlsx", *targets)
    straight = read_files([foreign(FILES / "renja-2026.xlsx")], answers, plan)
    for target in targets:
        found = read_files([foreign(target)], answers, plan)
        assert list(found.rows.values()) == list(straight.rows.values())
        assert [match.printed.budget for match in found.taken.matches] == [
            tuple(_from(one, target) for one in match.printed.budget)
            for match in straight.taken.matches
        ]
        assert len(found.taken.questions) == len(straight.taken.questions)


def _from(one: object, target: Path) -> object:
    from smartplan.value import replace

    origin = replace(one.origin, file=target.as_posix())  # type: ignore[attr-defined]
    return replace(one, origin=origin)
