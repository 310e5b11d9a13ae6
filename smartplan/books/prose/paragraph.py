"""A paragraph: the sentences about something that hold, at most five of them, none twice."""

from collections.abc import Iterable

from smartplan.books.parts.part import illustrated
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentences
from smartplan.facts.bodies import all_of
from smartplan.facts.realisations import told_in
from smartplan.plan.model.common import Entity
from smartplan.value import dataclass, replace
from smartplan.wording import Lang

MOST = 5


@dataclass(frozen=True, slots=True)
class Spoken:
    """A paragraph as templates print it; `illustration` where it rests on some."""

    text: str
    illustration: bool = False

    def __bool__(self) -> bool:
        """Whether anything is said."""
        return bool(self.text)


def paragraph(about: str, ground: Ground, lang: Lang, *, most: int = MOST) -> Spoken:
    """What can be said about something; empty where nothing can."""
    held = [(one, said) for one in sentences(about) if (said := one.say(ground))]
    kept = sorted(held, key=lambda pair: -pair[0].weight)[:most]
    words = dict.fromkeys(text.say(lang) for one, text in held if (one, text) in kept)
    made_up = bool(words) and any(illustrated(one) for one in _rests_on(about, ground))
    return Spoken(" ".join(words), made_up)


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Paragraphs by what they are about, as templates ask for them: `view.prose["money"]`."""

    named: tuple[tuple[str, Spoken], ...]

    def __getitem__(self, name: str) -> Spoken:
        """The paragraph about something; one that nobody made is a KeyError."""
        return dict(self.named)[name]


def paragraphs(abouts: Iterable[str], ground: Ground, lang: Lang) -> Paragraphs:
    """Several paragraphs by what they are about."""
    return Paragraphs(tuple((about, paragraph(about, ground, lang)) for about in abouts))


def paragraph_by_part(about: str, ground: Ground, parts: Iterable[str], lang: Lang) -> Paragraphs:
    """The same paragraph of several dimensions, or years, by their ids."""
    return Paragraphs(
        tuple((part, paragraph(about, replace(ground, part=part), lang)) for part in parts)
    )


def _rests_on(about: str, ground: Ground) -> Iterable[Entity]:
    """What the sentences of a paragraph are worked out from."""
    plan, subject = ground.plan, about.partition("-")[0]
    match subject:
        case "dimension" | "subdimension":
            dimension = ground.halves[0]
            return [one for one in plan.programs.values() if one.dimension == dimension]
        case "swot":
            return plan.analysis.strategies.values()
        case "gaps":
            return plan.analysis.gaps.values()
        case "goals":
            return plan.profile.goals.values()
        case "readiness":
            return plan.readiness.indicators.values()
        case "bodies":
            return [one.body for one in all_of(plan) if one.body]
        case "realisation":
            return told_in(plan, ground.part).values()
        case _:
            return plan.programs.values()
