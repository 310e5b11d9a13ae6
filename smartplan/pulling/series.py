"""What a pull comes to: the values of a dataset by year, what they were, what becomes of each."""

from enum import StrEnum

from smartplan.day import Day
from smartplan.incoming.said import Heard
from smartplan.measure import Measured
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.data import Dataset
from smartplan.value import dataclass
from smartplan.wording import Text


class PulledFate(StrEnum):
    """What becomes of a value."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    BASELINE = "baseline"  # of the baseline's year: compared, never written
    BEFORE = "before"  # of a year before the plan
    AHEAD = "ahead"  # of a year that has not begun
    OPEN = "open"  # has to be answered or mended first
    UNUSED = "unused"  # no indicator rests on the dataset

    @property
    def label(self) -> Text:
        """The word for people."""
        return _LABELS[self]


@dataclass(frozen=True, slots=True)
class PulledValue:
    """A value of a year: what the plan says, what the file says, and where."""

    year: int
    was: Measured | None
    now: Measured | None
    place: str
    fate: PulledFate


@dataclass(frozen=True, slots=True)
class PulledSeries:
    """All that a file says of a dataset; `heard` is what of it is said to the plan.

    `source` is the id of the source that the values are traced by, empty where none is taken.
    """

    dataset: Dataset
    file: str
    indicator: Indicator | None
    unit: str
    values: tuple[PulledValue, ...]
    day: Day
    source: str
    heard: Heard


_LABELS = {
    PulledFate.NEW: Text("baru", "new"),
    PulledFate.CHANGED: Text("berubah", "changed"),
    PulledFate.SAME: Text("tetap", "as it was"),
    PulledFate.BASELINE: Text("nilai awal, tidak diubah", "baseline, left as it is"),
    PulledFate.BEFORE: Text("sebelum masa rencana, dilewati", "before the plan, passed over"),
    PulledFate.AHEAD: Text("tahunnya belum tiba, dilewati", "of a year to come, passed over"),
    PulledFate.OPEN: Text("perlu dijawab", "to be answered"),
    PulledFate.UNUSED: Text("belum dipakai indikator", "used by no indicator"),
}
