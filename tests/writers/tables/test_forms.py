"""The forms of an export: each holds the same rows, and knows what is its own."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from smartplan.failure import Failure
from smartplan.portfolio.tables.columns import ColumnType
from smartplan.portfolio.tables.every import OF_PLANS, TABLES
from smartplan.portfolio.tables.export import PlanRows, TablesOfPlans, about
from smartplan.portfolio.tables.export import together as merged
from smartplan.writers.tables import FORMS, duck

DAY = date(2026, 11, 29)
FILLED = {
    ColumnType.TEXT: '=a;\'+b\r\n"c", é',
    ColumnType.WHOLE: 2**62,
    ColumnType.NUMBER: 0.1,
    ColumnType.TRUTH: True,
    ColumnType.DAY: "2026-11-29",
}


def made(*plans: str, shard: int = 1, shards: int = 1) -> TablesOfPlans:
    """Plans with two rows a table: one of what is awkward, one of nothing but its key."""
    told = about(plans, DAY, shard=shard, shards=shards, plans=len(plans))
    return TablesOfPlans(told, iter([_plan(name, at) for at, name in enumerate(plans)]))


def _plan(name: str, at: int) -> PlanRows:
    # The second plan has no region: its files go where engines look for nothing.
    code = None if at % 2 else "33.76"
    tables = {}
    for table in OF_PLANS:
        full = [FILLED[one.type] for one in table.columns[4:]]
        rows = [(name, code, "a1", "2026-11-29", *full)]
        if table.name != "plans":
            bare = [_key(one.type) if one.name in table.key else None for one in table.columns[4:]]
            rows.append((name, code, None, "2026-11-29", *bare))
        tables[table.name] = rows
    return PlanRows(name, tables)


def _key(kind: ColumnType) -> object:
    return "" if kind is ColumnType.TEXT else 1


def content(path: Path, form: str) -> dict[str, list[tuple[Any, ...]]]:
    """What a database makes of it, by table, in an order of our own."""
    if form == "sqlite":
        with closing(sqlite3.connect(path)) as held:
            return {name: held.execute(f"SELECT * FROM {name}").fetchall() for name in TABLES}
    with duckdb.connect(str(path) if form == "duckdb" else ":memory:") as held:
        if form == "parquet":
            files = {name: f"read_parquet('{path}/{name}/**/*.parquet', hive_partitioning=true)"
                     for name in TABLES if name != "about"}  # fmt: skip
        else:
            files = {name: f'"{name}"' for name in TABLES}
        found = {}
        for name, source in files.items():
            columns = ", ".join(f'"{one}"' for one in TABLES[name].names)
            found[name] = held.execute(f"SELECT {columns} FROM {source}").fetchall()
        return found


def plain(rows: list[tuple[Any, ...]]) -> list[str]:
    return sorted(repr(tuple(_plain(one) for one in row)) for row in rows)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else int(value) if value is True else value


@pytest.mark.parametrize("form", FORMS)
def test_every_form_holds_the_rows(tmp_path: Path, form: str) -> None:
    path = tmp_path / "hasil"
    FORMS[form].writer.write(path, made("a", "b", "c"))
    wanted = [_plan(name, at) for at, name in enumerate("abc")]
    assert FORMS[form].writer.is_ours(path)
    assert FORMS[form].writer.about(path) == made("a", "b", "c").about
    if hasattr(FORMS[form].writer, "read"):
        for mine, theirs in zip(FORMS[form].writer.read(path), wanted, strict=True):
            assert mine.plan == theirs.plan
            for name, rows in theirs.tables.items():
                assert list(mine.tables[name]) == rows, name
    if form != "csv":
        for name, rows in content(path, form).items():
            if not TABLES[name].fixed:
                assert plain(rows) == plain([row for one in wanted for row in one.tables[name]])
            elif name == "regions":
                assert len(rows) == 514


@pytest.mark.parametrize("form", ["sqlite", "csv", "parquet"])
def test_the_same_plans_give_the_same_bytes(tmp_path: Path, form: str) -> None:
    held = []
    for name in ("satu", "dua"):
        FORMS[form].writer.write(tmp_path / name, made("a", "b"))
        held.append(_bytes(tmp_path / name))
    assert held[0] == held[1]


def _bytes(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
    return {
        one.relative_to(path.parent).as_posix().partition("/")[2]: one.read_bytes()
        for one in files
    }


@pytest.mark.parametrize("form", FORMS)
def test_an_export_of_no_plan_has_all_tables(tmp_path: Path, form: str) -> None:
    path = tmp_path / "hasil"
    FORMS[form].writer.write(path, made())
    assert FORMS[form].writer.is_ours(path)
    if form == "csv":
        assert {one.stem for one in path.iterdir()} == set(TABLES)
    else:
        assert all(not rows or TABLES[name].fixed for name, rows in content(path, form).items())


def test_parquet_of_shards_stands_side_by_side(tmp_path: Path) -> None:
    """Also of a shard without plans, which would else leave a folder without columns."""
    writer = FORMS["parquet"].writer
    shards = [made("a"), made("b", shard=2), made(shard=3)]
    for number, one in enumerate(shards):
        writer.write(tmp_path / str(number), one)
    writer.lay_together(tmp_path / "semua", [tmp_path / str(n) for n in range(3)], shards[0].about)
    assert writer.is_ours(tmp_path / "semua")
    wanted = [_plan("a", 0), _plan("b", 0)]
    for name, rows in content(tmp_path / "semua", "parquet").items():
        if not TABLES[name].fixed:
            assert plain(rows) == plain([row for one in wanted for row in one.tables[name]])
        else:
            assert len(rows) == 514


@pytest.mark.parametrize("form", FORMS)
def test_what_is_not_ours(tmp_path: Path, form: str) -> None:
    writer = FORMS[form].writer
    path = tmp_path / "hasil"
    if not FORMS[form].is_folder:
        path.write_bytes(b"SQLite format 3\0" + bytes(100))
        assert not writer.is_ours(path)
        path.unlink()
        with closing(sqlite3.connect(path)) as held:
            held.execute("CREATE TABLE about (x)")
            held.commit()
        assert not writer.is_ours(path)
        path.unlink()
        with duckdb.connect(str(path)) as held:
            held.execute("CREATE TABLE about (x INTEGER)")
        assert not writer.is_ours(path)
        return
    path.mkdir()
    assert not writer.is_ours(path)
    path.rmdir()
    writer.write(path, made("a"))
    (path / "catatan.txt").write_text("milik saya")
    assert not writer.is_ours(path)


def test_rows_out_of_order_are_not_lost_in_silence(tmp_path: Path) -> None:
    path = tmp_path / "hasil"
    FORMS["sqlite"].writer.write(path, made("a", "b"))
    with closing(sqlite3.connect(path)) as held:
        held.execute("UPDATE programs SET plan = 'z' WHERE rowid = 1")
        held.commit()
    with pytest.raises(ValueError, match="programs"):
        list(FORMS["sqlite"].writer.read(path))


def test_plans_come_together_in_the_order_of_their_names() -> None:
    found = merged([made("a", "c").plans, made("b", "d").plans, made().plans])
    assert [one.plan for one in found] == ["a", "b", "c", "d"]


def test_without_duckdb_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    with pytest.raises(Failure, match=r"smartplan\[facts\]"):
        duck.connected()
