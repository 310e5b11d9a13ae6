"""Requests for data with what became of them, and how fast they were answered."""

from smartplan.books.blank import BLANK
from smartplan.books.parts import names
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.facts.requests import days_late, days_taken, is_late, is_open, was_late
from smartplan.measure import median
from smartplan.plan.model.data import DataRequest, RequestStatus
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, day, number


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRow(BookPart):
    """A request for data."""

    agency: str
    items: str
    asked: str
    due: str
    state: str
    days: str


def request_rows(plan: Plan, lang: Lang) -> tuple[RequestRow, ...]:
    """The requests: the late ones first, then those that are open, then the others."""
    held = sorted(
        plan.data.requests.values(),
        key=lambda one: (not is_late(one, plan.as_of), not is_open(one)),
    )
    return tuple(_row(one, plan, lang) for one in held)


def speed(plan: Plan, lang: Lang) -> str:
    """How many requests were answered, how fast, and how many wait; empty without any."""
    held = plan.data.requests.values()
    if not held:
        return ""
    open_ = [one for one in held if is_open(one)]
    late = sum(is_late(one, plan.as_of) for one in open_)
    received = [one for one in held if _is_received(one)]
    days = [taken for one in received if (taken := days_taken(one)) is not None]
    told = [_answered(len(received), len(held))]
    if days:
        told.append(_speed(days).fill(days=number(median(days), lang), most=max(days)))
    if was := sum(was_late(one) for one in received):
        told.append((_WERE_LATE if was > 1 else _WAS_LATE).fill(n=was))
    if open_:
        told.append((_OPEN if len(open_) > 1 else _OPEN_ONE).fill(n=len(open_)))
        if late:
            told.append((_LATE if len(open_) > 1 else _THAT_LATE).fill(n=late))
    return " ".join(names.capital(f"{one.say(lang)}.") for one in told)


def _answered(count: int, of: int) -> Text:
    if of == 1:
        return _THE_ONE if count else _NOT_THE_ONE
    return _ALL.fill(all=of) if count == of else _ANSWERED.fill(n=count, all=of)


def _speed(days: list[int]) -> Text:
    if len(days) > 1:
        return _IN_DAYS if min(days) < max(days) else _EACH_IN_DAYS
    return _IN_ONE_DAY if days == [1] else _IN_DAY


def _is_received(one: DataRequest) -> bool:
    """Whether what was asked for was taken: what was sent back is no answer."""
    return not is_open(one) and one.status is not RequestStatus.REJECTED


def _row(one: DataRequest, plan: Plan, lang: Lang) -> RequestRow:
    held = plan.data.datasets
    items = (held[item].name if item in held else item for item in one.items)
    return RequestRow(
        agency=names.agency_short(plan, one.agency, lang),
        items=names.lines(items, lang),
        asked=day(one.asked, lang) if one.asked else BLANK.say(lang),
        due=day(one.due, lang) if one.due else BLANK.say(lang),
        state=_state(one, plan, lang),
        days=_days(one, plan, lang),
        sources=one.sources,
        remarks=remarks(lang, one),
        illustration=illustrated(one),
    )


def _state(one: DataRequest, plan: Plan, lang: Lang) -> str:
    if is_late(one, plan.as_of):
        return _IS_LATE.say(lang)
    if is_open(one):
        return RequestStatus.OPEN.label.say(lang)
    is_told = one.status and one.status is not RequestStatus.OPEN
    said = names.choice(one.status if is_told else RequestStatus.RECEIVED, lang)
    if one.received:
        said = f"{said} {day(one.received, lang)}"
    return f"{said}, {_AFTER_DUE.say(lang)}" if was_late(one) else said


def _days(one: DataRequest, plan: Plan, lang: Lang) -> str:
    """In how many days it was answered, or since how many it waits beyond its due date."""
    taken = days_taken(one)
    if taken is not None:
        return number(taken, lang)
    late = days_late(one, plan.as_of)
    return "–" if late is None else _BEYOND.fill(days=late).say(lang)


_ANSWERED = Text(
    "dari {all} permintaan data, {n} sudah dijawab",
    "requests for data that are answered: {n} of {all}",
)
_ALL = Text(
    "semua {all} permintaan data sudah dijawab", "all {all} requests for data are answered"
)
_THE_ONE = Text(
    "satu-satunya permintaan data sudah dijawab", "the only request for data is answered"
)
_NOT_THE_ONE = Text(
    "satu-satunya permintaan data belum dijawab", "the only request for data is not answered"
)
_IN_DAYS = Text(
    "setengahnya dijawab dalam {days} hari, yang paling lama {most} hari",
    "half of them came within {days} days, the slowest in {most}",
)
_EACH_IN_DAYS = Text(
    "setiap jawaban datang dalam {days} hari", "the days that each answer took: {days}"
)
_IN_DAY = Text("jawabannya datang dalam {days} hari", "the answer came in {days} days")
_IN_ONE_DAY = Text("jawabannya datang dalam sehari", "the answer came within a day")
_WERE_LATE = Text("sebanyak {n} jawaban melewati tenggat", "answers that came late: {n}")
_WAS_LATE = Text("satu jawaban melewati tenggat", "one answer came late")
_OPEN = Text("sebanyak {n} permintaan masih terbuka", "requests still open: {n}")
_OPEN_ONE = Text("satu permintaan masih terbuka", "one request is still open")
_THAT_LATE = Text("permintaan itu sudah lewat tenggat", "it is overdue by now")
_LATE = Text("di antaranya {n} sudah lewat tenggat", "overdue by now: {n}")
_IS_LATE = Text("melewati tenggat", "overdue")
_AFTER_DUE = Text("melewati tenggat", "after it was due")
_BEYOND = Text("lewat {days}", "{days} late")
