"""data.yaml: data systems, datasets, and what agencies were asked for."""

from collections.abc import Mapping

from smartplan.plan.model.common import AgencyId, DatasetId, Entity
from smartplan.shape.kinds import Choice, Day, Markdown, Name, Percent, Year
from smartplan.shape.record import Record, may, must
from smartplan.wording import Text


class SystemStatus(Choice):
    """How far a data system has come."""

    IDEA = "idea", "gagasan", "idea"
    BUILDING = "building", "dibangun", "being built"
    RUNNING = "running", "berjalan", "running"


class Frequency(Choice):
    """How often a dataset is renewed."""

    DAILY = "daily", "harian", "daily"
    MONTHLY = "monthly", "bulanan", "monthly"
    YEARLY = "yearly", "tahunan", "yearly"
    ONCE = "once", "sekali", "once"


class Access(Choice):
    """Who may use a dataset."""

    OPEN = "open", "terbuka", "open"
    SHARED = "shared", "terbatas antarinstansi", "shared between agencies"
    CLOSED = "closed", "tertutup", "closed"


class RequestStatus(Choice):
    """Where a request for data stands."""

    OPEN = "open", "belum diterima", "open"
    RECEIVED = "received", "diterima", "received"
    REJECTED = "rejected", "ditolak", "rejected"


class DataSystem(Entity, noun=Text("sistem data", "data system")):
    """A system that brings data together."""

    name: Name = must("nama sistem", "name of the system", title=True)
    purpose: Markdown | None = may("tujuan", "purpose")
    subjects: tuple[str, ...] = may("bidang data", "subjects")
    owner: AgencyId | None = may("pengelola", "owner")
    connects: tuple[AgencyId, ...] = may("perangkat daerah yang tersambung", "agencies connected")
    status: SystemStatus | None = may("status", "status")


class Dataset(Entity, noun=Text("data", "dataset")):
    """A dataset that the plan needs."""

    name: Name = must("nama data", "name of the dataset", title=True)
    custodian: AgencyId | None = may("walidata atau produsen data", "custodian")
    subject: str | None = may("bidang", "subject")
    year: Year | None = may("tahun data", "year of the data")
    updated: Day | None = may("pemutakhiran terakhir", "last update")
    frequency: Frequency | None = may("frekuensi pemutakhiran", "how often it is renewed")
    completeness: Percent | None = may(
        "kelengkapan, persen",
        "completeness in percent",
        called=Text("kelengkapan", "completeness"),
    )
    quality_note: Markdown | None = may("catatan mutu", "remark on quality", remark=True)
    access: Access | None = may("akses", "access")


class DataRequest(Entity, noun=Text("permintaan data", "data request")):
    """A request for data to an agency."""

    agency: AgencyId | None = must("perangkat daerah yang diminta", "agency asked")
    asked: Day | None = may("tanggal permintaan", "date asked")
    due: Day | None = must("batas waktu", "due date")
    received: Day | None = may("tanggal diterima", "date received")
    items: tuple[DatasetId, ...] = may("data yang diminta", "datasets asked for")
    status: RequestStatus | None = may("status", "status")


class Data(Record):
    """data.yaml: data systems, datasets, requests to agencies."""

    systems: Mapping[str, DataSystem] = may("sistem data", "data systems")
    datasets: Mapping[str, Dataset] = may("data", "datasets")
    requests: Mapping[str, DataRequest] = may("permintaan data", "requests to agencies")
