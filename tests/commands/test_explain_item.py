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


def test_outside_a_plan_and_of_another_topic_it_tells_nothing_of_one(
    smartplan: Callable[..., Ran], plan_folder: Callable[..., Path], tmp_path: Path
) -> None:
    asked = ("explain", "impact.public-service.online", "--lang", "id")
    outside = smartplan(*asked, cwd=tmp_path)
    assert "Dalam rencana ini" not in outside.out
    assert "(survei, 50 pemakai layanan)" in outside.out
    topic = smartplan("explain", "structure.people.ict-staff", "--lang", "id", cwd=plan_folder())
    assert "Dalam rencana ini" not in topic.out
