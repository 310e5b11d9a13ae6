"""The goals of a year: which targets were met, by which programs, and what was not measured."""

from smartplan.books.parts import names
from smartplan.books.parts.measures import Reached, reached
from smartplan.books.parts.part import BookPart, illustrated
from smartplan.facts.codes import program_codes
from smartplan.plan.model.common import Indicator
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, measured


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLine(BookPart):
    """An indicator of a goal in a year, and the programs that work towards the goal."""

    goal: str
    name: str
    target: str
    actual: str
    verdict: str
    programs: str


@dataclass(frozen=True, slots=True)
class YearGoals:
    """The goals of a year: how many of the targets with a value were met, and all lines."""

    met: int
    aimed: int
    silent: int
    words: str
    lines: tuple[GoalLine, ...]


def year_goals(plan: Plan, year: int, lang: Lang) -> YearGoals:
    """What the indicators of the goals reached in a year."""
    held = {one.id: one for one in reached(plan, plan.goal_indicators, lang) if _is_of(one, year)}
    lines, silent = [], 0
    for id, goal in plan.profile.goals.items():
        codes = program_codes(plan)
        serving = [codes[p.id] for p in plan.programs.values() if id in p.goals]
        for ref, indicator in goal.indicators.items():
            target = indicator.targets.get(str(year))
            if ref not in held and target is None:
                continue
            silent += ref not in held
            lines.append(
                GoalLine(
                    goal=names.goal(plan, id),
                    name=_named(indicator),
                    target=measured(target, lang) if target is not None else "–",
                    actual=held[ref].actual if ref in held else "–",
                    verdict=held[ref].verdict if ref in held else _SILENT.say(lang),
                    programs=", ".join(serving) or "–",
                    sources=indicator.sources,
                    illustration=illustrated(indicator, within=illustrated(goal)),
                )
            )
    aimed = [one for one in held.values() if one.is_aimed]
    met = sum(one.is_met for one in aimed)
    words = _words(met, len(aimed), silent, year, lang)
    return YearGoals(met, len(aimed), silent, words, tuple(lines))


def _is_of(one: Reached, year: int) -> bool:
    return one.year == str(year)


def _named(indicator: Indicator) -> str:
    return f"{indicator.name} ({indicator.unit})" if indicator.unit else indicator.name


def _words(met: int, aimed: int, silent: int, year: int, lang: Lang) -> str:
    if not aimed:
        return (_UNMEASURED if silent else _UNAIMED).fill(year=year, silent=silent).say(lang)
    text = _ALL_MET if met == aimed and aimed > 1 else _MET if met else _NONE_MET
    said = text.fill(met=met, aimed=aimed, year=year).say(lang)
    return f"{said} {_AND_SILENT.fill(silent=silent).say(lang)}" if silent else said


_SILENT = Text("belum dilaporkan", "not told of")
_MET = Text(
    "Dari {aimed} target indikator sasaran tahun {year} yang ada capaiannya, {met} tercapai.",
    "Of the {aimed} targets of the goals for {year} that have a value, {met} were met.",
)
_ALL_MET = Text(
    "Seluruh {aimed} target indikator sasaran tahun {year} yang ada capaiannya tercapai.",
    "All {aimed} targets of the goals for {year} that have a value were met.",
)
_NONE_MET = Text(
    "Dari {aimed} target indikator sasaran tahun {year} yang ada capaiannya, belum ada yang "
    "tercapai.",
    "Of the {aimed} targets of the goals for {year} that have a value, none was met.",
)
_AND_SILENT = Text(
    "Capaian atas {silent} target lainnya belum dilaporkan.",
    "Of {silent} more targets no value is told.",
)
_UNMEASURED = Text(
    "Capaian atas {silent} target indikator sasaran tahun {year} belum dilaporkan.",
    "Of the {silent} targets of the goals for {year} no value is told.",
)
_UNAIMED = Text(
    "Untuk tahun {year} tidak ada target indikator sasaran.",
    "There are no targets of the goals for {year}.",
)
