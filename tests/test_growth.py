"""What must not grow with the square: counted, not timed (see benchmarks/growth.py)."""

import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from smartplan.assess import assess
from smartplan.changes import renames, similarity
from smartplan.changes.similarity import Words, likely_pairs, words
from smartplan.plan import guesses, resolve
from smartplan.route import Route
from smartplan.rules.reference import circular_dependency
from smartplan.shape import suggest
from tests.places import AS_OF


def test_what_is_broken_is_found_without_a_search(
    plan_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = "".join(f"laporan-{n}: {{title: Laporan, date: besok{n}}}\n" for n in range(300))
    plan = assess(plan_folder({"sources.yaml": entries}), AS_OF).plan
    assert plan.is_broken(Route(("sources", "laporan-7", "date")))
    assert plan.is_broken(Route(("sources", "laporan-7")))
    assert plan.is_broken(Route(("sources", "laporan-7", "date", "0")))
    assert not plan.is_broken(Route(("sources", "laporan-7", "title")))
    monkeypatch.setattr(Route, "within", lambda *_: pytest.fail("goes through what is broken"))
    assert not plan.is_broken(Route(("sources", "lain")))


def test_dead_references_are_compared_so_often_and_no_more(
    plan_folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resolve, "MOST_COMPARED", 60)
    calls: list[str] = []

    def counted(word: str, known: Any) -> str | None:
        calls.append(word)
        return suggest.closest(word, known)

    monkeypatch.setattr(guesses, "closest", counted)
    agencies = "".join(f"  badan-{n}: {{name: Badan {n}}}\n" for n in range(20))
    plan = plan_folder({"organization.yaml": f"agencies:\n{agencies}"})
    program = next(plan.glob("programs/*.yaml"))
    dead = ", ".join(f"opd-{n}" for n in range(50))
    program.write_text(f"name: Uji\nsupport: [{dead}]\n", "utf-8")
    found = assess(plan, AS_OF)
    assert 1 <= len(calls) <= 3
    assert len([one for one in found.plan.dangling if one.reference.id in dead]) == 50


def things(seed: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """Things with words of their own, and the same ones under new ids, some with other words."""
    chance = random.Random(seed)
    old = {
        f"lama-{n}": {"name": f"Layanan {n}", "summary": " ".join(chance.choices(WORDS, k=30))}
        for n in range(30)
    }
    new = {}
    for id, held in old.items():
        told = held["summary"].split()
        for _ in range(chance.randrange(8)):
            told[chance.randrange(len(told))] = chance.choice(WORDS)
        new[id.replace("lama", "baru")] = {"name": held["name"], "summary": " ".join(told)}
    return old, dict(chance.sample(sorted(new.items()), 25))


WORDS = [f"kata{n}" for n in range(200)]


@pytest.mark.parametrize("seed", range(20))
def test_rare_words_find_what_comparing_all_finds(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = things(seed)
    exact = renames._matched(old, new, None)
    assert len(exact) == 25

    def quick(gone: Mapping[str, Words], come: Mapping[str, Words]) -> Iterator[tuple[str, str]]:
        return likely_pairs(gone, come, every=0)

    monkeypatch.setattr(renames, "likely_pairs", quick)
    monkeypatch.setattr(similarity, "_NEAR", 5)
    assert renames._matched(old, new, None) == exact


@pytest.mark.parametrize("size", [200, 400])
def test_pairs_worth_a_look_grow_with_the_things(size: int) -> None:
    gone = {f"a{n}": words({"text": f"sama untuk semua {n}"}) for n in range(size)}
    come = {f"b{n}": words({"text": f"sama untuk setiap {n}"}) for n in range(size)}
    pairs = list(likely_pairs(gone, come))
    assert len(pairs) <= 45 * size
    assert {(f"a{n}", f"b{n}") for n in range(size)} <= set(pairs)


def test_a_circle_of_many_is_told_once(plan_folder: Callable[..., Path]) -> None:
    files: dict[str, str | bytes] = {
        f"programs/p{n:03}.yaml": f"name: P\ndepends: [p{(n + 1) % 300:03}]\n" for n in range(300)
    }
    plan = assess(plan_folder(files), AS_OF).plan
    assert [len(circle) for circle in circular_dependency._circles(plan)] == [300]


def test_a_circle_is_found_behind_a_way_that_leads_nowhere(
    plan_folder: Callable[..., Path],
) -> None:
    files: dict[str, str | bytes] = {
        "programs/a.yaml": "name: A\ndepends: [c, b]\n",
        "programs/b.yaml": "name: B\ndepends: [d]\n",
        "programs/c.yaml": "name: C\ndepends: [a]\n",
        "programs/d.yaml": "name: D\n",
    }
    plan = assess(plan_folder(files), AS_OF).plan
    assert list(circular_dependency._circles(plan)) == [("a", "c")]
