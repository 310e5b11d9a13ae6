"""Mutants of the examples: nothing crashes, no place lies outside, nothing is lost."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.fuzzing import faults, lost
from tests.places import EXAMPLES, PLANS

# The smallest plan often, as it is quick, and each example in its turn.
PLANS_TRIED = [
    PLANS / "smallest",
    *sorted(path.parent for path in EXAMPLES.glob("*/smartplan.yaml")),
]


@pytest.mark.parametrize("seed", range(24))
def test_mutants(seed: int, smartplan: Callable[..., Any], tmp_path: Path) -> None:
    def run(arguments: list[str]) -> tuple[int, str, str]:
        ran = smartplan(*arguments)
        return ran.code, ran.out, ran.err

    examples = [plan for plan in PLANS_TRIED if (plan / "smartplan.yaml").is_file()]
    example = examples[0] if seed % 3 else examples[seed // 3 % len(examples)]
    assert not list(faults(run, example, tmp_path, random.Random(seed)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a: 1 # satu\n", b"a: 1\n"),
        (b"# atas\na: 1\n", b"a: 1\n"),
        (b"a: 1\n", b'a: "1"\n'),
        (b"a: 1\nb: 2\n", b"a: 1\n"),
        (b"a: |\n  x # y\n# z\n", b"a: |\n  x # y\n"),
    ],
)
def test_the_judge_sees_what_is_lost(before: bytes, after: bytes) -> None:
    assert not list(lost(before, before))
    assert list(lost(before, after))
