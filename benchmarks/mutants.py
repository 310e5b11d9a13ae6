"""One-line faults put into smartplan one at a time: is each noticed by the tests named beside it?

Usage: python benchmarks/mutants.py [WORD ...]

A fault is found by the name of the function, class or constant that holds it, wherever that
stands (`module.name` where several modules have the name), so that files may move. Given words
choose the faults whose place or text holds one of them. Exit code 1 if one survives, or has
become impossible because its line is no more.
"""

import ast
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDERS, FILES = ("smartplan", "templates", "examples", "tests"), ("pyproject.toml", "README.md")
SECONDS = 600


@dataclass(frozen=True)
class Fault:
    place: str
    old: str
    new: str
    tests: str


def place_of(fault: Fault, package: Path) -> tuple[Path, int, int]:
    """The file that holds a fault, and where the definition that holds it begins and ends."""
    module, _, name = fault.place.rpartition(".")
    found = []
    for path in package.rglob(f"{module or '*'}.py"):
        text = path.read_text("utf-8")
        for node in ast.parse(text).body:
            if name in defined(node):
                lines = text.splitlines(keepends=True)
                start = sum(map(len, lines[: node.lineno - 1]))
                end = sum(map(len, lines[: node.end_lineno]))
                if text.count(fault.old, start, end) == 1:
                    found.append((path, start, end))
    if len(found) != 1:
        raise LookupError(f"{fault.place}: {len(found)} places for {fault.old!r}")
    return found[0]


