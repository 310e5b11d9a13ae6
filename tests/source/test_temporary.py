"""What a killed run leaves is removed by the next write of the same file, and only that."""

import fcntl
from pathlib import Path

from smartplan.source.write import write_atomically


def test_what_dead_runs_left_goes_and_what_is_in_use_stays(tmp_path: Path) -> None:
    left = tmp_path / ".a.yaml.smartplan-tmp"
    left.write_text("setengah")
    write_atomically(tmp_path / "a.yaml", b"baru")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.yaml"]
    with left.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        write_atomically(tmp_path / "a.yaml", b"lagi")
        assert sorted(path.name for path in tmp_path.iterdir()) == [left.name, "a.yaml"]
    assert (tmp_path / "a.yaml").read_bytes() == b"lagi"


def test_a_name_as_long_as_systems_allow(tmp_path: Path) -> None:
    write_atomically(tmp_path / ("x" * 250), b"isi")
    assert [len(path.name) for path in tmp_path.iterdir()] == [250]
