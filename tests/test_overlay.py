"""What a case writes, laid over the plan: only that changes, and nothing is written in vain."""

import pytest

from tests.overlay import patched

PLAN = """\
# A plan.
name: Kelas
period: {start: 2022, end: 2023}
actions:
  latih: {kind: people, years: [2022, 2023], value: {amount: 61, unit: "%, of all"}}
  kelas: {kind: literacy}
budget:
  - {year: 2022, amount: 1}
  - year: 2023
    amount: 2
"""
KELAS = PLAN.index("  kelas:")


@pytest.mark.parametrize(
    ("patch", "old", "new"),
    [
        ("name: Loket\n", "name: Kelas\n", "name: Loket\n"),
        ("name: ...  # ! X\n", "name: Kelas\n", "name: Kelas  # ! X\n"),
        ("name:Loket\n", "name: Kelas\n", "name:Loket\n"),
        ("name: (removed)\n", "name: Kelas\n", ""),
        ("status: idea\n", "    amount: 2\n", "    amount: 2\nstatus: idea\n"),
        ("period:\n  start: 2024\n", "period: {start: 2022, end: 2023}", "period:\n  start: 2024"),
        ("period: {..., end: 2025} # ! X\n", "2023}\nactions", "2025} # ! X\nactions"),
        ("period: {..., end: (removed), to: 2024}\n", "end: 2023", "to: 2024"),
        ("actions: ... # ! X\n", "actions:", "actions: # ! X"),
        (
            "actions: # ! X\n  latih: (removed)\n",
            PLAN[PLAN.index("act") : KELAS],
            "actions: # ! X\n",
        ),
        ("actions:\n  kelas: {}\n", "{kind: literacy}", "{}"),
        ("actions:\n  latih: {..., value: {..., unit: kg}}\n", '"%, of all"', "kg"),
        ("actions:\n  baru: {}\n", "budget:", "  baru: {}\nbudget:"),
        ("budget:\n  - {..., amount: 3}\n  - ...\n", "amount: 1", "amount: 3"),
        ("budget:\n  - ...\n  - ...  # ! X\n", "- year: 2023", "- year: 2023  # ! X"),
        ("budget:\n  - ...\n", "  - year: 2023\n    amount: 2\n", ""),
        ("budget:\n  - ...\n  - ...\n  - {}\n", "    amount: 2\n", "    amount: 2\n  - {}\n"),
        ("budget: []\n", PLAN[PLAN.index("budget:") :], "budget: []\n"),
        ("# whole file\na\r\n", PLAN, "a\r\n"),
    ],
)
def test_only_what_is_written_changes(patch: str, old: str, new: str) -> None:
    assert PLAN.count(old) == 1
    assert patched(PLAN, patch) == PLAN.replace(old, new)


@pytest.mark.parametrize(
    "patch",
    [
        "name: Kelas\n",
        "name: ...\n",
        "nama: (removed)\n",
        "name: Loket\nperiod: {..., end: 2023}\n",
        "name: {..., end: 2023}\n",
        "period: {..., start: 2022, end: 2025}\n",
        "period: {..., ends: (removed), end: 2025}\n",
        "period: {..., ends: {..., year: 2023}}\n",
        "actions:\n  kelas: ...\n",
        "budget:\n  - ...\n  - ...\n",
        "name: Loket\nname: Pasar\n",
        ": Loket\n",
        "",
    ],
)
def test_what_changes_nothing_is_refused(patch: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        patched(PLAN, patch)
