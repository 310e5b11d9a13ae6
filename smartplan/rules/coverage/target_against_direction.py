"""COV021: targets that go the other way than the indicator is to move."""

from collections.abc import Iterator

from smartplan.facts.targets import TargetPoint, TargetStep, backward, steps
from smartplan.finding import Place, Severity
from smartplan.plan.model.common import Direction, Indicator
from smartplan.plan.plan import Plan
from smartplan.rules.coverage.owners import owner
from smartplan.rules.rule import Problem, rule
from smartplan.wording import LANGS, Text, measured


@rule(
    "COV021",
    on=Indicator,
    severity=Severity.WARNING,
    message=Text(
        "indikator {id} pada {owner} hendak {way}, tetapi {against}",
        "indicator {id} of {owner} is to go {way}, but {against}",
    ),
    why=Text(
        "Target yang bergerak melawan arahnya berarti satu angka tertukar, atau arahnya keliru; "
        "penilaian tercapai atau tidak lalu terbalik.",
        "A target that moves against its direction means that a figure was mixed up or the "
        "direction is wrong; whether it is met is then judged the wrong way round.",
    ),
    instead=Text(
        "Betulkan angka atau direction. Target yang tetap sama tidak apa-apa; bila nilainya "
        "memang naik turun, direction tidak perlu ditulis.",
        "Mend the figure or the direction. Targets that stay the same are fine; where the value "
        "really goes up and down, direction need not be written.",
    ),
    wrong="""
        direction: up
        baseline: {year: 2022, value: 60}
        targets: {"2023": 70, "2024": 65}
    """,
    right="""
        direction: up
        baseline: {year: 2022, value: 60}
        targets: {"2023": 70, "2024": 75}
    """,
)
def target_against_direction(indicator: Indicator, _: Plan) -> Iterator[Problem]:
    """Yield the first target worse than the value before it, or a direction that all contradict.

    Of a single target nobody can say whether it or the direction is wrong: it is told there.
    """
    wrong, direction = backward(indicator), indicator.direction
    if not wrong or direction is None:
        return
    first, every = wrong[0], list(steps(indicator))
    is_turned = len(every) > 1 and len(wrong) == len(every)
    places = [step.after for step in wrong]
    at = indicator.at / "direction"
    yield Problem(
        at if is_turned else first.after.at,
        needs=(at, first.before.at) if not is_turned else [point.at for point in places],
        related=_related(first, places, is_turned=is_turned),
        fix=(_TURN.fill(way=_OTHER[direction]) if is_turned else _MEND[direction]),
        id=indicator.at.key,
        owner=owner(indicator),
        way=direction.label,
        against=_ALL[direction] if is_turned else _told(first, direction),
    )


def _related(
    first: TargetStep, places: list[TargetPoint], *, is_turned: bool
) -> tuple[Place, ...]:
    if is_turned:
        return tuple(Place(one.at, word=_THIS) for one in places)
    return (
        Place(first.before.at, word=_BEFORE),
        *(Place(one.at, word=_TOO) for one in places[1:]),
    )


def _told(step: TargetStep, direction: Direction) -> Text:
    what = _BASELINE if step.before.is_baseline else _TARGET.fill(year=step.before.year)
    return _STEP[direction].fill(
        year=step.after.year, after=_said(step.after), before=_said(step.before), what=what
    )


def _said(point: TargetPoint) -> Text:
    return Text(*(measured(point.value, lang) for lang in LANGS))


_OTHER = {Direction.UP: "down", Direction.DOWN: "up"}
_BASELINE = Text("nilai awal", "the baseline")
_TARGET = Text("target {year}", "the target of {year}")
_STEP = {
    Direction.UP: Text(
        "target {year} ({after}) lebih rendah daripada {what} ({before})",
        "the target of {year} ({after}) is lower than {what} ({before})",
    ),
    Direction.DOWN: Text(
        "target {year} ({after}) lebih tinggi daripada {what} ({before})",
        "the target of {year} ({after}) is higher than {what} ({before})",
    ),
}
_ALL = {
    Direction.UP: Text("semua targetnya turun", "all its targets fall"),
    Direction.DOWN: Text("semua targetnya naik", "all its targets rise"),
}
_TURN = Text(
    "tulis direction: {way}, atau betulkan targetnya",
    "write direction: {way}, or mend the targets",
)
_MEND = {
    Direction.UP: Text(
        "betulkan salah satu angkanya; bila nilai ini memang hendak turun, tulis direction: down",
        "mend one of the figures; if it is to fall, write direction: down",
    ),
    Direction.DOWN: Text(
        "betulkan salah satu angkanya; bila nilai ini memang hendak naik, tulis direction: up",
        "mend one of the figures; if it is to rise, write direction: up",
    ),
}
_THIS = Text("melawan arahnya", "against its direction")
_BEFORE = Text("nilai sebelumnya", "the value before it")
_TOO = Text("ini juga", "this one, too")
