"""`smartplan validate --fix`: what is mended, what never is, and what is written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.plan.load import load
from smartplan.repairing import rewrite
from smartplan.shape.days import sure_day
from smartplan.shape.money import sure_rupiah
from smartplan.shape.suggest import certain
from smartplan.source.bundle import Bundle
from tests.conftest import Ran
from tests.places import AS_OF

Make = Callable[..., Path]
Run = Callable[..., Ran]

DAY = ("--as-of", "2024-06-30", "--select", "SYN,SCH")
PROGRAM = """\
# kepala
nmae: Layanan  # nama
dimension: governance
status: berjalan    # masih
budegt:
  - {year: "2023", amount: Rp 650 juta, fund: APBD}  # uang
  - year: 2024

    amount: 1.250.000.000,00 # besar
milestones:
  a: {date: 21 Juni 2023, text: Satu}
  b: {date: 03/04/2023, text: Dua}
risks:
  r:
    text: 12
    likelihood: "3"
alignment:
  rkpd: 33.10
"""
MENDED = """\
# kepala
name: Layanan  # nama
dimension: governance
status: running    # masih
budget:
  - {year: 2023, amount: 650000000, fund: apbd}  # uang
  - year: 2024

    amount: 1250000000 # besar
milestones:
  a: {date: 2023-06-21, text: Satu}
  b: {date: 03/04/2023, text: Dua}
risks:
  r:
    text: "12"
    likelihood: 3
alignment:
  rkpd: "33.10"
