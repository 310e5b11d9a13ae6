"""STG005: an earlier bimtek stage of which nothing, or no date or outcome, is on record."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, listed, same


@rule(
    "STG005",
    on=Plan,
    severity=Severity.WARNING,
    message=Text("bimtek tahap {stage} {lack}", "bimtek stage {stage}: {lack}"),
    why=Text(
        "Catatan tahap (tanggal, peserta, hasil) adalah bukti bahwa rencana disepakati bersama, "
        "dan bahan bab proses penyusunan.",
        "The record of a stage (dates, people, outcomes) shows that the plan was agreed upon, and "
        "fills the chapter on how it was made.",
    ),
    instead=Text(
        "Catat tanggal dan hasil setiap tahap yang sudah lewat di stages (process.yaml).",
        "Record dates and outcomes of every stage that has passed in stages (process.yaml).",
    ),
    fix=Text(
        "tulis dates dan outcomes di stages (process.yaml)",
        "write dates and outcomes in stages (process.yaml)",
    ),
    wrong="""
        # smartplan.yaml: stage: 3
        stages:
          "1": {dates: {start: 2022-06-13}, outcomes: [SWOT disepakati]}
    """,
    right="""
        stages:
          "1": {dates: {start: 2022-06-13}, outcomes: [SWOT disepakati]}
          "2": {dates: {start: 2022-07-13}, outcomes: [Program disepakati]}
    """,
    due=2,
)
def stage_without_record(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the stages before the one being worked in that have no record, date or outcome.

    A region that plans on its own, outside the national program, has no bimtek to record.
    """
    process = plan.process
    if not (plan.manifest.cohorts or process.selection or process.agreements or process.stages):
        return
    absent = [n for n in range(1, plan.stage) if str(n) not in process.stages]
    if absent:
        named = listed([same(_ROMAN[number]) for number in absent])
        yield Problem(Route(("stages", str(absent[0]))), stage=named, lack=_NOTHING)
    for key, held in process.stages.items():
        at, roman = held.at, _ROMAN[int(key)]
        if int(key) >= plan.stage:
            continue
        if held.dates is None or not (held.dates.start or held.dates.end):
            yield Problem(at / "dates", stage=roman, lack=_UNDATED)
        elif not held.outcomes:
            yield Problem(at / "outcomes", stage=roman, lack=_FRUITLESS)


_ROMAN = ("", "I", "II", "III", "IV")
_NOTHING = Text("belum dicatat", "not on record")
_UNDATED = Text("dicatat tanpa tanggal", "on record without a date")
_FRUITLESS = Text("dicatat tanpa hasil", "on record without an outcome")
