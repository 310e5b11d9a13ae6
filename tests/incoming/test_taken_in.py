"""What is said of a plan, taken in as commands do it: told, and written or not."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from smartplan.asking.incoming import Taking, receiving, take_in
from smartplan.incoming.merged import Settle
from smartplan.incoming.said import Heard, Provenance, Said
from smartplan.route import Route
from tests.places import EXAMPLES

DAY = date(2025, 6, 1)
AT = Route(("programs", "air-terpantau", "name"))
WHERE = Provenance("tegal-dinkes.xlsx", "Program!C4")


@pytest.fixture
def tegal(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES / "tegal", tmp_path / "tegal"))


def _heard(base: str, value: str) -> Heard:
    return Heard(WHERE.file, (Said(AT, base, value, WHERE, "dinkes"),), "dinkes")


def test_a_change_is_written_and_told(tegal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = receiving(tegal, DAY)
    was = plan.loaded.plan.programs["air-terpantau"].name
    code = take_in(plan, [_heard(was, f"{was} Baru")], Taking(DAY, "id"))
    out = capsys.readouterr().out
    assert code == 0
    assert "1 perubahan (1 " in out
    assert "ditulis ke 1 berkas" in out
    assert f"name: {was} Baru" in (tegal / "programs/air-terpantau.yaml").read_text()


def test_a_conflict_is_told_by_its_cell_and_nothing_is_written(
    tegal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = receiving(tegal, DAY)
    before = (tegal / "programs/air-terpantau.yaml").read_bytes()
    code = take_in(plan, [_heard("Nama lama", "Nama dari dinkes")], Taking(DAY, "id", "json"))
    told = json.loads(capsys.readouterr().out)
    assert code == 1
    (problem,) = told["problems"]
    assert (problem["file"], problem["place"]) == (WHERE.file, WHERE.place)
    assert (problem["base"], problem["theirs"]) == ("Nama lama", "Nama dari dinkes")
    assert (tegal / "programs/air-terpantau.yaml").read_bytes() == before
    assert (
        take_in(plan, [_heard("Nama lama", "X Y Z")], Taking(DAY, "id", settle=Settle.THEIRS)) == 0
    )
    assert "name: X Y Z" in (tegal / "programs/air-terpantau.yaml").read_text()
