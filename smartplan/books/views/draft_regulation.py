"""A draft of the regulation by which the head of the region enacts the masterplan."""

from collections.abc import Iterable

from smartplan.books.parts import names
from smartplan.books.parts.acts import ActHead, act_head
from smartplan.books.parts.foundation import own_regulation
from smartplan.books.parts.laws import Law, bare_number, laws
from smartplan.books.parts.part import illustrated
from smartplan.books.region_words import region_words
from smartplan.books.subject import Subject
from smartplan.facts import money
from smartplan.facts.bodies import all_of, is_missing, named
from smartplan.facts.instruments import foundations, progress
from smartplan.plan.model.organization import InstrumentStatus
from smartplan.plan.model.program import Fund
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True)
class DraftRegulation:
    """What the plan gives for the draft: everything else in it are fixed words.

    `number` and `enacted` are those of a regulation that is signed.
    """

    act: ActHead
    kind: str
    subject: str
    number: str
    enacted: str
    vision: str
    vision_made_up: bool
    issues: str
    laws: tuple[Law, ...]
    plans: str
    years: str
    dimensions: tuple[str, ...]
    bodies: str
    funds: tuple[str, ...]


def view(subject: Subject, lang: Lang) -> DraftRegulation:
    """What the draft takes from a plan."""
    plan = subject.plan
    vision = plan.profile.vision
    years = names.years(plan.years, lang)
    act = act_head(plan, lang)
    kind = _KIND.fill(office=act.office) if lang == "en" else own_regulation(plan).label
    signed = next(
        (one for one in foundations(plan) if progress(one) is InstrumentStatus.SIGNED), None
    )
    return DraftRegulation(
        act=act,
        kind=kind.say(lang),
        subject=_SUBJECT.fill(
            smart=region_words(plan).title, region=plan.region_name, years=years
        ).say(lang),
        number=bare_number(signed.number or "") if signed else "",
        enacted=day(signed.date, lang) if signed and signed.date else "",
        vision=names.unstopped(vision.text) if vision and vision.text else "",
        vision_made_up=bool(vision and illustrated(vision)),
        issues=_listed((one.name for one in plan.profile.issues.values()), lang),
        laws=laws(plan, lang),
        plans=_listed((one.title for one in plan.profile.plans.values()), lang),
        years=years,
        dimensions=tuple(
            names.dimension_heading(plan, ref, lang)
            for ref in (plan.dimensions.dimensions if plan.dimensions else ())
        ),
        bodies=_listed(
            (
                named(one.body).say(lang)
                for one in all_of(plan)
                if one.body is not None and not is_missing(one.body)
            ),
            lang,
        ),
        funds=_funds(plan, lang),
    )


def _listed(words: Iterable[str], lang: Lang) -> str:
    held = list(words)
    return names.series(held, lang) if held else ""


def _funds(plan: Plan, lang: Lang) -> tuple[str, ...]:
    """The funds that the plan counts on, the region's own budget first."""
    used = {fund for one in money.planned(plan) for fund in one.row.fund}
    return tuple(names.fund(plan, (fund,), lang) for fund in Fund if fund in used)


_KIND = Text("Peraturan {office}", "Regulation of the {office}")
_SUBJECT = Text(
    "Masterplan {smart} {region} Tahun {years}", "{smart} Masterplan of {region} for {years}"
)
