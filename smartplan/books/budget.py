"""What a template may use up: steps and characters, counted, so that a plan always ends alike.

Templates come with plans, and a plan may come from anybody: none may keep a machine busy or fill
its memory. Counts are taken before the work is done.
"""

from collections.abc import Callable, Iterable, Iterator, Sized
from typing import Any

from jinja2.runtime import LoopContext

from smartplan.wording import Text

STEPS = 3_000_000  # the masterplan of 2,500 programs takes 190,000
CHARACTERS = 60_000_000  # and makes 6,000,000
WIDEST = 100_000  # no width, length or count that a template asks for is larger


class Exhausted(Exception):  # noqa: N818 -- it is the template that goes too far
    """A template wants more than any document needs."""

    def __init__(self, text: Text) -> None:
        """Keep the sentence in both languages."""
        super().__init__(text.en)
        self.text = text


class Budget:
    """What is left for one rendering."""

    def __init__(self) -> None:
        """Begin with all of it."""
        self.steps = STEPS
        self.characters = CHARACTERS

    def step(self, count: int = 1) -> None:
        """Take steps: turns of loops, calls, values looked through."""
        self.steps -= count
        if self.steps < 0:
            raise Exhausted(_STEPS)

    def write(self, count: int) -> None:
        """Take characters that are made."""
        self.characters -= count
        if self.characters < 0:
            raise Exhausted(_CHARACTERS)

    def turns(self, rows: Any) -> Any:
        """What a loop goes through: each turn is a step."""
        if isinstance(rows, Sized):
            self.step(1 + len(rows))
            return rows
        return self._each(rows)

    def weighed(self, value: Any) -> Any:
        """A value that is compared or searched through: large ones cost."""
        if isinstance(value, list | tuple | dict):
            self.step(len(value) // 8)
            self.step(self.weight(value) // 8)
        elif isinstance(value, str | bytes):
            self.step(len(value) // 1_000)
        return value

    def built(self, value: Any) -> Any:
        """A list or a mapping that the template has put together."""
        self.step(1 + self.weight(value) // 8)
        return value

    def weight(self, value: Any) -> int:
        """How much a value holds, all levels of lists counted as often as they stand in it."""
        pending, seen = [value], 0
        while pending:
            one = pending.pop()
            if isinstance(one, list | tuple | set | frozenset):
                seen += len(one)
                pending += [x for x in one if isinstance(x, list | tuple | dict | set | frozenset)]
            elif isinstance(one, dict):
                seen += len(one)
                pending += one.values()
            if seen + len(pending) > _HEAVIEST:
                raise Exhausted(_HEAVY)
        return seen

    def joined(self, pieces: Iterable[str]) -> str:
        """Pieces of text put together."""
        held = list(pieces)
        self.write(sum(map(len, held)))
        return "".join(held)

    def power(self, operator: str, left: Any, right: Any) -> None:
        """Look at a product or a power before it is worked out."""
        if isinstance(left, int) and isinstance(right, int):
            bits = left.bit_length() * right if operator == "**" else left.bit_length()
            if bits > _BITS or (operator == "*" and right.bit_length() > _BITS):
                raise Exhausted(_NUMBER)
        elif operator == "*":
            rows, times = (left, right) if isinstance(right, int) else (right, left)
            if isinstance(times, int) and isinstance(rows, Sized):
                if isinstance(rows, str | bytes):
                    self.write(len(rows) * max(times, 0))
                elif self.weight(rows) * times > _HEAVIEST:
                    raise Exhausted(_HEAVY)
                else:
                    self.step(len(rows) * max(times, 0))
        elif isinstance(right, int) and abs(right) > _BITS:
            raise Exhausted(_NUMBER)

    def called(self, function: Any, args: tuple[Any, ...], named: dict[str, Any]) -> None:
        """Look at a call before it is made: methods of texts can make very long ones."""
        self.step(_CALL)
        if isinstance(function, LoopContext) and args and isinstance(args[0], Sized):
            self.step(len(args[0]))
        of = getattr(function, "__self__", None)
        if not isinstance(of, str | bytes | int | float):
            return
        name = getattr(function, "__name__", "")
        if name in _REFUSED:
            raise TypeError(f"{name} is not for templates; use t(id, en, name=…)")
        numbers = [x for x in (*args, *named.values()) if isinstance(x, int)]
        if any(abs(x) > WIDEST for x in numbers):
            raise Exhausted(_WIDE)
        if isinstance(of, str | bytes):
            self._of_text(of, name, args, named)

    def _of_text(
        self, of: str | bytes, name: str, args: tuple[Any, ...], named: dict[str, Any]
    ) -> None:
        numbers = [x for x in (*args, *named.values()) if isinstance(x, int)]
        self.write(len(of) // 16)
        if name in {"ljust", "rjust", "center", "zfill"}:
            self.write(max([0, *numbers]))
        elif name == "expandtabs":
            self.write(len(of) * max([8, *numbers]))
        elif name == "replace":
            self.replaced(of, *[*args, *named.values()][:2])
        elif name == "join" and args:
            if not isinstance(args[0], list | tuple):
                raise TypeError("join takes a list")
            self.step(len(args[0]))
            self.write(len(of) * len(args[0]) + sum(map(_length, args[0])))

    def replaced(self, of: Any, old: Any = "", new: Any = "", *_: Any) -> None:
        """Look at a replacement before it is made."""
        if isinstance(old, type(of)) or (isinstance(of, str) and isinstance(old, str)):
            self.write(len(of) + of.count(old) * max(0, _length(new) - len(old)))

    def filtering(self, name: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """A filter whose work is counted."""
        at = int(hasattr(work, "jinja_pass_arg"))

        def counted(*args: Any, **named: Any) -> Any:
            value = args[at] if len(args) > at else None
            self.step(1 + (len(value) // 4 if isinstance(value, list | tuple | dict) else 0))
            # What stands in for a missing value is a value itself, and may be any.
            asked = () if name in {"d", "default"} else (*args[at + 1 :], *named.values())
            for one in asked:
                if isinstance(one, int) and abs(one) > WIDEST:
                    raise Exhausted(_WIDE)
                if isinstance(one, int):
                    self.step(abs(one) // 16)
            if isinstance(value, str):
                self.write(len(value) // 16)
            made = work(*args, **named)
            if isinstance(made, str):
                self.write(len(made))
            elif isinstance(made, list):
                self.step(len(made) // 4)
            return made

        counted.__dict__.update(getattr(work, "__dict__", {}))
        return counted

    def testing(self, test: Callable[..., Any]) -> Callable[..., Any]:
        """A test of two values, whose work is counted."""

        def counted(*args: Any) -> Any:
            for one in args:
                self.weighed(one)
            return test(*args)

        return counted

    def _each(self, rows: Iterable[Any]) -> Iterator[Any]:
        for row in rows:
            self.step()
            yield row


def _length(value: Any) -> int:
    return len(value) if isinstance(value, Sized) else 0


_CALL = 4  # a call takes as long as some turns of a loop
_BITS = 4_000  # a number of 1,200 digits
_HEAVIEST = 1_000_000
# What makes much of little.
_REFUSED = frozenset({"translate", "maketrans", "to_bytes", "from_bytes"})

_STEPS = Text(
    f"terlalu banyak langkah (batasnya {STEPS:,})".replace(",", "."),
    f"it takes too many steps (the limit is {STEPS:,})",
)
_CHARACTERS = Text(
    f"teksnya terlalu panjang (batasnya {CHARACTERS:,} huruf)".replace(",", "."),
    f"its text is too long (the limit is {CHARACTERS:,} characters)",
)
_HEAVY = Text(
    "daftarnya terlalu besar (batasnya 1.000.000 nilai)",
    "a list is too large (the limit is 1,000,000 values)",
)
_WIDE = Text(
    "lebar atau jumlah yang diminta terlalu besar (batasnya 100.000)",
    "a width or a count is too large (the limit is 100,000)",
)
_NUMBER = Text(
    "bilangannya terlalu besar (batasnya 1.200 angka)",
    "a number is too large (the limit is 1,200 digits)",
)
