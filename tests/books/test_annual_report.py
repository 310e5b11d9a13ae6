"""The annual report: the numbers of facts, in the chapters that regions print."""

from datetime import date
from functools import cache

import pytest

from smartplan.books.subject import Subject
from smartplan.books.views.annual_report import AnnualReportView, view
from smartplan.facts import money
from smartplan.facts.promised import promised, promised_by
from smartplan.facts.realisations import account_year
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.wording import LANGS, Lang, rupiah
from tests.places import EXAMPLES, RENDERED

MANIFEST = """smartplan: 1
region: {code: "33.76", name: Kota Tegal}
title: Rencana uji
period: {start: 2022, end: 2030}
"""
PROGRAM = """name: Izin cepat
dimension: governance
lead: a
status: running
period: {start: 2023, end: 2026}
goals: [maju]
budget:
  - {year: 2024, amount: 100000000, fund: [apbd]}
  - {year: 2024, amount: 50000000, fund: [csr]}
actions:
  sop: {kind: policy, name: Menyusun SOP, years: [2024]}
  kelas: {kind: literacy, name: Membuka kelas, years: [2024]}
  lain: {name: Tanpa kelompok, years: [2024]}
milestones: {buka: {date: 2024-05-02, text: Loket dibuka}}
"""
GOALS = """goals:
  maju:
    text: Izin terbit cepat.
    indicators:
      lama: {name: Lama izin, unit: hari, direction: down, targets: {"2024": 5}}
      puas: {name: Kepuasan, unit: persen, direction: up, targets: {"2024": 80}}
      sebar: {name: Sebaran, unit: persen, direction: up, targets: {"2025": 80}}
"""
PROGRESS = """programs:
  izin:
    status: running
    spent: 75000000
    actions: {sop: {status: done}}
indicators: {lama: %s}
recommendations:
  satu: {text: Tetapkan peraturan, status: %s}
"""
ON = date(2025, 6, 30)


def plan_of(on: date = ON, **files: str) -> Plan:
    held = {
        "smartplan.yaml": MANIFEST,
        "programs/izin.yaml": PROGRAM,
        "profile.yaml": GOALS,
        "organization.yaml": "agencies: {a: {name: Dinas Perizinan, short: DPM}}\n",
        **{f"{name.replace('__', '/')}.yaml": text for name, text in files.items()},
    }
    return load(
        Bundle("uji", {name: t.encode() for name, t in held.items()}, frozenset()), on
    ).plan


def report(plan: Plan, lang: Lang = "id") -> AnnualReportView:
    return view(Subject(plan, score(plan)), lang)


def told(lama: str = "5", status: str = "open", on: date = ON) -> AnnualReportView:
    return report(plan_of(on, progress__2024=PROGRESS % (lama, status)))


@cache
def example(name: str, lang: Lang) -> tuple[Plan, AnnualReportView]:
    plan = load(read_folder(EXAMPLES / name), RENDERED).plan
    return plan, report(plan, lang)


@pytest.mark.parametrize(
    ("years", "on", "year"),
    [
        (("2024",), date(2025, 1, 1), 2024),
        (("2024",), date(2024, 12, 31), 2024),  # nothing else is told of
        (("2023", "2024"), date(2024, 12, 31), 2023),
        (("2023", "2024"), date(2025, 1, 1), 2024),
        ((), ON, None),
    ],
)
def test_the_report_is_of_the_last_year_that_is_over(
    years: tuple[str, ...], on: date, year: int | None
) -> None:
    files = {f"progress__{one}": "programs: {izin: {status: running}}\n" for one in years}
    plan = plan_of(on, **files)
    assert account_year(plan) == year
    if year:
        assert report(plan).year == str(year)
        assert report(plan).is_running is (year == on.year)


@pytest.mark.parametrize(("on", "year"), [(date(2022, 3, 1), "2022"), (date(2035, 6, 1), "2030")])
def test_without_progress_it_is_of_a_year_of_the_plan_and_says_what_is_missing(
    on: date, year: str
) -> None:
    made = report(plan_of(on))
    assert made.year == year
    assert [one.text for one in made.missing] == [
        f"Realisasi program tahun {year} belum tersedia."
    ]


@pytest.mark.parametrize(
    ("lama", "words"),
    [
        ("5", "Dari 1 target indikator sasaran tahun 2024 yang ada capaiannya, 1 tercapai."),
        ("6", "Dari 1 target indikator sasaran tahun 2024 yang ada capaiannya, belum ada"),
    ],
)
def test_goals_met_are_counted_of_those_with_a_value(lama: str, words: str) -> None:
    goals = told(lama).goals
    assert goals.words.startswith(words)
    assert goals.words.endswith("Capaian atas 1 target lainnya belum dilaporkan.")
    assert [(one.name, one.verdict) for one in goals.lines] == [
        ("Lama izin (hari)", "tercapai" if lama == "5" else "belum tercapai"),
        ("Kepuasan (persen)", "belum dilaporkan"),
    ]
    assert {one.programs for one in goals.lines} == {"SG-01"}


