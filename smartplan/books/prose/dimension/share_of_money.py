"""How much of the money the dimension takes: the most, the least, or its place between them."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread
from smartplan.facts.dimension_money import live_in, sums_by_dimension
from smartplan.wording import Text


@sentence("dimension", order=10, weight=100)
def share_of_money(ground: Ground) -> Text | None:
    """Say the share, beside those of the other dimensions; ties are told as ties."""
    every = ground.once(sums_by_dimension)
    sums = {ref: amount for ref, amount in every.items() if amount}
    own, whole = sums.get(ground.part, 0), money.together(sums)
    if not own or len(every) < _FEWEST:
        return None
    alike = [ref for ref, amount in sums.items() if amount == own and ref != ground.part]
    values = {
        "name": phrase.dimension(ground.plan, ground.part),
        "others": phrase.series(phrase.dimension(ground.plan, ref) for ref in alike),
        "share": phrase.share(own, whole),
        "count": phrase.small(len(sums)),
        "dimensions": (_DIMENSIONS if len(sums) == len(every) else _FUNDED).fill(
            count=phrase.small(len(sums))
        ),
    }
    if len(sums) == 1:
        return _ALL.fill(**values)
    if len(alike) + 1 == len(sums):
        return _EVEN.fill(**values)
    if own == max(sums.values()):
        return _largest(ground, sums, values) if not alike else _LARGEST_TIED.fill(**values)
    if own == min(sums.values()):
        return _smallest(ground, sums, values) if not alike else _SMALLEST_TIED.fill(**values)
    if alike:
        return _TIED.fill(**values)
    mean = _ABOVE if own * len(sums) > whole else _BELOW if own * len(sums) < whole else _AT
    place = _PLACES.get(spread.place(ground.part, sums))
    if place is None:
        return None
    return ground.turn(_BETWEEN).fill(
        mean=mean,
        place=place,
        above=_nearest(ground, sums, min(amount for amount in sums.values() if amount > own)),
        below=_nearest(ground, sums, max(amount for amount in sums.values() if amount < own)),
        **values,
    )


def _nearest(ground: Ground, sums: dict[str, int], amount: int) -> Text:
    """The dimensions that want a certain amount."""
    return phrase.series(phrase.dimension(ground.plan, ref) for ref in sums if sums[ref] == amount)


def _largest(ground: Ground, sums: dict[str, int], values: dict[str, Text]) -> Text:
    """The largest, beside the one that comes next; beside several where they are tied."""
    own = sums[ground.part]
    second = max(amount for amount in sums.values() if amount < own)
    return _LARGEST.fill(
        times=phrase.times(own, second), next=_nearest(ground, sums, second), **values
    )


def _smallest(ground: Ground, sums: dict[str, int], values: dict[str, Text]) -> Text:
    """The smallest, with what one of its programs wants on average beside all programs."""
    own, everyone = sums[ground.part], money.together(sums)
    count = len(live_in(ground.plan, ground.part))
    all_count = sum(len(live_in(ground.plan, ref)) for ref in sums)
    low = own * all_count < everyone * count
    return _SMALLEST.fill(
        mean=phrase.rupiah(own // count),
        whole=phrase.rupiah(everyone // all_count),
        link=_LOW if low else _HIGH,
        **values,
    )


_FEWEST = 2
_DIMENSIONS = Text("{count} dimensi", "{count} dimensions")
_FUNDED = Text("{count} dimensi yang sudah berdana", "{count} dimensions that have money")
_LARGEST = Text(
    "{name} menyerap {share} kebutuhan dana masterplan, terbesar di antara {dimensions} dan "
    "{times} kebutuhan {next} di urutan kedua.",
    "{name} takes {share} of the money that the masterplan needs, the largest of the "
    "{dimensions} and {times} what {next} in second place needs.",
)
_ALL = Text(
    "Seluruh kebutuhan dana yang sudah dihitung dalam masterplan ini berasal dari {name}; "
    "dimensi lain belum menghitungnya.",
    "All the money calculated in this masterplan so far is that of {name}; the other dimensions "
    "have not calculated theirs.",
)
_LARGEST_TIED = Text(
    "{name} dan {others} sama-sama memerlukan dana terbesar, masing-masing {share} dari seluruh "
    "kebutuhan masterplan.",
    "{name} and {others} share first place: each needs {share} of the masterplan's money.",
)
_SMALLEST = Text(
    "Dengan {share} kebutuhan dana masterplan, {name} merupakan dimensi dengan biaya terkecil; "
    "satu programnya rata-rata memerlukan {mean}, {link} {whole}.",
    "With {share} of the masterplan's money, {name} is the dimension that costs least; one of "
    "its programs needs {mean} on average, {link} {whole}.",
)
_LOW = Text("di bawah rata-rata semua program,", "below the average of all programs,")
_HIGH = Text(
    "meskipun itu masih di atas rata-rata semua program,",
    "although that is above the average of all programs,",
)
_SMALLEST_TIED = Text(
    "{name} dan {others} memerlukan dana paling kecil, masing-masing {share} dari seluruh "
    "kebutuhan masterplan.",
    "{name} and {others} need least: {share} of the masterplan's money each.",
)
_EVEN = Text(
    "Kebutuhan dana masterplan terbagi sama besar di antara {dimensions}; bagian {name} {share}.",
    "The masterplan's money is spread evenly over the {dimensions}; the part of {name} is "
    "{share}.",
)
_TIED = Text(
    "Kebutuhan dana {name} sama besar dengan {others}, yaitu {share} dari seluruh kebutuhan "
    "masterplan.",
    "{name} needs as much as {others}: {share} of the masterplan's money.",
)
_BETWEEN = (
    Text(
        "{name} memerlukan {share} dari seluruh dana masterplan, {mean} setiap dimensi; "
        "kebutuhannya berada di urutan {place} dari {dimensions}, sesudah {above} dan sebelum "
        "{below}.",
        "{name} needs {share} of the masterplan's money, {mean} of a dimension; that puts it in "
        "{place} place of the {dimensions}, after {above} and before {below}.",
    ),
    Text(
        "Menurut kebutuhan dananya, {name} berada di urutan {place} dari {dimensions}, di antara "
        "{above} dan {below}; bagiannya {share}, {mean} setiap dimensi.",
        "By the money it needs, {name} is in {place} place of the {dimensions}, between {above} "
        "and {below}; its share is {share}, {mean} of a dimension.",
    ),
    Text(
        "Bagian {name} dalam kebutuhan dana masterplan ialah {share}, {mean} setiap dimensi; "
        "dengan itu, dimensi ini menempati urutan {place} dari {count}, tepat di bawah {above} "
        "dan di atas {below}.",
        "The share of {name} in the masterplan's money is {share}, {mean} of a dimension; that "
        "is {place} place of {count}, just below {above} and above {below}.",
    ),
)
_ABOVE = Text("di atas bagian rata-rata", "above the average")
_BELOW = Text("di bawah bagian rata-rata", "below the average")
_AT = Text("tepat sebesar bagian rata-rata", "exactly the average")
_PLACES = {
    2: Text("kedua", "second"),
    3: Text("ketiga", "third"),
    4: Text("keempat", "fourth"),
    5: Text("kelima", "fifth"),
    6: Text("keenam", "sixth"),
    7: Text("ketujuh", "seventh"),
    8: Text("kedelapan", "eighth"),
}
