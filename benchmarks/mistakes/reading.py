"""YAML as hands write it: indentation, quotes, colons, commas, blanks, what Word leaves behind."""

from collections.abc import Iterator

from planted.edit import Edit, put

from mistakes.kind import Example, Planting, kind, lines, near, plant, sub

NBSP, ZERO, NON_BREAKING_HYPHEN = "\u00a0", "\u200b", "\u2011"


def rows(plan: Example, change) -> Iterator[Edit]:
    for one in plan.programs:
        yield from change(one)


@kind("no blank after the colon", "SYN001 SCH", r"blank|space|colon", frees="BUD COV TIM", most=4)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^(status|horizon|lead): (\w)", r"\1:\2")
    yield from plan.each("organization.yaml", r"^(    kind): (\w)", r"\1:\2")


@kind(
    "no blank after the colon in braces", "SYN001 SCH", r"blank|space|colon", frees="BUD COV TIM"
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"\{year: (\d+), amount: ", r"{year: \1, amount:")
    yield from plan.each("programs/.*", r"baseline: \{year: ", r"baseline: {year:")


@kind("no colon in braces", "SYN001 SCH", r"colon|year: ", frees="BUD COV TIM")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"\{year: (\d+),", r"{year \1,")


@kind("a tab for the indentation", "SYN001", r"tab", frees="", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^    (lead|unit|text): ", "\t\\1: ")


@kind(
    "no-break blanks for the indentation",
    "SYN001 SYN010 SCH",
    r"no-break|U\+00A0|non-breaking",
    most=3,
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^    (lead|unit|text): ", f"{NBSP * 4}\\1: ")


@kind("a no-break blank after the colon", "SYN001 SYN010 SCH", r"no-break|U\+00A0", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^(status|horizon|lead): ", rf"\1:{NBSP}")


@kind("a zero-width blank in an id", "REF001", r"U\+200B", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^lead: (\w\w)", rf"lead: \1{ZERO}")


@kind("a zero-width blank in the id of an agency", "SCH007", r"U\+200B", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("organization.yaml", r"^  (\w\w)(\w+):$", rf"  \1{ZERO}\2:")


@kind("a hyphen of Word's in an id", "SYN010 REF001 SCH", r"U\+2011|hyphen|non-breaking", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^goals: \[(\w+)-", rf"goals: [\1{NON_BREAKING_HYPHEN}")


@kind("quotes of Word's", "SYN SCH", r"quot", frees="BUD COV TIM", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r'code: "([\d.]+)"', "code: \u201c\\1\u201d")
    yield from plan.each("programs/.*", r'targets: \{"(\d+)"', "targets: {\u201c\\1\u201d")
    yield from plan.each("programs/.*", r'^      "(20\d\d)": ', "      \u201c\\1\u201d: ")


@kind("a forgotten closing quote", "SYN001", r"quot", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r'code: "([\d.]+)"', r'code: "\1')
    yield from plan.each("smartplan.yaml", r'code: "([\d.]+)"', r'code: "\1')


@kind("a forgotten opening quote", "SYN001 SCH", r"quot", most=3, frees="BUD")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r'code: "([\d.]+)"', r'code: \1"')


@kind("a forgotten bracket", "SYN001", r"bracket|\]|comma|list", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^(goals|support|issues): \[([^\]\n]+)\]", r"\1: [\2")


@kind("a forgotten brace", "SYN001", r"brace|\}|comma", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"(targets|baseline): \{([^}\n]+)\}", r"\1: {\2")


@kind("a key one blank too far left", "SYN001", r"indent|blank|column|align", most=4)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^    (unit|lead|mitigation|output): ", r"   \1: ")


@kind("a key one blank too far right", "SYN001", r"indent|blank|column|align|colon|quot", most=4)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^    (unit|lead|mitigation|output): ", r"     \1: ")


@kind(
    "a block left at the margin",
    "SCH001 SYN001",
    r"indent|belongs|meetings",
    most=3,
    frees="ORG STG",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("organization.yaml", r"^  meetings:$", "meetings:")


@kind("a dash without its blank", "SYN001 SCH", r"dash|blank|space|-", most=3, frees="BUD COV")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^  - (year|\{)", r"  -\1")
    yield from plan.each("organization.yaml", r"^    - office: ", "    -office: ")


@kind("an equals sign for the colon", "SYN001 SCH", r"colon|=", most=3, frees="")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^(status|horizon|lead): ", r"\1 = ")


@kind("a semicolon for the comma", "REF001 SYN SCH", r"comma|;|did you mean", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^(goals|support|issues): \[([\w-]+), ", r"\1: [\2; ")


@kind("a colon in an unquoted sentence", "SYN001", r"colon|quot", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^name: (\w+) (\w)", r"name: \1: \2")


@kind("a sentence cut at a hash", "SYN013", r"#|comment|quot", most=4)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each(
        "programs/.*", r"^(    (?:output|mitigation|name): \w+ \w+) (\w+.*)$", r"\1 #1 \2"
    )
    yield from plan.each("profile.yaml", r"^(    text: \w+ \w+) (\w+.*)$", r"\1 #\2")


@kind("a sentence cut at a comma in braces", "SCH001", r"comma|quot", most=4)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r", text: (\w+) (\w+)", r", text: \1, \2")
    for key, one in plan.data("profile.yaml")["missions"].items():
        text = " ".join(one["text"].replace(",", "").split()[:4])
        yield put(
            "profile.yaml",
            f"missions/{key}",
            f"{{text: {text}, bagi semua warga, basis: illustration}}",
        )


@kind("the marks of a conflict", "SYN012", r"conflict|merge", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    def conflict(held: list[str]) -> int:
        at = next(n for n, row in enumerate(held) if row.startswith("status:"))
        held[at : at + 1] = ["<<<<<<< HEAD", held[at], "=======", "status: idea", ">>>>>>> usulan"]
        return at

    for one in plan.programs:
        yield lines(one.file, conflict)


@kind("a key twice", "SYN002", r"twice|already|again|line \d+", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        edit = sub(one.file, r"^(horizon: \w+)$", r"\1\nstatus: stopped")
        if one.data["status"] != "stopped":
            yield plant(edit, at=f"{one.file}:=status: stopped")


@kind(
    "an anchor copied from another tool",
    "SYN003",
    r"anchor|alias|write|copy",
    most=3,
    company="SYN003",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^support: \[", "support: &dinas [")


@kind(
    "a key in Indonesian",
    "SCH001",
    r"did you mean|name|lead|status|budget|goals",
    most=4,
    company="SCH002",
    frees="BUD COV ORG",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for right, wrong in (
        ("support", "pendukung"),
        ("partners", "mitra"),
        ("innovation", "inovasi"),
        ("milestones", "tonggak"),
    ):
        for edit in plan.each("programs/.*", rf"^{right}:", f"{wrong}:"):
            yield plant(edit, says=right)


@kind("a key misspelt", "SCH001", r"did you mean", most=4, frees="BUD COV ORG")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for right, wrong in (
        ("support", "suport"),
        ("partners", "partner"),
        ("innovation", "inovation"),
        ("alignment", "aligment"),
        ("milestones", "milestone"),
    ):
        for edit in plan.each("programs/.*", rf"^{right}:", f"{wrong}:"):
            yield plant(edit, says=right)


@kind(
    "a key in capitals",
    "SCH001",
    r"did you mean|lower|support|partners",
    most=3,
    frees="BUD COV ORG",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^s(upport|trategies):", r"S\1:")


@kind(
    "a key left empty",
    "SCH009",
    r"empty|nothing|no value|delete|fill",
    most=3,
    frees="BUD COV ORG",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^    (output|unit): .*$", r"    \1:")


@kind("a list item that is empty", "SCH009 SCH003", r"empty|nothing|no value", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        if len(one.data["goals"]) == 1:
            edit = sub(one.file, r"^goals: \[([^\]\n]+)\]", "goals:\n  - \\1\n  -")
            yield plant(edit, at=f"{one.file}:=  -\n")


@near("a sentence with a colon, a hash and a comma in quotes")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        yield put(one.file, "name", f'"{one.data["name"]}: loket #1, bagi semua"')


@near("a hash without a blank before it")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^(    output: \w+ \w+)$", r"\1 no#1")
    yield from plan.each("programs/.*", r"^(    output: \w+)", r"\1#1")


@near("a comment behind a sentence")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^(    lead: [\w-]+)$", r"\1  # dibahas pada rapat tim")


@near("a row of equals signs in a block of text", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        text = f"|\n  {one.data['summary'].strip()}\n\n  ======= catatan bersama"
        yield sub(one.file, r"^summary: >-\n(?:  .*\n)+", f"summary: {text}\n")


@near("a list in block style")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^goals: \[([\w-]+)\]", "goals:\n  - \\1")


@near("a text in another quote")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r'^(\s+)code: "([\d.]+)"', r"\1code: '\2'")


@near("a word in Word's quotes inside a sentence", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for one in plan.programs:
        yield put(one.file, "name", f"{one.data['name']} \u201cBersama\u201d")
