"""A plan with every key of the format: it is right, keeps its form, fits the schema, is scored."""

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import jsonschema_rs
import pytest
import yaml

from smartplan.assess import assess_bundle
from smartplan.finding import Severity
from smartplan.plan.files import kind_of
from smartplan.plan.schemas import FILE_SCHEMAS
from smartplan.plan.types import plan_type
from smartplan.plan.walk import walk
from smartplan.shape.record import Record, values_of
from smartplan.shape.types import ListOf, MapOf, RecordOf, Type, record_in, typed_fields
from smartplan.source.read import read
from smartplan.source.tree.layout import formatted
from tests import every_key
from tests.conftest import Ran

YAML = {file: raw for file, raw in every_key.files().items() if file.endswith(".yaml")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file, raw in every_key.files().items():
        path = tmp_path / every_key.NAME / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    return tmp_path / every_key.NAME


def test_no_error_is_found_in_it() -> None:
    found = assess_bundle(every_key.bundle(), every_key.DAY).findings
    assert [(one.code, one.place) for one in found if one.severity is Severity.ERROR] == []


def test_every_key_of_every_record_is_bound_in_it() -> None:
    """The walk meets each record of the format, and each of its fields holds something."""
    held: dict[type[Record], set[str]] = {}
    for record in walk(every_key.loaded().plan):
        said = {name for name, value in values_of(record).items() if value not in (None, (), {})}
        held.setdefault(type(record), set()).update(said)
    wanted = {kind: {one.field.name for one in typed_fields(kind).values()} for kind in _records()}
    assert len(wanted) > 70
    assert held == wanted


def _records() -> Iterator[type[Record]]:
    """Every record of a plan but those of standards of its own."""
    pending: list[Type] = [one.type for key, one in plan_type().fields.items() if "/" not in key]
    flat = {kind_of(file) for file in YAML}
    found = {kind.record for kind in flat if kind}
    while pending:
        held = pending.pop()
        inner = record_in(held) if isinstance(held, ListOf | MapOf | RecordOf) else None
        if inner:
            found.add(inner)
            pending += [
                one.type
                for one in typed_fields(inner).values()
                if record_in(one.type) not in found
            ]
    return iter(found)


def test_no_two_texts_of_it_are_alike() -> None:
    """Choices, references and years repeat; what somebody looks for stands once."""
    texts = [value for _, value in every_key.written() if isinstance(value, str) and " " in value]
    assert len(texts) > 300
    repeated = {text for text in texts if texts.count(text) > 1}
    assert repeated <= {"Kota Tegal"}


@pytest.mark.parametrize("file", sorted(YAML))
def test_fmt_leaves_nothing_out_and_says_the_same_twice(file: str) -> None:
    document, faults = read(file, YAML[file])
    kind = kind_of(file)
    assert kind
    assert not faults
    once = formatted(document, kind.type)
    again, _ = read(file, once.encode())
    assert again.data == document.data
    assert formatted(again, kind.type) == once


@pytest.mark.parametrize("file", sorted(YAML))
def test_keys_are_written_in_the_order_of_the_format(file: str) -> None:
    document, _ = read(file, YAML[file])
    kind = kind_of(file)
    assert kind
    once, _ = read(file, formatted(document, kind.type).encode())
    assert yaml.safe_dump(once.data, sort_keys=False) == yaml.safe_dump(
        document.data, sort_keys=False
    )


@pytest.mark.parametrize("file", sorted(YAML))
def test_the_json_schema_takes_it(file: str) -> None:
    kind = kind_of(file)
    assert kind
    schema = next(item for item in FILE_SCHEMAS if item.record is kind.record)
    validator = jsonschema_rs.validator_for(schema.schema(), validate_formats=True)
    document, _ = read(file, YAML[file])
    assert list(validator.iter_errors(document.data)) == []


def test_it_is_scored(smartplan: Callable[..., Ran], folder: Path) -> None:
    ran = smartplan("score", str(folder), "--format", "json")
    assert ran.code == 0, ran.err
    assert json.load(io.StringIO(ran.out))
