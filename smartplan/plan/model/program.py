"""programs/<id>.yaml: one program."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.plan.model.alignment import Alignment
from smartplan.plan.model.common import (
    AgencyId,
    DimensionId,
    Entity,
    GapId,
    GoalId,
    Indicator,
    IssueId,
    PartnerId,
    ProgramActionId,
    ProgramId,
    ReadinessId,
    Span,
    StrategyId,
    SubdimensionId,
)
from smartplan.plan.model.people import Contact
from smartplan.plan.model.quick_win import QuickWin
from smartplan.plan.model.reach import AdoptedFrom, Beneficiaries, Location, Maturity
from smartplan.plan.model.risk import Risk
from smartplan.shape.kinds import (
    OR_ONE,
    Choice,
    Day,
    Level,
    Markdown,
    Name,
    Nomenclature,
    RegionCode,
    Rupiah,
    Year,
)
from smartplan.shape.record import AS_IT_IS, may, must
from smartplan.wording import Text


class ProgramStatus(Choice):
    """Where a program stands."""

    IDEA = "idea", "usulan", "idea"
    PLANNED = "planned", "direncanakan", "planned"
    RUNNING = "running", "berjalan", "running"
    DONE = "done", "selesai", "done"
    STOPPED = "stopped", "dihentikan", "stopped"


class Horizon(Choice):
    """When a program is to be finished."""

    SHORT = "short", "jangka pendek", "short term"
    MEDIUM = "medium", "jangka menengah", "medium term"
    LONG = "long", "jangka panjang", "long term"


class ActionKind(Choice):
    """The five groups of the action plan."""

    POLICY = "policy", "kebijakan dan kelembagaan", "policy and institutions"
    PEOPLE = "people", "pengembangan SDM", "people"
    INFRASTRUCTURE = "infrastructure", "infrastruktur pendukung", "infrastructure"
    APPLICATION = "application", "aplikasi dan perangkat lunak", "applications"
    LITERACY = "literacy", "literasi smart city", "smart city literacy"


class Fund(Choice):
    """Where money comes from."""

    APBD = "apbd", "APBD Kabupaten/Kota", "regional budget (APBD)"
    APBD_PROVINSI = "apbd-provinsi", "APBD Provinsi", "provincial budget (APBD)"
    APBN = "apbn", "APBN", "national budget (APBN)"
    DAU = "dau", "Dana Alokasi Umum", "general allocation (DAU)"
    DAK = "dak", "Dana Alokasi Khusus", "special allocation (DAK)"
    DBH = "dbh", "Dana Bagi Hasil", "shared revenue (DBH)"
    CSR = "csr", "CSR/TJSL", "corporate responsibility (CSR)"
    KPBU = "kpbu", "KPBU", "public-private partnership (KPBU)"
    HIBAH = "hibah", "hibah", "grant"
    BUMD = "bumd", "BUMD", "regional enterprise (BUMD)"
    BLUD = "blud", "BLUD", "public service agency (BLUD)"
    DANA_DESA = "dana-desa", "Dana Desa", "village fund"
    COMMUNITY = "community", "swadaya masyarakat", "community"
    OTHER = "other", "lainnya", "other"


class BudgetRow(Entity, noun=Text("anggaran", "budget")):
    """Money of one year from one fund."""

    year: Year | None = must("tahun anggaran", "budget year")
    amount: Rupiah | None = must(
        "jumlah, rupiah utuh",
        "amount in whole rupiah",
        called=Text("jumlah", "amount"),
        column=Text("jumlah (Rp)", "amount (Rp)"),
    )
    fund: Annotated[tuple[Fund, ...], OR_ONE] = may(
        "sumber dana", "where it comes from", column=Text("sumber dana", "fund")
    )
    code: Nomenclature | None = may("kode nomenklatur", "nomenclature code")
    name: Name | None = may(
        "nama subkegiatan",
        "name of the sub-activity",
        silent=True,
        column=Text("subkegiatan", "sub-activity"),
    )
    agency: AgencyId | None = may(
        "perangkat daerah pemilik anggaran",
        "agency whose money it is",
        column=Text("pemilik anggaran", "agency that owns it"),
    )
    action: ProgramActionId | None = may(
        "kegiatan rencana aksi yang dibiayai",
        "action of the action plan that it pays for",
        column=Text("kegiatan yang dibiayai", "action it pays for"),
    )
    approximate: bool | None = may(
        "perkiraan",
        "an estimate",
        called=Text("tanda perkiraan", "mark of an estimate"),
        column=Text("perkiraan", "estimate"),
    )
    at_least: bool | None = may(
        "jumlah terendah yang diketahui",
        "the least that is known",
        called=Text("tanda jumlah terendah", "mark of a least amount"),
        column=Text("jumlah minimal", "at least"),
    )
    transferred: bool | None = may(
        "dana provinsi disalurkan lewat APBD daerah; bila tidak ditulis, ya",
        "provincial money passes through the region's own budget; yes where nothing is written",
        called=Text("tanda disalurkan lewat APBD", "mark of money that is passed on"),
        column=Text("lewat APBD", "passed on"),
    )
    known_by = (
        (year, fund, code, agency, action, name),
        (year, fund, code),
        (year, fund),
        (amount, year),
        (amount, fund, code),
        (year,),
    )


class Action(Entity, noun=Text("kegiatan", "action")):
    """One step of a program's action plan."""

    code: Nomenclature | None = may("kode nomenklatur", "nomenclature code")
    kind: ActionKind | None = must(
        "kelompok rencana aksi", "group of the action plan", column=Text("kelompok", "group")
    )
    name: Name = must("nama kegiatan", "name of the action", title=True)
    output: Markdown | None = may("keluaran", "output")
    years: tuple[Year, ...] = may("tahun pelaksanaan", "years in which it runs")
    lead: AgencyId | None = may(
        "penanggung jawab", "agency in charge", column=Text("penanggung jawab", "lead agency")
    )
    budget_note: str | None = may("keterangan anggaran", "remark on its money", remark=True)
    budget: tuple[BudgetRow, ...] = may("anggaran", "budget")
    indicators: Mapping[str, Indicator] = may("indikator kegiatan", "indicators of the action")
    locations: tuple[Location, ...] = may("lokasi", "locations")


