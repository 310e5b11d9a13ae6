"""TXT003: a text of so few words that it says nothing."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.rules.text.passages import Passage, passages
from smartplan.rules.text.unwritten import unwritten
from smartplan.wording import Text

# What a reader decides by, and how few words cannot say it: by the holder's type and the key.
_FEWEST = {
    ("Profile", "about"): 8,
    ("Vision", "text"): 3,
    ("Mission", "text"): 3,
    ("Goal", "text"): 3,
    ("Program", "summary"): 6,
    ("Program", "innovation"): 4,
    ("QuickWin", "problem"): 4,
    ("QuickWin", "benefit"): 3,
}


def _too_few(passage: Passage) -> int | None:
    """How many words are expected, where there are fewer and some that are meant."""
    fewest = _FEWEST.get((type(passage.holder).__name__, str(passage.keys[0])))
    count = len(passage.text.split())
    return fewest if fewest and 0 < count < fewest and not unwritten(passage.text) else None


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
    wrong="""
        summary: Aplikasi layanan
    """,
    right="""
        summary: Warga mengurus izin di satu loket dan memantau berkasnya dari rumah.
    """,
    due=2,
)
def too_short(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield the texts that matter most, where they have too few words."""
    for passage in passages(plan):
        fewest = _too_few(passage)
        if fewest:
            at, count = passage.at, len(passage.text.split())
            yield Problem(at, route=str(at), count=count, fewest=fewest)
