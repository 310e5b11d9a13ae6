"""Where values come in: parents and files that are not there, forms that are kept, new entries."""

from typing import Any

import pytest

from smartplan.incoming.merged import Merged, all_merged
from smartplan.incoming.said import (
    GONE,
    NOTHING,
    ConcernKind,
    Heard,
    NewEntry,
    Provenance,
    Said,
    Settle,
)
from smartplan.plan.types import route_of
from smartplan.route import Route
from smartplan.source.bundle import Bundle
from smartplan.source.read import read

WHERE = Provenance("x.xlsx", "A1")
PROGRAM = "programs/loket.yaml"


def bundle(**texts: str) -> Bundle:
    """A plan of some files; `__` stands for a slash."""
    contents = {f"{name.replace('__', '/')}.yaml": held.encode() for name, held in texts.items()}
    return Bundle("uji", contents, frozenset())


def loket(text: str) -> Bundle:
    return bundle(programs__loket=text)


def said(route: str, base: Any, value: Any) -> Said:
    return Said(route_of(route), base, value, WHERE)


def new(holder: str, data: Any, id: str = "", place: str = "A9") -> NewEntry:
    return NewEntry(route_of(holder), data, Provenance("x.xlsx", place), id=id)


def merged(plan: Bundle, *those: Said | NewEntry, **options: Any) -> Merged:
    return all_merged(plan, [Heard("x.xlsx", those, "dinkes", options.pop("rows", {}))], **options)


def text(made: Merged, file: str = PROGRAM) -> str:
    assert not [one for one in made.concerns if one.kind.stops], made.concerns
    return made.contents[file].decode()


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        # parents that are not there
        ("name: A\n", said("programs.loket.baseline.value", NOTHING, 5), None),
        ("name: A\n", said("programs.loket.period.start", GONE, 2024),
         "name: A\nperiod:\n  start: 2024\n"),
        ("name: A\nperiod:\n", said("programs.loket.period.start", None, 2024),
         "name: A\nperiod:\n  start: 2024\n"),
        ("name: A\nperiod: {}\n", said("programs.loket.period.start", None, 2024),
         "name: A\nperiod:\n  start: 2024\n"),
        # a single item stays one, a list stays a list
        ("name: A\nbudget:\n  - {year: 2024, amount: 1, fund: apbd}\n",
         said("programs.loket.budget.0.fund", "apbd", ["dau"]),
         "name: A\nbudget:\n  - {year: 2024, amount: 1, fund: dau}\n"),
        ("name: A\nbudget:\n  - {year: 2024, amount: 1, fund: [apbd]}\n",
         said("programs.loket.budget.0.fund", "apbd", "dau"),
         "name: A\nbudget:\n  - {year: 2024, amount: 1, fund: [dau]}\n"),
        ("name: A\nbudget:\n  - {year: 2024, amount: 1, fund: apbd}\n",
         said("programs.loket.budget.0.fund", "apbd", ["apbd", "dau"]),
         "name: A\nbudget:\n  - {year: 2024, amount: 1, fund: [apbd, dau]}\n"),
        ("name: A\nsupport: [a, b]\n", said("programs.loket.support", ["b", "a"], ["c", "b"]),
         "name: A\nsupport: [b, c]\n"),
        # a number that came as one with a point is the number that it is
        ("name: A\nperiod: {start: 2024}\n", said("programs.loket.period.start", 2024.0, 2025),
         "name: A\nperiod: {start: 2025}\n"),
    ],
)  # fmt: skip
def test_a_value_takes_the_form_that_is_there(
    before: str, change: Said, after: str | None
) -> None:
    made = merged(loket(before), change)
    if after is None:
        assert read(PROGRAM, made.contents[PROGRAM])[0].data["baseline"] == {"value": 5}
    else:
        assert text(made) == after


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        # texts that stand for records, alone and as the only one of a list
        ("agencies: {a: {head: Sri}}\n", said("agencies.a.head.0.name", "Sri", "Budi"),
         "agencies: {a: {head: Budi}}\n"),
        ("agencies: {a: {head: Sri}}\n", said("agencies.a.head.0.until", GONE, 2026),
         "agencies: {a: {head: {name: Sri, until: 2026}}}\n"),
        ("agencies: {a: {head: {name: Sri}}}\n", said("agencies.a.head.0.name", "Sri", "Budi"),
         "agencies: {a: {head: {name: Budi}}}\n"),
        ("agencies: {a: {head: Sri}}\n", new("agencies.a.head", {"name": "Budi"}),
         "agencies: {a: {head: [Sri, {name: Budi}]}}\n"),
        ("agencies: {a: {name: A}}\n", new("agencies.a.head", {"name": "Budi"}),
         "agencies: {a: {name: A, head: [{name: Budi}]}}\n"),
        ("agencies: {a: {head: [Sri, Budi]}}\n", said("agencies.a.head.1.until", GONE, 2026),
         "agencies: {a: {head: [Sri, {name: Budi, until: 2026}]}}\n"),
        ("agencies: {a: {head: [Sri, Budi]}}\n", said("agencies.a.head.0", "Sri", GONE),
         "agencies: {a: {head: [Budi]}}\n"),
    ],
)  # fmt: skip
def test_a_text_stands_for_a_record_as_long_as_it_can(
    before: str, change: Said | NewEntry, after: str
) -> None:
    assert text(merged(bundle(organization=before), change), "organization.yaml") == after


