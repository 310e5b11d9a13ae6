"""A sign that nobody sees in an id or a word is one finding, wherever the id is referred to."""

from datetime import date

import pytest

from smartplan.assess import assess_bundle
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from tests.places import EXAMPLES

DAY = date(2024, 3, 31)
PROGRAM = "programs/layanan-terpadu.yaml"
TEGAL = read_folder(EXAMPLES / "tegal")


def told(bundle: Bundle) -> dict[tuple[str, str, int], str]:
    """The advice of each finding."""
    return {
        (one.code, one.place.spot.file, one.place.spot.line): one.fix.en if one.fix else ""
        for one in assess_bundle(bundle, DAY).findings
        if one.place.spot
    }


BEFORE = told(TEGAL)


def new(file: str, old: str, text: str) -> list[tuple[str, str]]:
    """What is told of a plan with another text in one file, and not of the plan as it is."""
    raw = TEGAL.contents[file].decode()
    assert old in raw
    contents = {**TEGAL.contents, file: raw.replace(old, text, 1).encode()}
    after = told(Bundle(TEGAL.name, contents, TEGAL.others))
    return [(key[0], fix) for key, fix in after.items() if key not in BEFORE]


@pytest.mark.parametrize("sign", list("\u200b\u061c\u2066\u202e\ufeff"))
def test_a_sign_in_an_id_is_told_once_and_not_where_the_id_is_named(sign: str) -> None:
    found = new("organization.yaml", "\n  diskominfo:", f"\n  disk{sign}ominfo:")
    code = f"U+{ord(sign):04X}"
    assert found == [
        ("SCH007", f"it holds an invisible sign without width, {code}; write diskominfo")
    ]


def test_as_an_escape_as_well() -> None:
    found = new("organization.yaml", "\n  diskominfo:", '\n  "disk\\u200bominfo":')
    assert [code for code, _ in found] == ["SCH007"]


@pytest.mark.parametrize(
    ("old", "text", "code"),
    [
        ("\nlead: diskominfo", "\nlead: disk\u200bominfo", "REF001"),
        ("\nstatus: ", "\nsta\u200btus: ", "SCH001"),
    ],
)
def test_what_is_wrong_for_the_sign_says_so_alone(old: str, text: str, code: str) -> None:
    (found,) = new(PROGRAM, old, text)
    assert (found[0], "U+200B" in found[1]) == (code, True)


@pytest.mark.parametrize(
    ("old", "text", "codes"),
    [
        ("\nname: ", "\nname: A\u200b", ["SYN010"]),  # nothing else is wrong with it
        # what follows is no id at all: retyping it without the sign does not mend it
        ("\nlead: diskominfo", "\nlead: jauh-dari\u200b-semua", ["SYN010", "REF001"]),
    ],
)
def test_what_is_not_wrong_for_the_sign_leaves_it_to_be_told(
    old: str, text: str, codes: list[str]
) -> None:
    assert sorted(code for code, _ in new(PROGRAM, old, text)) == sorted(codes)


def test_an_id_inside_a_program_is_told_once_too() -> None:
    found = new(PROGRAM, "  kejadian-hidup-terpadu:", "  kejadian\u200b-hidup-terpadu:")
    assert [code for code, _ in found] == ["SCH007"]
