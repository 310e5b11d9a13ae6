"""What stands before the first chapter: ratification, a foreword to begin with, drafting team."""

import re

from smartplan.books.parts import names
from smartplan.books.parts.foundation import own_regulation, titled_instrument
from smartplan.books.parts.members import MemberRow, member_rows
from smartplan.books.parts.nouns import AGENCY, GOAL, MISSION, PROGRAM, QUICK_WIN, counted
from smartplan.books.parts.part import BookPart, illustrated
from smartplan.books.parts.people import ForewordView, forewords
from smartplan.books.parts.signing import SignatoryView, head_of_region, town
from smartplan.books.region_words import is_city
from smartplan.facts.instruments import foundations, progress
from smartplan.facts.quick_wins import sheet_of
from smartplan.plan.model.organization import Instrument, InstrumentStatus
from smartplan.plan.plan import Plan
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class EnactmentRow(BookPart):
    """What enacts the masterplan; dots where a hand fills in number and date."""

    title: str
    number: str
    date: str


@dataclass(frozen=True, slots=True)
class Ratification:
    """The page on which the head of the region ratifies the masterplan."""

    text: str
    rows: tuple[EnactmentRow, ...]
    at: str
    on: str
    signer: SignatoryView


@dataclass(frozen=True, slots=True)
class ForewordDraft:
    """A foreword to begin with, made of the plan alone; its open places are in brackets."""

    paragraphs: tuple[str, ...]
    dated: str
    signer: SignatoryView


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftingTeam(BookPart):
    """Who wrote the masterplan."""

    told: str
    members: tuple[MemberRow, ...]
    has_names: bool


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """All that stands before the contents; `draft` where no foreword has been typed."""

    ratification: Ratification
    forewords: tuple[ForewordView, ...]
    draft: ForewordDraft | None
    team: DraftingTeam | None


def front_matter(plan: Plan, lang: Lang) -> FrontMatter:
    """What stands before the contents of a book."""
    typed = forewords(plan, lang)
    return FrontMatter(
        ratification=_ratification(plan, lang),
        forewords=typed,
        draft=None if typed else _draft(plan, lang),
        team=_team(plan, lang),
    )


def _ratification(plan: Plan, lang: Lang) -> Ratification:
    held = [one for one in foundations(plan) if progress(one) is not InstrumentStatus.REVOKED]
    signed = [one for one in held if progress(one) is InstrumentStatus.SIGNED]
    shown = signed or held[:1]
    text = _ENACTED if signed else _TO_ENACT
    signed_on = next((one.date for one in signed if one.date), None)
    head = head_of_region(plan, lang, signed_on.last if signed_on else None)
    if any(illustrated(one) for one in shown):  # no real name under what is made up
        head = replace(head, name="", below=())
    return Ratification(
        text=text.fill(title=_titled(plan, lang)).say(lang),
        rows=tuple(_row(one, lang) for one in shown) or (_unknown(plan, lang),),
        at=_AT.fill(place=_seat(plan) or DOTS).say(lang),
        on=_ON.fill(day=day(signed_on, lang) if signed_on else DOTS).say(lang),
        signer=head,
    )


def _seat(plan: Plan) -> str:
    """Where the head of a region signs; that of a kabupaten stands in no plan."""
    return town(plan) if is_city(plan) else ""


def _row(held: Instrument, lang: Lang) -> EnactmentRow:
    """An instrument; a draft is to become what its title calls a draft of."""
    title = _IS_DRAFT.sub("", held.title)
    return EnactmentRow(
        title=names.capital(title),
        number=held.number or DOTS,
        date=day(held.date, lang) if held.date else DOTS,
        sources=held.sources,
        illustration=illustrated(held),
    )


def _unknown(plan: Plan, lang: Lang) -> EnactmentRow:
    """What is to enact the masterplan, where nobody has begun to write it."""
    kind = own_regulation(plan).label.id
    title = _ABOUT.fill(kind=kind, title=_titled(plan, lang)).say(lang)
    return EnactmentRow(title=title, number=DOTS, date=DOTS)


def _titled(plan: Plan, lang: Lang) -> str:
    """The title of the masterplan, with its years where it does not say them."""
    title = plan.manifest.title or _MASTERPLAN.fill(region=plan.region_name).say(lang)
    years = names.years(plan.years, lang) if plan.years else ""
    has_years = not years or all(str(year) in title for year in (plan.years[0], plan.years[-1]))
    return title if has_years else _OF_YEARS.fill(title=title, years=years).say(lang)


