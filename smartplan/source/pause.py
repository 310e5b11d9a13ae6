"""Pausing Python's cycle collector while many small values are made."""

import gc


class collector_paused:  # noqa: N801 -- called like the function that `contextmanager` would make
    """Keeps the cycle collector from running inside a `with`.

    Reading makes a hundred thousand dicts, lists and texts and no cycle; looking for cycles again
    and again takes a third of the time (7.6 against 12.0 MB/s, see benchmarks/reader.py).
    """

    __slots__ = ("_was_on",)

    def __enter__(self) -> None:
        """Stop it."""
        self._was_on = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: object) -> None:
        """Let it run again, if it did before."""
        if self._was_on:
            gc.enable()
