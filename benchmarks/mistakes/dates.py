"""Dates and years: turned, of another year, in an order that cannot be."""

# ruff: noqa: E501 -- tables, one mistake a line

from collections.abc import Iterator
from datetime import date, timedelta

from planted.edit import Edit, add, put

from mistakes.kind import Example, Planting, kind, near, plant, sub

MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember")  # fmt: skip
DATE = r"\b(date|start|end|due|asked|received|updated|deadline): (20\d\d)-(\d\d)-(\d\d)"
WHERE = r"(?:programs/.*|organization|process|data|sources)(?:\.yaml)?"
FORM = r"YYYY-MM-DD|\d{4}-\d\d-\d\d"


@kind("day and month first", "SCH006", FORM, frees="TIM EVD DAT STG QWN ORG", most=4)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each(WHERE, DATE, r"\1: \4-\3-\2")


@kind("a date with slashes", "SCH006", FORM, frees="TIM EVD DAT STG QWN ORG")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each(WHERE, DATE, r"\1: \4/\3/\2")


@kind("a date in words", "SCH006", FORM, frees="TIM EVD DAT STG QWN ORG")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for number, month in enumerate(MONTHS, 1):
        yield from plan.each(
            WHERE, DATE.replace(r"(\d\d)-(\d\d)", rf"({number:02})-(\d\d)"), rf"\1: \4 {month} \2"
        )


@kind("month and day turned", "SCH006", FORM, frees="TIM EVD DAT STG QWN ORG", most=4)
def _(plan: Example) -> Iterator[Planting | Edit]:
    later = DATE.replace(r"(\d\d)-(\d\d)", r"(\d\d)-(1[3-9]|2\d|3[01])")
    yield from plan.each(WHERE, later, r"\1: \2-\4-\3")


@kind(
    "the 31st of a month of 30 days",
    "SCH006",
    r"30|day|calendar|no such",
    frees="TIM EVD DAT STG QWN ORG",
)
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each(
        WHERE, DATE.replace(r"(\d\d)-(\d\d)", r"(04|06|09|11)-(\d\d)"), r"\1: \2-\3-31"
    )


@kind("a milestone of the wrong year", "TIM012", r"20\d\d|outside|period")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"\bdate: 20(\d\d)-", r"date: 2014-")


@kind("the end of a program before its start", "TIM001", r"before|start|revers")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each(
        "programs/.*",
        r"period: \{start: (\d+), end: (?!\1)(\d+)\}",
        r"period: {start: \2, end: \1}",
    )
    for program in plan.programs:
        if "\nperiod:\n" in plan.texts[program.file]:
            span = program.data["period"]
            if span["start"] != span["end"]:
                yield plant(
                    put(program.file, "period/start", span["end"]), put(program.file, "period/end", span["start"]),
                    at=f"{program.file}:period/end",
                )  # fmt: skip


@kind("a program of another decade", "TIM002", r"plan|period|20\d\d", frees="COV BUD")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        if program.data["status"] in {"planned", "idea"}:
            yield put(program.file, "period/end", "2" + "1" + program.data["period"]["end"][2:])


@kind("an action outside its program", "TIM004", r"\b2017\b")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"years: \[(20\d\d)", r"years: [2017, \1")


@kind("a quick win's deadline after its program", "QWN011 QWN001", r"deadline|year|month|period")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"deadline: 20(\d)(\d)-", r"deadline: 203\2-")


@kind("a meeting before the decree of its body", "TIM019", r"decree|before")
def _(plan: Example) -> Iterator[Planting | Edit]:
    held = plan.data("organization.yaml")
    for body in ("council", "team", "forum"):
        decree, meetings = held.get(body, {}).get("decree"), held.get(body, {}).get("meetings")
        if decree and meetings:
            first = min(m["date"] for m in meetings)
            nth = next(n for n, m in enumerate(meetings) if m["date"] == first)
            day = date.fromisoformat(first) + timedelta(days=1)
            key = f"instruments/{decree}/date"
            edit = (
                put("organization.yaml", key, day.isoformat())
                if held["instruments"][decree].get("date")
                else add("organization.yaml", f"instruments/{decree}", f"date: {day}")
            )
            yield plant(edit, at=f"organization.yaml:{body}/meetings/{nth}/date")


