"""The type tree: each form of annotation becomes the right node, kinds are said."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, get_args

import pytest

from smartplan.plan.model.common import Entity, Indicator, ReadinessId, YearKey
from smartplan.plan.model.program import BudgetRow, Program, ProgramStatus
from smartplan.plan.schemas import FILE_SCHEMAS
from smartplan.shape.kinds import (
    IDS,
    IN_ORDER,
    OR_ONE,
    YEARS,
    Count,
    Day,
    Keys,
    Kind,
    Label,
    Level,
    Markdown,
    Measure,
    Name,
    OrText,
    Percent,
    RefersTo,
    Rupiah,
    Scale,
    Url,
    Within,
    Year,
)
from smartplan.shape.record import Record, field_of, fields, key_of, may, must
from smartplan.shape.types import (
    ANYTHING,
    ListOf,
    MapOf,
    RecordOf,
    Scalar,
    Type,
    is_collection,
    record_in,
    takes_text,
    type_of,
    typed_fields,
)
from smartplan.wording import Text
from tests.places import ROOT

WORDS = Keys(r"[a-z]+", Text("kata", "a word"))
TEXT = Scalar(Kind.TEXT, str)


class Part(Record):
    """What the tests look at inside."""

    text: Markdown = must("isi", "content")


@pytest.mark.parametrize(
    ("hint", "kind", "python"),
    [
        (str, Kind.TEXT, str),
        (Name, Kind.TEXT, str),
        (Label, Kind.LABEL, str),
        (Markdown, Kind.PROSE, str),
        (Url, Kind.CODE, str),
        (Annotated[str, RefersTo("agencies")], Kind.REF, str),
        (bool, Kind.TRUTH, bool),
        (int, Kind.WHOLE, int),
        (Count, Kind.WHOLE, int),
        (float, Kind.NUMBER, float),
        (Year, Kind.YEAR, int),
        (Level, Kind.LEVEL, int),
        (Scale, Kind.LEVEL, int),
        (Percent, Kind.PERCENT, float),
        (Rupiah, Kind.RUPIAH, int),
        (Day, Kind.DAY, Day),
        (Measure, Kind.MEASURE, object),
        (ProgramStatus, Kind.CHOICE, ProgramStatus),
        # Bounds alone say nothing: only what calls itself a year or percentage is one.
        (Annotated[int, Within(1900, 2199)], Kind.WHOLE, int),
        (Annotated[float, Within(0, 100)], Kind.NUMBER, float),
    ],
)
def test_a_single_value_is_a_scalar_of_its_kind(hint: Any, kind: Kind, python: type) -> None:
    found = type_of(hint)
    assert isinstance(found, Scalar)
    assert (found.kind, found.python) == (kind, python)
    assert takes_text(found) == (python is str)
    assert not is_collection(found)
    assert found.inside("x") is ANYTHING


def test_no_arm_of_a_union_is_taken_silently() -> None:
    class Either(Record):
        held: str | int = may("isi", "content")

    with pytest.raises(ValueError, match="unpack"):
        typed_fields(Either)


def test_what_a_value_has_to_keep_to_comes_along() -> None:
    assert type_of(Level) == Scalar(Kind.LEVEL, int, Within(0, 5))
    url = type_of(Url)
    assert isinstance(url, Scalar)
    assert url.code == get_args(Url)[1]
    reference = type_of(Annotated[str, RefersTo("agencies")])
    assert reference.refers_to == "agencies"
    assert TEXT.refers_to == ""


@pytest.mark.parametrize(
    ("hint", "node", "is_set", "is_rows"),
    [
        (tuple[str, ...], ListOf(TEXT), True, False),
        (Annotated[tuple[str, ...], IN_ORDER], ListOf(TEXT, in_order=True), False, False),
        (Annotated[tuple[str, ...], OR_ONE], ListOf(TEXT, or_one=True), True, False),
        (tuple[Part, ...], ListOf(RecordOf(Part)), False, True),
        (tuple[tuple[str, ...], ...], ListOf(ListOf(TEXT)), False, False),
    ],
)
def test_a_list_is_a_set_rows_or_in_order(
    hint: Any, node: ListOf, *, is_set: bool, is_rows: bool
) -> None:
    assert type_of(hint) == node
    assert (node.is_set, node.is_rows) == (is_set, is_rows)
    assert node.inside("0") == node.inside("7") == node.item
    assert not is_collection(node)


def test_items_of_a_set_refer_to_a_collection_those_of_a_list_in_order_do_not() -> None:
    item = Annotated[str, RefersTo("programs")]
    assert type_of(tuple[item, ...]).refers_to == "programs"
    assert type_of(Annotated[tuple[item, ...], IN_ORDER]).refers_to == ""


@pytest.mark.parametrize(
    ("hint", "node", "has_ids"),
    [
        (Mapping[str, Part], MapOf(RecordOf(Part)), True),
        (Mapping[str, str], MapOf(TEXT), True),
        (Mapping[YearKey, Part], MapOf(RecordOf(Part), YEARS), False),
        (Mapping[Annotated[str, WORDS], str], MapOf(TEXT, WORDS), False),
        (Mapping[Annotated[str, RefersTo("x")], str], MapOf(TEXT, IDS, "x"), False),
        (Mapping[ReadinessId, str], MapOf(TEXT, IDS, "readiness", dots=2), False),
        (Mapping[str, Mapping[YearKey, str]], MapOf(MapOf(TEXT, YEARS)), False),
    ],
)
def test_a_mapping_knows_what_its_keys_are(hint: Any, node: MapOf, *, has_ids: bool) -> None:
    assert type_of(hint) == node
    assert node.has_ids == has_ids
    assert is_collection(node)
    assert node.inside("whatever") == node.item


def test_a_record_gives_its_fields_in_order_and_anything_at_an_unknown_key() -> None:
    held = RecordOf(BudgetRow)
    assert list(held.fields) == [field.key for field in fields(BudgetRow)]
    assert list(held.fields)[:2] == ["year", "amount"]
    assert [held.rank(key) for key in ("year", "amount")] == [0, 1]
    assert held.rank("x") == held.rank("y") == len(held.fields)
    assert held.inside("amount") == Scalar(Kind.RUPIAH, int)
    assert held.inside("x") is ANYTHING


def test_a_record_may_be_written_as_its_text_alone_where_that_is_said() -> None:
    assert type_of(Part) == RecordOf(Part)
    assert not takes_text(type_of(Part))
    short = type_of(Annotated[Part, OrText("text")])
    assert short == RecordOf(Part, "text")
    assert takes_text(short)


class Holder(Record):
    """All that can be absent."""

    one: Part | None = may("satu", "one")
    many: tuple[Part, ...] = may("banyak", "many")
    named: Mapping[str, Part] = must("bernama", "named")
    text: str = must("teks", "text")
    word: str | None = must("kata", "word", key="with")


def test_a_field_knows_what_it_is_where_nothing_is_written() -> None:
    found = typed_fields(Holder)
    assert found is typed_fields(Holder), "compiled once"
    assert [(key, one.absent, one.optional) for key, one in found.items()] == [
        ("one", None, True),
        ("many", (), False),
        ("named", {}, False),
        ("text", None, False),
        ("with", None, True),
    ]
    assert [one.is_required_text for one in found.values()] == [False, False, False, True, False]
    assert [one.is_text for one in found.values()] == [False, False, False, True, True]


def test_a_record_that_holds_nothing_but_mappings_is_a_collection() -> None:
    class Cells(Record):
        """Two of them."""

        left: Mapping[str, Part] = may("kiri", "left")
        right: Mapping[str, Part] = may("kanan", "right")

    assert is_collection(RecordOf(Cells))
    assert not is_collection(RecordOf(Holder))


@pytest.mark.parametrize(
    ("hint", "record"),
    [
        (Part, Part),
        (tuple[Part, ...], Part),
        (Mapping[str, Mapping[str, Part]], Part),
        (Mapping[str, str], None),
        (str, None),
    ],
)
def test_the_record_inside_lists_and_mappings(hint: Any, record: Any) -> None:
    assert record_in(type_of(hint)) is record


def test_an_attribute_of_the_class_stands_for_its_field() -> None:
    assert field_of(BudgetRow.amount) is next(f for f in fields(BudgetRow) if f.key == "amount")
    assert key_of(Holder.word) == "with"
    assert field_of(Program.sources) is field_of(Entity.sources), "an inherited field is shared"
    assert field_of(Program.name) is not field_of(Indicator.name)


def test_what_tells_rows_apart_are_fields_of_their_own_record() -> None:
    for record in records():
        for identity in record.known_by:
            assert set(identity) <= set(fields(record)), record
    strictest = [field.key for field in BudgetRow.known_by[0]]
    assert strictest == ["year", "fund", "code", "agency", "action", "name"]


def test_every_row_has_a_noun_and_every_list_of_records_rows_that_can_be_told_apart() -> None:
    rows = [
        one.type.item.record
        for record in records()
        for one in typed_fields(record).values()
        if isinstance(one.type, ListOf) and isinstance(one.type.item, RecordOf)
    ]
    assert rows
    assert all(record.noun for record in rows)


def test_annotations_are_taken_apart_in_one_place() -> None:
    """A law of docs/architecture.md: whoever wants to know what a field holds folds over types.

    `cli/line.py` and `cli/plain.py` take the signatures of commands apart, which hold options and
    no fields; `value.py` makes classes and wants the names alone.
    """
    takes = re.compile(r"get_origin|get_annotations|get_type_hints|__annotations__")
    found = [
        path.relative_to(ROOT).as_posix()
        for folder in ("smartplan", "scripts")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if takes.search(path.read_text("utf-8"))
    ]
    own = ["smartplan/shape/types.py"]
    assert found == ["smartplan/cli/line.py", "smartplan/cli/plain.py", *own, "smartplan/value.py"]


def records() -> list[type[Record]]:
    """Every record of the plan format."""
    found: list[type[Record]] = []
    pending = [schema.record for schema in FILE_SCHEMAS]
    while pending:
        record = pending.pop()
        if record not in found:
            found.append(record)
            held: list[Type] = [one.type for one in typed_fields(record).values()]
            pending += [inner for inner in map(record_in, held) if inner]
    return found
