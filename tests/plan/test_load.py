"""Loading: what a file says, what is marked as broken, and what is only absent."""

from collections import deque
from datetime import date

import pytest

from smartplan.plan import load as module
from smartplan.plan.load import _file as once
from smartplan.plan.load import load
from smartplan.route import ROOT, Route
from smartplan.source.bundle import Bundle
from tests.changes.made import SMALLEST


def bundle(**texts: str) -> Bundle:
    files = {
        **SMALLEST,
        **{name.replace("__", "/") + ".yaml": text for name, text in texts.items()},
    }
    contents = {file: text.encode() for file, text in files.items() if text}
    return Bundle("uji", contents, frozenset())


def test_the_smallest_plan_loads_without_a_finding() -> None:
    loaded = load(bundle(), date(2024, 7, 1))
    assert loaded.findings == ()
    assert loaded.plan.broken == frozenset()
    assert set(loaded.documents) == set(SMALLEST)


def test_a_file_that_is_not_there_is_absent_and_not_broken() -> None:
    plan = load(bundle(data=""), date(2024, 7, 1)).plan
    assert plan.data.datasets == {}
    assert not plan.is_broken(Route(("datasets",)))


def test_a_value_of_the_wrong_type_is_broken_and_absent() -> None:
    loaded = load(bundle(profile="about: [satu]\nmissions: {m: {text: Satu}}\n"), date(2024, 7, 1))
    assert loaded.plan.profile.about is None
    assert loaded.plan.profile.missions["m"].text == "Satu"
    assert loaded.plan.is_broken(Route(("about",)))
    assert not loaded.plan.is_broken(Route(("missions",)))


def test_a_file_of_several_documents_breaks_only_what_is_not_in_the_first() -> None:
    plan = load(bundle(profile="about: Satu\n---\nabout: Dua\n"), date(2024, 7, 1)).plan
    assert plan.is_broken(Route(("missions",)))
    assert not plan.is_broken(Route(("about",)))


def test_a_broken_manifest_breaks_the_whole_plan() -> None:
    plan = load(bundle(smartplan="- a\n"), date(2024, 7, 1)).plan
    assert plan.is_broken(ROOT)
    assert plan.is_broken(Route(("programs", "x")))


def test_a_stray_file_breaks_nothing() -> None:
    loaded = load(bundle(catatan="a: 1\n"), date(2024, 7, 1))
    assert [finding.code for finding in loaded.findings] == ["SCH010"]
    assert loaded.plan.broken == frozenset()


def test_of_the_last_three_plans_nothing_is_read_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(module, "_RECENT", deque(maxlen=module._RECENT.maxlen))
    monkeypatch.setattr(module, "_file", lambda file, raw: read.append(file) or once(file, raw))
    sides = [bundle(data=f"datasets: {{d{number}: {{}}}}\n") for number in range(4)]
    for side in sides[:3]:
        load(side, date(2024, 7, 1))
    assert sorted(read) == sorted([*sides[0].contents, "data.yaml", "data.yaml"])
    read.clear()
    load(sides[0], date(2024, 7, 1))  # the first of three is still known
    assert read == []
    for side in sides[1:]:
        load(side, date(2024, 7, 1))
    assert read == ["data.yaml"]  # of the fourth
    read.clear()
    load(sides[0], date(2024, 7, 1))  # and now it is forgotten
    assert read == ["data.yaml"]
