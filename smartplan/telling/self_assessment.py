"""Self-assessments told: the index that they leave open, and where each answer comes from."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from smartplan.blocks import Block, Code, Heading, Inlines, Paragraph, Plain, Table, Terms
from smartplan.scoring.estimate import EstimatedPart, IndexEstimate
from smartplan.scoring.self_assessed import AssessedYear, ItemTrace
from smartplan.telling.figures import both, span, two
from smartplan.telling.telling import heading, lines, muted, said, strong, toned
from smartplan.telling.trace import at_line, source_told
from smartplan.wording import Lang, Text, numbered


def self_assessments_told(
    found: Sequence[AssessedYear],
    without_items: Sequence[tuple[int, Text]],
    lang: Lang,
    *,
    folder: str = "",
) -> Iterator[Block]:
    """Every year's self-assessment with its sums, and item by item where that was asked for.

    `without_items` are the years whose instrument does not tell its items, with its name.
    """
    yield heading(2, _HEAD.say(lang))
    yield from lines(
        said(_NO_ITEMS.fill(year=year, name=name).say(lang)) for year, name in without_items
    )
    for one in found:
        yield heading(3, f"{one.estimate.year}: {one.estimate.label.say(lang)}")
        yield _parts(one.estimate, lang)
        yield from lines(_index(one, lang))
        if one.traces is not None:
            yield from _traced(one.estimate, one.traces, f"{folder}/" if folder else "", lang)


def _parts(one: IndexEstimate, lang: Lang) -> Table:
    """The range of every dimension, and how much of it is answered and proven."""
    heads = ("", *(text.say(lang) for text in (_RANGE, _ANSWERED, _PROVEN)))
    rows = [_row(part, part.label.say(lang), lang) for part in one.parts.values()]
    return Table(
        tuple(said(one) for one in heads), tuple(rows), ("left", "right", "right", "right")
    )


def _row(part: EstimatedPart, label: str, lang: Lang) -> tuple[Inlines, ...]:
    answered = _OF.fill(count=part.answered, of=part.of).say(lang)
    return (
        said(label),
        said(_span(part.low, part.high, lang)),
        said(answered),
        said(f"{part.proven}"),
    )


def _index(found: AssessedYear, lang: Lang) -> Iterator[Inlines]:
    """The range of the index, what it rests on, and how what is open counts."""
    one = found.estimate
    yield said(strong(_INDEX.fill(low=both(float(one.low)), high=both(float(one.high))).say(lang)))
    by_assessors = _ASSESSED.fill(count=one.assessed) if one.assessed else ""
    rests = _RESTS.fill(answered=one.answered, of=one.of, assessed=by_assessors, proven=one.proven)
    yield said(rests.say(lang))
    if one.answered < one.of:
        low, high = map(numbered, found.scale)
        yield said(muted(_OPEN.fill(low=low, high=high).say(lang)))
    if found.proposed:
        yield said(_PROPOSED.fill(count=found.proposed).say(lang))
    if one.illustrations:
        yield said(toned("warning", _MADE_UP.fill(count=one.illustrations).say(lang)))


def _traced(
    estimate: IndexEstimate, traces: Sequence[ItemTrace], at: str, lang: Lang
) -> Iterator[Block]:
    """Each item with what there is; those that nothing is known of by what they lack."""
    for part in estimate.parts.values():
        yield Heading(4, said(part.label.say(lang)), "")
        held = [one for one in traces if one.item.dimension == part.id]
        lacking: dict[str, list[ItemTrace]] = {}
        for one in held:
            if one.value is None and not one.answer and not one.proposal.is_answered:
                lacking.setdefault(one.proposal.text.say(lang), []).append(one)
            else:
                yield from _item(one, at, lang)
        for text, some in lacking.items():
            yield from lines([said(text), said(muted(", ".join(one.item.at.key for one in some)))])


def _item(one: ItemTrace, at: str, lang: Lang) -> Iterator[Block]:
    """An item: its value, its answer, its evidence, and what the plan says to it."""
    asks = one.item.asks.text.say(lang) if one.item.asks else ""
    number_ = " ".join(part for part in (one.item.row, one.item.number) if part)
    yield Paragraph(said(Code(one.item.at.key), muted(f" · {number_} {asks}")))
    rows: list[tuple[Text, Inlines]] = []
    if one.value is not None:
        whose = _BY_ASSESSORS if one.by_assessors else _BY_REGION
        value = two(float(one.value), lang)
        rows.append((whose, said(value, *at_line(one.spot, at))))
    if one.answer:
        rows.append((_ANSWER, said(one.answer, *at_line(one.answer_spot, at))))
    rows += [
        (_EVIDENCE, said(source_told(source, lang), *at_line(source.spot, at)))
        for source in one.evidence
    ]
    if one.is_illustration:
        rows.append((_BASIS, said(toned("warning", _ILLUSTRATION.say(lang)))))
    rows += _proposal(one, at, lang)
    yield Terms(tuple((said(muted(label.say(lang))), what) for label, what in rows))


def _proposal(one: ItemTrace, at: str, lang: Lang) -> Iterator[tuple[Text, Inlines]]:
    """What the plan says, and the lines that it rests on."""
    proposal = one.proposal
    made_up = f" ({_ILLUSTRATED.say(lang)})" if proposal.is_illustration else ""
    yield _PROPOSAL, said(f"{proposal.text.say(lang)}{made_up}")
    places = list(dict.fromkeys(f"{at}{spot.file}:{spot.line}" for _, spot in one.places))
    if places:
        more = _MORE.fill(count=len(places) - _MOST).say(lang) if len(places) > _MOST else ""
        shown = [Code(place) for place in places[:_MOST]]
        between = [part for place in shown for part in (Plain(", "), place)][1:]
        yield _PLACES, said(*between, *([more] if more else []))


def _span(low: Decimal, high: Decimal, lang: Lang) -> str:
    return span(float(low), float(high), lang)


_MOST = 6  # places of a proposal that are told; JSON has them all
_HEAD = Text("Penilaian mandiri", "The self-assessment")
_RANGE = Text("rentang", "range")
_ANSWERED = Text("bernilai", "with a value")
_PROVEN = Text("berbukti", "with evidence")
_OF = Text("{count} dari {of}", "{count} of {of}")
_NO_ITEMS = Text(
    "{year}: instrumen {name} tidak memuat butir, sehingga indeksnya tidak dapat diperkirakan",
    "{year}: the instrument {name} does not tell its items, so the index cannot be estimated",
)
_INDEX = Text("Perkiraan indeks {low} sampai {high}", "Estimated index {low} to {high}")
_RESTS = Text(
    "butir yang bernilai: {answered} dari {of}{assessed}; yang berbukti: {proven}",
    "items with a value: {answered} of {of}{assessed}; with evidence: {proven}",
)
_ASSESSED = Text(", {count} di antaranya dari asesor", ", {count} of them by the assessors")
_OPEN = Text(
    "butir yang belum bernilai dihitung {low} dan {high}",
    "items without a value count as {low} and as {high}",
)
_PROPOSED = Text(
    "butir yang belum bernilai tetapi dapat dijawab dari rencana: {count}; usulannya tidak ikut "
    "dihitung",
    "items without a value that the plan can answer: {count}; what it proposes does not count",
)
_MADE_UP = Text(
    "nilai yang ditandai ilustrasi: {count}; contoh, bukan keadaan daerah",
    "values marked as illustrations: {count}; examples, not the state of the region",
)
_BY_ASSESSORS = Text("nilai asesor", "assessors")
_BY_REGION = Text("nilai daerah", "claimed")
_ANSWER = Text("jawaban", "answer")
_EVIDENCE = Text("bukti", "evidence")
_BASIS = Text("dasar", "basis")
_ILLUSTRATION = Text("ilustrasi, bukan keadaan sebenarnya", "an illustration, not the real state")
_PROPOSAL = Text("usulan", "proposal")
_ILLUSTRATED = Text("memuat ilustrasi", "holds illustrations")
_PLACES = Text("dari", "from")
_MORE = Text(" dan {count} tempat lain", " and {count} more places")
