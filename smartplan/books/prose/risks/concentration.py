"""Where the high risks gather: in one dimension, in one program, with one owner."""

from smartplan.books.parts.nouns import RISK
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.risk_weights import ProgramRisk, is_high, of_programs, weight
from smartplan.wording import Text


@sentence("risks-after", order=10, weight=80)
def grave_dimension(ground: Ground) -> Text | None:
    """Name the dimension with most high risks, or those that are tied."""
    counts: dict[str, int] = {}
    for one in _high(ground):
        ref = one.program.dimension or ""
        counts[ref] = counts.get(ref, 0) + 1
    top = spread.largest(counts)
    if not top or sum(counts.values()) < _FEWEST:
        return None
    values = {
        "dimensions": phrase.series(phrase.dimension(ground.plan, ref or None) for ref in top),
        "count": phrase.several(counts[top[0]], RISK),
    }
    if len(counts) == 1:
        return _ALL_IN.fill(**values)
    return (_MOST_IN if len(top) == 1 else _TIED_IN).fill(**values)


@sentence("risks-after", order=20, weight=90)
def gravest(ground: Ground) -> Text | None:
    """Name the programs with the heaviest risk of all."""
    held = [one for one in of_programs(ground.plan) if weight(one.risk)]
    most = max((weight(one.risk) or 0 for one in held), default=0)
    top = {one.program.id: one.program for one in held if weight(one.risk) == most}
    if len(held) < _FEWEST or len(top) > _MANY:
        return None
    return (_ONE if len(top) == 1 else _SEVERAL).fill(
        programs=phrase.named(ground.plan, list(top.values())), weight=most
    )


@sentence("risks-after", order=30, weight=70)
def main_owner(ground: Ground) -> Text | None:
    """Name the agency that owns most risks; say where some have no owner."""
    held = list(of_programs(ground.plan))
    owners: dict[str, int] = {}
    for one in held:
        if one.risk.owner:
            owners[one.risk.owner] = owners.get(one.risk.owner, 0) + 1
    bare = sum(not one.risk.owner for one in held)
    top = spread.largest(owners)
    if len(owners) < _FEWEST or len(top) != 1:
        return None
    text = _OWNER_BARE if bare else _OWNER
    return text.fill(
        agency=phrase.agency(ground.plan, top[0]),
        count=phrase.several(owners[top[0]], RISK),
        bare=phrase.several(bare, RISK),
    )


def _high(ground: Ground) -> list[ProgramRisk]:
    return [one for one in of_programs(ground.plan) if is_high(one.risk, ground.plan)]


_FEWEST, _MANY = 2, 4
_ALL_IN = Text(
    "Seluruh risiko tinggi berada pada {dimensions}, sehingga pengendaliannya dapat dipusatkan "
    "di sana.",
    "All high risks are in {dimensions}, so that control can focus there.",
)
_MOST_IN = Text(
    "Risiko tinggi paling banyak berada pada {dimensions} ({count}), dimensi yang karena itu "
    "memerlukan laporan lebih sering daripada yang lain.",
    "Most high risks are in {dimensions} ({count}), which should therefore report more often "
    "than the others.",
)
_TIED_IN = Text(
    "Risiko tinggi paling banyak berada pada {dimensions}, masing-masing {count}.",
    "Most high risks are in {dimensions}, {count} each.",
)
_ONE = Text(
    "Risiko terberat, dengan nilai {weight}, dimiliki {programs}; bila mitigasinya gagal, "
    "program pengganti perlu sudah disiapkan.",
    "The heaviest, with a weight of {weight}, is that of {programs}: should its mitigation fail, "
    "something else has to be at hand.",
)
_SEVERAL = Text(
    "Risiko terberat, dengan nilai {weight}, dimiliki {programs}, yang perlu dilaporkan bersama "
    "kemajuan programnya.",
    "The heaviest, with a weight of {weight}, are those of {programs}: they belong into the "
    "reports on these programs.",
)
_OWNER = Text(
    "Perangkat daerah yang memikul risiko terbanyak ialah {agency}, dengan {count}.",
    "The agency that owns most of them is {agency}, with {count}.",
)
_OWNER_BARE = Text(
    "Perangkat daerah yang memikul risiko terbanyak ialah {agency}, dengan {count}; masih ada "
    "{bare} tanpa pemilik.",
    "The agency that owns most of them is {agency}, with {count}; still without an owner: {bare}.",
)
