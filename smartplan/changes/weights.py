"""How much a change matters: one table of rules, read from top to bottom; the first one counts."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from smartplan.changes import signs
from smartplan.changes.case import Case
from smartplan.wording import Text


class Weight(StrEnum):
    """How much a change matters to those who decide."""

    MAJOR = "major"
    MINOR = "minor"
    EDITORIAL = "editorial"

    @property
    def rank(self) -> int:
        """0 for what matters most."""
        return list(Weight).index(self)

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
class Rule:
    """A row of the table: a name, what it is about, where it looks, and when it holds.

    `on` names a record type, whose coming and going is meant, or one of its fields
    (`BudgetRow.amount`, `BudgetRow.*` for any); several are separated by blanks, and "" is
    everything. `says` is put behind the sentence where the change alone does not tell why it
    matters.
    """

    name: str
    weight: Weight
    topic: Topic
    on: str
    holds: Callable[[Case], bool] = signs.always
    says: Text | None = None

    def fits(self, case: Case) -> bool:
        """Whether the rule speaks of a change."""
        place = f"{case.kind}.{case.field}" if case.field else case.kind
        places = self.on.split()
        is_meant = not places or place in places or f"{case.kind}.*" in places
        return is_meant and self.holds(case)


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
RULES: tuple[Rule, ...] = (
    Rule("left-out-of-file", _BIG, Topic.SETTING, "", signs.is_misplaced),
    Rule("new-id", _SMALL, Topic.ID, "", signs.is_renamed),
    Rule("moved", _SMALL, Topic.OTHER, "", signs.is_moved),
    # money
    Rule("money-moved", _BIG, Topic.MONEY, "BudgetRow BudgetRow.amount", signs.moves_money),
    Rule("money-nudged", _SMALL, Topic.MONEY, "BudgetRow BudgetRow.amount"),
    Rule("money-in-another-year", _BIG, Topic.MONEY, "BudgetRow.year BudgetRow.fund"),
    Rule("budget-detail", _SMALL, Topic.MONEY, "BudgetRow.*"),
    Rule("ceiling", _BIG, Topic.MONEY, "Ceilings.ceilings Ceilings"),
    # programs
    Rule("program-removed", _BIG, Topic.PROGRAM, "Program", signs.is_removed),
    Rule("program-added", _BIG, Topic.PROGRAM, "Program"),
    Rule("status-regressed", _BIG, Topic.STATUS, "Program.status ProgramProgress.status",
         signs.is_program_setback),
    Rule("status-advanced", _SMALL, Topic.STATUS, "Program.status ProgramProgress.status"),
    Rule("lead-changed", _BIG, Topic.LEAD, "Program.lead"),
    Rule("dimension-changed", _BIG, Topic.DIRECTION, "Program.dimension"),
    Rule("period-slipped", _BIG, Topic.TIME, "Program.period Span.end Program.horizon",
         signs.is_later),
    Rule("quick-win-dropped", _BIG, Topic.QUICK_WIN, "QuickWin", signs.is_removed),
    Rule("quick-win-promised", _BIG, Topic.QUICK_WIN, "QuickWin"),
    Rule("quick-win-slipped", _BIG, Topic.TIME, "QuickWin.deadline", signs.is_later),
    Rule("quick-win-stopped", _BIG, Topic.QUICK_WIN, "YearState.status YearState",
         signs.is_stopped),
    Rule("quick-win-brought-forward", _SMALL, Topic.TIME, "QuickWin.deadline"),
    Rule("milestone-slipped", _BIG, Topic.TIME, "Milestone.date", signs.slips_a_quarter),
    Rule("milestone-dropped", _SMALL, Topic.TIME, "Milestone", signs.is_removed),
    Rule("milestone-shifted", _SMALL, Topic.TIME, "Milestone.date Milestone"),
    Rule("goal-left", _SMALL, Topic.DIRECTION, "Program.goals Program.issues"),
    Rule("readiness-promised", _SMALL, Topic.READINESS, "Program.readiness"),
    # targets
    Rule("target-loosened", _BIG, Topic.TARGET, "Indicator.targets", signs.is_target_loosened,
         _EASIER),
    Rule("target-lowered", _BIG, Topic.TARGET, "Indicator.targets Assessment.target",
         signs.is_target_lowered),
    Rule("target-set", _SMALL, Topic.TARGET, "Indicator.targets Assessment.target"),
    Rule("yardstick-changed", _BIG, Topic.TARGET,
         "Indicator.direction Indicator.unit Indicator.formula Baseline.value Baseline.year",
         signs.is_changed_or_removed),
    Rule("indicator-removed", _BIG, Topic.TARGET, "Indicator Indicator.baseline Baseline",
         signs.is_removed),
    # readiness
    Rule("confirmed-level", _BIG, Topic.READINESS,
         "Assessment.confirmed Confirmation Confirmation.level"),
    Rule("level-raised-without-evidence", _BIG, Topic.READINESS, "Assessment.level Assessment",
         signs.is_raised_without_evidence, _NO_EVIDENCE),
    Rule("level-lowered", _BIG, Topic.READINESS, "Assessment.level Assessment",
         signs.is_level_lowered),
    Rule("level-raised", _SMALL, Topic.READINESS, "Assessment.level Assessment"),
    # law, bodies, commitment
    Rule("instrument-revoked", _BIG, Topic.LAW, "Instrument.status", signs.is_legal_setback),
    Rule("instrument-removed", _BIG, Topic.LAW, "Instrument", signs.is_removed),
    Rule("instrument-altered", _BIG, Topic.LAW, "Instrument.number Instrument.date",
         signs.is_changed_or_removed),
    Rule("instrument-advanced", _SMALL, Topic.LAW, "Instrument Instrument.*"),
    Rule("body-removed", _BIG, Topic.LAW, "Body", signs.is_removed),
    Rule("decree-changed", _BIG, Topic.LAW, "Body.decree", signs.is_changed_or_removed),
    Rule("commitment-changed", _BIG, Topic.LAW, "Commitment Commitment.date Signatory",
         signs.is_changed_or_removed),
    Rule("agency-removed", _BIG, Topic.LEAD, "Agency", signs.is_removed),
    Rule("support-changed", _SMALL, Topic.LEAD, "Program.support Program.partners Agency Partner"),
    # where the region wants to go
    Rule("wording-polished", _EDIT, Topic.DIRECTION, "Vision.text Mission.text Goal.text",
         signs.is_polish),
    Rule("direction-changed", _BIG, Topic.DIRECTION,
         "Vision Vision.text Vision.year Mission Mission.text Goal.text Goal.mission"),
    Rule("aim-removed", _BIG, Topic.DIRECTION, "Goal Issue", signs.is_removed),
    Rule("aim-added", _SMALL, Topic.DIRECTION, "Goal Issue"),
    # evidence
    Rule("evidence-removed", _BIG, Topic.EVIDENCE, "Source", signs.is_removed),
    Rule("evidence-left", _BIG, Topic.EVIDENCE, "", signs.loses_sources),
    Rule("evidence-added", _SMALL, Topic.EVIDENCE, "", signs.gains_sources),
    Rule("illustration-unmarked", _BIG, Topic.EVIDENCE, "", signs.is_unmarked_illustration,
         _NO_SOURCE),
    # what was reported, how the plan is set up
    Rule("result-changed", _BIG, Topic.RESULT,
         "EvaluationResult EvaluationResult.printed EvaluationResult.dimensions "
         "EvaluationResult.items EvaluationResult.participated EvaluationResult.standard",
         signs.is_changed_or_removed),
    Rule("progress-fell", _BIG, Topic.RESULT,
         "ProgramProgress.physical ProgramProgress.spent ProgramProgress.indicators "
         "Progress.indicators ProgramProgress", signs.is_less),
    Rule("rule-softened", _BIG, Topic.SETTING, "RuleSetting RuleSetting.severity",
         signs.is_softened),
    Rule("frame-changed", _BIG, Topic.SETTING, "", signs.is_frame),
    Rule("standard-changed", _BIG, Topic.SETTING, "", signs.is_own_standard),
    # all the rest
    Rule("polish", _EDIT, Topic.OTHER, "", signs.is_polish),
    Rule("rest", _SMALL, Topic.OTHER, ""),
)
# fmt: on
