"""Alignment: what `difflib` finds up to a size, and beyond it no more than what is so."""

import random
from difflib import SequenceMatcher

import pytest

from smartplan import alignment
from smartplan.alignment import matching, opcodes

SEEDS = range(60)


def made(seed: int) -> tuple[list[str], list[str]]:
    chance = random.Random(seed)
    letters = "abcdefgh" if seed % 2 else [f"w{n}" for n in range(80)]
    left = [chance.choice(letters) for _ in range(chance.randrange(60))]
    right = list(left) if seed % 3 else [chance.choice(letters) for _ in range(40)]
    for _ in range(chance.randrange(8)):
        place = chance.randrange(len(right) + 1)
        right[place : place + chance.randrange(3)] = chance.choices(letters, k=2)
    return left, right


@pytest.mark.parametrize("seed", SEEDS)
def test_usual_sizes_give_what_difflib_gives(seed: int) -> None:
    left, right = made(seed)
    exact = SequenceMatcher(None, left, right, autojunk=False)
    assert opcodes(left, right) == exact.get_opcodes()
    assert matching(left, right) == [m for m in exact.get_matching_blocks() if m.size]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("between", [0, 9, 10_000])
def test_cut_sequences_are_aligned_rightly(
    seed: int, between: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alignment, "_WHOLE", 0)
    monkeypatch.setattr(alignment, "_BETWEEN", between)
    left, right = made(seed)
    rebuilt: list[str] = []
    was = (0, 0)
    for kind, a, b, c, d in opcodes(left, right):
        assert (a, c) == was
        was = (b, d)
        assert kind == "equal" or left[a:b] != right[c:d]
        assert kind != "equal" or left[a:b] == right[c:d]
        rebuilt += left[a:b] if kind == "equal" else right[c:d]
    assert rebuilt == right
    assert was == (len(left), len(right))


def test_an_edit_in_a_long_text_is_all_that_differs() -> None:
    left = [str(number) for number in range(20_000)]
    right = [*left[:7000], "baru", *left[7001:15_000], *left[15_010:]]
    kinds = [code for code in opcodes(left, right) if code[0] != "equal"]
    assert kinds == [
        ("replace", 7000, 7001, 7000, 7001),
        ("delete", 15_000, 15_010, 15_000, 15_000),
    ]


def test_between_cuts_is_looked_at_as_far_as_that_costs_little(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The comparisons of a text turned over grow with its length, not with the square of it."""
    seen = []

    class Counted(SequenceMatcher):  # type: ignore[type-arg]
        def __init__(self, *args: object, **settings: object) -> None:
            super().__init__(*args, **settings)  # type: ignore[arg-type]
            seen.append(len(self.a) * len(self.b))

    monkeypatch.setattr(alignment, "SequenceMatcher", Counted)
    costs = []
    for size in (2000, 4000, 8000):
        seen.clear()
        words = [f"w{number}" for number in range(size)]
        matching(words, [w for n in range(0, size, 50) for w in words[n : n + 50][::-1]])
        costs.append(sum(seen))
    assert costs[0] <= 4_000_000
    assert costs[2] <= 4.4 * costs[0]
