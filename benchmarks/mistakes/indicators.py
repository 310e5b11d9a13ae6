"""Indicators: targets, baselines and realised values that cannot be meant so."""

from collections.abc import Iterator

from planted.edit import Edit, add, put

from mistakes.kind import THIS_YEAR, Example, Planting, kind, near, plant

WAY = r"direction|rise|fall|higher|lower|down|up"


def places(plan: Example, way: str) -> Iterator[tuple[str, str, dict, list[str]]]:
    """Every indicator that moves this way and has a number of targets, with its file and path."""
    for program in plan.programs:
        for path, one in program.indicators():
            if one.get("direction") == way and len(one.get("targets", {})) > 1:
                yield program.file, path, one, list(one["targets"])
    for goal, held in plan.data("profile.yaml")["goals"].items():
        for key, one in held.get("indicators", {}).items():
            if one.get("direction") == way and len(one.get("targets", {})) > 1:
                yield "profile.yaml", f"goals/{goal}/indicators/{key}", one, list(one["targets"])


def number(value: float) -> str:
    return f"{value:g}"


@kind("targets fall though up is wanted", "COV021", WAY)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "up"):
        first, last = float(one["targets"][years[0]]), years[-1]
        base = float(one.get("baseline", {}).get("value", 0))
        if first > base + 1 and first > 2:
            yield put(file, f"{path}/targets/{last}", number(round((base + first) / 2, 1)))


@kind("targets rise though down is wanted", "COV021", WAY)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "down"):
        first = float(one["targets"][years[0]])
        base = float(one.get("baseline", {}).get("value", first * 3))
        if base > first:
            yield put(file, f"{path}/targets/{years[-1]}", number(round((first + base) / 2, 1)))


@kind("targets up and down in turn", "COV021", WAY)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "up"):
        if len(years) > 2:
            first, last = (float(one["targets"][years[n]]) for n in (0, -1))
            at = f"{file}:{path}/targets/{years[-1]}"
            middle = last + (last - first) / 2
            if one.get("unit") != "persen" or middle < 100:
                yield plant(put(file, f"{path}/targets/{years[1]}", number(middle)), at=at)


@kind("the direction turned", "COV021", WAY, frees="PRG006")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for way, other in (("up", "down"), ("down", "up")):
        for file, path, one, _ in places(plan, way):
            if "baseline" in one:
                yield put(file, f"{path}/direction", other)


@kind("all targets below the baseline though up is wanted", "COV021", r"baseline|" + WAY)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "up"):
        last = float(one["targets"][years[-1]])
        if "baseline" in one and (one.get("unit") != "persen" or last < 90):
            at = f"{file}:{path}/targets/{years[0]}"
            yield plant(put(file, f"{path}/baseline/value", number(last + 5)), at=at)


@kind("a target of more than 100 percent", "COV022", r"100|percent", company="COV021")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "up"):
        if one.get("unit") == "persen":
            yield put(file, f"{path}/targets/{years[-1]}", "120")


@kind("a baseline of more than 100 percent", "COV022", r"100|percent", company="COV021")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, _ in places(plan, "down"):
        if one.get("unit") == "persen" and "baseline" in one:
            yield put(file, f"{path}/baseline/value", "172")
    for file, path, one, _ in places(plan, "up"):
        if one.get("unit") == "persen" and len(one.get("baseline", {}).get("value", "")) > 1:
            yield put(file, f"{path}/baseline/value", f"1{one['baseline']['value']}.5")


@kind("more than 100 percent realised", "COV022", r"100|percent", company="PRG006")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file in (name for name in plan.texts if name.startswith("progress/")):
        units = {key: one.get("unit") for p in plan.programs for key, one in _own(p)}
        for program, held in plan.data(file)["programs"].items():
            for key in held.get("indicators", {}):
                if units.get(key) == "persen":
                    yield put(file, f"programs/{program}/indicators/{key}", "640")


def _own(program) -> list[tuple[str, dict]]:
    return list(program.data.get("indicators", {}).items())


@kind("a baseline of a year after the first target", "TIM018", r"baseline|year|target")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for way in ("up", "down"):
        for file, path, one, years in places(plan, way):
            if "baseline" in one and int(years[0]) < THIS_YEAR[plan.name]:
                yield put(file, f"{path}/baseline/year", str(int(years[0]) + 1))


@kind("a target's year with its digits turned", "TIM SCH", r"year|period|20[0-9]2|2[0-9]0")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "up"):
        if "programs/" in file:
            value = one["targets"][years[-1]]
            wrong = years[-1][0] + years[-1][2] + years[-1][1] + years[-1][3]
            old = f"{path}/targets/{years[-1]}"
            yield plant(
                _renamed(file, old, wrong), at=f"{file}:{path}/targets/{wrong}", says=wrong
            )
            assert value