def test_two_values_below_one_missing_parent_come_together() -> None:
    made = merged(
        loket("name: A\n"),
        said("programs.loket.period.start", NOTHING, 2024),
        said("programs.loket.period.end", NOTHING, 2026),
        new("programs.loket.budget", {"year": 2024, "amount": 1}),
        new("programs.loket.budget", {"year": 2025, "amount": 2}),
        new("programs.loket.risks", {"text": "Tenaga pindah tugas"}),
        new("programs.loket.risks", {"text": "Tenaga pindah tugas lagi"}),
    )
    assert read(PROGRAM, made.contents[PROGRAM])[0].data == {
        "name": "A",
        "period": {"start": 2024, "end": 2026},
        "budget": [{"year": 2024, "amount": 1}, {"year": 2025, "amount": 2}],
        "risks": {
            "tenaga-pindah-tugas": {"text": "Tenaga pindah tugas"},
            "tenaga-pindah-tugas-lagi": {"text": "Tenaga pindah tugas lagi"},
        },
    }


def test_a_file_that_is_not_there_yet_is_made_in_form() -> None:
    made = merged(
        loket("name: A\n"),
        said("progress.2026.programs.loket.quarters.1.spent", GONE, 5_000_000),
        said("progress.2026.programs.loket.physical", GONE, 12),
    )
    head = "programs:\n  loket:\n    physical: 12\n"
    body = '    quarters:\n      "1":\n        spent: 5000000\n'
    assert text(made, "progress/2026.yaml") == head + body


def test_a_new_program_is_a_file_named_by_its_name() -> None:
    plan = bundle(programs__pasar_tertib="name: Pasar Tertib\n", sources="{}\n")
    made = merged(plan, new("programs", {"name": "Loket Kelurahan", "lead": "dinkes"}))
    assert made.contents["programs/loket-kelurahan.yaml"] == (
        b"name: Loket Kelurahan\nlead: dinkes\n"
    )
    assert made.ids == {Provenance("x.xlsx", "A9"): "loket-kelurahan"}
    assert made.origins == {route_of("programs.loket-kelurahan"): Provenance("x.xlsx", "A9")}


def test_what_is_in_form_stays_so_and_what_is_not_keeps_its_own() -> None:
    tidy = "name: A\nlead: dinkes\n"
    assert text(merged(loket(tidy), said("programs.loket.name", "A", "B"))) == (
        "name: B\nlead: dinkes\n"
    )
    odd = "lead:   dinkes\n\n\n# tim\nname:    'A'   # nama\n"
    assert text(merged(loket(odd), said("programs.loket.name", "A", "B"))) == odd.replace(
        "'A'", "'B'"
    )
    windows = "\ufeffname: A\r\nlead: dinkes\r\n"
    assert text(merged(loket(windows), said("programs.loket.name", "A", "B"))) == (
        windows.replace("A", "B")
    )


def test_ids_are_free_wherever_entries_of_their_kind_are_kept() -> None:
    plan = bundle(
        programs__a="name: A\nactions: {data-warga: {name: Data warga lama}}\n",
        programs__b="name: B\n",
    )
    made = merged(plan, new("programs.b.actions", {"name": "Data Warga"}))
    assert list(made.ids.values()) == ["data-warga-2"]


