"""A self-assessment item by item: what the region says, or what the plan proposes, and proof."""

from collections.abc import Mapping

from smartplan.books.parts import names
from smartplan.books.parts.evaluation_items import ItemName, answer_name, item_name, mark_words
from smartplan.books.parts.evidence_lines import evidence_lines
from smartplan.books.parts.part import BookPart, FactLine, illustrated, remarks
from smartplan.facts.evidence import has_evidence
from smartplan.facts.item_answers import is_answered
from smartplan.plan.model.assessment import ItemAnswer, Verdict
from smartplan.plan.plan import Plan
from smartplan.scoring.proposals import ItemProposal
from smartplan.standards.model import EvaluationStandard
from smartplan.standing.duties import Duty
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, grouped


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow(BookPart):
    """One item with all that is known of it.

    `answer` is the region's own; where it has none, `proposal` is what the plan says, or `gap`
    why it says nothing. `proposed` is a mark, and `proposed_evidence` what shows it, that nobody
    has claimed yet; `unproven` what is still wanted as evidence, or "".
    """

    name: ItemName
    answer: str
    rests_on: str
    proposal: str
    gap: str
    claim: str
    proposed: str
    evidence: tuple[FactLine, ...]
    proposed_evidence: tuple[FactLine, ...]
    unproven: str
    agency: str
    due: str
    verdict: str
    verdict_note: str


@dataclass(frozen=True, slots=True)
class Answering:
    """What the rows of a self-assessment are made of."""

    plan: Plan
    standard: EvaluationStandard | None
    answers: Mapping[str, ItemAnswer]
    proposals: Mapping[str, ItemProposal]
    owed: Mapping[str, Duty]
    lang: Lang

    def row(self, ref: str) -> ItemRow:
        """The row of an item."""
        plan, lang, held = self.plan, self.lang, self.answers.get(ref)
        name, proposal = item_name(self.standard, ref, lang), self.proposals.get(ref)
        own = (held.answer or "") if held else ""
        said = names.capital(proposal.text.say(lang)) if proposal and not own else ""
        proposed = proposal if proposal and proposal.is_answered else None
        ids = held.sources if held else ()
        value = proposal.value if proposal and not is_answered(held) else None
        return ItemRow(
            name=name,
            answer=own,
            rests_on=self._rests_on(held) if own else "",
            proposal=said if proposed else "",
            gap="" if proposed else said,
            claim=mark_words(held.claim if held else None, lang),
            proposed=grouped(float(value), lang, decimals=2) if value is not None else "",
            evidence=evidence_lines(plan, ids, lang),
            proposed_evidence=evidence_lines(plan, proposed.sources, lang)
            if proposed and not ids
            else (),
            unproven=self._unproven(name, held),
            agency=names.agency_short(plan, held.agency, lang) if held and held.agency else "–",
            due=self._due(ref, held),
            verdict=_verdict(held.assessor, lang) if held and held.assessor else "–",
            verdict_note=(held.assessor.note or "") if held and held.assessor else "",
            remarks=remarks(lang, held),
            illustration=illustrated(held)
            if held
            else proposed is not None and proposed.is_illustration,
        )

    def _unproven(self, name: ItemName, held: ItemAnswer | None) -> str:
        """What the instrument wants to see where nothing shows it yet."""
        if held is not None and has_evidence(held, self.plan):
            return ""
        if held is not None and held.sources:
            return _MADE_UP.say(self.lang)
        text = _UNPROVEN_WANTED if name.wanted else _UNPROVEN
        return text.fill(wanted=name.wanted).say(self.lang)

    def _due(self, ref: str, held: ItemAnswer | None) -> str:
        if held is None or held.due is None:
            return "–"
        said = day(held.due, self.lang)
        owed = self.owed.get(ref)
        return _LATE.fill(day=said).say(self.lang) if owed and owed.is_overdue else said

    def _rests_on(self, held: ItemAnswer | None) -> str:
        """What of the plan answers it, by name."""
        if held is None or not held.from_:
            return ""
        return names.series(
            (answer_name(self.plan, one, self.lang) for one in held.from_), self.lang
        )


def _verdict(held: Verdict, lang: Lang) -> str:
    """What assessors made of an answer: `3,6 (Tim asesor, 12 November 2026)`."""
    by = ", ".join(part for part in (held.by, held.date and day(held.date, lang)) if part)
    return mark_words(held.value, lang) + (f" ({by})" if by else "")


_UNPROVEN = Text("Bukti belum ada.", "No evidence yet.")
_UNPROVEN_WANTED = Text(
    "Bukti belum ada. Diminta: {wanted}.", "No evidence yet. Wanted: {wanted}."
)
_MADE_UP = Text(
    "Baru ilustrasi, belum bukti.",
    "An illustration, no evidence.",
)
_LATE = Text("{day} (lewat)", "{day} (overdue)")
