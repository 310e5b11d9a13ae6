"""What real plans hold and is right: older programs, official words, what is known in part."""

from collections.abc import Iterator

from planted.edit import Edit, add, cut, put

from mistakes.kind import Example, Planting, Program, near, plant

EARLIER = 3


def _first(plan: Example) -> int:
    return int(plan.data("smartplan.yaml")["period"]["start"])


def _begun(plan: Example) -> Iterator[Program]:
    for program in plan.programs:
        is_first = program.data["period"]["start"] == str(_first(plan))
        if is_first and program.data["status"] in {"running", "done"}:
            yield program


@near("a program that runs since before the plan")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in _begun(plan):
        yield put(program.file, "period/start", str(_first(plan) - EARLIER))


@near("a milestone before the plan in a program that is older")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in _begun(plan):
        mark = f"pertama: {{date: {_first(plan) - 1}-05-02, text: Layanan pertama dibuka}}"
        yield plant(
            put(program.file, "period/start", str(_first(plan) - EARLIER)),
            add(program.file, "milestones", mark),
        )


@near("a summary that is an official outcome")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        if program.data.get("indicators"):
            yield put(program.file, "summary", "Meningkatnya kualitas penataan ruang")


@near("an earlier edition among the linked plans")
def _(plan: Example) -> Iterator[Planting | Edit]:
    title = "Rencana induk kota cerdas yang pertama"
    span = f"{{start: {_first(plan) - 5}, end: {_first(plan) - 1}}}"
    yield add("profile.yaml", "plans", f"lama: {{kind: other, title: {title}, period: {span}}}")


@near("a source of which only the year is known")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, source in plan.data("sources.yaml").items():
        if source.get("date", "").startswith("20"):
            yield put("sources.yaml", f"{key}/date", source["date"][:4])


@near("a website of which only the day of reading is known")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, source in plan.data("sources.yaml").items():
        if source["kind"] == "news" and "date" in source:
            yield plant(
                put("sources.yaml", f"{key}/kind", "website"),
                add("sources.yaml", key, f"accessed: {source['date']}"),
                cut("sources.yaml", f"{key}/date"),
            )
