"""Five agencies edit one plan in the same week: git's own merge beside smartplan's merge driver.

Usage: python3 scripts/demo_merge.py [FOLDER]

Makes two repositories in FOLDER (default: a temporary one), each with a branch for each of five
agencies on examples/tegal, and merges them one after another. All that the agencies write is made
up. Ends with 1 unless the driver leaves exactly the one conflict that is real.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

EXAMPLE = Path(__file__).resolve().parent.parent / "examples" / "tegal"
PLAN = "tegal"
PROGRAM = "programs/siaga-kota.yaml"
ROW_2026 = (
    '{year: 2026, amount: 2700000000, fund: apbd, code: "1.05.03.2.03.02", approximate: true}'
)
INDICATORS = "indicators:\n  laporan"
LAMP = """\
  lampu-prioritas:
    kind: infrastructure
    name: Memasang lampu prioritas di jalur unit siaga
    years: [2027]
    lead: dishub
"""


def change(plan: Path, file: str, old: str, new: str) -> None:
    """Replace the one place where a text stands in a file."""
    path = plan / file
    text = path.read_text("utf-8")
    if text.count(old) != 1:
        raise SystemExit(f"{file}: {text.count(old)} times {old!r}")
    path.write_text(text.replace(old, new), "utf-8")


def before(plan: Path, file: str, mark: str, text: str) -> None:
    """Write a text before a line."""
    change(plan, file, f"\n{mark}", f"\n{text}{mark}")


def source(plan: Path, id: str, title: str, day: str) -> None:
    text = f"{id}:\n  title: {title}\n  kind: report\n  date: {day}\n  basis: illustration\n"
    path = plan / "sources.yaml"
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def row(plan: Path, text: str) -> None:
    """Write a budget row behind the last one."""
    change(plan, PROGRAM, INDICATORS, f"  - {text}\n{INDICATORS}")


def agency(id: str, name: str) -> str:
    return f"  {id}:\n    name: {name}\n    kind: opd\n    basis: illustration\n"


def program(name: str, dimension: str, lead: str, year: int, amount: int) -> str:
    return (
        f"# Usulan awal, menunggu pembahasan\nname: {name}\ndimension: {dimension}\n"
        f"lead: {lead}\nstatus: idea\nbudget:\n"
        f"  - {{year: {year}, amount: {amount}, fund: apbd}}\nbasis: illustration\n"
    )


def dinkes(plan: Path) -> None:
    """Health: a program, a source, a budget row, its own agency added to the support."""
    source(plan, "laporan-gawat-darurat", "Laporan layanan gawat darurat", "2024-03-04")
    (plan / "programs/ambulans-terdekat.yaml").write_text(
        program("Ambulans Terdekat", "living", "dinkes", 2026, 750000000), "utf-8"
    )
    row(plan, "{year: 2027, amount: 300000000, fund: dak}  # alat medis")
    change(plan, PROGRAM, "kecamatan]\npartners", "kecamatan, disperkim]\npartners")
    before(plan, "organization.yaml", "partners:\n", agency("rsud", "Rumah Sakit Umum Daerah"))


def dishub(plan: Path) -> None:
    """Transport: a source, a budget row, a new action, a partner."""
    source(plan, "kajian-simpang", "Kajian waktu tempuh kendaraan darurat", "2024-02-19")
    row(plan, "{year: 2027, amount: 450000000, fund: csr}")
    change(plan, PROGRAM, "dishub, diskominfo, kecamatan]", "dishub, diskominfo, kecamatan, dlh]")
    change(plan, PROGRAM, "budget:\n  - {year: 2025", f"{LAMP}budget:\n  - {{year: 2025")
    before(plan, "organization.yaml", "partners:\n", agency("terminal", "Unit Pengelola Terminal"))


def bkad(plan: Path) -> None:
    """Finance: an amount is cut, a note says why, a source."""
    source(plan, "pagu-indikatif", "Pagu indikatif 2026", "2024-04-01")
    change(plan, PROGRAM, ROW_2026, ROW_2026.replace("2700000000", "2400000000"))
    change(plan, PROGRAM, "budget:\n", "# Pagu 2026 dipotong menurut rapat anggaran\nbudget:\n")
    before(plan, "organization.yaml", "partners:\n", agency("bapenda", "Badan Pendapatan"))


def diskominfo(plan: Path) -> None:
    """Informatics: a program, a source, text of a field nobody else touches, the council."""
    source(plan, "uji-beban", "Uji beban pusat laporan", "2024-03-25")
    (plan / "programs/radio-digital.yaml").write_text(
        program("Radio Digital Petugas", "society", "diskominfo", 2027, 900000000), "utf-8"
    )
    change(plan, PROGRAM, "ketertiban di satu ruang,", "ketertiban dari satu layar,")
    note = "  # Memakai ulang perangkat lunak layanan terpadu\n"
    change(plan, PROGRAM, "  pusat-laporan:\n", f"{note}  pusat-laporan:\n")
    before(plan, "organization.yaml", "partners:\n", agency("sandi", "Unit Persandian"))


def bpbd(plan: Path) -> None:
    """Disaster management, the lead: another amount for 2026 (the real conflict), a member."""
    source(plan, "peta-genangan", "Peta genangan pesisir", "2024-01-15")
    change(plan, PROGRAM, ROW_2026, ROW_2026.replace("2700000000", "3100000000"))
    row(plan, "{year: 2028, amount: 200000000, fund: hibah}")
    change(plan, PROGRAM, "status: planned", "status: running")
    before(plan, "organization.yaml", "partners:\n", agency("tagana", "Unit Tagana"))


AGENCIES: tuple[Callable[[Path], None], ...] = (dinkes, dishub, bkad, diskominfo, bpbd)


class Repository:
    """A repository with the plan and a branch for each agency."""

    def __init__(self, top: Path, *, driver: bool) -> None:
        self.top = top
        self.plan = top / PLAN
        shutil.copytree(EXAMPLE, self.plan, ignore=shutil.ignore_patterns("build"))
        self.git("init", "--quiet", "--initial-branch=main")
        if driver:
            subprocess.run(
                ["smartplan", "merge", "--install", PLAN],
                cwd=top,
                check=True,
                stdout=subprocess.DEVNULL,
            )
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", "Rencana awal")
        for agency in AGENCIES:
            self.git("switch", "--quiet", "-c", agency.__name__, "main")
            agency(self.plan)
            self.git("add", "--all")
            self.git("commit", "--quiet", "-m", f"Usulan {agency.__name__}", who=agency.__name__)
        self.git("switch", "--quiet", "main")

    def git(self, *arguments: str, who: str = "bappeda") -> "subprocess.CompletedProcess[str]":
        mail = f"{who}@contoh.id"
        identity = {
            f"GIT_{role}_{part}": value
            for role in ("AUTHOR", "COMMITTER")
            for part, value in (("NAME", who), ("EMAIL", mail))
        }
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.top,
            env={**os.environ, **identity, "GIT_EDITOR": "true"},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode and arguments[0] not in ("merge", "rebase", "cherry-pick"):
            raise SystemExit(f"git {' '.join(arguments)}: {done.stderr}")
        return done

    def conflicts(self) -> dict[str, int]:
        """How many conflicts each file has that could not be merged."""
        files = self.git("diff", "--name-only", "--diff-filter=U").stdout.split()
        return {file: (self.top / file).read_text("utf-8").count("<<<<<<< ") for file in files}

    def bring(self, *arguments: str) -> dict[str, int]:
        """Merge, rebase or cherry-pick; the conflicts, settled in favour of what was there."""
        done = self.git(*arguments)
        found = self.conflicts()
        for line in done.stderr.splitlines():
            if line.startswith("smartplan merge:"):
                print(f"    {line}")
        for file in found:
            if self.git("ls-files", "--unmerged", "--", file).stdout:
                show(self.top / file)
                self.git("checkout", "--ours", "--", file)
                self.git("add", "--", file)
        if found:
            self.git("commit", "--quiet", "--no-edit")
        return found


def show(file: Path) -> None:
    """Print the marked lines of a file, shortened."""
    inside = False
    for line in file.read_text("utf-8").splitlines():
        inside = inside or line.startswith("<<<<<<<")
        if inside and SHOWN:
            print(f"      {line[:94]}")
        inside = inside and not line.startswith(">>>>>>>")


def told(found: dict[str, int]) -> str:
    return ", ".join(f"{file} ({n})" for file, n in found.items()) or "clean"


def merged(top: Path, *, driver: bool) -> int:
    """Merge the five branches one after another; how many conflicts there were."""
    global SHOWN  # noqa: PLW0603 -- a demonstration prints as it goes
    SHOWN = driver
    print(f"\n{'With smartplan merge' if driver else 'With plain git merge'}")
    repository = Repository(top, driver=driver)
    total = 0
    for agency in AGENCIES:
        name = agency.__name__
        found = repository.bring("merge", "--no-edit", name)
        total += sum(found.values())
        print(f"  {name:<11} {told(found)}")
    print(f"  conflicts: {total}")
    return total


def elsewhere(top: Path) -> int:
    """Rebase and cherry-pick call the driver, too."""
    print("\nRebase and cherry-pick with smartplan merge")
    repository = Repository(top, driver=True)
    total = 0
    for step in (
        ("merge", "--no-edit", "dinkes"),
        ("rebase", "main", "dishub"),
        ("switch", "--quiet", "main"),
        ("cherry-pick", "diskominfo"),
        ("cherry-pick", "bkad"),
    ):
        found = repository.bring(*step)
        total += sum(found.values())
        print(f"  git {' '.join(step):<28} {told(found)}")
    return total


def main() -> int:
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp(prefix="merge-"))
    folder.mkdir(parents=True, exist_ok=True)
    plain = merged(folder / "plain", driver=False)
    ours = merged(folder / "driver", driver=True)
    others = elsewhere(folder / "rebase")
    print(f"\nplain git: {plain} conflicts · smartplan: {ours} · rebase and cherry-pick: {others}")
    print("smartplan validate on the merged plan:")
    call = ["smartplan", "validate", "--select", "REF001,SCH,BUD001"]
    subprocess.run(call, cwd=folder / "driver" / PLAN, check=False)
    print(f"look around: {folder / 'driver'}")
    return int((ours, others) != (1, 0))


SHOWN = True

if __name__ == "__main__":
    raise SystemExit(main())
