"""data.yaml: data systems, applications, datasets, and what agencies were asked for."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.plan.model.common import AgencyId, DatasetId, Entity
from smartplan.shape.kinds import Choice, Day, Keys, Label, Markdown, Name, Percent, Url, Year
from smartplan.shape.record import Record, may, must
from smartplan.wording import Text

ColumnKey = Annotated[str, Keys(r".*\S.*", Text("nama kolom", "the name of a column"))]


class SystemStatus(Choice):
    """How far a data system has come."""

    IDEA = "idea", "usulan", "idea"
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
    connects: tuple[AgencyId, ...] = may("perangkat daerah yang terhubung", "agencies connected")
    status: SystemStatus | None = may("status", "status")


class Application(Entity, noun=Text("aplikasi", "application")):
    """An application that an agency runs, wherever it comes from."""

    name: Name = must("nama aplikasi", "name of the application", title=True)
    purpose: Markdown | None = may("kegunaan", "purpose")
    owner: AgencyId | None = may("pengelola", "owner")
    developer: str | None = may("pengembang", "developer", silent=True)
    users: str | None = may("pengguna", "users", silent=True)
    legal_basis: str | None = may(
        "dasar hukum: id atau teks",
        "legal basis: id of a legal instrument, or text",
        called=Text("dasar hukum", "legal basis"),
        silent=True,
    )
    url: Url | None = may("alamat web", "web address")
    active: bool | None = may(
        "masih dipakai", "still in use", called=Text("masih dipakai", "in use")
    )
    since: Day | None = may("dipakai sejak", "in use since")
    connects: tuple[AgencyId, ...] = may("perangkat daerah yang terhubung", "agencies connected")


class PullKind(Choice):
    """Forms and services that values can be taken from."""

    CSV = "csv", "berkas CSV", "CSV file"
    XLSX = "xlsx", "buku kerja Excel", "Excel workbook"
    JSON = "json", "berkas JSON", "JSON file"
    BPS = "bps", "layanan data BPS", "service of Statistics Indonesia (BPS)"
    CKAN = "ckan", "portal data CKAN", "CKAN data portal"
    SDMX_CSV = "sdmx-csv", "berkas SDMX-CSV", "SDMX-CSV file"


class Pull(Record):
    """Where the values of a dataset are taken from, and which."""

    kind: PullKind | None = must("bentuk", "form")
    file: Label | None = may("berkas di folder rencana", "file inside the plan folder")
    url: Url | None = may("alamat web", "web address")
    sheet: Label | None = may("lembar buku kerja", "sheet of a workbook")
    where: Mapping[ColumnKey, Label] = may(
        "baris yang diambil: kolom dan isinya", "rows to take: a column and what it holds"
    )
    value: Label | None = may("kolom nilai", "column of the values")
    year: Label | None = may("kolom tahun", "column of the years")
    unit: Label | None = may("satuan", "unit")


class Dataset(Entity, noun=Text("data", "dataset")):
    """A dataset that the plan needs."""

    name: Name = must("nama data", "name of the dataset", title=True)
    custodian: AgencyId | None = may(
        "walidata atau produsen data", "custodian", column=Text("walidata/produsen", "custodian")
    )
    subject: str | None = may("bidang", "subject")
    year: Year | None = may("tahun data", "year of the data")
    updated: Day | None = may("pemutakhiran terakhir", "last update")
    frequency: Frequency | None = may("frekuensi pemutakhiran", "how often it is renewed")
    completeness: Percent | None = may(
        "kelengkapan, persen",
        "completeness in percent",
        called=Text("kelengkapan", "completeness"),
        column=Text("kelengkapan (%)", "completeness (%)"),
    )
    quality_note: Markdown | None = may("catatan mutu", "remark on quality", remark=True)
    access: Access | None = may("akses", "access")
    pull: Pull | None = may(
        "asal nilainya",
        "where its values are taken from",
        internal=Text("petunjuk bagi program", "instructions for the program"),
    )


class DataRequest(Entity, noun=Text("permintaan data", "data request")):
    """A request for data to an agency."""

    agency: AgencyId | None = must("perangkat daerah yang diminta", "agency asked")
    asked: Day | None = may("tanggal permintaan", "date asked")
    due: Day | None = must("batas waktu", "due date")
    received: Day | None = may("tanggal diterima", "date received")
    items: tuple[DatasetId, ...] = may("data yang diminta", "datasets asked for")
    status: RequestStatus | None = may("status", "status")


class Data(Record):
    """data.yaml: data systems, applications, datasets, requests to agencies."""

    systems: Mapping[str, DataSystem] = may("sistem data", "data systems")
    applications: Mapping[str, Application] = may("aplikasi", "applications")
    datasets: Mapping[str, Dataset] = may("data", "datasets")
    requests: Mapping[str, DataRequest] = may("permintaan data", "requests to agencies")
