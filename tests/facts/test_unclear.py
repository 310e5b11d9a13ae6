"""What was not understood silences what rests on it, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess
from tests.places import AS_OF

Make = Callable[..., Path]

KELAS, LOKET = "programs/kelas-warga.yaml", "programs/layanan-terpadu.yaml"


@pytest.fixture
def told(plan_folder: Make) -> Callable[..., list[tuple[str, str]]]:
    """The codes and messages of a plan in which texts are replaced, one call after another."""
    made: list[Path] = []

    def of(*changes: tuple[str, str, str]) -> list[tuple[str, str]]:
        plan = made[0] if made else plan_folder()
        made.append(plan)
        for file, old, new in changes:
            text = (plan / file).read_text("utf-8")
            assert old in text
            (plan / file).write_text(text.replace(old, new), "utf-8")
        return [(one.code, one.message.en) for one in assess(plan, AS_OF).findings]

    return of


ISSUES = (
    "profile.yaml",
    "issues:\n",
    "issues:\n  air-bersih: {text: Air bersih belum menjangkau semua warga., priority: 2}\n",
)


def test_a_slip_in_an_issue_excuses_only_the_issue_that_is_meant(told: Callable) -> None:
    slip = (LOKET, "issues: [layanan-lambat]", "issues: [layanan-lambt]")
    other = (KELAS, "issues: [layanan-lambat]", "issues: []")
    found = [message for code, message in told(ISSUES, slip, other) if code == "COV003"]
    assert found == ["no program answers strategic issue air-bersih"]


def test_an_issue_that_may_be_any_excuses_all(told: Callable) -> None:
    unknown = (LOKET, "issues: [layanan-lambat]", "issues: [perbatasan]")
    assert "COV003" not in dict(told(ISSUES, unknown))


def test_an_id_of_another_kind_excuses_none(told: Callable) -> None:
    elsewhere = (LOKET, "issues: [layanan-lambat]", "issues: [melayani]")
    assert "COV003" in dict(told(ISSUES, elsewhere))


def test_a_slip_in_a_swot_entry_excuses_only_that_entry(told: Callable) -> None:
    slip = ("analysis.yaml", "uses: [sdm-muda, ", "uses: [sdm-mudah, ")
    assert "COV019" not in dict(told(slip))
    left = ("analysis.yaml", "serat-optik, swasta-jaringan, ", "serat-optik, ")
    assert "swasta-jaringan" in dict(told(left))["COV019"]


def test_a_slip_in_a_readiness_indicator_leaves_the_others_counted(told: Callable) -> None:
    slip = ("readiness.yaml", "  struktur.orang.staf:", "  struktur.orang.staff:")
    level = ("readiness.yaml", "{level: 2, target: 4, st", "{target: 4, st")
    assert "COV016" not in dict(told(slip))
    assert dict(told(level))["COV016"].startswith("1 of 2")


def test_a_wrong_key_beside_a_level_leaves_the_level(told: Callable) -> None:
    key = ("readiness.yaml", "target: 4, statement: Formasi", "tarrget: 4, statement: Formasi")
    level = ("readiness.yaml", "{level: 2, target: 4, st", "{target: 4, st")
    assert "COV016" not in dict(told(key))
    assert dict(told(level))["COV016"].startswith("1 of 2")


def test_a_level_that_was_not_understood_is_not_missing(told: Callable) -> None:
    assert "COV016" not in dict(told(("readiness.yaml", "{level: 2, ", "{level: dua, ")))


ALONE = ("organization.yaml", "    - {office: Dosen, partner: universitas, role: Anggota}\n", "")


def test_a_role_that_is_empty_says_nothing_about_sectors(told: Callable) -> None:
    empty = ("organization.yaml", "agency: bappeda, role: Ketua}", 'agency: bappeda, role: ""}')
    assert "ORG004" in dict(told(ALONE, empty))


def test_a_partner_that_is_misspelt_may_be_of_the_sector(told: Callable) -> None:
    slip = ("organization.yaml", "partner: universitas", "partner: universitass")
    assert "ORG004" not in dict(told(slip))


def test_horizons_out_of_order_say_nothing_about_the_end_of_the_plan(told: Callable) -> None:
    shorter = (
        "profile.yaml",
        "period: {start: 2022, end: 2032}",
        "period: {start: 2022, end: 2030}",
    )
    swapped = ("smartplan.yaml", "short: 2023", "short: 2029")
    found = dict(told(shorter, swapped))
    assert {"LAW005", "TIM010"} <= found.keys()


def test_a_horizon_outside_the_plan_may_mean_that_the_plan_ends_later(told: Callable) -> None:
    shorter = (
        "profile.yaml",
        "period: {start: 2022, end: 2032}",
        "period: {start: 2022, end: 2030}",
    )
    longer = ("smartplan.yaml", "long: 2032", "long: 2042")
    found = dict(told(shorter, longer))
    assert "TIM010" in found
    assert "LAW005" not in found


def test_a_recommendation_is_open_whatever_its_programs_are(told: Callable) -> None:
    row = "recommendations:\n  bukti: {by: Asesor, text: Lengkapi., programs: [kelas-wargaa]}\n"
    found = dict(told(("progress/2023.yaml", "programs:\n", f"{row}programs:\n")))
    assert {"REF001", "PRG007"} <= found.keys()
