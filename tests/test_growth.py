"""What must not grow with the square: counted, not timed (see benchmarks/growth.py)."""

import random
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from smartplan.assess import assess
from smartplan.changes import renames, similarity
from smartplan.changes.similarity import Words, likely_pairs, words
from smartplan.plan import guesses, resolve
from smartplan.plan.load import load
from smartplan.route import Route
from smartplan.rules.reference import circular_dependency
from smartplan.rules.registry import every_rule
from smartplan.rules.run import run
from smartplan.shape import suggest
from smartplan.source.folder import read_folder
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


def programs(count: int, mistake: str) -> dict[str, str | bytes]:
    """So many programs, each with a text, money and an indicator, and with one mistake or none."""
    return {f"programs/uji-{n:03}.yaml": _program(n, mistake) for n in range(count)}


def laid_into(folder: Path, files: Mapping[str, str | bytes]) -> None:
    for name, text in files.items():
        (folder / name).write_text(str(text), "utf-8")


def _program(n: int, mistake: str) -> str:
    amount = "Rp 5 juta sekian" if mistake == "amount" else f"{400 + n}000000"
    years = '"1999": 3, ' if mistake == "target" else ""
    words = " ".join(f"kata{(7 * n + 3 * at) % 97}" for at in range(20))
    return (
        f"name: Program uji {n}\nsummary: {words}\ndimension: layanan\n"
        f"lead: {'opd-99' if mistake == 'lead' else 'kominfo'}\n"
        f"status: {'plannd' if mistake == 'status' else 'planned'}\n"
        "period: {start: 2025, end: 2026}\n"
        f"budget:\n  - {{year: 2025, amount: {amount}, fund: apbd}}\n"
        f"  - {{year: 2026, amount: {410 + n}000000, fund: apbd}}\n"
        "indicators:\n  ukuran:\n    name: Warga yang terlayani\n    unit: orang\n"
        f'    direction: up\n    targets: {{{years}"2025": 10, "2026": 20}}\n'
    )


def work_of_rules(folder: Path) -> int:
    """How many functions are called while the rules look at a plan."""
    re.purge()  # filled by other tests, it would drop a pattern between the two runs
    plan = load(read_folder(folder), AS_OF).plan
    rules = every_rule()
    run(plan, rules)  # what is done once for all plans is done
    calls = 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    plan = replace(plan)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run(plan, rules)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("mistake", ["", "amount", "lead", "status", "target"])
def test_the_work_of_the_rules_grows_with_the_programs_and_little_with_their_mistakes(
    mistake: str, plan_folder: Callable[..., Path]
) -> None:
    folder = plan_folder(programs(20, mistake))
    few = work_of_rules(folder)
    laid_into(folder, programs(60, mistake))
    more = work_of_rules(folder)
    laid_into(folder, programs(100, mistake))
    many = work_of_rules(folder)
    # As it grows less than in step (0.97), one call for each two programs would be seen.
    assert many - more < more - few
    laid_into(folder, programs(100, ""))
    assert many < 1.2 * work_of_rules(folder)
