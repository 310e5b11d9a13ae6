"""REF002: programs that wait for each other."""

from collections.abc import Iterator

from smartplan.finding import Place, Severity
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.wording import Text


def _circles(plan: Plan) -> Iterator[tuple[str, ...]]:
    """Circles of `depends`, each beginning with its alphabetically first program.

    Every program is gone through once, so that of circles that share programs those are told
    which the search closes first; the others show once these are mended.
    """
    done: set[str] = set()
    told: set[tuple[str, ...]] = set()
    for start in sorted(plan.programs):
        trail: dict[str, None] = {}  # in the order in which they were come to
        pending = [(start, 0)]
        while pending:
            id, depth = pending.pop()
            while len(trail) > depth:
                done.add(trail.popitem()[0])
            if id in trail:
                way = list(trail)
                circle = way[way.index(id) :]
                first = circle.index(min(circle))
                turned = tuple(circle[first:] + circle[:first])
                if len(circle) > 1 and turned not in told:
                    told.add(turned)
                    yield turned
            elif id in plan.programs and id not in done:
                trail[id] = None
                pending += [(needed, depth + 1) for needed in plan.programs[id].depends]
        done.update(trail)


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
        "Putuskan program mana yang didahulukan, lalu keluarkan id-nya dari depends yang "
        "sebaliknya.",
        "Decide which program comes first, and take the opposite depends out.",
    ),
    fix=Text(
        "putuskan mana yang didahulukan, lalu keluarkan satu depends dari lingkaran ini",
        "decide which comes first, and take one depends out of this circle",
    ),
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
        covers = [place.route for place in places]
        yield Problem(covers[0], covers=covers, related=tuple(places[1:]), circle=shown)
