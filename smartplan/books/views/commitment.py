"""The joint commitment: one sheet that the head of region and the agencies sign."""

from smartplan.books.parts import names
from smartplan.books.parts.commitment import CommitmentPart, commitment
from smartplan.books.parts.nouns import PROGRAM, counted
from smartplan.books.region_words import region_words
from smartplan.books.subject import Subject
from smartplan.books.views.quick_wins import Sheets, sheets
from smartplan.value import dataclass
from smartplan.wording import Lang, Text


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """Everything that the commitment sheet tells."""

    region: str
    title: str
    period: str
    programs: str
    articles: tuple[str, ...]
    quick_wins: Sheets
    commitment: CommitmentPart


def view(subject: Subject, lang: Lang) -> CommitmentView:
    """What the commitment sheet tells of a plan."""
    plan = subject.plan
    held = sheets(plan, lang)
    smart, period = region_words(plan).small, names.years(plan.years, lang)
    articles = [_CARRY.fill(smart=smart, region=plan.region_name, period=period)]
    articles += [_BUDGET, _DATA]
    if held.sheets:
        articles.append(_WINS.fill(count=len(held.sheets)))
    articles += [_REPORT, _REVIEW]
    return CommitmentView(
        region=plan.region_name,
        title=plan.manifest.title,
        period=names.years(plan.years, lang),
        programs=counted(len(plan.programs), PROGRAM).say(lang) if plan.programs else "",
        articles=tuple(one.say(lang) for one in articles),
        quick_wins=held,
        commitment=commitment(plan, lang),
    )


_CARRY = Text(
    "melaksanakan masterplan {smart} {region} {period} sesuai tugas dan kewenangan masing-masing",
    "carry out the {smart} masterplan of {region} for {period}, each within their duties",
)
_BUDGET = Text(
    "memuat program dan kegiatannya dalam Renstra, Renja, dan anggaran perangkat daerah",
    "take its programs up in the plans and budgets of the agencies",
)
_DATA = Text(
    "menyerahkan data yang lengkap, akurat, dan tepat waktu untuk perencanaan dan evaluasi",
    "hand in complete and accurate data on time",
)
_WINS = Text(
    "mewujudkan {count} quick win pada tenggatnya masing-masing",
    "deliver the {count} quick wins by their deadlines",
)
_REPORT = Text(
    "melaporkan realisasi program setiap tahun kepada Dewan Smart City",
    "report on the programs to the council every year",
)
_REVIEW = Text(
    "meninjau masterplan bila dokumen perencanaan daerah yang diacu berganti",
    "review the masterplan when the plans that it has to fit are replaced",
)
