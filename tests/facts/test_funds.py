"""Which fund stands in the regional budget, and what shares documents tell by that."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.books.parts import money as worded
from smartplan.books.parts.financing import financing, shares
from smartplan.facts import money
from smartplan.facts.funds import Purse, purse
from smartplan.plan.load import load
from smartplan.plan.model.program import Fund
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from tests.places import AS_OF

INSIDE = {"apbd", "apbd-provinsi", "dak", "blud", "dbh", "dau"}
Made = Callable[..., Plan]


@pytest.fixture
def plan(plan_folder: Callable[..., Path]) -> Made:
    """A plan of one program with these budget rows, all of 2023 unless they say otherwise."""

    def made(*rows: str, manifest: str = "") -> Plan:
        text = "name: Loket\ndimension: layanan\nstatus: planned\nbudget:\n"
        text += "".join(f"  - {{year: 2023, {row}}}\n" for row in rows)
        folder = plan_folder({"programs/layanan-terpadu.yaml": text})
        (folder / "programs" / "kelas-warga.yaml").unlink()
        file = folder / "smartplan.yaml"
        held = file.read_text("utf-8").replace("\nbudget:\n", f"\nbudget:\n{manifest}")
        file.write_text(held, "utf-8")
        return load(read_folder(folder), AS_OF).plan

    return made


@pytest.mark.parametrize("fund", [one.value for one in Fund])
def test_a_fund_stands_in_the_regional_budget_or_outside_it(plan: Made, fund: str) -> None:
    (held,) = money.planned(plan(f"amount: 5, fund: {fund}"))
    assert purse(held.row) is (Purse.REGIONAL if fund in INSIDE else Purse.OTHER)


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("fund: apbd-provinsi, transferred: true", Purse.REGIONAL),
        ("fund: apbd-provinsi, transferred: false", Purse.OTHER),
        ("fund: dak, transferred: false", Purse.REGIONAL),
        ("fund: [apbd, dak]", Purse.REGIONAL),
        ("fund: [csr, hibah]", Purse.OTHER),
        ("fund: [apbd, csr]", None),
        ("note: belum ada dana", None),
    ],
)
def test_one_amount_of_several_funds_is_of_a_group_only_if_all_are(
    plan: Made, said: str, held: Purse | None
) -> None:
    (one,) = money.planned(plan(f"amount: 5, {said}"))
    assert purse(one.row) is held


LONG = (
    "50.0% in the regional budget with public service agency (BLUD), 30.0% outside it and "
    "20.0% of funds that are not clear"
)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["amount: 600, fund: apbd", "amount: 400, fund: dak"],
         "all of it in the regional budget with special allocation (DAK)"),
        (["amount: 700, fund: apbd", "amount: 300, fund: csr"],
         "70.0% in the regional budget and 30.0% outside it"),
        (["amount: 100, fund: hibah"], "all of it outside the regional budget"),
        (["amount: 100"], "its funds are not clear"),
        (["amount: 50, fund: blud", "amount: 30, fund: csr", "amount: 20, fund: [apbd, csr]"],
         LONG),
    ],
)  # fmt: skip
def test_shares_follow_the_groups(plan: Made, rows: list[str], said: str) -> None:
    assert shares(money.planned(plan(*rows)), "en") == said


def test_tables_sum_up_what_is_in_the_regional_budget_and_what_is_not(plan: Made) -> None:
    rows = ("apbd", "dak", "csr")
    table = worded.by_fund(plan(*(f"amount: 1000000, fund: {fund}" for fund in rows)), "id")
    assert table
    assert [(row.label, row.total, row.is_sum) for row in (*table.rows, table.foot)] == [
        ("APBD Kota", "1", False),
        ("Dana Alokasi Khusus", "1", False),
        ("Jumlah dalam APBD", "2", True),
        ("CSR/TJSL", "1", False),
        ("Jumlah", "3", True),
    ]


def test_the_order_of_several_funds_makes_no_other_line(plan: Made) -> None:
    held = plan("amount: 1000000, fund: [csr, apbd]", "amount: 2000000, fund: [apbd, csr]")
    table = worded.by_fund(held, "id")
    assert table
    assert [row.total for row in table.rows] == ["3"]


@pytest.mark.parametrize(
    ("mark", "id", "en", "cell"),
    [
        ("", "Rp570 miliar", "Rp570 billion", "570.000"),
        ("at_least: true, ", "lebih dari Rp570 miliar", "at least Rp570 billion", "> 570.000"),
    ],
)
def test_the_least_that_is_known_is_told_as_that(
    plan: Made, mark: str, id: str, en: str, cell: str
) -> None:
    held = plan(f"amount: 570000000000, {mark}fund: apbd")
    program = held.programs["layanan-terpadu"]
    assert worded.program_total(program, "id") == id
    assert worded.program_total(program, "en") == en
    assert f" {id};" in financing(held, "id").summary
    table = worded.by_fund(held, "id")
    assert table
    assert table.foot.total == cell


def test_the_share_of_the_whole_regional_budget_counts_what_is_in_it(plan: Made) -> None:
    held = plan(
        "amount: 2000000, fund: apbd", "amount: 500000, fund: dak", "amount: 900000, fund: csr",
        manifest='  regional: {"2023": 1000000000, "2024": 1100000000}\n',
    )  # fmt: skip
    assert [(row.year, row.planned, row.share) for row in financing(held, "en").regional] == [
        ("2023", "Rp2,500,000", "0.25%"),
        ("2024", "Rp0", "0.00%"),
    ]
