"""The joint commitment: how it stands, and who signs it."""

from smartplan.books.parts.nouns import SIGNATORY, counted
from smartplan.books.parts.part import BookPart, MissingPart, illustrated, missing, remarks
from smartplan.books.parts.signing import SignatoryView, Signers, commitment_signers
from smartplan.plan.model.process import Commitment
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentPart(BookPart):
    """The joint commitment; `standing` says when it was signed, or is to be.

    `signatories` are those that the plan names; `signers` are they in two groups, or the heads
    of all agencies where the plan names nobody.
    """

    standing: str
    signatories: tuple[SignatoryView, ...]
    signers: Signers
    missing: tuple[MissingPart, ...]


def commitment(plan: Plan, lang: Lang) -> CommitmentPart:
    """The joint commitment, also one that has not been signed."""
    held = plan.process.commitment
    signers = commitment_signers(plan, lang)
    if held is None:
        gone = missing(_COMMITMENT, "process.yaml: commitment", lang)
        return CommitmentPart(standing="", signatories=(), signers=signers, missing=(gone,))
    gone_parts = []
    if not held.signatories:
        gone_parts.append(missing(_SIGNATORIES, "process.yaml: commitment.signatories", lang))
    if not held.date:
        gone_parts.append(missing(_SIGNED, "process.yaml: commitment.date", lang))
    typed = (*signers.others, *([signers.head] if signers.head else ()))
    return CommitmentPart(
        standing=_standing(plan, held, lang),
        signatories=typed if held.signatories else (),
        signers=signers,
        missing=tuple(gone_parts),
        sources=held.sources,
        remarks=remarks(lang, held),
        illustration=illustrated(held),
    )


def _standing(plan: Plan, held: Commitment, lang: Lang) -> str:
    place = _AT.fill(place=held.place) if held.place else Text("", "")
    if held.date is None:
        return _IS_WANTED.fill(place=place).say(lang) if held.place else ""
    text = _IS_PLANNED if held.date.is_after(plan.as_of) else _IS_SIGNED
    count = counted(len(held.signatories), SIGNATORY)
    return text.fill(day=day(held.date, lang), place=place, count=count).say(lang)


_AT = Text(" di {place}", " at {place}")
_IS_SIGNED = Text(
    "Komitmen bersama ditandatangani pada {day}{place}; {count} tercatat.",
    "The joint commitment was signed on {day}{place}; {count} on record.",
)
_IS_PLANNED = Text(
    "Penandatanganan komitmen bersama dijadwalkan pada {day}{place}.",
    "The joint commitment is to be signed on {day}{place}.",
)
_IS_WANTED = Text(
    "Komitmen bersama akan ditandatangani{place}.", "The joint commitment is to be signed{place}."
)
_COMMITMENT = Text("Komitmen bersama", "The joint commitment is")
_SIGNATORIES = Text("Penanda tangan komitmen bersama", "The signatories of the commitment are")
_SIGNED = Text("Tanggal penandatanganan komitmen", "The date of signing is")
