"""Plans as tables become a database or a folder of files; each form is a module of its own.

FORMS holds them by their words on the command line. Each is imported when it is used.
"""

import importlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class TableForm:
    """A form of an export: where its `write` is, and whether that makes a folder."""

    module: str
    is_folder: bool

    @property
    def writer(self) -> Any:
        """The module: `write(path, export)`, `is_ours(path)`, and `read(path)` where one can."""
        return importlib.import_module(f"smartplan.writers.tables.{self.module}")


FORMS: Mapping[str, TableForm] = MappingProxyType(
    {
        "sqlite": TableForm("sqlite", is_folder=False),
        "csv": TableForm("csv_folder", is_folder=True),
        "parquet": TableForm("parquet", is_folder=True),
        "duckdb": TableForm("duckdb_file", is_folder=False),
    }
)
