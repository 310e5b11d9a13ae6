"""programs/<id>.yaml: one program, with its quick-win sheet if it is one."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.plan.model.common import (
    AgencyId,
    DimensionId,
    Entity,
    GapId,
    GoalId,
    Indicator,
    IssueId,
    PartnerId,
    ProgramId,
    ReadinessId,
    Span,
    StrategyId,
    SubdimensionId,
    YearKey,
)
from smartplan.shape.kinds import (
    OR_ONE,
    Choice,
    Day,
    Level,
    Markdown,
    Name,
    Nomenclature,
    Rupiah,
    Scale,
    Within,
    Year,
)
from smartplan.shape.record import AS_IT_IS, Record, may, must
from smartplan.wording import Text


class ProgramStatus(Choice):
    """Where a program stands."""

    IDEA = "idea", "gagasan", "idea"
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
    LITERACY = "literacy", "literasi kota cerdas", "smart city literacy"


class Fund(Choice):
    """Where money comes from."""

    APBD = "apbd", "APBD kabupaten/kota", "regional budget (APBD)"
    APBD_PROVINSI = "apbd-provinsi", "APBD provinsi", "provincial budget (APBD)"
    APBN = "apbn", "APBN", "national budget (APBN)"
    DAK = "dak", "Dana Alokasi Khusus", "special allocation (DAK)"
    CSR = "csr", "CSR/TJSL", "corporate responsibility (CSR)"
    KPBU = "kpbu", "KPBU", "public-private partnership (KPBU)"
    HIBAH = "hibah", "hibah", "grant"
    BUMD = "bumd", "BUMD", "regional enterprise (BUMD)"
    BLUD = "blud", "BLUD", "public service agency (BLUD)"
    DANA_DESA = "dana-desa", "Dana Desa", "village fund"
    COMMUNITY = "community", "swadaya masyarakat", "community"
    OTHER = "other", "lainnya", "other"


class YearStatus(Choice):
    """Whether a quick win still runs in a year."""

    RUNNING = "running", "berjalan", "running"
    STOPPED = "stopped", "berhenti", "stopped"


class Action(Entity, noun=Text("kegiatan", "action")):
    """One step of a program's action plan."""

    kind: ActionKind | None = must("kelompok rencana aksi", "group of the action plan")
    name: Name = must("nama kegiatan", "name of the action", title=True)
    output: Markdown | None = may("keluaran", "output")
    years: tuple[Year, ...] = may("tahun pelaksanaan", "years in which it runs")
    lead: AgencyId | None = may("penanggung jawab", "agency in charge")
    budget_note: str | None = may("keterangan anggaran", "remark on its money", remark=True)


class BudgetRow(Entity, noun=Text("anggaran", "budget")):
    """Money of one year from one fund."""

    year: Year | None = must("tahun anggaran", "budget year")
    amount: Rupiah | None = must(
        "jumlah, rupiah utuh", "amount in whole rupiah", called=Text("jumlah", "amount")
    )
    fund: Annotated[tuple[Fund, ...], OR_ONE] = may("sumber dana", "where it comes from")
    code: Nomenclature | None = may("kode nomenklatur", "nomenclature code")
    approximate: bool | None = may(
        "perkiraan", "an estimate", called=Text("tanda perkiraan", "mark of an estimate")
    )
    known_by = ((year, fund, code), (year, fund), (amount, year), (amount, fund, code), (year,))


class Milestone(Entity, noun=Text("tonggak", "milestone")):
    """Something to be reached by a date."""

    date: Day | None = must("tanggal", "date", told=AS_IT_IS)
    text: Name = must("uraian", "what is reached", title=True)


class Risk(Entity, noun=Text("risiko", "risk")):
    """What could go wrong, and what is done about it."""

    text: Markdown = must("uraian risiko", "the risk", title=True)
    likelihood: Scale | None = may("kemungkinan, 1-5", "likelihood, 1-5")
    impact: Scale | None = may("dampak, 1-5", "impact, 1-5")
    mitigation: Markdown | None = may("mitigasi", "mitigation")
    owner: AgencyId | None = may("pemilik risiko", "who owns the risk")


class Alignment(Record):
    """Where the program stands in other plans and standards."""

    rpjmd: Annotated[tuple[str, ...], OR_ONE] = may(
        "tujuan RPJMD: id atau teks", "RPJMD goal: id or text"
    )
    renstra: str | None = may("Renstra perangkat daerah", "agency strategic plan (Renstra)")
    rkpd: str | None = may("RKPD", "annual regional plan (RKPD)")
    sdg: tuple[Annotated[int, Within(1, 17)], ...] = may("tujuan TPB/SDGs", "SDGs")
    sni: tuple[str, ...] = may("indikator SNI ISO", "SNI ISO indicators", silent=True)


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


class Program(Entity, noun=Text("program", "program")):
    """programs/<id>.yaml: one program."""

    name: Name = must(
        "nama program", "name of the program", title=True, called=Text("nama", "name")
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
        "dimensi lain yang dilayani",
        "further dimensions",
        called=Text("dimensi lain", "further dimensions"),
    )
    goals: tuple[GoalId, ...] = may(
        "sasaran yang dilayani", "goals it serves", called=Text("sasaran", "goals")
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
    support: tuple[AgencyId, ...] = may("perangkat daerah pendukung", "supporting agencies")
    partners: tuple[PartnerId, ...] = may("mitra", "partners")
    status: ProgramStatus | None = may("status", "status")
    reason: Markdown | None = may("alasan bila dihentikan", "why it was stopped", remark=True)
    horizon: Horizon | None = may("jangka waktu", "horizon", called=Text("horizon", "horizon"))
    period: Span | None = may(
        "tahun pelaksanaan", "years in which it runs", called=Text("periode", "period")
    )
    actions: Mapping[str, Action] = may("rencana aksi", "action plan")
    budget: tuple[BudgetRow, ...] = may("anggaran", "budget")
    indicators: Mapping[str, Indicator] = may("indikator program", "indicators")
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
