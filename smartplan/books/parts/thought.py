"""The framework of thought of a plan: what it starts from, what it wants, what it brings about."""

from collections.abc import Sequence

from smartplan.books.charts.data import ChartHeading
from smartplan.books.charts.data_plan import Framework, ThoughtStep
from smartplan.books.parts import names
from smartplan.books.parts.nouns import DIMENSION, GOAL, ISSUE, MISSION, PROGRAM, counted
from smartplan.books.parts.part import illustrated
from smartplan.books.parts.timeline import dimension_labels
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text


def thought(plan: Plan, lang: Lang) -> Framework | None:
    """From challenges and potentials over vision, missions and programs to the goals.

    A step of which the plan has nothing is left out; without a vision, or anything that led to
    it, there is no way to draw.
    """
    profile = plan.profile
    issues, potentials = list(profile.issues.values()), list(profile.potentials.values())
    vision = profile.vision.text if profile.vision and profile.vision.text else ""
    if not vision or not (issues or potentials):
        return None
    labels = dimension_labels(plan, lang)
    programs = list(plan.programs.values())
    made_up = (
        *issues, *potentials, *profile.missions.values(), *profile.goals.values(), *programs
    )  # fmt: skip
    return Framework(
        grounds=(
            *_step(_ISSUES, [one.name for one in issues], lang),
            *_step(_POTENTIALS, [one.name for one in potentials], lang),
        ),
        steps=(
            ThoughtStep(_VISION.say(lang), (names.unstopped(vision),)),
            *_step(_MISSIONS, [one.text for one in profile.missions.values()], lang),
            *_step(_GOALS, [one.text for one in profile.goals.values()], lang),
        ),
        before=1 + bool(profile.missions),
        dimensions=tuple(
            (label, sum(p.dimension == label.id for p in programs)) for label in labels
        )
        if programs
        else (),
        about=ChartHeading(
            title=_title(plan, len(labels), lang),
            illustration=any(illustrated(one) for one in made_up),
        ),
    )


def _step(name: Text, texts: Sequence[str], lang: Lang) -> tuple[ThoughtStep, ...]:
    if not texts:
        return ()
    return (ThoughtStep(name.say(lang), tuple(map(names.unstopped, texts)), len(texts)),)


def _title(plan: Plan, dimensions: int, lang: Lang) -> str:
    """The way in one sentence, as far as the plan has gone it."""
    profile = plan.profile
    if not (profile.issues and profile.goals and plan.programs):
        return ""
    return _WAY.fill(
        issues=counted(len(profile.issues), ISSUE),
        missions=counted(len(profile.missions), MISSION),
        dimensions=counted(dimensions, DIMENSION),
        programs=counted(len(plan.programs), PROGRAM),
        goals=counted(len(profile.goals), GOAL),
    ).say(lang)


_ISSUES = Text("Tantangan: isu strategis", "Challenges: strategic issues")
_POTENTIALS = Text("Potensi", "Potentials")
_VISION = Text("Visi", "Vision")
_MISSIONS = Text("Misi", "Missions")
_GOALS = Text("Hasil: sasaran", "Outcomes: goals")
_WAY = Text(
    "Dari {issues} melalui {missions} dan {programs} ke {goals}",
    "From {issues} over {missions} and {programs} to {goals}",
)
