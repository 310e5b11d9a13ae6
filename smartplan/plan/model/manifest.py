"""smartplan.yaml: marks a folder as a plan and says how it is to be read."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.plan.model.common import DimensionId, Entity, EvaluationId, Span, YearKey
from smartplan.shape.kinds import (
    IN_ORDER,
    Choice,
    Keys,
    Kind,
    Label,
    Markdown,
    Name,
    RefersTo,
    RegionCode,
    Rupiah,
    Within,
    Year,
)
from smartplan.shape.record import AS_IT_IS, Record, may, must
from smartplan.wording import Text

RuleCode = Annotated[str, Keys(r"[A-Z]{3}[0-9]{3}", Text("kode aturan", "a rule code"))]


_SETTING = Text("pengaturan", "a setting")


class Language(Choice):
    """The language that a plan's text is written in."""

    INDONESIAN = "id", "bahasa Indonesia", "Indonesian"
    ENGLISH = "en", "bahasa Inggris", "English"


class PlanStatus(Choice):
    """How far a plan has come."""

    DRAFTING = "drafting", "penyusunan", "drafting"
    FINAL_REVIEW = "final-review", "finalisasi", "final review"
    COMMITTED = "committed", "komitmen ditandatangani", "committed"
    ENACTED = "enacted", "ditetapkan", "enacted"
    REVISED = "revised", "direvisi", "revised"


class RuleSeverity(Choice):
    """What a plan may turn a rule's severity into."""

    ERROR = "error", "galat", "error"
    WARNING = "warning", "peringatan", "warning"
    INFO = "info", "catatan", "info"
    OFF = "off", "mati", "off"


class Region(Record):
    """The region that the plan is for."""

    code: RegionCode | None = must("kode wilayah Kemendagri", "Kemendagri region code")
    name: Name = must(
        "nama lengkap, misalnya Kota Tegal", "full name, such as Kota Tegal", title=True
    )


class Horizons(Record):
    """The last year of each horizon; lengths differ between regions."""

    short: Year | None = must("tahun akhir jangka pendek", "last year of the short term")
    medium: Year | None = must("tahun akhir jangka menengah", "last year of the medium term")
    long: Year | None = must("tahun akhir jangka panjang", "last year of the long term")


class Standards(Record, depth=2):
    """The standards that the plan follows: shipped ones, or its own beside it."""

    dimensions: Annotated[str, RefersTo("dimension-sets")] | None = may(
        "kerangka dimensi", "dimension set"
    )
    readiness: Annotated[str, RefersTo("readiness-standards")] | None = may(
        "standar kesiapan", "readiness standard"
    )
    evaluation: EvaluationId | None = may("standar evaluasi", "evaluation standard")


class Ceilings(Record):
    """How much money there is."""

    ceilings: Mapping[YearKey, Rupiah] = may(
        "pagu per tahun, rupiah",
        "ceiling per year, rupiah",
        called=Text("pagu anggaran", "budget ceiling"),
        stands_alone=True,
    )
    regional: Mapping[YearKey, Rupiah] = may(
        "seluruh APBD per tahun, rupiah",
        "the whole regional budget (APBD) per year, rupiah",
        called=Text("APBD seluruhnya", "whole regional budget"),
        stands_alone=True,
    )


class DimensionTheme(Record, noun=Text("tema dimensi", "theme of dimension")):
    """The region's own name and text for a dimension."""

    theme: Name = must(
        "nama daerah untuk dimensi ini",
        "the region's name for it",
        title=True,
        called=Text("nama", "name"),
    )
    text: Markdown | None = may("uraian tema", "what is meant by it")


