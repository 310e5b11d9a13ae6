"""The milestones that are behind, and the one that comes next."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.programs import live_programs
from smartplan.plan.model.program import Milestone
from smartplan.wording import Text, dated


@sentence("roadmap-milestones", order=10, weight=80)
def next_milestone(ground: Ground) -> Text | None:
    """Name the next, or the several of that date; say where none is left."""
    held = _milestones(ground)
    past = [one for one in held if one.date and one.date.is_before(ground.plan.as_of)]
    ahead = [one for one in held if one not in past]
    if len(held) < _FEWEST:
        return None
    if not ahead:
        return _OVER.fill(count=phrase.small(len(held)))
    first = min(str(one.date) for one in ahead)
    soon = [one for one in ahead if str(one.date) == first]
    day = soon[0].date
    values = {
        "past": phrase.small(len(past)),
        "count": phrase.small(len(held)),
        "day": dated(day) if day else "",
        "text": phrase.series(one.text for one in soon),
    }
    return (_NEXT if past else _FIRST).fill(**values)


@sentence("roadmap-milestones", order=20, weight=60)
def busiest_year(ground: Ground) -> Text | None:
    """Name the year with most milestones, where one stands out."""
    years: dict[int, int] = {}
    for one in _milestones(ground):
        if one.date:
            years[one.date.year] = years.get(one.date.year, 0) + 1
    top = spread.largest(years)
    if len(years) < _FEWEST or len(top) != 1:
        return None
    text = _BUSIEST_PAST if top[0] < ground.plan.as_of.year else _BUSIEST
    return text.fill(year=top[0], count=phrase.small(years[top[0]]))


def _milestones(ground: Ground) -> list[Milestone]:
    programs = live_programs(ground.plan)
    return [one for program in programs for one in program.milestones.values() if one.date]


_FEWEST = 2
_NEXT = Text(
    "Dari {count} tonggak capaian, {past} sudah terlewati tanggalnya ketika buku ini disusun; "
    "yang terdekat berikutnya ialah {text} ({day}).",
    "With {past} of the {count} milestones behind when this book was made, the next is {text} "
    "({day}).",
)
_FIRST = Text(
    "Seluruh {count} tonggak capaian masih di depan; yang terdekat ialah {text} ({day}).",
    "All {count} milestones are still ahead; the first is {text} ({day}).",
)
_OVER = Text(
    "Tanggal seluruh {count} tonggak capaian sudah lewat, sehingga masterplan memerlukan tonggak "
    "baru untuk tahun yang tersisa.",
    "The dates of all {count} milestones are over, so that the masterplan needs new ones for the "
    "years that are left.",
)
_BUSIEST = Text(
    "Tahun dengan tonggak terbanyak ialah {year} ({count} tonggak); laporan tahun itu menjadi "
    "ujian terbesar bagi jadwal masterplan.",
    "The year with most of them is {year} ({count}): its report is the hardest test of the "
    "schedule.",
)
_BUSIEST_PAST = Text(
    "Tahun dengan tonggak terbanyak ialah {year} ({count} tonggak); laporan tahun itu paling "
    "banyak menjawab apakah jadwal masterplan realistis.",
    "The year with most of them was {year} ({count}): its report tells most about how realistic "
    "the schedule is.",
)
