"""The SQL that makes a table, for SQLite and DuckDB, from what the table is declared as."""

from collections.abc import Mapping

from smartplan.portfolio.tables.columns import ColumnType, FactTable

SQLITE: Mapping[ColumnType, str] = {
    ColumnType.TEXT: "TEXT",
    ColumnType.WHOLE: "INTEGER",
    ColumnType.NUMBER: "REAL",
    ColumnType.TRUTH: "INTEGER",
    ColumnType.DAY: "TEXT",
}
DUCKDB: Mapping[ColumnType, str] = {
    ColumnType.TEXT: "VARCHAR",
    ColumnType.WHOLE: "BIGINT",
    ColumnType.NUMBER: "DOUBLE",
    ColumnType.TRUTH: "BOOLEAN",
    ColumnType.DAY: "DATE",
}


def create(table: FactTable, types: Mapping[ColumnType, str], *, keyed: bool = True) -> str:
    """The statement that makes the table; `keyed`: with the key that tells its rows apart."""
    parts = [f"{name_of(one.name)} {types[one.type]}" for one in table.columns]
    if keyed and table.key:
        parts.append(f"PRIMARY KEY ({', '.join(map(name_of, table.key))})")
    return f"CREATE TABLE {name_of(table.name)} ({', '.join(parts)})"


def name_of(name: str) -> str:
    """A name as SQL has it, were it one of its own words: `"commit"`."""
    return f'"{name}"'


def text_of(text: str) -> str:
    """A text as SQL has it."""
    return "'" + text.replace("'", "''") + "'"
