"""What was spent of what the reporting programs had planned in the year."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread
from smartplan.wording import Text


@sentence("realisation", order=10, weight=80)
def spending(ground: Ground) -> Text | None:
    """Say the share of those that told both: nearly all, most, or less than half; over is over."""
    held = money.reported(ground.plan, ground.part)
    planned = money.together({ref: before for ref, (before, _) in held.items()})
    spent = money.together({ref: paid for ref, (_, paid) in held.items()})
    if not planned:
        return None
    text = (
        _OVER
        if spent > planned
        else _FULL
        if spent * _WHOLE >= planned * _NEARLY
        else _PART
        if spread.is_most(spent, planned)
        else _LITTLE
    )
    return text.fill(share=phrase.share(spent, planned), count=phrase.several(len(held), PROGRAM))


@sentence("realisation", order=20, weight=75)
def slowest(ground: Ground) -> Text | None:
    """Name the program that spent the least share, where one stands out below the others."""
    held = money.reported(ground.plan, ground.part)
    shares = {ref: paid / before for ref, (before, paid) in held.items()}
    low = [ref for ref, part in shares.items() if part == min(shares.values())]
    if len(shares) < _FEWEST or len(low) != 1 or shares[low[0]] * _WHOLE >= _NEARLY:
        return None
    return _SLOWEST.fill(
        program=phrase.named(ground.plan, [ground.plan.programs[low[0]]]),
        share=phrase.share(held[low[0]][1], held[low[0]][0]),
    )


_FEWEST, _WHOLE, _NEARLY = 2, 100, 90  # from 90 percent on, money was used nearly in full
_OVER = Text(
    "Pada {count} yang melaporkan belanja, realisasinya {share} dari rencana mereka sendiri; "
    "kelebihan itu perlu dijelaskan asal dananya.",
    "The {count} that report spending used {share} of what they had planned: where the excess "
    "came from has to be explained.",
)
_FULL = Text(
    "Pada {count} yang melaporkan belanja, realisasinya {share} dari rencana mereka sendiri, "
    "hampir seluruhnya; perencanaannya dapat dipercaya.",
    "The {count} that report spending used {share} of what they had planned, nearly all of it: "
    "their planning can be relied on.",
)
_PART = Text(
    "Pada {count} yang melaporkan belanja, realisasinya {share} dari rencana mereka sendiri; "
    "sisanya perlu digeser ke tahun berikutnya atau dilepas.",
    "The {count} that report spending used {share} of what they had planned; the rest has to "
    "move to the next year, or to be given up.",
)
_LITTLE = Text(
    "Pada {count} yang melaporkan belanja, realisasinya hanya {share} dari rencana mereka "
    "sendiri, sehingga rencana tahun berikutnya perlu disusun ulang secara lebih realistis.",
    "The {count} that report spending used no more than {share} of what they had planned: the "
    "plans of the next year have to be made anew, closer to what is possible.",
)
_SLOWEST = Text(
    "Yang paling jauh dari rencananya ialah {program}, dengan {share}.",
    "Farthest from its plan is {program}, with {share}.",
)