def test_two_entries_of_one_name_in_one_file_are_two_and_of_one_id_one_or_a_conflict() -> None:
    names = [
        new("programs.loket.risks", {"text": "Tenaga", "impact": n}, place=str(n)) for n in (1, 2)
    ]
    made = merged(loket("name: A\n"), *names)
    assert sorted(made.ids.values()) == ["tenaga", "tenaga-2"]
    assert text(made).count("Tenaga") == 2
    ids = [
        new("programs.loket.risks", {"text": "T", "impact": n}, "tenaga", str(n)) for n in (1, 2)
    ]
    (concern,) = merged(loket("name: A\n"), *ids).concerns
    assert (concern.kind, concern.against) == (ConcernKind.CONFLICT, Provenance("x.xlsx", "1"))
    assert merged(loket("name: A\n"), ids[0], ids[0]).concerns == ()


def test_a_new_entry_without_words_is_told_at_its_row() -> None:
    made = merged(loket("name: A\n"), new("programs.loket.risks", {"impact": 3}))
    (concern,) = made.concerns
    assert (concern.kind, concern.origin.place) == (ConcernKind.WRONG, "A9")


ROW = {"year": 2025, "amount": 5, "fund": "apbd"}
WITH_ROW = "name: A\nbudget:\n  - {year: 2025, amount: 5, fund: apbd}\n"


def test_what_was_brought_once_is_not_brought_twice() -> None:
    plan = loket("name: A\n")
    those = (new("programs.loket.budget", ROW), new("programs.loket.risks", {"text": "Tenaga"}))
    first = merged(plan, *those)
    again = Bundle("uji", {**plan.contents, **first.contents}, frozenset())
    assert merged(again, *those).contents == {}


def test_a_row_like_one_that_was_there_is_another_one() -> None:
    rows = {route_of("programs.loket.budget"): [ROW]}
    made = merged(loket(WITH_ROW), new("programs.loket.budget", ROW), rows=rows)
    assert text(made).count("2025") == 2


def test_new_rows_of_both_are_both_there_unless_they_are_about_the_same() -> None:
    rows: dict[Route, list[Any]] = {route_of("programs.loket.budget"): []}
    other = {"year": 2026, "amount": 7, "fund": "apbd"}
    made = merged(loket(WITH_ROW), new("programs.loket.budget", other), rows=rows)
    assert made.concerns == ()
    assert text(made).count("year") == 2
    clash = {**ROW, "amount": 9}
    made = merged(loket(WITH_ROW), new("programs.loket.budget", clash), rows=rows)
    (concern,) = made.concerns
    assert (concern.kind, concern.ours, concern.theirs) == (ConcernKind.CONFLICT, ROW, clash)
    taken = merged(
        loket(WITH_ROW), new("programs.loket.budget", clash), rows=rows, settle=Settle.THEIRS
    )
    assert text(taken) == WITH_ROW.replace("amount: 5", "amount: 9")


def test_two_agencies_with_new_entries_of_one_name() -> None:
    plan = loket("name: A\n")
    first = Heard("a", (new("programs.loket.risks", {"text": "Tenaga", "impact": 3}, place="1"),))
    equal = Heard("b", (new("programs.loket.risks", {"text": "Tenaga", "impact": 3}, place="2"),))
    other = Heard("b", (new("programs.loket.risks", {"text": "Tenaga", "impact": 4}, place="2"),))
    made = all_merged(plan, [first, equal])
    assert made.concerns == ()
    assert set(made.ids.values()) == {"tenaga"}
    (concern,) = all_merged(plan, [first, other]).concerns
    assert concern.kind is ConcernKind.CONFLICT


def test_a_given_id_that_is_taken_by_another_entry_is_a_conflict() -> None:
    plan = loket("name: A\nrisks:\n  tenaga: {text: Tenaga, impact: 3}\n")
    made = merged(plan, new("programs.loket.risks", {"text": "Lain"}, id="tenaga"))
    assert [one.kind for one in made.concerns] == [ConcernKind.CONFLICT]
    taken = merged(
        plan, new("programs.loket.risks", {"text": "Lain"}, id="tenaga"), settle=Settle.THEIRS
    )
    assert text(taken).endswith("tenaga: {text: Lain, impact: 3}\n"), "what is not said stays"


def test_a_new_entry_of_something_that_has_gone_is_a_conflict() -> None:
    plan = bundle(programs__lain="name: A\n")
    made = merged(
        plan, new("programs.loket.budget", ROW), new("programs.loket.risks", {"text": "T"})
    )
    assert [one.kind for one in made.concerns] == [ConcernKind.CONFLICT] * 2
    assert made.contents == {}
