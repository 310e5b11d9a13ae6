"""What is typed in a plan is printed in some document, unless its key says that it is internal."""

from collections.abc import Mapping
from functools import cache

import pytest

from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from smartplan.wording import LANGS, Lang
from tests import every_key
from tests.books.printed import Printed, printed, read
from tests.books.typed import about, forms, is_internal, typed
from tests.places import EXAMPLES, RENDERED

pytestmark = pytest.mark.wide

PLANS = [path.parent.name for path in sorted(EXAMPLES.glob("*/smartplan.yaml"))]


@cache
def plan_of(name: str) -> Plan:
    if name == every_key.NAME:
        return every_key.loaded().plan
    return load(read_folder(EXAMPLES / name), RENDERED).plan


@cache
def documents_of(name: str, lang: Lang) -> Mapping[str, Printed]:
    return printed(plan_of(name), lang)


def lost(plan: Plan, documents: Mapping[str, Printed], lang: Lang) -> list[str]:
    """The values that no document prints."""
    return [
        f"{one.at}: {words[0]}"
        for one in typed(plan)
        if not is_internal(one)
        if (words := forms(plan, one, lang))
        if not any(held.tells(words, about(plan, one, lang)) for held in documents.values())
    ]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", [*PLANS, every_key.NAME])
def test_nothing_typed_is_lost(name: str, lang: Lang) -> None:
    plan = plan_of(name)
    gone = lost(plan, documents_of(name, lang), lang)
    assert not gone, f"{len(gone)} values are printed nowhere:\n" + "\n".join(gone[:40])


def test_what_is_internal_is_printed_nowhere() -> None:
    plan = plan_of(every_key.NAME)
    documents = documents_of(every_key.NAME, "id")
    notes = [one.value for one in typed(plan) if one.field.key == "internal_note"]
    assert len(notes) > 30
    assert [
        note for note in notes if any(held.tells([note], []) for held in documents.values())
    ] == []


def test_a_value_is_sought_at_its_own_thing() -> None:
    text = """## Program Air
Berjalan.[^1]

| Program | Tahun |
| --- | --- |
| Sampah | 2024–2026 |

*Seluruh baris tabel ini ilustrasi.*

[^1]: Catatan tentang air.
"""
    document = read(text)
    assert document.tells(["berjalan"], ["Program Air"])
    assert document.tells(["catatan tentang air"], ["Program Air"])
    assert document.tells(["2025"], ["Sampah"])
    assert not document.tells(["2023"], ["Sampah"])
    assert document.tells(["ilustrasi"], ["Sampah"])
    assert not document.tells(["berjalan"], ["Sampah yang lain"])
    assert not document.tells(["2"], ["Sampah"])  # part of a number is not the number


@pytest.mark.parametrize(
    ("without", "gone"),
    [
        ({"masterplan", "agency", "action-matrix"}, "programs.bansos-tepat.budget.0.code"),
        (
            {"masterplan", "agency", "action-matrix"},
            "programs.air-terpantau.actions.target-kehilangan.budget_note",
        ),
        ({"strategic-analysis", "data-register"}, "systems.penghubung-layanan.purpose"),
    ],
)
def test_what_is_printed_nowhere_is_found(without: set[str], gone: str) -> None:
    plan = plan_of("tegal")
    documents = {
        name: one for name, one in documents_of("tegal", "id").items() if name not in without
    }
    assert gone in [one.partition(":")[0] for one in lost(plan, documents, "id")]
