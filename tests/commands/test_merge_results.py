"""What shards give, put together, is what one run gives; and nothing else is put together."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran
from tests.places import PLANS

Run = Callable[..., Ran]
DAY = ("--as-of", "2026-11-29")
CODES = {"a/kota": "11.01", "b/kota": "33.76", "c": "53.71", "d": "33.25", "e": "33.76"}
WRONG = {"a/kota", "d", "e"}


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("rencana")
    for name, code in CODES.items():
        shutil.copytree(PLANS / "smallest", top / name)
        file = top / name / "smartplan.yaml"
        file.write_text(file.read_text("utf-8").replace("35.79", code), "utf-8")
        if name in WRONG:
            file = top / name / "programs" / "kelas-warga.yaml"
            text = file.read_text("utf-8").replace("\nlead: bappeda", "\nlead: hantu")
            file.write_text(text, "utf-8")
    return top


@pytest.mark.parametrize("count", [1, 2, 3, 5])
@pytest.mark.parametrize(
    "call",
    [
        ("validate",),
        ("validate", "--each", "--lang", "id", "--select", "REF"),
        ("rank",),
        ("rank", "--by", "completeness", "--province", "33"),
    ],
)
def test_json_is_that_of_one_run(
    plans: Path, tmp_path: Path, smartplan: Run, call: tuple[str, ...], count: int
) -> None:
    call = (*call, str(plans), "--format", "json", *DAY)
    wanted = smartplan(*call).out
    files = []
    for number in range(count, 0, -1):
        file = tmp_path / f"{number}.json"
        file.write_text(smartplan(*call, "--shard", f"{number}/{count}").out, "utf-8")
        files.append(str(file))
    done = smartplan("merge-results", *files)
    assert (done.code, done.err) == (0, "")
    assert done.out == wanted
    smartplan("merge-results", *files, "--out", str(tmp_path / "semua.json"))
    assert (tmp_path / "semua.json").read_text("utf-8") == wanted


@pytest.mark.parametrize("form", ["sqlite", "csv"])
@pytest.mark.parametrize("count", [1, 2, 4])
def test_tables_are_those_of_one_run(
    plans: Path, tmp_path: Path, smartplan: Run, form: str, count: int
) -> None:
    call = ("export", str(plans), "--format", form, *DAY, "--out")
    smartplan(*call, str(tmp_path / "satu"))
    parts = []
    for number in range(count, 0, -1):
        parts.append(str(tmp_path / f"bagian-{number}"))
        smartplan(*call, parts[-1], "--shard", f"{number}/{count}")
    done = smartplan("merge-results", *parts, "--out", str(tmp_path / "semua"), "--lang", "en")
    assert done.code == 0
    assert "(plans: 5, rows: " in done.out
    for mine in [tmp_path / "satu", *(tmp_path / "satu").glob("*")]:
        if mine.is_file():
            theirs = tmp_path / "semua" / mine.relative_to(tmp_path / "satu")
            assert mine.read_bytes() == theirs.read_bytes(), mine.name


@pytest.mark.parametrize("form", ["parquet", "duckdb"])
def test_rows_are_those_of_one_run(plans: Path, tmp_path: Path, smartplan: Run, form: str) -> None:
    import duckdb

    call = ("export", str(plans), "--format", form, *DAY, "--out")
    smartplan(*call, str(tmp_path / "satu"))
    parts = [str(tmp_path / f"bagian-{number}") for number in (1, 2, 3)]
    for number, part in enumerate(parts, 1):
        smartplan(*call, part, "--shard", f"{number}/3")
    assert smartplan("merge-results", *parts, "--out", str(tmp_path / "semua")).code == 0
    for table in ("plans", "programs", "budget_rows", "findings", "regions"):
        held = []
        for name in ("satu", "semua"):
            path = tmp_path / name
            is_file = form == "duckdb"
            with duckdb.connect(str(path) if is_file else ":memory:") as there:
                source = f"'{path}/{table}/**/*.parquet'"
                read = table if is_file else f"read_parquet({source}, hive_partitioning=true)"
                held.append(sorted(map(repr, there.execute(f"SELECT * FROM {read}").fetchall())))
        assert held[0] == held[1] != []


@pytest.fixture
def shard(plans: Path, tmp_path: Path, smartplan: Run) -> Callable[..., str]:
    made = []

    def make(number: str, *more: str, command: str = "validate") -> str:
        file = tmp_path / f"{len(made)}.json"
        given = (command, str(plans), "--format", "json", *DAY, *more, "--shard", number)
        file.write_text(smartplan(*given).out, "utf-8")
        made.append(file)
        return str(file)

    return make


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((("1/2",), ("1/2",)), "are both shard 1/2; name each shard once"),
        ((("1/3",), ("3/3",)), "missing: shard 2/3;"),
        ((("9/9",),), "missing: shard 1/9, 2/9, 3/9, 4/9, 5/9 and 3 more;"),
        ((("1/2",), ("2/3",)), "divided into different numbers of shards"),
        ((("1/2",), ("2/2", "--as-of", "2026-11-30")), "as of different days"),
        ((("1/2",), ("2/2", "--each")), "asked for with different options"),
        ((("1/2", "--lang", "id"), ("2/2",)), "asked for with different options"),
    ],
)
def test_what_is_refused(
    shard: Callable[..., str], smartplan: Run, parts: tuple[tuple[str, ...], ...], said: str
) -> None:
    done = smartplan("merge-results", *[shard(*part) for part in parts], "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    done = smartplan("merge-results", *[shard(*part) for part in parts], "--lang", "id")
    assert (done.code, done.out) == (2, "")
    assert said not in done.err


def test_results_of_two_commands_are_refused(shard: Callable[..., str], smartplan: Run) -> None:
    files = shard("1/2"), shard("2/2", command="rank")
    done = smartplan("merge-results", *files, "--lang", "en")
    assert done.code == 2
    assert "not of one command or form" in done.err


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"smartplan": "0.0.1"}, "was made by smartplan 0.0.1"),
        ({"digest": "lain"}, "are not shards of the same plans"),
        ({"whole": 9}, "are not shards of the same plans"),
    ],
)
def test_results_of_another_version_or_other_plans_are_refused(
    shard: Callable[..., str], smartplan: Run, change: dict[str, object], said: str
) -> None:
    one, two = shard("1/2"), shard("2/2")
    held = json.loads(Path(two).read_text("utf-8"))
    held["shard"].update(change)
    Path(two).write_text(json.dumps(held), "utf-8")
    done = smartplan("merge-results", one, two, "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert said in done.err


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"shard": 1}', b"\xff", b"SQLite"])
def test_what_is_no_result(tmp_path: Path, smartplan: Run, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    done = smartplan("merge-results", str(tmp_path / "x"), "--lang", "en")
    assert done.code == 2
    assert "is no --shard result" in done.err


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("programs.csv", b"kota,", b"zzz,"),
        ("programs.csv", b"\r\n", b'\r\n"'),
        ("plans.csv", b",2022,", b",x,"),
        ("about.csv", b"\r\n0", b"\r\n0,0"),
    ],
)
def test_an_export_that_somebody_changed_is_told(
    plans: Path, tmp_path: Path, smartplan: Run, file: str, old: bytes, new: bytes
) -> None:
    path = tmp_path / "x"
    smartplan("export", str(plans / "a" / "kota"), "--format", "csv", "--out", str(path), *DAY)
    content = (path / file).read_bytes()
    assert old in content
    (path / file).write_bytes(content.replace(old, new, 1))
    _refused(smartplan, tmp_path)


@pytest.mark.parametrize("form", ["sqlite", "duckdb"])
def test_half_a_file_is_told(plans: Path, tmp_path: Path, smartplan: Run, form: str) -> None:
    path = tmp_path / "x"
    smartplan("export", str(plans / "a" / "kota"), "--format", form, "--out", str(path), *DAY)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 3])
    _refused(smartplan, tmp_path)


def _refused(smartplan: Run, folder: Path) -> None:
    done = smartplan("merge-results", "x", "--out", "y", "--lang", "en", cwd=folder)
    assert done.code == 2
    assert "is no" in done.err
    assert sorted(one.name for one in folder.iterdir()) == ["x"]


def test_what_is_not_there_and_a_folder_of_something_else(tmp_path: Path, smartplan: Run) -> None:
    assert "does not exist" in smartplan("merge-results", "x", "--lang", "en", cwd=tmp_path).err
    assert "is no --shard result" in smartplan("merge-results", ".", "--lang", "en").err


def test_a_whole_run_tells_no_shard(plans: Path, smartplan: Run) -> None:
    told = json.loads(smartplan("validate", str(plans), "--format", "json", *DAY).out)
    assert "shard" not in told
    of = json.loads(
        smartplan("validate", str(plans), "--format", "json", *DAY, "--shard", "1/1").out
    )
    assert of["shard"]["places"] == {"a/kota": 0, "b/kota": 1, "c": 2, "d": 3, "e": 4}
    of.pop("shard")
    assert of == told


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_shard_of_a_ranking_is_json(plans: Path, smartplan: Run, lang: str) -> None:
    done = smartplan("rank", str(plans), "--shard", "1/2", "--lang", lang)
    assert done.code == 2
    assert "merge-results" in done.err
