"""What would raise weak readiness indicators: the programs that aim at them."""

from smartplan.books.parts import names
from smartplan.plan.plan import Plan
from smartplan.scoring.scores import Scores
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class Help:
    """A weak indicator with the programs that raise it."""

    indicator: str
    level: str
    target: str
    programs: tuple[str, ...]


def raising(plan: Plan, scores: Scores, lang: Lang) -> tuple[tuple[Help, ...], tuple[str, ...]]:
    """Indicators below their target, the weakest first, with the programs that raise them."""
    helped, unhelped = [], []
    weak = [
        one
        for one in scores.indicators()
        if one.level is not None and (one.target_level or 0) > one.level
    ]
    for one in sorted(weak, key=lambda held: held.level or 0):
        found = tuple(
            _RAISES.fill(
                program=program.name,
                level=program.readiness[one.id],
                lead=names.agency_short(plan, program.lead, lang),
            ).say(lang)
            for program in plan.programs.values()
            if program.readiness.get(one.id, 0) > (one.level or 0)
        )
        if found:
            helped.append(Help(one.label.say(lang), str(one.level), str(one.target_level), found))
        else:
            unhelped.append(one.label.say(lang))
    return tuple(helped), tuple(unhelped)


_RAISES = Text(
    "{program} ({lead}), menaikkan ke tingkat {level}",
    "{program} ({lead}), raises it to level {level}",
)
