"""What is counted, in both languages: one program, two programs."""

from smartplan.value import dataclass
from smartplan.wording import Text


@dataclass(frozen=True, slots=True)
class Noun:
    """A thing that is counted; Indonesian has no plural."""

    id: str
    one: str
    many: str


def counted(count: int, noun: Noun) -> Text:
    """A number with its noun: `1 program` / `1 program`."""
    return Text(f"{count} {noun.id}", f"{count} {noun.one if count == 1 else noun.many}")


def noun_of(noun: Noun, count: int) -> Text:
    """The noun alone, as a label beside its number."""
    return Text(noun.id, noun.one if count == 1 else noun.many)


PROGRAM = Noun("program", "program", "programs")
QUICK_WIN = Noun("quick win", "quick win", "quick wins")
DIMENSION = Noun("dimensi", "dimension", "dimensions")
AGENCY = Noun("perangkat daerah", "agency", "agencies")
ACTIVITY = Noun("kegiatan", "activity", "activities")
MISSION = Noun("misi", "mission", "missions")
GOAL = Noun("sasaran", "goal", "goals")
INDICATOR = Noun("indikator", "indicator", "indicators")
RISK = Noun("risiko", "risk", "risks")
MEMBER = Noun("anggota", "member", "members")
SIGNATORY = Noun("penanda tangan", "signatory", "signatories")
MEETING = Noun("rapat", "meeting", "meetings")
ISSUE = Noun("isu strategis", "strategic issue", "strategic issues")
GAP = Noun("kesenjangan", "gap", "gaps")
PAGE = Noun("halaman", "page", "pages")
STRATEGY = Noun("strategi", "strategy", "strategies")
RECOMMENDATION = Noun("rekomendasi", "recommendation", "recommendations")
ITEM = Noun("butir", "item", "items")
SERVICE = Noun("layanan", "service", "services")
