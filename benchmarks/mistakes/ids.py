"""Ids with a slip of the hand, in every kind of reference."""

# ruff: noqa: E501 -- tables, one mistake a line

from collections.abc import Iterator

from planted.edit import Edit, put

from mistakes.kind import Example, Planting, kind, near, plant, sub

KNOWN = (
    ("lead", r"^lead: ([\w-]+)$", "lead: {}"),
    ("support", r"^support: \[([\w-]+)", "support: [{}"),
    ("goals", r"^goals: \[([\w-]+)", "goals: [{}"),
    ("issues", r"^issues: \[([\w-]+)", "issues: [{}"),
    ("gaps", r"^gaps: \[([\w-]+)", "gaps: [{}"),
    ("strategies", r"^strategies: \[([\w-]+)", "strategies: [{}"),
    ("partners", r"^partners: \[([\w-]+)", "partners: [{}"),
)


def slips(word: str) -> list[str]:
    """What fingers make of a word: two letters turned, one missing, one twice, one more."""
    middle = len(word) // 2
    turned = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
    return [
        w
        for w in (
            turned,
            word[:middle] + word[middle + 1 :],
            word[:middle] + word[middle] + word[middle:],
            word + "s",
        )
        if w != word
    ]


def slipped(plan: Example, file: str, pattern: str, new: str, nth: int) -> Iterator[Planting]:
    import re

    for found in re.finditer(pattern, plan.texts[file], re.MULTILINE):
        held = slips(found[1])
        wrong = held[nth % len(held)]
        old = re.escape(found[0]) + (r"$" if pattern.endswith("$") else r"(?![\w-])")
        start = "^" if pattern.startswith("^") else ""
        yield plant(sub(file, start + old, new.format(wrong)), says=re.escape(found[1]))


for _name, _pattern, _new in KNOWN:

    @kind(f"a slip in an id of {_name}", "REF001", "did you mean", most=3)
    def _(plan: Example, pattern: str = _pattern, new: str = _new) -> Iterator[Planting | Edit]:
        for nth, one in enumerate(plan.programs):
            yield from slipped(plan, one.file, pattern, new, nth)


@kind("an agency by its name instead of its id", "REF001 SCH007", "did you mean|id", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    agencies = plan.data("organization.yaml")["agencies"]
    for one in plan.programs:
        held = agencies[one.data["lead"]]
        yield plant(put(one.file, "lead", held["name"]), says=one.data["lead"])


@kind("a slip in the source of a fact", "REF001", "did you mean", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file in ("profile.yaml", "process.yaml", "organization.yaml", "readiness.yaml"):
        for nth, planting in enumerate(
            slipped(plan, file, r"sources: \[([\w-]+)", "sources: [{}", 1)
        ):
            if nth == 0:
                yield planting


@kind("a slip in the mission of a goal", "REF001", "did you mean", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in plan.data("profile.yaml")["goals"].items():
        wrong = slips(one["mission"])[0]
        yield plant(put("profile.yaml", f"goals/{key}/mission", wrong), says=one["mission"])


@kind("a slip in a SWOT item of a strategy", "REF001", "did you mean", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in plan.data("analysis.yaml")["strategies"].items():
        wrong = slips(one["uses"][0])[1]
        yield plant(put("analysis.yaml", f"strategies/{key}/uses/0", wrong), says=one["uses"][0])


@kind("a slip in the program of a strategy", "REF001", "did you mean", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in plan.data("analysis.yaml")["strategies"].items():
        if one.get("programs"):
            wrong = slips(one["programs"][0])[2]
            yield plant(
                put("analysis.yaml", f"strategies/{key}/programs/0", wrong),
                says=one["programs"][0],
            )


@kind("a slip in the custodian of data", "REF001", "did you mean", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in plan.data("data.yaml")["datasets"].items():
        wrong = slips(one["custodian"])[0]
        yield plant(put("data.yaml", f"datasets/{key}/custodian", wrong), says=one["custodian"])


@kind("a slip in a member's agency", "REF001", "did you mean", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for nth, one in enumerate(plan.data("organization.yaml")["team"]["members"]):
        if "agency" in one:
            wrong = slips(one["agency"])[1]
            yield plant(
                put("organization.yaml", f"team/members/{nth}/agency", wrong), says=one["agency"]
            )


@kind("a slip in the decree of a body", "REF001", "did you mean", most=3, frees="ORG STG")
def _(plan: Example) -> Iterator[Planting | Edit]:
    held = plan.data("organization.yaml")
    for body in ("council", "team", "forum"):
        if "decree" in held.get(body, {}):
            wrong = slips(held[body]["decree"])[0]
            yield plant(
                put("organization.yaml", f"{body}/decree", wrong), says=held[body]["decree"]
            )


@kind("an id in capitals", "SCH007", r"lower|letters|small|capital|a-z", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        for key in one.data.get("milestones", {}):
            yield sub(one.file, rf"^  {key}:", f"  {key.capitalize()}:")


@kind("an issue's id with blanks", "SCH007", r"hyphen|blank|space|kebab|letters", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^  (\w+)-(\w+):\n    text: ", r"  \1 \2:\n    text: ")


@kind(
    "a status of daily life", "SCH004", r"running|done|planned|idea|stopped", most=3, frees="COV"
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if one.data["status"] == "planned":
            for word in ("sudah direncanakan", "rencana awal"):
                yield put(one.file, "status", word)


@kind("a choice misspelt", "SCH004", r"did you mean|short|medium|long", most=3, frees="COV TIM")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^horizon: (\w+)(\w)$", r"horizon: \1\2\2")


@kind(
    "a kind of action that is none",
    "SCH004",
    r"application|policy|people|literacy|infrastructure",
    most=3,
    frees="COV",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^    kind: policy$", "    kind: sosialisasi")


@near("the same word in two kinds of id", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    from planted.edit import add

    for one in plan.programs:
        lead = one.data["lead"]
        if one.data.get("period"):
            text = "Serah terima hasil kepada pengelola tetap"
            yield (
                add(
                    one.file,
                    "milestones",
                    f"{lead}:\n  date: {one.data['period']['end']}-06-30\n  text: {text}",
                )
                if "milestones" in one.data
                else add(
                    one.file,
                    "",
                    f"milestones:\n  {lead}:\n    date: {one.data['period']['end']}-06-30\n    text: {text}",
                )
            )


@near("an id that begins with another", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    from planted.edit import add

    agencies = plan.data("organization.yaml")["agencies"]
    for one in plan.programs:
        if one.data["lead"] in agencies and one.data.get("risks"):
            text = "Petugas pendamping berganti di tengah tahun anggaran"
            yield add(
                one.file,
                "risks",
                f"{one.data['lead']}-petugas:\n  text: {text}\n  likelihood: 2\n  impact: 2\n  mitigation: Petugas cadangan dilatih sejak awal\n  owner: {one.data['lead']}",
            )
