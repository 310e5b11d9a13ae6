"""What residents feel first: the dimension's quick wins, or that it has none."""

from smartplan.books.parts.nouns import PROGRAM, QUICK_WIN
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread, timing
from smartplan.facts.dimension_money import live_in
from smartplan.facts.quick_wins import sheet_ahead, sheet_of
from smartplan.wording import Text, dated


@sentence("dimension", order=40, weight=80)
def no_quick_win(ground: Ground) -> Text | None:
    """Say that one has to be chosen; late programs tell it themselves."""
    programs = live_in(ground.plan, ground.part)
    if not programs or any(map(sheet_of, programs)) or _is_told(ground):
        return None
    return _NONE.fill(count=phrase.several(len(programs), PROGRAM))


@sentence("dimension", order=40, weight=58)
def first_results(ground: Ground) -> Text | None:
    """Name the quick wins; one that is done is a proof, one ahead has a deadline."""
    wins = [one for one in live_in(ground.plan, ground.part) if sheet_of(one)]
    if not wins or _is_told(ground):
        return None
    if len(wins) > 1:
        return _SEVERAL.fill(
            count=phrase.several(len(wins), QUICK_WIN), wins=phrase.named(ground.plan, wins)
        )
    sheet = sheet_ahead(wins[0])
    if sheet is None:
        return ground.turn(_DONE).fill(wins=phrase.named(ground.plan, wins))
    if sheet.deadline is None:
        return _UNDATED.fill(wins=phrase.named(ground.plan, wins))
    text = _OVERDUE if sheet.deadline.is_before(ground.plan.as_of) else _ONE
    return ground.turn(text).fill(wins=phrase.named(ground.plan, wins), day=dated(sheet.deadline))


def _is_told(ground: Ground) -> bool:
    """Whether the sentence on late programs speaks of quick wins already."""
    programs = timing.dated(live_in(ground.plan, ground.part))
    late = timing.late(programs, ground.plan)
    return len(programs) > 1 and spread.is_most(len(late), len(programs))


_NONE = Text(
    "Dimensi ini belum memiliki quick win, sehingga manfaat yang dapat dirasakan warga dalam "
    "satu tahun masih perlu dipilih dari {count} yang ada.",
    "This dimension has no quick win yet: what residents can feel within a year has still to be "
    "chosen from its {count}.",
)
_ONE = (
    Text(
        "Hasil pertama yang dirasakan warga diharapkan dari quick win {wins}, yang ditenggatkan "
        "pada {day}; keberhasilannya akan menjadi ukuran kepercayaan bagi program lain.",
        "The first result that residents feel is expected of the quick win {wins}, due {day}: it "
        "will decide how far the other programs are trusted.",
    ),
)
_OVERDUE = (
    Text(
        "Quick win {wins} ditargetkan tuntas pada {day}, tetapi belum tercatat selesai; "
        "penyelesaiannya perlu dipastikan lebih dahulu karena hasil inilah yang paling cepat "
        "dirasakan warga.",
        "The quick win {wins} was due {day} and is not recorded as done; it comes first now, as "
        "it is what residents feel soonest.",
    ),
    Text(
        "Tenggat quick win {wins} sudah lewat ({day}) tanpa catatan penyelesaian, sehingga "
        "keadaannya di lapangan perlu diperiksa sebelum program yang lebih besar menyusul.",
        "The deadline of the quick win {wins} is over ({day}) with no record of its end: how it "
        "stands has to be looked at before larger programs follow.",
    ),
)
_UNDATED = Text(
    "Hasil pertama yang dirasakan warga diharapkan dari quick win {wins}, yang tenggatnya masih "
    "perlu ditetapkan.",
    "The first result that residents feel is expected of the quick win {wins}, whose deadline "
    "has still to be set.",
)
_DONE = (
    Text(
        "Quick win {wins} sudah selesai dan menjadi bukti awal bagi program lain bahwa perubahan "
        "pada dimensi ini dapat dirasakan dalam satu tahun.",
        "The quick win {wins} is done: an early proof to the other programs that a change in "
        "this dimension can be felt within a year.",
    ),
    Text(
        "Warga sudah merasakan hasil pertamanya melalui quick win {wins} yang selesai; "
        "kelanjutannya perlu dijaga agar tidak berhenti sebagai percontohan.",
        "Residents felt a first result with the quick win {wins}, which is done; it has to be "
        "carried on, so that it does not remain a pilot.",
    ),
)
_SEVERAL = Text(
    "Hasil pertama bagi warga berasal dari {count}, yaitu {wins}.",
    "The first results for residents come from {count}: {wins}.",
)
