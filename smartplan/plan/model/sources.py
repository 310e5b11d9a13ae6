"""sources.yaml: every document that something in the plan rests on."""

from smartplan.plan.model.common import Entity
from smartplan.shape.kinds import Choice, Day, Name, Url
from smartplan.shape.record import may, must


class SourceKind(Choice):
    """Kinds of sources."""

    LAW = "law", "peraturan", "law"
    DECREE = "decree", "keputusan", "decree"
    LETTER = "letter", "surat", "letter"
    MINUTES = "minutes", "notula", "minutes"
    REPORT = "report", "laporan", "report"
    NEWS = "news", "berita", "news"
    DATASET = "dataset", "data", "dataset"
    PHOTO = "photo", "foto", "photo"
    WEBSITE = "website", "situs web", "website"
    OTHER = "other", "lainnya", "other"


class Source(Entity):
    """A document that something in the plan rests on."""

    title: Name = must("judul", "title")
    kind: SourceKind | None = must("jenis", "kind")
    publisher: str | None = may("penerbit", "publisher")
    number: str | None = may("nomor", "number")
    date: Day | None = may("tanggal", "date")
    page: str | None = may("halaman", "page")
    url: Url | None = may("alamat web", "web address")
    file: str | None = may("berkas bukti di folder rencana", "file inside the plan folder")
    expires: Day | None = may("berlaku sampai", "valid until")
