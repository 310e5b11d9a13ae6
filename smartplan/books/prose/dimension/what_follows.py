"""What follows for the dimension: the one thing that those who lead it have to look after."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money, spread, timing
from smartplan.facts.dimension_money import in_purse, live_in, money_in
from smartplan.facts.funds import Purse
from smartplan.facts.programs import has_begun
from smartplan.wording import Text


@sentence("dimension", order=90, weight=98)
def what_follows(ground: Ground) -> Text | None:
    """The gravest that is true: no money, others' money, late results, a start that is overdue."""
    programs = live_in(ground.plan, ground.part)
    if len(programs) < _FEWEST:
        return None
    held = money_in(ground.plan, ground.part)
    if not held:
        return _COUNT
    dated = timing.dated(programs)
    is_late = spread.is_most(len(timing.late(dated, ground.plan)), len(dated)) if dated else False
    outside = money.total(in_purse(held, Purse.OTHER))
    is_outside = spread.is_most(outside, money.total(held))
    if is_outside and is_late:
        last = max(own.period.years[-1] for own in dated if own.period)
        return _OUTSIDE_LATE.fill(last=last)
    if is_outside:
        return _OUTSIDE
    if is_late:
        return ground.turn(_LATE)
    overdue = timing.unstarted(programs, ground.plan)
    if overdue:
        wordings = _START_ONE if len(overdue) == 1 else _START
        return ground.turn(wordings).fill(programs=phrase.named(ground.plan, overdue))
    if all(map(has_begun, programs)):
        return ground.turn(_BEGUN)
    if spread.majority(money.sums(held, lambda one: one.program.id)):
        return ground.turn(_FEW)
    return _TOGETHER.fill(count=phrase.several(len(programs), PROGRAM))


_FEWEST = 2
_COUNT = Text(
    "Langkah pertama bagi dimensi ini karena itu ialah menghitung kebutuhan dana setiap program; "
    "tanpa angka itu, tahun pelaksanaannya belum dapat dipegang.",
    "The first step for this dimension is thus to calculate what each program needs; without "
    "that its years cannot be relied on.",
)
_OUTSIDE_LATE = Text(
    "Dengan demikian, kepastian dana dari luar APBD harus diperoleh sedini mungkin, sebab hasil "
    "utama dimensi ini baru tercapai menjelang {last} dan penundaan sekecil apa pun menggesernya "
    "ke luar masa rencana.",
    "Money from outside the regional budget has therefore to be secured as early as possible: "
    "the main results come only towards {last}, and any delay moves them beyond the plan.",
)
_OUTSIDE = Text(
    "Dengan demikian, kunci dimensi ini ialah kepastian dana dari luar APBD; kesepakatan dengan "
    "penyandang dana perlu mendahului jadwal pelaksanaan.",
    "The key to this dimension is thus the certainty of money from outside the regional budget; "
    "agreements have to come before the work.",
)
_LATE = (
    Text(
        "Karena hasil utamanya datang belakangan, kemajuan dimensi ini perlu dipantau setiap "
        "tahun melalui tonggak capaian, bukan hanya melalui hasil akhirnya.",
        "As the main results come late, its progress has to be watched every year by milestones "
        "and not by final results alone.",
    ),
    Text(
        "Kesabaran itu hanya dapat dipertanggungjawabkan bila tonggak tahunannya diumumkan dan "
        "dilaporkan secara terbuka.",
        "That patience is justified only if the milestones of each year are made public and "
        "reported on.",
    ),
)
_START_ONE = (
    Text(
        "Yang mendesak bagi dimensi ini ialah memulai {programs}, sebab tahun mulainya sudah "
        "lewat tanpa catatan pelaksanaan.",
        "What presses in this dimension is to start {programs}: its first year is over with no "
        "record of any work.",
    ),
    Text(
        "Sebelum membuka program baru, dimensi ini perlu memastikan keadaan {programs}, yang "
        "tahun mulainya sudah lewat tetapi masih tercatat sebagai rencana.",
        "Before anything new is opened, it has to be made sure how {programs} stands, whose "
        "first year is over while it is still on record as planned.",
    ),
)
_START = (
    Text(
        "Yang mendesak bagi dimensi ini ialah memulai {programs}, sebab tahun mulainya sudah "
        "lewat tanpa catatan pelaksanaan.",
        "What presses in this dimension is to start {programs}: their first years are over with "
        "no record of any work.",
    ),
    Text(
        "Sebelum membuka program baru, dimensi ini perlu memastikan keadaan {programs}, yang "
        "tahun mulainya sudah lewat tetapi masih tercatat sebagai rencana.",
        "Before anything new is opened, it has to be made sure how {programs} stand, whose first "
        "years are over while they are still on record as planned.",
    ),
    Text(
        "Kesimpulannya, jadwal dimensi ini perlu ditinjau kembali: {programs} semestinya sudah "
        "mulai, dan setiap tahun penundaan mempersempit waktu untuk mencapai targetnya.",
        "The schedule of this dimension needs a review: {programs} should have begun, and every "
        "year of delay leaves less time to reach the targets.",
    ),
)
_BEGUN = (
    Text(
        "Karena seluruh programnya sudah dimulai, perhatian kini bergeser dari memulai ke "
        "menjaga mutu dan keberlanjutannya.",
        "As all of its programs have begun, attention moves from starting to keeping up quality "
        "and continuity.",
    ),
    Text(
        "Tugas berikutnya bukan lagi memulai program, melainkan memastikan hasilnya dipakai dan "
        "dirawat.",
        "The task ahead is no longer to start programs but to see that their results are used "
        "and kept up.",
    ),
)
_FEW = (
    Text(
        "Pengendalian dimensi ini karena itu cukup dipusatkan pada sedikit program, asalkan "
        "laporannya disampaikan tepat waktu.",
        "Control of this dimension can therefore focus on few programs, as long as they report "
        "on time.",
    ),
    Text(
        "Bagi pimpinan daerah, memantau program terbesar itu secara berkala sudah memberi "
        "gambaran yang andal tentang kemajuan dimensi ini.",
        "For the head of region, watching the largest programs gives a reliable picture of how "
        "the dimension fares.",
    ),
    Text(
        "Keputusan tentang program terbesar itu sebaiknya diambil lebih awal, karena program "
        "lainnya tidak cukup besar untuk menggantikan hasilnya.",
        "Decisions on the largest programs should come early, as the others are too small to "
        "make up for their results.",
    ),
)
_TOGETHER = Text(
    "Tidak ada satu program pun yang menentukan segalanya; hasil dimensi ini lahir dari "
    "keterpaduan {count}, sehingga koordinasi lebih menentukan daripada besarnya dana.",
    "No single program decides; the dimension succeeds by {count} that fit together, so that "
    "coordination matters more than money.",
)
