"""The review of a change to a plan: what it does, what it breaks and mends, who should look."""

from collections.abc import Iterable, Sequence
from datetime import date

from smartplan.changes.weights import Weight
from smartplan.changes.wording.told import Told
from smartplan.finding import Finding, Silenced
from smartplan.reviewing.accepted import BaselineChange
from smartplan.reviewing.checklist import Question, checklist
from smartplan.reviewing.differences import Differences, differences_of
from smartplan.reviewing.dimensions import by_dimension
from smartplan.reviewing.figures import ReviewFigures, figures
from smartplan.reviewing.findings import compared
from smartplan.reviewing.judged import Judged, LeftOut, judged
from smartplan.reviewing.people import Touched, touched
from smartplan.source.branches import text_at
from smartplan.source.owners import CODEOWNERS, owners
from smartplan.source.pairs import Between, Pair
from smartplan.source.pause import collector_paused
from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class PlanReview:
    """The review of one plan.

    Of its findings, `new` have come, `mended` are gone, `silenced` are told no more although what
    they tell of is still there: each of these is a major change. `left_out` are the files that
    cannot be read on one side: what they hold is in no figure and no finding of either side.
    """

    differences: Differences
    region: str
    figures: ReviewFigures
    new: tuple[Finding, ...]
    mended: tuple[Finding, ...]
    silenced: tuple[Silenced, ...]
    left_out: tuple[LeftOut, ...]
    agencies: tuple[Touched, ...]
    questions: tuple[Question, ...]
    dimensions: tuple[tuple[Text, tuple[int, ...]], ...]

    @property
    def told(self) -> tuple[Told, ...]:
        """The changes, in the order of the plan."""
        return self.differences.told

    def count(self, weight: Weight) -> int:
        """How many changes have a weight; to silence a finding is a major one."""
        silenced = len(self.silenced) if weight is Weight.MAJOR else 0
        return sum(one.weight is weight for one in self.told) + silenced

    @property
    def is_unclear(self) -> bool:
        """Whether a file that the change touches cannot be read, so that not all can be told."""
        return any(one.is_touched for one in self.left_out)

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing to tell of this plan but that its files differ."""
        return not (
            self.told
            or self.new
            or self.mended
            or self.silenced
            or self.left_out
            or self.differences.notes
        )

    @property
    def programs(self) -> int:
        """How many programs are touched."""
        return len({one.top for one in self.told if one.top[:1] == ("programs",)})


@dataclass(frozen=True, slots=True)
class Review:
    """The review of a change: each plan that it touches, and who owns the files it touches.

    `day` is the one as of which both states were judged; `is_contained` says that the base holds
    all that the head holds, so that there was nothing to look at. `unseen` says what could not be
    looked at.
    """

    base: Text
    head: Text
    plans: tuple[PlanReview, ...]
    owners: dict[str, list[str]]
    day: date | None = None
    unseen: tuple[Text, ...] = ()
    is_contained: bool = False

    @property
    def is_silent(self) -> bool:
        """Whether no plan says anything else than before."""
        return not self.unseen and all(plan.is_silent for plan in self.plans)


def review(pair: Pair, day: date, baselines: Sequence[BaselineChange] = ()) -> PlanReview:
    """What a change does to one plan, both of whose states are judged as of the same day.

    `baselines` are the baseline files that the change touches.
    """
    with collector_paused():
        return reviewed(pair, judged(pair, day), baselines)


def reviewed(pair: Pair, states: Judged, baselines: Sequence[BaselineChange] = ()) -> PlanReview:
    """The same for two states that have been judged already."""
    old, new = states.old, states.new
    found = differences_of(pair, old.documents, new.documents)
    findings = compared(old, new, states.unlowered)
    accepted = [quiet for one in baselines for quiet in one.silenced(pair.folder, new)]
    return PlanReview(
        differences=found,
        region=(new if pair.new else old).plan.region_name,
        figures=figures(old.plan, new.plan),
        # Nothing of a plan that is gone as a whole is mended.
        new=findings.new if pair.new else (),
        mended=findings.mended if pair.old and pair.new else (),
        silenced=(*findings.silenced, *accepted) if pair.new else (),
        left_out=states.left_out,
        agencies=touched(found.told, old.plan, new.plan),
        questions=checklist(found.told),
        dimensions=tuple(by_dimension(found.told, old.plan, new.plan)),
    )


def owners_of(between: Between | None, files: Iterable[str]) -> dict[str, list[str]]:
    """Who owns the files of a change, as CODEOWNERS says before it; a change could name its own.

    Only where there was none before, the one that the change brings is read.
    """
    if between is None:
        return {}
    sides = (between.base, between.head)
    texts = (text_at(between.top, side, file) for side in sides for file in CODEOWNERS)
    found = next((text for text in texts if text is not None), None)
    return owners(found, files) if found else {}
