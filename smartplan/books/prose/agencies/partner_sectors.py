"""The sides of the pentahelix that take part, and those that are missing."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts.programs import live_programs
from smartplan.plan.model.organization import Sector
from smartplan.wording import Text


@sentence("agencies-partners", order=10, weight=80)
def partner_sectors(ground: Ground) -> Text | None:
    """Name the sides without a partner; academia, business, community and media are asked for."""
    partners = ground.plan.organization.partners.values()
    if not partners or any(partner.sector is None for partner in partners):
        return None
    held = {partner.sector for partner in partners}
    bare = [sector for sector in _WANTED if sector not in held]
    if not bare:
        return _ALL
    return _BARE.fill(sectors=phrase.series(sector.label for sector in bare))


@sentence("agencies-partners", order=20, weight=70)
def idle_partners(ground: Ground) -> Text | None:
    """Name the partners that no program counts on."""
    used = {ref for program in live_programs(ground.plan) for ref in program.partners}
    idle = [one.name for ref, one in ground.plan.organization.partners.items() if ref not in used]
    if not idle or not used:
        return None
    return (_ONE_IDLE if len(idle) == 1 else _IDLE).fill(partners=phrase.series(idle))


_WANTED = (Sector.ACADEMIA, Sector.BUSINESS, Sector.COMMUNITY, Sector.MEDIA)
_ALL = Text(
    "Akademisi, dunia usaha, komunitas, dan media seluruhnya terwakili, sehingga kerja sama "
    "pentahelix memiliki pelaku yang jelas.",
    "Academia, business, community and the media all take part, so that cooperation has people "
    "behind it.",
)
_BARE = Text(
    "Unsur {sectors} belum memiliki wakil di antara mitra, sehingga kerja sama pentahelix belum "
    "lengkap.",
    "There is no partner from {sectors} yet, so that cooperation is not complete.",
)
_ONE_IDLE = Text(
    "{partners} tercatat sebagai mitra, tetapi belum dilibatkan dalam program mana pun.",
    "{partners} is on record as a partner, and has no part in any program yet.",
)
_IDLE = Text(
    "{partners} tercatat sebagai mitra, tetapi belum dilibatkan dalam program mana pun.",
    "{partners} are on record as partners, and have no part in any program yet.",
)
