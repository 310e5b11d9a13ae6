"""The command line: exit codes, words for requests that cannot be done, nothing heavy loaded."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.commands import COMMANDS
from smartplan.source.bundle import MAX_BYTES
from tests.places import EXAMPLES, PLANS

HEAVY = ("jinja2", "ruamel", "rich", "pydantic", "markdown_it", "nh3", "openpyxl", "typst")


def smartplan_process(
    *arguments: str, cwd: Path, **environment: str
) -> "subprocess.CompletedProcess[str]":
    env = {k: v for k, v in os.environ.items() if k not in ("LANG", "LC_ALL", "SMARTPLAN_LANG")}
    return subprocess.run(
        [sys.executable, "-m", "smartplan", *arguments],
        cwd=cwd,
        env=env | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("verb", [verb.name for verb in COMMANDS])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_command_has_a_help_page(smartplan: Callable, verb: str, lang: str) -> None:
    done = smartplan(*verb.split(), "--help", "--lang", lang)
    assert done.code == 0
    assert ("Contoh:" if lang == "id" else "Examples:") in done.out
    assert ("Usage" if lang == "id" else "Pemakaian") not in done.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("valdate",), "did you mean validate?"),
        (("validate", "--frmat", "json"), "did you mean --format?"),
        (("validate", "nowhere"), "does not exist"),
        (("validate", "--format", "jsn"), "did you mean json?"),
        (("validate", "--stage", "9"), "choices: 1, 2, 3, 4"),
        (("validate", "--as-of", "21/6/2022"), "is no date"),
        (("validate", "--lang", "fr"), "choose id or en"),
        (("validate", "--since", "nope"), "git"),
        (("validate", "--baseline", "none.json"), "--write-baseline"),
        (("init",), "missing"),
        (("explain", "XYZ999"), "unknown"),
        (("schema", "progam"), "did you mean program?"),
        (("render", "--document", "masterpln"), "masterplan"),
        (("score", "--standard", "kesiapan"), "kesiapan-3x3"),
    ],
)
def test_a_request_that_cannot_be_done_is_one_sentence_and_exit_2(
    smartplan: Callable, plan_folder: Callable, arguments: tuple[str, ...], says: str
) -> None:
    done = smartplan(*arguments, cwd=plan_folder())
    assert done.code == 2
    assert says in done.err
    assert done.err.count("\n") == 1
    assert "Traceback" not in done.err


def test_an_empty_folder_says_how_to_begin(smartplan: Callable, tmp_path: Path) -> None:
    for verb in ("validate", "score", "render"):
        done = smartplan(verb, cwd=tmp_path)
        assert done.code == 2
        assert "smartplan init" in done.err


def test_a_plan_is_found_from_inside_and_from_above(
    smartplan: Callable, plan_folder: Callable
) -> None:
    folder = plan_folder()
    for cwd in (folder, folder / "programs", folder.parent):
        done = smartplan("validate", "--as-of", "2024-06-30", "--format", "json", cwd=cwd)
        assert json.loads(done.out)["summary"]["plans"] == 1


def test_exit_codes_follow_fail_on(smartplan: Callable, plan_folder: Callable) -> None:
    folder = plan_folder({"data.yaml": "systems:\n"})
    day = ("--as-of", "2024-06-30")
    assert smartplan("validate", *day, cwd=folder).code == 0
    assert smartplan("validate", *day, "--fail-on", "warning").code == 1
    assert smartplan("validate", *day, "--fail-on", "never").code == 0


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    done = smartplan_process("validate", str(EXAMPLES / "tegal"), "--lang", "id", cwd=tmp_path)
    assert done.returncode in (0, 1)
    assert done.stderr == ""


def test_validate_and_score_load_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom smartplan.cli import call\n"
        f"call(['validate', {str(PLANS / 'smallest')!r}])\n"
        f"call(['score', {str(PLANS / 'smallest')!r}])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_version_is_told_before_typer_is_loaded(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom smartplan.cli import main\n"
        "try:\n    main(['--version'])\nexcept SystemExit as end:\n    assert end.code == 0\n"
        "print('typer' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "False"


def test_a_bug_is_told_as_a_bug(
    smartplan: Callable, plan_folder: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    import smartplan.commands.validate as command

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(command, "chosen", broken)
    done = smartplan("validate", cwd=plan_folder())
    assert done.code == 3
    assert "bug in smartplan" in done.err
    trace = Path(done.err.strip().rpartition(" ")[2])
    assert "ZeroDivisionError" in trace.read_text("utf-8")
    trace.unlink()


def test_odd_files_in_a_plan_are_findings(
    plan_folder: Callable, smartplan: Callable, tmp_path: Path
) -> None:
    outside = tmp_path / "luar.yaml"
    outside.write_text("name: X\n")
    folder = plan_folder(
        {
            "programs/besar.yaml": b"#" * (MAX_BYTES + 1),
            "programs/biner.yaml": bytes(range(256)) * 4,
            "program/tersesat.yaml": "name: X\n",
            "programs/lain.yml": "name: X\n",
        }
    )
    (folder / "programs" / "tautan.yaml").symlink_to(outside)
    done = smartplan("validate", "--format", "json", "--select", "SYN,SCH010", cwd=folder)
    found = {(row["code"], row["file"]) for row in json.loads(done.out)["findings"]}
    assert found == {
        ("SYN007", "programs/besar.yaml"),
        ("SYN006", "programs/biner.yaml"),
        ("SYN011", "programs/tautan.yaml"),
        ("SCH010", "program/tersesat.yaml"),
        ("SCH010", "programs/lain.yml"),
    }


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind root")
def test_a_file_without_permission_is_a_finding(
    plan_folder: Callable, smartplan: Callable
) -> None:
    folder = plan_folder()
    (folder / "data.yaml").chmod(0)
    done = smartplan("validate", "--format", "json", cwd=folder)
    codes = {(row["code"], row["file"]) for row in json.loads(done.out)["findings"]}
    assert ("SYN011", "data.yaml") in codes


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind root")
@pytest.mark.parametrize(
    "asked",
    [
        ("schema", "--out", "hasil"),
        ("validate", "--baseline", "hasil/b.json", "--write-baseline"),
        ("render", "--document", "commitment", "--out", "hasil"),
    ],
)
def test_a_folder_that_may_not_be_written_is_one_sentence(
    smartplan: Callable, plan_folder: Callable, asked: tuple[str, ...]
) -> None:
    folder = plan_folder()
    (folder / "hasil").mkdir(mode=0o500)
    done = smartplan(*asked, cwd=folder)
    assert done.code == 2
    assert "cannot be written (Permission denied); choose another f" in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    "asked",
    [
        ("schema", "--out", "berkas"),
        ("validate", "--baseline", "berkas/b.json", "--write-baseline"),
        ("render", "--document", "commitment", "--out", "berkas"),
    ],
)
def test_a_file_in_the_way_of_a_folder_is_one_sentence(
    smartplan: Callable, plan_folder: Callable, asked: tuple[str, ...]
) -> None:
    folder = plan_folder({"berkas": "bukan folder"})
    done = smartplan(*asked, cwd=folder)
    assert done.code == 2
    assert "cannot be written (" in done.err
    assert "; choose another f" in done.err
    assert done.err.count("\n") == 1


FAMILY = {
    "id": ("Pemakaian: smartplan sheet", "perintah mana: sheet export atau sheet import?"),
    "en": ("Usage: smartplan sheet", "which command: sheet export or sheet import?"),
}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_first_word_alone_names_its_commands(smartplan: Callable, lang: str) -> None:
    usage, which = FAMILY[lang]
    for asked in ("--help", "-h"):
        page = smartplan("sheet", asked, "--lang", lang)
        assert page.code == 0
        assert page.out.startswith(usage)
        assert "sheet export  " in page.out
        assert "validate" not in page.out
    for words in (("sheet",), ("sheet", "eksport")):
        done = smartplan("--lang", lang, *words)
        assert (done.code, done.err.strip()) == (2, f"smartplan: {which}")
