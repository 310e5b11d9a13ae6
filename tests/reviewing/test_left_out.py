"""Files that cannot be read: left out of both sides, by name, and never a gain."""

from smartplan.reviewing.review import review
from tests.places import AS_OF
from tests.reviewing.states import KELAS, LOKET, MANIFEST, TEXTS, Edits, pair

BROKEN = TEXTS[LOKET].replace("actions:\n", "actions: [\n")
AMOUNT = ("amount: 150000000", "amount: 250000000")


def told(before: Edits, after: Edits) -> tuple[float, list[str], list[str], list[str]]:
    """How the money moves, the codes that are new and mended, and the notes in English."""
    found = review(pair(before, after), AS_OF)
    return (
        found.figures.money.moved,
        [one.code for one in found.new],
        [one.code for one in found.mended],
        [note.en for note in found.differences.notes],
    )


def test_broken_before_and_whole_after_is_no_gain_of_money() -> None:
    moved, new, mended, notes = told({LOKET: BROKEN}, {LOKET: [AMOUNT]})
    assert (moved, new, mended) == (0, [], ["SYN001"])
    assert f"without {LOKET}, which cannot be read before this change" in notes[0]


def test_whole_before_and_broken_after_mends_nothing() -> None:
    wrong: Edits = {LOKET: [("\nlead: diskominfo", "\nlead: tiada")]}
    moved, new, mended, notes = told(wrong, {LOKET: BROKEN})
    assert (moved, new, mended) == (0, ["SYN001"], [])
    assert "which cannot be read after this change" in notes[0]


def test_broken_on_both_sides_and_changed_is_an_error_again() -> None:
    found = review(pair({LOKET: BROKEN}, {LOKET: BROKEN.replace(*AMOUNT)}), AS_OF)
    assert [one.code for one in found.new] == ["SYN001"]
    assert not found.mended
    assert found.is_unclear


def test_broken_on_both_sides_and_untouched_is_nothing_new() -> None:
    found = review(
        pair({LOKET: BROKEN}, {LOKET: BROKEN, KELAS: [("bappeda", "diskominfo")]}), AS_OF
    )
    assert not [one for one in (*found.new, *found.mended) if one.code.startswith("SYN")]
    assert not found.is_unclear
    assert found.left_out


def test_what_refers_to_a_file_that_cannot_be_read_is_not_judged() -> None:
    refer = ("\nlead: bappeda", "\nlead: bappeda\ndepends_on: [layanan-terpadu]")
    _, new, _, _ = told({LOKET: BROKEN}, {LOKET: BROKEN, KELAS: [refer]})
    assert "REF001" not in new


def test_a_manifest_that_cannot_be_read_leaves_nothing_to_judge() -> None:
    _, new, mended, _ = told({}, {MANIFEST: "region: [\n"})
    assert new == ["SYN001"]
    assert not mended


def test_a_part_that_is_broken_mends_nothing_in_it() -> None:
    wrong: Edits = {LOKET: [("owner: diskominfo", "owner: tiada")]}
    _, new, mended, _ = told(wrong, {LOKET: [("risks:\n  listrik-padam: {", "risks:\n  - {")]})
    assert new
    assert "REF001" not in mended
