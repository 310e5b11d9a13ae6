"""The program that most others wait for, and whether it is done, late or without money."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread, timing
from smartplan.facts.prerequisites import waiting
from smartplan.plan.model.program import ProgramStatus
from smartplan.wording import Text


@sentence("roadmap-after", order=30, weight=80)
def awaited_program(ground: Ground) -> Text | None:
    """Name it where one alone holds up most; several that are tied are told as such."""
    held = ground.once(waiting)
    counts = {ref: len(programs) for ref, programs in held.items()}
    top = spread.largest(counts)
    if not top:
        return None
    first = [ground.plan.programs[ref] for ref in top]
    values = {
        "first": phrase.named(ground.plan, first),
        "count": phrase.several(counts[top[0]], PROGRAM),
    }
    if len(top) > 1:
        return _TIED.fill(**values)
    one = first[0]
    if one.status is ProgramStatus.DONE:
        return _DONE.fill(**values)
    if not money.of(one):
        return _UNFUNDED.fill(**values)
    is_late = one in ground.once(timing.overrun) or timing.unstarted([one], ground.plan)
    return (_LATE if is_late else _OPEN).fill(**values)


_TIED = Text(
    "Simpul terpenting pada peta jalan ialah {first}: masing-masing ditunggu {count}, sehingga "
    "keterlambatannya menjalar.",
    "The main knots of the roadmap are {first}: {count} wait for each, so that their delays "
    "spread.",
)
_DONE = Text(
    "Simpul terpenting pada peta jalan, {first}, sudah selesai, sehingga {count} yang "
    "menunggunya dapat berjalan tanpa hambatan itu.",
    "The main knot of the roadmap, {first}, is done, so that the {count} that waited for it can "
    "go ahead.",
)
_UNFUNDED = Text(
    "Simpul terpenting pada peta jalan ialah {first}, yang ditunggu {count}; dananya belum "
    "dihitung, sehingga jadwal program yang menunggunya ikut belum pasti.",
    "The main knot of the roadmap is {first}, which {count} wait for; its money has not been "
    "calculated, so that their schedules are not certain either.",
)
_LATE = Text(
    "Simpul terpenting pada peta jalan ialah {first}, yang ditunggu {count} dan kini terlambat "
    "dari jadwalnya sendiri; mempercepatnya lebih berharga daripada mempercepat program mana pun.",
    "The main knot of the roadmap is {first}, which {count} wait for and which is late itself: "
    "to speed it up is worth more than to speed up any other.",
)
_OPEN = Text(
    "Simpul terpenting pada peta jalan ialah {first}, yang ditunggu {count}; selama program itu "
    "berjalan sesuai jadwal, urutan pelaksanaan tetap terjaga.",
    "The main knot of the roadmap is {first}, which {count} wait for; as long as it keeps its "
    "schedule, the order of work holds.",
)
