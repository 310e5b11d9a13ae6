"""Money: in words, in millions, for two funds, out of proportion."""

from collections.abc import Iterator

from planted.edit import Edit, add, put

from mistakes.kind import Example, Planting, kind, near, plant

WHOLE = r"rupiah|whole|\d{6}"
AMOUNT = r"\bamount: (\d+)(\d{6})\b"
DOTS = r"\bamount: (\d+)(\d{3})(\d{3})(\d{3})\b"


@kind("money with points", "SCH008", WHOLE, frees="BUD")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"\bamount: (\d{1,3})(\d{3})(\d{3})$", r"amount: \1.\2.\3")


@kind("money with Rp", "SCH008", WHOLE, frees="BUD")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each(
        "programs/.*", r"\bamount: (\d{1,3})(\d{3})(\d{3})$", r"amount: Rp\1.\2.\3"
    )


@kind("money in words", "SCH008", WHOLE, frees="BUD")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"\bamount: (\d{1,3})000000\b", r"amount: \1 juta")


@kind(
    "money with commas in braces", "SCH008 SCH001 SCH", r"rupiah|comma|quot|650000000", frees="BUD"
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each(
        "programs/.*", r"\{(.*)\bamount: (\d{1,3})(\d{3})(\d{3}), ", r"{\1amount: \2,\3,\4, "
    )


@kind("an amount in millions", "BUD009 BUD010", r"million|rupiah|small|unit", most=4)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", AMOUNT, r"amount: \1")


@kind("an amount in thousands", "BUD009 BUD010 BUD011", r"thousand|rupiah|small|unit", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"\bamount: (\d+)000\b", r"amount: \1")


@kind("the whole table of a program in thousands", "BUD010 BUD009", r"thousand|unit|rupiah|small")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        rows = list(program.rows())
        if len(rows) > 2:
            edits = [put(program.file, f"{path}/amount", row["amount"][:-3]) for path, row in rows]
            yield plant(*edits)


@kind(
    "three noughts too many",
    "BUD009 BUD011 BUD010",
    r"unit|jump|noughts|zeros|large",
    company="BUD001 PRG002",
    most=3,
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"\bamount: (\d+)\b", r"amount: \g<1>000")


@kind("a year fifteen times the others", "BUD011", r"jump|20\d\d|times", company="BUD001", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        rows = list(program.rows())
        if len({row["year"] for _, row in rows}) > 2:
            path, row = rows[len(rows) // 2]
            year = sum(int(one["amount"]) for _, one in rows if one["year"] == row["year"])
            if int(row["amount"]) * 2 < year:
                continue  # a small part of its year: that is no jump of the year
            yield put(program.file, f"{path}/amount", str(int(row["amount"]) * 15))


@kind("one amount for two funds", "BUD014", r"fund|split|amount", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"\bfund: apbd\b", "fund: [apbd, dak]")


@kind("two funds joined by a word", "SCH004", r"apbd|fund|row", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"\bfund: apbd\b", "fund: apbd dan csr")


@kind("a fund misspelt", "SCH004", r"apbd", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"\bfund: apbd\b", "fund: abpd")


@kind("a code with a letter for a digit", "SCH013", r"digit|letter|code|point", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r'code: "(\d)\.(\d\d)\.0', r'code: "\1.\2.O')


@kind("a code without quotes", "SCH013 SCH003", r"quot|code", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r'code: "(\d\.\d\d)\.[\d.]+"', r"code: \1")


@kind("a code too short for a budget row", "BUD013", r"short|sub|digit|part", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r'code: "(\d\.\d\d\.\d\d)[\d.]+"', r'code: "\1"')


@kind("the code of another agency's affairs", "BUD012", r"agenc|affair|code|lead", most=6)
def _(plan: Example) -> Iterator[Planting | Edit]:
    told = {(p.data["lead"], r.get("code", "")[:4]) for p in plan.programs for _, r in p.rows()}
    if not {("dinkes", "1.02"), ("diskominfo", "2.16")} <= told:
        return  # whose affairs they are only the plan itself can tell
    for program in plan.programs:
        part = {program.data["lead"], *program.data.get("support", [])}
        part |= {one.get("lead") for one in program.data["actions"].values()}
        for path, row in program.rows():
            if row.get("code", "").startswith("2.16") and "dinkes" not in part:
                yield put(program.file, f"{path}/code", '"1.02.02.2.01.03"')
            elif row.get("code", "").startswith("1.02") and "diskominfo" not in part:
                yield put(program.file, f"{path}/code", '"2.16.03.2.02.09"')


@near("the code of an agency that supports the program", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        if "diskominfo" in program.data.get("support", []):
            for path, row in program.rows():
                if row.get("code", "x")[:4] not in {"x", "2.16"}:
                    yield put(program.file, f"{path}/code", '"2.16.03.2.02.09"')


@kind("the same budget row twice", "BUD004", r"twice|same|row", most=3, company="BUD001")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        for _, row in program.rows():
            code = f', code: "{row["code"]}"' if "code" in row else ""
            text = f"- {{year: {row['year']}, amount: {row['amount']}, fund: {row['fund']}{code}}}"
            yield plant(add(program.file, "budget", text))
            break


@kind("a ceiling outside the plan's period", "BUD015", r"period|outside|20\d\d", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    manifest = plan.data("smartplan.yaml")
    if "budget" in manifest:
        for year in ("2015", "2052"):
            yield add("smartplan.yaml", "budget/ceilings", f'"{year}": 2000000000')
    else:
        yield plant(
            add("smartplan.yaml", "", 'budget:\n  ceilings:\n    "2015": 2000000000'),
            at="smartplan.yaml:budget/ceilings/2015",
        )


@kind("a ceiling in words", "SCH008", WHOLE, most=3, frees="BUD")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("smartplan.yaml", r'^(    "20\d\d": )(\d+)000000000$', r"\1\2 miliar")


@kind(
    "an amount of nought",
    "BUD008",
    r"nought|zero|0|positive|more than",
    most=3,
    company="BUD003 BUD005",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"\bamount: \d+\b", "amount: 0")


@kind("money as a text of one word", "SCH003 SCH008", r"list|year|amount", most=3, frees="BUD")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        if "budget" in program.data:
            yield put(program.file, "budget", "250 juta")


@near("a year of half as much again")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        rows = list(program.rows())
        if len(rows) > 2:
            path, row = rows[-1]
            yield put(program.file, f"{path}/amount", str(int(row["amount"]) * 3 // 2))


@near("the same year from two funds")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        for _, row in program.rows():
            if row["fund"] == "apbd" and all(one["fund"] != "csr" for _, one in program.rows()):
                yield add(
                    program.file,
                    "budget",
                    f"- {{year: {row['year']}, amount: 1500000, fund: csr}}",
                )
                break


@near("money that is no round number", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        for path, row in program.rows():
            if row["fund"] == "csr":
                yield put(program.file, f"{path}/amount", str(int(row["amount"]) + 500))


@near("an approximate amount")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^(  - \{.*fund: \w+)\}$", r"\1, approximate: true}")
    yield from plan.each(
        "programs/.*", r"^(    fund: csr)$(?!\n    approx)", r"\1\n    approximate: true"
    )
