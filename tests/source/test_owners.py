"""CODEOWNERS: patterns as the hosts define them, and none that takes for ever."""

import pytest

from smartplan.source.owners import owners


@pytest.mark.parametrize(
    ("pattern", "fits", "not_fits"),
    [
        ("*", ["a.yaml", "kota/programs/a.yaml"], []),
        ("*.yaml", ["a.yaml", "kota/a.yaml"], ["a.yml"]),
        ("/kota/", ["kota/a", "kota/b/c"], ["x/kota/a", "kota"]),
        ("kota/", ["kota/a", "x/kota/a"], ["kota"]),
        ("kota", ["kota", "kota/a", "x/kota", "x/kota/a"], ["kotak/a"]),
        ("docs/*", ["docs/a"], ["docs/b/c", "x/docs/a"]),
        ("/docs/**", ["docs/a", "docs/b/c"], ["x/docs/a"]),
        ("**/log", ["log", "a/b/log", "a/log/c"], ["a/logs"]),
        ("a/**/b", ["a/b", "a/x/y/b", "a/b/c"], ["a/x", "x/a/b"]),
        ("/kota/pro**s/?.yaml", ["kota/programs/a.yaml"], ["kota/programs/ab.yaml"]),
        ("/kota/a*b*c", ["kota/abc", "kota/a1b2c"], ["kota/acb", "kota/abcd"]),
        ("kota\\ tegal/", ["kota tegal/a"], ["kota/a", "tegal/a"]),
        ("!kota/", [], ["kota/a"]),
        ("[ab].yaml", [], ["a.yaml", "[ab].yaml"]),
    ],
)
def test_patterns(pattern: str, fits: list[str], not_fits: list[str]) -> None:
    found = owners(f"{pattern} @x  # mengapa\n", [*fits, *not_fits])
    assert found.get("@x", []) == fits


def test_the_last_that_fits_counts_and_may_name_nobody() -> None:
    text = "* @a\n/kota/ @b c@contoh.id\n/kota/bebas\n"
    found = owners(text, ["x", "kota/y", "kota/bebas"])
    assert found == {"@a": ["x"], "@b": ["kota/y"], "c@contoh.id": ["kota/y"]}


def test_sections_count_one_by_one_and_have_owners_of_their_own() -> None:
    text = "* @a\n[Data][2] @d\n*.yaml\n^[Bebas]\n/kota/ @a @k\n[Kosong]\n"
    found = owners(text, ["kota/x.yaml", "y"])
    assert found == {"@a": ["kota/x.yaml", "y"], "@d": ["kota/x.yaml"], "@k": ["kota/x.yaml"]}


@pytest.mark.parametrize(
    "pattern",
    [
        "/plan/**" + "a**" * 60 + "b",
        "/plan/" + "*a" * 60 + "*b",
        "/" + "**/a/" * 60 + "b",
        "**/" * 60 + "b",
        "/plan/" + "?*" * 60 + "b",
    ],
)
def test_no_pattern_takes_for_ever(pattern: str) -> None:
    """With one that goes back through all that it took, each would take years."""
    files = ["plan/" + "a" * 300 + ".yaml", "a/" * 300 + "c"]
    assert owners(f"{pattern} @x\n* @y\n{pattern} @x", files) == {"@y": files}
