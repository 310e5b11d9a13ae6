"""How many of the year's targets were met, and whether what held programs back was answered."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.measurements import measurements, missed
from smartplan.wording import Text


@sentence("realisation", order=30, weight=90)
def targets(ground: Ground) -> Text | None:
    """Say how many were met: all, most, few, none."""
    progress = ground.plan.progress.get(ground.part)
    held = [
        one
        for one in (measurements(progress, ground.plan) if progress else ())
        if ground.part in one.indicator.targets
    ]
    if len(held) < _FEWEST:
        return None
    met = sum(not missed(one.indicator, ground.part, one.value) for one in held)
    values = {"met": phrase.small(met), "all": phrase.small(len(held))}
    if met == len(held):
        return _ALL.fill(**values)
    if not met:
        return _NONE.fill(**values)
    return (_MOST if spread.is_most(met, len(held)) else _FEW).fill(**values)


@sentence("realisation", order=40, weight=70)
def unanswered_constraints(ground: Ground) -> Text | None:
    """Say which programs tell of a constraint and of nothing that follows."""
    progress = ground.plan.progress.get(ground.part)
    held = [
        (ground.plan.programs[ref], one)
        for ref, one in (progress.programs if progress else {}).items()
        if one.constraint and ref in ground.plan.programs
    ]
    bare = [program for program, one in held if not (one.follow_up or one.follow_up_next)]
    if not held:
        return None
    count = phrase.several(len(held), PROGRAM)
    if not bare:
        return (_ONE_ANSWERED if len(held) == 1 else _ANSWERED).fill(count=count)
    return _BARE.fill(count=count, programs=phrase.named(ground.plan, bare))


_FEWEST = 2
_ALL = Text(
    "Seluruh {all} target tahun itu yang ada datanya tercapai; target berikutnya dapat dinaikkan.",
    "All {all} targets of the year that have data were met: the next can be set higher.",
)
_MOST = Text(
    "Dari {all} target tahun itu yang ada datanya, {met} tercapai, sehingga arah program pada "
    "umumnya sudah benar.",
    "Of the {all} targets of the year that have data {met} were met: on the whole the programs "
    "go the right way.",
)
_FEW = Text(
    "Dari {all} target tahun itu yang ada datanya, hanya {met} yang tercapai; penyebabnya perlu "
    "dibahas sebelum target tahun berikutnya ditetapkan.",
    "Of the {all} targets of the year that have data no more than {met} were met: why has to be "
    "discussed before the next are set.",
)
_NONE = Text(
    "Belum satu pun dari {all} target tahun itu yang ada datanya tercapai; target atau caranya "
    "perlu diubah.",
    "None of the {all} targets of the year that have data was met: the targets or the ways have "
    "to change.",
)
_ONE_ANSWERED = Text(
    "Satu program melaporkan kendala dan sudah disertai tindak lanjut.",
    "One program tells of a constraint, and of what follows.",
)
_ANSWERED = Text(
    "Sebanyak {count} melaporkan kendala, semuanya disertai tindak lanjut.",
    "There are {count} that tell of a constraint, and all of them of what follows.",
)
_BARE = Text(
    "Sebanyak {count} melaporkan kendala; tindak lanjutnya belum dicatat untuk {programs}.",
    "There are {count} that tell of a constraint; what follows is not on record for {programs}.",
)
