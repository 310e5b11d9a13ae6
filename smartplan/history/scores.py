"""The readiness score over the plan's history: a point for each commit that moved it."""

from collections.abc import Mapping
from datetime import date

from smartplan.facts.incomparable import crossed, eras
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.scoring.readiness import score
from smartplan.scoring.scores import Scores
from smartplan.source.bundle import MANIFEST, Bundle
from smartplan.source.log import Commit, Log
from smartplan.value import dataclass
from smartplan.wording import Text

# What the score of a plan rests on; all else may change without it.
FILES = (MANIFEST, "readiness.yaml", "sources.yaml")
FOLDER = "standards/"


@dataclass(frozen=True, slots=True)
class Point:
    """A commit, and how ready the plan was with it; `before` as it was without it.

    `renewed` names the indicators that are measured by another index since.
    """

    commit: Commit
    scores: Scores
    before: Scores | None
    renewed: tuple[Text, ...] = ()


def points(log: Log, name: str) -> tuple[Point, ...]:
    """The commits of the main line that moved the score or its range, newest first."""
    wanted = [touch.new for commit in log.commits for touch in commit.touches if touch.new]
    found: list[Point] = []
    contents = log.contents(
        touch.new
        for commit in log.commits
        for touch in commit.touches
        if touch.new and _matters(touch.file)
    ) if wanted else {}  # fmt: skip
    state: dict[str, str] = {}
    before: Scores | None = None
    known: Mapping[str, bool] = {}
    day = next((one.day for one in reversed(log.commits) if one.day), date.min)
    for commit in reversed(log.commits):
        day = commit.day or day  # one without a readable day is judged as of the one before it
        if not _moved(commit, state):
            continue
        plan = _plan({file: contents[blob] for file, blob in state.items()}, day, name)
        scores, renewed = score(plan), crossed(known, plan)
        if before is None or renewed or _figures(scores) != _figures(before):
            found.append(Point(commit, scores, before, renewed))
        before, known = scores, {**known, **eras(plan)}
    return tuple(reversed(found))


def _moved(commit: Commit, state: dict[str, str]) -> bool:
    """Bring the state up to a commit; whether anything in it is another now."""
    was = dict(state)
    for touch in commit.touches:
        if not _matters(touch.file):
            continue
        if touch.new:
            state[touch.file] = touch.new
        else:
            state.pop(touch.file, None)
    return state != was


def _matters(file: str) -> bool:
    return file in FILES or file.startswith(FOLDER)


def _plan(contents: Mapping[str, bytes], day: date, name: str) -> Plan:
    return load(Bundle(name, dict(contents), frozenset()), day).plan


def _figures(scores: Scores) -> tuple[object, ...]:
    return scores.score, scores.low, scores.high, scores.assessed, scores.of, scores.standard
