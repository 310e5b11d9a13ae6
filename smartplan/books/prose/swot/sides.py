"""The sides of the SWOT beside each other: from inside and from outside."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.swot import COMPONENTS, SIDES, entries_of
from smartplan.wording import Text


@sentence("swot", order=10, weight=90)
def inside_sides(ground: Ground) -> Text | None:
    """Strengths beside weaknesses: more, fewer, or as many."""
    strengths, weaknesses = _count(ground, "strengths"), _count(ground, "weaknesses")
    if not strengths or not weaknesses:
        return None
    text = _STRONG if strengths > weaknesses else _WEAK if weaknesses > strengths else _EVEN
    return text.fill(strengths=phrase.small(strengths), weaknesses=phrase.small(weaknesses))


@sentence("swot", order=20, weight=80)
def outside_sides(ground: Ground) -> Text | None:
    """Opportunities beside threats."""
    chances, threats = _count(ground, "opportunities"), _count(ground, "threats")
    if not chances or not threats:
        return None
    text = _CHANCES if chances > threats else _THREATS if threats > chances else _OUTSIDE_EVEN
    return text.fill(chances=phrase.small(chances), threats=phrase.small(threats))


@sentence("swot", order=30, weight=70)
def weakest_component(ground: Ground) -> Text | None:
    """Name the component with most weaknesses and threats, where one stands out."""
    counts = {
        ref: sum(len(entries_of(ground.plan, ref, side)) for side in ("weaknesses", "threats"))
        for ref in COMPONENTS
    }
    top = spread.largest(counts)
    if len(top) != 1:
        return None
    return _COMPONENT.fill(component=COMPONENTS[top[0]], count=phrase.small(counts[top[0]]))


def _count(ground: Ground, side: str) -> int:
    assert side in SIDES  # noqa: S101 -- a misspelt side would count as none
    return sum(len(entries_of(ground.plan, ref, side)) for ref in COMPONENTS)


_STRONG = Text(
    "Kekuatan yang tercatat ({strengths}) lebih banyak daripada kelemahan ({weaknesses}), "
    "sehingga daerah memiliki modal untuk mengambil peluang, asalkan kelemahannya tidak "
    "dibiarkan.",
    "There are more strengths on record ({strengths}) than weaknesses ({weaknesses}): the region "
    "has something to build on, as long as it does not leave its weaknesses alone.",
)
_WEAK = Text(
    "Kelemahan yang tercatat ({weaknesses}) lebih banyak daripada kekuatan ({strengths}), "
    "sehingga pembenahan dari dalam perlu mendahului program yang besar.",
    "There are more weaknesses on record ({weaknesses}) than strengths ({strengths}): the house "
    "has to be put in order before large programs.",
)
_EVEN = Text(
    "Kekuatan dan kelemahan tercatat sama banyak, masing-masing {strengths}, sehingga setiap "
    "kekuatan memiliki sisi yang perlu dibenahi.",
    "Strengths and weaknesses are as many, {strengths} each: each strength has a side that needs "
    "mending.",
)
_CHANCES = Text(
    "Dari luar, peluang ({chances}) melebihi ancaman ({threats}); keadaan sekitar lebih banyak "
    "membantu daripada menghambat.",
    "From outside there are more opportunities ({chances}) than threats ({threats}): what is "
    "around helps more than it hinders.",
)
_THREATS = Text(
    "Dari luar, ancaman ({threats}) melebihi peluang ({chances}), sehingga strategi yang berjaga "
    "lebih diperlukan daripada strategi yang agresif.",
    "From outside there are more threats ({threats}) than opportunities ({chances}): caution is "
    "called for more than attack.",
)
_OUTSIDE_EVEN = Text(
    "Dari luar, peluang dan ancaman tercatat seimbang ({chances} berbanding {threats}).",
    "From outside, opportunities and threats are in balance ({chances} to {threats}).",
)
_COMPONENT = Text(
    "Kelemahan dan ancaman paling banyak menyangkut {component}, yaitu {count} butir; komponen "
    "itulah yang paling memerlukan penguatan.",
    "Most weaknesses and threats, {count}, are about {component}: that is what needs "
    "strengthening most.",
)
