"""Workbooks that somebody or something has been at: understood or refused, never a traceback."""

import random
from contextlib import suppress
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.failure import Failure
from smartplan.incoming.merged import all_merged
from tests.sheets.paper import Paper
from tests.sheets.test_reading import DESK

ODD: tuple[Any, ...] = (
    None, "", " ", "x" * 40_000, 0.0, -1.5, 1e300, True, False, date(1905, 7, 16), "#1", "#99",
    "ya", "=1", "Kode", "Jumlah (Rp)", "*", "programs", "{", "[]", "null", '{"version":1}', "[1",
    "Program › kegiatan", "\u202e", "a;b;;c", "1.250", "31/02/2024", "row", "smartplan",
)  # fmt: skip


def meddled(paper: Paper, chance: random.Random, *, hidden: bool) -> None:
    """Do a few things to a workbook that nobody should."""
    for _ in range(chance.randint(1, 8)):
        lines = paper.hidden if hidden else chance.choice(list(paper.sheets.values()))
        if not lines:
            continue
        at = chance.randrange(min(len(lines), 60))
        line = lines[at]
        what = chance.randrange(7)
        if what == 0:
            del lines[at]
        elif what == 1:
            lines.insert(at, list(chance.choice(lines)))
        elif what == 2 and line:
            del line[chance.randrange(len(line))]
        elif what == 3:
            line.insert(chance.randrange(len(line) + 1), chance.choice(ODD))
        elif what == 4 and line:
            cell = line[chance.randrange(len(line))]
            line[chance.randrange(len(line))] = f"{cell}"[: chance.randrange(200)]
        elif line:
            line[chance.randrange(len(line))] = chance.choice(ODD)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**9), hidden=st.booleans(), deletes=st.booleans())
def test_nothing_done_to_a_workbook_is_a_traceback(
    seed: int, *, hidden: bool, deletes: bool
) -> None:
    chance = random.Random(seed)
    paper = DESK.paper("diskominfo")
    meddled(paper, chance, hidden=hidden)
    with suppress(Failure):
        all_merged(DESK.bundle, DESK.says(paper, deletes=deletes))
