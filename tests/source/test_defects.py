"""Defects of files in which no mark can stand: one mistake in a whole plan, one finding."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.finding import Finding
from smartplan.source import bundle, opening, prescan
from smartplan.wording import LANGS
from tests.places import AS_OF, PLANS

PROGRAM = "programs/kelas-warga.yaml"


def only_finding(plan: Path) -> Finding:
    (finding,) = assess(plan, AS_OF).findings
    assert finding.fix is not None
    assert all(text.say(lang).strip() for text in (finding.message, finding.fix) for lang in LANGS)
    return finding


def at(finding: Finding) -> tuple[str, str, int, int]:
    spot = finding.place.spot
    assert spot is not None
    return finding.code, spot.file, spot.line, spot.column


def test_a_program_saved_as_windows_1252_is_one_finding(plan_folder: Callable[..., Path]) -> None:
    """It is read as Windows would: nothing else that it says is lost, nor missed."""
    text = (PLANS / "smallest" / PROGRAM).read_text("utf-8").replace("name: ", "name: Café ", 1)
    finding = only_finding(plan_folder({PROGRAM: text.encode("cp1252")}))
    assert at(finding) == ("SYN006", PROGRAM, 1, 10)
    assert "0xE9" in finding.message.id


@pytest.mark.parametrize(
    ("raw", "column", "names"),
    [
        (b"name: Kelas\x07 warga\n", 12, "U+0007"),
        ("name: Kelas\u2028warga\n".encode(), 12, "U+2028"),
        ("name: Kelas \x85\n".encode(), 13, "U+0085"),
        (b"\x00\x01\x02\x03", 1, "U+0000"),
    ],
)
def test_a_control_character_is_one_finding_per_line(
    plan_folder: Callable[..., Path], raw: bytes, column: int, names: str
) -> None:
    finding = only_finding(plan_folder({PROGRAM: raw}))
    assert at(finding) == ("SYN010", PROGRAM, 1, column)
    assert names in finding.message.en


@pytest.mark.parametrize(
    "space", ["\u00a0", "\U0001f468\u200d\U0001f469", "\u0645\u06cc\u200c", "é", "–", "\t"]
)
def test_other_unusual_characters_inside_text_are_no_mistake(
    plan_folder: Callable[..., Path], space: str
) -> None:
    plan = plan_folder()
    text = (plan / PROGRAM).read_text("utf-8").replace("Kelas literasi", f"Kelas{space} literasi")
    (plan / PROGRAM).write_text(text, "utf-8")
    assert assess(plan, AS_OF).findings == ()


def test_a_file_beyond_the_limit_is_one_finding(plan_folder: Callable[..., Path]) -> None:
    assert bundle.MAX_BYTES == opening.MAX_BYTES == prescan.MAX_BYTES
    plan = plan_folder()
    data = plan / "data.yaml"
    held = data.read_bytes()
    data.write_bytes(held + b"#" * (bundle.MAX_BYTES - len(held) - 1) + b"\n")
    assert data.stat().st_size == bundle.MAX_BYTES
    assert assess(plan, AS_OF).findings == ()
    with data.open("ab") as file:
        file.write(b"\n")
    assert at(only_finding(plan)) == ("SYN007", "data.yaml", 1, 1)


def test_a_link_out_of_the_folder_is_not_followed(
    plan_folder: Callable[..., Path], tmp_path: Path
) -> None:
    plan = plan_folder()
    outside = tmp_path / "luar.yaml"
    (plan / PROGRAM).rename(outside)
    (plan / PROGRAM).symlink_to(outside)
    finding = only_finding(plan)
    assert at(finding) == ("SYN011", PROGRAM, 1, 1)
    assert "luar folder" in finding.message.id


def test_a_link_inside_the_folder_is_read(plan_folder: Callable[..., Path]) -> None:
    plan = plan_folder()
    (plan / "evidence").mkdir()
    (plan / PROGRAM).rename(plan / "evidence" / "kelas-warga.txt")
    (plan / PROGRAM).symlink_to(Path("..", "evidence", "kelas-warga.txt"))
    assert assess(plan, AS_OF).findings == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_something_that_is_no_file_is_one_finding(plan_folder: Callable[..., Path]) -> None:
    plan = plan_folder()
    (plan / "data.yaml").unlink()
    os.mkfifo(plan / "data.yaml")
    assert at(only_finding(plan)) == ("SYN011", "data.yaml", 1, 1)


def test_a_file_without_permission_is_one_finding(plan_folder: Callable[..., Path]) -> None:
    plan = plan_folder()
    (plan / "analysis.yaml").chmod(0)
    if os.access(plan / "analysis.yaml", os.R_OK):
        pytest.skip("this user may read everything")
    assert at(only_finding(plan)) == ("SYN011", "analysis.yaml", 1, 1)
