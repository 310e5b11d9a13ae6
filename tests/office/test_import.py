"""Existing plans that went through LibreOffice are taken over as those that did not."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from smartplan.source.office.foreign import foreign
from smartplan.source.office.wordfile import word_tables
from tests.conftest import Ran
from tests.importing import contoh
from tests.office.libre import LibreOffice

pytestmark = pytest.mark.office
Office = Callable[[str], LibreOffice]
RENJA = contoh.FILES / "renja-2026.xlsx"


def plan_in(folder: Path) -> Path:
    recipes = folder / "rencana" / ".smartplan" / "import"
    recipes.mkdir(parents=True)
    (folder / "rencana" / "smartplan.yaml").write_text(contoh.MANIFEST, "utf-8")
    (recipes / f"{contoh.BOOK.stem}.yaml").write_text(contoh.recipe_text(), "utf-8")
    return folder / "rencana"


def written(file: Path, folder: Path, smartplan: Callable[..., Ran]) -> dict[str, str]:
    """The files of a plan into which a book was taken over."""
    plan = plan_in(folder)
    ran = smartplan("import", str(file), "--into", str(plan), "--apply", "--lang", "id")
    assert ran.code == 0, ran.out + ran.err
    return {
        path.relative_to(plan).as_posix(): path.read_text("utf-8")
        for path in sorted(plan.rglob("*.yaml"))
        if ".smartplan" not in path.parts
    }


def test_a_word_book_is_taken_over_alike_by_way_of_docx_and_odt(
    office: Office, smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    libre = office("id-ID")
    ways = {name: tmp_path / name / contoh.BOOK.name for name in ("docx", "odt")}
    for path in ways.values():
        path.parent.mkdir()
    odt = tmp_path / "a.odt"
    libre.saved(contoh.BOOK, ways["docx"], odt)
    libre.saved(odt, ways["odt"])
    before = list(word_tables(foreign(contoh.BOOK)))
    wanted = written(contoh.BOOK, tmp_path / "asli", smartplan)
    assert len(wanted) > 5
    for name, path in ways.items():
        after = list(word_tables(foreign(path)))
        assert [one.rows for one in after] == [one.rows for one in before], name
        assert [one.caption for one in after] == [one.caption for one in before], name
        assert written(path, tmp_path / f"dari-{name}", smartplan) == wanted, name


def told(file: Path, folder: Path, smartplan: Callable[..., Ran]) -> dict[str, Any]:
    given = ("--into", str(folder), "--dry-run", "--format", "json")
    ran = smartplan("import", str(file), *given)
    assert ran.out, ran.err
    held: dict[str, Any] = json.loads(ran.out.replace(str(file), "FILE"))
    return held


def test_a_work_plan_is_read_alike_by_way_of_xlsx_and_ods(
    office: Office, smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    plan = plan_in(tmp_path)
    saved = [tmp_path / form / RENJA.name for form in ("xlsx", "ods")]
    saved[1] = saved[1].with_suffix(".ods")
    for path in saved:
        path.parent.mkdir()
    office("en-US").saved(RENJA, *saved)
    wanted = told(RENJA, plan, smartplan)
    assert wanted["totals"]
    for path in saved:
        assert told(path, plan, smartplan) == wanted, path.name
