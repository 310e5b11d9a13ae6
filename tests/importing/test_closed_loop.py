"""The own books of a plan, read back: every program, who leads it, and its money.

`import(render(plan))`: an amount that is printed shorter than it is comes back as an estimate, so
that none is wrong without saying so; what a book does not print, it does not tell.
"""

import re
import shutil
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import pytest

from smartplan.facts import money
from smartplan.importing.printed import PrintedProgram
from smartplan.importing.reading import ImportRead, read_files
from smartplan.importing.recipe_file import no_recipe, read_recipe
from smartplan.incoming.said import NewEntry
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.source.folder import read_folder
from smartplan.source.office.foreign import foreign
from smartplan.value import replace
from tests import every_key
from tests.conftest import Ran
from tests.places import EXAMPLES, RENDERED

pytestmark = pytest.mark.wide

DOCUMENTS = ("masterplan", "action-matrix", "roadmap", "agency", "traceability", "quick-wins")
TELL_LEADS = ("masterplan", "action-matrix", "roadmap", "agency")
TELL_MONEY = ("masterplan", "action-matrix")
TELL_ALL = ("masterplan", "action-matrix", "roadmap", "agency", "traceability")

Cell = tuple[str, frozenset[str], int]


def _every_key(top: Path) -> Path:
    folder = top / every_key.NAME
    for file, raw in every_key.files().items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    return folder


def _to_the_rupiah(top: Path) -> Path:
    """A plan whose money is no whole millions."""
    folder = Path(shutil.copytree(EXAMPLES / "batang", top / "rupiah"))
    for at, path in enumerate(sorted((folder / "programs").glob("*.yaml"))):
        text = path.read_text("utf-8")
        odd = re.sub(
            r"(amount: )(\d+)",
            lambda one, odd=1_234_567 + at: f"{one[1]}{int(one[2]) + odd}",
            text,
        )
        path.write_text(odd, "utf-8")
    return folder


PRINTED = {"rupiah": DOCUMENTS, every_key.NAME: TELL_MONEY}
PLANS = {"rupiah": _to_the_rupiah, every_key.NAME: _every_key}


