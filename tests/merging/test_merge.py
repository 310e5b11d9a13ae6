"""Merges as two people bring them about: what is merged, what is a conflict, what is git's."""

import pytest

from smartplan.merging.files import Doubt, Merge, merge
from smartplan.merging.render import Markers

ORGANIZATION = """\
agencies:
  a:
    name: A
    kind: opd
  b:
    name: B  # catatan
"""
PROGRAM = """\
# Kepala berkas
name: X
summary: >-
  satu
  dua
  tiga
  empat
goals: [a, b]
period: {start: 2024, end: 2026}
budget:
  - {year: 2024, amount: 1, fund: apbd}
"""
GONE_B = ORGANIZATION.partition("  b:")[0]
SUMMARY = "summary: >-\n  {}\n  dua\n  tiga\n  empat\n"


def merged(base: str, ours: str, theirs: str, *, file: str = "programs/x.yaml") -> Merge:
    made = merge(f"kota/{file}", base.encode(), ours.encode(), theirs.encode())
    assert isinstance(made, Merge)
    return made


def text(base: str, ours: str, theirs: str, *, file: str = "programs/x.yaml") -> str:
    made = merged(base, ours, theirs, file=file)
    assert not made.conflicts
    return made.content.decode()


def program(old: str, new: str) -> str:
    assert old in PROGRAM
    return PROGRAM.replace(old, new)


def row(year: int, amount: int, fund: str) -> str:
    return f"  - {{year: {year}, amount: {amount}, fund: {fund}}}\n"


def test_two_new_entries_at_one_place_stand_one_after_the_other() -> None:
    ours, theirs = "  c:\n    name: C  # milik kita\n", "  # milik mereka\n  d:\n    name: D\n"
    found = text(
        ORGANIZATION, ORGANIZATION + ours, ORGANIZATION + theirs, file="organization.yaml"
    )
    assert found == ORGANIZATION + ours + theirs


def test_budget_rows_are_told_apart_by_year_fund_and_code() -> None:
    ours = program("amount: 1", "amount: 5") + row(2025, 2, "apbd")
    theirs = PROGRAM + row(2025, 2, "csr")
    assert text(PROGRAM, ours, theirs) == ours + row(2025, 2, "csr")


def test_two_fields_of_one_row_are_merged() -> None:
    ours, theirs = program("amount: 1", "amount: 5"), program("fund: apbd", "fund: dak")
    assert row(2024, 5, "dak") in text(PROGRAM, ours, theirs)


def test_the_same_new_row_with_another_amount_is_a_conflict() -> None:
    made = merged(PROGRAM, PROGRAM + row(2025, 2, "apbd"), PROGRAM + row(2025, 3, "apbd"))
    assert [str(found.route) for found in made.conflicts] == ["programs.x.budget.2025 apbd"]
    assert made.content.decode() == (
        f"{PROGRAM}<<<<<<< ours (the same new row on both sides, with different content)\n"
        f"{row(2025, 2, 'apbd')}=======\n{row(2025, 3, 'apbd')}>>>>>>> theirs\n"
    )


def test_sets_are_merged_as_sets() -> None:
    ours, theirs = program("[a, b]", "[a, b, c]"), program("[a, b]", "[b, d]")
    assert "goals: [b, c, d]\n" in text(PROGRAM, ours, theirs)


def test_a_set_in_brackets_and_one_on_lines() -> None:
    ours = program("goals: [a, b]", "goals:\n  - a\n  - b\n  - c  # baru")
    found = text(PROGRAM, ours, program("[a, b]", "[b, d]"))
    assert "goals:\n  - b\n  - c  # baru\n  - d\n" in found
    assert "goals: [b, d, c]\n" in text(PROGRAM, program("[a, b]", "[b, d]"), ours.replace("  # baru", ""))  # fmt: skip  # noqa: E501


