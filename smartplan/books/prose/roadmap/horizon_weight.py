"""How the programs are spread over the horizons, and the dimensions with nothing soon."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.dimension_money import live_in
from smartplan.facts.programs import live_programs
from smartplan.plan.model.program import Horizon
from smartplan.wording import Text


@sentence("roadmap-matrix", order=10, weight=80)
def horizon_weight(ground: Ground) -> Text | None:
    """Name the horizon that holds over half, or those that hold most."""
    counts: dict[Horizon, int] = {}
    for program in live_programs(ground.plan):
        if program.horizon:
            counts[program.horizon] = counts.get(program.horizon, 0) + 1
    top, whole = spread.largest(counts), sum(counts.values())
    if whole < _FEWEST:
        return None
    values = {
        "horizons": phrase.series(horizon.label for horizon in top),
        "share": phrase.share(counts[top[0]], whole),
    }
    if len(top) > 1:
        return _TIED.fill(**values)
    return (_MOST if spread.is_most(counts[top[0]], whole) else _LARGEST).fill(**values)


@sentence("roadmap-matrix", order=20, weight=70)
def nothing_soon(ground: Ground) -> Text | None:
    """Name the dimensions without a program of the short term, where some have one."""
    held = tuple(ground.plan.dimensions.dimensions) if ground.plan.dimensions else ()
    used = [ref for ref in held if live_in(ground.plan, ref)]
    bare = [
        ref
        for ref in used
        if all(program.horizon is not Horizon.SHORT for program in live_in(ground.plan, ref))
    ]
    if not bare or any(not one.horizon for one in live_programs(ground.plan)):
        return None
    if len(bare) == len(used):
        return _NOTHING
    return _BARE.fill(dimensions=phrase.series(phrase.dimension(ground.plan, ref) for ref in bare))


_FEWEST = 2
_MOST = Text(
    "Bobot masterplan terletak pada {horizons}, yang memuat {share} programnya; masa itulah yang "
    "menentukan apakah arah pembangunan daerah benar-benar berubah.",
    "The weight of the masterplan lies on the {horizons}, which holds {share} of its programs: "
    "those years decide whether anything changes.",
)
_LARGEST = Text(
    "Program paling banyak ditempatkan pada {horizons}, yaitu {share}, tanpa menjadi mayoritas, "
    "sehingga beban kerja terbagi ke beberapa masa.",
    "Most programs, {share}, stand in the {horizons} without being over half, so that the load "
    "is spread.",
)
_TIED = Text(
    "Program terbagi sama banyak antara {horizons}, masing-masing {share}, sehingga hasil dekat "
    "dan hasil jauh sama-sama memperoleh tempat.",
    "The programs are shared equally by the {horizons}, {share} each, so that near and far "
    "results both have their place.",
)
_BARE = Text(
    "{dimensions} tidak memiliki program jangka pendek, sehingga perubahannya baru terlihat pada "
    "masa berikutnya.",
    "There is no program of the short term in {dimensions}: what changes there shows later.",
)
_NOTHING = Text(
    "Tidak ada program jangka pendek, sehingga masterplan ini belum menjanjikan hasil dalam "
    "waktu dekat.",
    "There is no program of the short term, so that the masterplan promises nothing soon.",
)
