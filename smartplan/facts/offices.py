"""Who holds an office on a day, of all who are written down for it."""

from collections.abc import Iterable
from datetime import date

from smartplan.plan.model.people import OfficeHolder


def in_office(holders: Iterable[OfficeHolder], day: date) -> tuple[OfficeHolder, ...]:
    """Those who have begun and have not ended; who says neither is in office."""
    return tuple(
        one
        for one in holders
        if not (one.from_ and one.from_.is_after(day))
        and not (one.until and one.until.is_before(day))
    )


def heads(holders: Iterable[OfficeHolder], day: date) -> str:
    """Their names, as a document says who heads an agency; empty if nobody is known."""
    return ", ".join(one.name for one in in_office(holders, day))
