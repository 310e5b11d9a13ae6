"""How the tables of one file become entries of a plan: a recipe that people correct and keep.

It stands at `<plan>/.smartplan/import/<name of the file>.yaml`. A layout that comes with smartplan
is a recipe as well. What is asked is a key without a value, which a person fills in.
"""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Annotated

from smartplan.plan.model.common import AgencyId, DimensionId, ProgramId, SubdimensionId
from smartplan.plan.model.program import ActionKind, Fund
from smartplan.plan.model.sources import SourceKind
from smartplan.shape.kinds import OR_ONE, Choice, Day, Keys, Kind, Label, OrText, Url, Within, Year
from smartplan.shape.record import Record, may, must
from smartplan.wording import Text

RECIPE_VERSION = 1

PRINTED = Keys(r"(?s).*\S.*", Text("tulisan seperti di berkas", "words as the file has them"))
Printed = Annotated[str, PRINTED]
CodeStart = Annotated[
    str,
    Keys(
        r"\*|(X|[0-9])(\.[0-9X]+)*",
        Text("awal kode nomenklatur, atau *", "the start of a nomenclature code, or *"),
    ),
]


class ColumnRole(Choice):
    """What the cells of a column say."""

    CODE = "code", "kode nomenklatur", "nomenclature code"
    NAME = "name", "nama pada tingkat barisnya", "name of what the row is about"
    AFFAIR = "affair", "bidang urusan", "field of affairs"
    PROGRAM = "program", "nama program", "name of the program"
    ACTIVITY = "activity", "nama kegiatan", "name of the activity (kegiatan)"
    INDICATOR = "indicator", "indikator", "indicator"
    UNIT = "unit", "satuan indikator", "unit of the indicator"
    BASELINE = "baseline", "kondisi awal", "starting value"
    TARGET = "target", "target satu tahun", "target of a year"
    AMOUNT = "amount", "uang satu tahun", "money of a year"
    SUM = "sum", "jumlah semua tahun, sebagai pemeriksa", "sum of the years, as a check"
    FUND = "fund", "sumber dana", "where the money comes from"
    AGENCY = "agency", "perangkat daerah", "agency"
    SUPPORT = "support", "perangkat daerah pendukung", "supporting agencies"
    OUTPUT = "output", "keluaran", "output"
    YEARS = "years", "tahun pelaksanaan", "years in which it runs"
    LOCATION = "location", "lokasi", "location"
    BENEFICIARIES = "beneficiaries", "kelompok sasaran", "people it serves"
    NATIONAL = "national-priority", "prioritas nasional", "national priority"
    REGIONAL = "regional-priority", "prioritas daerah", "regional priority"
    YEAR = "year", "tahun barisnya", "year of the row"
    GROUP = "action-kind", "kelompok rencana aksi", "group of the action plan"
    DIMENSION = "dimension", "dimensi", "dimension"
    PROBLEM = "problem", "masalah yang dijawab quick win", "problem that a quick win answers"
    USERS = "users", "penerima manfaat quick win", "who benefits from a quick win"
    BENEFIT = "benefit", "manfaat quick win", "benefit of a quick win"
    BEFORE = "before", "kondisi sebelum quick win", "before the quick win"
    AFTER = "after", "kondisi sesudah quick win", "after the quick win"
    DEADLINE = "deadline", "tenggat quick win", "deadline of a quick win"
    SUMMARY = "summary", "uraian", "summary"
    NUMBER = "number", "nomor urut", "number of the row"
    IGNORE = "ignore", "tidak diambil", "left out"


class TableLevel(Choice):
    """What a row, or a cell of it, is about."""

    PROGRAM = "program", "program", "program"
    ACTIVITY = "activity", "kegiatan", "activity (kegiatan)"
    SUBACTIVITY = "subactivity", "subkegiatan", "sub-activity (subkegiatan)"
    ACTION = "action", "kegiatan rencana aksi", "action of the action plan"


class MoneyUnit(Choice):
    """What a plain number in a cell of money counts."""

    RUPIAH = "rupiah", "rupiah", "rupiah"
    THOUSAND = "thousand", "ribu rupiah", "thousand rupiah"
    MILLION = "million", "juta rupiah", "million rupiah"
    BILLION = "billion", "miliar rupiah", "billion rupiah"

    @property
    def rupiah(self) -> int:
        """How many rupiah one is."""
        return _RUPIAH[self.value]


class Dash(Choice):
    """What a dash in a cell of money or of a value stands for."""

    ZERO = "zero", "nol", "zero"
    ABSENT = "absent", "tidak ada", "nothing"


class NewAgencies(Choice):
    """What becomes of agencies that the plan does not have."""

    ASK = "ask", "ditanyakan satu per satu", "asked about one by one"
    CREATE = "create", "dicatat sebagai perangkat daerah baru", "written as new agencies"


class ColumnRecipe(Record):
    """A column: what its cells say."""

    role: ColumnRole | None = must("isi kolom", "what the column says", key="as")
    of: TableLevel | None = may(
        "tingkat yang diterangkannya", "what it is about, where that is not the row itself"
    )
    year: Year | None = may("tahunnya", "its year")
    after: Annotated[int, Within(0, 9)] | None = may(
        "berapa tahun sesudah tahun barisnya", "how many years after the year of its row"
    )
    unit: MoneyUnit | None = may("satuan uang", "unit of the money")
    fund: Fund | None = may("sumber dana seluruh kolom", "fund of the whole column")
    approximate: bool | None = may("perkiraan", "an estimate")