def test_one_field_changed_twice_is_a_conflict_at_that_field_only() -> None:
    ours, theirs = program("  satu", "  SATU"), program("  satu", "  Satu")
    made = merged(PROGRAM, ours, theirs.replace("name: X", "name: Y"))
    assert [str(found.route) for found in made.conflicts] == ["programs.x.summary"]
    before, _, after = PROGRAM.replace("name: X", "name: Y").partition(SUMMARY.format("satu"))
    marked = (
        f"<<<<<<< ours\n{SUMMARY.format('SATU')}=======\n{SUMMARY.format('Satu')}>>>>>>> theirs\n"
    )
    assert made.content.decode() == before + marked + after


def test_a_conflict_in_brackets_takes_the_line_with_all_else_merged() -> None:
    ours = program("start: 2024, end: 2026", "start: 2023, end: 2027")
    theirs = program("end: 2026", "end: 2028")
    made = merged(PROGRAM, ours, theirs)
    assert [str(found.route) for found in made.conflicts] == ["programs.x.period.end"]
    assert (
        "<<<<<<< ours\nperiod: {start: 2023, end: 2027}\n=======\n"
        "period: {start: 2023, end: 2028}\n>>>>>>> theirs\n"
    ) in made.content.decode()


def test_lines_of_a_long_text_are_merged_where_they_do_not_touch() -> None:
    found = text(PROGRAM, program("  satu", "  SATU"), program("  empat", "  EMPAT"))
    assert "summary: >-\n  SATU\n  dua\n  tiga\n  EMPAT\n" in found


def test_deleted_here_and_changed_there_is_a_conflict() -> None:
    theirs = ORGANIZATION.replace("name: B", "name: BB")
    made = merged(ORGANIZATION, GONE_B, theirs, file="organization.yaml")
    assert [str(found.route) for found in made.conflicts] == ["agencies.b"]
    assert made.content.decode() == (
        f"{GONE_B}<<<<<<< ours (removed on one side, changed on the other)\n=======\n"
        "  b:\n    name: BB  # catatan\n>>>>>>> theirs\n"
    )


def test_a_comment_on_what_the_other_side_deleted_is_not_lost() -> None:
    theirs = ORGANIZATION.replace("# catatan", "# catatan penting")
    assert merged(ORGANIZATION, GONE_B, theirs, file="organization.yaml").conflicts


def test_the_same_new_id_with_other_content_says_so() -> None:
    ours, theirs = "  c:\n    name: C1\n", "  c:\n    name: C2\n"
    made = merged(
        ORGANIZATION, ORGANIZATION + ours, ORGANIZATION + theirs, file="organization.yaml"
    )
    assert [found.why.en for found in made.conflicts] == [
        "the same new id on both sides, with different content"
    ]
    assert f"\n{ours}=======\n{theirs}" in made.content.decode()


def test_the_same_new_entry_stands_once_with_the_comments_of_both() -> None:
    ours, theirs = "  c:\n    name: C\n", "  # dari mereka\n  c:\n    name: C\n"
    found = text(
        ORGANIZATION, ORGANIZATION + ours, ORGANIZATION + theirs, file="organization.yaml"
    )
    assert found == ORGANIZATION + theirs


def test_a_program_that_both_sides_made_is_a_conflict_as_a_whole() -> None:
    other = program("name: X", "name: Y")
    made = merged("", PROGRAM, other)
    assert f"\n{PROGRAM}=======\n{other}>>>>>>> theirs\n" in made.content.decode()
    assert [str(found.route) for found in made.conflicts] == ["programs.x"]


def test_a_year_of_progress_that_both_sides_began_is_merged() -> None:
    ours, theirs = "programs:\n  a: {status: done}\n", "programs:\n  b: {status: done}\n"
    found = text("", ours, theirs, file="progress/2024.yaml")
    assert found == "programs:\n  a: {status: done}\n  b: {status: done}\n"


