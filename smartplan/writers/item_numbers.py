"""Items of an evaluation by the number that instruments, screens and letters print."""

import re

from smartplan.standards.model import EvaluationStandard
from smartplan.standards.shelf import Shelf


def item_number(what: str) -> str:
    """The number that an instrument prints before an item, `A.1 1.2.1`; "" of other words."""
    said = re.sub(r"(?i)^(butir|item)\s+", "", " ".join(what.split())).upper()
    return said if re.fullmatch(r"[A-Z]\.\d+ \d+(\.\d+)+", said) else ""


def numbered_items(number: str, shelf: Shelf) -> list[str]:
    """The ids of the items that bear a number, which differ by instrument; the newest first."""
    held = shelf.standards("evaluation").values()
    known = [one for one in held if isinstance(one, EvaluationStandard)]
    found = [
        id
        for one in sorted(known, key=lambda one: one.year or 0, reverse=True)
        for id, item in one.items.items()
        if number and f"{item.row} {item.number}" == number
    ]
    return list(dict.fromkeys(found))
