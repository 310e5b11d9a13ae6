"""What the columns of a book's tables say, by the words of their head."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum

from smartplan.importing.books.tables import BookTable, header_rows
from smartplan.importing.recipe import MoneyUnit
from smartplan.importing.spelling import folded
from smartplan.value import dataclass, replace


class BookRole(StrEnum):
    """What the cells of a column of a book's table say."""

    NUMBER = "number"
    CODE = "code"
    PROGRAM = "program"
    ACTION = "action"
    OUTPUT = "output"
    INDICATOR = "indicator"
    UNIT = "unit"
    BASELINE = "baseline"
    TARGET = "target"
    AMOUNT = "amount"  # of one year
    SUM = "sum"  # of all years
    MONEY = "money"  # funds, years and amounts in words
    FUND = "fund"
    LEAD = "lead"
    SUPPORT = "support"
    YEARS = "years"
    STATUS = "status"
    DEADLINE = "deadline"
    DIMENSION = "dimension"
    SUBDIMENSION = "subdimension"
    RISK = "risk"
    LIKELIHOOD = "likelihood"
    IMPACT = "impact"
    MITIGATION = "mitigation"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class BookColumn:
    """A column: its place, what it says, and of which year; `unit` as its own head has it."""

    place: int
    role: BookRole
    heading: str
    year: int | None = None
    unit: MoneyUnit | None = None


