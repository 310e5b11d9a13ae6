"""TXT006: a text in capitals."""

import re
from collections.abc import Iterator

from smartplan.facts.passages import Passage, holding
from smartplan.finding import Many, Severity
from smartplan.plan.model.organization import Instrument
from smartplan.plan.model.sources import Source
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text, quoted, same

_CAPITALS = ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 4)  # without them there is nothing to look at
# Words, not abbreviations: four letters or more, with a vowel after a consonant.
_LOUD = r"\b(?=[A-Z]*[BCDFGHJ-NP-TV-Z][AEIOU])[A-Z]{4,}\b"
_RUN = rf"{_LOUD}(?:\s+(?:[A-Z]{{1,3}}\s+)?{_LOUD}){{2,}}"


def _shouted(passage: Passage) -> str | None:
    """Three or more words in capitals in a row; titles of documents may be as printed."""
    is_title = isinstance(passage.holder, Source | Instrument) and passage.field.key == "title"
    if is_title:
        return None
    match = re.search(_RUN, passage.text)
    return match.group() if match else None


@rule(
    "TXT006",
    on=Plan,
    severity=Severity.INFO,
    message=Text(
        "{route} ditulis dengan huruf kapital: {words}", "{route} is in capitals: {words}"
    ),
    why=Text(
        "Kalimat berhuruf kapital lebih lambat dibaca, tampak seperti teriakan, dan merusak judul "
        "serta daftar isi dokumen yang sudah diatur gayanya.",
        "Capitals are slower to read, look like shouting, and spoil headings and contents lists, "
        "which documents style by themselves.",
    ),
    instead=Text(
        "Tulis dengan huruf biasa; huruf besar hanya pada awal kalimat, nama diri, dan singkatan.",
        "Write in ordinary letters, with capitals for sentence beginnings, names and "
        "abbreviations.",
    ),
    fix=Text("tulis dengan huruf biasa", "write it in ordinary letters"),
    many=Many(
        Text(
            "{count} teks ditulis dengan huruf kapital: {names}",
            "{count} texts are in capitals: {names}",
        ),
        each=same("{route}"),
    ),
    wrong="""
        name: PENINGKATAN PELAYANAN PERIZINAN TERPADU
    """,
    right="""
        name: Peningkatan pelayanan perizinan terpadu
    """,
    due=2,
    after=("TXT001",),
)
def shouting(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield texts with a run of words in capitals."""
    for passage in holding(plan, (), _CAPITALS):
        words = _shouted(passage)
        if words:
            at = passage.at
            yield Problem(at, route=str(at), words=quoted(words))