@kind("confirmed before it was assessed", "TIM020", r"assess|confirm|before")
def _(plan: Example) -> Iterator[Planting | Edit]:
    held = plan.data("readiness.yaml")
    for key, one in held["indicators"].items():
        if "date" in one.get("confirmed", {}):
            year = int(held["assessed"][:4]) - 1
            yield put("readiness.yaml", f"indicators/{key}/confirmed/date", f"{year}-03-01")
        elif "level" in one and "confirmed" not in one:
            row = f"confirmed: {{level: {one['level']}, by: Asesor, date: 2016-03-01, reason: Sesuai bukti yang ditunjukkan}}"
            yield add("readiness.yaml", f"indicators/{key}", row)


@kind("a stage before the one before it", "TIM006", r"stage|order|before", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    stages = plan.data("process.yaml")["stages"]
    for key, one in stages.items():
        if key != "1" and "dates" in one:
            end = one["dates"]["end"]
            yield put(
                "process.yaml", f"stages/{key}/dates", f"{{end: {int(end[:4]) - 1}{end[4:]}}}"
            )


@kind("the agreement before the selection", "TIM008", r"select|before", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    held = plan.data("process.yaml")
    for key, one in held["agreements"].items():
        if "date" in one and "date" in held["selection"]:
            yield put("process.yaml", f"agreements/{key}/date", "2017-01-09")


@kind("horizons out of order", "TIM010 TIM001", r"horizon|short|medium|long", frees="TIM")
def _(plan: Example) -> Iterator[Planting | Edit]:
    horizons = plan.data("smartplan.yaml")["horizons"]
    yield put("smartplan.yaml", "horizons/medium", str(int(horizons["short"]) - 1))


@kind("a text for a period", "SCH003", r"start|end", frees="TIM BUD COV")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        span = program.data["period"]
        yield put(program.file, "period", f"{span['start']}-{span['end']}")


@kind("a year in quotes", "SCH003", r"quot|whole number", frees="TIM BUD COV")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^period: \{start: (\d+),", r'period: {start: "\1",')
    yield from plan.each("programs/.*", r"^  start: (\d+)", r'  start: "\1"')


@kind("a year of three digits", "SCH005 SCH003", r"\b(202|201)\b|year", frees="TIM BUD COV")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"^( +)- year: (20\d)\d", r"\1- year: \2")
    yield from plan.each("programs/.*", r"\{year: (20\d)\d, am", r"{year: \1, am")


@kind("a budget row of a year gone astray", "BUD002", r"20\d\d|outside|period", company="BUD005")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        for path, row in program.rows():
            if row["year"] == program.data["period"]["end"]:
                yield put(program.file, f"{path}/year", row["year"][:2] + "4" + row["year"][3])


@near("a milestone on the last day of its program")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        for key in program.data.get("milestones", {}):
            yield put(
                program.file, f"milestones/{key}/date", f"{program.data['period']['end']}-12-31"
            )


@near("a date in quotes")
def _(plan: Example) -> Iterator[Planting | Edit]:
    yield from plan.each("programs/.*", r"\bdate: (20\d\d-\d\d-\d\d)", r'date: "\1"')


@near("a meeting on the day of its decree", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    held = plan.data("organization.yaml")
    for body in ("council", "team", "forum"):
        decree, meetings = held.get(body, {}).get("decree"), held.get(body, {}).get("meetings")
        if decree and meetings and "date" not in held["instruments"][decree]:
            day = min(m["date"] for m in meetings)
            yield add("organization.yaml", f"instruments/{decree}", f"date: {day}")


@near("a program whose action runs in its last year only")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        first = next(iter(program.data["actions"]))
        yield put(program.file, f"actions/{first}/years", f"[{program.data['period']['end']}]")


@near("a confirmation on the day of the assessment", most=3)
def _(plan: Example) -> Iterator[Planting | Edit]:
    held = plan.data("readiness.yaml")
    for key, one in held["indicators"].items():
        if one.get("level") in {"1", "2"} and "confirmed" not in one:
            row = f"confirmed: {{level: {one['level']}, by: Asesor, date: {held['assessed']}, reason: Sesuai bukti yang ditunjukkan}}"
            yield add("readiness.yaml", f"indicators/{key}", row)


@near("a comment behind a date")
def _(plan: Example) -> Iterator[Planting | Edit]:
    for program in plan.programs:
        if "\n    date: " in plan.texts[program.file]:
            yield sub(program.file, r"^    date: (\S+)$", r"    date: \1 # perkiraan")
