"""What an assessor asks first: legal basis, council, forum, evidence, realisation."""

from collections.abc import Sequence

from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, illustrated
from smartplan.facts.bodies import TITLES, forums, is_missing, last_met, met_lately
from smartplan.facts.evidence import has_evidence
from smartplan.facts.instruments import foundations, progress
from smartplan.facts.realisations import accounted_years, reported_year
from smartplan.plan.model.organization import Body, InstrumentStatus
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof(BookPart):
    """A word on something that is assessed, since when or as of which day, and where it is told.

    `is_met` says whether the word is a good one.
    """

    id: str
    name: str
    word: str
    when: str
    is_met: bool


def proofs(plan: Plan, lang: Lang) -> tuple[Proof, ...]:
    """The five, in the order in which they are asked."""
    council = plan.organization.council
    return (
        _legal(plan, lang),
        _body("council", TITLES["council"], [council] if council else [], plan, lang),
        _body("forum", TITLES["forum"], forums(plan), plan, lang),
        _evidence(plan, lang),
        _realisation(plan, lang),
    )


def _legal(plan: Plan, lang: Lang) -> Proof:
    held = next(iter(foundations(plan)), None)
    status = progress(held) if held else None
    is_met = status is InstrumentStatus.SIGNED
    signed = held.date if held and is_met else None
    return Proof(
        id="legal",
        name=_LEGAL.say(lang),
        word=names.capital((status.label if status else _NONE).say(lang)),
        when=day(signed, lang) if signed else _as_of(plan, lang),
        is_met=is_met,
        illustration=held is not None and illustrated(held),
    )


def _body(id: str, name: Text, bodies: Sequence[Body], plan: Plan, lang: Lang) -> Proof:
    held = [one for one in bodies if not is_missing(one)]
    days = [last for one in held if (last := last_met(one, plan))]
    last = max(days, key=lambda day: day.last, default=None)
    is_met = any(met_lately(one, plan) for one in held)
    word = _MET if is_met else _LONG_AGO if last else _NOT_MET if held else _NOT_SET_UP
    return Proof(
        id=id,
        name=names.capital(name.say(lang)),
        word=word.say(lang),
        when=_LAST.fill(day=day(last, lang)).say(lang) if last else _as_of(plan, lang),
        is_met=is_met,
        illustration=bool(held) and all(illustrated(one) for one in held),
    )


def _evidence(plan: Plan, lang: Lang) -> Proof:
    held = plan.readiness
    lines = list(held.indicators.values())
    proven = sum(has_evidence(line, plan) for line in lines)
    is_met = bool(lines) and proven == len(lines)
    word = _ALL if is_met else _SOME.fill(count=proven, all=len(lines)) if proven else _NONE
    return Proof(
        id="evidence",
        name=_EVIDENCE.say(lang),
        word=word.say(lang),
        when=_ASSESSED.fill(day=day(held.assessed, lang)).say(lang)
        if held.assessed
        else _as_of(plan, lang),
        is_met=is_met,
    )


def _realisation(plan: Plan, lang: Lang) -> Proof:
    asked = reported_year(plan)
    last = max(accounted_years(plan), default=None)
    is_met = last is not None and last >= asked
    word = _REPORTED.fill(year=last) if last else _NOT_REPORTED
    return Proof(
        id="realisation",
        name=_REALISATION.say(lang),
        word=word.say(lang),
        when=_as_of(plan, lang) if is_met or not last else _AWAITED.fill(year=asked).say(lang),
        is_met=is_met,
    )


def _as_of(plan: Plan, lang: Lang) -> str:
    return _AS_OF.fill(day=day(plan.as_of, lang)).say(lang)


_AS_OF = Text("per {day}", "as of {day}")
_LEGAL = Text("Dasar hukum", "Legal basis")
_NONE = Text("Belum ada", "Nothing yet")
_MET = Text("Bersidang", "Has met")
_LONG_AGO = Text("Lama tidak bersidang", "Has not met for long")
_LAST = Text("terakhir {day}", "last on {day}")
_NOT_MET = Text("Belum bersidang", "Has not met")
_NOT_SET_UP = Text("Belum dibentuk", "Not set up")
_EVIDENCE = Text("Bukti kesiapan", "Evidence of readiness")
_ALL = Text("Lengkap", "Complete")
_SOME = Text("Ada pada {count} dari {all} indikator", "For {count} of {all} indicators")
_ASSESSED = Text("dinilai {day}", "assessed {day}")
_REALISATION = Text("Realisasi", "Realisation")
_REPORTED = Text("Tercatat sampai {year}", "On record up to {year}")
_NOT_REPORTED = Text("Belum tercatat", "Not on record")
_AWAITED = Text("tahun {year} belum tercatat", "{year} is not on record yet")
