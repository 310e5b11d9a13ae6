"""The printed table of the cohort of 2021, ranked: the ministry's own order comes out."""

import csv
import itertools
from datetime import date
from pathlib import Path

import pytest

from smartplan.portfolio.measured import Lack, RankedBy, choice
from smartplan.portfolio.rank import Ranking, ranked
from smartplan.portfolio.summary import summaries
from smartplan.standards.index import TOLERANCE
from smartplan.standards.regions import named
from tests.portfolio.made import DIMENSIONS, OFFICIAL, plan

DATA = Path(__file__).parents[1] / "scoring" / "data" / "kominfo-2022-cohort-2021.tsv"
LINES = [line for line in DATA.read_text("utf-8").splitlines() if not line.startswith("#")]
EVERY = {named(row["region"])[0].name: row for row in csv.DictReader(LINES, delimiter="\t")}
# A region that did not take part is printed with zeros.
ROWS = {name: row for name, row in EVERY.items() if float(row["index"])}


@pytest.fixture(scope="module")
def ranking(tmp_path_factory: pytest.TempPathFactory) -> Ranking:
    root = tmp_path_factory.mktemp("tabel")
    names = {}
    for name, row in EVERY.items():
        (region,) = named(name)
        values = {key: float(row[key]) for key in DIMENSIONS}
        result: dict[str, object] = {"participated": name in ROWS}
        if name in ROWS:
            result |= {"standard": OFFICIAL, "dimensions": values}
        names[plan(root / region.code, region.code, evaluations={2022: result})] = region.code
    plans = tuple(summaries(tuple(names), names, date(2026, 11, 29), cached=False))
    return ranked(plans, plans, choice(plans, RankedBy.EVALUATION))


def test_the_order_is_that_of_the_printed_index(ranking: Ranking) -> None:
    printed = [float(ROWS[row.plan.region]["index"]) for row in ranking.rows]
    assert len(printed) == len(ROWS) > 10
    assert {one.region for one, why in ranking.apart if why is Lack.ABSENT} == {*EVERY} - {*ROWS}
    for value, row in zip(printed, ranking.rows, strict=True):
        assert abs(value - row.measured.value) <= TOLERANCE
    for one, after in itertools.pairwise(printed):
        assert after - one <= 2 * float(TOLERANCE)


@pytest.mark.parametrize("dimension", DIMENSIONS)
@pytest.mark.parametrize("kind", ["kota", "kabupaten"])
def test_the_reference_is_the_highest_printed_value(
    ranking: Ranking, kind: str, dimension: str
) -> None:
    held = {
        name: float(row[dimension]) for name, row in ROWS.items() if name.lower().startswith(kind)
    }
    (found,) = [one for one in ranking.references if (one.kind, one.part) == (kind, dimension)]
    assert found.value == max(held.values())
    assert {one.region for one in found.plans} == {
        name for name, value in held.items() if value == found.value
    }
    assert found.of == len(held)
