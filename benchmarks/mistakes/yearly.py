"""Yearly progress, the ministry's evaluation, and requests for data."""

from collections.abc import Iterator

from planted.edit import Edit, add, cut, put

from mistakes.kind import Example, Planting, kind, near, plant

EVALUATION = """evaluation:
  standard: {standard}
  participated: {took}
  items:
    {first}: [{items}]
  basis: illustration"""
DONE = r"planned|running|stopped|done|status"


def years(plan: Example) -> list[str]:
    return [file for file in plan.texts if file.startswith("progress/")]


def told(plan: Example) -> Iterator[tuple[str, str, dict]]:
    for file in years(plan):
        for program, held in plan.data(file)["programs"].items():
            yield file, program, held


def of_its_year(file: str) -> str:
    """A standard without items, of the year that the file tells of."""
    return f"kominfo-{file[-9:-5]}-cohorts-2017-2019"


def evaluated(plan: Example, **given: str) -> Iterator[Planting]:
    values = {"took": "true", "first": "baseline", "items": "3, 2"}
    for file in years(plan):
        text = EVALUATION.format(**values | {"standard": of_its_year(file)} | given)
        yield plant(add(file, "", text), at=f"{file}:evaluation/items/{(values | given)['first']}")


@kind("a value beyond the standard's scale", "SCH005 PRG010", r"scale|0.4|4")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for items in ("3, 5", "45, 3"):
        yield from evaluated(plan, items=items)


@kind(
    "an evaluation dimension that the standard has not",
    "PRG011",
    r"output|outcome|baseline|impact",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for wrong in ("outputs", "keluaran"):
        yield from evaluated(plan, first=wrong)


@kind("values of an evaluation without having taken part", "PRG012", r"participat|part")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for items in ("3, 2", "1"):
        yield from evaluated(plan, took="false", items=items)


@kind("another number of items than the standard has", "PRG013", r"items")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for items in ("3, 2", "3, 2, 4, 1, 2, 3, 3, 3"):
        for file in years(plan):
            if file.endswith("2023.yaml"):
                text = EVALUATION.format(
                    standard="kominfo-2023-kppn-ikn", took="true", first="baseline", items=items
                )
                yield plant(add(file, "", text), at=f"{file}:evaluation/items/baseline")


@kind("an evaluation standard misspelt", "REF001 SCH", r"kominfo-2021")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file in years(plan):
        edit = add(
            file,
            "",
            EVALUATION.format(standard="kominfo-2012", took="true", first="baseline", items="3"),
        )
        yield plant(edit, at=f"{file}:evaluation/standard")


@kind("an evaluation by the standard of another year", "PRG009", r"20\d\d")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file in years(plan):
        edit = add(
            file,
            "",
            "evaluation:\n  standard: kominfo-2021\n  participated: true\n  printed: {index: 3.1}",
        )
        yield plant(edit, at=f"{file}:evaluation/standard")


@kind("planned, but with progress and money spent", "PRG", DONE)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, program, held in told(plan):
        if held.get("physical") and held["status"] == "running":
            yield put(file, f"programs/{program}/status", "planned")


@kind(
    "running in its year although the program is stopped",
    "PRG",
    DONE,
    company="COV TIM QWN006",
    frees="COV",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, program, held in told(plan):
        if held["status"] == "stopped":
            yield put(file, f"programs/{program}/status", "running")
        if held["status"] == "running":
            edit = put(f"programs/{program}.yaml", "status", "stopped")
            yield plant(edit, at=f"{file}:programs/{program}/status")


@kind("spent written in millions", "PRG BUD", r"million|thousand|less|588|rupiah|small")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, program, held in told(plan):
        if int(held.get("spent", 0)) > 10**8:
            yield put(file, f"programs/{program}/spent", str(int(held["spent"]) // 10**6))


@kind("spent ten times as much", "PRG002 PRG BUD", r"budget|planned|spent")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, program, held in told(plan):
        if "spent" in held:
            yield put(file, f"programs/{program}/spent", held["spent"] + "0")


@kind("done at less than all", "PRG004", r"100|done|complete")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, program, held in told(plan):
        if held["status"] == "done":
            yield put(file, f"programs/{program}/physical", "65")


@kind("progress of a program misspelt", "PRG001", r"did you mean|no program|unknown")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file in years(plan):
        for program in plan.data(file)["programs"]:
            at = f"{file}:programs/{program}x"
            company_free = plan.each(file, rf"^  {program}:$", f"  {program}x:")
            yield from (plant(e, at=at, says=program) for e in company_free)


@kind("progress of an indicator misspelt", "REF001 PRG", r"did you mean")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file in years(plan):
        yield from plan.each(file, r"^( +indicators: \{[a-z-]+)([a-z]): ", r"\1\2\2: ")
        yield from plan.each(file, r"^(      [a-z]+-[a-z]+)([a-z]): (\d)", r"\1\2\2: \3")


@kind("an indicator of another program", "REF001 PRG REF008", r"indicator|did you mean|program")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file in years(plan):
        held = plan.data(file)["programs"]
        keys = [(p, k) for p, one in held.items() for k in one.get("indicators", {})]
        for (program, key), (other, foreign) in zip(keys, keys[3:], strict=False):
            if program != other:
                yield from plan.each(file, rf"\b{key}: ", f"{foreign}: ")


@kind("received before it was asked for", "DAT TIM", r"asked|before|received")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in requests(plan):
        if "received" in one and "asked" in one:
            year = int(one["asked"][:4]) - 1
            yield put("data.yaml", f"requests/{key}/received", f"{year}{one['received'][4:]}")


def requests(plan: Example) -> Iterator[tuple[str, dict]]:
    yield from plan.data("data.yaml")["requests"].items()


@kind("open with a date of receipt", "DAT", r"open|received|status")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in requests(plan):
        if "received" in one:
            yield put("data.yaml", f"requests/{key}/status", "open")


@kind("received without a date", "DAT", r"date|when|received")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in requests(plan):
        if "received" in one:
            path = f"requests/{key}"
            yield plant(cut("data.yaml", f"{path}/received"), at=f"data.yaml:{path}/status")


@kind("due before it was asked for", "DAT TIM", r"asked|before|due")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in requests(plan):
        if "asked" in one and "received" in one:
            yield put(
                "data.yaml", f"requests/{key}/due", str(int(one["due"][:4]) - 1) + one["due"][4:]
            )


@kind("a recommendation for a program misspelt", "REF001", r"did you mean|no program")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file in years(plan):
        yield from plan.each(file, r"^    programs: \[([a-z-]+)([a-z])", r"    programs: [\1")


@near("an evaluation at the ends of the scale")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for items in ("0, 4", "4, 0, 2.5"):
        yield from evaluated(plan, items=items)


@near("a year in which the region did not take part")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file in years(plan):
        yield add(file, "", "evaluation:\n  standard: kominfo-2021\n  participated: false")


@near("received on the day it was asked for")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in requests(plan):
        if "received" in one and "asked" in one:
            yield put("data.yaml", f"requests/{key}/received", one["asked"])


@near("a program that is spent to the last rupiah", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, program, held in told(plan):
        rows = next(p.data.get("budget", []) for p in plan.programs if p.id == program)
        year = sum(int(row["amount"]) for row in rows if row["year"] == file[-9:-5])
        if year and "spent" in held:
            yield put(file, f"programs/{program}/spent", str(year))
