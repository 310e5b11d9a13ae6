"""The quick-win sheet of a program."""

from collections.abc import Mapping

from smartplan.plan.model.common import Entity, YearKey
from smartplan.shape.kinds import Choice, Day, Markdown
from smartplan.shape.record import AS_IT_IS, Record, may, must
from smartplan.wording import Text


class QuickWinState(Choice):
    """Where a quick win stands."""

    NOMINATED = "nominated", "diusulkan", "nominated"
    SELECTED = "selected", "terpilih", "selected"
    RUNNING = "running", "berjalan", "running"
    STOPPED = "stopped", "berhenti", "stopped"
    DONE = "done", "selesai", "done"


class YearStatus(Choice):
    """Whether a quick win still runs in a year."""

    RUNNING = "running", "berjalan", "running"
    STOPPED = "stopped", "berhenti", "stopped"


class Resources(Record):
    """What a quick win can draw on."""

    regulation: Markdown | None = may("regulasi", "regulation")
    infrastructure: Markdown | None = may("infrastruktur", "infrastructure")
    application: Markdown | None = may("aplikasi", "application")
    people: Markdown | None = may("SDM", "people")
    budget: Markdown | None = may("anggaran", "money")


class YearState(Record, noun=Text("tahun", "year")):
    """How a quick win fared in a year."""

    status: YearStatus | None = must("status", "status", told=AS_IT_IS)
    reason: Markdown | None = may("alasan", "reason", remark=True)


class QuickWin(Entity):
    """The sheet of a quick win: a program felt by the public within a year."""

    state: QuickWinState | None = may(
        "tahap quick win", "where the quick win stands", called=Text("tahap", "state")
    )
    deadline: Day | None = may(
        "tenggat",
        "deadline",
        called=Text("tenggat quick win", "quick-win deadline"),
        stands_alone=True,
        told=Text("tenggat {value}", "deadline {value}"),
    )
    problem: Markdown | None = may("masalah yang dijawab", "problem it answers", title=True)
    users: Markdown | None = may("penerima manfaat", "who benefits")
    benefit: Markdown | None = may("manfaat yang dirasakan", "benefit that is felt")
    appeal: Markdown | None = may("daya tarik", "appeal")
    uniqueness: Markdown | None = may("keunikan", "uniqueness")
    partners_note: Markdown | None = may("peluang kemitraan", "partnership")
    development: Markdown | None = may("potensi pengembangan", "how it can grow")
    continuity: Markdown | None = may("strategi keberlanjutan", "how it goes on")
    resources: Resources | None = may("sumber daya", "resources")
    before: Markdown | None = may("kondisi sebelum", "before")
    after: Markdown | None = may("kondisi sesudah", "after")
    years: Mapping[YearKey, YearState] = may(
        "status tahun berikutnya",
        "status in later years",
        called=Text("status quick win", "quick-win status"),
    )
