"""What counts as answered and as proven, and which year's self-assessment is worked on."""

from datetime import date

import pytest

from smartplan.facts.item_answers import (
    AnswerCount,
    assessed_year,
    counted_answers,
    is_answered,
    is_proven,
    open_items,
    value_of,
)
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.bundle import Bundle
from tests.places import RENDERED

SOURCES = b"""
perda: {title: Perda, kind: law}
contoh: {title: Contoh, kind: other, basis: illustration}
"""


def plan(*items: str, years: tuple[int, ...] = (2026,), day: date = RENDERED) -> Plan:
    lines = "".join(f"  a.b.c{at}: {{{one}}}\n" for at, one in enumerate(items))
    text = f"instrument: entah\nitems:\n{lines}" if items else "instrument: entah\n"
    files = {f"assessment/{year}.yaml": text.encode() for year in years}
    held = {"smartplan.yaml": b"smartplan: 1\n", "sources.yaml": SOURCES, **files}
    return load(Bundle("uji", held, frozenset()), day).plan


@pytest.mark.parametrize(
    ("item", "value", "proven"),
    [
        ("claim: 0", 0, False),
        ("claim: 3, assessor: {value: 2}", 2, False),
        ("claim: 3, assessor: {note: Lihat lagi}", 3, False),
        ("answer: Ada, sources: [perda]", None, False),
        ("claim: 3, sources: [contoh]", 3, False),
        ("claim: 3, sources: [contoh, perda]", 3, True),
        ("assessor: {value: 4}, sources: [perda]", 4, True),
    ],
)
def test_what_an_item_counts_as(item: str, value: float | None, *, proven: bool) -> None:
    made = plan(item)
    (held,) = made.assessment["2026"].items.values()
    assert (value_of(held), is_answered(held)) == (value, value is not None)
    assert is_proven(held, made) is proven


def test_what_nobody_took_up_counts_as_an_item() -> None:
    made = plan("claim: 3, sources: [perda]", "claim: 1")
    held = (*made.assessment["2026"].items.values(), None, None)
    assert counted_answers(held, made) == AnswerCount(of=4, answered=2, proven=1)
    assert value_of(None) is None


@pytest.mark.parametrize(
    ("years", "worked_on"),
    [((), None), ((2024, 2026), 2026), ((2025, 2027), 2025), ((2028, 2029), 2028)],
)
def test_the_year_that_is_worked_on(years: tuple[int, ...], worked_on: int | None) -> None:
    assert assessed_year(plan(years=years)) == worked_on


@pytest.mark.parametrize(
    ("years", "asked"),
    [((2025,), ["2025"]), ((2025, 2026), ["2026"]), ((2026, 2027), ["2026"]), ((2027,), [])],
)
def test_only_the_year_that_is_worked_on_is_asked_for(
    years: tuple[int, ...], asked: list[str]
) -> None:
    assert [year for year, _ in open_items(plan("claim: 1", years=years))] == asked
