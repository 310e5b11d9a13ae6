"""Most of the dimension's programs end after the medium term: what residents feel until then."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread, timing
from smartplan.facts.dimension_money import live_in
from smartplan.facts.horizons import ends
from smartplan.facts.quick_wins import sheet_of
from smartplan.plan.model.program import Horizon
from smartplan.wording import Text


@sentence("dimension", order=30, weight=86)
def late_programs(ground: Ground) -> Text | None:
    """Say how many, and whether quick wins bridge the time."""
    programs = timing.dated(live_in(ground.plan, ground.part))
    late = timing.late(programs, ground.plan)
    if len(programs) == 1 and late:
        return _ONLY.fill(
            program=phrase.named(ground.plan, programs), year=ends(ground.plan)[Horizon.MEDIUM]
        )
    if not late or not spread.is_most(len(late), len(programs)):
        return None
    wins = [program for program in programs if sheet_of(program)]
    return (_WITH_WINS if wins else _WITHOUT).fill(
        part=phrase.part_of(len(late), len(programs), PROGRAM),
        year=ends(ground.plan)[Horizon.MEDIUM],
        wins=phrase.named(ground.plan, wins),
    )


@sentence("dimension", order=30, weight=52)
def timely_programs(ground: Ground) -> Text | None:
    """Say that results can be judged by the end of the medium term, all or most of them."""
    programs = timing.dated(live_in(ground.plan, ground.part))
    late = timing.late(programs, ground.plan)
    limit = ends(ground.plan).get(Horizon.MEDIUM)
    if limit is None or len(programs) < _FEWEST or spread.is_most(len(late), len(programs)):
        return None
    if not late:
        return ground.turn(_TIMELY).fill(year=limit)
    last = max(program.period.years[-1] for program in late if program.period)
    half = 2 * len(late) == len(programs)
    return (_HALF if half else _SOME).fill(
        year=limit, late=phrase.named(ground.plan, late), last=last
    )


_FEWEST = 2
_WITH_WINS = Text(
    "{part} baru selesai setelah {year}; sampai saat itu, hasil yang dirasakan warga bertumpu "
    "pada quick win {wins}.",
    "{part} end only after {year}; until then, what residents feel rests on the quick win {wins}.",
)
_WITHOUT = Text(
    "{part} baru selesai setelah {year}, sedangkan quick win belum ada, sehingga warga menunggu "
    "lama sebelum merasakan hasilnya.",
    "{part} end only after {year}, and there is no quick win: residents wait long before they "
    "feel a result.",
)
_ONLY = Text(
    "Satu-satunya program dimensi ini, {program}, baru selesai setelah {year}.",
    "The only program of this dimension, {program}, ends after {year}.",
)
_TIMELY = (
    Text(
        "Seluruh programnya dijadwalkan selesai paling lambat {year}, sehingga hasil dimensi ini "
        "dapat dinilai utuh pada akhir jangka menengah.",
        "All of its programs are to end by {year}, so that the dimension can be judged as a "
        "whole at the end of the medium term.",
    ),
    Text(
        "Tidak ada program yang melewati {year}; akhir jangka menengah menjadi saat yang tepat "
        "untuk menilai hasilnya secara utuh.",
        "No program goes beyond {year}; the end of the medium term is the time to judge its "
        "results as a whole.",
    ),
)
_HALF = Text(
    "Separuh programnya selesai paling lambat {year}, separuh lainnya, yaitu {late}, berlanjut "
    "hingga {last}.",
    "Half of its programs end by {year}; the other half, {late}, go on until {last}.",
)
_SOME = Text(
    "Sebagian besar programnya selesai paling lambat {year}; yang berlanjut hingga {last} hanya "
    "{late}, sehingga pembiayaannya perlu dijaga melewati jangka menengah.",
    "Most of its programs end by {year}; only {late} go on, until {last}, and need money beyond "
    "the medium term.",
)
