"""What editors get of a plan: schemas that complete its own ids, in files that git ignores."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from smartplan.plan.known import known
from smartplan.plan.load import load
from smartplan.scaffold.editor import IDS, OWN_FOLDER, SETTINGS
from smartplan.source.folder import read_folder
from smartplan.source.read import read
from tests import every_key
from tests.conftest import Ran
from tests.places import EXAMPLES, RENDERED
from tests.repo import Repo

Run = Callable[..., Ran]
PLANS = sorted(path.parent.name for path in EXAMPLES.glob("*/smartplan.yaml"))


@pytest.fixture
def batam(smartplan: Run, tmp_path: Path) -> Path:
    assert smartplan("init", "batam", cwd=tmp_path).code == 0
    return tmp_path / "batam"


def ids(folder: Path) -> Any:
    return json.loads((folder / OWN_FOLDER / IDS).read_text("utf-8"))


def own(folder: Path, name: str) -> Any:
    """A schema with what the file of ids says put in the place of its references."""
    held = ids(folder)

    def whole(node: Any) -> Any:
        if isinstance(node, dict):
            file, _, key = str(node.get("$ref", "")).partition("#/")
            return held[key] if file == IDS else {k: whole(v) for k, v in node.items()}
        return [whole(one) for one in node] if isinstance(node, list) else node

    schema = json.loads((folder / OWN_FOLDER / f"{name}.schema.json").read_text("utf-8"))
    return whole(schema)


def offered(schema: Any) -> dict[str, str]:
    """The ids that a schema offers, with what they are called."""
    first = schema["anyOf"][0]
    return dict(zip(first["enum"], first["markdownEnumDescriptions"], strict=True))


def test_an_editor_offers_the_ids_of_other_files_with_their_names(
    smartplan: Run, batam: Path
) -> None:
    smartplan("add", "agency", "Dinas Kesehatan", "--short", "Dinkes", cwd=batam)
    smartplan("add", "goal", "Warga sehat", cwd=batam)
    program = own(batam, "program")["properties"]
    assert offered(program["lead"])["dinkes"] == "Dinas Kesehatan"
    assert offered(program["support"]["items"])["dinkes"] == "Dinas Kesehatan"
    assert offered(program["goals"]["items"])["warga-sehat"] == "Warga sehat"
    assert "contoh-program" in offered(program["depends"]["items"])
    own_set = ["governance", "branding", "economy", "living", "society", "environment"]
    assert list(offered(program["dimension"])) == own_set
    progress = own(batam, "progress")["properties"]["programs"]["anyOf"][0]
    assert progress["type"] == "object"  # as yaml-language-server wants it to complete keys
    assert "contoh-program" in offered(progress["propertyNames"])


def test_an_id_that_is_not_known_yet_is_no_mistake_in_an_editor(batam: Path) -> None:
    validator = jsonschema_rs.validator_for(own(batam, "program"))
    program = {"name": "X", "dimension": "belum-ada", "lead": "belum-ada", "issues": ["baru"]}
    assert list(validator.iter_errors(program)) == []
    assert list(validator.iter_errors({**program, "lead": 3})) != []
    assert list(validator.iter_errors({**program, "lead": None})) == []


@pytest.mark.parametrize("name", [*PLANS, "every key"])
def test_plans_fit_their_own_schemas(smartplan: Run, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "plan"
    if name == "every key":
        for file, raw in every_key.files().items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(raw)
    else:
        shutil.copytree(EXAMPLES / name, folder)
    assert smartplan("schema", "--out", ".smartplan/schema", cwd=folder).code == 0
    bundle = read_folder(folder)
    covered = set()
    settings = json.loads((folder / SETTINGS).read_text("utf-8"))
    for path, pattern in settings["yaml.schemas"].items():
        assert (folder / path).is_file()
        validator = jsonschema_rs.validator_for(own(folder, Path(path).name.split(".")[0]))
        for file, raw in bundle.contents.items():
            if Path(file).match(pattern):
                covered.add(file)
                document, _ = read(file, raw)
                assert list(validator.iter_errors(document.data)) == [], file
    assert covered == set(bundle.contents)
    plan = load(bundle, RENDERED).plan
    for collection, held in known(plan, plan.language).items():
        assert ids(folder)[collection].get("enum", []) == list(held)


def test_every_reference_finds_its_ids(batam: Path) -> None:
    held = ids(batam)
    for path in (batam / OWN_FOLDER).glob("*.schema.json"):
        text = path.read_text("utf-8")
        for part in text.split(f'"{IDS}#/')[1:]:
            assert part.partition('"')[0] in held


def test_git_ignores_what_is_the_plan_s_own(smartplan: Run, batam: Path, tmp_path: Path) -> None:
    repo = Repo(batam, batam)
    repo.git("init", "-q")
    repo.commit("mulai")
    clone = tmp_path / "clone"
    repo.git("clone", "--quiet", str(batam), str(clone))
    assert not (clone / SETTINGS).exists()  # it would name schemas that are not there
    assert not (clone / OWN_FOLDER).exists()
    assert (clone / ".smartplan/schema/program.schema.json").is_file()
    smartplan("add", "agency", "Dinas Kesehatan", cwd=clone)
    assert "dinas-kesehatan" in ids(clone)["agencies"]["enum"]
    assert (clone / SETTINGS).is_file()
    assert repo.git("-C", str(clone), "status", "--short").split() == ["M", "organization.yaml"]


def test_what_is_there_is_added_to_and_never_overwritten(smartplan: Run, batam: Path) -> None:
    (batam / ".gitignore").write_text("*.bak", "utf-8")
    (batam / SETTINGS).write_text('{"yaml.schemas": {}}\n', "utf-8")
    ran = smartplan("schema", "--out", ".smartplan/schema", "--lang", "en", cwd=batam)
    assert (batam / ".gitignore").read_text("utf-8") == (
        "*.bak\n/.smartplan/own/\n/.vscode/settings.json\n"
    )
    assert (batam / SETTINGS).read_text("utf-8") == '{"yaml.schemas": {}}\n'
    assert "names the schemas without this plan's ids" in ran.err
    again = smartplan("schema", "--out", ".smartplan/schema", cwd=batam)
    assert again.code == 0
    assert ".gitignore" not in again.out


def test_a_plan_without_editors_stays_without(
    smartplan: Run, plan_folder: Callable[..., Path], tmp_path: Path
) -> None:
    folder = plan_folder()
    before = {path for path in folder.rglob("*") if path.is_file()}
    smartplan("add", "mission", "Uji", cwd=folder)
    assert {path for path in folder.rglob("*") if path.is_file()} - before <= {
        folder / "profile.yaml"
    }
    smartplan("schema", "--out", str(tmp_path / "lain"), cwd=folder)
    assert not (folder / ".smartplan").exists()


def test_a_dry_run_leaves_the_ids_alone(smartplan: Run, batam: Path) -> None:
    before = ids(batam)
    smartplan("add", "agency", "Dinas Kesehatan", "--dry-run", cwd=batam)
    assert ids(batam) == before
