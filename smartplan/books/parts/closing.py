"""The closing chapter: what is to be done next, worked out from where the plan stands."""

from collections.abc import Iterator, Sequence

from smartplan.books.parts import names
from smartplan.books.parts.foundation import own_regulation, titled_instrument
from smartplan.books.parts.nouns import PROGRAM, QUICK_WIN, counted
from smartplan.books.parts.signing import head_of_region
from smartplan.facts import money
from smartplan.facts.bodies import all_of, is_unsigned, named
from smartplan.facts.instruments import foundations, is_founded
from smartplan.facts.programs import is_live
from smartplan.facts.quick_wins import sheet_ahead
from smartplan.plan.model.program import Program
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True)
class Closing:
    """What is to be done next, each a sentence, the nearest first."""

    steps: tuple[str, ...]


def closing(plan: Plan, lang: Lang) -> Closing:
    """The last chapter of a plan."""
    found = (*_enacted(plan, lang), *_bodies(plan, lang), *_programs(plan, lang), *_reviews(plan))
    return Closing(tuple(one.say(lang) for one in found))


def _enacted(plan: Plan, lang: Lang) -> Iterator[Text]:
    """What the head of the region has yet to sign."""
    if is_founded(plan):
        return
    held = foundations(plan)
    title = titled_instrument(held[0]) if held else own_regulation(plan).label.id
    yield (_FINISH if held else _ENACT).fill(title=title, office=head_of_region(plan, lang).office)


def _bodies(plan: Plan, lang: Lang) -> Iterator[Text]:
    """The bodies that no signed decree has set up yet."""
    open_ones = [
        one.body for one in all_of(plan) if one.body is not None and is_unsigned(one.body, plan)
    ]
    if open_ones:
        yield _SET_UP.fill(bodies=names.series((named(one).say(lang) for one in open_ones), lang))


def _programs(plan: Plan, lang: Lang) -> Iterator[Text]:
    """Quick wins that lie ahead, programs without money, those that begin soon."""
    live = [one for one in plan.programs.values() if is_live(one)]
    ahead = [
        (sheet.deadline, one)
        for one in live
        if (sheet := sheet_ahead(one))
        and sheet.deadline
        and not sheet.deadline.is_before(plan.as_of)
    ]
    if ahead:
        deadline, first = min(ahead, key=lambda one: (one[0].last, one[1].id))
        yield _WINS.fill(
            wins=counted(len(ahead), QUICK_WIN), name=first.name, day=day(deadline, lang)
        )
    if bare := [one for one in live if not money.of(one)]:
        yield _UNFUNDED.fill(programs=_named(bare, lang))
    year = plan.as_of.year + 1
    if starting := [one for one in live if one.period and one.period.start == year]:
        yield _STARTING.fill(programs=_named(starting, lang), year=str(year))


def _named(programs: Sequence[Program], lang: Lang) -> Text:
    """A few programs by name, many by their number."""
    if len(programs) > _FEW:
        return counted(len(programs), PROGRAM)
    said = names.series((one.name for one in programs), lang)
    return Text(f"program {said}", f"{said}")


def _reviews(plan: Plan) -> Iterator[Text]:
    """The years after which what was reached is looked at."""
    yield _YEARLY
    held = plan.manifest.horizons
    ends = [held.short, held.medium, held.long] if held else []
    if coming := [year for year in ends if year and year >= plan.as_of.year]:
        yield _REVIEW.fill(year=str(min(coming)))


_FEW = 3

_FINISH = Text(
    "Menuntaskan {title} sampai ditandatangani {office}.",
    "Bring {title} to the signature of the {office}.",
)
_ENACT = Text(
    "Menyusun dan menetapkan {title} sebagai dasar berlakunya masterplan ini.",
    "Write and enact a {title} that puts this masterplan into force.",
)
_SET_UP = Text(
    "Menetapkan {bodies} dengan keputusan kepala daerah.",
    "Set up {bodies} by a decree of the head of region.",
)
_WINS = Text(
    "Menuntaskan {wins}; yang terdekat ialah {name}, paling lambat {day}.",
    "Complete {wins}; the nearest is {name}, by {day}.",
)
_UNFUNDED = Text(
    "Menghitung kebutuhan dana {programs}, yang belum beranggaran.",
    "Work out the money for {programs}, for which none is planned yet.",
)
_STARTING = Text(
    "Memasukkan {programs}, yang dimulai pada {year}, ke dalam rencana kerja dan anggaran tahun "
    "itu.",
    "Put {programs}, to begin in {year}, into the work plan and budget of that year.",
)
_YEARLY = Text(
    "Mencatat realisasi setiap triwulan dan membahasnya dalam rapat evaluasi tahunan.",
    "Record progress every quarter and discuss it in the yearly evaluation.",
)
_REVIEW = Text(
    "Meninjau capaian masterplan pada akhir tahun {year} dan memutakhirkannya bila perlu.",
    "Review what the masterplan has reached at the end of {year}, and update it if needed.",
)
