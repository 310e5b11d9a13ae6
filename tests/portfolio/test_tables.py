"""The rows of a plan: as wide as their tables, and money as `facts/money.py` counts it."""

import json
import pickle
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from smartplan.assess import assess
from smartplan.facts import money
from smartplan.portfolio.tables.columns import HEAD, ColumnType
from smartplan.portfolio.tables.every import OF_PLANS, TABLES
from smartplan.portfolio.tables.export import digest_of, whole_rows
from smartplan.portfolio.tables.fixed import region_rows
from smartplan.portfolio.tables.take import rows_of, taken
from smartplan.source.standing import Head
from tests.places import EXAMPLES

DAY = date(2026, 11, 29)
PYTHON = {
    ColumnType.TEXT: str,
    ColumnType.WHOLE: int,
    ColumnType.NUMBER: float,
    ColumnType.TRUTH: bool,
    ColumnType.DAY: str,
}


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    held = whole_rows(rows_of(folder, DAY), folder.name, None, DAY)
    return [dict(zip(TABLES[table].names, row, strict=True)) for row in held.tables[table]]


@pytest.mark.parametrize("plan", ["tegal", "batang"])
def test_every_row_holds_what_its_columns_say(plan: str) -> None:
    held = whole_rows(rows_of(EXAMPLES / plan, DAY), plan, Head("a1", is_dirty=True), DAY)
    for table in OF_PLANS:
        assert held.tables[table.name], table.name
        for row in held.tables[table.name]:
            assert row[:4] == (plan, "33.76" if plan == "tegal" else "33.25", "a1", "2026-11-29")
            for column, value in zip(table.columns, row, strict=True):
                kind = PYTHON[column.type]
                assert value is None or type(value) is kind, (table.name, column.name, value)
        keys = [
            tuple(row[table.names.index(name)] for name in table.key)
            for row in held.tables[table.name]
        ]
        assert not table.key or len(set(keys)) == len(keys), table.name


def test_each_column_holds_something_in_some_example() -> None:
    """A column that is always empty is not worth its place, or is filled by mistake."""
    held = [
        whole_rows(rows_of(folder, DAY), folder.name, Head("a1", is_dirty=False), DAY)
        for folder in EXAMPLES.iterdir()
        if (folder / "smartplan.yaml").is_file()
    ]
    for table in OF_PLANS:
        for at, column in enumerate(table.columns):
            is_filled = any(row[at] is not None for one in held for row in one.tables[table.name])
            assert is_filled or (table.name, column.name) in SELDOM, (table.name, column.name)


SELDOM = {
    ("plans", "evaluation_year"),
    ("plans", "evaluation_standard"),
    ("plans", "evaluation_index"),
    ("programs", "code"),
    ("budget_rows", "name"),
    ("findings", "program"),
    ("sources", "accessed"),
    ("sources", "expires"),
    ("sources", "file"),
    ("agencies", "parent"),
    ("indicator_values", "value_high"),
    ("indicator_values", "step"),
}


def test_the_declaration_names_nothing_twice_and_says_all_in_two_languages() -> None:
    for table in TABLES.values():
        assert len(set(table.names)) == len(table.names)
        assert set(table.key) <= set(table.names)
        for column in (*table.columns, *HEAD):
            assert column.meaning.id != column.meaning.en, (table.name, column.name)
            assert not column.of or column.of in TABLES


@pytest.mark.parametrize("plan", ["tegal", "batam", "bukittinggi", "batang"])
def test_money_is_what_money_counts(plan: str) -> None:
    state = assess(EXAMPLES / plan, DAY)
    held = rows(EXAMPLES / plan, "budget_rows")
    counted = sum(one["amount"] for one in held if one["counts"])
    assert counted == money.total(money.planned(state.plan)) > 0
    programs = rows(EXAMPLES / plan, "programs")
    assert sum(one["money"] for one in programs) == counted
    for one in programs:
        own = [row for row in held if row["program"] == one["program"]]
        assert one["money"] == sum(row["amount"] for row in own if row["counts"])


def test_what_does_not_count_is_there_and_says_why(plan_folder: Callable[..., Path]) -> None:
    folder = plan_folder()
    file = next((folder / "programs").glob("*.yaml"))
    text = file.read_text("utf-8")
    start, end = assess(folder, DAY).plan.years[0], assess(folder, DAY).plan.years[-1]
    budget = f"""budget:
  - {{year: {start}, amount: 100, fund: apbd, approximate: true}}
  - {{year: {start - 1}, amount: 200, fund: csr}}
  - {{year: {end}, amount: 400, fund: [dak, apbd], at_least: true}}
  - {{year: {end + 1}, amount: 800}}
  - {{year: {end}}}
"""
    bare = "\n".join(
        part for part in text.split("\n\n") if not part.lstrip().startswith("budget:")
    )
    from ruamel.yaml import YAML

    yaml = YAML()
    held = yaml.load(bare)
    held["budget"] = yaml.load(budget)["budget"]
    for action in (held.get("actions") or {}).values():
        action.pop("budget", None)
    for status, why in (("planned", None), ("stopped", "stopped")):
        held["status"] = status
        with file.open("w", encoding="utf-8") as out:
            yaml.dump(held, out)
        found = [one for one in rows(folder, "budget_rows") if one["program"] == file.stem]
        assert [one["counts"] for one in found] == [why is None, False, why is None, False, False]
        assert [one["why_not"] for one in found] == [
            why, why or "outside", why, why or "outside", why or "unknown",
        ]  # fmt: skip
        assert [one["fund"] for one in found] == ["apbd", "csr", "apbd+dak", None, None]
        assert [one["purse"] for one in found] == ["regional", "other", "regional", None, None]
        assert [one["approximate"] for one in found] == [True, False, False, False, False]
        assert [one["at_least"] for one in found] == [False, False, True, False, False]
        (program,) = [one for one in rows(folder, "programs") if one["program"] == file.stem]
        assert program["money"] == (500 if why is None else 0)
        assert program["counts"] is (why is None)