class TableRecipe(Record):
    """A table, or (`*`) what holds for all tables of the file."""

    skip: bool | None = may("tabel tidak diambil", "the table is left out")
    header: tuple[Annotated[int, Within(1, 10_000)], ...] = may(
        "baris kepala tabel", "rows of the head of the table"
    )
    level: TableLevel | None = may(
        "isi satu baris data, bila tidak ada kode", "what a row is, where it has no code"
    )
    quick_win: bool | None = may("setiap baris sebuah quick win", "each row is a quick win")
    columns: Mapping[Printed, ColumnRecipe] = may(
        "kolom menurut judulnya atau hurufnya; {year} untuk tahun",
        "columns by their heading or letter; {year} for a year",
    )
    unit: MoneyUnit | None = may("satuan uang", "unit of the money")
    dash: Dash | None = may("arti tanda -", "what a dash stands for")
    baseline_year: Year | None = may("tahun kondisi awal", "year of the starting values")
    agency: AgencyId | None = may("perangkat daerah seluruh tabel", "agency of the whole table")
    dimension: DimensionId | None = may("dimensi seluruh tabel", "dimension of the whole table")
    subdimension: SubdimensionId | None = may("subdimensi", "sub-dimension")
    groups: Mapping[Printed, SubdimensionId] = may(
        "subdimensi menurut baris kelompok", "sub-dimensions by the rows of groups"
    )


class AgencyAnswer(Record):
    """Which agency of the plan is meant by what a file says."""

    agency: AgencyId | None = may("id perangkat daerah", "id of the agency")
    support: tuple[AgencyId, ...] = may("pendukung", "supporting agencies")
    new: bool | None = may("catat sebagai perangkat daerah baru", "write it as a new agency")
    parent: AgencyId | None = may("perangkat daerah induk", "agency it belongs to")
    name: str | None = may("nama resmi", "official name")


class CitedFile(Record):
    """The document that the tables come from, as `sources` tells it."""

    id: str | None = may("id sumber", "id of the source")
    title: str | None = may("judul", "title")
    kind: SourceKind | None = may("jenis", "kind")
    publisher: str | None = may("penerbit", "publisher")
    date: Day | None = may("tanggal", "date")
    url: Url | None = may("alamat web", "web address")


def kind_of_file(name: str) -> SourceKind:
    """What a file is as a source: a book is a report, tables are data."""
    is_book = PurePath(name).suffix.casefold() in (".docx", ".docm")
    return SourceKind.REPORT if is_book else SourceKind.DATASET


class Recipe(Record):
    """All that is decided about the tables of a file."""

    version: Annotated[int, Kind.RANK] | None = must("versi resep", "version of the recipe")
    title: Annotated[str, Kind.LABEL] | None = may("nama tata letak", "name of the layout")
    file: Label | None = may("berkas yang dibaca", "the file it was made for")
    layout: Label | None = may(
        "tata letak baku yang menjadi dasar", "the layout that it starts from"
    )
    source: CitedFile | None = may("dokumen sumber", "the document that is cited")
    tables: Mapping[Printed, TableRecipe] = may(
        "tabel menurut nama lembar atau judulnya; * untuk semua",
        "tables by their sheet or caption; * for all",
    )
    agencies: Mapping[Printed, Annotated[AgencyAnswer, OrText("agency")]] = may(
        "perangkat daerah menurut tulisan di berkas", "agencies by what the file calls them"
    )
    new_agencies: NewAgencies | None = may(
        "perangkat daerah yang belum ada di rencana", "agencies that the plan does not have"
    )
    parents: Mapping[Printed, AgencyId] = may(
        "perangkat daerah induk menurut awal nama unit, misalnya Puskesmas*",
        "agency that units belong to, by the start of their name: Puskesmas*",
    )
    funds: Mapping[Printed, Annotated[tuple[Fund, ...], OR_ONE]] = may(
        "sumber dana menurut tulisan di berkas; [] bila tidak diisi",
        "funds by what the file calls them; [] for none",
    )
    dimensions: Mapping[CodeStart, DimensionId] = may(
        "dimensi menurut awal kode (urusan atau program)",
        "dimensions by the start of a code (affair or program)",
    )
    kinds: Mapping[CodeStart, ActionKind] = may(
        "kelompok rencana aksi menurut awal kode kegiatan",
        "groups of the action plan by the start of a code",
    )
    leads: Mapping[CodeStart, AgencyId] = may(
        "penanggung jawab program yang dijalankan beberapa perangkat daerah, menurut kode",
        "lead of programs that several agencies carry out, by code",
    )
    programs: Mapping[Printed, ProgramId] = may(
        "program menurut kode atau nama di berkas; id lain untuk program baru",
        "programs by the code or name in the file; another id for a new one",
    )
    answers: Mapping[Printed, str] = may("jawaban lain", "other answers")
    skipped: tuple[Label, ...] = may(
        "kode atau nama program yang tidak diambil", "codes or names of programs left out"
    )


_RUPIAH = {"rupiah": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9}
