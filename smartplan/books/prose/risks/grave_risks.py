"""How many risks are high: none, some, most; and those without mitigation."""

from smartplan.books.parts.nouns import RISK
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.risk_weights import is_high, of_programs, weight
from smartplan.wording import Text


@sentence("risks", order=10, weight=80)
def grave_risks(ground: Ground) -> Text | None:
    """Say what the share of high risks means; only where risks were weighed."""
    held = [one.risk for one in of_programs(ground.plan) if weight(one.risk) is not None]
    if len(held) < _FEWEST:
        return None
    grave = sum(is_high(one, ground.plan) for one in held)
    if not grave:
        return _NONE
    text = _MOST if spread.is_most(grave, len(held)) else _SOME
    return text.fill(share=phrase.share(grave, len(held)))


@sentence("risks", order=20, weight=90)
def unmitigated(ground: Ground) -> Text | None:
    """Name what has no mitigation; the high ones first."""
    held = [one for one in of_programs(ground.plan) if not one.risk.mitigation]
    high = [one for one in held if is_high(one.risk, ground.plan)]
    if not any(True for _ in of_programs(ground.plan)):
        return None
    if not held:
        return _MITIGATED
    programs = list({one.program.id: one.program for one in (high or held)}.values())
    text = (_HIGH_ONE if len(high) == 1 else _HIGH) if high else _BARE
    return text.fill(
        count=phrase.several(len(high or held), RISK),
        programs=phrase.named(ground.plan, programs),
    )


_FEWEST = 2
_NONE = Text(
    "Tidak ada risiko yang tergolong tinggi; pemantauan tahunan sudah memadai selama keadaan "
    "tidak berubah.",
    "None of the risks is high: to watch them once a year is enough as long as nothing changes.",
)
_SOME = Text(
    "Risiko tinggi merupakan {share} dari yang sudah dinilai; yang sedikit itulah yang perlu "
    "dibahas dalam setiap rapat Dewan.",
    "High risks are {share} of those that were weighed: these few belong on the agenda of every "
    "council meeting.",
)
_MOST = Text(
    "Risiko tinggi merupakan {share} dari yang sudah dinilai, lebih dari separuh; masterplan ini "
    "memerlukan pengendalian yang ketat atau ambisi yang lebih kecil.",
    "High risks are {share} of those that were weighed, over half: this masterplan needs close "
    "control, or less ambition.",
)
_MITIGATED = Text(
    "Setiap risiko sudah disertai mitigasi, sehingga yang diawasi ialah pelaksanaannya.",
    "Each risk has its mitigation, so that what is to be watched is whether it is done.",
)
_HIGH_ONE = Text(
    "Satu risiko tinggi pada {programs} belum memiliki mitigasi dan perlu ditangani lebih dahulu.",
    "One high risk, of {programs}, has no mitigation and comes first.",
)
_HIGH = Text(
    "Sebanyak {count} yang tergolong tinggi, pada {programs}, belum memiliki mitigasi dan perlu "
    "ditangani lebih dahulu.",
    "There are {count} that are high and have no mitigation, of {programs}: they come first.",
)
_BARE = Text(
    "Sebanyak {count} belum memiliki mitigasi, tetapi tidak satu pun tergolong tinggi.",
    "There are {count} without mitigation, none of them high.",
)
