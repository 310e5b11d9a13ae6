"""Where both the plan and others changed a thing: nothing is lost, nothing is guessed."""

from typing import Any

import pytest

from smartplan.incoming.merged import Merged, all_merged
from smartplan.incoming.said import (
    GONE,
    NOTHING,
    Concern,
    ConcernKind,
    Heard,
    NewEntry,
    Provenance,
    Rows,
    Said,
    Settle,
)
from smartplan.route import Route
from smartplan.source.bundle import Bundle
from smartplan.source.read import read

FILE = "programs/loket.yaml"
BASE = """\
name: Loket Kelurahan
lead: dinkes
budget:
  - {year: 2024, amount: 100, fund: apbd}  # DPA 2024
  # menunggu perubahan
  - {year: 2025, amount: 200, fund: apbd}
  - {year: 2026, amount: 300, fund: apbd}
description: >-
  Baris pertama dari uraian yang cukup panjang supaya
  dilipat menjadi beberapa baris, dengan kata kata
  yang dapat diubah sendiri sendiri oleh tim dan oleh
  perangkat daerah tanpa saling mengganggu.
risks:
  tenaga: {risk: Tenaga pindah, likelihood: 3, impact: 4}
"""
AT = Route(("programs", "loket"))
ROWS: Rows = {AT / "budget": read(FILE, BASE.encode())[0].data["budget"]}
TEXT = read(FILE, BASE.encode())[0].data["description"]


def plan(text: str = BASE, **others: str) -> Bundle:
    files = {FILE: text, **{f"{name}.yaml": held for name, held in others.items()}}
    return Bundle("uji", {file: held.encode() for file, held in files.items()}, frozenset())


def at(route: str) -> Route:
    return Route((*AT, *route.split(".")))


def said(route: str, base: Any, value: Any, place: str = "A1", who: str = "dinkes") -> Said:
    return Said(at(route), base, value, Provenance(f"{who}.xlsx", place), who)


def after(made: Merged) -> str:
    return made.contents[FILE].decode()


def one(made: Merged) -> Concern:
    (concern,) = made.concerns
    return concern


def merged(
    text: str, *those: Said | NewEntry, settle: Any = Settle.NOBODY, rows: Rows = ROWS
) -> Merged:
    return all_merged(plan(text), [Heard("x.xlsx", those, "dinkes", rows)], settle=settle)


def test_a_row_is_found_again_where_it_has_moved() -> None:
    ours = BASE.replace(
        "budget:\n", "budget:\n  # baru dari tim\n  - {year: 2023, amount: 50, fund: apbd}\n"
    )
    made = merged(ours, said("budget.1.amount", 200, 250))
    assert made.concerns == ()
    assert after(made) == ours.replace("amount: 200", "amount: 250")
    assert made.origins == {at("budget.2.amount"): Provenance("dinkes.xlsx", "A1")}


def test_a_conflict_names_its_cell_and_the_three_sides() -> None:
    ours = BASE.replace("amount: 200", "amount: 220").replace("amount: 300", "amount: 330")
    made = merged(
        ours,
        said("budget.1.amount", 200, 250, "Anggaran!D5"),
        said("budget.2.amount", 300, 350, "Anggaran!D6"),
        said("budget.0.amount", 100, 150, "Anggaran!D4"),
    )
    assert after(made) == ours.replace("amount: 100", "amount: 150"), "what else there is shows"
    told = [(c.origin.place, c.base, c.ours, c.theirs, c.kind) for c in made.concerns]
    assert told == [
        ("Anggaran!D5", 200, 220, 250, ConcernKind.CONFLICT),
        ("Anggaran!D6", 300, 330, 350, ConcernKind.CONFLICT),
    ]


