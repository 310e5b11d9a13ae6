"""What diff, merge, fmt and schema say, on demand with every record class under another name.

Usage: python -m tests.renamed [--renamed]     tests/test_renaming.py runs it as a process
"""

import json
import sys
from typing import Any

from smartplan.shape import record


def rename_all() -> None:
    """Give each record class another name while it is made, before anybody else has seen it."""
    kind: Any = type(record.Record)
    made = kind.__new__

    def renamed(cls: type, name: str, bases: Any, namespace: Any, **more: Any) -> Any:
        namespace["__qualname__"] = f"Lain{name[::-1]}"
        return made(cls, f"Lain{name[::-1]}", bases, namespace, **more)

    kind.__new__ = renamed


def said() -> dict[str, Any]:
    from smartplan.merging.files import merge
    from smartplan.plan.files import kind_of
    from smartplan.plan.model.program import BudgetRow
    from smartplan.plan.schemas import FILE_SCHEMAS
    from smartplan.source.read import read
    from smartplan.source.tree.layout import formatted
    from tests.changes.made import SMALLEST, told_between
    from tests.changes.test_cases import CASES, after

    told = [
        [one.sentence.id, one.sentence.en, one.rule, str(one.top), one.name, str(one.old)]
        for case in CASES
        for one in told_between(SMALLEST, after(case["edits"]))
    ]
    layouts = {}
    for file, text in SMALLEST.items():
        document, _ = read(file, text.encode())
        kind = kind_of(file)
        layouts[file] = formatted(document, kind.type) if kind else None
    merges = [
        repr(merge(file, *(side.encode() for side in sides))) for file, sides in SIDES.items()
    ]
    return {
        "class": BudgetRow.__name__,
        "told": told,
        "fmt": layouts,
        "merge": merges,
        "schema": {one.name: one.schema() for one in FILE_SCHEMAS},
    }


BUDGET = """name: A
dimension: d
budget:
  - {year: 2023, amount: 5, fund: apbd}
  - {year: 2024, amount: 7, fund: apbd}
"""
BODIES = """team:
  members:
    - {office: Ketua, name: Ani}
    - {office: Sekretaris, name: Budi}
  meetings:
    - {date: 2024-01-01, topic: Satu}
    - {date: 2024-02-01, topic: Dua}
"""
SIGNED = """commitment:
  signatories:
    - {office: Wali Kota, name: Ani}
    - {office: Kepala, agency: bappeda}
"""
# Rows change on both sides, one comes and one goes: only who knows what they are can merge them.
SIDES = {
    "programs/a.yaml": (
        BUDGET,
        BUDGET.replace("amount: 7", "amount: 9"),
        BUDGET.replace("  - {year: 2023, amount: 5, fund: apbd}\n", "")
        + "  - {year: 2025, amount: 8, fund: csr}\n",
    ),
    "organization.yaml": (
        BODIES,
        BODIES.replace("Budi}", "Budi, role: Sekretaris}").replace("topic: Satu", "topic: Awal"),
        BODIES.replace("    - {office: Ketua, name: Ani}\n", "").replace("02-01", "02-02"),
    ),
    "process.yaml": (
        SIGNED,
        SIGNED.replace("name: Ani", "name: Ani Sari") + "    - {office: Camat, name: Cici}\n",
        SIGNED.replace("agency: bappeda", "agency: bappeda, note: hadir")
        + "    - {office: Camat, name: Dodo}\n",
    ),
}

if __name__ == "__main__":
    if "--renamed" in sys.argv[1:]:
        rename_all()
    json.dump(said(), sys.stdout, default=str)
