"""How far the work has come: more of the programs have begun than elsewhere, or fewer."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts.dimension_money import live_in
from smartplan.facts.programs import has_begun, live_programs
from smartplan.wording import Text


@sentence("dimension", order=35, weight=71)
def begun_programs(ground: Ground) -> Text | None:
    """Compare with all programs; nothing where some status is not known, or both are alike."""
    everyone = live_programs(ground.plan)
    own = live_in(ground.plan, ground.part)
    if len(own) < _FEWEST or any(program.status is None for program in everyone):
        return None
    begun, all_begun = sum(map(has_begun, own)), sum(map(has_begun, everyone))
    ours, theirs = begun * len(everyone), all_begun * len(own)
    if ours == theirs or not all_begun:
        return None
    text = _AHEAD if ours > theirs else _BEHIND if begun else _NONE
    if begun == len(own):
        text = _ALL
    return ground.turn(text).fill(
        part=phrase.part_of(begun, len(own), PROGRAM),
        count=phrase.small(begun),
        whole=phrase.several(len(own), PROGRAM),
        share=phrase.share(all_begun, len(everyone)),
    )


_FEWEST = 2
_ALL = (
    Text(
        "{part} sudah berjalan atau selesai, sedangkan pada seluruh masterplan baru {share}, "
        "sehingga dimensi ini dapat menjadi acuan bagi yang lain.",
        "{part} have begun or are done, while it is {share} in the masterplan as a whole: this "
        "dimension can set the example.",
    ),
)
_AHEAD = (
    Text(
        "Pelaksanaannya lebih maju daripada masterplan secara keseluruhan: {count} dari {whole} "
        "sudah berjalan atau selesai, sedangkan rata-ratanya {share}, sehingga pelajarannya "
        "dapat dipakai dimensi yang menyusul.",
        "Its work is ahead of the masterplan as a whole, with {count} of its {whole} begun or "
        "done where the average is {share}; those that follow can learn from it.",
    ),
    Text(
        "Sebagian besar pekerjaannya sudah dimulai, yaitu {count} dari {whole}, lebih tinggi "
        "daripada rata-rata masterplan sebesar {share}; yang diperlukan kini ialah bukti "
        "hasilnya.",
        "Much of its work has begun, {count} of its {whole}, more than the {share} of the "
        "masterplan as a whole; what it needs now is proof of results.",
    ),
)
_BEHIND = (
    Text(
        "Pelaksanaannya tertinggal dari masterplan secara keseluruhan: baru {count} dari {whole} "
        "yang berjalan atau selesai, sedangkan rata-ratanya {share}.",
        "Its work is behind the masterplan as a whole, with {count} of its {whole} begun or done "
        "where the average is {share}.",
    ),
    Text(
        "Dari {whole} dalam dimensi ini, baru {count} yang berjalan atau selesai; bila "
        "dibandingkan dengan rata-rata masterplan, {share}, dimensi ini perlu mengejar.",
        "With {count} of {whole} begun or done, this dimension has ground to make up next to the "
        "{share} of the masterplan as a whole.",
    ),
    Text(
        "Sementara {share} program pada seluruh masterplan sudah berjalan atau selesai, di sini "
        "baru {count} dari {whole}, sehingga sebagian besar pekerjaannya masih di depan.",
        "While {share} of all programs of the masterplan have begun or are done, here it is "
        "{count} of {whole}: most of the work is still ahead.",
    ),
)
_NONE = (
    Text(
        "Belum satu pun dari {whole} dalam dimensi ini berjalan, padahal pada seluruh masterplan "
        "{share} program sudah berjalan atau selesai.",
        "Not one of the {whole} in this dimension has begun, while {share} of all programs of "
        "the masterplan have begun or are done.",
    ),
)
