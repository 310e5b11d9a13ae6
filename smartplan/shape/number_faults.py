"""What is told of numbers and money that are none, or that can be read in two ways."""

import math
import re
from typing import Any

from smartplan.edit import Safety
from smartplan.route import Route
from smartplan.shape.doubt import (
    Readings,
    advice,
    digits_turned,
    either,
    has_three_digits,
    is_coordinate,
    readings,
)
from smartplan.shape.kinds import FIRST_YEAR, Within
from smartplan.shape.money import parse_rupiah, sure_rupiah
from smartplan.shape.outcome import BROKEN, Outcome
from smartplan.shape.scalar_faults import label, wrong_type
from smartplan.shape.signs import instead, odd
from smartplan.shape.value_defects import MONEY_AS_TEXT, OUT_OF_RANGE, UNCERTAIN_NUMBER
from smartplan.source.node import Node
from smartplan.wording import Text, quoted


def no_whole_number(
    node: Node, holder: Route, key: str, out: Outcome, within: Within | None, *, counts: bool
) -> Any:
    """The whole number that `2.0` is, or BROKEN for what is none, or out of its bounds.

    `counts`: of a quantity, which may be thousands with a point.
    """
    number = node
    if type(node) is float:
        two = _both(holder / key, within, out)
        if node == node // 1:
            number = int(node)
            if two and counts:
                _ask(holder, key, two, out)
        elif two:
            return wrong_type(node, holder, key, out, _WHOLE_NUMBER, _thousands(two))
    if type(number) is not int:
        repair = _unquoted(node, within, _WHOLE)
        fix = _to_number(node, within)
        return wrong_type(node, holder, key, out, _WHOLE_NUMBER, fix, repair=repair)
    return _inside(number, within, holder, key, out)


def no_number(
    node: Node, holder: Route, key: str, out: Outcome, within: Within | None, *, counts: bool
) -> Any:
    """BROKEN for what is no number or out of its bounds; one that may be thousands is asked."""
    if type(node) is not int and not (type(node) is float and math.isfinite(node)):
        repair = _unquoted(node, within, _NUMBER)
        fix = _to_number(node, within)
        return wrong_type(node, holder, key, out, _A_NUMBER, fix, repair=repair)
    if counts and type(node) is float and (two := _both(holder / key, within, out)):
        unit = out.letters.data(holder) if out.letters else None
        words = unit.values() if isinstance(unit, dict) else ()
        if not is_coordinate(key, holder.key, *words):
            _ask(holder, key, two, out)
    return _inside(node, within, holder, key, out)


def _inside(value: float, within: Within | None, holder: Route, key: str, out: Outcome) -> Any:
    if within and not within.low <= value <= within.high:
        low, high = f"{within.low:g}", f"{within.high:g}"
        name = label(holder, key, out)
        written = out.written(holder / key, value)
        fix = digits_turned(written) if within.low == FIRST_YEAR else None
        words: Any = {"key": name, "value": written, "low": low, "high": high}
        out.report(OUT_OF_RANGE, holder / key, fix=fix, **words)
        return BROKEN
    return value


def no_rupiah(node: Node, holder: Route, key: str, out: Outcome) -> Any:
    """Text that reads as an amount gets the amount proposed; `5000000.0` is one."""
    two = _both(holder / key, None, out) if type(node) is float else None
    if type(node) is float and math.isfinite(node) and node == int(node):
        if two is None:
            return int(node)
        _ask(holder, key, two, out, amount=int(two.thousands))
        return BROKEN
    if two:
        fix = Text(f"tulis {two.thousands}", f"write {two.thousands}")
        return wrong_type(node, holder, key, out, _RUPIAH, fix)
    if type(node) is not str:
        return wrong_type(node, holder, key, out, _RUPIAH, MONEY_AS_TEXT.fix)
    out.report(
        MONEY_AS_TEXT,
        holder / key,
        fix=to_rupiah(node),
        repair=sure_rupiah(strange.plain if (strange := odd(node)) else node),
        key=key,
        value=quoted(node),
    )
    return BROKEN


def _to_number(node: Node, within: Within | None) -> Text | None:
    if type(node) is not str:
        return None
    strange = odd(node)
    if strange and _NUMBER.fullmatch(strange.plain):
        return instead(strange, strange.plain)
    return advice(strange.plain if strange else node, within)


def _both(route: Route, within: Within | None, out: Outcome) -> Readings | None:
    """Both readings of a number as it is written at a route, if there are two."""
    if out.letters is None or not out.letters.has_three_digits:
        return None
    return readings(out.letters.value(route) or "", within)


def _ask(
    holder: Route, key: str, two: Readings, out: Outcome, *, amount: int | None = None
) -> None:
    """Report a number that may be thousands; an `amount` of money is meant by it for certain."""
    route = holder / key
    written = out.written(route, None)
    fix = either(two) if amount is None else Text(f"tulis {amount}", f"write {amount}")
    words: Any = {"key": label(holder, key, out), "written": written, "value": two.read}
    out.report(UNCERTAIN_NUMBER, route, fix=fix, repair=amount, safety=Safety.ASK, **words)


def _thousands(two: Readings) -> Text:
    return Text(
        f"tulis {two.thousands} bila ribuan", f"write {two.thousands} if thousands are meant"
    )


def to_rupiah(text: str) -> Text | None:
    """The advice for money in words or with marks."""
    if (strange := odd(text)) and strange.plain.isdigit():
        return instead(strange, strange.plain)
    amount = parse_rupiah(text)
    if amount is None or sure_rupiah(text) is not None:
        digits = _COMMA.search(text) if amount is None else None
        if two := readings(digits[0]) if digits else None:
            return _thousands(two)
        return None if amount is None else Text(f"tulis {amount}", f"write {amount}")
    return Text(
        "tulis seluruh rupiahnya dengan angka saja; titik atau komanya dapat dibaca dua cara",
        "write all the rupiah in digits alone; its point or comma can be read in two ways",
    )


def _unquoted(node: Node, within: Within | None, form: re.Pattern[str]) -> float | None:
    """A number that was written in quotes."""
    plain = node.strip() if type(node) is str else ""
    if strange := odd(plain):
        plain = strange.plain
    if (
        not form.fullmatch(plain)
        or has_three_digits(plain)
        or (within and not within.low <= float(plain) <= within.high)
    ):
        return None
    return float(plain) if "." in plain else int(plain)


# Neither leading zeros, which an id has, nor more digits than a number keeps.
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,10})?")
_COMMA = re.compile(r"(?<![\d.,])[0-9]{1,3},[0-9]{3}(?=\D*$)")  # of `Rp 250,000`
_WHOLE_NUMBER = Text("bilangan bulat", "a whole number")
_A_NUMBER = Text("angka", "a number")
_RUPIAH = Text("rupiah utuh", "whole rupiah")
