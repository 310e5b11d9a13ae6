"""`explain ITEM` inside a plan: what the plan holds and proposes, with the lines it rests on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.places import AS_OF

DAY = ("--as-of", AS_OF.isoformat())
ASSESSMENT = """instrument: kominfo-2023-kppn-ikn
items:
  baseline.planning.legal-basis: {claim: 3, answer: Perwali sudah berlaku.}
"""


@pytest.mark.parametrize(
    ("lang", "sentences"),
    [
        (
            "id",
            (
                "Dalam rencana ini kominfo-2023-kppn-ikn, 2024",
                "nilai menurut daerah: 3,00 assessment/2024.yaml:3",
                "jawaban: Perwali sudah berlaku. assessment/2024.yaml:3",
                "usulan dari rencana: ",
                "organization.yaml:",
            ),
        ),
        (
            "en",
            (
                "In this plan kominfo-2023-kppn-ikn, 2024",
                "value claimed: 3.00 assessment/2024.yaml:3",
                "answer: Perwali sudah berlaku. assessment/2024.yaml:3",
                "the plan proposes: ",
            ),
        ),
    ],
)
def test_inside_a_plan_it_tells_the_answer_and_the_proposal(
    lang: str,
    sentences: tuple[str, ...],
    smartplan: Callable[..., Ran],
    plan_folder: Callable[..., Path],
) -> None:
    folder = plan_folder({"assessment/2024.yaml": ASSESSMENT})
    ran = smartplan(
        "explain", "baseline.planning.legal-basis", *DAY, "--lang", lang, cwd=folder / "programs"
    )
    assert (ran.code, ran.err) == (0, "")
    told = " ".join(ran.out.split())
    for one in sentences:
        assert one in told, one


def test_without_a_self_assessment_it_is_this_year_by_the_newest_instrument(
    smartplan: Callable[..., Ran], plan_folder: Callable[..., Path]
) -> None:
    folder = plan_folder()
    ran = smartplan("explain", "outcome.economy.poverty", *DAY, "--lang", "id", cwd=folder)
    assert "Dalam rencana ini  kominfo-2023-kppn-ikn, 2024" in ran.out
    assert "Belum dapat dijawab dari rencana" in ran.out
    assert "usulan dari rencana" not in ran.out
    older = smartplan("explain", "impact.participation.public", *DAY, "--lang", "id", cwd=folder)
    assert "Dalam rencana ini  kominfo-2022-cohort-2021, 2024" in older.out


@pytest.mark.parametrize("number", ["C.1 3.10.1", "Butir C.1 3.10.1", "item c.1  3.10.1"])
def test_an_item_is_known_by_the_number_that_screens_and_letters_print(
    number: str, smartplan: Callable[..., Ran], tmp_path: Path
) -> None:
    """It means another item in an older instrument: inside a plan that of its own."""
    of = {"2023": "kominfo-2022-cohort-2021", "2024": "kominfo-2023-kppn-ikn"}
    both = smartplan("explain", number, "--lang", "id", cwd=tmp_path)
    heads = [line.split()[0] for line in both.out.splitlines() if line.startswith("outcome.")]
    assert heads[0] == "outcome.economy.poverty"
    assert "outcome.living.program" in heads
    for year, id in (("2023", "outcome.living.program"), ("2024", "outcome.economy.poverty")):
        folder = tmp_path / year
        folder.mkdir()
        (folder / "smartplan.yaml").write_text("smartplan: 1\n", "utf-8")
        (folder / "assessment").mkdir()
        text = f"instrument: {of[year]}\nitems:\n  {id}: {{claim: 2}}\n"
        (folder / "assessment" / f"{year}.yaml").write_text(text, "utf-8")
        ran = smartplan("explain", number, *DAY, "--lang", "id", cwd=folder)
        told = [line.split()[0] for line in ran.out.splitlines() if line.startswith("outcome.")]
        assert set(told) == {id}
        assert f"assessment/{year}.yaml:3" in ran.out


def test_outside_a_plan_and_of_another_topic_it_tells_nothing_of_one(
    smartplan: Callable[..., Ran], plan_folder: Callable[..., Path], tmp_path: Path
) -> None:
    asked = ("explain", "impact.public-service.online", "--lang", "id")
    outside = smartplan(*asked, cwd=tmp_path)
    assert "Dalam rencana ini" not in outside.out
    assert "(survei, 50 pemakai layanan)" in outside.out
    topic = smartplan("explain", "structure.people.ict-staff", "--lang", "id", cwd=plan_folder())
    assert "Dalam rencana ini" not in topic.out