def test_values_of_an_indicator(plan_folder: Callable[..., Path]) -> None:
    folder = plan_folder()
    file = next((folder / "programs").glob("*.yaml"))
    from ruamel.yaml import YAML

    yaml = YAML()
    held = yaml.load(file.read_text("utf-8"))
    held["indicators"] = {
        "lama": {
            "name": "Lama layanan",
            "unit": "hari",
            "direction": "down",
            "baseline": {"year": 2022, "value": 14},
            "targets": {"2024": {"min": 3, "max": 5.5}, "2025": 2},
        },
        "mutu": {"name": "Mutu", "scale": ["cukup", "baik"], "targets": {"2024": "baik"}},
    }
    with file.open("w", encoding="utf-8") as out:
        yaml.dump(held, out)
    (folder / "progress").mkdir(exist_ok=True)
    progress = {"programs": {file.stem: {"indicators": {"lama": 4}}}}
    with (folder / "progress" / "2024.yaml").open("w", encoding="utf-8") as out:
        yaml.dump(progress, out)
    names = ("indicator", "kind", "year", "value", "value_high", "step")
    found = [
        tuple(one[name] for name in names)
        for one in rows(folder, "indicator_values")
        if one["program"] == file.stem
    ]
    assert found == [
        ("lama", "baseline", 2022, 14.0, None, None),
        ("lama", "target", 2024, 3.0, 5.5, None),
        ("lama", "target", 2025, 2.0, None, None),
        ("lama", "reached", 2024, 4.0, None, None),
        ("mutu", "target", 2024, None, None, "baik"),
    ]


def test_numbers_that_no_database_takes_are_left_out(plan_folder: Callable[..., Path]) -> None:
    folder = plan_folder()
    file = next((folder / "programs").glob("*.yaml"))
    from ruamel.yaml import YAML

    yaml = YAML()
    held = yaml.load(file.read_text("utf-8"))
    held["budget"] = [{"year": 2024, "amount": 2**63}, {"year": 2024, "amount": 2**63 - 1}]
    held["indicators"] = {"x": {"name": "X", "targets": {"2024": float("inf"), "2025": 10**400}}}
    with file.open("w", encoding="utf-8") as out:
        yaml.dump(held, out)
    amounts = [one["amount"] for one in rows(folder, "budget_rows") if one["program"] == file.stem]
    assert [amount for amount in amounts if amount] == [2**63 - 1]
    for one in rows(folder, "indicator_values"):
        assert one["indicator"] != "x" or one["value"] is None


def test_what_a_machine_elsewhere_is_asked_is_plain_and_pure() -> None:
    """As an engine does it: the call goes there as bytes, and JSON comes back."""
    folder = EXAMPLES / "batang"
    call = pickle.loads(pickle.dumps(partial(rows_of, day=DAY)))
    found = call(folder)
    assert found == call(folder) == taken(assess(folder, DAY))
    assert json.loads(json.dumps(found)) == found
    assess_there = pickle.loads(pickle.dumps(partial(assess, as_of=DAY)))
    assert assess_there(folder).findings == assess(folder, DAY).findings


def test_findings_are_those_of_validate() -> None:
    state = assess(EXAMPLES / "bukittinggi", DAY)
    held = rows(EXAMPLES / "bukittinggi", "findings")
    assert [(one["code"], one["file"], one["line"], one["message_en"]) for one in held] == [
        (one.code, one.place.spot.file, one.place.spot.line, one.message.en)
        for one in state.findings
        if one.place.spot
    ]
    for one in held:
        is_of_program = str(one["route"]).startswith("programs.")
        assert (one["program"] is not None) == is_of_program
    (plan,) = rows(EXAMPLES / "bukittinggi", "plans")
    severities = [one["severity"] for one in held]
    assert (plan["errors"], plan["warnings"], plan["infos"]) == tuple(
        severities.count(word) for word in ("error", "warning", "info")
    )


def test_a_finding_names_its_program_and_an_evaluation_its_year(
    plan_folder: Callable[..., Path],
) -> None:
    evaluation = "evaluation: {{standard: {}, participated: {}, printed: {{index: {}}}}}\n"
    folder = plan_folder(
        {
            "progress/2022.yaml": evaluation.format("kominfo-2022-cohort-2021", "true", 2.51),
            "progress/2023.yaml": evaluation.format("kominfo-2022-cohort-2021", "false", 3),
        }
    )
    (plan,) = rows(folder, "plans")
    assert plan["evaluation_year"] == 2022
    assert plan["evaluation_standard"] == "kominfo-2022-cohort-2021"
    assert plan["evaluation_index"] == 2.51
    file = next((folder / "programs").glob("*.yaml"))
    text = file.read_text("utf-8")
    file.write_text(text.replace("\nlead: ", "\nlead: x"), "utf-8")
    found = [one for one in rows(folder, "findings") if one["code"] == "REF001"]
    assert [(one["program"], one["file"]) for one in found] == [
        (file.stem, f"programs/{file.name}")
    ]


def test_all_regions_are_there_once() -> None:
    held = region_rows()
    assert len(held) == len({row[0] for row in held}) == 514
    assert ("33.76", "Kota Tegal", "kota", "33", "Jawa Tengah") in held
    assert ("33.25", "Kabupaten Batang", "kabupaten", "33", "Jawa Tengah") in held


def test_a_digest_is_of_names_in_whatever_order() -> None:
    assert digest_of(["a", "b"]) == digest_of(["b", "a"]) != digest_of(["a", "c"])
