"""The words and figures of views, one by one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.books.parts import names
from smartplan.books.parts.bars import bars
from smartplan.books.parts.direction import direction
from smartplan.books.parts.financing import financing as financing_of
from smartplan.books.parts.foundation import foundation
from smartplan.books.parts.measures import measure, verdict
from smartplan.books.parts.nouns import PROGRAM, counted
from smartplan.books.parts.part import missing
from smartplan.books.parts.risks import register
from smartplan.books.parts.standings import assessed
from smartplan.facts import money as facts
from smartplan.plan.load import load
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.program import Fund
from smartplan.scoring.readiness import score
from smartplan.source.folder import read_folder
from smartplan.wording import Text
from tests.places import EXAMPLES, RENDERED

TEGAL = load(read_folder(EXAMPLES / "tegal"), RENDERED).plan

Read = Callable[[str], Indicator]


@pytest.fixture
def indicator(tmp_path: Path) -> Read:
    """An indicator read from the YAML given."""

    def read(text: str) -> Indicator:
        (tmp_path / "smartplan.yaml").write_text("smartplan: 1\n")
        (tmp_path / "profile.yaml").write_text(
            f"goals: {{g: {{text: x, indicators: {{i: {text}}}}}}}"
        )
        return load(read_folder(tmp_path), RENDERED).plan.goal_indicators["i"]

    return read


def test_years_run_together() -> None:
    assert names.years((2023, 2022, 2025, 2024, 2027), "id") == "2022–2025, 2027"
    assert names.years((), "id") == "belum diisi"


def test_series_takes_a_comma_before_dan() -> None:
    assert names.series(["a", "b", "c"], "id") == "a, b, dan c"
    assert names.series(["a", "b", "c"], "en") == "a, b and c"
    assert names.series(["a", "b"], "id") == "a dan b"


def test_quantity_writes_percent_and_scales() -> None:
    assert names.quantity(62.5, "persen", "id") == "62,5%"
    assert names.quantity(81.2, "nilai 0-100", "id") == "81,2 (nilai 0-100)"
    assert names.quantity(1500, "orang", "en") == "1,500 orang"


def test_trajectory_says_what_is_not_known(indicator: Read) -> None:
    bare = indicator("{name: waktu tunggu, unit: menit}")
    assert names.trajectory(bare, "id") == "nilai awal belum diukur → target belum ditetapkan"
    full = indicator('{name: x, baseline: {year: 2022, value: 0}, targets: {"2023": 5}}')
    assert names.trajectory(full, "id") == "0 (2022) → 5 (2023)"


@pytest.mark.parametrize(
    ("text", "about"),
    [
        (
            "unit: predikat SAKIP kota, scale: [C, B, A], ",
            "predikat SAKIP kota, polaritas positif",
        ),
        ("unit: predikat, ", "predikat, polaritas positif"),  # its values are grades all the same
        ("unit: predikat evaluasi SAKIP Kementerian, scale: [C, B, A], ", None),
        ("scale: [C, B, A], ", "polaritas positif"),
    ],
)
def test_what_is_measured_in_grades_has_its_unit_said_once(
    indicator: Read, text: str, about: str | None
) -> None:
    one = indicator(f'{{name: x, {text}direction: up, targets: {{"2023": B}}}}')
    about = about or f"{one.unit}, polaritas positif"
    assert measure(TEGAL, one, (), "id").details == about
    assert [line.about for line in bars(TEGAL, [one], "id")] == [about]


def test_a_short_unit_of_numbers_stands_with_them(indicator: Read) -> None:
    one = indicator('{name: x, unit: menit, direction: up, targets: {"2023": 5}}')
    assert measure(TEGAL, one, (), "id").details == "polaritas positif"
    assert measure(TEGAL, one, (), "id").line.endswith("5 menit (2023)")


def test_verdict_follows_the_direction(indicator: Read) -> None:
    down = indicator("{name: x, direction: down}")
    assert verdict(down, 8, 7.5).id == "tercapai"
    assert verdict(indicator("{name: x, direction: up}"), 8, 7.5).id == "belum tercapai"
    assert verdict(down, None, 7.5).id == "tidak ditargetkan tahun ini"


def test_missing_names_the_place() -> None:
    text = missing(Text("Visi", "The vision is"), "profile.yaml: vision", "id").text
    assert text == "Visi belum tersedia."
    folder = missing(Text("Program", "The programs are"), "programs/", "en")
    assert folder.text == "The programs are not available yet."
    assert (folder.file, folder.key) == ("programs/", "")


def test_counted_knows_one_and_many() -> None:
    assert counted(1, PROGRAM).en == "1 program"
    assert counted(2, PROGRAM) == Text("2 program", "2 programs")


def test_own_budget_carries_the_kind_of_region() -> None:
    assert names.fund(TEGAL, (Fund.APBD,), "id") == "APBD Kota"
    assert names.fund(TEGAL, (), "id") == "Sumber dana belum ditetapkan"


def test_money_adds_up() -> None:
    financing = financing_of(TEGAL, "id")
    by_fund, by_dimension = financing.by_fund, financing.by_dimension
    assert by_fund
    assert by_dimension
    assert by_fund.foot == by_dimension.foot
    whole = facts.total(facts.planned(TEGAL))
    shown = float(by_fund.foot.total.replace(".", "").replace(",", "."))
    assert shown == round(whole / 1_000_000, 1)


def test_laws_are_cited_in_order_of_rank() -> None:
    titles = [law.title for law in foundation(TEGAL, "id").laws]
    assert titles[0] == "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
    assert titles[1].startswith("Peraturan Pemerintah Nomor 59")


def test_goals_are_numbered_in_the_order_of_missions() -> None:
    numbers = [goal.number for goal in direction(TEGAL, "id").goals]
    assert numbers == list(range(1, len(numbers) + 1))


def test_risks_of_the_plan_stand_before_those_of_programs_each_gravest_first() -> None:
    rows = register(TEGAL, "id").rows
    own = len(TEGAL.profile.risks)
    assert own
    for group in (rows[:own], rows[own:]):
        weights = [int(row.weight.split()[0]) for row in group]
        assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ("{}", "Tanggal penilaian yang tercatat, 24 Juni 2024, belum disertai satu tingkat pun."),
        ("{prasarana.digital.jaringan: {level: 2}}", "Penilaian dilakukan pada 24 Juni 2024."),
    ],
)
def test_a_date_without_levels_is_no_assessment(
    plan_folder: Callable[..., Path], levels: str, said: str
) -> None:
    text = f"assessed: 2024-06-24\nindicators: {levels}\n"
    folder = plan_folder({"readiness.yaml": text})
    plan = load(read_folder(folder), RENDERED).plan
    assert assessed(plan, score(plan), "id") == said
