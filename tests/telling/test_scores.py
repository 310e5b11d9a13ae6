"""What is told in the cases that the examples do not show."""

from collections.abc import Iterable

import pytest

from smartplan.blocks import Block
from smartplan.plan.plan import Plan
from smartplan.scoring import cheapest
from smartplan.scoring.cohorts import Cohorts, cohorts
from smartplan.scoring.crosswalk import crosswalk
from smartplan.scoring.evaluation import evaluations
from smartplan.scoring.report import Report, Wishes, report
from smartplan.scoring.sensitivity import sensitivity
from smartplan.scoring.toward import toward
from smartplan.scoring.what_if import what_if
from smartplan.source.locate import Locator
from smartplan.standards.shelf import Shelf
from smartplan.telling import scores
from smartplan.telling.advice import sensitivity_told, toward_told, what_if_told
from smartplan.telling.cohorts import cohorts_told
from smartplan.telling.evaluation import crosswalk_told, evaluations_told
from smartplan.writers.markdown import told as markdown
from smartplan.writers.text import terminal
from smartplan.writers.text import write as text
from tests.scoring.plans import MANIFEST, STANDARD, levels, plan_of

READY = levels(a_x_one=2, a_x_two=2, a_y_one=2, b_z_three=2, b_z_four=2)
RAISING = "name: Naik\ndimension: living\nreadiness: {b.z.three: 4}\n"


def said(blocks: Iterable[Block]) -> str:
    return terminal.plainly(text.lines(tuple(blocks), "en"))


def whole(*reports: Report) -> str:
    return terminal.plainly(text.write(scores.told(reports, None, "en"), "en"))


def page(*reports: Report, counted: Cohorts | None = None) -> str:
    return markdown.write(scores.told(reports, counted, "en"), "en")


def told(plan: Plan, wishes: Wishes | None = None) -> Report:
    return report(
        plan, Locator({}, lambda route: ("readiness.yaml", route)).spot, wishes or Wishes()
    )


def evaluated(progress: str) -> str:
    return said(evaluations_told(evaluations(plan_of(progress__2022=progress)), "en"))


def test_ways_that_lead_nowhere_or_need_nothing() -> None:
    assert "nothing is assessed yet" in said(toward_told(toward(plan_of(), 3), "en"))
    assert "that score is reached already" in said(toward_told(toward(plan_of(READY), 1), "en"))
    assert "no program raises an assessed indicator" in said(
        toward_told(toward(plan_of(READY), 4), "en")
    )


def test_ways_with_what_is_not_known() -> None:
    plan = plan_of(
        levels(a_x_one=2, b_z_three=2),
        programs__naik=RAISING.replace("4}", "4, a.y.one: 3}") + "depends: [dasar]\n",
        programs__dasar="name: Dasar\ndimension: living\n",
    )
    out = said(toward_told(toward(plan, 3), "en"))
    assert "naik: no budget yet, no year set" in out
    assert "must come before naik" in out
    assert "not included: the cost of programs without a budget: dasar, naik" in out
    assert "not counted because not assessed, though programs raise them: a.y.one" in out


def test_a_search_cut_short_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cheapest, "MOST_WEIGHED", 4)
    plan = plan_of(READY, programs__naik=RAISING + "budget: [{year: 2025, amount: 1}]\n")
    assert "a cheaper way may exist" in said(toward_told(toward(plan, 2.5), "en"))


def test_nothing_to_weigh_and_bands_that_may_change() -> None:
    assert "nothing is assessed yet" in said(sensitivity_told(sensitivity(plan_of()), "en"))
    plan = plan_of(levels(a_x_one=0, b_z_three=3))
    assert "the band may change: " in said(sensitivity_told(sensitivity(plan), "en"))
    plain = plan_of(levels(a_x_one=1), standard=STANDARD.replace("bands:", "bands: []\nabout:"))
    assert "band" not in said(sensitivity_told(sensitivity(plain), "en"))


