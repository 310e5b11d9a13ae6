"""Whether the bodies met in the year of the plan's day, and whether outsiders took part."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts.bodies import NAMES, all_of, is_missing, named
from smartplan.plan.model.organization import Body
from smartplan.wording import Text


@sentence("bodies", order=10, weight=90)
def met_this_year(ground: Ground) -> Text | None:
    """Name the bodies without a meeting on record this year; say where all met."""
    held = _set_up(ground)
    idle = [body for body in held if not _meetings(body, ground.plan.as_of.year)]
    year = ground.plan.as_of.year
    if not held:
        return None
    if not idle:
        return _ALL_MET.fill(year=year)
    if len(idle) == len(held):
        return _NONE_MET.fill(year=year)
    return _IDLE.fill(year=year, bodies=phrase.series(named(body) for body in idle))


@sentence("bodies", order=20, weight=80)
def missing_bodies(ground: Ground) -> Text | None:
    """Name the bodies that the plan does not have, where it has some."""
    bare = [NAMES[one.kind] for one in all_of(ground.plan) if is_missing(one.body)]
    if not bare or not _set_up(ground):
        return None
    return _MISSING.fill(bodies=phrase.series(bare))


@sentence("bodies", order=30, weight=70)
def outsiders(ground: Ground) -> Text | None:
    """Say whether people from outside government took part in what is on record."""
    held = [one for body in _set_up(ground) for one in body.meetings]
    known = [one for one in held if one.external is not None]
    if not known or len(known) < len(held):
        return None
    outside = sum(bool(one.external) for one in known)
    if not outside:
        return _CLOSED
    return (
        _OPEN
        if outside == len(known)
        else _PARTLY.fill(count=phrase.small(outside), all=phrase.small(len(known)))
    )


def _set_up(ground: Ground) -> list[Body]:
    held = [one.body for one in all_of(ground.plan)]
    return [body for body in held if body and not is_missing(body)]


def _meetings(body: Body, year: int) -> int:
    return sum(one.date is not None and one.date.year == year for one in body.meetings)


_ALL_MET = Text(
    "Sepanjang {year}, setiap unsur kelembagaan sudah tercatat mengadakan rapat, sehingga arah "
    "dan pengawasan masterplan berjalan.",
    "Each of them has met in {year}, so that the masterplan is directed and watched over.",
)
_IDLE = Text(
    "Untuk {year}, rapat {bodies} belum tercatat; jadwal rapat yang tetap perlu disepakati agar "
    "keputusan tidak menunggu.",
    "There is no meeting of {bodies} on record for {year}: a fixed calendar keeps decisions from "
    "waiting.",
)
_NONE_MET = Text(
    "Untuk {year}, belum ada rapat yang tercatat pada unsur kelembagaan mana pun; jadwal rapat "
    "yang tetap perlu disepakati agar keputusan tidak menunggu.",
    "There is no meeting of any of them on record for {year}: a fixed calendar keeps decisions "
    "from waiting.",
)
_MISSING = Text(
    "Unsur yang belum dibentuk ialah {bodies}, padahal tanpa itu pembagian tugas antara arah, "
    "pelaksanaan, dan pengawasan belum lengkap.",
    "Not set up yet: {bodies}. Without that the division into direction, delivery and oversight "
    "is not complete.",
)
_CLOSED = Text(
    "Seluruh rapat yang tercatat hanya dihadiri unsur pemerintah, sehingga suara warga dan dunia "
    "usaha belum masuk dalam pengambilan keputusan.",
    "All meetings on record were of government alone, so that residents and business had no say "
    "in what was decided.",
)
_OPEN = Text(
    "Seluruh rapat yang tercatat dihadiri pula unsur di luar pemerintah.",
    "People from outside government took part in all meetings on record.",
)
_PARTLY = Text(
    "Dari {all} rapat yang tercatat, {count} dihadiri unsur di luar pemerintah.",
    "Of the {all} meetings on record people from outside government took part in {count}.",
)
