"""Which level counts."""

import pytest

from smartplan.scoring.readiness import score
from tests.scoring.plans import plan_of

DATED = "value: {amount: 1, year: 2024}"
CASES = [
    # what is written, the level that counts, a word of the reason
    ("level: 2", 2, None),
    ("level: 0", 0, None),
    ("level: 3", 2, "without evidence"),
    (f"level: 5, {DATED}", 2, "without evidence"),
    ("level: 3, sources: [laporan]", 3, None),
    ("level: 4, sources: [laporan]", 3, "without a dated value"),
    ("level: 5, sources: [laporan], value: {amount: 1}", 3, "without a dated value"),
    (f"level: 4, sources: [laporan], {DATED}", 4, None),
    (f"level: 5, sources: [laporan], {DATED}", 5, None),
    ("level: 3, sources: [contoh]", 2, "illustrations"),
    ("level: 3, sources: [tidak-ada]", 2, "missing"),
    ("level: 3, sources: [tidak-ada, laporan]", 3, None),
    ("level: 3, basis: illustration", 2, "without evidence"),
    ("level: 3, basis: illustration, sources: [laporan]", 3, None),
    ("level: 4, confirmed: {level: 2}", 2, "assessors confirmed 2"),
    ("level: 2, confirmed: {level: 4}", 4, "assessors confirmed 4"),
    ("level: 3, confirmed: {level: 3}", 3, None),
    ("confirmed: {level: 3}", 3, None),
    ("target: 4", None, None),
    ("level: 9", None, None),
]


@pytest.mark.parametrize(("written", "level", "reason"), CASES)
def test_the_level_that_counts(written: str, level: int | None, reason: str | None) -> None:
    one = score(plan_of(f"  a.x.one: {{{written}}}\n")).indicator("a.x.one")
    assert one is not None
    assert one.level == level
    assert (one.why is None) == (reason is None)
    assert reason is None or (one.why is not None and reason in one.why.en)


def test_only_real_sources_are_evidence() -> None:
    one = score(plan_of("  a.x.one: {level: 3, sources: [contoh, hilang, laporan]}\n"))
    indicator = one.indicator("a.x.one")
    assert indicator is not None
    assert indicator.sources == ("contoh", "hilang", "laporan")
    assert indicator.evidence == ("laporan",)


def test_sources_that_cannot_be_read_are_not_held_against_the_claim() -> None:
    one = score(plan_of("  a.x.one: {level: 3, sources: [laporan]}\n", sources="a: [1\nb: ]]"))
    indicator = one.indicator("a.x.one")
    assert indicator is not None
    assert indicator.level == 3
