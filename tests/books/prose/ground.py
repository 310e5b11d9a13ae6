"""Small plans to speak of, made of a few words: what is not given is not there."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import Sentence
from smartplan.plan.load import load
from smartplan.scoring.readiness import score
from smartplan.source.bundle import Bundle

AS_OF = date(2026, 11, 29)
MILLION = 1_000_000
Entries = Mapping[str, Any]


def program(
    name: str,
    dimension: str = "governance",
    *,
    money: int = 0,
    fund: str = "apbd",
    rows: Sequence[Entries] = (),
    years: tuple[int, int] | None = (2023, 2025),
    status: str | None = "planned",
    win: Entries | None = None,
    **more: Any,
) -> dict[str, Any]:
    """A program; `money` in millions of 2024, or whole `rows`."""
    held: dict[str, Any] = {"name": name, "dimension": dimension, **more}
    if status:
        held["status"] = status
    if years:
        held["period"] = {"start": years[0], "end": years[1]}
    if money or rows:
        first = [{"year": 2024, "amount": money * MILLION, "fund": fund}] if money else []
        held["budget"] = [*first, *rows]
    if win is not None:
        held["quick_win"] = win
    return held


def ground(
    *programs: dict[str, Any],
    part: str = "governance",
    manifest: Entries | None = None,
    as_of: date = AS_OF,
    **files: Any,
) -> Ground:
    """What a sentence may look at, of a plan of these programs and files."""
    whole = {
        "smartplan": 1,
        "region": {"code": "35.79", "name": "Kota Batu"},
        "title": "Rencana uji",
        "period": {"start": 2022, "end": 2032},
        "horizons": {"short": 2023, "medium": 2027, "long": 2032},
        **(manifest or {}),
    }
    contents = {"smartplan.yaml": whole}
    contents |= {f"{name.replace('__', '/')}.yaml": held for name, held in files.items()}
    for at, one in enumerate(programs):
        contents[f"programs/{one.get('id') or f'p{at}'}.yaml"] = {
            key: value for key, value in one.items() if key != "id"
        }
    raw = {name: json.dumps(held).encode() for name, held in contents.items()}
    plan = load(Bundle("uji", raw, frozenset()), as_of).plan
    return Ground(plan, score(plan), part)


@dataclass(frozen=True)
class Case:
    """A sentence, what it looks at, and some of its words in both languages; none if silent."""

    sentence: Sentence
    ground: Ground = field(repr=False)
    id: str = ""
    en: str = ""

    def __str__(self) -> str:
        return f"{self.sentence.name}-{self.id[:24] or 'silent'}"
