"""Rules at their limits: what a plan may just say, and what is just too much or too little.

Where the near miss of a case folder stands at the limit already, it is not repeated here.
"""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from smartplan.assess import assess
from tests.overlay import patched
from tests.places import AS_OF, EXAMPLES

LOKET = "programs/layanan-terpadu.yaml"
DATASET = "datasets:\n  antrean-harian: {{..., {}}}\n"
LEVEL = "indicators:\n  struktur.orang.staf: {{..., {}}}\n"
CEILINGS = 'budget:\n  ceilings: {{..., "2024": {}}}\n'
EVALUATION = """\
evaluation:
  standard: kominfo-2023-cohorts-2017-2019
  participated: true
  dimensions: {{baseline: 1.40, output: 1.54, outcome: 2.92, impact: 2.56, quick_win: 3.08}}
  printed: {{index: {}}}
"""
VALUES = """\
evaluation: {{standard: kominfo-2023-kppn-ikn, participated: true, dimensions: {{{}}}}}
"""
ABSENT = """\
evaluation: {{participated: false, printed: {{index: {}}}}}
"""
ITEMS = """\
evaluation:
  standard: kominfo-2023-kppn-ikn
  participated: true
  items: {{baseline: [{}]}}
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
    ("PRG008", "progress/2023.yaml", EVALUATION, "2.47", "2.48"),
    ("PRG008", "progress/2023.yaml", EVALUATION, "2.45", "2.44"),
    ("PRG010", "progress/2023.yaml", VALUES, "baseline: 4", "baseline: 4.01"),
    ("PRG012", "progress/2023.yaml", ABSENT, "0", "0.01"),
    ("PRG013", "progress/2023.yaml", ITEMS, "1, 1, 1, 1, 1", "1, 1, 1, 1"),
    ("PRG013", "progress/2023.yaml", ITEMS, "1, 1, 1, 1, 1", "1, 1, 1, 1, 1, 1"),
    ("QWN007", LOKET, ACTIONS.replace("  b:", "  sop-loket: (removed)\n  b:"),
     "  latih-petugas: (removed)\n",
     "  latih-petugas: {..., kind: infrastructure, years: [2022]}\n"),
    ("TIM016", "programs/kelas-warga.yaml",
     "milestones:\n  kelas-pertama: {{..., date: 2025-03-01}}\n{}", "note: Satu di luar\n",
     "budget:\n  - ...\n  - {..., year: 2025}\n"),
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


def programs(count: int, lines: str) -> dict[str, str]:
    head = "summary: Warga mengurus semua izin di satu loket.\ndimension: warga\n"
    return {f"programs/x{n}.yaml": f"name: X {n}\n{head}{lines}" for n in range(count)}


def stale(count: int) -> dict[str, str]:
    rows = (
        f"  d{n}: {{name: Data {n}, custodian: bappeda, updated: 2020-01-01, frequency: yearly}}\n"
        for n in range(count)
    )
    return {"data.yaml": f"datasets:\n{''.join(rows)}"}


def early(count: int, *, beside: int) -> dict[str, str]:
    """So many programs that begin before the plan, beside others that do not."""
    right = programs(beside, "period: {start: 2023, end: 2024}\n")
    wrong = programs(count, "period: {start: 2020, end: 2024}\n")
    return right | {file.replace("x", "y"): text for file, text in wrong.items()}


LATE = "horizon: short\nperiod: {start: 2022, end: 2025}\n"


@pytest.mark.parametrize(
    ("code", "files", "findings"),
    [
        ("DAT004", stale(4), 4),
        ("DAT004", stale(5), 1),
        ("TIM003", programs(2, LATE), 2),
        ("TIM003", programs(3, LATE), 1),
        ("TIM002", early(2, beside=0), 2),  # two of four are no more than half
        ("TIM002", early(3, beside=0), 1),
        ("TIM002", early(2, beside=5), 2),
        ("TIM002", early(3, beside=5), 1),  # three that begin in one year point at the plan
        ("PRG003", programs(3, "status: running\nperiod: {start: 2022, end: 2024}\n"), 3),
        ("PRG003", programs(4, "status: running\nperiod: {start: 2022, end: 2024}\n"), 1),
    ],
)
def test_from_so_many_on_one_finding_tells_of_all(
    plan_folder: Callable[..., Path], code: str, files: dict[str, str], findings: int
) -> None:
    if code == "PRG003":
        files = {**files, "progress/2023.yaml": "programs: {}\n"}
        files[LOKET] = "name: Loket\nstatus: planned\ndimension: layanan\n"
    assert len(told(plan_folder(files), code)) == findings


@pytest.mark.parametrize(("stage", "is_told"), [(3, True), (4, False)])
def test_the_forum_is_asked_for_at_the_last_stage(
    plan_folder: Callable[..., Path], stage: int, *, is_told: bool
) -> None:
    folder = plan_folder()
    for file, lines in (
        ("smartplan.yaml", f"stage: {stage}\n" if stage != 4 else "title: Uji\n"),
        ("organization.yaml", "forum: (removed)\n"),
    ):
        stood = (folder / file).read_text("utf-8")
        (folder / file).write_text(patched(stood, lines), "utf-8")
    assert bool(told(folder, "ORG005")) is is_told


@pytest.mark.parametrize(
    ("count", "listed"), [(6, "x0, x1, x2, x3, x4 and x5"), (7, "x0, x1, x2, x3, x4 and 2 more")]
)
def test_six_of_many_are_named(plan_folder: Callable[..., Path], count: int, listed: str) -> None:
    (message,) = told(plan_folder(programs(count, "status: planned\n")), "STG002")
    assert f"({listed})" in message or message.endswith(f" {listed}")


@pytest.mark.parametrize(("confirmed", "told"), [(1, 1), (2, 2), (3, 0)])
def test_three_confirmations_before_the_assessment_are_those_of_a_round_before(
    tmp_path: Path, confirmed: int, told: int
) -> None:
    """The region has assessed itself again, and the assessors have yet to come."""
    place = tmp_path / "tegal"
    shutil.copytree(EXAMPLES / "tegal", place)
    file = place / "readiness.yaml"
    data = yaml.safe_load(file.read_text("utf-8"))
    held = [one for one in data["indicators"].values() if "confirmed" in one]
    for number, one in enumerate(held):
        if number < confirmed:
            one["confirmed"]["date"] = "2021-05-01"
        else:
            del one["confirmed"]
    file.write_text(yaml.safe_dump(data), "utf-8")
    found = [one.code for one in assess(place, date(2024, 3, 31)).findings]
    assert found.count("TIM020") == told