def test_whose_word_counts_may_be_settled_for_all_or_one_by_one() -> None:
    ours = BASE.replace("amount: 200", "amount: 220").replace("amount: 300", "amount: 330")
    those = (said("budget.1.amount", 200, 250, "D5"), said("budget.2.amount", 300, 350, "D6"))
    theirs = merged(ours, *those, settle=Settle.THEIRS)
    assert theirs.concerns == ()
    assert "amount: 250" in after(theirs)
    assert "amount: 350" in after(theirs)
    mine = merged(ours, *those, settle=Settle.OURS)
    assert mine.contents == {}
    assert {c.kind for c in mine.concerns} == {ConcernKind.KEPT}
    asked: list[str] = []

    def ask(conflict: Concern) -> Settle:
        asked.append(conflict.origin.place)
        return Settle.THEIRS if conflict.origin.place == "D6" else Settle.OURS

    each = merged(ours, *those, settle=ask)
    assert asked == ["D5", "D6"]
    assert after(each) == ours.replace("amount: 330", "amount: 350")
    assert one(each).origin.place == "D5"


def test_a_long_text_is_woven_by_its_lines() -> None:
    ours = BASE.replace("Baris pertama", "Kalimat pertama")
    made = merged(ours, said("description", TEXT, TEXT.replace("mengganggu", "meniadakan")))
    assert made.concerns == ()
    assert after(made) == ours.replace("mengganggu", "meniadakan")
    same_line = merged(ours, said("description", TEXT, TEXT.replace("Baris pertama", "Alinea 1")))
    assert one(same_line).kind is ConcernKind.CONFLICT


def test_of_a_text_only_blanks_and_breaks_have_moved() -> None:
    base = TEXT.replace(" dilipat", "\ndilipat")
    made = merged(BASE, said("description", base, "Uraian lain sama sekali."))
    assert made.concerns == ()
    assert "Uraian lain sama sekali." in after(made)


def test_what_both_say_is_said_once_and_different_words_name_both() -> None:
    first = Heard("a.xlsx", (said("budget.0.amount", 100, 150, "D4", "dinkes"),), "dinkes", ROWS)
    same = Heard("b.xlsx", (said("budget.0.amount", 100, 150, "D9", "dlh"),), "dlh", ROWS)
    other = Heard("b.xlsx", (said("budget.0.amount", 100, 170, "D9", "dlh"),), "dlh", ROWS)
    made = all_merged(plan(), [first, same])
    assert made.concerns == ()
    assert [bool(step.contents) for step in made.steps] == [True, False]
    clash = one(all_merged(plan(), [first, other]))
    assert clash.message.en == "dinkes and dlh fill it in with different values"
    assert clash.against == Provenance("dinkes.xlsx", "D4")
    assert (clash.base, clash.ours, clash.theirs) == (100, 150, 170)


def test_a_row_whose_year_one_agency_changes_is_the_same_row_to_the_next() -> None:
    gone = said("budget.0", ROWS[AT / "budget"][0], GONE)
    changed = (said("budget.1.year", 2025, 2027), said("budget.1.fund", "apbd", "dau"), gone)
    first = Heard("a", changed, "dinkes", ROWS)
    then = Heard("b", (said("budget.1.amount", 200, 250, "D9", "dlh"),), "dlh", ROWS)
    made = all_merged(plan(), [first, then])
    assert not [one for one in made.concerns if one.kind.stops]
    assert "{year: 2027, amount: 250, fund: dau}" in after(made)
    assert made.origins[at("budget.0.amount")] == Provenance("dlh.xlsx", "D9")
    late = Heard("b", (said("budget.0.amount", 100, 150, "D8", "dlh"),), "dlh", ROWS)
    assert "taken out" in all_merged(plan(), [first, late]).concerns[-1].message.en


def test_without_a_base_two_that_differ_clash_and_one_does_not() -> None:
    first = Heard("a", (said("budget.0.amount", NOTHING, 150, "1", "a"),), "a")
    other = Heard("b", (said("budget.0.amount", NOTHING, 170, "2", "b"),), "b")
    assert all_merged(plan(), [first]).concerns == ()
    assert one(all_merged(plan(), [first, other])).kind is ConcernKind.CONFLICT


def test_one_file_says_two_things_of_one_place() -> None:
    made = merged(BASE, said("lead", "dinkes", "dlh", "C3"), said("lead", "dinkes", "setda", "C9"))
    assert "C3" in one(made).message.en
    same = merged(BASE, said("lead", "dinkes", "dlh", "C3"), said("lead", "dinkes", "dlh", "C9"))
    assert same.concerns == ()


