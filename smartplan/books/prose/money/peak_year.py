"""How the money moves over the years: from the first to the peak, and what comes after."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread
from smartplan.wording import Text


@sentence("money-years", order=10, weight=90)
def peak_year(ground: Ground) -> Text | None:
    """Name the peak, or the years that are tied, and how far it stands above the first year."""
    sums = _by_year(ground)
    if len(sums) < _FEWEST:
        return None
    top, first, last = spread.largest(sums), min(sums), max(sums)
    values = {"years": phrase.series(map(str, top)), "first": first, "last": last}
    if len(top) == len(sums):
        return _EVEN.fill(**values)
    if len(top) > 1:
        return _TIED.fill(**values)
    if top[0] == first:
        return _FALLING.fill(**values)
    rise = _FAR
    if sums[top[0]] <= _TELLING * sums[first]:
        rise = _TIMES.fill(times=phrase.times(sums[top[0]], sums[first]))
    return (_RISING if top[0] == last else _PEAK).fill(rise=rise, **values)


@sentence("money-years", order=20, weight=70)
def last_year(ground: Ground) -> Text | None:
    """Say how far the last year falls below the peak, where the peak lies before it."""
    sums = _by_year(ground)
    top = spread.largest(sums)
    if len(sums) < _FEWEST or not top or max(sums) in top:
        return None
    last, peak = sums[max(sums)], sums[top[0]]
    if 2 * last >= peak:
        return _KEPT.fill(last=max(sums))
    return _FALLEN.fill(last=max(sums), share=phrase.share(last, peak))


@sentence("money-years", order=30, weight=75)
def dense_years(ground: Ground) -> Text | None:
    """Name the three years in a row that want most, where there are many more."""
    sums = _by_year(ground)
    if len(sums) <= 2 * _ROW:
        return None
    runs = {
        year: sum(sums.get(year + at, 0) for at in range(_ROW))
        for year in range(min(sums), max(sums) - _ROW + 2)
    }
    top = spread.largest(runs)
    if len(top) != 1:
        return None
    return _DENSE.fill(
        years=phrase.years(range(top[0], top[0] + _ROW)),
        share=phrase.share(runs[top[0]], money.together(sums)),
    )


def _by_year(ground: Ground) -> dict[int, int]:
    sums = money.sums(ground.once(money.planned), lambda one: one.year)
    return {year: amount for year, amount in sorted(sums.items()) if amount}


_FEWEST, _ROW = 2, 3
_TELLING = 10  # more times the first year than that says no more than that it began small
_TIMES = Text("{times} tahun pertama", "{times} the first year")
_FAR = Text("jauh di atas tahun pertama yang masih persiapan", "far above the first year's start")
_PEAK = Text(
    "Kebutuhan naik dari {first} hingga mencapai puncak pada {years}, {rise}, lalu menurun "
    "menuju {last}. Puncak itu perlu diantisipasi dalam penyusunan KUA-PPAS sejak sebelumnya.",
    "The need rises from {first} to its peak in {years}, {rise}, and falls towards {last}. That "
    "peak has to be prepared in the budget policy (KUA-PPAS) ahead of it.",
)
_RISING = Text(
    "Kebutuhan terus menanjak dan mencapai puncak pada tahun terakhir, {years}, {rise}; beban "
    "terbesar dengan demikian jatuh pada akhir rencana.",
    "The need climbs to its peak in the last year, {years}, {rise}: the largest burden falls at "
    "the end of the plan.",
)
_FALLING = Text(
    "Beban terbesar jatuh pada tahun pertama, {years}, lalu menurun sampai {last}; kesiapan "
    "anggaran di awal menentukan seluruh rencana.",
    "The largest burden falls in the first year, {years}, and lessens until {last}: money at the "
    "beginning decides the whole plan.",
)
_TIED = Text(
    "Puncak kebutuhan terjadi pada {years} dengan jumlah yang sama, sehingga anggaran besar "
    "diperlukan lebih dari sekali.",
    "The peak is shared by {years}, which want the same: a large budget is needed more than once.",
)
_EVEN = Text(
    "Kebutuhan setiap tahun dari {first} sampai {last} sama besar, sehingga mudah direncanakan "
    "sebagai belanja tetap.",
    "The need is the same in every year from {first} to {last}, which makes it easy to plan for.",
)
_FALLEN = Text(
    "Pada {last} kebutuhannya tinggal {share} dari tahun puncak; artinya, pembangunan sudah "
    "surut dan biaya operasi setelahnya perlu masuk belanja rutin perangkat daerah.",
    "In {last} it is down to {share} of the peak: the building is over, and the running costs "
    "have to move into the agencies' ordinary budgets.",
)
_KEPT = Text(
    "Pada {last} kebutuhannya masih separuh tahun puncak atau lebih, sehingga masterplan "
    "berakhir ketika belanjanya belum surut.",
    "In {last} it is still half of the peak or more: the masterplan ends while it is still "
    "spending.",
)
_DENSE = Text(
    "Masa terpadat ialah {years}, yang menyerap {share} dari seluruh kebutuhan.",
    "The densest years are {years}, which take {share} of all the money.",
)
