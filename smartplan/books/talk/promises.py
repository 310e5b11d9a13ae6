"""What a plan promises where nothing is told yet: programs by dimension, goals in numbers."""

from smartplan.books.parts import names
from smartplan.books.parts.measures import measure
from smartplan.books.parts.nouns import DIMENSION, GOAL, INDICATOR, PROGRAM, counted
from smartplan.books.parts.part import illustrated
from smartplan.books.talk.slide import MOST_ROWS, Slide, SlideColumn, SlideTable, first, row
from smartplan.facts import money
from smartplan.facts.dimension_money import live_in, money_in, sums_by_dimension
from smartplan.facts.quick_wins import sheet_of
from smartplan.plan.model.common import Indicator
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, measured, rupiah_short


def programs(plan: Plan, lang: Lang) -> Slide | None:
    """The programs of each dimension, their quick wins and their money."""
    held = {ref: live_in(plan, ref) for ref in sums_by_dimension(plan)}
    count = sum(map(len, held.values()))
    if not count:
        return None
    rows = []
    for ref, some in held.items():
        known = money_in(plan, ref)
        rows.append(
            row(
                names.dimension(plan, ref, lang),
                str(len(some)),
                str(sum(sheet_of(one) is not None for one in some)),
                rupiah_short(money.total(known), lang) if known else "–",
            )
        )
    filled = sum(bool(some) for some in held.values())
    title = _PROGRAMS.fill(programs=counted(count, PROGRAM), dimensions=counted(filled, DIMENSION))
    return Slide(
        id="programs",
        title=title.say(lang),
        table=SlideTable(
            tuple(SlideColumn(head.say(lang), width, number) for head, width, number in _HEAD),
            tuple(rows),
        ),
        targets=("tbl-programs", "tbl-money-dimension"),
        illustration=any(illustrated(one) for some in held.values() for one in some),
    )


def goals(plan: Plan, lang: Lang) -> Slide | None:
    """The indicators of the goals: where they stand, and what they are to reach in the end."""
    held = [
        (one, illustrated(one, within=illustrated(goal)))
        for goal in plan.profile.goals.values()
        for one in goal.indicators.values()
    ]
    if not held:
        return None
    told = [(measure(plan, one, (), lang), made_up) for one, made_up in held]
    rows, left = first(
        [
            row(_named(one), start.baseline, _aim(one, lang), illustration=made_up)
            for (one, made_up), (start, _) in zip(held, told, strict=True)
        ],
        MOST_ROWS,
    )
    title = _GOALS.fill(
        goals=counted(len(plan.profile.goals), GOAL), indicators=counted(len(held), INDICATOR)
    )
    heads = [_INDICATOR.say(lang), _BASELINE.say(lang)]
    return Slide(
        id="goals",
        title=title.say(lang),
        table=SlideTable(
            (
                SlideColumn(heads[0], 9),
                SlideColumn(heads[1], 4, is_number=True),
                SlideColumn(_TARGET.say(lang), 4, is_number=True),
            ),
            rows,
            left,
        ),
        targets=("tbl-goals",),
        sources=tuple(dict.fromkeys(source for one, _ in told for source in one.sources)),
        illustration=any(made_up for _, made_up in told),
    )


def _named(indicator: Indicator) -> str:
    return f"{indicator.name} ({indicator.unit})" if indicator.unit else indicator.name


def _aim(indicator: Indicator, lang: Lang) -> str:
    """The last target of an indicator with its year."""
    year = max(indicator.targets, default="")
    return f"{measured(indicator.targets[year], lang)} ({year})" if year else "–"


_HEAD = (
    (Text("Dimensi", "Dimension"), 7, False),
    (Text("Program", "Programs"), 3, True),
    (Text("Quick win", "Quick wins"), 3, True),
    (Text("Kebutuhan dana", "Money needed"), 5, True),
)
_PROGRAMS = Text(
    "Rencana ini memuat {programs} pada {dimensions}", "The plan has {programs} in {dimensions}"
)
_GOALS = Text(
    "Keberhasilan {goals} diukur dengan {indicators}",
    "The success of {goals} is measured by {indicators}",
)
_INDICATOR = Text("Indikator", "Indicator")
_BASELINE = Text("Nilai awal", "Starting value")
_TARGET = Text("Target terakhir", "Last target")
