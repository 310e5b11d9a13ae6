"""`smartplan fmt`: which files, what is written, what it says."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

Make = Callable[..., Path]
Run = Callable[..., Ran]

BROKEN = "name: 'A\n"


def messy(plan_folder: Make, **more: str) -> tuple[Path, str]:
    folder = plan_folder(more)
    text = (folder / "smartplan.yaml").read_text()
    assert text.count("smartplan: 1\n") == 1
    rest = text.replace("smartplan: 1\n", "")
    (folder / "smartplan.yaml").write_text(f"{rest}smartplan: 1  # satu\n")
    return folder, text.replace("smartplan: 1\n", "smartplan: 1  # satu\n")


def test_it_writes_only_what_is_out_of_form(plan_folder: Make, smartplan: Run) -> None:
    folder, wanted = messy(plan_folder)
    path = folder / "smartplan.yaml"
    path.chmod(0o640)
    others = {p: p.stat().st_mtime_ns for p in folder.rglob("*.yaml") if p != path}
    ran = smartplan("fmt", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "smartplan.yaml"
    assert path.read_text() == wanted
    assert path.stat().st_mode & 0o777 == 0o640
    assert others == {p: p.stat().st_mtime_ns for p in others}
    again = smartplan("fmt", "--lang", "id", cwd=folder)
    assert again.code == 0
    assert again.out.endswith("berkas sudah rapi.\n")


def test_check_and_diff_write_nothing(plan_folder: Make, smartplan: Run) -> None:
    folder, _ = messy(plan_folder)
    before = (folder / "smartplan.yaml").read_bytes()
    check = smartplan("fmt", "--check", "--lang", "id", str(folder), cwd=folder.parent)
    assert check.code == 1
    assert check.out.splitlines()[0] == "uji/smartplan.yaml"
    assert "akan dirapikan" in check.out
    diff = smartplan("fmt", "--diff", str(folder), cwd=folder.parent)
    assert diff.code == 1
    assert diff.out.startswith("--- a/uji/smartplan.yaml\n+++ b/uji/smartplan.yaml\n@@ ")
    assert "+smartplan: 1  # satu\n" in diff.out
    assert (folder / "smartplan.yaml").read_bytes() == before
    smartplan("fmt", cwd=folder)
    assert smartplan("fmt", "--check", cwd=folder).code == 0
    assert smartplan("fmt", "--diff", cwd=folder) == Ran(0, "", "")


def test_a_file_alone_is_formatted_when_it_is_named(plan_folder: Make, smartplan: Run) -> None:
    folder, _ = messy(plan_folder, **{"programs/lain.yaml": "lead: x\nname: Lain\n"})
    before = (folder / "smartplan.yaml").read_bytes()
    (folder / "catatan.md").write_text("x")
    ran = smartplan("fmt", "programs/lain.yaml", "catatan.md", cwd=folder)
    assert ran.code == 0
    assert ran.out.splitlines() == ["programs/lain.yaml", "1 of 1 file formatted."]
    assert "catatan.md is left alone" in ran.err
    assert (folder / "programs/lain.yaml").read_text() == "name: Lain\nlead: x\n"
    assert (folder / "smartplan.yaml").read_bytes() == before


@pytest.mark.parametrize(("lang", "said"), [("id", "dilewati"), ("en", "its YAML is not right")])
def test_broken_yaml_is_left_alone(
    plan_folder: Make, smartplan: Run, lang: str, said: str
) -> None:
    folder = plan_folder({"data.yaml": BROKEN})
    ran = smartplan("fmt", "--lang", lang, cwd=folder)
    assert ran.code == 0
    assert "data.yaml" in ran.err
    assert said in ran.err
    assert (folder / "data.yaml").read_text() == BROKEN


def test_windows_lines_and_byte_order_mark_go(plan_folder: Make, smartplan: Run) -> None:
    raw = b"\xef\xbb\xbfsystems: {}\r\n# akhir\r\n"
    folder = plan_folder({"data.yaml": raw})
    assert smartplan("fmt", cwd=folder).code == 0
    assert (folder / "data.yaml").read_bytes() == b"systems: {}\n# akhir\n"


def test_a_link_stays_a_link(plan_folder: Make, smartplan: Run) -> None:
    folder, wanted = messy(plan_folder)
    real = folder / "asli.txt"
    (folder / "smartplan.yaml").rename(real)
    (folder / "smartplan.yaml").symlink_to(real)
    assert smartplan("fmt", cwd=folder).code == 0
    assert (folder / "smartplan.yaml").is_symlink()
    assert real.read_text() == wanted


def test_a_write_that_fails_leaves_the_old_file(
    plan_folder: Make, smartplan: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _ = messy(plan_folder)
    before = (folder / "smartplan.yaml").read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    ran = smartplan("fmt", cwd=folder)
    assert ran.code == 2
    assert "smartplan.yaml cannot be written" in ran.err
    assert (folder / "smartplan.yaml").read_bytes() == before
    assert not list(folder.glob(".*.tmp"))


def test_a_file_changed_meanwhile_is_not_overwritten(
    plan_folder: Make, smartplan: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from smartplan.commands import fmt

    folder, _ = messy(plan_folder)
    path = folder / "smartplan.yaml"
    formatted = fmt.formatted

    def slow(document: object, order: object) -> str | None:
        path.write_text("smartplan: 1\n")
        return formatted(document, order)  # type: ignore[arg-type]

    monkeypatch.setattr(fmt, "formatted", slow)
    ran = smartplan("fmt", str(path), cwd=folder)
    assert ran.code == 2
    assert "changed by something else meanwhile" in ran.err
    assert path.read_text() == "smartplan: 1\n"


def test_a_file_with_warnings_of_reading_is_formatted(
    plan_folder: Callable[..., Path], smartplan: Callable
) -> None:
    text = 'name: Kelas\u200b warga\ndimension:   warga\nsummary: "Satu"#dua\n'
    folder = plan_folder({"programs/x.yaml": text})
    assert smartplan("fmt", "programs/x.yaml", cwd=folder).code == 0
    assert "dimension: warga\n" in (folder / "programs/x.yaml").read_text("utf-8")