def _renamed(file: str, path: str, to: str) -> Edit:
    from planted.edit import line_of

    def edit(files):
        line = line_of(files.texts[file], path)
        rows = files.texts[file].split("\n")
        key = path.rpartition("/")[2]
        rows[line - 1] = rows[line - 1].replace(f'"{key}"', f'"{to}"')
        files.texts[file] = "\n".join(rows)
        return lambda _: (file, line)

    return edit


@kind("a target of the year 2207", "TIM SCH", r"2199|period|plan |far|2027", company="COV")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, _, years in places(plan, "up"):
        if years[-1] == "2027":
            yield plant(_renamed(file, f"{path}/targets/2027", "2207"))


@kind("a target with its unit", "SCH003 SCH015 SCH008", r"number|unit")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "up"):
        if one.get("unit"):
            last = years[-1]
            yield put(file, f"{path}/targets/{last}", f"{one['targets'][last]} {one['unit']}")


@kind("a target with a decimal comma", "SCH003 SCH015 SCH001 SCH005", r"comma|point|\.|number")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "up"):
        if not plan.texts[file].count(f'"{years[0]}": {one["targets"][years[0]]},'):
            yield put(file, f"{path}/targets/{years[0]}", f"{one['targets'][years[0]]},5")


@kind("a decimal comma in braces", "SCH SYN", r"comma|point|quot")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each(
        "programs/.*",
        r"baseline: \{year: (\d+), value: (\d+)\}",
        r"baseline: {year: \1, value: \2,5}",
    )
    yield from plan.each(
        "profile.yaml",
        r"baseline: \{year: (\d+), value: (\d+)\}",
        r"baseline: {year: \1, value: \2,5}",
    )


@kind("an indicator without its name", "SCH002", r"name")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from (plant(e, at=a) for e, a in _cut_names(plan))


def _cut_names(plan: Example) -> Iterator[tuple[Edit, str]]:
    from planted.edit import cut

    for program in plan.programs:
        for path, _ in program.indicators():
            yield cut(program.file, f"{path}/name"), f"{program.file}:{path}"


@near("a target that stays as it was")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "up"):
        if "programs/" in file and len(years) > 1:
            yield put(file, f"{path}/targets/{years[-1]}", one["targets"][years[-2]])


@near("a rise of 120 percent in a unit that is no share", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "up"):
        if one.get("unit") not in {"persen", None} and float(one["targets"][years[-1]]) < 100:
            yield put(file, f"{path}/targets/{years[-1]}", "120")


@near("a target of exactly 100 percent")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "up"):
        if one.get("unit") == "persen":
            yield put(file, f"{path}/targets/{years[-1]}", "100")


@near("a share that may be above 100 percent", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "up"):
        if one.get("unit") == "persen" and "programs/" in file:
            last = f"{path}/targets/{years[-1]}"
            yield plant(
                put(file, last, "120"), put(file, f"{path}/unit", "persen dari angka 2021")
            )


@near("targets that go down to nought")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, _, years in places(plan, "down"):
        yield put(file, f"{path}/targets/{years[-1]}", "0")


@near("an indicator without direction whose targets fall", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    from planted.edit import cut

    for file, path, _, _ in places(plan, "down"):
        yield cut(file, f"{path}/direction")


@near("a formula that speaks of two years", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        for path, one in program.indicators():
            if "formula" not in one:
                yield add(program.file, path, "formula: nilai 2023 dibagi nilai 2021")


@kind("a single target on the wrong side of the baseline", "COV021", r"baseline|" + WAY)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        for path, one in program.indicators():
            if len(one.get("targets", {})) == 1 and "value" in one.get("baseline", {}):
                year, value = next(iter(one["targets"].items()))
                base = one["baseline"]["value"]
                if not isinstance(base, int | float):
                    continue
                wrong = base - 1 if one.get("direction") == "up" else base + 1
                if one.get("direction") and 0 < wrong <= 100 and value:
                    yield put(program.file, f"{path}/targets/{year}", number(wrong))


@near("a baseline of the first target's own year", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "up"):
        if "baseline" in one and int(years[0]) <= THIS_YEAR[plan.name]:
            yield put(file, f"{path}/baseline/year", years[0])


@near("a growth of more than 100 percent", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, path, one, years in places(plan, "up"):
        if one.get("unit") == "persen":
            edits = (
                put(file, f"{path}/targets/{years[-1]}", "120"),
                put(file, f"{path}/name", "Pertumbuhan usaha kecil yang berizin"),
            )
            yield plant(*edits)
