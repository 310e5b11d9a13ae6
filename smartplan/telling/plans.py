"""Several reviewed plans side by side: their order, what they are called, the table of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from smartplan.blocks import Block, Inline, Plain, Table
from smartplan.changes.weights import Weight
from smartplan.finding import Severity
from smartplan.reviewing.review import PlanReview, Review
from smartplan.telling import sentences
from smartplan.telling.changes import counts, total
from smartplan.telling.telling import lines, muted, said, strong, toned
from smartplan.wording import Lang, Text, day, rupiah_short, same


def ordered(plans: Iterable[PlanReview]) -> tuple[PlanReview, ...]:
    """The weightiest first: a plan that is gone, new errors, major changes, money."""
    return tuple(sorted(plans, key=_weight))


def _weight(plan: PlanReview) -> tuple[object, ...]:
    return (
        not plan.differences.is_gone,
        -_errors(plan),
        -len(plan.silenced),
        -plan.count(Weight.MAJOR),
        -abs(plan.figures.money.moved),
        -len(plan.told),
        plan.differences.folder,
    )


def names(plans: Sequence[PlanReview]) -> Mapping[str, Text]:
    """What each plan is called (by its folder): its region, with its folder where two share it."""
    often = Counter(plan.region for plan in plans)
    return {
        plan.differences.folder: same(plan.region)
        if often[plan.region] == 1
        else same(f"{plan.region} ({plan.differences.folder})")
        for plan in plans
    }


def sides(review: Review, lang: Lang) -> str:
    """What was compared with what, and as of which day it was judged."""
    words = _SIDES_DAY if review.day else _SIDES
    when = day(review.day, lang) if review.day else ""
    return words.fill(base=review.base, head=review.head, day=when).say(lang)


def nothing(review: Review, lang: Lang) -> str:
    """That no plan changes; and where nothing could have changed, why that is."""
    words = _CONTAINED if review.is_contained else _NO_PLAN
    return words.fill(base=review.base, head=review.head).say(lang)


def overview(
    plans: Sequence[PlanReview], names: Mapping[str, Text], sides: str, lang: Lang
) -> Iterator[Block]:
    """All plans in one sentence and one table."""
    told = [one for plan in plans for one in plan.told]
    every = f"{total(told, lang)}: {counts(told, lang)}" if told else total(told, lang)
    moved = sum(plan.figures.money.moved for plan in plans)
    money = [_MONEY.fill(moved=_signed(moved, lang)).say(lang)] if moved else []
    errors = sum(map(_errors, plans))
    found = [_ERRORS.fill(n=errors, s="s" * (errors != 1)).say(lang)]
    if silenced := sum(len(plan.silenced) for plan in plans):
        found.append(_SILENCED.fill(n=silenced, s="s" * (silenced != 1)).say(lang))
    headline = "; ".join([every, *money, *found])
    yield from lines([said(strong(f"{headline[:1].upper()}{headline[1:]}.")), said(muted(sides))])
    yield Table(
        tuple(said(head.say(lang)) for head in _HEADS),
        tuple(_row(plan, names[plan.differences.folder], lang) for plan in plans),
        ("left", "right", "right", "right", "right", "right", "right"),
        rowhead=True,
    )


def _row(plan: PlanReview, name: Text, lang: Lang) -> tuple[tuple[Inline, ...], ...]:
    money = plan.figures.money
    errors = _errors(plan)
    if plan.differences.is_gone:
        count: Inline = toned("error", _GONE.say(lang))
    elif plan.differences.is_new:
        count = toned("warning", _NEW.say(lang))
    else:
        count = Plain(str(len(plan.told)))
    return (
        (Plain(name.say(lang)),),
        (count,),
        *(said(_money(one, lang)) for one in (money.old, money.new)),
        said(_signed(money.moved, lang) if money.moved else ""),
        (toned("error", str(errors)),) if errors else said(sentences.DASH),
        said(str(len(plan.silenced)) if plan.silenced else sentences.DASH),
    )


def _errors(plan: PlanReview) -> int:
    return sum(one.severity is Severity.ERROR for one in plan.new)


def _money(value: float | None, lang: Lang) -> str:
    return rupiah_short(round(value), lang) if value else sentences.DASH


def _signed(value: float, lang: Lang) -> str:
    return sentences.signed(value, lambda held: rupiah_short(round(held), lang))


_HEADS = (
    Text("Rencana", "Plan"),
    Text("Perubahan", "Changes"),
    Text("Anggaran sebelum", "Budget before"),
    Text("Sesudah", "After"),
    Text("Selisih", "Difference"),
    Text("Galat baru", "New errors"),
    Text("Didiamkan", "Silenced"),
)
_GONE = Text("dihapus", "removed")
_NEW = Text("baru", "new")
_MONEY = Text("anggaran {moved}", "budget {moved}")
_ERRORS = Text("{n} galat baru", "{n} new error{s}")
_SILENCED = Text("{n} temuan didiamkan", "{n} finding{s} silenced")
_SIDES = Text("Dibandingkan dengan {base}: {head}.", "Compared with {base}: {head}.")
_SIDES_DAY = Text(
    "Dibandingkan dengan {base}: {head}, dinilai per {day}.",
    "Compared with {base}: {head}, judged as of {day}.",
)
_NO_PLAN = Text(
    "Tidak ada rencana yang berubah dibandingkan dengan {base}: {head}.",
    "No plan changes compared with {base}: {head}.",
)
_CONTAINED = Text(
    "Tidak ada yang ditinjau: {head} sudah termuat dalam {base}. Benarkah commit yang diambil?",
    "Nothing to review: {head} is contained in {base}. Was the right commit checked out?",
)