@dataclass(frozen=True, slots=True)
class BookHead:
    """The head of a table: its columns, and how many rows it has."""

    columns: tuple[BookColumn, ...]
    height: int

    def having(self, role: BookRole) -> tuple[BookColumn, ...]:
        """The columns that say something."""
        return tuple(one for one in self.columns if one.role is role)

    def first(self, role: BookRole) -> BookColumn | None:
        """The first column that says something."""
        return next(iter(self.having(role)), None)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that its columns are of."""
        return tuple(sorted({one.year for one in self.columns if one.year}))


def head_of(table: BookTable, first_year: int | None = None) -> BookHead:
    """The head of a table; `first_year` is the one that "Tahun ke-1" means."""
    height = header_rows(table)
    heads = [_labels(table, column, height) for column in range(table.width)]
    is_money = unit_of((table.caption,)) is not None or any(
        _role(labels, has_year=False) is BookRole.FUND for labels in heads
    )
    columns = []
    for place, labels in enumerate(heads):
        year = year_of(labels, first_year)
        role = _role(labels, has_year=year is not None)
        unit = unit_of(labels[::-1])
        is_told = any(re.search(_NO_PLAN, one, re.IGNORECASE) for one in labels)
        if (
            role is BookRole.OTHER
            and not is_told
            and year
            and (unit or (is_money and _is_year_only(labels)))
        ):
            role = BookRole.AMOUNT
        columns.append(BookColumn(place, role, " / ".join(labels), year, unit))
    return BookHead(tuple(_of_its_year(columns, table)), height)


def _of_its_year(columns: Sequence[BookColumn], table: BookTable) -> Iterator[BookColumn]:
    """The columns, the only one of money with the only year that the caption says it is of."""
    sums = [one for one in columns if one.role is BookRole.SUM]
    years = set(re.findall(_YEAR_OF_ALL, table.caption, re.IGNORECASE))
    is_sole = len(sums) == 1 and all(one.role is not BookRole.AMOUNT for one in columns)
    for one in columns:
        is_money = re.search(_MONEY_WORDS, folded(one.heading)) is not None
        if is_sole and is_money and one in sums and len(years) == 1:
            yield replace(one, role=BookRole.AMOUNT, year=int(min(years)))
        else:
            yield one


def unit_of(texts: Sequence[str]) -> MoneyUnit | None:
    """The unit of money that words name: `(dalam juta rupiah)`, `Rp miliar`, `Rp`."""
    for text in texts:
        for pattern, unit in _UNITS:
            if re.search(pattern, text, re.IGNORECASE):
                return unit
    return None


def year_of(labels: Sequence[str], first_year: int | None) -> int | None:
    """The year that a column is of."""
    for label in labels:
        if match := re.search(r"(?<!\d)((?:19|20|21)\d{2})(?!\d)", label):
            return int(match[1])
    for label in labels:
        if first_year and (match := re.search(_NTH_YEAR, label, re.IGNORECASE)):
            said = match["n"].upper()
            return first_year - 1 + (_ROMAN.get(said) or int(said))
    return None


def _labels(table: BookTable, column: int, height: int) -> tuple[str, ...]:
    """The words above a column from the top, each once."""
    said = [" ".join(row.texts[column].split()) for row in table.rows[:height]]
    return tuple(dict.fromkeys(one for one in said if one and not re.fullmatch(_COUNT, one)))


def _is_year_only(labels: Sequence[str]) -> bool:
    return all(
        re.fullmatch(rf"(tahun\s*)?(\d{{4}}|{_NTH_YEAR})", one, re.IGNORECASE) for one in labels
    )


def _role(labels: Sequence[str], *, has_year: bool) -> BookRole:
    words = folded(" ".join(labels).replace("-", "")) if labels else ""
    last = folded(labels[-1]) if labels else ""
    for role, pattern in _ROLES:
        if re.search(pattern, words):
            if role is BookRole.SUM and has_year:
                return BookRole.AMOUNT
            return role
    if re.search(_MONEY_WORDS, last) or re.search(_MONEY_WORDS, words):
        return BookRole.AMOUNT if has_year else BookRole.SUM
    return BookRole.OTHER


_MONEY_WORDS = r"\b(rp|anggaran|pagu|dana|biaya|belanja|budget|amount|cost|rupiah|funding|money)\b"
# What was spent, or is left: no money of a plan.
_NO_PLAN = r"\b(realisasi|serapan|sisa|selisih|spent)\b"
# In order: the first that fits.
_ROLES = (
    (BookRole.NUMBER, r"^(no|nomor|nr|number|no urut)$"),
    (BookRole.OTHER, _NO_PLAN),
    (BookRole.MONEY, r"\b(anggaran|pagu|dana|budget|money) (dan|and) (sumber|fund|source)"),
    (BookRole.FUND, r"^sumber( dana| pendanaan| pembiayaan| anggaran)?$|^(fund|source of funds)$"),
    (BookRole.LIKELIHOOD, r"^(kemungkinan|likelihood|probabilitas|kebolehjadian)\b"),
    (BookRole.IMPACT, r"^(dampak|impact)\b"),
    (BookRole.MITIGATION, r"^(mitigasi|mitigation|pengendalian|penanganan)\b"),
    (BookRole.LEAD, r"^(pemilik risiko|risk owner|owner)"),
    (BookRole.RISK, r"^(risiko|risk|uraian risiko)\b"),
    (BookRole.INDICATOR, r"^(indikator|indicator)"),
    (BookRole.UNIT, r"^(satuan|unit)$"),
    (BookRole.BASELINE, r"^(kondisi awal|baseline|data awal|capaian awal|nilai awal)"),
    (BookRole.TARGET, r"\b(target|sasaran tahun)\b"),
    (BookRole.SUPPORT, r"\b(pendukung|dukungan|support|supporting)\b"),
    (
        BookRole.LEAD,
        (
            r"\b(penanggung jawab|pd pj|leading sector|lead|pelaksana|agency|in charge)\b"
            r"|^(pd|opd|skpd|perangkat daerah)\b"
        ),
    ),
    (BookRole.YEARS, r"^(tahun|years?|waktu( pelaksanaan)?|tahun pelaksanaan|periode)$"),
    (BookRole.STATUS, r"^status\b"),
    (BookRole.DEADLINE, r"^(tenggat|batas waktu|paling lambat|deadline|no later than|by$)"),
    (BookRole.SUBDIMENSION, r"^sub ?dimen"),
    (BookRole.DIMENSION, r"^dimen"),
    (BookRole.CODE, r"^(kode|code)\b"),
    (BookRole.ACTION, r"^(sub)?kegiatan\b|^(activity|action)\b|^rencana aksi"),
    (BookRole.OUTPUT, r"^(keluaran|output)\b"),
    (BookRole.PROGRAM, r"^(nama )?program\b(?!.*kegiatan)|^quick wins?$"),
    (BookRole.SUM, r"^(jumlah|total)\b"),
)
_UNITS = (
    (r"\b(triliun|trilyun|trillion)\b", None),
    (r"\b(miliar|milyar|billion)\b", MoneyUnit.BILLION),
    (r"\b(juta|jutaan|million|jt)\b", MoneyUnit.MILLION),
    (r"\b(ribu|ribuan|thousand|rb)\b", MoneyUnit.THOUSAND),
    (r"\brp\b\.?|\brupiah\b", MoneyUnit.RUPIAH),
)
_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
}
_NTH_YEAR = r"\b(?:tahun|year|th)\.?\s*(?:ke)?\s*-?\s*(?P<n>\d{1,2}|[IVX]{1,4})\b(?!\d)"
_YEAR_OF_ALL = (
    r"\b(?:tahun|tahun anggaran|ta|year)\.?\s+((?:19|20|21)\d\d)\b"
    r"(?!\s*(?:[-\u2013/]|s\.?d|sampai|hingga|to\b))"
)
_COUNT = r"\(?\d{1,2}\)?"
