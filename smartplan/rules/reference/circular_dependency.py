"""REF002: programs that wait for each other."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


def _circles(plan: Plan) -> Iterator[tuple[str, ...]]:
    """Each circle of `depends` once, beginning with its alphabetically first program."""
    told: set[frozenset[str]] = set()
    done: set[str] = set()
    for start in sorted(plan.programs):
        trail: list[str] = []
        pending = [(start, 0)]
        while pending:
            id, depth = pending.pop()
            del trail[depth:]
            if id in trail:
                circle = trail[trail.index(id) :]
                if len(circle) > 1 and frozenset(circle) not in told:
                    told.add(frozenset(circle))
                    first = circle.index(min(circle))
                    yield tuple(circle[first:] + circle[:first])
                continue
            if id in done or id not in plan.programs:
                continue
            trail.append(id)
            pending += [(needed, depth + 1) for needed in plan.programs[id].depends]
        done.add(start)


@rule(
    "REF002",
    on=Plan,
    severity=Severity.ERROR,
    message=Text("program saling menunggu: {circle}", "programs wait for each other: {circle}"),
    why=Text(
        "Program yang saling menunggu tidak satu pun dapat dimulai, dan peta jalan tidak dapat "
        "diurutkan.",
        "Of programs that wait for each other none can begin, and the roadmap has no order.",
    ),
    instead=Text(
        "Putuskan program mana yang didahulukan, lalu hapus depends yang sebaliknya.",
        "Decide which program comes first, and delete the opposite depends.",
    ),
    fix=Text("hapus salah satu depends di lingkaran ini", "delete one depends of this circle"),
    wrong="""
        # programs/a.yaml
        depends: [b]
        # programs/b.yaml
        depends: [a]
    """,
    right="""
        # programs/a.yaml
        depends: [b]
        # programs/b.yaml
        depends: []
    """,
)
def circular_dependency(plan: Plan, _: Plan) -> Iterator[Problem]:
    """Yield each circle once, with every program in it as a related place."""
    for circle in _circles(plan):
        places = []
        for id, needed in zip(circle, (*circle[1:], circle[0]), strict=True):
            position = plan.programs[id].depends.index(needed)
            word = Text(f"{id} menunggu {needed}", f"{id} waits for {needed}")
            places.append(Place(plan.programs[id].at / "depends" / position, word=word))
        shown = " → ".join((*circle, circle[0]))
        yield Problem(places[0].route, related=tuple(places[1:]), circle=shown)