class MasterplanEdition(Entity, noun=Text("edisi masterplan", "edition of the masterplan")):
    """An earlier or other edition of the masterplan."""

    period: Span | None = must("tahun berlaku", "years covered", called=Text("periode", "period"))
    decree: str | None = may(
        "penetapannya: id dasar hukum atau teks",
        "what enacted it: id of a legal instrument, or text",
        called=Text("penetapan", "enactment"),
        title=True,
        silent=True,
    )
    documents: tuple[str, ...] = may("dokumen edisi itu", "its documents", silent=True)
    reason: Markdown | None = may("alasan diganti", "why it was replaced", remark=True)
    known_by = ((period, decree), (decree,), (period,))


class Annex(Record, noun=Text("lampiran", "annex")):
    """A PDF or picture of the plan folder that goes with the documents."""

    file: Label = must(
        "berkas di folder rencana",
        "file inside the plan folder",
        internal=Text("yang dicetak ialah isinya", "what is printed is what it holds"),
    )
    title: Name = must("judul lampiran", "title of the annex", title=True)
    known_by = ((file,), (title,))


class BookSetting(Record):
    """What a document is called in this plan, where the template's own words do not fit."""

    title: str | None = may("judul dokumen", "title of the document", title=True)
    book: str | None = may("nama buku, misalnya Buku 2", "name of the book, such as Book 2")


class RuleSetting(Record, noun=Text("pengaturan aturan", "setting of rule")):
    """A rule's severity in this plan, and why it differs."""

    severity: RuleSeverity | None = must("tingkat temuan", "severity", told=AS_IT_IS)
    reason: str = must("alasan", "reason", told=AS_IT_IS, remark=True)


class Manifest(Record):
    """smartplan.yaml: the region, the period, and the settings of a plan."""

    smartplan: Annotated[int, Kind.RANK] | None = must(
        "versi format rencana", "version of the plan format", internal=_SETTING
    )
    region: Region | None = must("daerah", "region")
    title: Name = must("judul masterplan", "title of the masterplan", title=True)
    language: Language | None = may(
        "bahasa isi rencana", "language of the plan's text", internal=_SETTING
    )
    disclaimer: Markdown | None = may(
        "penyangkalan yang dicetak di setiap halaman",
        "disclaimer printed on every page",
        called=Text("penyangkalan", "disclaimer"),
    )
    period: Span | None = must("tahun berlaku", "years covered", called=Text("periode", "period"))
    horizons: Horizons | None = may("batas jangka waktu", "ends of the horizons")
    status: PlanStatus | None = may(
        "status penyusunan",
        "how far the plan has come",
        called=Text("status penyusunan", "status of the plan"),
    )
    risk_scale: Annotated[int, Kind.RANK, Within(3, 5)] | None = may(
        "skala kemungkinan dan dampak: 3 atau 5",
        "scale of likelihood and impact: 3 or 5",
        called=Text("skala risiko", "risk scale"),
    )
    cohorts: tuple[Year, ...] = may(
        "tahun keikutsertaan program nasional", "years of the national program"
    )
    standards: Standards | None = may("standar yang dipakai", "standards used")
    budget: Ceilings | None = may(
        "pagu anggaran", "budget ceilings", called=Text("pagu", "ceilings")
    )
    dimensions: Mapping[DimensionId, DimensionTheme] = may(
        "tema daerah per dimensi", "the region's theme by dimension"
    )
    versions: tuple[MasterplanEdition, ...] = may(
        "edisi masterplan yang lain", "other editions of the masterplan"
    )
    documents: Annotated[tuple[str, ...], IN_ORDER] = may(
        "dokumen yang dicetak, berurutan", "documents, in order", silent=True, internal=_SETTING
    )
    books: Mapping[str, BookSetting] = may(
        "judul dan nama buku per dokumen", "titles and book names by document"
    )
    annexes: tuple[Annex, ...] = may("lampiran dokumen", "annexes to the documents")
    stage: Annotated[int, Kind.RANK, Within(1, 4)] | None = may(
        "tahap bimtek yang sedang dikerjakan", "bimtek stage being worked in", internal=_SETTING
    )
    rules: Mapping[RuleCode, RuleSetting] = may(
        "pengaturan aturan", "settings of rules", internal=_SETTING
    )
