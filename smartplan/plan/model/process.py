"""process.yaml: how the plan came about, from selection to the joint commitment."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.plan.model.common import AgencyId, DaySpan, Entity
from smartplan.shape.kinds import (
    IN_ORDER,
    Choice,
    Count,
    Day,
    Keys,
    Kind,
    Label,
    Name,
    Within,
    Year,
)
from smartplan.shape.record import Record, may, must
from smartplan.wording import Text

StageKey = Annotated[str, Keys(r"[1-4]", Text('tahap "1" sampai "4"', 'a stage "1" to "4"'))]
Rank = Annotated[int, Kind.RANK, Within(1, 1000)]


class SelectionMethod(Choice):
    """How regions are assessed before they are selected."""

    ADMINISTRATIVE = "administrative", "seleksi administratif", "administrative check"
    PRESENTATION = "presentation", "presentasi", "presentation"
    INTERVIEW = "interview", "wawancara", "interview"


class RatingScheme(Choice):
    """Ratings that a region takes part in."""

    RKCI = "rkci", "Rating Kota Cerdas Indonesia", "Indonesia smart city rating (RKCI)"
    IGA = "iga", "Innovative Government Award", "Innovative Government Award"
    SPBE = "spbe", "Indeks SPBE", "SPBE index"
    PEMDI = "pemdi", "Indeks Pemerintah Digital (Pemdi)", "Digital Government Index (Pemdi)"
    SMART_CITY_AWARD = "smart-city-award", "Smart City Award", "Smart City Award"
    IKCI = "ikci", "Indeks Kota Cerdas Indonesia (IKCI)", "Indonesian Smart City Index (IKCI)"
    IMD = "imd", "IMD Smart City Index", "IMD Smart City Index"
    OTHER = "other", "lainnya", "other"


class Selection(Entity, depth=0):
    """How the region was selected for the national program."""

    letter: Label | None = may("nomor surat penetapan", "number of the letter")
    date: Day | None = may("tanggal", "date")
    methods: tuple[SelectionMethod, ...] = may("cara penilaian", "how it was assessed")
    rank: Rank | None = may("peringkat", "rank")
    of: Rank | None = may("dari berapa daerah", "of how many regions")


class Agreement(Entity, noun=Text("kesepakatan", "agreement")):
    """An agreement with the ministry."""

    kind: str | None = may("jenis naskah", "kind of agreement")
    date: Day | None = may("tanggal", "date")
    with_: str | None = may("dengan siapa", "with whom", key="with")
    place: str | None = may("tempat", "place")


class Stage(Entity, noun=Text("tahap bimtek", "bimtek stage")):
    """One of the four guidance stages (bimtek)."""

    dates: DaySpan | None = may("tanggal pelaksanaan", "dates", called=Text("tanggal", "dates"))
    place: str | None = may("tempat", "place")
    participants: Count | None = may("jumlah peserta", "number of participants")
    groups: tuple[str, ...] = may("unsur peserta", "groups that took part")
    facilitators: tuple[str, ...] = may("narasumber", "facilitators")
    outcomes: Annotated[tuple[str, ...], IN_ORDER] = may("hasil", "outcomes")


class Signatory(Entity, noun=Text("penanda tangan", "signatory")):
    """Someone who signs the joint commitment."""

    name: str | None = may("nama", "name", title=True)
    office: Name = must("jabatan", "office")
    rank: str | None = may("pangkat dan golongan", "civil-service rank", silent=True)
    nip: Label | None = may("NIP", "civil-service number (NIP)", silent=True)
    agency: AgencyId | None = may("perangkat daerah", "agency")
    known_by = ((office, name, agency), (office, agency), (agency,), (office,), (name,))


class Commitment(Entity, depth=0):
    """The joint commitment (komitmen bersama)."""

    date: Day | None = may("tanggal penandatanganan", "date of signing")
    place: str | None = may("tempat", "place")
    signatories: tuple[Signatory, ...] = may("penanda tangan", "signatories")


class Rating(Entity, noun=Text("pemeringkatan", "rating")):
    """A result in a national rating."""

    scheme: RatingScheme | None = must("pemeringkatan", "scheme")
    year: Year | None = must("tahun", "year")
    result: str | None = may("hasil", "result")
    rank: Rank | None = may("peringkat", "rank")
    of: Rank | None = may("dari berapa peserta", "of how many")
    category: str | None = may("kategori", "category")


class AgendaKind(Choice):
    """What a day of the region's agenda is about."""

    EVALUATION = "evaluation", "evaluasi", "evaluation"
    PRESENTATION = "presentation", "paparan", "presentation"
    MEETING = "meeting", "rapat", "meeting"
    OTHER = "other", "lainnya", "other"


class Agendum(Entity, noun=Text("agenda", "day of the agenda")):
    """A day that the region has to be ready for: an evaluation, a presentation, a meeting."""

    name: Name = must("nama kegiatan", "what it is", title=True)
    date: Day | None = must("tanggal", "date")
    kind: AgendaKind | None = may("jenis kegiatan", "kind")
    place: str | None = may("tempat", "place")
    agency: AgencyId | None = may("perangkat daerah yang menyiapkan", "agency that prepares it")


class Process(Record):
    """process.yaml: selection, agreements, the four stages, commitment, agenda, ratings."""

    selection: Selection | None = may("seleksi", "selection")
    agreements: Mapping[str, Agreement] = may("kesepakatan", "agreements")
    stages: Mapping[StageKey, Stage] = may("tahapan bimtek", "bimtek stages")
    commitment: Commitment | None = may("komitmen bersama", "joint commitment")
    agenda: Mapping[str, Agendum] = may("agenda", "agenda")
    ratings: Mapping[str, Rating] = may("pemeringkatan", "ratings")
