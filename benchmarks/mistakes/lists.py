"""Lists and references: the same thing twice, itself again, what does not go together."""

# ruff: noqa: E501 -- tables, one mistake a line

from collections.abc import Iterator

from planted.edit import Edit, add, new, put

from mistakes.kind import Example, Planting, kind, near, plant, sub

TWICE = r"twice|again|already|double|repeat"


def twice(plan: Example, key: str) -> Iterator[Edit]:
    """The first item of a program's list once more at its end."""
    yield from plan.each(
        "programs/.*", rf"^( *){key}: \[([^,\]\n]+)((?:, [^\]\n]+)?)\]", rf"\1{key}: [\2\3, \2]"
    )


@kind("the lead is in its own support", "REF010", r"lead|support|twice|again")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        if "support" in program.data:
            lead = program.data["lead"]
            yield sub(program.file, r"^support: \[(.*)\]", rf"support: [\1, {lead}]")


for _key in ("support", "goals", "sdg", "partners", "years", "issues"):

    @kind(f"an item twice in {_key}", "REF010", TWICE, most=3)
    def _(plan: Example, key: str = _key) -> Iterator[Planting | Edit]:
        yield from twice(plan, key)


@kind("its own dimension again in also", "REF010", r"dimension|also|own|again|twice")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        if "also" in program.data:
            own = program.data["dimension"]
            yield sub(program.file, r"^also: \[(.*)\]", rf"also: [\1, {own}]")


