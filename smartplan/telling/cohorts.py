"""The cohorts of the national program told: participations against regions."""

from collections.abc import Iterator

from smartplan.blocks import Block
from smartplan.scoring.cohorts import Cohorts
from smartplan.telling.telling import lines, muted, said, strong
from smartplan.wording import Lang, Text, same, some_of


def cohorts_told(found: Cohorts, lang: Lang) -> Iterator[Block]:
    """How often regions took part and how many they are, who took part again, who never."""
    years = ", ".join(f"{year}: {count}" for year, count in found.years.items())
    words = _COHORTS.fill(n=found.participations, regions=found.regions).say(lang)
    rows = [said(strong(words), muted(f" ({years})" if years else ""))]
    if found.repeats:
        held = [f"{name} ({', '.join(map(str, taken))})" for name, taken in found.repeats.items()]
        names = some_of([same(one) for one in held], limit=_MOST)
        rows.append(said(_REPEATS.fill(n=len(held), names=names).say(lang)))
    if found.without:
        names = some_of([same(one) for one in found.without], limit=_MOST)
        rows.append(said(_WITHOUT.fill(n=len(found.without), names=names).say(lang)))
    yield from lines(rows)


_MOST = 12  # names
_COHORTS = Text(
    "{n} keikutsertaan oleh {regions} daerah", "participations: {n}, regions: {regions}"
)
_REPEATS = Text(
    "lebih dari satu angkatan ({n}): {names}", "in more than one cohort ({n}): {names}"
)
_WITHOUT = Text("tanpa angkatan ({n}): {names}", "in no cohort ({n}): {names}")
