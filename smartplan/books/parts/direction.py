"""Where the region wants to go: vision, missions, goals with their indicators."""

from smartplan.books.parts import names
from smartplan.books.parts.measures import Measure, measure, years_of
from smartplan.books.parts.nouns import GOAL, INDICATOR, MISSION, counted
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class VisionView(BookPart):
    """The vision and the year in which it is to be reached."""

    text: str
    year: str


@dataclass(frozen=True, slots=True)
class ThemeView:
    """The region's own name and text for a dimension."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalView(BookPart):
    """A goal with its indicators and the programs that serve it."""

    id: str
    number: int
    text: str
    measures: tuple[Measure, ...]
    programs: tuple[str, ...]
    missing: tuple[MissingPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MissionView(BookPart):
    """A mission with the goals that lead to it."""

    id: str
    text: str
    goals: tuple[GoalView, ...]


@dataclass(frozen=True, slots=True)
class DirectionView:
    """Vision, missions, goals; `loose` are goals that name no mission.

    `years` are the columns of the indicator table.
    """

    vision: VisionView | None
    missions: tuple[MissionView, ...]
    loose: tuple[GoalView, ...]
    years: tuple[str, ...]
    counted: str
    missing: tuple[MissingPart, ...]

    @property
    def goals(self) -> tuple[GoalView, ...]:
        """All goals, in the order of the missions."""
        held = tuple(goal for mission in self.missions for goal in mission.goals)
        return (*held, *self.loose)

    @property
    def measured(self) -> bool:
        """Whether any goal has an indicator."""
        return any(goal.measures for goal in self.goals)


def direction(plan: Plan, lang: Lang) -> DirectionView:
    """The direction of a plan, with what it does not say yet."""
    profile = plan.profile
    years = years_of(plan.goal_indicators.values())
    goals = {
        ref: _goal(plan, ref, number, years, lang)
        for number, ref in enumerate(goals_in_order(plan), start=1)
    }
    missions = tuple(
        MissionView(
            id=ref,
            text=mission.text,
            goals=tuple(goals[g] for g, goal in profile.goals.items() if goal.mission == ref),
            sources=mission.sources,
            remarks=remarks(lang, mission),
            illustration=illustrated(mission),
        )
        for ref, mission in profile.missions.items()
    )
    vision = profile.vision
    gone = []
    if not (vision and vision.text):
        gone.append(missing(_VISION, "profile.yaml: vision", lang))
    if not missions:
        gone.append(missing(_MISSIONS, "profile.yaml: missions", lang))
    if not goals:
        gone.append(missing(_GOALS, "profile.yaml: goals", lang))
    sizes = _COUNTED.fill(
        missions=counted(len(missions), MISSION),
        goals=counted(len(goals), GOAL),
        indicators=counted(len(plan.goal_indicators), INDICATOR),
    )
    return DirectionView(
        vision=VisionView(
            text=vision.text,
            year=str(vision.year) if vision.year else "",
            sources=vision.sources,
            remarks=remarks(lang, vision),
            illustration=illustrated(vision),
        )
        if vision and vision.text
        else None,
        missions=missions,
        loose=tuple(
            goals[ref]
            for ref, goal in profile.goals.items()
            if goal.mission not in profile.missions
        ),
        years=years,
        counted=sizes.say(lang) if missions and goals else "",
        missing=tuple(gone),
    )


def theme(plan: Plan, dimension: str) -> ThemeView | None:
    """What the region itself calls a dimension."""
    held = plan.manifest.dimensions.get(dimension)
    return ThemeView(name=held.theme, text=held.text or "") if held else None


def goals_in_order(plan: Plan) -> list[str]:
    """The goals in the order of their missions, those without a mission last."""
    order = {ref: at for at, ref in enumerate(plan.profile.missions)}
    return sorted(
        plan.profile.goals,
        key=lambda ref: order.get(plan.profile.goals[ref].mission or "", len(order)),
    )


def _goal(plan: Plan, ref: str, number: int, years: tuple[str, ...], lang: Lang) -> GoalView:
    goal = plan.profile.goals[ref]
    made_up = illustrated(goal)
    gone = []
    if not goal.indicators:
        what = _INDICATORS.fill(goal=names.unstopped(goal.text))
        gone.append(missing(what, f"profile.yaml: goals.{ref}.indicators", lang))
    return GoalView(
        id=ref,
        number=number,
        text=goal.text,
        measures=tuple(
            measure(plan, indicator, years, lang, within=made_up)
            for indicator in goal.indicators.values()
        ),
        programs=tuple(p.name for p in plan.programs.values() if ref in p.goals),
        missing=tuple(gone),
        sources=goal.sources,
        remarks=remarks(lang, goal),
        illustration=made_up,
    )


_VISION = Text("Visi", "The vision is")
_MISSIONS = Text("Misi", "The missions are")
_GOALS = Text("Sasaran", "The goals are")
_INDICATORS = Text("Indikator sasaran “{goal}”", "The indicators of the goal “{goal}” are")
_COUNTED = Text(
    "Visi dijabarkan ke dalam {missions} dan {goals}, yang diukur dengan {indicators}.",
    "The vision is carried by {missions} and {goals}, measured by {indicators}.",
)