def _draft(plan: Plan, lang: Lang) -> ForewordDraft:
    vision = plan.profile.vision
    wins = sum(sheet_of(one) is not None for one in plan.programs.values())
    leads = {one.lead for one in plan.programs.values() if one.lead}
    told = [_OPENING.fill(title=_titled(plan, lang), region=plan.region_name)]
    if vision and vision.text:
        told.append(_VISION.fill(vision=" ".join(vision.text.split()).rstrip(".")))
    held = (
        (len(plan.profile.missions), MISSION),
        (len(plan.profile.goals), GOAL),
        (len(plan.programs), PROGRAM),
    )
    if counts := [counted(count, noun).say(lang) for count, noun in held if count]:
        text = _COUNTS_LED if leads else _COUNTS
        told.append(
            text.fill(counts=names.series(counts, lang), agencies=counted(len(leads), AGENCY))
        )
    if wins:
        told.append(_WINS.fill(wins=counted(wins, QUICK_WIN)))
    told += [_HOW, _THANKS]
    return ForewordDraft(
        paragraphs=tuple(one.say(lang) for one in told),
        dated=_FOREWORD_DATED.fill(place=_seat(plan) or _PLACE.say(lang)).say(lang),
        signer=replace(head_of_region(plan, lang), name="", below=()),
    )


def _team(plan: Plan, lang: Lang) -> DraftingTeam | None:
    body = plan.organization.team
    if body is None or not body.members:
        return None
    members = member_rows(plan, body, lang)
    decree = plan.organization.instruments.get(body.decree or "")
    is_signed = decree is not None and progress(decree) is InstrumentStatus.SIGNED
    return DraftingTeam(
        told=_FORMED.fill(decree=titled_instrument(decree)).say(lang) if is_signed else "",
        members=members,
        has_names=any(one.name != "–" for one in members),
        sources=body.sources,
        illustration=illustrated(body),
    )


DOTS = "…" * 12  # a line for a hand, as official forms have it
_IS_DRAFT = re.compile(r"^rancangan\s+", re.IGNORECASE)

_MASTERPLAN = Text("Masterplan {region}", "Masterplan of {region}")
_OF_YEARS = Text("{title} Tahun {years}", "{title} {years}")
_ABOUT = Text("{kind} tentang {title}", "{kind} tentang {title}")
_ENACTED = Text(
    "{title} ditetapkan dengan naskah hukum berikut dan menjadi pedoman bagi seluruh perangkat "
    "daerah serta mitra pelaksananya.",
    "{title} is enacted by the legal instrument below and guides all agencies and the partners "
    "who carry it out.",
)
_TO_ENACT = Text(
    "{title} berlaku sebagai pedoman bagi seluruh perangkat daerah serta mitra pelaksananya sejak "
    "ditetapkan dengan naskah hukum berikut.",
    "{title} guides all agencies and the partners who carry it out from the day on which it is "
    "enacted by the legal instrument below.",
)
_AT = Text("Ditetapkan di {place}", "Enacted in {place}")
_ON = Text("pada tanggal {day}", "on {day}")
_FOREWORD_DATED = Text("{place}, [isi: tanggal]", "{place}, [fill in: date]")
_PLACE = Text("[isi: tempat]", "[fill in: place]")
_FORMED = Text(
    "Masterplan ini disusun oleh tim yang dibentuk dengan {decree}.",
    "This masterplan was written by the team that was set up by {decree}.",
)
_OPENING = Text(
    "Puji syukur ke hadirat Tuhan Yang Maha Esa, {title} telah selesai disusun. Dokumen ini "
    "menjadi pedoman bersama perangkat daerah, dunia usaha, akademisi, komunitas, media, dan "
    "warga {region}. [isi: pesan pembuka kepala daerah]",
    "{title} has been written. It is the common guide of agencies, business, academia, "
    "communities, the media and the residents of {region}. [fill in: opening message of the head "
    "of region]",
)
_VISION = Text(
    "Visi yang hendak kita wujudkan ialah \u201c{vision}\u201d.",
    "The vision that we want to reach is \u201c{vision}\u201d.",
)
_COUNTS = Text("Dokumen ini memuat {counts}.", "The document holds {counts}.")
_COUNTS_LED = Text(
    "Dokumen ini memuat {counts}. Pelaksanaannya dipimpin oleh {agencies}.",
    "The document holds {counts}. They are led by {agencies}.",
)
_WINS = Text(
    "Sebanyak {wins} disiapkan agar manfaatnya segera dirasakan warga: [isi: contoh yang paling "
    "dekat dengan warga].",
    "Among them, {wins} should soon be felt by residents: [fill in: the one that is closest to "
    "them].",
)
_HOW = Text(
    "Penyusunannya melibatkan [isi: pihak yang terlibat dan cara mereka dilibatkan].",
    "Those who took part in writing it are [fill in: who took part, and how].",
)
_THANKS = Text(
    "Ucapan terima kasih kami sampaikan kepada [isi: pihak yang membantu]. Semoga dokumen ini "
    "menjadi pegangan kita dalam bekerja dan dapat diperiksa hasilnya oleh warga.",
    "Our thanks go to [fill in: who helped]. May this document guide our work, and may residents "
    "be able to see what comes of it.",
)
