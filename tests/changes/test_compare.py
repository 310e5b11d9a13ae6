"""Comparing plans: what counts as the same thing, and what cannot be compared."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartplan.change import Change, ChangeKind
from smartplan.changes.apply import apply
from smartplan.changes.compare import compare, compared
from smartplan.changes.tree import settled, tree
from smartplan.plan.types import plan_type
from smartplan.route import Route
from smartplan.source.folder import read_folder
from smartplan.source.read import read
from tests.changes.made import SMALLEST, documents, edited, told_between
from tests.places import EXAMPLES

TREE = tree(documents(SMALLEST))


def kinds(changes: tuple[Change, ...]) -> list[str]:
    return [f"{one.kind.value} {one.route}" for one in changes]


@pytest.mark.parametrize("name", ["tegal", "batam"])
def test_a_plan_is_the_same_as_itself(name: str) -> None:
    held = documents_of(name)
    assert compare(held, held) == ()


def test_one_city_turned_into_another_gives_the_other() -> None:
    old, new = documents_of("tegal"), documents_of("batam")
    made = apply(tree(old), compare(old, new))
    assert settled(made, plan_type()) == settled(tree(new), plan_type())


def documents_of(name: str) -> dict[str, Any]:
    contents = read_folder(EXAMPLES / name).contents
    return {file: read(file, raw)[0] for file, raw in contents.items()}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_edits_of_the_data_are_found(data: st.DataObject) -> None:
    """compare(a, b) put into effect on a gives b, whatever was dropped, put or changed."""
    new = apply(TREE, ())
    for _ in range(data.draw(st.integers(1, 4))):
        spoil(new, data)
    made = apply(TREE, compared(TREE, new))
    assert settled(made, plan_type()) == settled(apply(new, ()), plan_type())
    assert compared(new, new) == ()


def spoil(node: dict[str, Any], data: st.DataObject) -> None:
    """Go down to a random place and drop, replace, rename or add something."""
    while True:
        # Own standards stand under keys of the tree's own making.
        key = data.draw(st.sampled_from([key for key in sorted(node) if "/" not in key]))
        inner = node[key]
        if isinstance(inner, dict) and inner and data.draw(st.booleans()):
            node = inner
            continue
        break
    deed = data.draw(st.sampled_from(["drop", "text", "number", "rename", "list"]))
    if deed == "drop":
        del node[key]
    elif deed == "rename":
        node[f"{key}-lain"] = node.pop(key)
    else:
        node[key] = {"text": "lain sekali", "number": 7, "list": ["a", "b"]}[deed]


def test_a_broken_file_is_not_compared() -> None:
    broken = edited("programs/kelas-warga.yaml", "support: [", "support: [[")
    assert told_between(SMALLEST, broken) == ()
    assert told_between(broken, SMALLEST) == ()


def test_carriage_returns_are_layout() -> None:
    crlf = {file: text.replace("\n", "\r\n") for file, text in SMALLEST.items()}
    assert told_between(SMALLEST, crlf) == ()


def test_a_list_in_another_order_is_moved_where_order_counts() -> None:
    old = edited("smartplan.yaml", "stage: 4", "stage: 4\ndocuments: [masterplan, readiness]")
    new = edited("smartplan.yaml", "stage: 4", "stage: 4\ndocuments: [readiness, masterplan]")
    (one,) = told_between(old, new)
    assert one.change.kind is ChangeKind.MOVED
    assert one.change.was is None
    assert one.phrase.id == "urutan dokumen yang dicetak diubah"


def test_a_key_that_comes_into_its_file_is_moved() -> None:
    key = "partners: {media-uji: {name: Media uji, sector: media}}\n"
    bare = {**SMALLEST, "organization.yaml": "agencies: {a: {name: Dinas A}}\n"}
    old = {**bare, "profile.yaml": SMALLEST["profile.yaml"] + key}
    new = {**bare, "organization.yaml": bare["organization.yaml"] + key}
    (one,) = told_between(old, new)
    assert (one.change.kind, str(one.change.was)) == (ChangeKind.MOVED, "profile.yaml:partners")
    assert one.weight.value == "major"


def test_a_wholly_different_program_is_no_rename() -> None:
    old = {"programs/satu.yaml": "name: Pasar digital\ndimension: layanan\nlead: disdag\n"}
    new = {"programs/dua.yaml": "name: Bank sampah\ndimension: layanan\nlead: dlh\n"}
    assert kinds(compare(documents(old), documents(new))) == [
        "removed programs.satu",
        "added programs.dua",
    ]


def test_what_could_not_be_read_inside_a_file_is_no_change() -> None:
    tagged = edited("programs/kelas-warga.yaml", "status: planned", "status: !x planned")
    assert told_between(SMALLEST, tagged) == ()


def test_rows_that_say_the_same_twice_are_told_apart() -> None:
    rows = "budget:\n  - {year: 2024, amount: 5}\n  - {year: 2024, amount: 5}\n"
    old = {"programs/a.yaml": f"name: A\n{rows}"}
    new = {"programs/a.yaml": "name: A\nbudget:\n  - {year: 2024, amount: 5}\n"}
    found = compare(documents(old), documents(new))
    assert kinds(found) == ["removed programs.a.budget.1"]
    assert apply(tree(documents(old)), found) == tree(documents(new))


def test_a_change_in_a_row_that_has_moved_names_both_places() -> None:
    old = "budget:\n  - {year: 2023, amount: 5}\n  - {year: 2024, amount: 7}\n"
    new = "budget:\n  - {year: 2024, amount: 9}\n"
    found = compare(
        documents({"programs/a.yaml": f"name: A\n{old}"}),
        documents({"programs/a.yaml": f"name: A\n{new}"}),
    )
    assert found[0].route == Route(("programs", "a", "budget", "0", "amount"))
    assert found[0].was == Route(("programs", "a", "budget", "1", "amount"))


def test_datasets_that_were_asked_for_have_no_order() -> None:
    request = "requests:\n  a: {agency: bappeda, due: 2024-01-01, items: [%s]}\n"
    old, new = ({"data.yaml": request % ids} for ids in ("x, y", "y, x"))
    assert told_between(old, new) == ()


def test_the_end_of_a_horizon_is_no_remark_although_its_key_is_that_of_one() -> None:
    old = edited("smartplan.yaml", "horizons: {short: 2023, ", "horizons: {")
    (one,) = told_between(old, SMALLEST)
    assert (str(one.change.route), one.weight.value) == ("horizons.short", "minor")


def test_a_field_is_not_called_like_a_part_that_has_the_same_key() -> None:
    old = {"smartplan.yaml": "standards: {evaluation: kominfo-2022}\n"}
    new = {"smartplan.yaml": "standards: {evaluation: kominfo-2023}\n"}
    (one,) = told_between(old, new)
    assert one.subject.id == "Standar evaluasi"


def test_a_part_of_an_own_standard_is_told_once_under_its_standard() -> None:
    file = "standards/dimensions/dua.yaml"
    old = {
        **SMALLEST,
        file: "name: {id: Dua, en: Two}\ndimensions: {warga: {name: {id: W, en: W}}}",
    }
    new = {**old, file: "name: {id: Dua, en: Two}\ndimensions: {}"}
    (one,) = told_between(old, new)
    assert one.sentence.id == "Kerangka dimensi dua: dimensi warga dihapus"


def test_a_change_of_the_plan_itself_bears_its_title() -> None:
    (one,) = told_between(SMALLEST, edited("smartplan.yaml", "stage: 4", "stage: 3"))
    assert (one.subject.id, one.name) == ("Rencana", "Rencana uji Kota Batu")


@pytest.mark.parametrize("other", ["fund: [apbd]", "fund: [apbd, apbd]"])
def test_a_list_of_one_is_what_stands_alone(other: str) -> None:
    file = "programs/kelas-warga.yaml"
    assert "fund: apbd" in SMALLEST[file]
    there = {**SMALLEST, file: SMALLEST[file].replace("fund: apbd", other)}
    assert compare(documents(SMALLEST), documents(there)) == ()


def test_a_second_fund_is_told_with_both() -> None:
    file = "programs/kelas-warga.yaml"
    there = {**SMALLEST, file: SMALLEST[file].replace("fund: apbd", "fund: [apbd, csr]", 1)}
    (one,) = told_between(SMALLEST, there)
    assert one.rule == "money-in-another-year"
    assert "APBD Kabupaten/Kota → APBD Kabupaten/Kota dan CSR/TJSL" in one.sentence.id
