"""Laws that hold for any input at all."""

import json
import random
from datetime import date
from pathlib import Path

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.assess import Assessment, assess_bundle
from smartplan.plan.files import home, kind_of
from smartplan.plan.schemas import FILE_SCHEMAS
from smartplan.route import ROOT, Route
from smartplan.shape.files import bind_file, bind_mapping_file
from smartplan.shape.outcome import Outcome
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.source.locate import Locator
from smartplan.source.read import read
from tests.places import AS_OF, EXAMPLES, PLANS

pytestmark = pytest.mark.wide

PLAN_NAMES = sorted(path.parent.name for path in EXAMPLES.glob("*/smartplan.yaml"))
SMALLEST = read_folder(PLANS / "smallest")
FILES = sorted(SMALLEST.contents)
TEXTS = {file: raw.decode() for file, raw in SMALLEST.contents.items()}
SHAPE = ("SCH001", "SCH002", "SCH003", "SCH004", "SCH005", "SCH006", "SCH007", "SCH008", "SCH013")


def assessed(file: str, raw: bytes) -> Assessment:
    contents = {**SMALLEST.contents, file: raw}
    return assess_bundle(Bundle("uji", contents, SMALLEST.others), AS_OF)


def check_places(result: Assessment) -> None:
    """Every finding's place lies inside its file."""
    for finding in result.findings:
        for place in finding.places:
            spot = place.spot
            assert spot is not None
            document = result.documents.get(spot.file)
            if document is None or not document.text:
                continue
            lines = document.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            assert 1 <= spot.line <= spot.end_line <= len(lines), (finding, spot)
            assert 1 <= spot.column <= len(lines[spot.line - 1]) + 1, (finding, spot)
            assert spot.end_column <= len(lines[spot.end_line - 1]) + 1, (finding, spot)


@settings(max_examples=300, deadline=None)
@given(file=st.sampled_from(FILES), text=st.text(max_size=200))
def test_any_text_gives_findings_and_no_traceback(file: str, text: str) -> None:
    check_places(assessed(file, text.encode("utf-8", "surrogatepass")))


@settings(max_examples=100, deadline=None)
@given(file=st.sampled_from(FILES), raw=st.binary(max_size=100))
def test_any_bytes_give_findings_and_no_traceback(file: str, raw: bytes) -> None:
    check_places(assessed(file, raw))


def mutated(text: str, chance: random.Random) -> str:
    """A text with one to three slips of the kind that people and editors make."""
    lines = text.splitlines(keepends=True)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(lines))
        line = lines[at]
        slip = chance.randrange(9)
        if slip == 0:
            lines[at] = line[: chance.randrange(len(line) + 1)] + "\n"
        elif slip == 1:
            lines[at] = " " * chance.randint(1, 3) + line
        elif slip == 2:
            lines[at] = line.replace(":", chance.choice((" ", "::", ":", ": :", "")), 1)
        elif slip == 3:
            lines[at] = line + line
        elif slip == 4:
            words = line.split(" ")
            words[chance.randrange(len(words))] = chance.choice(JUNK)
            lines[at] = " ".join(words).rstrip("\n") + "\n"
        elif slip == 5:
            position = chance.randrange(len(line) + 1)
            lines[at] = (
                line[:position] + chance.choice("[]{}'\"&*!|>%@`#,\t\u200b😀") + line[position:]
            )
        elif slip == 6:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        elif slip == 7:
            lines[at] = line.lstrip(" ")
        else:
            lines[at] = ""
    return "".join(lines)


JUNK = (
    "null", "~", "[]", "{}", "[a, b]", "{a: 1}", "true", "-1", "9999999999999", "1.5", ".nan",
    "-.inf", "2022-02-31", "Rp 1,25 miliar", "'", '""', "diskomnfo", "...", "- x", "1e400",
    "\u202e", "<b>",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(30))
