"""Requests for data to agencies: which are still open, and which are late."""

from datetime import date

from smartplan.plan.model.data import DataRequest, RequestStatus


def is_open(request: DataRequest) -> bool:
    """Whether a request was neither answered nor rejected."""
    settled = (RequestStatus.RECEIVED, RequestStatus.REJECTED)
    return request.status not in settled and request.received is None


def is_late(request: DataRequest, today: date) -> bool:
    """Whether an open request is past its due date; one known to its month, once that is over."""
    return is_open(request) and request.due is not None and request.due.is_before(today)