"""


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_everything_certain_is_mended_and_nothing_else_touched(
    plan_folder: Make, smartplan: Run, ending: str, mark: bytes
) -> None:
    raw = mark + PROGRAM.replace("\n", ending).encode()
    folder = plan_folder({"programs/x.yaml": raw})
    path = folder / "programs/x.yaml"
    path.chmod(0o600)
    ran = smartplan("validate", "--fix", *DAY, cwd=folder)
    assert path.read_bytes() == mark + MENDED.replace("\n", ending).encode()
    assert path.stat().st_mode & 0o777 == 0o600
    assert ran.code == 1
    assert "programs/x.yaml:2: nmae -> name" in ran.out
    assert 'programs/x.yaml:18: 33.10 -> "33.10"' in ran.out
    assert "03/04/2023" in ran.out
    before = path.stat().st_mtime_ns
    again = smartplan("validate", "--fix", *DAY, cwd=folder)
    assert "->" not in again.out
    assert path.stat().st_mtime_ns == before


def test_diff_writes_nothing(plan_folder: Make, smartplan: Run) -> None:
    folder = plan_folder({"programs/x.yaml": PROGRAM})
    ran = smartplan("validate", "--fix", "--diff", *DAY, cwd=folder)
    assert ran.code == 1
    assert ran.out.startswith("--- a/programs/x.yaml\n+++ b/programs/x.yaml\n")
    assert "-nmae: Layanan  # nama\n+name: Layanan  # nama\n" in ran.out
    assert (folder / "programs/x.yaml").read_text() == PROGRAM
    (folder / "programs/x.yaml").unlink()
    assert smartplan("validate", "--fix", "--diff", *DAY, cwd=folder) == Ran(0, "", "")


def test_only_the_chosen_codes_are_mended_and_json_stays_json(
    plan_folder: Make, smartplan: Run
) -> None:
    import json

    folder = plan_folder({"programs/x.yaml": PROGRAM})
    ran = smartplan("validate", "--fix", "--select", "SCH006", "--format", "json", cwd=folder)
    assert [finding["code"] for finding in json.loads(ran.out)["findings"]] == ["SCH006"]
    assert "21 Juni 2023 -> 2023-06-21" in ran.err
    changed = (folder / "programs/x.yaml").read_text()
    assert changed == PROGRAM.replace("21 Juni 2023", "2023-06-21")


@pytest.mark.parametrize(("lang", "said"), [("id", "tidak diganti"), ("en", "is not changed to")])
def test_what_would_bring_an_error_is_left_alone_and_the_rest_is_mended(
    plan_folder: Make, smartplan: Run, lang: str, said: str
) -> None:
    text = "name: X\ndimension: governance\nstatuss: [a]\nhorizon: pendek\n"
    folder = plan_folder({"programs/x.yaml": text})
    ran = smartplan("validate", "--fix", "--lang", lang, *DAY, cwd=folder)
    assert (folder / "programs/x.yaml").read_text() == text.replace("pendek", "short")
    assert said in ran.err
    assert ran.code == 1


@pytest.mark.parametrize(
    "body",
    [
        "budget:\n  - {year: 2023, amount: Rp 1,25 miliar}\n",  # the comma ends the value
        "budget:\n  - {year: 2023, amount: 1.250.000,00}\n",
        "budget:\n  - {year: 2023, amount: Rp 1.250 miliar}\n",  # 1250 or 1.25?
        "budget:\n  - {year: 2023, amount: 1, fund: dau}\n",  # no slip of dak
        "budget:\n  - {year: 2023, amount: 1, fund: bumn}\n",  # no slip of bumd
        "alignment: {rpjmn: teks}\n",  # no slip of rpjmd
        "tujuan: [a]\nsasaran: [b]\n",  # both are goals
        "milestones:\n  a: {date: 04/03/2023, text: T}\n",
        "status: gagasann berjalan\n",
        "indicators:\n  i: {name: I, baseline: {value: 62%}}\n",  # drops the unit
        "indicators:\n  i: {name: I, baseline: {value: 1,250}}\n",
        "budget:\n  - {year: '23', amount: 1}\n",  # out of range
        "lead: &x diskominfo\n",
    ],
)
def test_what_is_not_certain_is_never_mended(body: str) -> None:
    text = f"name: X\ndimension: governance\n{body}"
    bundle = Bundle("uji", {"programs/x.yaml": text.encode()}, frozenset())
    assert [f.edits for f in load(bundle, AS_OF).findings if f.edits] == []


def test_links_failures_and_changes_meanwhile(tmp_path: Path) -> None:
    real, link = tmp_path / "a", tmp_path / "b"
    real.write_bytes(b"1")
    link.symlink_to(real)
    assert rewrite.write(rewrite.Rewrite(link, "b", b"1", b"2")) is None
    assert (link.is_symlink(), real.read_bytes()) == (True, b"2")
    told = rewrite.write(rewrite.Rewrite(real, "a", b"1", b"3"))
    assert told is not None
    assert "meanwhile" in told.en
    assert real.read_bytes() == b"2"
    gone = rewrite.write(rewrite.Rewrite(tmp_path / "c", "c", b"1", b"3"))
    assert gone is not None
    assert not (tmp_path / "c").exists()


def test_a_diff_shows_a_missing_last_break_and_windows_lines() -> None:
    made = rewrite.diff([rewrite.Rewrite(Path("x"), "x", b"a\r\nb", b"a\r\nc")])
    assert made.splitlines(keepends=True)[3:] == [
        " a\r\n",
        "-b\n",
        "\\ No newline at end of file\n",
        "+c\n",
        "\\ No newline at end of file\n",
    ]


@pytest.mark.parametrize(
    "options", [("--diff",), ("--fix", "--watch"), ("--fix", "--write-baseline")]
)
def test_options_that_do_not_go_together(
    plan_folder: Make, smartplan: Run, options: tuple[str, ...]
) -> None:
    assert smartplan("validate", *options, cwd=plan_folder()).code == 2


def test_certain_is_stricter_than_near() -> None:
    assert certain("budegt", ["budget", "basis"]) == "budget"
    assert certain("goal", ["goals"]) == "goals"
    assert certain("Running", ["running", "planned"]) == "running"
    assert certain("rpjmn", ["rpjmd"]) is None
    assert certain("izin", ["layanan-izin"]) is None


def test_days_and_money_that_can_be_read_in_one_way() -> None:
    days = ("21/6/2022", "2022/3/4", "4 Maret 2022", "3-3-2022", "03/04/2022", "31/2/2022")
    assert [str(sure_day(day)) for day in days] == [
        "2022-06-21", "2022-03-04", "2022-03-04", "2022-03-03", "None", "None",
    ]  # fmt: skip
    money = ("Rp 1,25 miliar", "1.250.000", "Rp 1.250 juta", "IDR 5 m", "Rp 5 M", "500 jt", "1.5")
    assert [sure_rupiah(amount) for amount in money] == [
        1_250_000_000, 1_250_000, None, None, 5_000_000_000, 500_000_000, None,
    ]  # fmt: skip
