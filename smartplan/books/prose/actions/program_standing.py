"""How firm the programs are: how many run or are done, have money, have an indicator."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import money
from smartplan.facts.programs import has_begun, live_programs
from smartplan.wording import Text


@sentence("actions-programs", order=10, weight=80)
def program_standing(ground: Ground) -> Text | None:
    """Say how many have begun: all, some or none."""
    programs = live_programs(ground.plan)
    if len(programs) < _FEWEST or any(program.status is None for program in programs):
        return None
    begun = sum(map(has_begun, programs))
    if not begun:
        return _NONE.fill(all=phrase.several(len(programs), PROGRAM))
    text = _ALL if begun == len(programs) else _SOME
    return text.fill(
        part=phrase.part_of(begun, len(programs), PROGRAM),
        rest=phrase.small(len(programs) - begun),
    )


@sentence("actions-programs", order=20, weight=90)
def whole_programs(ground: Ground) -> Text | None:
    """Say how many have all three of lead, money and indicator."""
    programs = live_programs(ground.plan)
    if len(programs) < _FEWEST:
        return None
    whole = [one for one in programs if one.lead and money.of(one) and one.indicators]
    if len(whole) == len(programs):
        return _WHOLE
    lacking = [one for one in programs if one not in whole]
    return (_ONE_LACKS if len(lacking) == 1 else _LACKING).fill(
        programs=phrase.named(ground.plan, lacking),
        count=phrase.several(len(lacking), PROGRAM),
    )


_FEWEST = 2
_NONE = Text(
    "Belum satu pun dari {all} yang berjalan; seluruhnya masih berupa rencana atau usulan.",
    "Not one of the {all} has begun; all are planned or proposed.",
)
_SOME = Text(
    "{part} sudah berjalan atau selesai; {rest} lainnya masih berupa rencana atau usulan.",
    "{part} have begun or are done; {rest} are planned or proposed.",
)
_ALL = Text(
    "{part} sudah berjalan atau selesai, sehingga tabel berikut dibaca sebagai laporan, bukan "
    "lagi sebagai rencana.",
    "{part} have begun or are done, so that the table below reads as a report and no longer as a "
    "plan.",
)
_WHOLE = Text(
    "Setiap program sudah memiliki penanggung jawab, anggaran, dan indikator, sehingga "
    "kemajuannya dapat ditagih kepada perangkat daerah tertentu.",
    "Every program has its agency, its money and an indicator, so that somebody can be held to "
    "it.",
)
_ONE_LACKS = Text(
    "Hanya {programs} yang belum lengkap penanggung jawab, anggaran, atau indikatornya; selama "
    "belum lengkap, kemajuannya tidak dapat ditagih.",
    "Only {programs} lacks an agency, money or an indicator; until that is added, nobody can be "
    "held to it.",
)
_LACKING = Text(
    "Yang belum lengkap penanggung jawab, anggaran, atau indikatornya ialah {count}: {programs}. "
    "Selama belum lengkap, kemajuannya tidak dapat ditagih.",
    "An agency, money or an indicator is missing in {count}: {programs}. Until that is added, "
    "nobody can be held to them.",
)
