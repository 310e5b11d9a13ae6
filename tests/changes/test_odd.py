"""Whatever a plan's files hold, a review of it is told, never a traceback."""

import json
import random
from typing import Any

import pytest

from smartplan.reviewing.review import Review
from smartplan.reviewing.review import review as plan_review
from smartplan.source.bundle import Bundle
from smartplan.source.pairs import Pair
from smartplan.source.read import read
from smartplan.telling import changes as changes_told
from smartplan.telling import review as review_told
from smartplan.telling.telling import Telling
from smartplan.wording import same
from smartplan.writers.json import review as review_json
from smartplan.writers.show import FORMS
from tests.changes.made import SMALLEST
from tests.places import AS_OF

ODD = json.dumps(
    [
        *(None, 7, -3, 2.5, True, 10**30, "lain", "", "2024-13-01", "2025-01-01", [], {}),
        *(["x", "y"], [{"a": 1}], {"x": {"y": 1}}, [[1]], [None], {"level": 9}, [7, "a"]),
    ]
)


def spoil(node: Any, chance: random.Random) -> None:
    keys = list(node) if isinstance(node, dict) else list(range(len(node)))
    if not keys:
        return
    key = chance.choice(keys)
    value = node[key]
    if isinstance(value, dict | list) and value and chance.random() < 0.75:
        spoil(value, chance)
    elif isinstance(node, dict) and chance.random() < 0.4:
        node[f"{key}-x"] = node.pop(key)
    else:
        node[key] = chance.choice(json.loads(ODD))


def bundle(chance: random.Random, times: int) -> Bundle:
    data = {file: read(file, text.encode())[0].data for file, text in SMALLEST.items()}
    data = json.loads(json.dumps(data))
    for _ in range(times):
        spoil(data, chance)
    contents = {file: json.dumps(held).encode() for file, held in data.items()}
    return Bundle("uji", contents, frozenset())


@pytest.mark.parametrize("seed", range(25))
def test_odd_data_is_told_in_every_form(seed: int) -> None:
    chance = random.Random(seed)
    pair = Pair("uji", bundle(chance, seed % 4), bundle(chance, 6))
    plan = plan_review(pair, AS_OF)
    review = Review(same("a"), same("b"), (plan,), {})
    assert review_json.write(review, "en")
    told_: tuple[Telling, ...] = (
        review_told.told(review, "en"),
        changes_told.told([plan.differences], same("a"), same("b"), "en"),
    )
    for telling in told_:
        for form in ("text", "markdown", "html"):
            assert FORMS[form](telling, "en", None)


@pytest.mark.parametrize("odd", [".inf", "-.inf", ".nan", "1e400"])
@pytest.mark.parametrize("is_after", [True, False])
def test_what_is_no_number_is_shown_as_that(odd: str, is_after: bool) -> None:  # noqa: FBT001
    file = "programs/layanan-terpadu.yaml"
    spoilt = {**SMALLEST, file: SMALLEST[file].replace("amount: 150000000", f"amount: {odd}")}
    states = [
        Bundle("uji", {name: text.encode() for name, text in texts.items()}, frozenset())
        for texts in (SMALLEST, spoilt)
    ]
    old, new = states if is_after else reversed(states)
    words = [one.phrase.en for one in plan_review(Pair("uji", old, new), AS_OF).told]
    assert any((".inf" if odd == "1e400" else odd) in word for word in words), words
