"""The command line itself: its pages, its languages, what it says to a slip, and its ends."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan import __version__
from smartplan.commands import COMMANDS
from tests.conftest import Ran
from tests.places import ROOT

Make = Callable[..., Path]
Run = Callable[..., Ran]

VERBS = [verb.name for verb in COMMANDS]
PAGE = {"id": "Pemakaian: smartplan", "en": "Usage: smartplan"}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_first_page_has_every_command(smartplan: Run, lang: str) -> None:
    ran = smartplan("--help", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    said = " ".join(ran.out.split()).replace("kata- kata", "kata-kata")  # folded there
    for verb in COMMANDS:
        assert f" {verb.name} {verb.summary.id if lang == 'id' else verb.summary.en}" in said
    assert PAGE[lang] in ran.out
    assert PAGE["en" if lang == "id" else "id"] not in ran.out
    for call in ("-h", "--help"):
        assert smartplan("--lang", lang, call).out == ran.out
    assert smartplan("--lang", lang).out.strip() == ran.out.strip()


@pytest.mark.parametrize("verb", COMMANDS, ids=VERBS)
def test_a_page_has_the_same_options_in_both_languages(smartplan: Run, verb: object) -> None:
    name = getattr(verb, "name")  # noqa: B009 -- its type is not the matter
    pages = {lang: smartplan(*name.split(), "--help", "--lang", lang).out for lang in ("id", "en")}
    options = [re.findall(r"(?m)^  (--[a-z-]+)", page) for page in pages.values()]
    assert options[0] == options[1]
    assert {"--help"} <= set(options[0])
    assert pages["id"] != pages["en"]
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", "".join(pages.values()))
    for lang, page in pages.items():
        assert f"{PAGE[lang]} {name}" in page
        assert smartplan(*name.split(), "-h", "--lang", lang).out == page
        for option in verb.examples:  # type: ignore[attr-defined]
            assert option.split()[1 : 1 + len(name.split())] == name.split()
            assert " ".join(option.split()) in " ".join(page.split())


SLIPS = [
    ("valdate", "tidak ada perintah valdate; maksudnya validate?",
     "there is no command valdate; did you mean validate?"),
    ("qqqq", "tidak ada perintah qqqq; lihat smartplan --help",
     "there is no command qqqq; see smartplan --help"),
    ("--versi", "tidak ada opsi --versi; maksudnya --version?",
     "there is no option --versi; did you mean --version?"),
    ("validate --frmat x", "tidak ada opsi --frmat; maksudnya --format?",
     "there is no option --frmat; did you mean --format?"),
    ("validate --zzzz", "tidak ada opsi --zzzz; lihat smartplan validate --help",
     "there is no option --zzzz; see smartplan validate --help"),
    ("validate -x", "tidak ada opsi -x; lihat smartplan validate --help",
     "there is no option -x; see smartplan validate --help"),
    ("validate --format", "opsi --format memerlukan nilai; lihat smartplan",
     "option --format needs a value; see smartplan"),
    ("history", "belum disebut; lihat smartplan history --help",
     "is missing; see smartplan history --help"),
    ("history x --limit satu",
     "nilai --limit tidak dapat dipakai; lihat smartplan history --help",
     "the value of --limit cannot be used:"),
    ("history x --limit 0", "--limit 0 tidak bisa; tulis 1 atau lebih",
     "--limit 0 is no use; write 1 or more"),
    ("explain a b", "perintah tidak dapat dipahami; lihat smartplan explain --help",
     "See smartplan explain --help"),
    ("explain LAW0011", "tidak ada penjelasan untuk LAW0011; maksudnya LAW001?",
     "LAW0011 is unknown; did you mean LAW001?"),
    ("validate --format jsn", "--format jsn tidak dikenal; maksudnya json? pilihannya: text, json",
     "--format jsn is not known; did you mean json? choices: text, json"),
    ("validate --as-of 21/6/2022",
     "--as-of 21/6/2022 bukan tanggal; tulis misalnya 2022-06-21",
     "--as-of 21/6/2022 is no date; write for example 2022-06-21"),
    ("validate --select ZZZ", "--select ZZZ tidak dikenal; ", "--select ZZZ is not known; "),
    ("validate entah", "entah tidak ada; periksa ejaannya",
     "entah does not exist; check the spelling"),
    ("validate --diff", "--diff hanya dipakai bersama --fix", "--diff goes with --fix only"),
    ("validate --write-baseline", "--write-baseline memerlukan --baseline BERKAS",
     "--write-baseline needs --baseline FILE"),
]  # fmt: skip


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("typed", "id", "en"), SLIPS, ids=[slip[0] for slip in SLIPS])
def test_a_slip_is_answered_in_one_line(
    smartplan: Run, plan_folder: Make, typed: str, id: str, en: str, lang: str
) -> None:
    ran = smartplan("--lang", lang, *typed.split(), cwd=plan_folder())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("smartplan: ")
    assert ran.err.count("\n") == 1
    assert (id if lang == "id" else en) in ran.err


@pytest.mark.parametrize(
    ("typed", "environment", "lang"),
    [
        (("explain", "BUD003"), {}, "en"),
        (("explain", "BUD003", "--lang", "id"), {}, "id"),
        (("explain", "BUD003", "--lang=id"), {}, "id"),
        (("--lang", "id", "explain", "BUD003"), {}, "id"),
        (("--lang=id", "explain", "BUD003"), {}, "id"),
        (("--lang", "en", "explain", "BUD003", "--lang", "id"), {}, "id"),
        (("explain", "BUD003"), {"SMARTPLAN_LANG": "id"}, "id"),
        (("explain", "BUD003"), {"LANG": "id_ID.UTF-8"}, "id"),
        (("explain", "BUD003"), {"LANG": "fr_FR.UTF-8"}, "en"),
        (("explain", "BUD003"), {"LC_ALL": "en_US.UTF-8", "LANG": "id_ID.UTF-8"}, "en"),
        (("explain", "BUD003"), {"SMARTPLAN_LANG": "id", "LC_ALL": "en_US.UTF-8"}, "id"),
        (("explain", "BUD003", "--lang", "en"), {"SMARTPLAN_LANG": "id"}, "en"),
        (("--lang", "en", "explain", "BUD003"), {"SMARTPLAN_LANG": "id"}, "en"),
        (("--help",), {"SMARTPLAN_LANG": "id"}, "id"),
    ],
)
def test_the_language(
    smartplan: Run,
    monkeypatch: pytest.MonkeyPatch,
    typed: tuple[str, ...],
    environment: dict[str, str],
    lang: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    out = smartplan(*typed).out
    assert ("Perbaikan" in out or "Pemakaian" in out) is (lang == "id")
    assert ("How to mend it" in out or "Usage" in out) is (lang == "en")


@pytest.mark.parametrize("typed", [("--version",), ("-V",), ("--lang", "id", "--version")])
def test_the_version(smartplan: Run, typed: tuple[str, ...]) -> None:
    ran = smartplan(*typed)
    assert (ran.code, ran.out, ran.err) == (0, f"smartplan {__version__}\n", "")


def test_ctrl_c_ends_without_a_trace(
    smartplan: Run, plan_folder: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("smartplan.commands.validate.reported", interrupted)
    ran = smartplan("validate", cwd=plan_folder())
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "")


@pytest.mark.parametrize(
    ("lang", "says"), [("id", "ini kesalahan di smartplan"), ("en", "this is a bug in smartplan")]
)
def test_a_bug_leaves_its_trace_in_a_file(
    smartplan: Run, plan_folder: Make, monkeypatch: pytest.MonkeyPatch, lang: str, says: str
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise LookupError("tak terduga")

    monkeypatch.setattr("smartplan.commands.validate.reported", broken)
    ran = smartplan("validate", "--lang", lang, cwd=plan_folder())
    assert (ran.code, says in ran.err, "Traceback" in ran.err) == (3, True, False)
    trace = Path(ran.err.strip().rpartition(" ")[2])
    assert f"smartplan {__version__}" in trace.read_text("utf-8")
    assert "LookupError: tak terduga" in trace.read_text("utf-8")
    trace.unlink()


@pytest.mark.skipif(os.name == "nt", reason="pipes of Unix")
def test_a_reader_that_goes_is_no_error(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "smartplan", "schema", "program"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert (process.stderr.read(), process.wait(20)) == (b"", 0)