def defined(node: ast.stmt) -> Iterator[str]:
    """The names that a statement defines."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield node.name
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        yield from (one.id for target in targets for one in ast.walk(target)
                    if isinstance(one, ast.Name))  # fmt: skip


def is_noticed(fault: Fault, copy: Path, tick: int) -> bool:
    """Whether a test fails with the fault in the copy."""
    path, start, end = place_of(fault, copy / "smartplan")
    whole = path.read_text("utf-8")
    changed = whole[:start] + whole[start:end].replace(fault.old, fault.new) + whole[end:]
    try:
        write(path, changed, tick)
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider",
             *fault.tests.split()],
            cwd=copy, env={**os.environ, "PYTHONPATH": str(copy)}, timeout=SECONDS,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
    finally:
        write(path, whole, tick + 1)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{fault.place}: the tests do not run\n{done.stdout}{done.stderr}")
    return done.returncode == 1


def write(path: Path, text: str, tick: int) -> None:
    """Python takes a file of one size and second for the one that it has compiled."""
    path.write_text(text, "utf-8")
    moment = time.time() + 2 * tick
    os.utime(path, (moment, moment))


def main(words: list[str]) -> int:
    chosen = [one for one in FAULTS if not words or any(w in f"{one}" for w in words)]
    left, lost = [], []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        copy.mkdir()
        ignored = shutil.ignore_patterns("__pycache__", "build", ".*")
        for name in FOLDERS:
            shutil.copytree(ROOT / name, copy / name, ignore=ignored)
        for name in FILES:
            shutil.copy(ROOT / name, copy / name)
        for number, fault in enumerate(chosen):
            try:
                noticed = is_noticed(fault, copy, 2 * number)
            except LookupError as error:
                lost.append(fault)
                print(f"lost      {error}")
                continue
            if not noticed:
                left.append(fault)
            word = "noticed " if noticed else "SURVIVES"
            print(f"{word}  {fault.place:<34} {fault.old}  ->  {fault.new}", flush=True)
    print(f"{len(chosen) - len(left) - len(lost)} of {len(chosen)} noticed")
    return 1 if left or lost else 0


def faults(tests: str, *rows: tuple[str, str, str]) -> list[Fault]:
    return [Fault(place, old, new, tests) for place, old, new in rows]


def of_rules(*rows: tuple[str, str, str, str]) -> list[Fault]:
    """Faults that the cases of a rule have to notice, or the tests of rules at their limits."""
    tests = "tests/test_rules.py tests/test_rules_limits.py -k "
    return [Fault(place, old, new, tests + code) for code, place, old, new in rows]


# fmt: off
FAULTS = (
    *faults(
        "tests/changes/test_thresholds.py tests/changes/test_cases.py tests/changes/test_words.py",
        ("moves_money", "moved >= _MUCH", "moved > _MUCH"),
        ("moves_money", "moved > max(", "moved >= max("),
        ("_MUCH", "100_000_000", "900_000_000_000_000"),
        ("_ROUNDING", "0.01", "0.05"),
        ("slips_a_quarter", "> _QUARTER", ">= _QUARTER"),
        ("slips_a_quarter", "or new.year > old.year", ""),
        ("_QUARTER", "92", "60"),
        ("is_raised_without_evidence", "new > least", "new >= least"),
        ("_NEEDS_EVIDENCE", "2", "3"),
        ("is_target_lowered", "case.new < case.old", "case.new <= case.old + 1"),
        ("_is_typo", "len(others) <= _TYPOS", "len(others) < _TYPOS"),
        ("_is_typo", "len(left) < _FEW_WORDS", "len(left) <= _FEW_WORDS"),
        ("_one_slip", "< _SHORT_WORD", "<= _SHORT_WORD"),
        ("_SHORT_WORD", "5, 2, 4", "4, 2, 4"),
        ("_SHORT_WORD", "5, 2, 4", "5, 3, 4"),
        ("_SHORT_WORD", "5, 2, 4", "5, 2, 3"),
        ("_NEARLY_EQUAL", "0.8,", "0.9,"),
        ("_NEARLY_EQUAL", "0.8,", "0.7,"),
        ("_NEARLY_EQUAL", "0.5", "0.9"),
        ("_NEARLY_EQUAL", "0.5", "0.4"),
        ("_MOSTLY", "0.6", "0.85"),
        ("_MOSTLY", "0.6", "0.5"),
        ("_THIRD", "0.35", "0.45"),
        ("_THIRD", "0.35", "0.3"),
        ("are_same", "size < _SHORT", "size <= _SHORT"),
        ("similarity._SHORT", "12", "11"),
        ("_WORTH_A_LOOK", "0.3", "0.4"),
        ("_WORTH_SKIPPING", "2", "3"),
        ("_ISLAND", "2", "3"),
        ("_IN_COMMON", "0.3", "0.4"),
        ("_IN_COMMON", "0.3", "0.2"),
        ("stretch", "_A_MONTH - 2", "_A_MONTH"),
        ("_AROUND", "60", "50"),
        ("_AROUND", "60, 5", "60, 4"),
        ("things._LONG", "80", "70"),
        ("_signed", ">= 1 else", "> 1 else"),
    ),
    *of_rules(
        ("BUD001", "_compared", "total <= ceiling", "total < ceiling"),
        ("BUD009", "ROW", "_MILLION, _TRILLION,", "2 * _MILLION, _TRILLION,"),
        ("BUD009", "ROW", "_MILLION, _TRILLION,", "_MILLION, _TRILLION - 1,"),
        ("BUD009", "CEILING", "100 * _MILLION, 100", "200 * _MILLION, 100"),
        ("BUD009", "CEILING", "100 * _MILLION, 100", "50 * _MILLION, 100"),
        ("BUD009", "CEILING", "100 * _TRILLION", "10 * _TRILLION"),
        ("BUD009", "CEILING", "100 * _TRILLION", "200 * _TRILLION"),
        ("BUD009", "Range", "self.least <= amount", "self.least < amount"),
        ("DAT003", "ENOUGH", "80", "81"),
        ("DAT004", "_FRESH", "MONTHLY: timedelta(days=183)", "MONTHLY: timedelta(days=182)"),
        ("DAT004", "_FRESH", "MONTHLY: timedelta(days=183)", "MONTHLY: timedelta(days=184)"),
        ("DAT004", "_FRESH", "DAILY: timedelta(days=183)", "DAILY: timedelta(days=91)"),
        ("DAT004", "_FRESH", "timedelta(days=549)", "timedelta(days=548)"),
        ("DAT004", "_FRESH", "timedelta(days=549)", "timedelta(days=550)"),
        ("DAT004", "is_stale", "> _YEARS", ">= _YEARS"),
        ("DAT004", "freshness._YEARS", "2", "3"),
        ("DAT004", "stale_dataset._MANY", "5", "6"),
        ("DAT004", "stale_dataset._MANY", "5", "4"),
        ("PRG003", "_ACCOUNTED", "3", "6"),
        ("PRG003", "running_without_progress._FEW", "3", "4"),
        ("PRG003", "running_without_progress._FEW", "3", "2"),
        ("six_of_many", "some_of", "limit: int = 6", "limit: int = 7"),
        ("six_of_many", "some_of", "limit: int = 6", "limit: int = 5"),
        ("PRG004", "_COMPLETE", "100", "99"),
        ("PRG006", "missed", "value < target", "value <= target"),
        ("PRG006", "missed", "value > target", "value >= target"),
        ("PRG008", "TOLERANCE", "0.015", "0.009"),
        ("PRG008", "TOLERANCE", "0.015", "0.02"),
        ("COV015", "_WEAK", "2", "1"),
        ("EVD001", "PROVEN_FROM", "3", "4"),
        ("EVD001", "PROVEN_FROM", "3", "2"),
        ("EVD002", "MEASURED_FROM", "4", "5"),
        ("EVD002", "MEASURED_FROM", "4", "3"),
        ("EVD004", "FRESH_YEARS", "2", "3"),
        ("EVD004", "FRESH_YEARS", "2", "1"),
        ("EVD007", "_FAR_APART", "2", "1"),
        ("EVD007", "_FAR_APART", "2", "3"),
        ("TXT001", "placeholders._LONGEST", "40", "39"),
        ("TXT001", "placeholders._LONGEST", "40", "41"),
        ("TXT002", "copies.LENGTH", "12", "13"),
        ("TXT002", "copies.LENGTH", "12", "11"),
        ("TXT003", "_texts", 'program.summary or "", 6', 'program.summary or "", 7'),
        ("TXT003", "_texts", 'program.summary or "", 6', 'program.summary or "", 5'),
        ("TXT003", "_texts", 'profile.about or "", 8', 'profile.about or "", 7'),
        ("TXT003", "_texts", 'profile.about or "", 8', 'profile.about or "", 9'),
        ("TXT003", "_texts", "mission.text, 3", "mission.text, 4"),
        ("TXT003", "_texts", "mission.text, 3", "mission.text, 2"),
        ("TXT003", "_texts", "goal.text, 3", "goal.text, 2"),
        ("TXT003", "_texts", "vision.text, 3", "vision.text, 2"),
        ("TXT003", "_texts", "sheet.problem, 4", "sheet.problem, 5"),
        ("TXT003", "_texts", "sheet.problem, 4", "sheet.problem, 3"),
        ("TXT003", "_texts", 'sheet.benefit or "", 3', 'sheet.benefit or "", 4'),
        ("TXT003", "_texts", 'sheet.benefit or "", 3', 'sheet.benefit or "", 2'),
        ("TXT003", "_texts", 'program.innovation or "", 4', 'program.innovation or "", 5'),
        ("TXT003", "_texts", 'program.innovation or "", 4', 'program.innovation or "", 3'),
        ("TXT006", "_RUN", "{{2,}}", "{{1,}}"),
        ("TXT006", "_RUN", "{{2,}}", "{{3,}}"),
        ("TXT006", "_LOUD", "[A-Z]{4,}", "[A-Z]{3,}"),
        ("QWN001", "is_too_late", "> a_year_after", ">= a_year_after"),
        ("QWN001", "a_year_after", "began.year + 1", "began.year + 2"),
        ("QWN007", "builds_infrastructure", "* 2 > len(actions)", "* 2 >= len(actions)"),
        ("TIM002", "strays._SEVERAL", "3", "4"),
        ("TIM002", "strays._SEVERAL", "3", "2"),
        ("TIM002", "is_plan_wrong", "2 * len(strayed) > of", "2 * len(strayed) >= of"),
        ("TIM003", "beyond_horizon._SEVERAL", "3, 5", "4, 5"),
        ("TIM016", "period_leaves_parts_out._SEVERAL", "2", "3"),
        ("TIM016", "period_leaves_parts_out._SEVERAL", "2", "1"),
    ),
    *faults(
        "tests/scoring",
        ("PROVEN_FROM", "3", "4"),
        ("MEASURED_FROM", "4", "5"),
        ("counted", "claimed > WITHOUT_VALUE", "claimed >= WITHOUT_VALUE"),
        ("band_of", "score < band.below", "score <= band.below"),
        ("FIFTH", "Fraction(1, 5)", "Fraction(1, 4)"),
        ("half_up", "2 * scaled.numerator + scaled.denominator", "2 * scaled.numerator"),
        ("weighed", "max(weight, 0)", "abs(weight)"),
    ),
    *faults(
        "tests/test_thresholds.py",
        ("Gate", "return not self.missing", "return bool(self.missing)"),
        ("_ceilings", "> limit", "< limit"),
        ("_ceilings", "> limit", ">= limit"),
        ("risks._HIGH", "15", "16"),
        ("risks._GRADES", "(8, Text", "(9, Text"),
        ("index._SHOWN", "12", "11"),
        ("executive_summary._FIRST_PROGRAMS", "3, 5", "4, 5"),
        ("executive_summary._FIRST_PROGRAMS", "3, 5", "3, 4"),
        ("SHOWN_FIRST", "8", "7"),
        ("sentences._MOST", "3", "2"),
        ("people._PROGRAM", "3, 4", "3, 3"),
        ("pairs._HALF", "0.5", "0.6"),
        ("_likest", ">= _HALF", "> _HALF"),
        ("TALL", "12", "13"),
    ),
    *faults(
        "tests/facts tests/test_thresholds.py",
        ("planned", "if is_live(program)", "if not is_live(program)"),
        ("stopped", "if not is_live(program)", "if is_live(program)"),
        ("money.of", "row.amount is not None", "row.amount"),
        ("sums", "found.get(key, 0) + ", ""),
        ("money.total", "one.amount or 0", "abs(one.amount or 0) // 2"),
        ("cautions._FEW", "5", "4"),
    ),
    *faults(
        "tests/writers/paper",
        ("FLATTENING", "0.55", "2.5"),
        ("LONGEST_WORD", "0.34", "0.5"),
        ("columns.MANY", "8", "9"),
        ("columns.LONG", "12.0", "14.0"),
        ("FIGURE", "11.0, 9.0", "13.0, 9.0"),
        ("FIGURE", "11.0, 9.0", "11.0, 11.0"),
        ("WORDS_SHARE", "0.85, 0.75, 0.65", "0.85, 0.9, 0.65"),
        ("WORDS_SHARE", "0.85, 0.75, 0.65", "0.85, 0.75, 0.9"),
        ("WHOLE", "14", "15"),
        ("READABLE", "0.85", "0.7"),
        ("turning.LOW", "45, 14", "60, 14"),
        ("turning.LOW", "45, 14", "45, 20"),
        ("turning.FEW", "6, 4", "7, 4"),
        ("turning.FEW", "6, 4", "6, 5"),
        ("turning.LIGHT", "700, 90", "800, 90"),
        ("turning.LIGHT", "700, 90", "700, 100"),
    ),
)
# fmt: on


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
