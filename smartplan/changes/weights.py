"""How much a change matters: one table of rules, read from top to bottom; the first one counts."""

from collections.abc import Callable
from enum import StrEnum

from smartplan.changes.case import Case
from smartplan.changes.predicates import (
    always,
    gains_sources,
    is_changed_or_removed,
    is_frame,
    is_later,
    is_legal_setback,
    is_less,
    is_level_lowered,
    is_misplaced,
    is_moved,
    is_own_standard,
    is_polish,
    is_program_setback,
    is_raised_without_evidence,
    is_removed,
    is_renamed,
    is_softened,
    is_stopped,
    is_target_loosened,
    is_target_lowered,
    is_unmarked_illustration,
    loses_sources,
    moves_money,
    slips_a_quarter,
)
from smartplan.plan.model.assessment import ItemAnswer, Verdict
from smartplan.plan.model.common import Baseline, Indicator, Span
from smartplan.plan.model.manifest import Ceilings, RuleSetting
from smartplan.plan.model.organization import Agency, Body, Instrument, Partner
from smartplan.plan.model.process import Commitment, Signatory
from smartplan.plan.model.profile import Goal, Issue, Mission, Vision
from smartplan.plan.model.program import BudgetRow, Milestone, Program
from smartplan.plan.model.progress import EvaluationResult, ProgramProgress, Progress, Quarter
from smartplan.plan.model.quick_win import QuickWin, YearState
from smartplan.plan.model.readiness import Confirmation, ReadinessLine
from smartplan.plan.model.sources import Source
from smartplan.shape.record import Record, field_of
from smartplan.value import dataclass
from smartplan.wording import Text


class Weight(StrEnum):
    """How much a change matters to those who decide."""

    MAJOR = "major"
    MINOR = "minor"
    EDITORIAL = "editorial"

    @property
    def rank(self) -> int:
        """0 for what matters most."""
        return _RANKS[self]

    @property
    def label(self) -> Text:
        """The word that a reader sees."""
        return _LABELS[self]


class Topic(StrEnum):
    """What a reviewer has to look at because of a change; see the checklist of `review`."""

    MONEY = "money"
    TIME = "time"
    STATUS = "status"
    TARGET = "target"
    READINESS = "readiness"
    LAW = "law"
    LEAD = "lead"
    DIRECTION = "direction"
    EVIDENCE = "evidence"
    PROGRAM = "program"
    QUICK_WIN = "quick-win"
    RESULT = "result"
    SETTING = "setting"
    ID = "id"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class AnyField:
    """Whatever field of a record, also one that the plan format does not know."""

    record: type[Record]


@dataclass(frozen=True, slots=True)
class WeightRule:
    """A row of the table: a name, what it is about, where it looks, and when it holds.

    `on` is everywhere where it is empty; see the function of that name. `says` is put behind the
    sentence where the change alone does not tell why it matters.
    """

    name: str
    weight: Weight
    topic: Topic
    on: frozenset[object]
    holds: Callable[[Case], bool] = always
    says: Text | None = None

    def fits(self, case: Case) -> bool:
        """Whether the rule speaks of a change."""
        places = (case.field, AnyField(case.kind) if case.kind else None)
        is_meant = not self.on or not self.on.isdisjoint(places if case.key else (case.kind,))
        return is_meant and self.holds(case)


def on(*places: object) -> frozenset[object]:
    """Where a rule looks: record types, whose coming and going is meant, and fields.

    A field is named as the attribute of the class that says it (`BudgetRow.amount`), so that a
    type checker finds one that is there no more.
    """
    return frozenset(
        place if isinstance(place, type | AnyField) else field_of(place) for place in places
    )


def weighed(case: Case) -> WeightRule:
    """The rule of the table that speaks of a change; the last one speaks of all."""
    return next(rule for rule in WEIGHT_RULES if rule.fits(case))


_RANKS = {weight: place for place, weight in enumerate(Weight)}
_LABELS = {
    Weight.MAJOR: Text("besar", "major"),
    Weight.MINOR: Text("kecil", "minor"),
    Weight.EDITORIAL: Text("redaksional", "editorial"),
}

