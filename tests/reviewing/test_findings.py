"""Findings of two states: one to one, through moved rows and renames, and what is silenced."""

import pytest

from tests.reviewing.states import KELAS, LOKET, MANIFEST, TEXTS, Edits, between, shown

ROW = "  - {year: 2022, amount: 100000000, fund: apbd"
NOTHING: tuple[list[str], list[str], list[str]] = ([], [], [])


def test_one_that_is_gone_hides_none_that_have_come() -> None:
    before: Edits = {KELAS: [("\nlead: bappeda", "\nlead: tiada")]}
    after: Edits = {
        LOKET: [
            ("lead: diskominfo\nsupport: [bappeda]", "lead: tiada\nsupport: [tiada]"),
            ("owner: diskominfo", "owner: tiada"),
        ]
    }
    assert shown(between(before, after)) == (
        [
            "REF001 programs.layanan-terpadu.lead",
            "REF001 programs.layanan-terpadu.support.0",
            "REF001 programs.layanan-terpadu.risks.listrik-padam.owner",
        ],
        ["REF001 programs.kelas-warga.lead"],
        [],
    )


def test_in_one_place_after_another_the_same_words_are_still_two_findings() -> None:
    before: Edits = {LOKET: [("owner: diskominfo", "owner: tiada")]}
    after: Edits = {LOKET: [("\nlead: diskominfo", "\nlead: tiada")]}
    new, mended, _ = shown(between(before, after))
    assert new == ["REF001 programs.layanan-terpadu.lead"]
    assert mended == ["REF001 programs.layanan-terpadu.risks.listrik-padam.owner"]


def test_a_row_is_known_by_what_it_is_about() -> None:
    bad = f"{ROW}, sources: [tiada]"
    row_before = "  - {year: 2021, amount: 1000000, fund: apbd}\n"
    before: Edits = {LOKET: [(ROW, bad)]}
    assert shown(between(before, {LOKET: [(ROW, row_before + bad)]}))[1:] == ([], [])
    new = shown(between(before, {LOKET: [(ROW, row_before + bad)]}))[0]
    assert not [one for one in new if one.startswith("REF")]
    # The row before, with the same mistake, is another one.
    both = f"{row_before[:-2]}, sources: [tiada]}}\n{bad}"
    new = shown(between(before, {LOKET: [(ROW, both)]}))[0]
    assert [one for one in new if one.startswith("REF")] == [
        "REF001 programs.layanan-terpadu.budget.0.sources.0"
    ]


def test_a_value_of_a_list_is_known_by_itself() -> None:
    before: Edits = {LOKET: [("support: [bappeda]", "support: [hantu]")]}
    after: Edits = {LOKET: [("support: [bappeda]", "support: [arwah, hantu]")]}
    assert shown(between(before, after)) == (
        ["REF001 programs.layanan-terpadu.support.0"], [], [],
    )  # fmt: skip


def test_a_renamed_program_keeps_its_findings() -> None:
    broken = TEXTS[KELAS].replace("\nlead: bappeda", "\nlead: tiada")
    follow = [("[kelas-warga]", "[kelas-digital]")]
    after: Edits = {
        KELAS: None,
        "programs/kelas-digital.yaml": broken,
        "analysis.yaml": follow,
    }
    assert shown(between({KELAS: broken}, after)) == NOTHING


def test_a_file_that_cannot_be_read_keeps_its_finding_under_another_name() -> None:
    after: Edits = {KELAS: None, "programs/kelas-digital.yaml": "name: [\n"}
    new, mended, _ = shown(between({KELAS: "name: [\n"}, after))
    assert not [one for one in (*new, *mended) if one.startswith("SYN")]


@pytest.mark.parametrize("reason", ["menunggu SK", "lain"])
def test_an_allowance_that_comes_silences(reason: str) -> None:
    line = "\nlead: tiada"
    said = f"{line}  # smartplan: allow REF001 -- {reason}"
    before: Edits = {LOKET: [("\nlead: diskominfo", line)]}
    found = between(before, {LOKET: [("\nlead: diskominfo", said)]})
    assert shown(found) == ([], [], ["REF001 programs.layanan-terpadu.lead allowance"])
    assert found.silenced[0].reason == reason
    # What is new and silenced at once is silenced, too.
    found = between({}, {LOKET: [("\nlead: diskominfo", said)]})
    assert shown(found) == ([], [], ["REF001 programs.layanan-terpadu.lead allowance"])


def test_an_allowance_that_stays_is_nothing_new_but_for_another_reason() -> None:
    def allowed(reason: str) -> Edits:
        said = f"\nlead: tiada  # smartplan: allow REF001 -- {reason}"
        return {LOKET: [("\nlead: diskominfo", said)]}

    assert shown(between(allowed("a"), allowed("a"))) == NOTHING
    (one,) = between(allowed("a"), allowed("b")).silenced
    assert (one.was, one.reason) == ("a", "b")


def test_an_allowance_that_goes_brings_its_finding() -> None:
    said = "\nlead: tiada  # smartplan: allow REF001 -- nanti"
    after: Edits = {LOKET: [("\nlead: diskominfo", "\nlead: tiada")]}
    new, mended, silenced = shown(between({LOKET: [("\nlead: diskominfo", said)]}, after))
    assert (new, mended, silenced) == (["REF001 programs.layanan-terpadu.lead"], [], [])


@pytest.mark.parametrize(("severity", "now"), [("off", None), ("info", "info")])
def test_a_rule_that_is_turned_off_or_lowered_silences(severity: str, now: str | None) -> None:
    wrong = [("\nlead: diskominfo", "\nlead: tiada")]
    rule = f"\nrules: {{REF001: {{severity: {severity}, reason: nanti}}}}\n"
    after: Edits = {LOKET: wrong, MANIFEST: TEXTS[MANIFEST] + rule}
    found = between({LOKET: wrong}, after)
    assert shown(found) == ([], [], ["REF001 programs.layanan-terpadu.lead rule"])
    (one,) = found.silenced
    assert (one.now.value if one.now else None, one.reason) == (now, "nanti")
    assert one.spot
    assert one.spot.file == MANIFEST
    assert shown(between(after, after)) == NOTHING


def test_a_lowered_stage_silences_what_is_not_due_any_more() -> None:
    wrong = [("quick_win:\n", "quick_win_lama:\n")]
    found = between({LOKET: wrong}, {LOKET: wrong, MANIFEST: [("stage: 4", "stage: 1")]})
    assert found.mended == ()
    assert {one.by.value for one in found.silenced} == {"stage"}
    assert all(one.spot and one.spot.file == MANIFEST for one in found.silenced)


def test_what_a_setting_makes_graver_is_new() -> None:
    wrong = [("\nlead: diskominfo", "\nlead: tiada")]
    low = "\nrules: {REF001: {severity: info, reason: nanti}}\n"
    new, _, silenced = shown(
        between({LOKET: wrong, MANIFEST: TEXTS[MANIFEST] + low}, {LOKET: wrong})
    )
    assert new == ["REF001 programs.layanan-terpadu.lead"]
    assert not silenced
