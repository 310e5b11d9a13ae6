"""All tables of an export, in the order in which they are told and written."""

from types import MappingProxyType

from smartplan.portfolio.tables.columns import FactTable
from smartplan.portfolio.tables.fixed import ABOUT, REGIONS
from smartplan.portfolio.tables.of_plans import (
    AGENCIES,
    DIMENSIONS,
    FINDINGS,
    PLANS,
    READINESS_LEVELS,
    SOURCES,
)
from smartplan.portfolio.tables.of_programs import BUDGET_ROWS, INDICATOR_VALUES, PROGRAMS

TABLES = MappingProxyType(
    {
        table.name: table
        for table in (
            PLANS,
            PROGRAMS,
            BUDGET_ROWS,
            INDICATOR_VALUES,
            READINESS_LEVELS,
            FINDINGS,
            SOURCES,
            AGENCIES,
            DIMENSIONS,
            REGIONS,
            ABOUT,
        )
    }
)

OF_PLANS: tuple[FactTable, ...] = tuple(table for table in TABLES.values() if not table.fixed)
"""Those with rows for each plan."""
