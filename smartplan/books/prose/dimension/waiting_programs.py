"""Programs of the dimension that wait for others which are not done."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts.dimension_money import live_in
from smartplan.facts.prerequisites import awaited
from smartplan.plan.model.program import ProgramStatus
from smartplan.wording import Text


@sentence("dimension", order=45, weight=73)
def waiting_programs(ground: Ground) -> Text | None:
    """Say what has to come first; a program that is done waits for nothing."""
    held = [
        (program, before)
        for program in live_in(ground.plan, ground.part)
        if program.status is not ProgramStatus.DONE and (before := awaited(program, ground.plan))
    ]
    if not held:
        return None
    first = list(dict.fromkeys(one for _, before in held for one in before))
    return ground.turn(_ONE if len(held) == 1 else _SEVERAL).fill(
        waiting=phrase.named(ground.plan, [program for program, _ in held]),
        first=phrase.named(ground.plan, first),
        count=phrase.small(len(held)),
    )


_ONE = (
    Text(
        "{waiting} bergantung pada selesainya {first}, sehingga keterlambatan di sana menjadi "
        "keterlambatan di sini.",
        "{waiting} depends on {first} being done: a delay there is a delay here.",
    ),
    Text(
        "Jadwal {waiting} tidak berdiri sendiri: program itu menunggu {first}, dan kedua tim "
        "pelaksananya perlu menyepakati tanggal serah terima.",
        "The schedule of {waiting} does not stand alone: it waits for {first}, and both teams "
        "have to agree on a date to hand over.",
    ),
    Text(
        "Selama {first} belum selesai, {waiting} tidak dapat berjalan penuh; urutan "
        "pengerjaannya perlu tercermin dalam anggaran.",
        "As long as {first} is not done, {waiting} cannot run in full; budgets have to follow "
        "that order.",
    ),
)
_SEVERAL = (
    Text(
        "{waiting} baru dapat berjalan penuh setelah {first} selesai; urutan ini perlu dijaga "
        "dalam penganggaran.",
        "{waiting} can run in full only once {first} is done, an order that budgets have to keep.",
    ),
)
