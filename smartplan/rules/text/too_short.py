"""TXT003: a text of so few words that it says nothing."""

from collections.abc import Iterator

from smartplan.facts.outcome_texts import is_outcome
from smartplan.finding import Many, Severity
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.shape.record import Record
from smartplan.wording import Text, same


def _texts(plan: Plan) -> Iterator[tuple[Record, str, str, int]]:
    """What a reader decides by: its route, its text, and how few words cannot say it."""
    profile = plan.profile
    yield profile, "about", profile.about or "", 8
    if profile.vision:
        yield profile.vision, "text", profile.vision.text, 3
    for mission in profile.missions.values():
        yield mission, "text", mission.text, 3
    for goal in profile.goals.values():
        yield goal, "text", goal.text, 3
    for program in plan.programs.values():
        yield program, "summary", program.summary or "", 6
        yield program, "innovation", program.innovation or "", 4
        if sheet := program.quick_win:
            yield sheet, "problem", sheet.problem or "", 4
            yield sheet, "benefit", sheet.benefit or "", 3


def _is_official(program: Program) -> bool:
    """Whether the summary is an outcome as official plans put it, and is measured."""
    return bool(program.indicators) and is_outcome(program.summary or "")


@rule(
    "TXT003",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "{route} hanya {count} kata; pembaca belum tahu maksudnya",
        "{route} has {count} words; a reader cannot tell what is meant",
    ),
    why=Text(
        "Dewan, kepala daerah, dan asesor memutuskan dari kalimat ini; sepatah dua patah kata "
        "tidak menjelaskan apa yang akan berubah bagi warga.",
        "The council, the head of region and the assessors decide by this sentence; a word or two "
        "do not say what will change for citizens.",
    ),
    instead=Text(
        "Tulis satu kalimat utuh: siapa melakukan apa, untuk siapa, dan apa yang menjadi lebih "
        "baik.",
        "Write one whole sentence: who does what, for whom, and what gets better.",
    ),
    fix=Text(
        "jelaskan dalam satu kalimat utuh, sedikitnya {fewest} kata",
        "explain it in one whole sentence of at least {fewest} words",
    ),
    many=Many(
        Text(
            "{count} teks terlalu singkat untuk dipahami: {names}",
            "{count} texts are too short to be understood: {names}",
        ),
        each=same("{route}"),
        fix=Text(
            "jelaskan masing-masing dalam satu kalimat utuh", "explain each in one whole sentence"
        ),
    ),
    wrong="""
        summary: Aplikasi layanan
    """,
    right="""
        summary: Warga mengurus izin di satu loket dan memantau berkasnya dari rumah.
    """,
    due=2,
    after=("TXT001",),
)
def too_short(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the texts that matter most, where they have too few words."""
    for holder, key, text, fewest in _texts(plan):
        count = len(text.split(None, fewest))  # more words need not be counted
        if not 0 < count < fewest:
            continue
        if key == "summary" and isinstance(holder, Program) and _is_official(holder):
            continue
        route = holder.at / key
        yield Problem(route, route=str(route), count=count, fewest=fewest)
