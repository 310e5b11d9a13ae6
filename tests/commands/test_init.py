"""`smartplan init`: a folder that is valid from the first minute, and nothing lost."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import jsonschema_rs
import pytest

from smartplan.plan.files import kind_of
from smartplan.shape.files import bind_file, bind_mapping_file
from smartplan.shape.outcome import Outcome
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


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_commented_example_fits_once_the_comment_marks_are_taken_away(
    smartplan: Callable, tmp_path: Path, lang: str
) -> None:
    """Every key that a comment shows is one of the format, and its example is a right one."""
    smartplan("init", "batam", "--plan-language", lang, cwd=tmp_path)
    folder = tmp_path / "batam"
    shown = 0
    for path in sorted(folder.rglob("*.yaml")):
        file = path.relative_to(folder).as_posix()
        kind = kind_of(file)
        assert kind, file
        before = path.read_text("utf-8")
        text = "".join(
            line.replace("# ", "", 1) if COMMENTED_OUT.match(line) else line
            for line in before.splitlines(keepends=True)
        )
        assert text != before, f"{file} shows nothing to take up"
        document, faults = read(file, text.encode())
        assert not faults, (file, [f.message.en for f in faults], text)
        out = Outcome(file)
        bind = bind_mapping_file if kind.is_mapping else bind_file
        bind(kind.record, document.data, kind.at, out)
        said = [f"{found.place.route}: {found.message.en}" for found in out.findings]
        # What is asked for and still empty is the region's own to write.
        assert [one for one in said if "has no value" not in one] == [], text
        shown += len(list(scalars(document.data)))
    assert shown > 200


# A key and a colon, or something further in; what is said in words begins with a capital.
COMMENTED_OUT = re.compile(r" *#( {3,}\S| [a-z0-9_-]+:( |$))")


def scalars(node: object) -> list[object]:
    if isinstance(node, dict | list):
        held = node.values() if isinstance(node, dict) else node
        return [leaf for child in held for leaf in scalars(child)]
    return [node]


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
