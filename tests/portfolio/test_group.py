"""Which plans are meant, what they are called, and their cohorts."""

import pytest

from smartplan.failure import Failure
from smartplan.portfolio.group import PlanGroup, called, cohorts_of, doubles
from tests.portfolio.plain import summary

TEGAL = summary("tegal", code="33.76", cohorts=(2017, 2022))
BATANG = summary("batang", code="33.25", kind="kabupaten", cohorts=(2018,))
BATAM = summary("batam", code="21.71", province_code="21", province="Kepulauan Riau")
PLANS = (TEGAL, BATANG, BATAM)


@pytest.mark.parametrize(
    ("group", "held"),
    [
        (PlanGroup(), PLANS),
        (PlanGroup(kind="kota"), (TEGAL, BATAM)),
        (PlanGroup(province="33"), (TEGAL, BATANG)),
        (PlanGroup(province="jawa-tengah"), (TEGAL, BATANG)),
        (PlanGroup(province="Provinsi Jawa Tengah"), (TEGAL, BATANG)),
        (PlanGroup(cohort=2022), (TEGAL,)),
        (PlanGroup(kind="kabupaten", province="33", cohort=2018), (BATANG,)),
    ],
)
def test_a_group(group: PlanGroup, held: tuple[object, ...]) -> None:
    assert group.of(PLANS) == held


def test_a_group_without_plans_says_which_there_are() -> None:
    with pytest.raises(Failure, match="21 Kepulauan Riau, 33 Jawa Tengah; cohorts 2017, 2018"):
        PlanGroup(province="34").of(PLANS)


def test_participations_and_regions() -> None:
    again = summary("tegal-lama", code="33.76", cohorts=(2017,))
    found = cohorts_of([*PLANS, again])
    assert (found.participations, found.regions, len(found.without)) == (3, 2, 1)


def test_several_plans_of_one_region_are_told_and_named_apart() -> None:
    again = summary("tegal-lama", code="33.76", region="Kota Tegal")
    assert doubles([*PLANS, again]) == {"Kota Tegal": ("tegal", "tegal-lama")}
    assert called([TEGAL, again, BATAM]) == {
        "tegal": "Kota Tegal (tegal)",
        "tegal-lama": "Kota Tegal (tegal-lama)",
        "batam": "Kota Batam",
    }
