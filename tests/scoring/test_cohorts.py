"""Participations and regions, counted apart."""

from smartplan.plan.plan import Plan
from smartplan.scoring.cohorts import cohorts
from tests.scoring.plans import plan_of


def region(code: str, *years: int) -> Plan:
    return plan_of(
        manifest=f'smartplan: 1\nregion: {{code: "{code}", name: Daerah {code}}}\n'
        f"title: Uji\nperiod: {{start: 2022, end: 2032}}\ncohorts: {list(years)}\n"
    )


def test_198_participations_by_191_regions() -> None:
    # The real program: 25, 50, 25, 48 and 50 regions in 2017, 2018, 2019, 2021 and 2022, of
    # which seven of 2021 had been in an earlier cohort (the ministry's letter of 6 December 2022
    # counts 41 new regions in 2021). Which regions repeat is made up here.
    sizes = {2017: 25, 2018: 50, 2019: 25, 2021: 41, 2022: 50}
    plans, number = [], 0
    for year, size in sizes.items():
        for _ in range(size):
            again = (2021,) if year == 2017 and number < 7 else ()
            plans.append(region(f"{11 + number // 60}.{number % 60 + 1:02}", year, *again))
            number += 1
    found = cohorts(plans)
    assert (found.participations, found.regions) == (198, 191)
    assert found.years == {2017: 25, 2018: 50, 2019: 25, 2021: 48, 2022: 50}
    assert len(found.repeats) == 7
    assert set(found.repeats.values()) == {(2017, 2021)}


def test_two_plans_of_one_region_are_one_region() -> None:
    found = cohorts([region("33.76", 2018), region("33.76", 2018, 2022), region("33.28")])
    assert (found.participations, found.regions) == (2, 1)
    assert list(found.repeats.values()) == [(2018, 2022)]
    assert found.without == ("Daerah 33.28",)
