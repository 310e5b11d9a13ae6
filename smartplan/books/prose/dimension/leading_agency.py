"""Who carries the dimension: one agency most of it, or each program another."""

from smartplan.books.parts.nouns import PROGRAM
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.dimension_money import live_in
from smartplan.facts.leads import led
from smartplan.wording import Text


@sentence("dimension", order=50, weight=70)
def leading_agency(ground: Ground) -> Text | None:
    """Name the agency that leads over half, or all, of the programs."""
    programs = live_in(ground.plan, ground.part)
    held = led(programs)
    top = spread.largest(held)
    if len(programs) < _FEWEST or len(top) != 1:
        return None
    if not spread.is_most(held[top[0]], len(programs)):
        return None
    text = _ALL if held[top[0]] == len(programs) else _MOST
    return text.fill(
        agency=phrase.agency(ground.plan, top[0]),
        count=phrase.small(held[top[0]]),
        whole=phrase.several(len(programs), PROGRAM),
    )


@sentence("dimension", order=50, weight=51)
def many_agencies(ground: Ground) -> Text | None:
    """Say that each program has another lead, so that coordination decides."""
    programs = live_in(ground.plan, ground.part)
    if len(programs) < _MANY or len(led(programs)) != len(programs):
        return None
    return ground.turn(_EACH).fill(whole=phrase.several(len(programs), PROGRAM))


_FEWEST, _MANY = 2, 3
_ALL = Text(
    "Seluruh programnya dipimpin {agency}, sehingga kemampuan perangkat daerah itu menjadi "
    "penentu sekaligus titik rawan dimensi ini.",
    "All of its programs are led by {agency}: what that agency can carry decides the dimension.",
)
_MOST = Text(
    "{agency} memimpin {count} dari {whole}, sehingga beban perangkat daerah itu perlu "
    "diperhitungkan ketika jadwal disusun.",
    "{agency} leads {count} of its {whole}, a load to reckon with when schedules are made.",
)
_EACH = (
    Text(
        "Setiap programnya dipimpin perangkat daerah yang berbeda; tanpa koordinasi Tim "
        "Pelaksana, {whole} itu mudah berjalan sendiri-sendiri.",
        "Each program is led by another agency; without coordination by the team, the {whole} "
        "easily go their own ways.",
    ),
    Text(
        "Tanggung jawabnya terbagi habis: {whole} dipimpin perangkat daerah yang berlainan, "
        "sehingga hasil bersama bergantung pada koordinasi.",
        "Responsibility is shared out: {whole} are led by as many agencies, so that the common "
        "result depends on coordination.",
    ),
)
