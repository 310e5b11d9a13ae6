"""sources.yaml: every document that something in the plan rests on."""

from smartplan.plan.model.common import Entity
from smartplan.shape.kinds import Choice, Day, Label, Name, Url
from smartplan.shape.record import AS_IT_IS, may, must
from smartplan.wording import Text


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


class Source(Entity, noun=Text("sumber", "source")):
    """A document that something in the plan rests on."""

    title: Name = must("judul", "title", title=True)
    kind: SourceKind | None = must("jenis", "kind")
    publisher: str | None = may("penerbit", "publisher")
    number: Label | None = may("nomor", "number")
    date: Day | None = may("tanggal", "date", told=AS_IT_IS)
    accessed: Day | None = may("tanggal laman web dibaca", "day a web page was read")
    page: str | None = may("halaman", "page", silent=True)
    url: Url | None = may("alamat web", "web address")
    file: Label | None = may("berkas bukti di folder rencana", "file inside the plan folder")
    expires: Day | None = may("berlaku sampai", "valid until")
