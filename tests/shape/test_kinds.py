"""Each kind of value: what is bound and what is told and left out, on both sides of limits."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

import pytest

from smartplan.day import day_of, parse_day
from smartplan.measure import NumberRange
from smartplan.plan.model.program import ProgramStatus
from smartplan.route import Route
from smartplan.shape.bind import binder_of
from smartplan.shape.kinds import (
    OR_ONE,
    Day,
    Level,
    Markdown,
    Measure,
    Nomenclature,
    OrText,
    Percent,
    RefersTo,
    RegionCode,
    Rupiah,
    Scale,
    Url,
    Year,
)
from smartplan.shape.outcome import BROKEN, Outcome
from smartplan.shape.record import Record, must
from smartplan.shape.types import type_of


class Remark(Record):
    """A record that may be written as its text alone."""

    text: Markdown = must("isi", "content")


HOLDER = Route(("programs", "a"))


def bound(hint: Any, node: Any) -> tuple[Any, Outcome]:
    out = Outcome("programs/a.yaml")
    return binder_of(type_of(hint))(node, HOLDER, "x", out), out


@pytest.mark.parametrize(
    ("hint", "node", "value"),
    [
        (str, "kata", "kata"),
        (Markdown, "satu\n\ndua", "satu\n\ndua"),
        (bool, True, True),
        (int, 7, 7),
        (int, 2.0, 2),
        (float, 2.5, 2.5),
        (Year, 1900, 1900),
        (Year, 2199, 2199),
        (Level, 0, 0),
        (Level, 5, 5),
        (Scale, 1, 1),
        (Scale, 5, 5),
        (Percent, 0, 0),
        (Percent, 100, 100),
        (Rupiah, 1_250_000_000, 1_250_000_000),
        (Day, 2018, parse_day("2018")),
        (Day, "2017-11", parse_day("2017-11")),
        (Measure, 2.5, 2.5),
        (Measure, "BB", "BB"),
        (Measure, {"min": 3.3, "max": 3.35}, NumberRange(3.3, 3.35)),
        (Annotated[tuple[str, ...], OR_ONE], "satu", ("satu",)),
        (Annotated[tuple[str, ...], OR_ONE], ["satu", "dua"], ("satu", "dua")),
        (
            Annotated[tuple[Remark, ...], OrText("text")],
            "isi",
            (Remark(at=HOLDER / "x", text="isi"),),
        ),
        (Day, "2024-02-29", day_of(date(2024, 2, 29))),
        (ProgramStatus, "running", ProgramStatus.RUNNING),
        (Url, "https://tegalkota.go.id/", "https://tegalkota.go.id/"),
        (Nomenclature, "2.16.03", "2.16.03"),
        (RegionCode, "33.76", "33.76"),
        (tuple[int, ...], [1, 2], (1, 2)),
        (tuple[int, ...], [1, "dua"], (1,)),
        (Mapping[str, int], {"a-b": 1}, {"a-b": 1}),
        (Annotated[Remark, OrText("text")], "isi", Remark(at=HOLDER / "x", text="isi")),
        (Remark, {"text": "isi"}, Remark(at=HOLDER / "x", text="isi")),
    ],
)
def test_what_fits_is_bound(hint: Any, node: Any, value: Any) -> None:
    found, out = bound(hint, node)
    assert found == value
    assert [finding.code for finding in out.findings] == (["SCH003"] if node == [1, "dua"] else [])


@pytest.mark.parametrize(
    ("hint", "node", "code"),
    [
        (str, 7, "SCH003"),
        (bool, "ya", "SCH003"),
        (int, 2.5, "SCH003"),
        (int, True, "SCH003"),
        (float, "2,5", "SCH003"),
        (Year, 1899, "SCH005"),
        (Year, 2200, "SCH005"),
        (Level, -1, "SCH005"),
        (Level, 6, "SCH005"),
        (Scale, 0, "SCH005"),
        (Scale, 6, "SCH005"),
        (Percent, -0.1, "SCH005"),
        (Percent, 100.1, "SCH005"),
        (Rupiah, "Rp 1,25 miliar", "SCH008"),
        (Rupiah, 1.5, "SCH003"),
        (Day, "2023-02-29", "SCH006"),
        (Day, "2023-13", "SCH006"),
        (Day, 18, "SCH006"),
        (Measure, "3.30-3.35", "SCH003"),
        (Measure, "87,36%", "SCH003"),
        (Measure, "-", "SCH003"),
        (Measure, {"min": 2, "max": 1}, "SCH003"),
        (Measure, {"min": 2}, "SCH003"),
        (Annotated[tuple[str, ...], OR_ONE], 7, "SCH003"),
        (ProgramStatus, "jalan-jalan", "SCH004"),
        (Url, "www.tegalkota", "SCH014"),
        (Nomenclature, "2.16-03", "SCH013"),
        (RegionCode, "3376", "SCH012"),
        (tuple[int, ...], 7, "SCH003"),
        (Mapping[str, int], [1], "SCH003"),
        (Remark, "isi", "SCH003"),
    ],
)
def test_what_does_not_fit_is_told_and_left_out(hint: Any, node: Any, code: str) -> None:
    found, out = bound(hint, node)
    assert found is BROKEN
    assert [finding.code for finding in out.findings] == [code]
    assert HOLDER / "x" in out.broken


def test_references_are_noted_on_values_and_on_keys() -> None:
    agency = Annotated[str, RefersTo("agencies")]
    for hint, node, on_key in ((agency, "dlh", False), (Mapping[agency, int], {"dlh": 1}, True)):
        _, out = bound(hint, node)
        (noted,) = out.references
        assert (noted.to, noted.id, noted.on_key) == ("agencies", "dlh", on_key)