def test_actions_stand_in_the_chapter_of_their_kind_and_silence_is_no_failure() -> None:
    made = told()
    assert [(one.name, one.state) for one in made.policy.lines] == [("Menyusun SOP", "selesai")]
    assert [(one.name, one.state) for one in made.literacy.lines] == [
        ("Membuka kelas", "belum dilaporkan")
    ]
    assert made.people.words == "Tidak ada kegiatan yang direncanakan untuk 2024."
    assert made.results.actions == (
        "Untuk 2024 direncanakan 3 kegiatan: 1 dilaporkan selesai; 2 belum dilaporkan."
    )
    assert [(one.name, one.planned, one.silent) for one in made.results.kinds] == [
        ("Kebijakan dan kelembagaan", 1, 0),
        ("Literasi smart city", 1, 1),
        ("Belum berkelompok", 1, 1),
        ("Jumlah", 3, 2),
    ]


def test_the_roadmap_says_that_its_measure_is_the_plans_own() -> None:
    made = told().results.milestones
    assert "1 tonggak dilaporkan berjalan atau selesai (100%)" in made.words
    assert "bukan ukuran kementerian" in made.words
    assert [(one.day, one.name) for one in made.lines] == [("2 Mei 2024", "Loket dibuka")]


def test_a_program_that_was_stopped_in_the_year_is_not_told_as_running() -> None:
    assert [one.state for one in told().results.milestones.lines] == ["berjalan"]
    stopped = PROGRESS.replace("status: running", "status: stopped") % (5, "open")
    made = report(plan_of(progress__2024=stopped)).results.milestones
    assert [one.state for one in made.lines] == ["berjalan, lalu dihentikan"]


def test_money_is_told_by_part_and_purse() -> None:
    made = told().money
    assert "Rp75.000.000 dari Rp150.000.000" in made.words
    assert (made.share, made.by_agency[0].name) == ("50%", "DPM")
    assert [(one.planned, one.share) for one in made.purses] == [
        ("Rp100.000.000", "67%"),
        ("Rp50.000.000", "33%"),
    ]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("open", "belum ada yang dijawab atau selesai."),
        ("answered", "1 sudah dijawab atau selesai."),
        ("done", "1 sudah dijawab atau selesai."),
    ],
)
def test_recommendations_are_followed_up_or_open(status: str, words: str) -> None:
    assert told(status=status).advice.words.endswith(words)


def test_what_earlier_years_left_open_stands_first() -> None:
    plan = plan_of(
        progress__2023="recommendations: {lama: {text: Sejak dulu, status: open}}\n",
        progress__2024=PROGRESS % ("5", "done"),
    )
    made = report(plan).advice
    assert [one.text for one in made.rows] == ["Sejak dulu", "Tetapkan peraturan"]
    assert made.words.endswith("Dari tahun-tahun sebelumnya 1 masih terbuka.")


@pytest.mark.parametrize(("year", "named"), [("2024", 1), ("2025", 0)])
def test_what_slipped_by_the_end_of_the_year_is_named(year: str, named: int) -> None:
    over = PROGRAM.replace("end: 2026", f"end: {year}")
    plan = plan_of(date(2026, 6, 30), programs__izin=over, progress__2024=PROGRESS % ("5", "open"))
    slips = [one for one in report(plan).results.slips if one.was == year]
    assert len(slips) == named


@pytest.mark.parametrize("before", ["running", "done"])
def test_every_program_of_the_year_stands_in_the_appendix(before: str) -> None:
    other = PROGRAM.replace("Izin cepat", "Loket keliling")
    plan = plan_of(
        programs__loket=other,
        progress__2023=f"programs: {{loket: {{status: {before}}}}}\n",
        progress__2024=PROGRESS % ("5", "open"),
    )
    made = report(plan)
    assert made.realised is not None
    assert [one.program for one in made.realised.programs] == ["SG-01 Izin cepat"]
    state = "belum dilaporkan" if before == "running" else "selesai pada tahun sebelumnya"
    assert [(one.program, one.state) for one in made.untold] == [("SG-02 Loket keliling", state)]
    assert made.results.by_agency[0].programs == "SG-01, SG-02"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", ["tegal", "batam", "bukittinggi", "batang"])
def test_its_numbers_are_those_of_facts(name: str, lang: Lang) -> None:
    plan, made = example(name, lang)
    year = int(made.year)
    whole = promised(plan, year)
    assert (made.results.ran, made.results.planned) == (
        len(whole.programs.ran),
        len(whole.programs.planned),
    )
    for lines in (made.results.by_dimension, made.results.by_agency, made.results.kinds):
        *parts, total = lines or (None,)
        for key in ("planned", "told", "ran", "done", "silent"):
            assert total is None or getattr(total, key) == sum(getattr(one, key) for one in parts)
    if made.money.by_dimension:
        assert made.money.by_dimension[-1].planned == rupiah(whole.money, lang)
        assert made.money.by_agency[-1] == made.money.by_dimension[-1]
        told_by = promised_by(plan, year, lambda one: one.lead or "")
        assert sum(one.money for one in told_by.values()) == whole.money
    if whole.reported:
        held = money.reported(plan, str(year))
        assert whole.spent == sum(paid for _, paid in held.values())
