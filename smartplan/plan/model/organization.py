"""organization.yaml: who plans and who acts."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.plan.model.common import AgencyId, Entity, InstrumentId, PartnerId
from smartplan.plan.model.people import Contact, OfficeHolder
from smartplan.shape.kinds import IN_ORDER, Choice, Day, Label, Markdown, Name, OrText
from smartplan.shape.record import AS_IT_IS, Record, may, must
from smartplan.wording import Text


class AgencyKind(Choice):
    """Kinds of agencies."""

    OPD = "opd", "perangkat daerah", "regional agency"
    BUMD = "bumd", "BUMD", "regional enterprise (BUMD)"
    BUMN = "bumn", "BUMN", "state enterprise (BUMN)"
    CENTRAL = "central", "instansi pusat", "central government"
    OTHER = "other", "lainnya", "other"


class Sector(Choice):
    """The sides of the pentahelix that a partner can come from."""

    ACADEMIA = "academia", "akademisi", "academia"
    BUSINESS = "business", "dunia usaha", "business"
    COMMUNITY = "community", "komunitas", "community"
    MEDIA = "media", "media", "media"
    GOVERNMENT = "government", "pemerintah", "government"
    DONOR = "donor", "lembaga donor", "donor"
    HEALTH = "health", "layanan kesehatan", "health services"
    INTERNATIONAL = "international", "lembaga internasional", "international body"


class InstrumentKind(Choice):
    """Kinds of legal instruments."""

    PERDA = "perda", "Peraturan Daerah", "regional regulation (Perda)"
    PERWALI = "perwali", "Peraturan Wali Kota", "mayor's regulation (Perwali)"
    PERBUP = "perbup", "Peraturan Bupati", "regent's regulation (Perbup)"
    REGIONAL_REGULATION = (
        "regional-regulation",
        "Perda atau Peraturan Kepala Daerah",
        "regulation of the region (Perda or Perkada)",
    )
    SK = "sk", "Surat Keputusan", "decree (SK)"
    MOU = "mou", "Nota Kesepakatan", "memorandum of understanding"
    LETTER = "letter", "surat", "letter"
    SOP = "sop", "SOP", "standard procedure (SOP)"
    OTHER = "other", "lainnya", "other"


class InstrumentStatus(Choice):
    """How far a legal instrument has come."""

    DRAFTING = "drafting", "sedang disusun", "being drafted"
    AT_LEGAL_BUREAU = "at-legal-bureau", "proses harmonisasi", "under legal review"
    SIGNED = "signed", "ditetapkan", "signed"
    REVOKED = "revoked", "dicabut", "revoked"


class InstrumentAbout(Choice):
    """What a legal instrument governs."""

    MASTERPLAN = "masterplan", "masterplan", "masterplan"
    COUNCIL = "council", "Dewan Smart City", "council"
    TEAM = "team", "Tim Pelaksana", "implementation team"
    FORUM = "forum", "Forum Smart City", "forum"
    TASK_FORCE = "task-force", "Gugus Tugas Smart City", "task force"
    SPBE = "spbe", "SPBE", "digital government (SPBE)"
    DATA = "data", "Satu Data", "data"
    INNOVATION = "innovation", "inovasi daerah", "innovation"
    PARTNERSHIP = "partnership", "kerja sama", "partnership"
    OTHER = "other", "lainnya", "other"


class FormerName(Record, noun=Text("nama terdahulu", "former name")):
    """A name that an agency bore before it was renamed or merged."""

    name: Name = must("nama terdahulu", "former name", title=True)
    until: Day | None = may("dipakai sampai", "in use until")
    known_by = ((name, until), (name,), (until,))


class Agency(Entity, noun=Text("perangkat daerah", "agency")):
    """An agency (perangkat daerah, OPD) or enterprise that leads or supports programs."""

    name: Name = must("nama resmi", "official name", title=True)
    short: str | None = may("singkatan", "short name", remark=True)
    code: Label | None = may("kode perangkat daerah", "code of the agency")
    kind: AgencyKind | None = may("jenis", "kind")
    parent: AgencyId | None = may("perangkat daerah induk", "agency it belongs to")
    former: tuple[FormerName, ...] = may("nama terdahulu", "former names")
    head: Annotated[tuple[OfficeHolder, ...], OrText("name")] = may("pimpinan", "its head")
    tasks: Markdown | None = may("tugas terkait smart city", "its tasks in the smart city")
    contact: Contact | None = may("kontak", "contact")
    reviewers: tuple[Label, ...] = may(
        "yang memeriksa perubahannya, misalnya @org/tim",
        "who reviews changes to it, such as @org/team",
        called=Text("pemeriksa perubahan", "reviewers"),
        internal=Text("dipakai saat perubahan ditinjau", "used when changes are reviewed"),
    )


class Partner(Entity, noun=Text("mitra", "partner")):
    """Someone outside government who takes part."""

    name: Name = must("nama mitra", "name of the partner", title=True)
    sector: Sector | None = must("unsur", "sector")
    role: Markdown | None = may("peran", "role")


class Member(Entity, noun=Text("anggota", "member")):
    """A seat in a body."""

    name: str | None = may("nama orang", "name of the person", title=True)
    office: Name = must("jabatan", "office")
    rank: str | None = may("pangkat dan golongan", "civil-service rank", silent=True)
    nip: Label | None = may(
        "NIP",
        "civil-service number (NIP)",
        silent=True,
        internal=Text("hanya dicetak bersama tanda tangan", "printed with a signature only"),
    )
    agency: AgencyId | None = may("perangkat daerah asal", "agency they come from")
    partner: PartnerId | None = may("mitra asal", "partner they come from")
    role: str | None = may("kedudukan dalam badan", "role in the body")
    from_: Day | None = may("sejak", "since", key="from")
    until: Day | None = may("sampai", "until")
    known_by = ((office, name), (office,), (name,), (agency,), (partner,))


class Meeting(Entity, noun=Text("rapat", "meeting")):
    """A meeting that was held."""

    date: Day | None = must("tanggal", "date")
    topic: Name = must("pokok bahasan", "topic")
    external: bool | None = may("dihadiri unsur luar pemerintah", "outsiders took part")
    decisions: Annotated[tuple[str, ...], IN_ORDER] = may("keputusan", "decisions")
    known_by = ((date, topic), (topic,), (date,))


class Body(Entity, depth=0):
    """A council, team, task force or forum."""

    name: str | None = may("nama resmi", "official name", title=True, silent=True)
    decree: InstrumentId | None = may("dasar pembentukan", "instrument that set it up")
    chair: str | None = may("ketua", "chair")
    tasks: Markdown | None = may("tugas", "its tasks")
    members: tuple[Member, ...] = may("anggota", "members")
    meetings: tuple[Meeting, ...] = may("rapat", "meetings")


class Instrument(Entity, noun=Text("dasar hukum", "legal instrument")):
    """A legal instrument: a regulation, decree, agreement or procedure."""

    kind: InstrumentKind | None = must("jenis", "kind")
    number: Label | None = may("nomor", "number")
    gazette: Label | None = may(
        "lembaran atau berita daerah yang memuatnya",
        "gazette that published it",
        called=Text("lembaran daerah", "gazette"),
    )
    date: Day | None = may("tanggal penetapan", "date")
    title: Name = must("judul", "title", title=True)
    status: InstrumentStatus | None = may("status", "status", told=AS_IT_IS)
    about: InstrumentAbout | None = may("yang diatur", "what it governs")


class Organization(Record):
    """organization.yaml: agencies, partners, bodies and legal instruments."""

    agencies: Mapping[str, Agency] = may("perangkat daerah (OPD)", "agencies (OPD)")
    partners: Mapping[str, Partner] = may("mitra", "partners")
    council: Body | None = may("Dewan Smart City", "smart city council")
    team: Body | None = may("Tim Pelaksana", "implementation team")
    task_force: Body | None = may("Gugus Tugas Smart City", "smart city task force")
    forum: Body | None = may("Forum Smart City", "smart city forum")
    forums: Mapping[str, Body] = may(
        "Forum Smart City, bila ada beberapa", "smart city forum, where there are several"
    )
    instruments: Mapping[str, Instrument] = may("dasar hukum dan naskah", "legal instruments")
