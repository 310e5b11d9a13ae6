"""Which texts are alike: planted copies are found, and nobody else."""

import random

import pytest

from smartplan.portfolio import pairs
from smartplan.portfolio.pairs import Alike, ProgramSpot, alike
from smartplan.portfolio.sketch import Sketch, from_json, sketched

VOCABULARY = [f"kata{number}" for number in range(3_000)]


def plan(*texts: str) -> Sketch:
    told = [(f"p{at}", "", None, [["summary", text]]) for at, text in enumerate(texts)]
    return from_json(sketched("", "", told))


def text(chance: random.Random, count: int = 80) -> str:
    return " ".join(chance.choices(VOCABULARY, k=count))


def changed(chance: random.Random, old: str, percent: int) -> str:
    words = old.split()
    for place in chance.sample(range(len(words)), len(words) * percent // 100):
        words[place] = chance.choice(VOCABULARY)
    return " ".join(words)


def spots(found: list[Alike]) -> set[tuple[ProgramSpot, ProgramSpot]]:
    return {(one.a, one.b) for one in found}


@pytest.mark.parametrize("percent", [0, 5, 10, 20])
def test_a_changed_copy_is_found_and_nobody_else(percent: int) -> None:
    chance = random.Random(percent)
    originals = [text(chance) for _ in range(30)]
    copies = [changed(chance, one, percent) for one in originals]
    found = alike([plan(*originals), plan(*(text(chance) for _ in range(30))), plan(*copies)])
    wanted = {(ProgramSpot(0, f"p{at}"), ProgramSpot(2, f"p{at}")) for at in range(30)}
    assert spots(found) <= wanted
    assert len(found) >= 28
    if not percent:
        assert [one.share for one in found] == [1] * 30


def test_a_short_text_is_found_in_another_short_one() -> None:
    chance = random.Random(1)
    short = [text(chance, 12) for _ in range(20)]
    assert len(alike([plan(*short), plan(*short)])) == 20


def test_what_is_shared_is_counted_of_the_shorter_text() -> None:
    chance = random.Random(2)
    short, rest = text(chance, 60), text(chance, 300)
    (one,) = alike([plan(short), plan(f"{rest} {short}")])
    assert one.share == 1


def test_the_least_share_is_a_bound() -> None:
    chance = random.Random(3)
    begin, one, other = text(chance, 52), text(chance, 50), text(chance, 50)
    plans = [plan(f"{begin} {one}"), plan(f"{begin} {other}")]
    assert [pair.share for pair in alike(plans, 0.5)] == [0.5]  # fifty of a hundred shingles
    assert alike(plans, 0.501) == []


def test_texts_of_one_plan_are_not_compared() -> None:
    same = text(random.Random(4))
    assert alike([plan(same, same)]) == []


@pytest.mark.parametrize("count", [40, 41, 90])
def test_a_family_of_very_many_is_found_beside_its_first(count: int) -> None:
    chance = random.Random(5)
    first = text(chance)
    copies = [changed(chance, first, 10) for _ in range(count - 1)]
    found = alike([plan(one) for one in (first, *copies)])
    assert {spot for one in found for spot in (one.a, one.b)} == {
        ProgramSpot(place, "p0") for place in range(count)
    }
    if count > 80:
        assert len(found) < count * 10  # not each beside each


def test_a_phrase_that_everybody_uses_makes_nobody_alike() -> None:
    chance = random.Random(6)
    phrase = text(chance, 12)
    assert alike([plan(f"{text(chance)} {phrase} {text(chance, 20)}") for _ in range(100)]) == []


def test_many_numbers_are_held_a_part_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(7)
    texts = [text(chance) for _ in range(20)]
    plans = [plan(*texts), plan(*(changed(chance, one, 10) for one in texts))]
    whole = alike(plans)
    monkeypatch.setattr(pairs, "_AT_ONCE", 50)
    assert alike(plans) == whole
    assert len(whole) == 20
