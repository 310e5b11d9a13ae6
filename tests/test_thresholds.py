"""What a reader is shown at a limit and just beyond it: money, gates, risks, long lists."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.source.bundle import Bundle
from smartplan.source.pairs import paired
from tests.conftest import Ran
from tests.overlay import patched
from tests.places import AS_OF, PLANS
from tests.repo import Repo, repository

Make = Callable[..., Path]
Run = Callable[..., Ran]

LOKET = "programs/layanan-terpadu.yaml"
KELAS = "programs/kelas-warga.yaml"
DAY = ("--as-of", AS_OF.isoformat())


def patch(folder: Path, file: str, lines: str) -> None:
    """Change a file of the smallest plan as a case of a rule does."""
    stood = (PLANS / "smallest" / file).read_text("utf-8")
    (folder / file).write_text(patched(stood, lines), "utf-8")


def rendered(smartplan: Run, folder: Path, document: str, form: str = "md") -> str:
    how = ("--document", document, "--format", form, "--lang", "en", "--out", "hasil")
    ran = smartplan("render", *how, *DAY, cwd=folder)
    assert ran.code == 0, ran.err
    return (folder / "hasil" / f"{document}.{form}").read_text("utf-8")


@pytest.mark.parametrize(
    ("ceiling", "row"),
    [
        (230_000_001, "Rp230,000,001 | Rp230,000,000 | Rp1 |"),
        (230_000_000, "Rp230,000,000 | Rp230,000,000 | Rp0 |"),
        (229_999_999, "Rp229,999,999 | Rp230,000,000 | -Rp1 (over the ceiling) |"),
    ],
)
def test_a_year_is_over_its_ceiling_by_one_rupiah(
    smartplan: Run, plan_folder: Make, ceiling: int, row: str
) -> None:
    folder = plan_folder()
    patch(folder, "smartplan.yaml", f'budget:\n  ceilings: {{"2023": {ceiling}}}\n')
    assert f"| 2023 | {row}" in rendered(smartplan, folder, "masterplan")


@pytest.mark.parametrize(
    ("likelihood", "impact", "grade"),
    [(3, 5, "high"), (3, 4, "moderate"), (2, 4, "moderate"), (2, 3, "low")],
)
def test_the_grade_of_a_risk(
    smartplan: Run, plan_folder: Make, likelihood: int, impact: int, grade: str
) -> None:
    folder = plan_folder()
    mass = f"likelihood: {likelihood}, impact: {impact}"
    patch(folder, LOKET, f"risks:\n  listrik-padam: {{text: Padam, {mass}}}\n")
    text = rendered(smartplan, folder, "masterplan")
    *_, row = re.findall(r"\| Padam \|.*", text)
    assert row.split(" | ")[2] == f"{likelihood * impact} ({likelihood} × {impact})"
    assert row.split(" | ")[3] == grade
    assert f"high ones: {int(grade == 'high')}" in text


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    made = repository(tmp_path / "repo")
    made.git("switch", "-qc", "cabang")
    return made


def reviewed(smartplan: Run, repo: Repo) -> str:
    """What the review of the branch says, folded to single blanks."""
    ran = smartplan("review", "--base", "main", "--fail-on", "never", *DAY, cwd=repo.root)
    assert ran.code == 0, ran.err
    return " ".join(ran.out.split())


def test_a_gate_that_is_lost_and_one_that_is_reached(smartplan: Run, repo: Repo) -> None:
    patch(repo.plan, KELAS, "quick_win:\n  appeal: (removed)\n")
    repo.commit("daya tarik dihapus")
    said = reviewed(smartplan, repo)
    assert "stage IV no longer meets: Complete quick-win sheets" in said
    assert "now meets" not in said
    repo.git("branch", "-qf", "main", "cabang")
    patch(repo.plan, KELAS, "note: Lengkap kembali\n")
    repo.commit("daya tarik kembali")
    said = reviewed(smartplan, repo)
    assert "stage IV now meets: Complete quick-win sheets" in said
    assert "no longer meets" not in said


@pytest.mark.parametrize(("programs", "more"), [(8, ""), (9, "and 1 more major changes below")])
def test_eight_major_changes_are_named_first(
    smartplan: Run, repo: Repo, programs: int, more: str
) -> None:
    for n in range(programs):
        text = f"name: Program {n}\ndimension: warga\n"
        (repo.plan / f"programs/baru-{n}.yaml").write_text(text, "utf-8")
    repo.commit()
    said = reviewed(smartplan, repo)
    assert ("more major changes below" in said) is bool(more)
    assert more in said


@pytest.mark.parametrize(("years", "told"), [(3, 3), (4, 3)])
def test_the_three_years_that_move_most_are_named(
    smartplan: Run, repo: Repo, years: int, told: int
) -> None:
    rows = "".join(
        f"  - {{year: {2024 + n}, amount: {n}00000000, fund: csr}}\n" for n in range(1, years + 1)
    )
    patch(repo.plan, LOKET, f"budget:\n  - ...\n  - ...\n{rows}")
    repo.commit()
    (moved,) = re.findall(r"budget Rp420 million → [^(]*\(([^)]*)\)", reviewed(smartplan, repo))
    named = re.findall(r"\b20\d\d\b", moved)
    assert named == [str(2024 + n) for n in range(1, years + 1)][-told:]


@pytest.mark.parametrize(
    ("programs", "said"),
    [
        (4, "leads baru-0, baru-1, baru-2 and baru-3)"),
        (5, "leads baru-0, baru-1, baru-2, baru-3 and 1 more)"),
    ],
)
def test_four_programs_of_an_agency_are_named(
    smartplan: Run, repo: Repo, programs: int, said: str
) -> None:
    for n in range(programs):
        text = f"name: Program {n}\ndimension: warga\nlead: bappeda\n"
        (repo.plan / f"programs/baru-{n}.yaml").write_text(text, "utf-8")
    repo.commit()
    assert said in reviewed(smartplan, repo)


def test_the_summary_names_two_programs_of_a_dimension_and_five_risks(
    smartplan: Run, plan_folder: Make
) -> None:
    folder = plan_folder()
    rows = "".join(
        f"  r{n}: {{text: Risiko {n}, likelihood: 5, impact: {n}}}\n" for n in range(1, 6)
    )
    patch(folder, LOKET, f"risks:\n{rows}  listrik-padam: (removed)\n")
    for n in range(1, 4):
        (folder / f"programs/baru-{n}.yaml").write_text(
            f"name: Program baru {n}\nsummary: Program yang ke-{n}.\ndimension: warga\n"
            f"budget:\n  - {{year: 2024, amount: {n}00000000, fund: apbd}}\n",
            "utf-8",
        )
    text = rendered(smartplan, folder, "executive-summary")
    named = re.findall(r"(?m)^- \*\*(Kelas literasi|Program baru \d)", text)
    assert named == ["Kelas literasi", "Program baru 3"]
    watched = text[text.index("Main risks") :]
    assert re.findall(r"- (?:\*\*R\d+\*\* )?(Risiko \d|Relawan|Listrik)", watched) == [
        f"Risiko {n}" for n in (5, 4, 3, 2)
    ] + ["Relawan"]


@pytest.mark.parametrize(("rows", "is_tall"), [(11, False), (12, True)])
def test_the_head_of_a_table_stays_from_twelve_rows_on(
    smartplan: Run, plan_folder: Make, rows: int, *, is_tall: bool
) -> None:
    folder = plan_folder()
    risks = "".join(f"  r{n}: {{text: Risiko {n}}}\n" for n in range(rows - 2))
    patch(folder, LOKET, f"risks:\n{risks}")
    text = rendered(smartplan, folder, "masterplan", "html")
    (classes,) = re.findall(r'<div class="([^"]*)" id="tbl-risks"', text)
    assert ("tall" in classes.split()) is is_tall


@pytest.mark.parametrize(("shared", "of", "is_one"), [(2, 4, True), (2, 5, False), (1, 2, True)])
def test_a_plan_in_another_folder_is_the_same_with_half_of_its_files(
    shared: int, of: int, *, is_one: bool
) -> None:
    old = {f"programs/{n}.yaml": b"name: A\n" for n in range(shared)}
    new = old | {f"programs/{n}.yaml": b"name: B\n" for n in range(shared, of)}
    pairs = paired(
        {"lama": Bundle("lama", old, frozenset())}, {"baru": Bundle("baru", new, frozenset())}
    )
    assert len(pairs) == (1 if is_one else 2)


@pytest.mark.parametrize(
    ("count", "named"), [(5, "x.y.z0, x.y.z1, x.y.z2, x.y.z3, x.y.z4"), (6, "x.y.z3, x.y.z4, …")]
)
def test_five_indicators_that_the_standard_has_not_are_named(
    smartplan: Run, plan_folder: Make, count: int, named: str
) -> None:
    folder = plan_folder()
    rows = "".join(f"  x.y.z{n}: {{level: 1}}\n" for n in range(count))
    patch(folder, "readiness.yaml", f"indicators:\n{rows}")
    said = " ".join(smartplan("score", "--lang", "en", *DAY, cwd=folder).out.split())
    assert named in said
    assert ("…" in said) is (count > 5)
    assert f"x.y.z{count}" not in said
