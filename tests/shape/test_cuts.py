"""Texts that YAML cuts, at a comma or before a #: told as that, and mended as a whole."""

import pytest

from smartplan.edit import Safety
from smartplan.finding import Finding
from smartplan.plan.files import home
from smartplan.plan.load import load
from smartplan.repairing.mending import edited, edits_in
from smartplan.source.bundle import Bundle
from smartplan.source.locate import Locator
from smartplan.source.tree.edit import Edited
from tests.places import AS_OF

PROGRAM = "programs/a.yaml"
HEAD = "name: A\ndimension: governance\n"


def told(text: str, file: str = PROGRAM) -> list[Finding]:
    loaded = load(Bundle("uji", {file: text.encode()}, frozenset()), AS_OF)
    return [
        one
        for one in Locator(loaded.documents, home).placed(loaded.findings)
        if one.place.file == file
    ]


def mended(text: str, file: str = PROGRAM) -> str:
    loaded = load(Bundle("uji", {file: text.encode()}, frozenset()), AS_OF)
    document = loaded.documents[file]
    (finding,) = told(text, file)
    result = edited(document, edits_in(finding, file))
    assert isinstance(result, Edited), result
    assert result.comments_gone == ()
    return result.file.text


@pytest.mark.parametrize(
    ("row", "whole"),
    [
        ("{text: Banjir, rob, likelihood: 2}", '{text: "Banjir, rob", likelihood: 2}'),
        ("{text: Banjir, rob, angin}", '{text: "Banjir, rob, angin"}'),
        ("{text: Kata 'itu', rob}", "{text: \"Kata 'itu', rob\"}"),
    ],
)
def test_a_text_cut_at_commas_in_braces_is_put_in_quotes_as_a_whole(row: str, whole: str) -> None:
    text = f"{HEAD}risks:\n  a: {row}\n"
    (finding,) = told(text)
    assert finding.code == "SCH001"
    assert finding.safety is Safety.SAFE
    assert "text is cut" not in finding.message.id
    assert "cut at the comma" in finding.message.en
    assert mended(text) == text.replace(row, whole)


def test_a_decimal_comma_in_braces_becomes_a_point_and_three_digits_are_asked_about() -> None:
    text = "facts:\n  a: {value: 75,07, unit: indeks}\n"
    assert mended(text, "profile.yaml") == text.replace("75,07", "75.07")
    (finding,) = told("facts:\n  a: {value: 1,250}\n", "profile.yaml")
    assert (finding.code, finding.edits) == ("SCH001", ())
    assert finding.fix is not None
    assert "1250 if thousands" in finding.fix.en


def test_a_year_that_is_cut_is_no_year() -> None:
    text = (
        "goals:\n  a:\n    text: T\n    indicators:\n"
        '      i: {name: I, targets: {"2024": 75,07, "2025": 3}}\n'
    )
    (finding,) = told(text, "profile.yaml")
    assert finding.code == "SCH001"
    assert mended(text, "profile.yaml") == text.replace("75,07", "75.07")


def test_what_may_be_a_key_is_only_proposed() -> None:
    for word in ("mitigation", "mitigasi"):
        (finding,) = told(f"{HEAD}risks:\n  a: {{text: Banjir, {word}, likelihood: 2}}\n")
        assert finding.safety is Safety.ASK
        assert finding.fix is not None
        assert f"write {word}:" in finding.fix.en


@pytest.mark.parametrize("row", ['{text: "Banjir", foo}', "{text: Banjir, foo: }"])
def test_a_key_behind_a_quoted_text_or_with_a_colon_is_a_key(row: str) -> None:
    (finding,) = told(f"{HEAD}risks:\n  a: {row}\n")
    assert "is not known here" in finding.message.en
    assert finding.edits == ()


def test_lists_in_brackets_are_lists() -> None:
    assert told(f"{HEAD}alignment: {{sni: [Satu, dua, tiga]}}\n") == []


@pytest.mark.parametrize("row", ["{text: B, likelihood:2}", "{text: B, likelihood:2, impact: 3}"])
def test_a_missing_blank_behind_a_colon_is_named(row: str) -> None:
    (finding,) = told(f"{HEAD}risks:\n  a: {row}\n")
    assert finding.code == "SCH001"
    assert finding.fix is not None
    assert finding.fix.en == "write likelihood: 2"


def test_a_key_that_has_to_be_there_is_there_without_the_blank_behind_its_colon() -> None:
    (finding,) = told("agencies:\n  a: {name:Dinas, kind: opd}\n", "organization.yaml")
    assert finding.code == "SCH001"


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("summary: Kegiatan #1 di kota", 'summary: "Kegiatan #1 di kota"'),
        ("summary: Kegiatan  #1 # dua", 'summary: "Kegiatan  #1 # dua"'),
        ("alignment:\n  sni:\n    - Satu #2 tiga", 'alignment:\n  sni:\n    - "Satu #2 tiga"'),
    ],
)
def test_a_sentence_cut_by_a_comment_is_proposed_as_a_whole(line: str, whole: str) -> None:
    text = f"{HEAD}{line}\n# lain\n"
    (finding,) = told(text)
    assert (finding.code, finding.safety) == ("SYN013", Safety.ASK)
    assert mended(text) == text.replace(line, whole)


@pytest.mark.parametrize(
    "line",
    [
        "summary: Kegiatan # satu",
        "summary: Kegiatan #",
        "summary: Kegiatan#1",
        'summary: "Kegiatan #1"',
        "summary: 'Kegiatan #1'",
        "summary: |\n  Kegiatan #1",
        "status: planned #belum",
        "period: {start: 2024, end: 2025} #dua",
        "summary: Kegiatan #smartplan: allow BUD003 -- x",
        "#summary: Kegiatan #1",
    ],
)
def test_other_comments_are_comments(line: str) -> None:
    assert [one.code for one in told(f"{HEAD}{line}\n") if one.code == "SYN013"] == []
