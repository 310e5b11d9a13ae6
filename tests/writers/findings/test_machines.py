"""Findings for machines: well-formed, known again from run to run, apart in several plans."""

import json
import os
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from smartplan.assess import assess_bundle
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.wording import Lang
from smartplan.writers.findings import gitlab, junit, sarif
from smartplan.writers.findings.checked import Checked
from smartplan.writers.findings.parts import Look, Tally, from_json, summed
from smartplan.writers.findings.prints import printed
from smartplan.writers.json_text import HERE, framed, items_of, name_of, text_of
from tests.places import AS_OF, PLANS
from tests.poison import unclean

SMALLEST = read_folder(PLANS / "smallest")
WRONG = "name: Kelas\nlead: entah\nsupport: [entah, entah]\n"


def checked(folder: str, text: str = WRONG, file: str = "programs/kelas.yaml") -> Checked:
    contents = {**SMALLEST.contents, file: text.encode()}
    result = assess_bundle(Bundle("uji", contents, SMALLEST.others), AS_OF)
    texts = {name: document.text for name, document in result.documents.items()}
    return Checked("uji", folder, result.findings, texts, len(texts))


def prints(*plans: Checked) -> list[str]:
    return [print_of for plan in plans for *_, print_of in printed(plan)]


def written(writer: Any, plans: Sequence[Checked], lang: Lang = "en") -> str:
    """A report of plans whose parts were kept in a file on the way."""
    look = Look(lang)
    kept = [json.loads(json.dumps(writer.part(plan, look).to_json())) for plan in plans]
    return "".join(writer.whole([from_json(one) for one in kept], look))


def test_fingerprints_are_apart_and_stay() -> None:
    both = prints(checked("a"), checked("b"))
    assert len(set(both)) == len(both) > 4
    assert prints(checked("b"), checked("a")) == both[len(both) // 2 :] + both[: len(both) // 2]
    assert prints(checked("a", f"# satu\n# dua\n{WRONG}")) == both[: len(both) // 2]


def test_sarif_and_gitlab_have_the_same() -> None:
    plans = [checked("a"), checked("b")]
    run = json.loads(written(sarif, plans))["runs"][0]
    told = [one["partialFingerprints"]["route/v2"] for one in run["results"]]
    assert told == [one["fingerprint"] for one in json.loads(written(gitlab, plans, "id"))]
    assert told == prints(*plans)


@pytest.mark.parametrize(
    ("folder", "uri"),
    [
        ("kota:uji", "kota%3Auji/programs/kelas.yaml"),
        ("", "programs/kelas.yaml"),
        ("a b/é#?%", "a%20b/%C3%A9%23%3F%25/programs/kelas.yaml"),
        (os.fsdecode(b"\xff"), "%FF/programs/kelas.yaml"),
        ("\u202e\n", "%E2%80%AE%0A/programs/kelas.yaml"),
        (
            Path("/x y").absolute().as_posix(),
            f"{Path('/x y').absolute().as_uri()}/programs/kelas.yaml",
        ),
    ],
)
def test_addresses_of_sarif(folder: str, uri: str) -> None:
    run = json.loads(written(sarif, [checked(folder)]))["runs"][0]
    places = [one["locations"][0]["physicalLocation"] for one in run["results"]]
    assert uri in {place["artifactLocation"]["uri"] for place in places}


def test_suites_are_as_jenkins_wants_them() -> None:
    """Its schema asks for a name, tests, failures and errors of each suite."""
    plan = replace(
        checked("\x1b\udcff\n", 'name: "a\\e[2Jb"\nlead: "x\\u202Ey"\n'), name="\x00\ufffe"
    )
    text = written(junit, [plan])
    assert not unclean(text)
    (suite,) = ET.fromstring(text)
    assert set(suite.attrib) == {"name", "tests", "failures", "errors"}
    assert (suite.get("name"), suite.get("errors")) == ("\\x00\\ufffe", "0")
    assert suite.get("tests") == str(len(suite))
    assert all(one.get("name", "").startswith("\\x1b\\xff\\n/") for one in suite)


def test_json_keeps_values_and_tells_bytes() -> None:
    value = {"a\u202e": ["\x1b", "\U000e0041", "##[error]", "é👩\u200d💻"], "b": 1.5, "c": None}
    text = text_of(value)
    assert not unclean(text.replace("👩\u200d💻", ""))
    assert "##[" not in text
    assert json.loads(text) == value
    assert json.loads(text_of(["\udcff", "\ud800", ("x",), {"\udc80": 1}])) == [
        *("\\xff", "\\ud800", ["x"], {"\\x80": 1}),
    ]
    numbers = [float("nan"), float("inf"), -float("inf")]
    assert json.loads(text_of(numbers)) == [".nan", ".inf", "-.inf"]
    assert json.loads(text_of(["\udcff", AS_OF], default=str)) == ["\\xff", str(AS_OF)]


def test_names_are_told_apart() -> None:
    names = ["\udcff", "\\xff", "\\\udcff", "\\\\xff", "a\\b", "\\\\\udcff", "\\x41"]
    assert len({name_of(name) for name in names}) == len(names)
    assert name_of("a\\b") == "a\\b"


def test_plans_of_two_repositories_are_apart() -> None:
    """Both are called the same on their host; that the first is there changes nothing of it."""
    one, other = checked("rencana"), replace(checked("rencana"), again="dua/rencana")
    assert len(set(prints(one, other))) == 2 * len(prints(one))
    assert prints(one, other)[: len(prints(one))] == prints(one)


def test_a_number_of_a_rule_is_written_by_the_whole_alone() -> None:
    """What a part says of its rules is no text that a plan could write as well."""
    trap = 'name: \'"ruleIndex": "REF001"\'\nlead: \'x"ruleIndex": "REF001"\'\n'
    run = json.loads(written(sarif, [checked("a"), checked("b", trap)]))["runs"][0]
    codes = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert codes == sorted({one["ruleId"] for one in run["results"]})
    assert all(codes[one["ruleIndex"]] == one["ruleId"] for one in run["results"])
    assert any('"ruleIndex": "REF001"' in one["message"]["text"] for one in run["results"])


@pytest.mark.parametrize("parts", [[[]], [[1]], [[{"a": ["\u202e\n"]}, 2], [], [[]]]])
@pytest.mark.parametrize("depth", [0, 1, 3])
def test_a_list_in_parts_is_written_as_in_one_piece(parts: list[list[Any]], depth: int) -> None:
    def document(inside: Any) -> Any:
        return {0: inside, 1: {"a": 1, "b": inside}, 3: {"a": [{"b": inside, "c": []}]}}[depth]

    made = framed(document(HERE), [items_of(part, depth) for part in parts])
    assert "".join(made) == text_of(document([item for part in parts for item in part]))


def test_counts_of_several_plans() -> None:
    some = Tally(plans=1, files=2, entries=2, warning=2, info=1, worst="TXT001")
    grave = Tally(plans=1, files=3, entries=1, error=1, worst="REF001")
    as_grave = replace(grave, worst="AGY001")
    assert summed([some, grave, as_grave]) == Tally(3, 8, 4, 2, 2, 1, "REF001")
    assert summed([some, Tally(1, 4)]) == Tally(2, 6, 2, 0, 2, 1, "TXT001")
    assert [one.rank for one in (grave, some, Tally(info=1), Tally(plans=1))] == [0, 1, 2, 3]
    assert summed([]) == Tally()