def test_a_row_that_the_team_took_out_is_not_brought_back_unasked() -> None:
    ours = BASE.replace("  - {year: 2026, amount: 300, fund: apbd}\n", "")
    change = said("budget.2.amount", 300, 350)
    gone = one(merged(ours, change))
    assert (gone.kind, gone.ours) == (ConcernKind.CONFLICT, GONE)
    assert "taken out" in gone.message.en
    assert one(merged(ours, change, settle=Settle.OURS)).kind is ConcernKind.KEPT
    back = merged(ours, change, said("budget.2.fund", "apbd", "dau"), settle=Settle.THEIRS)
    assert after(back) == ours.replace(
        "description:", "  - {year: 2026, amount: 350, fund: dau}\ndescription:"
    )


def test_a_row_that_both_took_out_is_gone() -> None:
    ours = BASE.replace("  - {year: 2026, amount: 300, fund: apbd}\n", "")
    row = ROWS[AT / "budget"][2]
    made = merged(ours, said("budget.2", row, GONE))
    assert (made.contents, made.concerns) == ({}, ())


def test_an_entry_or_a_file_that_the_team_took_out_is_a_conflict() -> None:
    ours = BASE[: BASE.index("risks:")]
    change = said("risks.tenaga.impact", 4, 5)
    assert "taken out" in one(merged(ours, change)).message.en
    assert one(merged(ours, change, settle=Settle.THEIRS)).kind is ConcernKind.CONFLICT
    empty = Bundle("uji", {}, frozenset())
    for base in ("dinkes", GONE):
        made = all_merged(empty, [Heard("x", (said("lead", base, "dlh"),))])
        assert one(made).kind is ConcernKind.CONFLICT
        assert made.contents == {}


def test_a_removed_row_takes_its_comments_along_and_they_are_told() -> None:
    row = ROWS[AT / "budget"][1]
    made = merged(BASE, said("budget.1", row, GONE), said("budget.2.amount", 300, 350))
    assert one(made).kind is ConcernKind.CHECK
    assert "# menunggu perubahan" in one(made).message.en
    assert "2025" not in after(made)
    assert made.origins.keys() == {at("budget.1.amount")}


def test_a_removed_row_that_the_team_changed_is_a_conflict() -> None:
    ours = BASE.replace("amount: 200", "amount: 220")
    made = merged(ours, said("budget.1", ROWS[AT / "budget"][1], GONE))
    assert "removed on one side" in one(made).message.en
    assert after(merged(ours, said("budget.1", ROWS[AT / "budget"][1], GONE),
                        settle=Settle.THEIRS)).count("year:") == 2  # fmt: skip


def test_an_emptied_field_goes() -> None:
    made = merged(BASE, said("risks.tenaga.impact", 4, GONE), said("lead", "dinkes", None))
    assert made.concerns == ()
    text = after(made)
    assert "impact" not in text
    assert "lead" not in text


@pytest.mark.parametrize("broken", ["budget: [1\n", "name: X\nname: Y\n", "\tx: 1\n"])
def test_a_file_that_is_not_right_is_left_alone(broken: str) -> None:
    made = merged(broken, said("lead", "dinkes", "dlh"))
    assert made.contents == {}
    assert one(made).kind is ConcernKind.WRONG
    assert FILE in one(made).message.en


def test_what_cannot_be_written_is_told_at_its_cell() -> None:
    made = merged(
        BASE, said("name", "Loket Kelurahan", "Loket \x07", "B2"), said("lead", "dinkes", "dlh")
    )
    assert made.contents == {}
    assert (one(made).origin.place, one(made).kind) == ("B2", ConcernKind.WRONG)


def test_where_something_of_another_form_stands_nothing_is_overwritten() -> None:
    made = merged(BASE.replace("lead: dinkes", "period: sebentar"), said("period.start", GONE, 2))
    assert made.contents == {}
    assert "programs.loket" not in one(made).message.en
    assert "period.start" in one(made).message.en
