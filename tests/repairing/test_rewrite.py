"""Files that are rewritten, and such as are new."""

from pathlib import Path

import pytest

from smartplan.repairing.rewrite import Rewrite, diff, write, write_all


def test_a_new_file_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "programs" / "uji.yaml"
    new = Rewrite(path, "programs/uji.yaml", b"", b"name: Uji\n", is_new=True)
    assert diff([new]) == ("--- /dev/null\n+++ b/programs/uji.yaml\n@@ -0,0 +1 @@\n+name: Uji\n")
    assert write(new) is None
    assert path.read_bytes() == b"name: Uji\n"


@pytest.mark.parametrize("is_link", [False, True])
def test_a_new_file_takes_no_place_that_is_taken(tmp_path: Path, *, is_link: bool) -> None:
    path, other = tmp_path / "uji.yaml", tmp_path / "lain.yaml"
    other.write_bytes(b"")
    if is_link:
        path.symlink_to(other)
    else:
        path.write_bytes(b"")
    said = write(Rewrite(path, "uji.yaml", b"", b"name: Uji\n", is_new=True))
    assert said
    assert "run it again" in said.en
    assert (path.read_bytes(), other.read_bytes()) == (b"", b"")


def _three(folder: Path) -> list[Rewrite]:
    """Two files that are there, and one in a folder that is not."""
    for name in ("a.yaml", "b.yaml"):
        (folder / name).write_bytes(b"lama\n")
    made = [Rewrite(folder / f"{one}.yaml", f"{one}.yaml", b"lama\n", b"baru\n") for one in "ab"]
    return [Rewrite(folder / "c/d.yaml", "c/d.yaml", b"", b"baru\n", is_new=True), *made]


def _held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b"/"
        for path in folder.rglob("*")
    }


def test_several_files_are_written_together(tmp_path: Path) -> None:
    assert write_all(_three(tmp_path)) is None
    assert _held(tmp_path) == {
        "a.yaml": b"baru\n", "b.yaml": b"baru\n", "c": b"/", "c/d.yaml": b"baru\n"
    }  # fmt: skip


@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("error", [PermissionError(13, "x"), KeyboardInterrupt()])
def test_where_one_cannot_take_its_place_all_are_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int, error: BaseException
) -> None:
    made = _three(tmp_path)
    before = _held(tmp_path)
    put, count = Path.replace, iter(range(9))

    def replaced(self: Path, target: Path) -> Path:
        if next(count) == at:
            raise error
        return put(self, target)

    monkeypatch.setattr(Path, "replace", replaced)
    if isinstance(error, OSError):
        why = write_all(made)
        assert why
        assert (
            why.en == f"{made[at].shown} cannot be written (permission is denied); it is as it was"
        )
    else:
        with pytest.raises(KeyboardInterrupt):
            write_all(made)
    assert _held(tmp_path) == before


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    made = _three(tmp_path)
    (tmp_path / "b.yaml").write_bytes(b"dari orang lain\n")
    before = _held(tmp_path)
    why = write_all(made)
    assert why
    assert why.en.startswith("b.yaml was changed by something else meanwhile")
    assert _held(tmp_path) == before


def test_what_changes_while_the_others_are_written_stops_it_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = _three(tmp_path)
    put = Path.replace

    def replaced(self: Path, target: Path) -> Path:
        if target.name == "a.yaml":
            (tmp_path / "b.yaml").write_bytes(b"dari orang lain\n")
        return put(self, target)

    monkeypatch.setattr(Path, "replace", replaced)
    why = write_all(made)
    assert why
    assert "b.yaml was changed" in why.en
    assert _held(tmp_path) == {"a.yaml": b"lama\n", "b.yaml": b"dari orang lain\n"}


def test_more_files_than_may_be_open(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    made = [Rewrite(tmp_path / f"{n}", f"{n}", b"", b"x", is_new=True) for n in range(250)]
    resource.setrlimit(resource.RLIMIT_NOFILE, (200, hard))
    try:
        assert write_all(made) is None
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert len(_held(tmp_path)) == 250


def test_what_cannot_be_put_back_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = _three(tmp_path)
    put, count = Path.replace, iter(range(9))

    def replaced(self: Path, target: Path) -> Path:
        if next(count) >= 2:
            raise OSError(28, "x")
        return put(self, target)

    monkeypatch.setattr(Path, "replace", replaced)
    why = write_all(made)
    assert why
    assert "a.yaml could not be put back" in why.en
