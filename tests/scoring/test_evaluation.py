"""The ministry's arithmetic against figures that it printed (sources beside the data)."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from smartplan.plan.load import load
from smartplan.scoring.evaluation import evaluations
from smartplan.source.folder import read_folder
from smartplan.standards.index import TOLERANCE, index_of
from smartplan.standards.shelf import Shelf
from tests.places import AS_OF
from tests.scoring.plans import MANIFEST, plan_of

DATA = Path(__file__).parent / "data"
MALANG = evaluations(load(read_folder(DATA / "kab-malang"), AS_OF).plan)
TABLE = (DATA / "kominfo-2022-cohort-2021.tsv").read_text().splitlines()
LATER = (DATA / "kominfo-2023-stage-2.tsv").read_text().splitlines()
STAGE_2 = list(
    csv.DictReader([line for line in LATER if not line.startswith("#")], delimiter="\t")
)
BY_COHORT = {"kppn-ikn": "kominfo-2023-kppn-ikn", "regular": "kominfo-2023-cohorts-2017-2019"}
COHORT = list(csv.DictReader([line for line in TABLE if not line.startswith("#")], delimiter="\t"))


def test_kab_malang_2022_as_printed_in_letter_b_1004_of_2022() -> None:
    one = MALANG[0]
    values = {key: str(part.value) for key, part in one.parts.items()}
    assert values == {
        "baseline": "1.40", "output": "1.54", "outcome": "2.92", "impact": "2.56",
        "quick_win": "3.08",
    }  # fmt: skip
    assert [part.items for part in one.parts.values()] == [5, 7, 31, 4, 12]
    assert str(one.index) == "2.51"
    assert one.printed == one.index
    assert one.difference == 0
    assert not one.differs
    assert one.change is None


def test_kab_malang_2023_as_printed_in_the_report_of_stage_ii() -> None:
    one = MALANG[1]
    values = {key: str(part.value) for key, part in one.parts.items()}
    assert values == {
        "baseline": "3.60", "output": "2.29", "outcome": "3.41", "impact": "2.81",
        "quick_win": "3.13", "collaboration": "2.53",
    }  # fmt: skip
    assert [part.items for part in one.parts.values()] == [5, 7, 33, 54, 12, 6]
    assert not any(part.differs for part in one.parts.values())
    assert str(one.index) == "2.94"  # calculated: the report prints no index
    assert one.printed is None
    assert (str(one.change), one.since) == ("0.43", 2022)


@pytest.mark.parametrize("row", COHORT, ids=[row["region"] for row in COHORT])
def test_every_row_of_the_cohort_table_of_letter_b_1004_of_2022(row: dict[str, str]) -> None:
    standard = Shelf().evaluation("kominfo-2022-cohort-2021")
    assert standard is not None
    index = index_of(standard, {key: Decimal(row[key]) for key in standard.dimensions})
    assert index is not None
    assert abs(index - Decimal(row["index"])) <= TOLERANCE
    # more than was asked: with each dimension's points rounded first, the sum is the printed one
    assert index == Decimal(row["index"])


@pytest.mark.parametrize("row", STAGE_2, ids=[row["region"] for row in STAGE_2])
def test_every_row_of_letter_b_1384_of_2023_by_the_weights_of_its_cohort(
    row: dict[str, str],
) -> None:
    indexes = {}
    for cohort, name in BY_COHORT.items():
        standard = Shelf().evaluation(name)
        assert standard is not None
        values = {key: Decimal(row[key] or 0) for key in standard.dimensions}
        indexes[cohort] = index_of(standard, values)
    own, printed = indexes[row["cohort"]], Decimal(row["index"])
    assert own is not None
    assert abs(own - printed) <= TOLERANCE
    other = indexes["regular" if row["cohort"] == "kppn-ikn" else "kppn-ikn"]
    assert other is not None
    assert abs(other - printed) > TOLERANCE, "the weights of the other cohort do not fit"


def test_kota_kediri_2022_as_reported_by_bangsaonline() -> None:
    # https://bangsaonline.com/berita/113379/: 3.60, 3.21, 3.23, 3.07, 3.65 give 3.31, up from 3.06
    plan = plan_of(
        progress__2021=(
            "evaluation: {standard: kominfo-2021, participated: true, printed: {index: 3.06}}\n"
        ),
        progress__2022=(
            "evaluation:\n"
            "  standard: kominfo-2022-cohorts-2017-2019\n"
            "  participated: true\n"
            "  dimensions: {baseline: 3.60, output: 3.21, outcome: 3.23, impact: 3.07,"
            " quick_win: 3.65}\n"
            "  printed: {index: 3.31}\n"
        ),
    )
    before, after = evaluations(plan)
    assert (str(before.index), before.is_calculated) == ("3.06", False)
    assert (str(after.index), after.is_calculated) == ("3.31", True)
    assert (str(after.change), after.since) == ("0.25", 2021)


def test_a_region_that_did_not_take_part_has_no_index_instead_of_zero() -> None:
    plan = plan_of(
        progress__2021=progress("printed: {index: 3.00}", standard="kominfo-2021"),
        progress__2022=(
            "evaluation: {standard: kominfo-2022-cohort-2021, participated: false,"
            " printed: {baseline: 0, index: 0}}\n"
        ),
        progress__2023=progress("printed: {index: 3.20}", standard="kominfo-2023-kppn-ikn"),
    )
    first, absent, last = evaluations(plan)
    assert absent.participated is False
    assert (absent.index, absent.printed, absent.change, dict(absent.parts)) == (None,) * 3 + ({},)
    assert (str(last.change), last.since) == ("0.20", first.year)


def test_a_printed_index_beyond_rounding_differs() -> None:
    dims = "baseline: 2, output: 2, outcome: 2, impact: 2, quick_win: 2"
    for printed, differs in (("2.01", False), ("1.985", False), ("2.02", True), ("1.98", True)):
        text = progress(f"dimensions: {{{dims}}}, printed: {{index: {printed}}}")
        (one,) = evaluations(plan_of(progress__2022=text))
        assert (str(one.index), one.differs) == ("2.00", differs)


def test_a_dimension_without_value_leaves_the_index_open_and_is_named() -> None:
    (one,) = evaluations(plan_of(progress__2022=progress("dimensions: {baseline: 2, impact: 1}")))
    assert one.index is None
    assert one.missing == ("output", "outcome", "quick_win")


def test_items_go_before_dimension_values_and_those_before_printed_ones() -> None:
    text = progress(
        "items: {baseline: [1, 2]}, dimensions: {baseline: 4, output: 2},"
        " printed: {baseline: 3, output: 3, outcome: 1, lain: 2}"
    )
    (one,) = evaluations(plan_of(progress__2022=text))
    origins = {key: (part.origin, part.value) for key, part in one.parts.items()}
    assert origins["baseline"] == ("items", Decimal("1.50"))
    assert origins["output"] == ("dimensions", Decimal("2.00"))
    assert origins["outcome"] == ("printed", Decimal("1.00"))
    assert one.parts["baseline"].differs
    assert one.unknown == ("lain",)


def test_half_a_hundredth_goes_up() -> None:
    text = progress("items: {baseline: [1, 1, 1, 1, 1, 1, 1, 2]}")  # 1.125
    (one,) = evaluations(plan_of(progress__2022=text))
    assert str(one.parts["baseline"].value) == "1.13"


def test_an_unknown_standard_keeps_the_printed_index() -> None:
    text = progress("printed: {index: 2.5}", standard="tidak-ada")
    (one,) = evaluations(plan_of(progress__2022=text))
    assert (str(one.index), one.is_calculated, dict(one.parts)) == ("2.50", False, {})


def test_the_shipped_weights_are_those_of_their_years() -> None:
    weights = {
        "kominfo-2021": [10, 20, 30, 30, 10],
        "kominfo-2022-cohorts-2017-2019": [10, 20, 30, 20, 20],
        "kominfo-2022-cohort-2021": [10, 20, 30, 10, 30],
        "kominfo-2023-kppn-ikn": [10, 20, 20, 20, 20, 10],
        "kominfo-2023-cohorts-2017-2019": [10, 20, 30, 20, 20],
    }
    for name, expected in weights.items():
        standard = Shelf().evaluation(name)
        assert standard is not None
        assert [one.weight for one in standard.dimensions.values()] == expected


def test_items_stand_in_the_order_of_the_instrument() -> None:
    counts = {"kominfo-2022-cohort-2021": (59, 0.25), "kominfo-2023-kppn-ikn": (117, 0.2)}
    for name, (count, step) in counts.items():
        standard = Shelf().evaluation(name)
        assert standard is not None
        assert len(standard.items) == count
        assert standard.scale is not None
        assert standard.scale.step == step
        order = list(dict.fromkeys(item.dimension for item in standard.items.values()))
        assert order == list(standard.dimensions)
    first = next(iter(standard.items.values()))
    assert (first.at.key, first.row, first.number) == (
        "baseline.planning.legal-basis", "A.1", "1.1.1",
    )  # fmt: skip


SOURCE = "surat: {title: Surat hasil evaluasi, kind: letter, date: 2024-12-02}\n"


def test_an_index_without_a_standard_is_that_of_the_document() -> None:
    text = "evaluation: {participated: true, printed: {index: 3.57}, sources: [surat]}\n"
    (one,) = evaluations(plan_of(progress__2024=text, sources=SOURCE))
    assert one.standard is None
    assert (str(one.index), one.is_calculated) == ("3.57", False)
    assert one.told_by == ("Surat hasil evaluasi",)
    assert one.parts == {}


@pytest.mark.parametrize(("year", "standard"), [(2022, None), (2023, "kominfo-2023-kppn-ikn")])
def test_the_plans_own_standard_counts_in_its_year_only(year: int, standard: str | None) -> None:
    manifest = MANIFEST.replace("readiness: uji", "evaluation: kominfo-2023-kppn-ikn")
    text = "evaluation: {participated: true, printed: {index: 3}}\n"
    (one,) = evaluations(plan_of(manifest=manifest, **{f"progress__{year}": text}))
    assert one.standard == standard


def progress(content: str, *, standard: str = "kominfo-2022-cohort-2021") -> str:
    return f"evaluation: {{standard: {standard}, participated: true, {content}}}\n"
