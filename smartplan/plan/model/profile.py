"""profile.yaml: the region, where it wants to go, and the plans it has to fit."""

from collections.abc import Mapping

from smartplan.plan.model.common import Entity, Indicator, MissionId, Span, YearKey
from smartplan.plan.model.people import OfficeHolder
from smartplan.plan.model.risk import Risk
from smartplan.shape.kinds import Choice, Day, Label, Markdown, Measure, Name, Year
from smartplan.shape.record import Record, field_of, may, must
from smartplan.wording import Text


class PlanKind(Choice):
    """Kinds of official plans that a masterplan has to fit."""

    RPJPD = "rpjpd", "RPJPD", "long-term regional plan (RPJPD)"
    RPJMD = "rpjmd", "RPJMD", "medium-term regional plan (RPJMD)"
    RPD = "rpd", "RPD", "regional development plan (RPD)"
    RKPD = "rkpd", "RKPD", "annual regional plan (RKPD)"
    RENSTRA = "renstra", "Renstra perangkat daerah", "agency strategic plan (Renstra)"
    RTRW = "rtrw", "RTRW", "spatial plan (RTRW)"
    RDTR = "rdtr", "RDTR", "detailed spatial plan (RDTR)"
    SPBE = "spbe", "Rencana induk SPBE", "digital government plan (SPBE)"
    OTHER = "other", "lainnya", "other"


class KeyFigure(Entity, noun=Text("data pokok", "fact")):
    """A figure about the region."""

    value: Measure | None = may("nilai", "value")
    unit: Label | None = may("satuan", "unit", silent=True)
    year: Year | None = may("tahun data", "year of the data")
    values: Mapping[YearKey, Measure] = may(
        "nilai per tahun", "value per year", called=Text("nilai", "value")
    )


class Leader(OfficeHolder, noun=Text("pimpinan daerah", "leader of the region")):
    """Head of region, deputy or secretary."""

    office: Name = must("jabatan", "office")
    known_by = (
        (office, field_of(OfficeHolder.from_)),
        (office, field_of(OfficeHolder.name)),
        (field_of(OfficeHolder.name), field_of(OfficeHolder.from_)),
        (office,),
        (field_of(OfficeHolder.name),),
    )


class Foreword(Entity, noun=Text("kata pengantar", "foreword")):
    """A foreword to the documents, or an address of welcome."""

    office: Name = must("jabatan penulis", "office of its author")
    name: str | None = may("nama penulis", "name of its author", title=True)
    text: Markdown = must("isi", "what it says")
    place: str | None = may("tempat", "place", silent=True)
    date: Day | None = may("tanggal", "date")
    known_by = ((office, name), (office,), (name,))


class Vision(Entity, depth=0):
    """What the region wants to be."""

    text: Markdown = must(
        "rumusan visi", "wording of the vision", title=True, called=Text("rumusan", "wording")
    )
    year: Year | None = may("tahun visi tercapai", "year it is to be reached")


class Mission(Entity, noun=Text("misi", "mission")):
    """One way to the vision."""

    text: Markdown = must(
        "rumusan misi", "wording of the mission", title=True, called=Text("rumusan", "wording")
    )


class Goal(Entity, noun=Text("sasaran", "goal")):
    """What is to be achieved, measured by indicators."""

    text: Markdown = must(
        "rumusan sasaran", "wording of the goal", title=True, called=Text("rumusan", "wording")
    )
    mission: MissionId | None = may("misi yang didukung", "mission it supports")
    indicators: Mapping[str, Indicator] = may("indikator sasaran", "indicators of the goal")


class Issue(Entity, noun=Text("isu strategis", "strategic issue")):
    """A strategic issue that the plan has to answer."""

    name: Name = must("nama isu strategis", "name of the strategic issue", title=True)
    text: Markdown | None = may("uraian", "description", title=True)
    plan_ref: str | None = may("rujukan dalam RPJMD", "where the RPJMD names it", remark=True)


class Potential(Entity, noun=Text("potensi", "potential")):
    """Something the region can build on."""

    name: Name = must("nama potensi", "name of the potential", title=True)
    text: Markdown | None = may("uraian", "description", title=True)


class LinkedPlan(Entity, noun=Text("dokumen acuan", "linked plan")):
    """An official plan that the masterplan has to fit."""

    kind: PlanKind | None = must("jenis rencana", "kind of plan")
    title: Name = must("judul", "title", title=True)
    number: Label | None = may("nomor penetapan", "number of its regulation")
    period: Span | None = may("tahun berlaku", "years covered", called=Text("periode", "period"))
    goals: Mapping[str, str] = may("tujuan dan sasarannya", "its goals")


class Profile(Record):
    """profile.yaml: region, vision, missions, goals, issues, potentials, linked plans."""

    about: Markdown | None = may("gambaran umum daerah", "the region in a few sentences")
    facts: Mapping[str, KeyFigure] = may("data pokok daerah", "key figures of the region")
    leaders: tuple[Leader, ...] = may("pimpinan daerah", "leaders of the region")
    forewords: tuple[Foreword, ...] = may(
        "kata pengantar dan sambutan", "forewords and addresses of welcome"
    )
    vision: Vision | None = may("visi smart city", "vision", called=Text("visi", "vision"))
    missions: Mapping[str, Mission] = may("misi", "missions")
    goals: Mapping[str, Goal] = may("sasaran", "goals")
    issues: Mapping[str, Issue] = may("isu strategis", "strategic issues")
    potentials: Mapping[str, Potential] = may("potensi daerah", "potentials of the region")
    plans: Mapping[str, LinkedPlan] = may(
        "dokumen perencanaan yang diacu", "plans that the masterplan has to fit"
    )
    risks: Mapping[str, Risk] = may(
        "risiko rencana sebagai keseluruhan", "risks of the whole plan"
    )
