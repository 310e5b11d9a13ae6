"""Where the activities of one group of the action plan lie: dimensions, agencies, years."""

from collections.abc import Iterator

from smartplan.books.parts.nouns import ACTIVITY
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.programs import live_programs
from smartplan.plan.model.program import Action, Program
from smartplan.wording import Text


@sentence("actions-group", order=10, weight=90)
def group_dimensions(ground: Ground) -> Text | None:
    """Name the dimension with most of them, or those that are tied; all in one is told, too."""
    counts: dict[str, int] = {}
    for program, _ in _held(ground):
        if program.dimension:
            counts[program.dimension] = counts.get(program.dimension, 0) + 1
    top = spread.largest(counts)
    if sum(counts.values()) < _FEWEST:
        return None
    values = {
        "dimensions": phrase.series(phrase.dimension(ground.plan, ref) for ref in top),
        "count": phrase.several(counts[top[0]], ACTIVITY),
        "many": phrase.small(len(counts)),
    }
    if len(counts) == 1:
        return _ALL_IN.fill(**values)
    if len(top) == len(counts):
        return _EVEN.fill(**values)
    return (_MOST_IN if len(top) == 1 else _TIED_IN).fill(**values)


@sentence("actions-group", order=20, weight=80)
def group_agencies(ground: Ground) -> Text | None:
    """Name the agency in charge of most of them, where one stands out."""
    counts: dict[str, int] = {}
    for program, action in _held(ground):
        lead = action.lead or program.lead
        if lead:
            counts[lead] = counts.get(lead, 0) + 1
    top = spread.largest(counts)
    if len(top) != 1 or len(counts) < _FEWEST:
        return None
    return _AGENCY.fill(
        agency=phrase.agency(ground.plan, top[0]),
        count=phrase.several(counts[top[0]], ACTIVITY),
        others=phrase.small(len(counts) - 1),
    )


@sentence("actions-group", order=30, weight=70)
def group_years(ground: Ground) -> Text | None:
    """Say how many are over on the day of the plan, and how many are still to come."""
    years = [action.years for _, action in _held(ground) if action.years]
    now = ground.plan.as_of.year
    past = sum(max(one) < now for one in years)
    ahead = sum(min(one) > now for one in years)
    if len(years) < _FEWEST:
        return None
    if past == len(years):
        return _PAST
    if ahead == len(years):
        return _AHEAD
    text = _BOTH if past and ahead else _SOME_PAST if past else _SOME_AHEAD if ahead else None
    return text and text.fill(
        past=phrase.several(past, ACTIVITY), ahead=phrase.several(ahead, ACTIVITY), year=now
    )


def _held(ground: Ground) -> Iterator[tuple[Program, Action]]:
    for program in live_programs(ground.plan):
        for action in program.actions.values():
            if action.kind and action.kind.value == ground.part:
                yield program, action


_FEWEST = 2
_ALL_IN = Text(
    "Semuanya berasal dari {dimensions}, sehingga dimensi lain belum menyiapkan hal ini.",
    "All of them belong to {dimensions}: the other dimensions have not prepared for this.",
)
_EVEN = Text(
    "Kegiatannya tersebar merata di {many} dimensi, masing-masing {count}.",
    "They are spread evenly over {many} dimensions, {count} each.",
)
_MOST_IN = Text(
    "Kegiatannya tersebar di {many} dimensi, paling banyak pada {dimensions} ({count}).",
    "They are spread over {many} dimensions, most of them in {dimensions} ({count}).",
)
_TIED_IN = Text(
    "Kegiatannya tersebar di {many} dimensi, paling banyak pada {dimensions} (masing-masing "
    "{count}).",
    "They are spread over {many} dimensions, most of them in {dimensions} ({count} each).",
)
_AGENCY = Text(
    "Penanggung jawab terbanyak ialah {agency} dengan {count}; selebihnya terbagi pada {others} "
    "perangkat daerah lain, sehingga jadwal bersama diperlukan.",
    "Most are in the charge of {agency}, {count}; the others are shared by {others} more, so "
    "that a common schedule is needed.",
)
_PAST = Text(
    "Tahun pelaksanaan seluruhnya sudah lewat, sehingga yang ditagih kini ialah laporannya.",
    "The years of all of them are over, so that what is due now are reports.",
)
_AHEAD = Text(
    "Semuanya masih di depan, sehingga waktunya cukup untuk menyiapkan anggaran.",
    "All of them are still ahead, which leaves time to prepare the money.",
)
_BOTH = Text(
    "Hingga {year}, {past} sudah melewati tahun terakhirnya, sedangkan {ahead} baru dimulai "
    "sesudahnya.",
    "By {year} the last year of {past} is over; still to come after it: {ahead}.",
)
_SOME_PAST = Text(
    "Hingga {year}, {past} sudah melewati tahun terakhirnya; hasilnya semestinya sudah tercatat.",
    "By {year} the last year of {past} is over: what became of them should be on record.",
)
_SOME_AHEAD = Text(
    "Setelah {year} masih ada {ahead} yang baru dimulai.",
    "Still to come after {year}: {ahead}.",
)
