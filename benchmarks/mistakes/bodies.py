"""Bodies, instruments, people, and the region itself."""

# ruff: noqa: E501 -- tables, one mistake a line

from collections.abc import Iterator

from planted.edit import Edit, add, cut, put

from mistakes.kind import Example, Planting, kind, near, plant

ORG = "organization.yaml"
BODIES = ("council", "team", "forum")


def bodies(plan: Example) -> Iterator[tuple[str, dict]]:
    held = plan.data(ORG)
    yield from ((body, held[body]) for body in BODIES if body in held)


@kind("a body's decree that is about something else", "ORG011", r"about|data|decree", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for body, one in bodies(plan):
        if "decree" in one:
            yield plant(
                put(ORG, f"instruments/{one['decree']}/about", "data"), at=f"{ORG}:{body}/decree"
            )


@kind("a decree of another body", "ORG011", r"about|council|team|forum", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    held = dict(bodies(plan))
    for body, one in held.items():
        for other, two in held.items():
            if body != other and "decree" in one and "decree" in two:
                yield put(ORG, f"{body}/decree", two["decree"])


@kind(
    "a member with agency and partner at once",
    "ORG012",
    r"agency|partner|both|one of",
    most=3,
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    partner = next(iter(plan.data(ORG)["partners"]))
    for body, one in bodies(plan):
        for nth, member in enumerate(one["members"]):
            if "agency" in member:
                both = f"{member['agency']}\n      partner: {partner}"
                yield put(ORG, f"{body}/members/{nth}/agency", both)


@kind("the same meeting twice", "REF013", r"twice|same|already|meeting", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for body, one in bodies(plan):
        for meeting in one.get("meetings", []):
            external = f"\n  external: {meeting['external']}" if "external" in meeting else ""
            row = f"- date: {meeting['date']}\n  topic: {meeting['topic']}{external}"
            count = len(one["meetings"])
            yield plant(add(ORG, f"{body}/meetings", row), at=f"{ORG}:{body}/meetings/{count}")


@kind("a member's role left empty", "SCH009", r"empty|role|delete|fill", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for body, one in bodies(plan):
        for nth, member in enumerate(one["members"]):
            if "role" in member:
                yield put(ORG, f"{body}/members/{nth}/role", "")


@kind("a member without an office", "SCH002", r"office", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for body, one in bodies(plan):
        for nth, member in enumerate(one["members"]):
            if "agency" in member:
                path = f"{body}/members/{nth}"
                yield plant(cut(ORG, f"{path}/office"), at=f"{ORG}:{path}")


@kind("a body without its decree", "ORG003", r"decree", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for body, one in bodies(plan):
        held = plan.data(ORG)["instruments"].get(one.get("decree", ""), {})
        if held.get("status") == "signed":
            yield plant(cut(ORG, f"{body}/decree"), at=f"{ORG}:{body}")


@kind("a revoked decree", "LAW004", r"revoked", most=3, company="ORG003 STG")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for body, one in bodies(plan):
        if plan.data(ORG)["instruments"].get(one.get("decree", ""), {}).get("status") == "signed":
            edit = put(ORG, f"instruments/{one['decree']}/status", "revoked")
            yield plant(edit, at=f"{ORG}:{body}/decree")


@kind(
    "an instrument's kind in Indonesian of daily life",
    "SCH004",
    r"perwali|perbup|sk|perda",
    most=3,
    frees="LAW STG ORG",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in plan.data(ORG)["instruments"].items():
        if one["kind"] in {"perwali", "sk"}:
            yield put(ORG, f"instruments/{key}/kind", "keputusan kepala daerah")


@kind(
    "a sector in Indonesian",
    "SCH004",
    r"academia|business|community|media|government",
    most=3,
    frees="ORG",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in plan.data(ORG)["partners"].items():
        if one["sector"] == "business":
            yield put(ORG, f"partners/{key}/sector", "dunia swasta")


BOTH = (("Bogor", "32.71"), ("Tegal", "33.28"), ("Malang", "35.73"), ("Bima", "52.06"))


@kind("a region's name without Kota or Kabupaten", "SCH012", r"Kota|Kabupaten", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    held = plan.data("smartplan.yaml")["region"]
    if held["name"] == "Kota Tegal":
        yield put("smartplan.yaml", "region/name", "Tegal")
    for name, code in BOTH:
        edits = (
            put("smartplan.yaml", "region/name", name),
            put("smartplan.yaml", "region/code", f'"{code}"'),
        )
        yield plant(*edits, at="smartplan.yaml:region/name")


@near("a region's name without Kota or Kabupaten of which there is one", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    name = plan.data("smartplan.yaml")["region"]["name"]
    if name != "Kota Tegal":
        yield put("smartplan.yaml", "region/name", name.split(" ", 1)[1])


@kind("the code of the neighbour", "SCH012", r"Kota|Kabupaten|code|\d\d\.\d\d", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    code = plan.data("smartplan.yaml")["region"]["code"]
    yield plant(
        put("smartplan.yaml", "region/code", f'"{code[:3]}01"'), at="smartplan.yaml:region/name"
    )


@kind("the region's code with its digits turned", "SCH012", r"code|\d\d\.\d\d", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    code = plan.data("smartplan.yaml")["region"]["code"]
    wrong = f"{code[1]}{code[0]}.{code[4]}{code[3]}"
    if wrong != code:
        yield put("smartplan.yaml", "region/code", f'"{wrong}"')


@kind("the region's code without its point", "SCH012 SCH003", r"point|\d\d\.\d\d", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    code = plan.data("smartplan.yaml")["region"]["code"]
    yield put("smartplan.yaml", "region/code", f'"{code.replace(".", "")}"')


@kind("the region's code as a number", "SCH012 SCH003", r"quot|text", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield put("smartplan.yaml", "region/code", plan.data("smartplan.yaml")["region"]["code"])


@kind("a document that does not exist", "REF001", r"masterplan", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for wrong in ("master-plan", "masterplans"):
        if "documents" in plan.data("smartplan.yaml"):
            yield plant(put("smartplan.yaml", "documents", f"[{wrong}]"))
        else:
            yield plant(add("smartplan.yaml", "", f"documents: [{wrong}]"))


@kind(
    "a standard misspelt",
    "REF001",
    r"kominfo|giffinger|kesiapan-3x3|seleksi-2018|did you mean",
    most=3,
    frees="COV REF EVD",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    held = plan.data("smartplan.yaml")["standards"]
    yield put("smartplan.yaml", "standards/readiness", held["readiness"].replace("-", "_"))
    yield put("smartplan.yaml", "standards/dimensions", held["dimensions"] + "-2022")


@kind("a rank of more than there are", "SCH020", r"rank|50|of", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    held = plan.data("process.yaml").get("selection", {})
    if "of" in held:
        if "rank" in held:
            yield put("process.yaml", "selection/rank", "110")
        else:
            yield add("process.yaml", "selection", "rank: 110")
    for key, one in plan.data("process.yaml").get("ratings", {}).items():
        if "rank" not in one:
            yield plant(add("process.yaml", f"ratings/{key}", "rank: 110\nof: 50"))


@kind("masterplan editions that overlap or leave a gap", "TIM017", r"overlap|gap", most=4)
def _(plan: Example) -> Iterator[Planting | Edit]:
    if "versions" in plan.data("smartplan.yaml"):
        return
    start = int(plan.data("smartplan.yaml")["period"]["start"])
    for first, last in ((start - 5, start + 1), (start - 6, start - 3)):
        text = f"versions:\n  - period: {{start: {first}, end: {last}}}\n    reason: Edisi pertama"
        yield plant(add("smartplan.yaml", "", text), at="smartplan.yaml:=  - period:")


@kind(
    "a quick win of which only the mark is known",
    "QWN012 QWN013",
    r"deadline|problem",
    most=3,
    company="QWN STG",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if "quick_win" not in one.data and one.data["status"] in {"planned", "running"}:
            yield plant(add(one.file, "", "quick_win: {}"), at=f"{one.file}:quick_win")


@near("a rank that is the last of all", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key, one in plan.data("process.yaml").get("ratings", {}).items():
        if "rank" not in one:
            yield plant(add("process.yaml", f"ratings/{key}", "rank: 50\nof: 50"))


@near("two meetings on one day about two things", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for body, one in bodies(plan):
        for meeting in one.get("meetings", []):
            yield add(
                ORG,
                f"{body}/meetings",
                f"- date: {meeting['date']}\n  topic: Pembahasan usulan anggaran perubahan bersama badan keuangan",
            )


@near("a decree that names two things", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for _, one in bodies(plan):
        if "decree" in one:
            title = plan.data(ORG)["instruments"][one["decree"]]["title"]
            yield put(ORG, f"instruments/{one['decree']}/title", f"{title} serta Sekretariatnya")


@kind("the same member twice", "REF013", r"same|twice", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for body, one in bodies(plan):
        for member in one["members"]:
            if "agency" in member and set(member) <= {"office", "agency", "role", "name"}:
                told = "\n  ".join(f"{k}: {v}" for k, v in member.items())
                at = f"{ORG}:{body}/members/{len(one['members'])}"
                yield plant(add(ORG, f"{body}/members", f"- {told}"), at=at)


@near("a member of the same office from another agency", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    agencies = list(plan.data(ORG)["agencies"])
    for body, one in bodies(plan):
        for member in one["members"]:
            if "agency" in member and "name" not in member:
                free = next(key for key in agencies if key != member["agency"])
                yield add(
                    ORG, f"{body}/members", f"- office: {member['office']}\n  agency: {free}"
                )


@near("one decree for two bodies, named by its title", most=3, frees="ORG003")
def _(plan: Example) -> Iterator[Planting | Edit]:
    held = plan.data(ORG)
    council, team = held.get("council", {}), held.get("team", {})
    if (
        "decree" in council
        and "decree" in team
        and held["instruments"][team["decree"]].get("status") == "signed"
    ):
        title = put(
            ORG,
            f"instruments/{team['decree']}/title",
            "Pembentukan Dewan dan Tim Pelaksana Smart City",
        )
        gone = put(ORG, f"instruments/{council['decree']}/about", "other")
        yield plant(title, gone, put(ORG, "council/decree", team["decree"]))


@near("a document with a template of its own", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    if "documents" in plan.data("smartplan.yaml"):
        yield put("smartplan.yaml", "documents", "[masterplan, surat-pengantar]")
    else:
        yield add("smartplan.yaml", "", "documents: [masterplan, surat-pengantar]")


@kind("a document's title under a name that does not exist", "REF001", r"masterplan", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    if "books" not in plan.data("smartplan.yaml"):
        text = "books:\n  master-plan: {title: Rencana Induk}"
        yield plant(add("smartplan.yaml", "", text), at="smartplan.yaml:=  master-plan:")


@kind("a quick win without its problem", "QWN013", r"problem", most=3, frees="QWN")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if one.data.get("quick_win", {}).get("problem") and one.data["status"] != "stopped":
            yield plant(cut(one.file, "quick_win/problem"), at=f"{one.file}:quick_win")


@kind("a quick win without its deadline", "QWN012", r"deadline", most=3, frees="QWN STG")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if one.data.get("quick_win", {}).get("deadline") and one.data["status"] in {
            "planned",
            "running",
        }:
            yield plant(cut(one.file, "quick_win/deadline"), at=f"{one.file}:quick_win")


@near("an edition that ended when this one began", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    if "versions" in plan.data("smartplan.yaml"):
        return
    start = int(plan.data("smartplan.yaml")["period"]["start"])
    yield add(
        "smartplan.yaml", "", f"versions:\n  - period: {{start: {start - 5}, end: {start - 1}}}"
    )


@near("a quick win that is only nominated", most=3, frees="COV002 STG")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if "quick_win" not in one.data and one.data["status"] in {"planned", "running"}:
            yield add(one.file, "", "quick_win: {state: nominated}")
