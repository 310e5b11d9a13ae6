"""What `explain` tells of an item of an evaluation inside a plan: its answer, and the proposal."""

from collections.abc import Iterator, Sequence

from smartplan.finding import Spot
from smartplan.plan.files import home
from smartplan.plan.load import Loaded
from smartplan.scoring.self_assessed import asked_in, item_trace
from smartplan.source.locate import Locator
from smartplan.wording import Lang, Text, grouped
from smartplan.writers.text.columns import wrapped
from smartplan.writers.text.terminal import WIDTH, Line


def one_of(read: Loaded, ids: Sequence[str], number: str) -> str:
    """Of the items that bear a number, the one in the instrument of the plan, else the first."""
    for id in ids:
        asked = asked_in(read.plan, id)
        held = read.plan.assessment.get(str(asked[0])) if asked else None
        if asked and held:
            item = asked[1].items[id]
            if f"{item.row} {item.number}" == number:
                return id
    return ids[0]


def item_in_plan(read: Loaded, id: str, lang: Lang) -> Iterator[Line]:
    """The value and the answer that the plan holds, and what it proposes, each with its lines."""
    asked = asked_in(read.plan, id)
    if asked is None:
        return
    year, standard = asked
    locator = Locator(read.documents, home)
    one = item_trace(read.plan, year, standard, id, locator.spot)
    yield [(_IN_PLAN.say(lang), "strong"), (f"  {standard.at.key}, {year}", "muted")]
    if one.value is not None:
        whose = _BY_ASSESSORS if one.by_assessors else _BY_REGION
        value = grouped(float(one.value), lang, decimals=2)
        yield from _row(whose, value, (one.spot,) if one.spot else (), lang)
    if one.answer:
        places = (one.answer_spot,) if one.answer_spot else ()
        yield from _row(_ANSWER, " ".join(one.answer.split()), places, lang)
    proposal = one.proposal
    made_up = f" ({_ILLUSTRATED.say(lang)})" if proposal.is_illustration else ""
    told = f"{proposal.text.say(lang)}{made_up}"
    label = _PROPOSAL if proposal.is_answered else None
    yield from _row(label, told, tuple(spot for _, spot in one.places), lang)
    yield []


def _row(label: Text | None, text: str, places: tuple[Spot, ...], lang: Lang) -> Iterator[Line]:
    """What is told, and below it the lines of files that it rests on."""
    head = [(f"{label.say(lang)}: ", "muted")] if label else []
    yield from wrapped([*head, (text, "")], 2, 4, WIDTH)
    shown = dict.fromkeys(f"{one.file}:{one.line}" for one in places)
    if shown:
        yield from wrapped([(", ".join(shown), "accent")], 4, 4, WIDTH)


_IN_PLAN = Text("Dalam rencana ini", "In this plan")
_BY_ASSESSORS = Text("nilai asesor", "value by the assessors")
_BY_REGION = Text("nilai menurut daerah", "value claimed")
_ANSWER = Text("jawaban", "answer")
_PROPOSAL = Text("usulan dari rencana", "the plan proposes")
_ILLUSTRATED = Text("memuat ilustrasi", "holds illustrations")