@kind(
    "a strategy's kind against its SWOT items",
    "REF011",
    r"so|wo|st|wt|strength|weakness|opportunit|threat",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    other = {"so": "wt", "wt": "so", "st": "wo", "wo": "st"}
    for key, one in plan.data("analysis.yaml")["strategies"].items():
        yield put("analysis.yaml", f"strategies/{key}/kind", other[one["kind"]])


@kind("depends on a stopped program", "REF012", r"stopped")
def _(plan: Example) -> Iterator[Planting | Edit]:
    stopped = [p.id for p in plan.programs if p.data.get("status") == "stopped"]
    for program in plan.programs:
        later = program.data["period"]["start"] >= "2024"
        if stopped and later and "depends" not in program.data and program.id not in stopped:
            yield add(program.file, "", f"depends: [{stopped[0]}]")


@kind(
    "a program copied, only its name changed",
    "TXT002 REF009",
    r"same|copied|copy|share|passage",
    company="TXT002 REF009 BUD001",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        text, name = plan.texts[program.file], program.data["name"]
        if "quick_win" not in program.data and program.data["status"] == "planned":
            copy = f"programs/{program.id}-baru.yaml"
            text = text.replace(f"name: {name}", f"name: {name} Baru", 1)
            yield plant(new(copy, text), at=f"{copy}:summary")


@kind(
    "a program again under a name that differs by a word",
    "REF009 REF006",
    r"same|name|twice",
    most=3,
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        for other in plan.programs:
            if one.id < other.id and one.data["dimension"] == other.data["dimension"]:
                yield put(other.file, "name", f"Program {one.data['name']}")
                break


@kind(
    "the same program under two texts",
    "REF009 REF006",
    r"same|name",
    company="BUD COV PRG",
    most=3,
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        for other in plan.programs:
            if one.id < other.id and one.data["dimension"] == other.data["dimension"]:
                yield put(other.file, "name", one.data["name"])
                break


@kind("the same action twice under two ids", "REF013", r"same|twice|copied|copy", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        key, one = next(iter(program.data["actions"].items()))
        if "output" in one:
            rows = f"{key}-dua:\n  kind: {one['kind']}\n  name: {one['name']}\n  output: {one['output']}\n  years: [{', '.join(one['years'])}]\n  lead: {one['lead']}"
            yield add(program.file, "actions", rows)


@kind(
    "a partner with the name of an agency",
    "REF008 REF006 REF001",
    r"agenc|partner|diskominfo",
    company="QWN008",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each(
        "programs/.*", r"^partners: \[([^\]\n]+)\]", r"partners: [\1, diskominfo]"
    )


@kind("an agency among the goals", "REF001 REF008", r"diskominfo|goal")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^goals: \[([^\]\n]+)\]", r"goals: [\1, diskominfo]")


@kind(
    "a sub-dimension of another dimension",
    "REF SCH",
    r"waste|environment|choose|sub-dimension|belongs",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        if program.data.get("subdimension") and program.data["dimension"] != "environment":
            yield put(program.file, "subdimension", "waste")


@kind(
    "the dimension in Indonesian",
    "REF001 SCH004",
    r"governance|economy|living|society|environment|branding|government|people|mobility",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    words = {
        "governance": "tata kelola",
        "economy": "ekonomi",
        "living": "kehidupan",
        "society": "masyarakat",
        "environment": "lingkungan",
        "branding": "citra",
    }
    for program in plan.programs:
        if program.data["dimension"] in words:
            yield put(program.file, "dimension", words[program.data["dimension"]])


@near("two agencies in support of different names")
def _(plan: Example) -> Iterator[Planting | Edit]:
    agencies = list(plan.data("organization.yaml")["agencies"])
    for program in plan.programs:
        held = {program.data["lead"], *program.data.get("support", [])}
        more = next((key for key in agencies if key not in held), None)
        if more and "support" in program.data:
            yield sub(program.file, r"^support: \[(.*)\]", rf"support: [\1, {more}]")


@near("the same year in two actions")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        start = program.data.get("period", {}).get("start", "")
        actions = list(program.data["actions"])
        if start and len(actions) > 1:
            yield put(program.file, f"actions/{actions[0]}/years", f"[{start}]")


@near("a strategy that uses another item of its kind", frees="COV019")
def _(plan: Example) -> Iterator[Planting | Edit]:
    swot = plan.data("analysis.yaml")["swot"]
    for key, one in plan.data("analysis.yaml")["strategies"].items():
        cell = {"s": "strengths", "w": "weaknesses"}[one["kind"][0]]
        more = next(
            (k for c in swot.values() for k in c.get(cell, {}) if k not in one["uses"]), None
        )
        if more:
            items = ", ".join([*one["uses"], more])
            yield put("analysis.yaml", f"strategies/{key}/uses", f"[{items}]")


@kind("a source named twice", "REF010", TWICE, most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for files in ("programs/.*", "organization.yaml", "readiness.yaml", "profile.yaml"):
        yield from plan.each(files, r"\bsources: \[([a-z0-9-]+)\]", r"sources: [\1, \1]")


@kind("a program named twice by a strategy", "REF010", TWICE, most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("analysis.yaml", r"^(    programs: \[)([a-z0-9-]+)", r"\1\2, \2")


@kind("the same indicator twice under two ids", "REF013", r"same|twice", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        for path, one in program.indicators():
            if {"name", "unit", "direction", "baseline", "targets"} <= set(one):
                key = path.rpartition("/")[2]
                years = ", ".join(f'"{year}": {value}' for year, value in one["targets"].items())
                base = ", ".join(f"{k}: {v}" for k, v in one["baseline"].items() if k != "sources")
                rows = f"{key}-dua:\n  name: {one['name']}\n  unit: {one['unit']}\n  direction: {one['direction']}\n  baseline: {{{base}}}\n  targets: {{{years}}}"
                yield add(program.file, "indicators", rows)
                break


@kind("the same source twice under two ids", "REF013", r"same|twice", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in plan.data("sources.yaml").items():
        if (
            isinstance(one, dict)
            and not {"page", "note", "expires"} & set(one)
            and ":" not in one["title"]
        ):
            told = "\n".join(f'  {k}: "{v}"' for k, v in one.items() if isinstance(v, str))
            yield plant(
                add("sources.yaml", "", f"{key}-dua:\n{told}"), at=f"sources.yaml:={key}-dua:"
            )


@kind("a strategy with one side turned", "REF011", r"strength|weakness|opportunit|threat")
def _(plan: Example) -> Iterator[Planting | Edit]:
    other = {"so": "st", "wt": "wo", "st": "so", "wo": "wt"}
    for key, one in plan.data("analysis.yaml")["strategies"].items():
        yield put("analysis.yaml", f"strategies/{key}/kind", other[one["kind"]])


@near("two programs whose names differ by where they are", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one, other in zip(plan.programs, plan.programs[1:], strict=False):
        edits = (
            put(one.file, "name", "Kelas Gawai Warga Pesisir"),
            put(other.file, "name", "Kelas Gawai Warga Perbukitan"),
        )
        yield plant(*edits)


@near("an action of the same name in another year", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        key, one = next(iter(program.data["actions"].items()))
        free = [
            y
            for y in range(
                int(program.data["period"]["start"]), int(program.data["period"]["end"]) + 1
            )
            if str(y) not in one["years"]
        ]
        if free:
            rows = f"{key}-dua:\n  kind: {one['kind']}\n  name: {one['name']}\n  years: [{free[0]}]\n  lead: {one['lead']}"
            yield add(program.file, "actions", rows)
