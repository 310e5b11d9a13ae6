"""Files and folders: misnamed, misplaced, missing, empty, unreadable."""

# ruff: noqa: ARG001 -- tables, one mistake a line; some ask nothing of the example

from collections.abc import Iterator

from planted.edit import Edit, new, put

from mistakes.kind import Example, Planting, gone, kind, moved, near, plant

NAMED = r"did you mean|rename|is called|named|\.yaml|programs/|progress/|read"
RIGHT = {
    "organisasi": "organization", "organisation": "organization", "profil": "profile",
    "analisis": "analysis", "proses": "process", "source": "sources", "kesiapan": "readiness",
}  # fmt: skip


@kind("a file under an Indonesian or British name", "SCH010", NAMED, most=5)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for wrong, right in RIGHT.items():
        yield plant(moved(f"{right}.yaml", f"{wrong}.yaml"), says=right)


@kind("the folder of programs misnamed", "SCH010", r"programs", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for folder in ("program", "programmes", "Programs"):
        edits = [moved(one.file, f"{folder}/{one.id}.yaml") for one in plan.programs]
        yield plant(*edits)


@kind("a program in a folder beside the others", "SCH010", r"programs", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if one.data["status"] in {"idea", "planned"}:
            yield plant(moved(one.file, f"program/{one.id}.yaml"))
            yield plant(moved(one.file, f"{one.id}.yaml"))


@kind("an ending in capitals", "SCH010", r"\.yaml", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        yield plant(moved(one.file, f"programs/{one.id}.YAML"))


@kind("an ending behind the ending", "SCH010", r"\.yaml|rename", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        yield plant(moved(one.file, f"programs/{one.id}.yaml.txt"))


@kind("an ending of three letters", "SCH010", r"\.yaml", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        yield plant(moved(one.file, f"programs/{one.id}.yml"))


@kind(
    "a copy left by the file manager",
    "SCH007 SCH010 TXT002 REF009",
    r"id|name|copy|kebab|letters",
    most=3,
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        for tail in (" - Copy", " (1)"):
            yield new(f"programs/{one.id}{tail}.yaml", plan.texts[one.file])


@kind(
    "a program's file with an underscore and capitals",
    "SCH007",
    r"id|lower|letters|hyphen",
    most=3,
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        wrong = one.id.replace("-", "_").title()
        if wrong.lower() != one.id:
            yield plant(moved(one.file, f"programs/{wrong}.yaml"))


@kind("a progress file among the programs", "SCH010", r"progress/", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file, text in plan.texts.items():
        if file.startswith("progress/"):
            yield new(f"programs/{file[9:]}", text)
    yield new(
        "programs/2019.yaml", "programs:\n  " + plan.programs[0].id + ":\n    status: running\n"
    )


@kind("a sources file among the programs", "SCH010", r"sources", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield plant(new("programs/sources.yaml", plan.texts["sources.yaml"]))


@kind("progress of a year in words", "SCH010 SCH007", r"progress/|year|2023|20\d\d", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for file in plan.texts:
        if file.startswith("progress/"):
            yield plant(moved(file, f"progress/tahun-{file[9:]}"))


@kind("the profile missing", "SCH002", r"profile\.yaml", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield gone("profile.yaml")


@kind("the profile empty", "SCH002 SCH009", r"empty|profile", most=3, frees="COV LAW PRG")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for text in ("", "# akan diisi\n"):
        yield new("profile.yaml", text)


@kind("a program's file empty", "SCH002 SCH009", r"empty|name|required", most=3, frees="COV BUD")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield new("programs/program-baru.yaml", "")


@kind("a file of another coding", "SYN006", r"UTF-8", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if one.data["status"] in {"planned", "idea"}:
            text = plan.texts[one.file].encode("utf-16").decode("utf-8", "surrogateescape")
            yield new(one.file, text)


@kind("an allowance in a file that cannot be read", "SYN001", r"", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        text = plan.texts[one.file].replace(
            "\nlead:", "\n# smartplan: allow ORG010 -- satu dinas saja\nlead:", 1
        )
        broken = text.rstrip("\n") + '\nnote: "belum ditutup\n'
        yield plant(new(one.file, broken), at=f'{one.file}:=note: "belum')


@near("a file of notes beside the plan")
def _(plan: Example) -> Iterator[Planting | Edit]:
    def readme(files):
        files.others.add("README.md")
        return lambda _: ("README.md", 1)

    yield readme


@near("a plan without its analysis of trends", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for key in list(plan.data("analysis.yaml")["trends"])[:3]:
        from planted.edit import cut

        yield cut("analysis.yaml", f"trends/{key}")


@near("a document with a comment as its first line", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        yield new(one.file, "# Disusun bersama dinas.\n" + plan.texts[one.file])


@near("a file with the mark of its byte order and Windows' ends of lines", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        yield new(one.file, "\ufeff" + plan.texts[one.file].replace("\n", "\r\n"))


@near("another name for a program", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        yield put(one.file, "name", f"{one.data['name']} Terpadu")