def test_supposing_the_first_level_of_all() -> None:
    answer = what_if(plan_of(), None, {"a.x.one": 3})
    assert "– → 3" in said(what_if_told(answer, "en"))
    assert "– → 3.00" in said(what_if_told(answer, "en"))


def test_evaluations_that_are_in_doubt() -> None:
    head = "evaluation: {standard: kominfo-2022-cohort-2021, participated: true, "
    out = evaluated(
        head + "items: {baseline: [1, 2]}, dimensions: {output: 1, outcome: 1, impact: 1,"
        " quick_win: 1}, printed: {baseline: 1.4, index: 2}}\n"
    )
    assert "mean of 2 items, the instrument has 5, printed 1.40" in out
    assert "printed 2.00; the difference of +0.95 exceeds rounding (0.015)" in out
    out = evaluated(head + "dimensions: {baseline: 1}}\n")
    assert "the index cannot be calculated; not known: Output, Outcome, Impact, Quick Win" in out
    assert "not known" in out
    assert "its values are not known" in evaluated(
        "evaluation: {standard: tidak-ada, participated: true}\n"
    )
    assert "no evaluation in progress/<year>.yaml" in said(
        evaluations_told(evaluations(plan_of()), "en")
    )


def test_a_band_only_where_the_standard_gives_one() -> None:
    standard = (
        "name: {id: E, en: E}\nscale: {min: 0, max: 4}\nbands:\n"
        "  - {below: 2, name: {id: Rendah, en: Low}}\n  - {name: {id: Tinggi, en: High}}\n"
        "dimensions: {a: {name: {id: A, en: A}, weight: 100}}\n"
    )
    text = "evaluation: {standard: sendiri, participated: true, dimensions: {a: 3}}\n"
    plan = plan_of(standards__evaluation__sendiri=standard, progress__2023=text)
    out = said(evaluations_told(evaluations(plan), "en"))
    assert "3.00, High" in out
    assert "2023: E, not official" in out
    again = text.replace("3}", "2}")
    plan = plan_of(
        standards__evaluation__sendiri=standard, progress__2023=text, progress__2024=again
    )
    assert "−1.00 on 2023\n" in said(evaluations_told(evaluations(plan), "en")) + "\n"


def test_dimensions_that_have_no_crosswalk_and_programs_without_one() -> None:
    giffinger = Shelf().dimensions("giffinger")
    assert giffinger is not None
    found = crosswalk(plan_of(programs__p="name: P\ndimension: entah\n"), giffinger)
    assert found is not None
    assert "Programs without a known dimension: p" in said(crosswalk_told(found, "en"))
    own = "name: {id: Sendiri, en: Own}\ndimensions: {satu: {name: {id: Satu, en: One}}}\n"
    manifest = MANIFEST.replace("readiness: uji", "dimensions: sendiri")
    found = crosswalk(plan_of(manifest=manifest, standards__dimensions__sendiri=own), giffinger)
    assert found is not None
    assert "there is no crosswalk between sendiri and giffinger" in said(
        crosswalk_told(found, "en")
    )


def test_cohorts_with_repeats_and_without_any() -> None:
    twice = plan_of(manifest=MANIFEST.replace("[2022]", "[2018, 2022]"))
    none = plan_of(manifest=MANIFEST.replace("cohorts: [2022]\n", "").replace("33.76", "33.28"))
    out = said(cohorts_told(cohorts([twice, none]), "en"))
    assert "participations: 2, regions: 1 (2018: 1, 2022: 1)" in out
    assert "in more than one cohort (1): Kota Tegal (2018, 2022)" in out
    assert "in no cohort (1): Kota Tegal" in out