class Milestone(Entity, noun=Text("tonggak", "milestone")):
    """Something to be reached by a date."""

    date: Day | None = must("tanggal", "date", told=AS_IT_IS)
    text: Name = must("uraian", "what is reached", title=True)


class Program(Entity, noun=Text("program", "program")):
    """programs/<id>.yaml: one program."""

    name: Name = must(
        "nama program", "name of the program", title=True, called=Text("nama", "name")
    )
    code: Nomenclature | None = may(
        "kode program menurut nomenklatur",
        "nomenclature code",
        column=Text("kode program", "program code"),
    )
    summary: Markdown | None = may("ringkasan", "summary")
    innovation: Markdown | None = may(
        "kebaruan dibanding saat ini", "what is new", called=Text("kebaruan", "innovation")
    )
    dimension: DimensionId | None = must(
        "dimensi", "dimension", told=Text("dimensi {value}", "dimension {value}")
    )
    subdimension: SubdimensionId | None = may("subdimensi", "sub-dimension")
    also: tuple[DimensionId, ...] = may(
        "dimensi terkait lainnya",
        "further dimensions",
        called=Text("dimensi lain", "further dimensions"),
    )
    goals: tuple[GoalId, ...] = may(
        "sasaran yang didukung", "goals it supports", called=Text("sasaran", "goals")
    )
    issues: tuple[IssueId, ...] = may(
        "isu strategis yang dijawab",
        "issues it answers",
        called=Text("isu strategis", "strategic issues"),
    )
    gaps: tuple[GapId, ...] = may(
        "kesenjangan yang ditutup", "gaps it closes", called=Text("kesenjangan", "gaps")
    )
    strategies: tuple[StrategyId, ...] = may(
        "strategi yang dijalankan", "strategies it follows", called=Text("strategi", "strategies")
    )
    lead: AgencyId | None = may(
        "perangkat daerah penanggung jawab",
        "agency in charge",
        called=Text("penanggung jawab", "lead agency"),
        told=Text("penanggung jawab {value}", "lead {value}"),
    )
    contact: Contact | None = may("kontak", "contact")
    proposer: str | None = may(
        "pengusul: id perangkat daerah atau teks",
        "who proposed it: id of an agency, or text",
        called=Text("pengusul", "proposer"),
        silent=True,
    )
    support: tuple[AgencyId, ...] = may(
        "perangkat daerah pendukung",
        "supporting agencies",
        column=Text("pendukung", "supporting agencies"),
    )
    partners: tuple[PartnerId, ...] = may("mitra", "partners")
    with_regions: tuple[RegionCode, ...] = may(
        "kode daerah yang bekerja sama",
        "codes of the regions that take part",
        called=Text("daerah mitra", "partner regions"),
    )
    adopted_from: AdoptedFrom | None = may(
        "program daerah lain yang diadopsi",
        "program of another region that it is taken from",
        called=Text("asal adopsi", "origin"),
    )
    status: ProgramStatus | None = may("status", "status")
    reason: Markdown | None = may("alasan bila dihentikan", "why it was stopped", remark=True)
    maturity: Maturity | None = may(
        "kematangan inovasi", "how mature the innovation is", called=Text("kematangan", "maturity")
    )
    horizon: Horizon | None = may("jangka waktu", "horizon", called=Text("horizon", "horizon"))
    period: Span | None = may(
        "tahun pelaksanaan", "years in which it runs", called=Text("periode", "period")
    )
    actions: Mapping[str, Action] = may("rencana aksi", "action plan")
    budget: tuple[BudgetRow, ...] = may("anggaran", "budget")
    indicators: Mapping[str, Indicator] = may("indikator program", "indicators")
    locations: tuple[Location, ...] = may("lokasi", "locations")
    beneficiaries: tuple[Beneficiaries, ...] = may("penerima manfaat", "people it serves")
    milestones: Mapping[str, Milestone] = may("tonggak capaian", "milestones")
    depends: tuple[ProgramId, ...] = may(
        "program yang harus mendahului",
        "what must come first",
        called=Text("program pendahulu", "programs that come first"),
    )
    risks: Mapping[str, Risk] = may("risiko", "risks")
    alignment: Alignment | None = may(
        "keselarasan", "alignment with other plans", called=Text("keselarasan", "alignment")
    )
    readiness: Mapping[ReadinessId, Level] = may(
        "indikator kesiapan yang dinaikkan",
        "readiness levels reached when done",
        called=Text("janji kesiapan", "promised readiness"),
    )
    quick_win: QuickWin | None = may(
        "lembar quick win", "quick-win sheet", called=Text("quick win", "quick win")
    )

    @property
    def id(self) -> str:
        """The program's id: its file's stem."""
        return self.at.key
