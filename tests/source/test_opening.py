"""Files that are not what they seem: told, never waited for; and nothing else opens files."""

import ast
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.source.folder import read_folder
from smartplan.source.opening import Unopened, listed, opened
from tests.places import ROOT

UNIX = pytest.mark.skipif(os.name == "nt", reason="links and pipes of Unix")

# Who may open files: the guarded way, what is shipped, what smartplan itself has just written, and
# the files that git hands to the merge driver.
OPENING = {
    "smartplan/source/opening.py",
    "smartplan/source/temporary.py",
    "smartplan/source/aside.py",  # what it writes itself
    "smartplan/cli/__init__.py",
    "smartplan/writers/html/write.py",
    "smartplan/writers/pdf/write.py",
    "smartplan/standards/regions.py",
    "smartplan/importing/layouts.py",
    "smartplan/standards/shelf.py",
    "smartplan/plan/samples.py",
    "smartplan/scaffold/plan.py",
    "smartplan/scaffold/ci.py",
    "smartplan/merging/driver.py",
    "smartplan/commands/render.py",  # a browser
    "smartplan/posting/calls.py",  # an address
    "smartplan/writers/docx/drawings.py",  # what the processes of one call draw for each other
    "smartplan/source/changed.py",  # regular files that git keeps, to work out their ids
}


@pytest.mark.wide
def test_files_are_opened_in_one_place() -> None:
    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "smartplan").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and (getattr(node.func, "id", "") or getattr(node.func, "attr", ""))
        in {"open", "read_text", "read_bytes"}
    }
    assert found == OPENING


@UNIX
def test_what_is_no_file_is_told_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    (tmp_path / "putar").symlink_to("putar")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "pipa", tmp_path / "putar", tmp_path / "folder", Path("/dev/zero")):
        assert isinstance(opened(path), Unopened), path
    for name in ("x" * 300, "a\0b", "tidak-ada"):
        assert isinstance(opened(tmp_path / name), Unopened)


@UNIX
def test_a_link_out_or_into_what_is_hidden_is_refused(tmp_path: Path) -> None:
    plan = tmp_path / "plan"
    (plan / ".git").mkdir(parents=True)
    (plan / ".git" / "config").write_text("rahasia")
    (plan / "isi").write_text("isi")
    (tmp_path / "luar").write_text("luar")
    for name, to in (("a", "../luar"), ("b", ".git/config"), ("c", "isi")):
        (plan / name).symlink_to(to)
    assert [isinstance(opened(plan / x, inside=plan), bytes) for x in "abc"] == [
        False,
        False,
        True,
    ]


@UNIX
def test_what_became_a_link_after_its_folder_was_listed_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("isi")
    (tmp_path / "b").symlink_to("a")
    os.mkfifo(tmp_path / "c")
    assert listed(str(tmp_path / "a")) == b"isi"
    assert isinstance(listed(str(tmp_path / "b")), Unopened)
    assert isinstance(listed(str(tmp_path / "c")), Unopened)
    assert isinstance(listed(str(tmp_path / "d")), Unopened)


@UNIX
def test_a_folder_is_read_file_by_file_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml", "programs/z.yaml", "programs/in/y.yaml", "build/x.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "foto.jpg").write_bytes(b"")
    (tmp_path / "c.yaml").symlink_to("a.yaml")
    (tmp_path / "keluar.yaml").symlink_to("/etc/hostname")
    (tmp_path / "keluar.jpg").symlink_to("/etc/hostname")
    (tmp_path / "surveys").symlink_to("programs")
    os.mkfifo(tmp_path / "pipa.yaml")
    held = read_folder(tmp_path)
    assert [(file, raw.decode()) for file, raw in held.contents.items()] == [
        ("a.yaml", "a.yaml"),
        ("b.yaml", "b.yaml"),
        ("c.yaml", "a.yaml"),
        ("programs/z.yaml", "programs/z.yaml"),
        ("programs/in/y.yaml", "programs/in/y.yaml"),
    ]
    assert held.others == {"foto.jpg"}
    assert [(one.place.file, one.message.en) for one in held.findings] == [
        ("surveys", "the file cannot be read: links to folders are not followed"),
        ("keluar.yaml", "the file cannot be read: it is a link out of the plan folder"),
        ("pipa.yaml", "the file cannot be read: it is not an ordinary file"),
    ]


@UNIX
@pytest.mark.parametrize("call", ["validate", "score", "fmt", "render", "validate --fix"])
def test_a_link_loop_stops_nothing(smartplan: Callable, plan_folder: Callable, call: str) -> None:
    folder = plan_folder()
    (folder / "programs" / "x.yaml").symlink_to("x.yaml")
    ran = smartplan(*call.split(), str(folder))
    assert ran.code in {0, 1}
    if call.startswith("validate"):
        assert "SYN011" in ran.out
        assert "x.yaml" in ran.out


@UNIX
def test_templates_that_are_a_link_and_a_build_that_leads_out_are_refused(
    smartplan: Callable, plan_folder: Callable, tmp_path: Path
) -> None:
    folder = plan_folder()
    (tmp_path / "luar").mkdir()
    (folder / "build").symlink_to(tmp_path / "luar")
    ran = smartplan("render", str(folder), "--document", "bimtek", "--lang", "en")
    assert (ran.code, list((tmp_path / "luar").iterdir())) == (2, [])
    assert "link out of the plan" in ran.err
    (folder / "build").unlink()
    (folder / "templates").symlink_to(".")
    ran = smartplan("render", str(folder), "--document", "bimtek", "--lang", "en")
    assert ran.code == 2
    assert "templates is a link" in ran.err


LOCKED = """
import os, sys
from smartplan.cli import call
call(sys.argv[1:])  # so that all is loaded: nobody may read Python itself where root keeps it
print("-----")
if os.getuid() == 0:  # root may read everything
    os.setgid(65534)
    os.setuid(65534)
sys.exit(call(sys.argv[1:]))
"""


@UNIX
def test_a_folder_that_may_not_be_read_is_named(plan_folder: Callable) -> None:
    folder = plan_folder()
    for path in (folder, *folder.parents):
        if path.is_relative_to(Path("/tmp")) and path != Path("/tmp"):
            path.chmod(0o755)
    (folder / "programs").chmod(0)
    try:
        done = subprocess.run(
            [sys.executable, "-c", LOCKED, "validate", str(folder), "--lang", "en"],
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
        )
    finally:
        (folder / "programs").chmod(0o755)
    told = done.stdout.partition("-----")[2]
    assert "SYN011" in told, done.stderr
    assert "REF001" not in told
