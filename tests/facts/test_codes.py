"""Every program of an edition has a code of its own."""

from collections.abc import Callable
from pathlib import Path

from smartplan.facts.codes import dimension_codes, program_codes
from smartplan.plan.load import load
from smartplan.source.folder import read_folder
from smartplan.standards.shelf import Shelf
from tests.places import AS_OF, ROOT

PROGRAM = "name: Program\ndimension: {dimension}\n"


def test_the_codes_of_a_set_are_its_own(plan_folder: Callable[..., Path]) -> None:
    files = {
        "programs/a.yaml": PROGRAM.format(dimension="environment"),
        "programs/b.yaml": PROGRAM.format(dimension="economy"),
        "programs/c.yaml": PROGRAM.format(dimension="environment"),
        "programs/d.yaml": "name: Tanpa dimensi\n",
    }
    folder = plan_folder({**files, "smartplan.yaml": "standards: {dimensions: kominfo}\n"})
    plan = load(read_folder(folder), AS_OF).plan
    assert {id: program_codes(plan)[id] for id in "abcd"} == {
        "a": "SV-01",
        "b": "SE-01",
        "c": "SV-02",
        "d": "P-01",
    }


def test_a_set_without_codes_is_numbered(plan_folder: Callable[..., Path]) -> None:
    plan = load(read_folder(plan_folder({})), AS_OF).plan
    codes = dimension_codes(plan)
    assert list(codes.values()) == [f"D{at}" for at in range(1, len(codes) + 1)]
    assert all(code.startswith(("D", "P-")) for code in program_codes(plan).values())


def test_codes_differ_in_every_example() -> None:
    for folder in sorted((ROOT / "examples").iterdir()):
        plan = load(read_folder(folder), AS_OF).plan
        codes = list(program_codes(plan).values())
        assert len(codes) == len(set(codes)) == len(plan.programs)


def test_shipped_sets_have_codes_that_differ() -> None:
    for name in ("kominfo", "giffinger", "rpm-2026"):
        held = Shelf().dimensions(name)
        assert held
        codes = [one.code for one in held.dimensions.values()]
        assert None not in codes
        assert len(set(codes)) == len(codes)
