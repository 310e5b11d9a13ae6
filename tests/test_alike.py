"""Findings that are alike are told as one; what compares findings works on the single ones."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from smartplan import alike
from smartplan.edit import Remove, Safety
from smartplan.finding import Finding, Many, Place, Severity, Spot
from smartplan.route import Route
from smartplan.rules.registry import every_rule
from smartplan.rules.rule import Rule
from smartplan.wording import LANGS, Text, same
from tests.conftest import Ran
from tests.repo import Repo

MANY = Many(Text("{count} lemah: {names}", "{count} weak: {names}"), same("{id}"))


def found(
    id: str, *, many: Many | None = MANY, severity: Severity = Severity.WARNING, fix: str = "mend"
) -> Finding:
    spot = Spot("a.yaml", ord(id[0]), 1, ord(id[0]), 2)
    return Finding(
        code="COV999",
        name="weak",
        severity=severity,
        message=same(f"{id} is weak" if many else "weak"),
        places=(Place(Route(("programs", id)), spot=spot),),
        fix=same(fix),
        many=many,
        called=same(id) if many else None,
    )


def test_two_that_are_alike_are_told_by_themselves_and_three_as_one() -> None:
    two = (found("a"), found("b"))
    assert alike.told(two) == two
    (entry,) = alike.told((*two, found("c")))
    assert entry.count == 3
    assert entry.message == Text("3 lemah: a, b dan c", "3 weak: a, b and c")
    assert [place.route.key for place in entry.places] == ["a", "b", "c"]
    assert [place.word for place in entry.places[1:]] == [same("b"), same("c")]


def test_of_five_three_are_named_and_all_are_counted_and_placed() -> None:
    (entry,) = alike.told([found(id) for id in "abcde"])
    assert entry.message.en == "5 weak: a, b, c and 2 more"
    assert entry.message.id == "5 lemah: a, b, c dan 2 lainnya"
    assert [place.route.key for place in entry.places] == list("abcde")


def test_of_four_all_are_named() -> None:
    (entry,) = alike.told([found(id) for id in "abcd"])
    assert entry.message.en == "4 weak: a, b, c and d"


def test_another_severity_or_another_advice_is_not_alike() -> None:
    several = [found(id) for id in "ab"]
    assert len(alike.told([*several, found("c", severity=Severity.ERROR)])) == 3
    assert len(alike.told([*several, found("c", fix="leave it")])) == 3
    for_all = replace(MANY, fix=same("mend all"))
    mixed = [found(id, many=for_all, fix=id) for id in "abc"]
    (entry,) = alike.told(mixed)
    assert entry.fix == same("mend all")


def test_what_says_the_same_to_the_letter_is_alike_where_the_rule_says_nothing_of_many() -> None:
    (entry,) = alike.told([found(id, many=None) for id in "abc"])
    assert entry.message == Text("weak (di 3 tempat)", "weak (in 3 places)")
    other = replace(found("c", many=None), message=same("weaker"))
    assert len(alike.told([found("a", many=None), found("b", many=None), other])) == 3


def test_entries_stand_at_the_first_place_among_the_others() -> None:
    lone = replace(found("b"), code="AAA001", many=None)
    told = alike.told([found("a"), lone, found("c"), found("d")])
    assert [(one.code, one.count) for one in told] == [("COV999", 3), ("AAA001", 1)]


def test_all_edits_are_kept_and_are_as_safe_as_the_least_safe() -> None:
    singles = [replace(found(id), edits=(Remove(Route(("x", id))),)) for id in "abc"]
    (entry,) = alike.told([*singles[:2], replace(singles[2], safety=Safety.ASK)])
    assert [edit.route.key for edit in entry.edits] == ["a", "b", "c"]
    assert entry.safety is Safety.ASK


@pytest.mark.parametrize(
    "rule", [one for one in every_rule() if one.defect.many], ids=lambda one: one.defect.code
)
def test_words_for_many_count_and_name(rule: Rule) -> None:
    many = rule.defect.many
    assert many is not None
    for lang in LANGS:
        said = many.message.fill(count=7, names="a, b").say(lang)
        assert "7" in said
        assert said.endswith("a, b")


# --- through validate ----------------------------------------------------------------------------

PROGRAM = "name: Layanan {id}\nstatus: idea\ndimension: layanan\nlead: diskominfo\n"
BARE = PROGRAM.replace("idea", "planned") + (
    "period: {{start: 2022, end: 2023}}\nsummary: Warga mengurus izin {id} dari rumah saja.\n"
)


def bare(*ids: str) -> dict[str, str]:
    return {f"programs/{id}.yaml": BARE.format(id=id) for id in ids}


def committed(plan: Path) -> None:
    repo = Repo(plan, plan)
    repo.git("init", "-q")
    repo.commit()


def shown(smartplan: Callable[..., Ran], plan: Path, *more: str) -> tuple[dict, list[dict]]:
    ran = smartplan("validate", str(plan), "--format", "json", "--as-of", "2024-06-30", *more)
    told = json.loads(ran.out)
    return told["summary"], [one for one in told["findings"] if one["code"] == "COV013"]


def test_json_has_one_entry_with_its_count_and_all_places(
    plan_folder: Callable[..., Path], smartplan: Callable[..., Ran]
) -> None:
    summary, (entry,) = shown(smartplan, plan_folder(bare("a", "b", "c", "d", "e")))
    assert entry["count"] == 5
    assert entry["message"] == "5 programs have no indicator: a, b, c and 2 more"
    assert [one["file"] for one in entry["related"]] == [f"programs/{id}.yaml" for id in "bcde"]
    assert summary["warning"] + summary["info"] + summary["error"] > summary["entries"]


def test_each_tells_every_finding_by_itself(
    plan_folder: Callable[..., Path], smartplan: Callable[..., Ran]
) -> None:
    summary, singles = shown(smartplan, plan_folder(bare("a", "b", "c")), "--each")
    assert [one["count"] for one in singles] == [1, 1, 1]
    assert summary["warning"] + summary["info"] + summary["error"] == summary["entries"]


def test_the_text_names_three_and_says_what_shows_all(
    plan_folder: Callable[..., Path], smartplan: Callable[..., Ran]
) -> None:
    plan = plan_folder(bare("a", "b", "c", "d", "e"))
    asked = ("validate", "uji", "--select", "COV013", "--as-of", "2024-06-30")
    said = smartplan(*asked, cwd=plan.parent).out
    assert said.count("programs/") == 3
    assert "= and 2 more places: smartplan validate uji --each --select COV013" in said
    assert "5 warnings, told in 1 entry (" in said
    said = smartplan(*asked, "--lang", "id", cwd=plan.parent).out
    assert "5 program belum punya indikator: a, b, c dan 2 lainnya" in said
    assert "5 peringatan, diringkas menjadi 1 butir (" in said
    (plan / "programs" / "e.yaml").unlink()
    assert smartplan(*asked, cwd=plan.parent).out.count("programs/") == 4


def test_annotations_tell_entries_and_what_hosts_follow_has_the_single_ones(
    plan_folder: Callable[..., Path], smartplan: Callable[..., Ran]
) -> None:
    plan = plan_folder(bare("a", "b", "c"))

    def said(form: str) -> str:
        asked = ("--format", form, "--select", "COV013", "--as-of", "2024-06-30")
        return smartplan("validate", str(plan), *asked).out

    assert said("github").count("::warning") == 1
    assert len(json.loads(said("sarif"))["runs"][0]["results"]) == 3
    assert len({one["fingerprint"] for one in json.loads(said("gitlab"))}) == 3
    assert said("junit").count("<failure") == 3


def test_one_more_is_new_however_many_there_were(
    plan_folder: Callable[..., Path], smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    plan = plan_folder(bare("a", "b", "c"))
    baseline = str(tmp_path / "accepted.json")
    smartplan("validate", str(plan), "--baseline", baseline, "--write-baseline")
    committed(plan)
    (plan / "programs" / "d.yaml").write_text(BARE.format(id="d"), "utf-8")
    for narrowed in (["--since", "HEAD"], ["--baseline", baseline]):
        _, (new,) = shown(smartplan, plan, *narrowed)
        assert (new["count"], new["file"]) == (1, "programs/d.yaml")


def test_an_allowance_takes_its_own_out_of_the_entry(
    plan_folder: Callable[..., Path], smartplan: Callable[..., Ran]
) -> None:
    plan = plan_folder(bare("a", "b", "c", "d"))
    path = plan / "programs" / "b.yaml"
    allowed = "# smartplan: allow COV013 -- diukur di kelas-warga\n"
    path.write_text(allowed + path.read_text("utf-8"), "utf-8")
    _, (entry,) = shown(smartplan, plan)
    assert entry["count"] == 3
    assert entry["message"].endswith("a, c and d")


def test_a_review_lists_entries_and_counts_the_single_ones(
    plan_folder: Callable[..., Path], smartplan: Callable[..., Ran]
) -> None:
    plan = plan_folder()
    committed(plan)
    for file, text in bare("a", "b", "c", "d").items():
        (plan / file).write_text(text, "utf-8")
    asked = ("review", "--base", "HEAD", "--lang", "en", "--as-of", "2024-06-30")
    said = smartplan(*asked, "--format", "markdown", cwd=plan).out
    assert "4 programs have no indicator: a, b, c and d" in said
    held = json.loads(smartplan(*asked, "--format", "json", cwd=plan).out)
    new = held["findings"]["new"]
    assert f"New findings ({len(new)})" in said
    assert sum(one["code"] == "COV013" for one in new) == 4