def test_everything_assessed_as_claimed_official_and_at_its_target_has_no_remarks() -> None:
    official = "official: {" + ", ".join(
        f"{part}: true"
        for part in ("components", "elements", "indicators", "levels", "weights", "bands")
    )
    standard = STANDARD.replace("official: {components: true, elements: false", official)
    reports = [told(plan_of(READY, standard=standard))]
    out = whole(*reports)
    assert "*" not in out
    assert "Proposed" not in out
    assert "range 2" not in out
    found = page(*reports)
    assert "**2.00 of 5, Middle**" in found
    assert ">" not in found.replace("→", "")


def test_several_plans_in_markdown() -> None:
    one = told(plan_of(), Wishes(explain=True, evaluation=True))
    two = told(plan_of(READY), Wishes(explain=True))
    found = page(one, two, counted=cohorts([plan_of()]))
    assert "**Nothing is assessed yet**" in found
    assert "**participations: 1, regions: 1** (2022: 1)" in found
    assert "| **A** |" in found
    assert "| One |" not in found
    assert "##### `a.x.one` · One\n\nnot assessed; carries no weight yet" in found


def test_after_all_is_told_the_next_step_is_still_named() -> None:
    report_ = told(plan_of(READY), Wishes(explain=True))
    assert "smartplan score --toward 2.5" in whole(report_)
    top = levels(a_x_one=5, a_x_two=5, a_y_one=5, b_z_three=5, b_z_four=5)
    report_ = told(plan_of(top), Wishes(explain=True))
    assert "smartplan score --toward 5" in whole(report_)


def test_a_standard_that_nobody_knows() -> None:
    plan = plan_of(READY, manifest=MANIFEST.replace("readiness: uji", "readiness: tidak-ada"))
    out = whole(told(plan))
    assert "the standard tidak-ada is not known or broken; run smartplan validate." in out


def test_no_name_is_taken_for_markdown_or_calls_anybody() -> None:
    standard = STANDARD.replace("{id: A, en: A}", '{id: A, en: "```@dinas <b>| #12"}')
    found = page(told(plan_of(READY, standard=standard), Wishes(sensitivity=True)))
    assert "| \\`\\`\\`@&#8203;dinas \\<b\\>\\| #&#8203;12 |" in found


def test_an_index_without_a_standard_names_who_printed_it() -> None:
    out = evaluated("evaluation: {participated: true, printed: {index: 3.57}, sources: [laporan]}")
    assert "2022: no standard named\n" in out
    assert "Index 3.57 (as printed by Laporan, not calculated again)" in out
    assert "official" not in out


def test_values_without_a_standard_and_a_year_without_part() -> None:
    out = evaluated("evaluation: {participated: true, dimensions: {baseline: 3}}")
    assert "without a standard its index cannot be calculated" in out
    out = evaluated("evaluation: {participated: false}")
    assert "2022\n" in out
    assert "no standard named" not in out


@pytest.mark.parametrize(
    ("standard", "cohort"),
    [
        ("kominfo-2023-kppn-ikn", "KPPN and IKN"),
        ("kominfo-2023-cohorts-2017-2019", "cohorts 2017-2019"),
    ],
)
def test_of_two_standards_of_a_year_the_cohort_is_named(standard: str, cohort: str) -> None:
    text = f"evaluation: {{standard: {standard}, participated: true, printed: {{index: 3}}}}"
    out = said(evaluations_told(evaluations(plan_of(progress__2023=text)), "en"))
    assert f"2023: Kominfo smart city evaluation 2023, {cohort}" in out


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("kominfo-2022-cohorts-2017-2019", "", "whether the weights are the same is not known"),
        ("kominfo-2022-cohorts-2017-2019", "kominfo-2023-kppn-ikn", "with other weights"),
    ],
)
def test_a_change_says_whether_the_weights_are_known(first: str, second: str, words: str) -> None:
    text = "evaluation: {{{named}participated: true, printed: {{index: 3}}}}"
    plan = plan_of(
        progress__2022=text.format(named=f"standard: {first}, "),
        progress__2023=text.format(named=f"standard: {second}, " if second else ""),
    )
    assert words in said(evaluations_told(evaluations(plan), "en"))
