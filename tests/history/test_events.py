"""Events by route: ids with dots in them, the first words of an id, new ids on the way back."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from smartplan.history.events import events
from smartplan.plan.types import route_of
from smartplan.source.log import Commit, Touch

STAFF, HEADS = "structure.people.ict-staff", "structure.people.heads"


@dataclass
class Remembered:
    """A log whose blobs are the texts themselves."""

    commits: tuple[Commit, ...]

    def contents(self, blobs: list[str]) -> dict[str, bytes]:
        return {blob: blob.encode() for blob in blobs}


def log(*states: dict[str, str]) -> Any:
    """A commit for each state of the files, the newest first."""
    commits = []
    before: dict[str, str] = {}
    for number, state in enumerate(states):
        touches = tuple(
            Touch(file, state.get(file), (before.get(file),))
            for file in sorted({*before, *state})
            if before.get(file) != state.get(file)
        )
        commits.append(Commit(str(number), date(2024, 1, 1), "x", str(number), (), touches))
        before = state
    return Remembered(tuple(reversed(commits)))


def levels(**of: int) -> dict[str, str]:
    named = {"staff": STAFF, "heads": HEADS}
    lines = "".join(f"  {named[key]}: {{level: {level}}}\n" for key, level in of.items())
    return {"readiness.yaml": f"indicators:\n{lines}"}


def seen(held: Any, what: str) -> list[tuple[str, list[str]]]:
    return [
        (event.commit.id, [str(one.change.route) for one in event.told])
        for event in events(held, route_of(what))
    ]


def test_an_id_with_dots_is_one_key() -> None:
    held = log(levels(staff=1, heads=1), levels(staff=2, heads=1), levels(staff=2, heads=3))
    route = f"readiness.indicators.{STAFF}"
    assert seen(held, route) == [("1", [f"{route}.level"]), ("0", [route])]
    assert seen(held, f"{route}.level") == [("1", [f"{route}.level"]), ("0", [f"{route}.level"])]


def test_the_first_words_of_an_id_mean_all_that_begin_so() -> None:
    held = log(levels(staff=1, heads=1), levels(staff=2, heads=1), levels(staff=2, heads=3))
    (later, heads), (earlier, staff), *_ = seen(held, "readiness.indicators.structure.people")
    assert (later, heads) == ("2", [f"readiness.indicators.{HEADS}.level"])
    assert (earlier, staff) == ("1", [f"readiness.indicators.{STAFF}.level"])
    assert seen(held, "readiness.indicators.structure.peo") == []


def test_a_program_is_followed_back_through_its_new_id() -> None:
    text = "name: Loket layanan terpadu untuk warga kota\ndimension: layanan\nlead: %s\n"
    held = log(
        {"programs/loket.yaml": text % "dlh"},
        {"programs/loket.yaml": text % "dishub"},
        {"programs/loket-warga.yaml": text % "dishub"},
    )
    assert seen(held, "programs.loket-warga") == [
        ("2", ["programs.loket-warga"]),
        ("1", ["programs.loket.lead"]),
        ("0", ["programs.loket"]),
    ]
    assert seen(held, "programs.loket-warga.lead")[1] == ("1", ["programs.loket.lead"])


def test_what_was_reported_of_a_program_belongs_to_it() -> None:
    program = {"programs/a.yaml": "name: A\n"}
    held = log(program, {**program, "progress/2024.yaml": "programs: {a: {physical: 20}}\n"})
    assert seen(held, "programs.a")[0] == ("1", ["progress.2024.programs.a"])
    assert [commit for commit, _ in seen(held, "programs.b")] == []
