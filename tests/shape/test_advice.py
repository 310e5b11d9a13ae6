"""Advice that helps: the odd sign by its name, the right form of a list, the word meant."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.edit import Safety
from smartplan.finding import Finding
from smartplan.plan.files import home
from smartplan.plan.load import load
from smartplan.repairing.mending import edited, edits_in
from smartplan.shape.signs import odd
from smartplan.shape.suggest import certain, closest
from smartplan.source.bundle import Bundle
from smartplan.source.locate import Locator
from smartplan.source.tree.edit import Edited
from tests.places import AS_OF, PLANS

PROGRAM = "programs/a.yaml"
HEAD = "name: A\ndimension: governance\n"


def told(text: str, file: str = PROGRAM) -> list[Finding]:
    loaded = load(Bundle("uji", {file: text.encode()}, frozenset()), AS_OF)
    found = Locator(loaded.documents, home).placed(loaded.findings)
    return [one for one in found if one.place.file == file]


def advice(finding: Finding) -> str:
    assert finding.fix
    return finding.fix.en


def mended(text: str) -> str:
    (finding,) = told(text)
    loaded = load(Bundle("uji", {PROGRAM: text.encode()}, frozenset()), AS_OF)
    result = edited(loaded.documents[PROGRAM], edits_in(finding, PROGRAM))
    assert isinstance(result, Edited), result
    return result.file.text


@pytest.mark.parametrize(
    ("value", "plain", "says"),
    [
        ("air\u2011bersih", "air-bersih", "U+2011"),
        ("air\u00adbersih", "airbersih", "U+00AD"),
        ("din\u200bkes", "dinkes", "U+200B"),
        ("\u00a0dinkes", "dinkes", "U+00A0"),
        ("“2024”", "2024", "curly"),
        ('2.16.03"', "2.16.03", "opening quote"),
        ('"2.16.03', "2.16.03", "closing quote"),
        ("'2024'", "2024", "read as a part"),
    ],
)
def test_an_odd_sign_is_named_and_taken_away(value: str, plain: str, says: str) -> None:
    found = odd(value)
    assert found
    assert found.plain == plain
    assert says in found.what.en


@pytest.mark.parametrize("value", ["dinkes", "café", "Rp 5", "Ma'had", 'kata "itu" saja', ""])
def test_what_is_not_odd_is_left_alone(value: str) -> None:
    assert odd(value) is None


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("budget:\n- code: “2.16.03”\n  year: 2024\n", "code: 2.16.03\n", "curly"),
        ('budget:\n- code: 2.16.03"\n  year: 2024\n', "code: 2.16.03\n", "opening quote"),
        ("budget:\n- amount: “5000000”\n  year: 2024\n", "amount: 5000000\n", "curly"),
        ("status: run\u200bning\n", "status: running\n", "U+200B"),
        ("quick_win: {deadline: “2024-05-01”, problem: A}\n", "deadline: 2024-05-01", "curly"),
    ],
)
def test_a_value_with_odd_signs_is_told_by_them_and_mended(
    before: str, after: str, says: str
) -> None:
    (finding,) = [one for one in told(HEAD + before) if one.code != "SYN010" and one.edits]
    assert says in advice(finding)
    assert finding.safety is Safety.SAFE
    loaded = load(Bundle("uji", {PROGRAM: (HEAD + before).encode()}, frozenset()), AS_OF)
    result = edited(loaded.documents[PROGRAM], edits_in(finding, PROGRAM))
    assert isinstance(result, Edited)
    assert after in result.file.text


@pytest.mark.parametrize(
    ("row", "right"),
    [
        ("period: 2018-2027\n", "period:\n  start: 2018\n  end: 2027\n"),
        ("period: 2018 s.d. 2027\n", "period:\n  start: 2018\n  end: 2027\n"),
        ("period: [2018, 2020]\n", "period:\n  start: 2018\n  end: 2020\n"),
        ("support: dinkes, setda\n", "support: [dinkes, setda]\n"),
        ("support: dinkes; setda\n", "support: [dinkes, setda]\n"),
        ("support:\n  -dinkes\n  -setda\n", "support: [dinkes, setda]\n"),
        ("support: (dinkes, setda)\n", "support: [dinkes, setda]\n"),
        ("support: dinkes, setda]\n", "support: [dinkes, setda]\n"),
        ("period: {2018, 2020}\n", "period:\n  start: 2018\n  end: 2020\n"),
        ("actions: {a: {kind: policy, name: A, years: 2022-2024}}\n", "years: [2022, 2023, 2024]"),
    ],
)
def test_a_period_or_a_list_in_one_text_is_mended(row: str, right: str) -> None:
    assert right in mended(HEAD + row)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("budget: 250 juta\n", "write on the line below: - {year: ..., amount: 250000000}"),
        ("budget: 250000000\n", "write on the line below: - {year: ..., amount: 250000000}"),
        ("budget: segera\n", "write on the line below: - {year: ..., amount: ...}"),
        ("period: 2027-2018\n", "write period: {start: 2027, end: 2018}"),
        ("period:\n  start:2018\n  end:2027\n", "write one space after the colon"),
        ("support: Dinas Kesehatan\n", "write it as a list: [Dinas Kesehatan]"),
        ("support: {a: b}\n", "write it as a list with -"),
    ],
)
def test_what_is_not_certain_gets_the_right_form_and_no_edit(row: str, says: str) -> None:
    (finding,) = told(HEAD + row)
    assert finding.code == "SCH003"
    assert advice(finding) == says
    assert not finding.edits


@pytest.mark.parametrize(
    ("entry", "says", "right"),
    [
        ("{year 2024, amount: 5}", "no colon after year", "{year: 2024, amount: 5}"),
        ("{year: 2024, amount 5000}", "no colon after amount", "{year: 2024, amount: 5000}"),
        ("{year=2024, amount: 5}", "= stands where", "{year: 2024, amount: 5}"),
        ("{year:2024, amount: 5}", "no space after the colon", "{year: 2024, amount: 5}"),
        ("{year: 2024, amount: 5, fund apbd}", "no colon after fund", "amount: 5, fund: apbd}"),
        ("{year: 2024, amount: 650,000,000}", "cut at the comma", "amount: 650000000}"),
        ("{year: 2024, amount: 1,250,250,250}", "cut at the comma", "amount: 1250250250}"),
    ],
)
def test_what_is_read_as_a_key_in_braces_is_one_finding(entry: str, says: str, right: str) -> None:
    text = f"{HEAD}budget:\n  - {entry}\n"
    (finding,) = told(text)
    assert finding.code == "SCH001"
    assert says in finding.message.en
    assert right in mended(text)


def test_a_text_that_repeats_its_words_behind_commas_is_put_in_quotes_as_a_whole() -> None:
    text = f"{HEAD}risks:\n  a: {{text: aman, aman, unit kerja, aman, likelihood: 2}}\n"
    (finding,) = told(text)
    assert finding.code == "SCH001"
    assert 'text: "aman, aman, unit kerja, aman", likelihood: 2' in mended(text)


@pytest.mark.parametrize(
    ("year", "says"),
    [
        ("2207", "did you mean 2027?"),
        ("0224", "did you mean 2024?"),
        ("24", 'write "2024"'),
        ("“2024”", "curly"),
    ],
)
def test_a_year_out_of_reach_is_told_as_that(year: str, says: str) -> None:
    rows = f"indicators: {{a: {{name: A, unit: b, targets: {{'{year}': 5}}}}}}\n"
    (finding,) = [one for one in told(HEAD + rows) if one.code == "SCH007"]
    assert says in advice(finding)
    assert ("1900" in finding.message.en) == (len(year) == 4)


def test_a_key_one_level_too_far_left_is_told_where_it_may_belong() -> None:
    text = f"{HEAD}quick_win:\n  problem: A\ndeadline: 2024-05-01\n"
    (finding,) = [one for one in told(text) if one.code == "SCH001"]
    assert "if it belongs to quick_win, indent deadline" in advice(finding)


@pytest.mark.parametrize(
    ("word", "known", "meant", "is_certain"),
    [
        ("komunitas", ["community", "business"], "community", False),
        ("anggaran", ["budget", "code"], "budget", True),
        ("peraturan daerah", ["perda", "perbup"], "perda", False),
        ("sosialisasi", ["literacy", "policy"], "literacy", False),
        ("nominasi", ["nominated", "done"], "nominated", False),
        ("kehidupan", ["living", "economy"], "living", False),
        ("opd", ["agencies"], "agencies", True),
        ("opd", ["agency"], "agency", False),
        ("sesuatu", ["living"], None, False),
    ],
)
def test_words_of_a_planner_are_known_and_only_some_are_certain(
    word: str, known: list[str], meant: str | None, *, is_certain: bool
) -> None:
    assert closest(word, known) == meant
    assert (certain(word, known) == meant) == (is_certain or meant is None)


@pytest.mark.parametrize(
    ("find", "put", "says"),
    [
        ("lead: bappeda", "lead: Badan Perencanaan Pembangunan Daerah", "did you mean bappeda?"),
        ("lead: bappeda", "lead: bapp\u00adeda", "write bappeda"),
        ("lead: bappeda", "lead: bappeda / diskominfo", "choose bappeda or diskominfo"),
        ("goals: [", "goals: [Layanan cepat dan pasti, ", "add Layanan"),
        ("support: [", "support: [bappeda / diskominfo, ", "write each on its own"),
        ("dimension: warga", "dimension: lain", "choose "),
        ("subdimension: literasi", "subdimension: lain", "choose "),
    ],
)
def test_an_id_that_names_nothing_is_told_what_it_was_meant_as(
    plan_folder: Callable[..., Path], find: str, put: str, says: str
) -> None:
    file = "programs/kelas-warga.yaml"
    text = (PLANS / "smallest" / file).read_text("utf-8")
    assert find in text
    found = assess(plan_folder({file: text.replace(find, put, 1)}), AS_OF).findings
    (finding,) = [one for one in found if one.code == "REF001"]
    assert says in advice(finding)