def test_mutated_plans_give_findings_inside_their_files(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(60):
        file = chance.choice(FILES)
        check_places(assessed(file, mutated(TEXTS[file], chance).encode()))


@pytest.mark.parametrize("seed", range(10))
def test_schema_and_binder_accept_the_same_files(seed: int) -> None:
    """jsonschema-rs is the oracle: an error of shape here is one there, and back."""
    chance = random.Random(1000 + seed)
    validators = {
        item.record: jsonschema_rs.validator_for(item.schema(), validate_formats=True)
        for item in FILE_SCHEMAS
    }
    compared = 0
    while compared < 60:
        file = chance.choice(FILES)
        document, faults = read(file, mutated(TEXTS[file], chance).encode())
        kind = kind_of(file)
        if faults or kind is None:
            continue
        try:
            json.dumps(document.data, allow_nan=False)
        except ValueError:
            continue  # JSON has no infinity; the binder refuses it
        compared += 1
        out = Outcome(file)
        bind = bind_mapping_file if kind.is_mapping else bind_file
        bind(kind.record, document.data, kind.at, out)
        mine = [f for f in out.findings if f.code in SHAPE]
        theirs = [
            f"{error.instance_path} {error.message}"
            for error in validators[kind.record].iter_errors(document.data)
            if not (error.instance_path == ["smartplan"] and "constant" in error.message)
            and "was expected" not in error.message
        ]
        assert bool(mine) == bool(theirs), (file, document.text, mine, theirs)


@pytest.mark.parametrize("plan", PLAN_NAMES)
def test_examples_fit_the_exported_schemas(plan: str) -> None:
    bundle = read_folder(EXAMPLES / plan)
    validators = {
        item.record: jsonschema_rs.validator_for(item.schema(), validate_formats=True)
        for item in FILE_SCHEMAS
    }
    for file, raw in bundle.contents.items():
        kind = kind_of(file)
        assert kind is not None
        document, _ = read(file, raw)
        assert list(validators[kind.record].iter_errors(document.data)) == []


def scalars(node: object, route: Route = ROOT) -> list[tuple[Route, object]]:
    if isinstance(node, dict):
        return [pair for key, child in node.items() for pair in scalars(child, route / key)]
    if isinstance(node, list):
        return [pair for n, child in enumerate(node) for pair in scalars(child, route / n)]
    return [(route, node)]


@pytest.mark.parametrize("plan", PLAN_NAMES)
def test_the_text_at_a_route_reads_as_the_bound_value(plan: str) -> None:
    bundle = read_folder(EXAMPLES / plan)
    for file, raw in bundle.contents.items():
        document, _ = read(file, raw)
        locator = Locator({file: document}, home)
        starts = [0]
        for line in document.text.splitlines(keepends=True):
            starts.append(starts[-1] + len(line))
        kind = kind_of(file)
        assert kind is not None
        for inside, value in scalars(document.data):
            from smartplan.finding import Place

            spot = locator.spot(Place(Route((*kind.at, *inside)), file))
            start = starts[spot.line - 1] + spot.column - 1
            end = starts[spot.end_line - 1] + spot.end_column - 1
            indent = " " * (spot.column - 1)
            reread, faults = read("x.yaml", f"{indent}{document.text[start:end]}\n".encode())
            assert not faults
            same = reread.data.rstrip("\n") if isinstance(reread.data, str) else reread.data
            assert same == (value.rstrip("\n") if isinstance(value, str) else value)


def test_findings_do_not_depend_on_the_order_of_files() -> None:
    broken = {**SMALLEST.contents, "data.yaml": b"systems: 3\nx: 1\n"}
    forward = Bundle("uji", dict(sorted(broken.items())), SMALLEST.others)
    backward = Bundle("uji", dict(sorted(broken.items(), reverse=True)), SMALLEST.others)
    day = date(2024, 6, 30)
    assert assess_bundle(forward, day).findings == assess_bundle(backward, day).findings


def test_a_folder_is_read_the_same_from_anywhere(tmp_path: Path) -> None:
    import shutil

    target = tmp_path / "nama folder yang panjang dan berspasi"
    shutil.copytree(PLANS / "smallest", target)
    assert read_folder(target).contents == SMALLEST.contents
