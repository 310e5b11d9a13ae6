"""Readiness: levels, targets, evidence, and what programs raise."""

# ruff: noqa: ARG001 -- tables, one mistake a line; some ask nothing of the example

from collections.abc import Iterator
from datetime import date, timedelta

from planted.edit import Edit, cut, put, swap

from mistakes.kind import Example, Planting, kind, near, plant

READY = "readiness.yaml"


def levels(plan: Example) -> Iterator[tuple[str, dict]]:
    for key, one in plan.data(READY)["indicators"].items():
        if "level" in one:
            yield key, one


@kind("a level beyond the ladder", "SCH005", r"0|5", most=3, frees="COV EVD")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, _ in levels(plan):
        yield put(READY, f"indicators/{key}/level", "7")


@kind("a level with a comma", "SCH003 SCH005 SCH015", r"whole|number|0|5", most=3, frees="COV EVD")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in levels(plan):
        yield put(READY, f"indicators/{key}/level", f"{one['level']},5")


@kind("a level in words", "SCH003", r"number|0|5", most=3, frees="COV EVD")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, _ in levels(plan):
        yield put(READY, f"indicators/{key}/level", "cukup")


@kind("a target below the level", "EVD008", r"level|below", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in levels(plan):
        if one["level"] == "3" or one["level"] == "2":
            yield put(READY, f"indicators/{key}/target", "1")


@kind("a readiness indicator misspelt", "REF001", r"did you mean", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, _ in levels(plan):
        wrong = key[:-2] + key[-1] + key[-2] if key[-1] != key[-2] else key[:-1]
        yield plant(
            swap(READY, f"  {key}:\n", f"  {wrong}:\n"), says=key, at=f"{READY}:=  {wrong}:"
        )


@kind("a readiness entry with a key misspelt", "SCH001", r"did you mean|statement|target", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in levels(plan):
        if "target" in one:
            yield plant(
                swap(
                    READY,
                    f"  {key}:\n    level: {one['level']}\n    target:",
                    f"  {key}:\n    level: {one['level']}\n    targets:",
                ),
                at=f"{READY}:indicators/{key}/targets",
            )


@kind(
    "a program that raises readiness to less than it is",
    "EVD010",
    r"level|less|below|already",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    now = {key: int(one["level"]) for key, one in levels(plan)}
    for program in plan.programs:
        for key, level in program.data.get("readiness", {}).items():
            if now.get(key, 0) > 0 and level:
                yield put(program.file, f"readiness/{key}", str(now[key] - 1))


@kind("a program that raises a readiness indicator misspelt", "REF001", r"did you mean", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        for key in program.data.get("readiness", {}):
            edit = swap(program.file, f"  {key}: ", f"  {key[:-1]}: ")
            yield plant(edit, says=key, at=f"{program.file}:=  {key[:-1]}: ")


@kind("a high level without evidence", "EVD001 EVD002", r"source|evidence|value", company="EVD002")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in levels(plan):
        if "sources" not in one and "value" not in one and "basis" in one:
            path = f"indicators/{key}"
            edits = (put(READY, f"{path}/level", "4"), put(READY, f"{path}/target", "5"))
            yield plant(*edits, cut(READY, f"{path}/basis"), at=f"{READY}:{path}")


@kind("an assessment in the future", "TIM EVD SCH", r"future|after|today|20\d\d", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield put(READY, "assessed", "2042-09-06")


@kind("an issue's id that no file system can hold", "SCH007", r"letters|hyphen|id", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each(
        "profile.yaml", r"^  ([a-z]+)-([a-z-]+):\n    name: ", r"  \1_\2:\n    name: "
    )


@near("a target that is the level")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in levels(plan):
        if "target" in one and one["level"] == "3":
            yield put(READY, f"indicators/{key}/target", "3")


@near("a program that holds a level as it is", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    now = {key: one["level"] for key, one in levels(plan)}
    for program in plan.programs:
        for key in program.data.get("readiness", {}):
            if now.get(key) == "3":
                yield put(program.file, f"readiness/{key}", "3")


@near("an assessment on the day before", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    day = plan.data(READY)["assessed"]
    before = date.fromisoformat(day) - timedelta(days=1)
    yield put(READY, "assessed", before.isoformat())