def test_comments_of_both_sides_are_kept() -> None:
    ours = ORGANIZATION.replace("# catatan", "# milik kita")
    theirs = ORGANIZATION.replace("# catatan", "# milik mereka").replace("kind: opd", "kind: bumd")
    found = text(ORGANIZATION, ours, theirs, file="organization.yaml")
    assert "  b:\n    # milik mereka\n    name: B  # milik kita\n" in found
    assert "kind: bumd" in found


def test_each_side_takes_out_another_entry_and_none_is_left() -> None:
    only_b = "agencies:\n  b:\n    name: B  # catatan\n"
    assert text(ORGANIZATION, GONE_B, only_b, file="organization.yaml") == "agencies: {}\n"


def test_new_entries_are_indented_as_the_rest_of_the_file() -> None:
    ours = ORGANIZATION.replace("\n  ", "\n    ") + "    c:\n      name: C\n"
    theirs = ORGANIZATION + "  d:\n    name: >-\n      D\n      d\n"
    found = text(ORGANIZATION, ours, theirs, file="organization.yaml")
    assert found == ours + "    d:\n      name: >-\n        D\n        d\n"


def test_layout_that_only_they_changed_is_theirs() -> None:
    theirs = program("name: X\n", "").replace("goals: [a, b]\n", "goals: [a, b]\nname: 'X'\n")
    found = text(PROGRAM, program("[a, b]", "[a, b, c]"), theirs)
    assert found == theirs.replace("[a, b]", "[a, b, c]")


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_ends_are_those_that_one_side_chose(end: str) -> None:
    ours = program("  satu", "  SATU").replace("\n", end)
    theirs = program("[a, b]", "[a, b, c]")
    wanted = program("  satu", "  SATU").replace("[a, b]", "[a, b, c]").replace("\n", end)
    for sides in ((ours, theirs), (theirs, ours)):
        made = merge("programs/x.yaml", PROGRAM.encode(), *(side.encode() for side in sides))
        assert isinstance(made, Merge)
        assert made.content == wanted.encode()


def test_no_line_break_at_the_end() -> None:
    assert text(PROGRAM, PROGRAM[:-1] + "  # akhir", PROGRAM + "note: x") == (
        f"{PROGRAM[:-1]}  # akhir\nnote: x\n"
    )


def test_markers_are_as_long_as_git_asks_and_speak_indonesian() -> None:
    theirs = ORGANIZATION.replace("name: B", "name: BB")
    sides = (side.encode() for side in (ORGANIZATION, GONE_B, theirs))
    made = merge("organization.yaml", *sides, Markers(9, "id"))
    assert isinstance(made, Merge)
    assert b"\n<<<<<<<<< ours (dihapus di satu sisi, diubah di sisi lain)\n" in made.content
    assert made.content.endswith(b"\n>>>>>>>>> theirs\n")


BROKEN = {
    "a key twice": (PROGRAM, f"{PROGRAM}name: Y\n", "the YAML of our side is not right"),
    "no YAML": (f"{PROGRAM}a: [\n", PROGRAM, "the YAML of the common ancestor is not right"),
    "an anchor": (PROGRAM, program("name: X", "name: &x X"), "the YAML of our side is not right"),
    "mixed line ends": (
        PROGRAM,
        program("name: X\n", "name: X\r\n"),
        "the line ends of our side are not all alike",
    ),
    "brackets": (PROGRAM, "{name: X}\n", "the form of the file is unusual"),
    "a comment in brackets": (
        PROGRAM,
        program("[a, b]", "[a,  # satu\n  b]"),
        "the form of the file is unusual",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_in_doubt_is_left_to_git(name: str) -> None:
    base, ours, why = BROKEN[name]
    made = merge("programs/x.yaml", base.encode(), ours.encode(), f"{PROGRAM}note: y\n".encode())
    assert isinstance(made, Doubt)
    assert made.why.en == why


def test_other_files_are_left_to_git() -> None:
    made = merge("kota/lain.yaml", b"a: 1\n", b"a: 2\n", b"b: 1\n")
    assert isinstance(made, Doubt)
