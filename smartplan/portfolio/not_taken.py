"""What is left in the plan that a program is taken over from, and why."""

from enum import Enum

from smartplan.value import dataclass
from smartplan.wording import Text


class Kept(Enum):
    """Why something is not taken over."""

    MONEY = Text("uang", "money")
    TARGETS = Text("target dan nilai awal", "targets and baselines")
    TIME = Text("jadwal dan kemajuan", "dates and progress")
    PEOPLE = Text(
        "perangkat daerah, mitra, tempat, dan penerima manfaat",
        "agencies, partners, places and people served",
    )
    REFERENCES = Text("acuan ke bagian lain rencana asal", "references within the other plan")
    BASIS = Text("sumber, catatan, dan dasar hukum", "sources, notes and legal basis")
    CHOICES = Text("penilaian daerah asal sendiri", "the other region's own judgements")
    TEXTS = Text("kalimat yang hanya berlaku di daerah asal", "sentences that hold there only")
    INCOMPLETE = Text("belum lengkap di rencana asal", "incomplete in the other plan")
    UNKNOWN = Text("tidak dikenal rencana ini", "unknown to this plan")


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Something that is not taken over: where it stands in the other program, and why.

    `text` is what it says, where people may want to write that themselves.
    """

    why: Kept
    key: str
    remark: Text | None = None
    text: str = ""
