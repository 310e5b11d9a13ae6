"""`smartplan init`: a folder that is valid from the first minute, and nothing lost."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema_rs
import pytest

from smartplan.source.folder import read_folder
from smartplan.source.read import read


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_skeleton_has_no_error_and_its_warnings_are_a_to_do_list(
    smartplan: Callable, tmp_path: Path, lang: str
) -> None:
    done = smartplan("init", "batam", "--plan-language", lang, cwd=tmp_path)
    assert done.code == 0, done.err
    checked = smartplan("validate", "batam", "--format", "json")
    report = json.loads(checked.out)
    assert checked.code == 0
    assert report["summary"]["error"] == 0
    assert 5 <= report["summary"]["warning"] <= 30
    manifest, _ = read("smartplan.yaml", (tmp_path / "batam" / "smartplan.yaml").read_bytes())
    assert manifest.data["region"] == {"code": "21.71", "name": "Kota Batam"}
    assert manifest.data["stage"] == 1


def test_every_commented_example_fits_once_the_comment_marks_are_taken_away(
    smartplan: Callable, tmp_path: Path
) -> None:
    smartplan("init", "batam", cwd=tmp_path)
    folder = tmp_path / "batam"
    for path in folder.rglob("*.yaml"):
        lines = []
        for line in path.read_text("utf-8").splitlines():
            bare = line.lstrip(" ")
            looks_like_yaml = bare.startswith("#") and (":" in bare or "- {" in bare)
            is_prose = bare.startswith("# ") and (bare[2:3].isupper() or "  #" in bare)
            if looks_like_yaml and not is_prose and "smartplan explain" not in bare:
                lines.append(
                    line.replace("#", " ", 1)[2:]
                    if line.startswith("# ")
                    else line.replace("# ", "", 1)
                )
            else:
                lines.append(line)
        document, faults = read(path.name, "\n".join(lines).encode())
        if path.name in ("profile.yaml", "organization.yaml", "sources.yaml", "data.yaml"):
            assert not faults, (path.name, [f.message.en for f in faults], "\n".join(lines))
            assert document.data


@pytest.mark.parametrize(
    ("asked", "code"),
    [("21.71", "21.71"), ("2171", "21.71"), ("kota tegal", "33.76"), ("Kab. Tegal", "33.28")],
)
def test_a_region_is_found_by_code_and_by_name(
    smartplan: Callable, tmp_path: Path, asked: str, code: str
) -> None:
    done = smartplan("init", asked, "--dir", "rencana", cwd=tmp_path)
    assert done.code == 0
    assert f'"{code}"' in (tmp_path / "rencana" / "smartplan.yaml").read_text("utf-8")


def test_a_shared_name_lists_the_choices(smartplan: Callable, tmp_path: Path) -> None:
    done = smartplan("init", "tegal", "--lang", "id", cwd=tmp_path)
    assert done.code == 2
    assert "33.28 (Kabupaten Tegal)" in done.err
    assert "33.76 (Kota Tegal)" in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_misspelt_name_gets_a_suggestion(smartplan: Callable, tmp_path: Path) -> None:
    done = smartplan("init", "batm", cwd=tmp_path)
    assert done.code == 2
    assert "did you mean" in done.err
    assert "Kota Batam (21.71)" in done.err


def test_an_existing_folder_is_never_overwritten(smartplan: Callable, tmp_path: Path) -> None:
    (tmp_path / "batam").mkdir()
    (tmp_path / "batam" / "catatan.txt").write_text("penting")
    done = smartplan("init", "batam", cwd=tmp_path)
    assert done.code == 2
    assert [p.name for p in (tmp_path / "batam").iterdir()] == ["catatan.txt"]


def test_editors_get_schemas_that_the_skeleton_fits(smartplan: Callable, tmp_path: Path) -> None:
    smartplan("init", "batam", cwd=tmp_path)
    folder = tmp_path / "batam"
    settings = json.loads((folder / ".vscode" / "settings.json").read_text("utf-8"))
    bundle = read_folder(folder)
    covered = set()
    for schema, pattern in settings["yaml.schemas"].items():
        validator = jsonschema_rs.validator_for(json.loads((folder / schema).read_text("utf-8")))
        for file, raw in bundle.contents.items():
            if Path(file).match(pattern):
                covered.add(file)
                document, _ = read(file, raw)
                assert list(validator.iter_errors(document.data)) == [], file
    assert covered == set(bundle.contents)
