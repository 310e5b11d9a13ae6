"""Requests for data to agencies: which are open, which are late, how fast others were answered."""

from datetime import date

from smartplan.plan.model.data import Data, DataRequest, RequestStatus


def is_open(request: DataRequest) -> bool:
    """Whether a request was neither answered nor rejected."""
    settled = (RequestStatus.RECEIVED, RequestStatus.REJECTED)
    return request.status not in settled and request.received is None


def is_late(request: DataRequest, today: date) -> bool:
    """Whether an open request is past its due date; one known to its month, once that is over."""
    return is_open(request) and request.due is not None and request.due.is_before(today)


def seems_answered(request: DataRequest, data: Data) -> bool:
    """Whether all that an open request asks for was renewed since: only its receipt is open."""
    held = [data.datasets[id].updated if id in data.datasets else None for id in request.items]
    if not is_open(request) or request.asked is None or not held:
        return False
    return all(day is not None and not day.is_before(request.asked.first) for day in held)


def days_late(request: DataRequest, today: date) -> int | None:
    """Since how many days an open request is past its due date; None where it is not."""
    if request.due is None or not is_late(request, today):
        return None
    return (today - request.due.last).days


def days_taken(request: DataRequest) -> int | None:
    """In how many days a request was answered; None where it was not, or a day is not known."""
    asked, received = request.asked, request.received
    if asked is None or received is None or not (asked.is_exact and received.is_exact):
        return None
    days = (received.first - asked.first).days
    return days if days >= 0 else None


def was_late(request: DataRequest) -> bool:
    """Whether a request was answered after its due date."""
    return bool(request.due and request.received and request.due.is_before(request.received))
