"""The consultant's book, with the answers: the plan says exactly what its right reading says."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from smartplan.plan.load import load
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from smartplan.wording import LANGS, Lang
from tests.conftest import Ran
from tests.importing import contoh

EXPECTED = contoh.EXPECTED
PROGRAMS: dict[str, Any] = EXPECTED["programs"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("contoh") / "rencana"
    recipes = top / ".smartplan/import"
    recipes.mkdir(parents=True)
    (top / "smartplan.yaml").write_text(contoh.MANIFEST, "utf-8")
    (recipes / "masterplan-contoh.yaml").write_text(contoh.recipe_text(), "utf-8")
    return top


@pytest.fixture(scope="module")
def told(folder: Path) -> str:
    """What the command says when it writes; the plan is in the folder then."""
    import contextlib
    import io

    from smartplan.cli import main

    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.suppress(SystemExit):
        main(["import", str(contoh.BOOK), "--into", str(folder), "--apply", "--lang", "id"])
    return out.getvalue()


@pytest.fixture(scope="module")
def plan(folder: Path, told: str) -> Plan:
    assert told  # by now it is written
    return load(read_folder(folder), contoh.DAY).plan


def _money(program: Program) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for row in program.budget:
        found[str(row.year)] += row.amount or 0
    return dict(found)


def test_it_is_written(told: str) -> None:
    assert "baris tersisa        0" in told
    assert "ditulis ke" in told


def test_agencies(plan: Plan) -> None:
    held = {
        id: {"short": one.short, "name": one.name if one.name != one.short else None}
        for id, one in plan.organization.agencies.items()
    }
    assert held == EXPECTED["agencies"]


def test_no_other_programs(plan: Plan) -> None:
    assert set(plan.programs) == set(PROGRAMS)


@pytest.mark.parametrize("id", PROGRAMS)
def test_program(plan: Plan, id: str) -> None:
    held, wanted = plan.programs[id], PROGRAMS[id]
    assert held.name == wanted["name"]
    assert (held.dimension, held.subdimension) == (wanted["dimension"], wanted["subdimension"])
    assert held.lead == wanted["lead"]
    assert list(held.support) == wanted.get("support", [])
    assert list(held.also) == wanted.get("also", [])
    assert held.period is not None
    assert {"start": held.period.start, "end": held.period.end} == wanted["period"]
    assert _money(held) == {
        year: amount for year, amount in wanted["money"].items() if amount is not None
    }
    funds = {fund.value for row in held.budget for fund in row.fund}
    assert funds == set(wanted["funds"])
    for fund, years in (wanted.get("split") or {}).items():
        assert {
            str(row.year): row.amount
            for row in held.budget
            if [one.value for one in row.fund] == [fund]
        } == years
    assert not any(row.approximate for row in held.budget)


@pytest.mark.parametrize("id", PROGRAMS)
def test_indicators(plan: Plan, id: str) -> None:
    held, wanted = plan.programs[id].indicators, PROGRAMS[id]["indicators"]
    assert list(held) == list(wanted)
    for key, one in wanted.items():
        assert held[key].name == one["name"]
        assert held[key].unit == one["unit"]
        assert held[key].direction is not None
        assert held[key].direction.value == one["direction"]
        assert dict(held[key].targets) == one["targets"]
        baseline = held[key].baseline
        assert (baseline.value if baseline else None) == one["baseline"]["value"]
        if baseline:
            assert baseline.year == one["baseline"]["year"]


def test_sums(plan: Plan) -> None:
    found: dict[str, int] = defaultdict(int)
    by_table: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for id, program in plan.programs.items():
        for year, amount in _money(program).items():
            found[year] += amount
            by_table[PROGRAMS[id]["table"]][year] += amount
    assert dict(found) == EXPECTED["totals"]
    doubled = EXPECTED["doubled"]["internet-ruang-publik"]
    for table, wanted in EXPECTED["tables"].items():
        for year, amount in wanted["sum"].items():
            twice = doubled["money"][year] or 0 if table == doubled["table"] else 0
            assert by_table[table][year] == amount - twice


def test_quick_wins(plan: Plan) -> None:
    wins = {id: one.quick_win for id, one in plan.programs.items() if one.quick_win}
    assert set(wins) == set(EXPECTED["quick_wins"])
    for id, wanted in EXPECTED["quick_wins"].items():
        win, program = wins[id], plan.programs[id]
        assert (str(win.deadline) if win.deadline else None) == wanted["deadline"]
        assert program.lead == wanted["lead"]
        for key in ("before", "after"):
            said = getattr(win, key)
            assert said.startswith(str(wanted[key]["value"]))
        assert win.resources is not None
        for key, text in wanted["resources"].items():
            assert getattr(win.resources, key) == text
        for key in wanted["filled"]:
            if key in ("innovation", "risk"):
                assert program.innovation if key == "innovation" else program.risks
            else:
                assert getattr(win, key), key
    assert wins["aduan-warga-terpadu"].resources
    assert wins["aduan-warga-terpadu"].resources.budget == "Rp 250 juta (APBD 2026)"
    assert wins["antrean-puskesmas-daring"].partners_note is None  # a dash
    assert "12 bulan sejak peluncuran" in (wins["antrean-puskesmas-daring"].internal_note or "")
    assert "semua OPD" in (wins["aduan-warga-terpadu"].internal_note or "")


def test_swot(plan: Plan) -> None:
    swot = plan.analysis.swot
    assert swot is not None
    for component, sides in EXPECTED["swot"].items():
        for side, count in sides.items():
            assert len(getattr(getattr(swot, component), side)) == count


def test_risks(plan: Plan) -> None:
    answered = {"bank-sampah-tiap-kelurahan": (3, 4)}
    for wanted in EXPECTED["risks"]:
        id = wanted["program"]
        held = plan.programs[id].risks if id else plan.profile.risks
        (risk,) = (one for one in held.values() if one.owner == wanted["owner"])
        likely = answered.get(id) or (wanted["likelihood"], wanted["impact"])
        assert (risk.likelihood, risk.impact) == likely


def test_the_prose_that_can_mean_one_thing(plan: Plan) -> None:
    assert plan.profile.vision is not None
    assert plan.profile.vision.text == EXPECTED["vision"]
    horizons = plan.manifest.horizons
    assert horizons is not None
    assert {k: getattr(horizons, k) for k in ("short", "medium", "long")} == EXPECTED["horizons"]


@pytest.mark.usefixtures("plan")
def test_again_changes_nothing(smartplan: Callable[..., Ran], folder: Path) -> None:
    before = dict(_files(folder))
    ran = smartplan("import", str(contoh.BOOK), "--into", str(folder), "--apply", "--lang", "id")
    assert ran.code == 0, ran.out
    assert "Tidak ada yang berubah" in ran.out
    assert dict(_files(folder)) == before


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*.yaml")):
        yield path.as_posix(), path.read_bytes()


@pytest.mark.parametrize("lang", LANGS)
def test_from_the_first_run_to_the_last(
    smartplan: Callable[..., Ran], tmp_path: Path, lang: Lang
) -> None:
    """Nothing is written but the recipe; its empty keys are filled in; then all is written."""
    folder = tmp_path / "rencana"
    folder.mkdir()
    (folder / "smartplan.yaml").write_text(contoh.MANIFEST, "utf-8")
    call = ("import", str(contoh.BOOK), "--into", str(folder), "--apply", "--lang", lang)
    first = smartplan(*call)
    assert first.code == 1
    assert sorted(path.name for path in folder.rglob("*.yaml")) == [
        "masterplan-contoh.yaml",
        "smartplan.yaml",
    ]
    path = folder / ".smartplan/import/masterplan-contoh.yaml"
    recipe = yaml.safe_load(path.read_text("utf-8"))
    for route, answer in contoh.ANSWERS.values():
        held = recipe
        for key in route[:-1]:
            held = held[key]
        assert held[route[-1]] is None, route
        held[route[-1]] = answer
    path.write_text(yaml.safe_dump(recipe, allow_unicode=True), "utf-8")
    second = smartplan(*call)
    assert second.code == 0, second.out
    assert len(list((folder / "programs").glob("*.yaml"))) == EXPECTED["counts"]["programs"]