_NO_EVIDENCE = Text("tanpa bukti", "without evidence")
_EASIER = Text("(lebih mudah dicapai)", "(easier to reach)")
_NO_SOURCE = Text("tanpa sumber", "without a source")
_BIG, _SMALL, _EDIT = Weight.MAJOR, Weight.MINOR, Weight.EDITORIAL

# fmt: off
WEIGHT_RULES: tuple[WeightRule, ...] = (
    WeightRule("left-out-of-file", _BIG, Topic.SETTING, on(), is_misplaced),
    WeightRule("new-id", _SMALL, Topic.ID, on(), is_renamed),
    WeightRule("moved", _SMALL, Topic.OTHER, on(), is_moved),
    # money
    WeightRule("money-moved", _BIG, Topic.MONEY, on(BudgetRow, BudgetRow.amount), moves_money),
    WeightRule("money-nudged", _SMALL, Topic.MONEY, on(BudgetRow, BudgetRow.amount)),
    WeightRule("money-in-another-year", _BIG, Topic.MONEY, on(BudgetRow.year, BudgetRow.fund)),
    WeightRule("budget-detail", _SMALL, Topic.MONEY, on(AnyField(BudgetRow))),
    WeightRule("ceiling", _BIG, Topic.MONEY, on(Ceilings.ceilings, Ceilings)),
    WeightRule("regional-budget", _SMALL, Topic.MONEY,
               on(Ceilings.regional, ProgramProgress.adopted_budget)),
    # programs
    WeightRule("program-removed", _BIG, Topic.PROGRAM, on(Program), is_removed),
    WeightRule("program-added", _BIG, Topic.PROGRAM, on(Program)),
    WeightRule("status-regressed", _BIG, Topic.STATUS, on(Program.status, ProgramProgress.status),
               is_program_setback),
    WeightRule("status-advanced", _SMALL, Topic.STATUS,
               on(Program.status, ProgramProgress.status)),
    WeightRule("lead-changed", _BIG, Topic.LEAD, on(Program.lead)),
    WeightRule("dimension-changed", _BIG, Topic.DIRECTION, on(Program.dimension)),
    WeightRule("period-slipped", _BIG, Topic.TIME, on(Program.period, Span.end, Program.horizon),
               is_later),
    WeightRule("quick-win-dropped", _BIG, Topic.QUICK_WIN, on(QuickWin), is_removed),
    WeightRule("quick-win-promised", _BIG, Topic.QUICK_WIN, on(QuickWin)),
    WeightRule("quick-win-slipped", _BIG, Topic.TIME, on(QuickWin.deadline), is_later),
    WeightRule("quick-win-stopped", _BIG, Topic.QUICK_WIN,
               on(YearState.status, YearState, QuickWin.state), is_stopped),
    WeightRule("quick-win-state", _SMALL, Topic.QUICK_WIN, on(QuickWin.state)),
    WeightRule("quick-win-brought-forward", _SMALL, Topic.TIME, on(QuickWin.deadline)),
    WeightRule("milestone-slipped", _BIG, Topic.TIME, on(Milestone.date), slips_a_quarter),
    WeightRule("milestone-dropped", _SMALL, Topic.TIME, on(Milestone), is_removed),
    WeightRule("milestone-shifted", _SMALL, Topic.TIME, on(Milestone.date, Milestone)),
    WeightRule("goal-left", _SMALL, Topic.DIRECTION, on(Program.goals, Program.issues)),
    WeightRule("readiness-promised", _SMALL, Topic.READINESS, on(Program.readiness)),
    # targets
    WeightRule("target-loosened", _BIG, Topic.TARGET, on(Indicator.targets), is_target_loosened,
               _EASIER),
    WeightRule("target-lowered", _BIG, Topic.TARGET, on(Indicator.targets, ReadinessLine.target),
               is_target_lowered),
    WeightRule("target-set", _SMALL, Topic.TARGET, on(Indicator.targets, ReadinessLine.target)),
    WeightRule("yardstick-changed", _BIG, Topic.TARGET,
               on(Indicator.direction, Indicator.unit, Indicator.formula, Indicator.scale,
                  Indicator.accumulate, Baseline.value, Baseline.year), is_changed_or_removed),
    WeightRule("indicator-removed", _BIG, Topic.TARGET,
               on(Indicator, Indicator.baseline, Baseline), is_removed),
    # readiness
    WeightRule("confirmed-level", _BIG, Topic.READINESS,
               on(ReadinessLine.confirmed, Confirmation, Confirmation.level)),
    WeightRule("level-raised-without-evidence", _BIG, Topic.READINESS,
               on(ReadinessLine.level, ReadinessLine), is_raised_without_evidence, _NO_EVIDENCE),
    WeightRule("level-lowered", _BIG, Topic.READINESS, on(ReadinessLine.level, ReadinessLine),
               is_level_lowered),
    WeightRule("level-raised", _SMALL, Topic.READINESS, on(ReadinessLine.level, ReadinessLine)),
    # law, bodies, commitment
    WeightRule("instrument-revoked", _BIG, Topic.LAW, on(Instrument.status), is_legal_setback),
    WeightRule("instrument-removed", _BIG, Topic.LAW, on(Instrument), is_removed),
    WeightRule("instrument-altered", _BIG, Topic.LAW, on(Instrument.number, Instrument.date),
               is_changed_or_removed),
    WeightRule("instrument-advanced", _SMALL, Topic.LAW, on(Instrument, AnyField(Instrument))),
    WeightRule("body-removed", _BIG, Topic.LAW, on(Body), is_removed),
    WeightRule("decree-changed", _BIG, Topic.LAW, on(Body.decree), is_changed_or_removed),
    WeightRule("commitment-changed", _BIG, Topic.LAW, on(Commitment, Commitment.date, Signatory),
               is_changed_or_removed),
    WeightRule("agency-removed", _BIG, Topic.LEAD, on(Agency), is_removed),
    WeightRule("support-changed", _SMALL, Topic.LEAD,
               on(Program.support, Program.partners, Agency, Partner)),
    # where the region wants to go
    WeightRule("wording-polished", _EDIT, Topic.DIRECTION,
               on(Vision.text, Mission.text, Goal.text), is_polish),
    WeightRule("direction-changed", _BIG, Topic.DIRECTION,
               on(Vision, Vision.text, Vision.year, Mission, Mission.text, Goal.text,
                  Goal.mission)),
    WeightRule("aim-removed", _BIG, Topic.DIRECTION, on(Goal, Issue), is_removed),
    WeightRule("aim-added", _SMALL, Topic.DIRECTION, on(Goal, Issue)),
    # evidence
    WeightRule("evidence-removed", _BIG, Topic.EVIDENCE, on(Source), is_removed),
    WeightRule("evidence-left", _BIG, Topic.EVIDENCE, on(), loses_sources),
    WeightRule("evidence-added", _SMALL, Topic.EVIDENCE, on(), gains_sources),
    WeightRule("illustration-unmarked", _BIG, Topic.EVIDENCE, on(), is_unmarked_illustration,
               _NO_SOURCE),
    # what was reported, how the plan is set up
    WeightRule("result-changed", _BIG, Topic.RESULT,
               on(EvaluationResult, EvaluationResult.printed, EvaluationResult.dimensions,
                  EvaluationResult.items, EvaluationResult.participated,
                  EvaluationResult.standard, Verdict.value), is_changed_or_removed),
    WeightRule("self-assessed", _SMALL, Topic.RESULT, on(AnyField(ItemAnswer))),
    WeightRule("progress-fell", _BIG, Topic.RESULT,
               on(ProgramProgress.physical, ProgramProgress.spent, ProgramProgress.indicators,
                  Quarter.physical, Quarter.spent, Quarter.indicators, Progress.indicators,
                  ProgramProgress), is_less),
    WeightRule("rule-softened", _BIG, Topic.SETTING, on(RuleSetting, RuleSetting.severity),
               is_softened),
    WeightRule("frame-changed", _BIG, Topic.SETTING, on(), is_frame),
    WeightRule("standard-changed", _BIG, Topic.SETTING, on(), is_own_standard),
    # all the rest
    WeightRule("polish", _EDIT, Topic.OTHER, on(), is_polish),
    WeightRule("rest", _SMALL, Topic.OTHER, on()),
)
# fmt: on
