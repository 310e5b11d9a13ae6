"""Rules at their limits: what a plan may just say, and what is just too much or too little.

Where the near miss of a case folder stands at the limit already, it is not repeated here.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess
from tests.overlay import patched
from tests.places import AS_OF

LOKET = "programs/layanan-terpadu.yaml"
DATASET = "datasets:\n  antrean-harian: {{..., {}}}\n"
LEVEL = "indicators:\n  struktur.orang.staf: {{..., {}}}\n"
CEILINGS = 'budget:\n  ceilings: {{..., "2024": {}}}\n'
EVALUATION = """\
evaluation:
  standard: kominfo-2022-cohort-2021
  participated: true
  dimensions: {{baseline: 1.40, output: 1.54, outcome: 2.92, impact: 2.56, quick_win: 3.08}}
  printed: {{index: {}}}
"""
ACTIONS = """\
actions:
  a: {{kind: infrastructure, name: Gedung, output: Gedung, years: [2022], lead: diskominfo}}
  b: {{kind: policy, name: SOP, output: SOP, years: [2022], lead: bappeda}}
{}"""


def words(count: int) -> str:
    return " ".join(["Warga", *(f"mengurus{n}" for n in range(count - 1))])


# The rule, the file, its lines with a slot, and what fills the slot: still right, and no more.
LIMITS = [
    ("BUD009", "smartplan.yaml", CEILINGS, "100000000", "99999999"),
    ("BUD009", "smartplan.yaml", CEILINGS, "100000000000000", "100000000000001"),
    ("DAT003", "data.yaml", DATASET, "completeness: 80", "completeness: 79.9"),
    ("DAT004", "data.yaml", DATASET, "updated: 2023-12-30", "updated: 2023-12-29"),
    ("DAT004", "data.yaml", DATASET, "frequency: daily, updated: 2023-12-30",
     "frequency: daily, updated: 2023-12-29"),
    ("DAT004", "data.yaml", DATASET, "frequency: yearly, updated: 2022-12-29",
     "frequency: yearly, updated: 2022-12-28"),
    ("DAT004", "data.yaml", DATASET, "updated: (removed), year: 2022",
     "updated: (removed), year: 2021"),
    ("EVD001", "readiness.yaml", LEVEL, "level: 2, sources: (removed)", "sources: (removed)"),
    ("EVD002", "readiness.yaml", LEVEL, "value: (removed)", "level: 4, value: (removed)"),
    ("EVD004", "readiness.yaml", LEVEL, "value: {..., year: 2022}", "value: {..., year: 2021}"),
    ("EVD007", "readiness.yaml", LEVEL, "confirmed: {level: 2}", "confirmed: {level: 1}"),
    ("PRG006", "progress/2023.yaml",
     "programs:\n  layanan-terpadu: {{..., indicators: {{lama-antre: {}}}}}\n", "15", "15.1"),
    ("PRG006", "progress/2023.yaml",
     "programs:\n  kelas-warga: {{indicators: {{warga-mahir: {}}}}}\n", "30", "29.9"),
    ("PRG008", "progress/2023.yaml", EVALUATION, "2.52", "2.53"),
    ("PRG008", "progress/2023.yaml", EVALUATION, "2.50", "2.49"),
    ("QWN007", LOKET, ACTIONS.replace("  b:", "  sop-loket: (removed)\n  b:"),
     "  latih-petugas: (removed)\n",
     "  latih-petugas: {..., kind: infrastructure, years: [2022]}\n"),
    ("TXT001", LOKET, "summary: asdf{}\n", "j" * 37, "j" * 36),
    ("TXT003", LOKET, "summary: {}\n", words(6), words(5)),
    ("TXT003", LOKET, "innovation: {}\n", words(4), words(3)),
    ("TXT003", LOKET, "quick_win:\n  problem: {}\n", words(4), words(3)),
    ("TXT003", LOKET, "quick_win:\n  benefit: {}\n", words(3), words(2)),
    ("TXT003", "profile.yaml", "about: {}\n", words(8), words(7)),
    ("TXT003", "profile.yaml", "vision: {{..., text: {}}}\n", words(3), words(2)),
    ("TXT003", "profile.yaml", "missions:\n  melayani: {{text: {}}}\n", words(3), words(2)),
    ("TXT003", "profile.yaml", "goals:\n  layanan-cepat:\n    text: {}\n", words(3), words(2)),
    ("TXT006", LOKET, "summary: {} untuk setiap warga di kota\n", "LOKET LAYANAN",
     "LOKET LAYANAN KOTA"),
    ("TXT006", LOKET, "summary: {} untuk setiap warga di kota\n", "LOKET ABU KOTA",
     "LOKET ABUR KOTA"),
]  # fmt: skip


def told(folder: Path, code: str) -> list[str]:
    return [f.message.en for f in assess(folder, AS_OF).findings if f.code == code]


@pytest.mark.parametrize(
    ("code", "file", "lines", "right", "wrong"),
    LIMITS,
    ids=[f"{code}-{number}" for number, (code, *_) in enumerate(LIMITS)],
)
def test_a_rule_at_its_limit(
    plan_folder: Callable[..., Path], code: str, file: str, lines: str, right: str, wrong: str
) -> None:
    folder = plan_folder()
    stood = (folder / file).read_text("utf-8")
    (folder / file).write_text(patched(stood, lines.format(right)), "utf-8")
    assert told(folder, code) == []
    (folder / file).write_text(patched(stood, lines.format(wrong)), "utf-8")
    assert told(folder, code) != []
