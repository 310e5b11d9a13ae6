"""COV015: a weak readiness indicator that no program raises."""

from collections.abc import Iterator

from smartplan.facts.programs import live_programs
from smartplan.facts.readiness import level_at, level_of
from smartplan.facts.unclear import perhaps_named
from smartplan.finding import Severity
from smartplan.plan.model.readiness import ReadinessLine
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.rules.rule import Problem, Several, rule
from smartplan.wording import Text, some_of


@rule(
    "COV015",
    on=Plan,
    severity=Severity.WARNING,
    message=Text(
        "belum ada program yang menaikkan indikator kesiapan {indicators}",
        "no program raises readiness indicator {indicators}",
    ),
    why=Text(
        "Kesiapan yang lemah menggagalkan program yang bertumpu padanya; masterplan yang tahu "
        "kelemahannya harus menjawabnya.",
        "Weak readiness fails the programs that rest on it; a plan that knows its weakness has to "
        "answer it.",
    ),
    instead=Text(
        "Sebut indikator itu di readiness pada program yang menaikkannya, dengan tingkat sesudah "
        "program selesai.",
        "Name the indicator under readiness of the program that raises it, with the level reached "
        "when it is done.",
    ),
    fix=Text(
        "tulis {first}: {level} di readiness program yang menaikkannya",
        "write {first}: {level} in the readiness of the program that raises it",
    ),
    wrong="""
        # readiness.yaml; tidak ada program yang menyebut ict-staff
        indicators: {structure.people.ict-staff: {level: 1}}
    """,
    right="""
        # programs/asn-cakap-digital.yaml
        readiness: {structure.people.ict-staff: 3}
    """,
    due=3,
    after=("EVD007", "EVD010"),
)
def weak_readiness_unanswered(plan: Plan, _: Plan) -> Iterator[Several[ReadinessLine]]:
    """Yield each weak indicator that is not raised; one finding when no program raises any."""
    programs = live_programs(plan)
    perhaps = perhaps_named(plan, "readiness")
    if not programs or perhaps is None:
        return
    reached: dict[str, int] = {}
    for program in programs:
        for key, after in program.readiness.items():
            reached[key] = max(after, reached.get(key, 0))
    weak = [
        (state.at / "level", state)
        for key, state in plan.readiness.indicators.items()
        if (level := level_of(state)) is not None and reached.get(key, 0) <= level <= _WEAK
        if key not in perhaps
    ]
    yield Several(weak, _problems if reached else _problem_of_all)


def _problem_of_all(states: list[ReadinessLine]) -> Iterator[Problem]:
    if len(states) > 1:
        yield _problem(Route(("readiness", "indicators")), states)
    else:
        yield from _problems(states)


def _problems(states: list[ReadinessLine]) -> Iterator[Problem]:
    for state in states:
        yield _problem(level_at(state), [state])


def _problem(at: Route, states: list[ReadinessLine]) -> Problem:
    named = [_WITH_LEVEL.fill(id=state.at.key, level=level_of(state)) for state in states]
    first = states[0]
    wanted = max((level_of(first) or 0) + 1, first.target or 0)
    return Problem(at, indicators=some_of(named), first=first.at.key, level=wanted)


_WEAK = 2  # on the ladder "planned or partial" at best: from 3 on a thing is there and running
_WITH_LEVEL = Text("{id} (tingkat {level})", "{id} (level {level})")
