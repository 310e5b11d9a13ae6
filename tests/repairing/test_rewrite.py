"""Files that are rewritten, and such as are new."""

from pathlib import Path

import pytest

from smartplan.repairing.rewrite import Rewrite, diff, write


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