def printed(documents: Collection[str]) -> list[tuple[str, str]]:
    return [(name, one) for name, some in PRINTED.items() for one in some if one in documents]


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The folder of each plan, its documents as Word files in `build`."""
    from smartplan.cli import main

    made = {}
    for name, make in PLANS.items():
        folder = make(tmp_path_factory.mktemp(name))
        wanted = [part for one in PRINTED[name] for part in ("--document", one)]
        with pytest.raises(SystemExit) as ended:
            main(
                [
                    "render", str(folder), "--format", "docx", "--out", str(folder / "build"),
                    "--as-of", str(RENDERED), *wanted,
                ]
            )  # fmt: skip
        assert not ended.value.code
        made[name] = folder
    return made


def plan_of(folder: Path) -> Plan:
    return load(read_folder(folder), RENDERED).plan


def read(folder: Path, *documents: str, into: Plan | None = None, recipe: str = "") -> ImportRead:
    """Documents of a plan read into one that has no programs yet."""
    target = into or replace(plan_of(folder), programs={})
    held = no_recipe()
    if recipe:
        held = read_recipe("r.yaml", f"version: 1\n{recipe}".encode(), target).recipe
    files = [foreign(folder / "build" / f"{one}.docx") for one in documents]
    return read_files(files, held, target)


def programs(told: ImportRead) -> dict[str, PrintedProgram]:
    return {one.printed.name: one.printed for one in told.taken.matches}


def cells(plan: Plan) -> dict[Cell, int]:
    """The money of a plan by program, funds and year."""
    found: dict[Cell, int] = defaultdict(int)
    for program in plan.programs.values():
        for row in money.rows(program):
            if row.amount is not None and row.year is not None:
                funds = frozenset(one.value for one in row.fund)
                found[program.name, funds, row.year] += row.amount
    return dict(found)


def printed_cells(told: ImportRead) -> dict[Cell, tuple[int, bool]]:
    """The same of books, with whether any of it is an estimate."""
    found: dict[Cell, tuple[int, bool]] = {}
    for program in programs(told).values():
        for one in program.money:
            cell = (program.name, frozenset(fund.value for fund in one.funds), one.year)
            amount, about = found.get(cell, (0, False))
            found[cell] = (amount + one.rupiah, about or one.is_approximate)
    return found


@pytest.mark.parametrize(("name", "document"), printed(TELL_ALL))
def test_every_program_is_found(books: Mapping[str, Path], name: str, document: str) -> None:
    plan = plan_of(books[name])
    names = {one.name for one in plan.programs.values()}
    if document == "traceability":  # which tells of those that answer an issue
        names = {one.name for one in plan.programs.values() if one.issues}
    found = {name.replace("  ", " ") for name in programs(read(books[name], document))}
    assert found == {" ".join(one.split()) for one in names}


@pytest.mark.parametrize(("name", "document"), printed(TELL_LEADS))
def test_who_leads(books: Mapping[str, Path], name: str, document: str) -> None:
    plan = plan_of(books[name])
    found = programs(read(books[name], document))
    for one in plan.programs.values():
        assert found[one.name].lead == (one.lead or "")


@pytest.mark.parametrize("name", PLANS)
def test_dimensions_and_years(books: Mapping[str, Path], name: str) -> None:
    plan = plan_of(books[name])
    found = programs(read(books[name], "masterplan"))
    for one in plan.programs.values():
        assert found[one.name].dimension == one.dimension
        assert found[one.name].period == (
            (one.period.start, one.period.end) if one.period else None
        )


def test_deadlines_of_quick_wins(books: Mapping[str, Path]) -> None:
    plan = plan_of(books["rupiah"])
    wanted = {
        one.name: str(one.quick_win.deadline)
        for one in plan.programs.values()
        if one.quick_win and one.quick_win.deadline
    }
    assert wanted
    for document in ("masterplan", "quick-wins"):
        found = programs(read(books["rupiah"], document))
        wins = {name: one.more.get("quick_win") for name, one in found.items()}
        assert {name: {"deadline": day} for name, day in wanted.items()} == {
            name: one for name, one in wins.items() if one
        }


@pytest.mark.parametrize(("name", "document"), printed(TELL_MONEY))
def test_money_to_the_last_rupiah(books: Mapping[str, Path], name: str, document: str) -> None:
    """With the matrix, which prints all digits; also where the sheets print fewer."""
    found = printed_cells(read(books[name], document))
    assert {cell: amount for cell, (amount, _) in found.items()} == cells(plan_of(books[name]))


@pytest.mark.parametrize("name", PLANS)
def test_rounded_money_is_an_estimate(books: Mapping[str, Path], name: str) -> None:
    """Without the matrix: the sheets of programs, which round to a tenth of a million."""
    wanted = cells(plan_of(books[name]))
    found = printed_cells(
        read(books[name], "masterplan", recipe="tables:\n  tabel D.1: {skip: true}\n")
    )
    assert set(found) == set(wanted)
    wrong = {
        cell: (amount, wanted[cell])
        for cell, (amount, about) in found.items()
        if amount != wanted[cell] and not (about and abs(amount - wanted[cell]) <= 50_000)
    }
    assert not wrong
    if name == "rupiah":
        assert any(amount != wanted[cell] for cell, (amount, _) in found.items())


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_is_told_nothing_by_its_own_masterplan(
    books: Mapping[str, Path], name: str
) -> None:
    told = read(books[name], "masterplan", into=plan_of(books[name]))
    assert not told.taken.questions
    said = [one for one in told.said if not (isinstance(one, NewEntry) and one.id == "masterplan")]
    assert not said


def test_several_books_at_once_are_one(books: Mapping[str, Path]) -> None:
    """Six documents: the programs of one, no money twice."""
    told = read(books["rupiah"], *DOCUMENTS)
    names = [one.printed.name for one in told.taken.matches]
    assert len(set(names)) == len(names)
    assert not told.taken.questions
    found = {cell: amount for cell, (amount, _) in printed_cells(told).items()}
    assert found == cells(plan_of(books["rupiah"]))


def test_written_and_read_again(
    smartplan: Callable[..., Ran], books: Mapping[str, Path], tmp_path: Path
) -> None:
    """By the command: into a plan without programs, and what it then says is the same money."""
    folder = Path(shutil.copytree(books["rupiah"], tmp_path / "kosong"))
    shutil.rmtree(folder / "programs")
    shutil.rmtree(folder / "progress", ignore_errors=True)
    book = books["rupiah"] / "build/masterplan.docx"
    for text in ("ditulis ke", "Tidak ada yang berubah"):
        ran = smartplan("import", str(book), "--into", str(folder), "--apply", "--lang", "id")
        assert ran.code == 0, ran.out
        assert text in ran.out
    assert cells(plan_of(folder)) == cells(plan_of(books["rupiah"]))
