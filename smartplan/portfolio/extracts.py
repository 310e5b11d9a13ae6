"""What is taken out of each plan of many, so that the whole needs none of them again."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from smartplan.assess import Assessment, assess

Json = Any


@dataclass(frozen=True, slots=True)
class Extract:
    """Something that is worked out from one plan alone and told as JSON.

    `take` is a function of a module (or a `functools.partial` of one, with plain values), so that
    another process can call it; what it gives follows from the assessment alone, which holds the
    day, so that it may be kept. `name` says what it is; `options` tells apart what the same
    function gives for other wishes.
    """

    name: str
    take: Callable[[Assessment], Json]
    options: str = ""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was taken out of the plan in a folder: the values by the names of their extracts."""

    folder: Path
    values: Mapping[str, Json]


def extracted(
    folders: Sequence[Path], extracts: Sequence[Extract], day: date, *, stage: int | None = None
) -> Iterator[Extracted]:
    """What each extract takes out of each plan, in the order of the folders."""
    for folder in folders:
        state = assess(folder, day, stage=stage)
        yield Extracted(folder, {one.name: one.take(state) for one in extracts})
