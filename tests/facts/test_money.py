"""Money is defined once: what counts, and every sum of it."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from smartplan.assess import assess
from smartplan.books.parts.financing import financing
from smartplan.books.parts.realisation import realisation
from smartplan.facts import money
from smartplan.plan.load import load
from smartplan.plan.plan import Plan
from smartplan.reviewing.figures import figures
from smartplan.scoring.toward import toward
from smartplan.source.folder import read_folder
from tests.places import AS_OF, ROOT

LOKET = """\
name: Loket layanan terpadu
dimension: layanan
status: {status}
reason: Diganti
readiness: {{prasarana.digital.jaringan: 4}}
budget:
  - {{year: 2023, amount: 700000000, fund: apbd}}
  - {{year: 2024, amount: 300000000, fund: csr, approximate: true}}
  - {{year: 2024, fund: csr}}
"""


@pytest.fixture
def plan(plan_folder: Callable[..., Path]) -> Callable[[str], Plan]:
    def made(status: str) -> Plan:
        folder = plan_folder({"programs/layanan-terpadu.yaml": LOKET.format(status=status)})
        return load(read_folder(folder), AS_OF).plan

    return made


def test_estimates_and_ideas_count_and_rows_without_an_amount_do_not(
    plan: Callable[[str], Plan],
) -> None:
    held = money.planned(held := plan("idea"), [held.programs["layanan-terpadu"]])
    assert money.total(held) == 1_000_000_000
    assert money.sums(held, lambda one: one.year) == {2023: 700_000_000, 2024: 300_000_000}


def test_nothing_is_an_amount_that_is_known(plan_folder: Callable[..., Path]) -> None:
    text = LOKET.format(status="idea").replace("700000000", "0")
    folder = plan_folder({"programs/layanan-terpadu.yaml": text})
    program = load(read_folder(folder), AS_OF).plan.programs["layanan-terpadu"]
    assert [held.amount for held in money.of(program)] == [0, 300_000_000]


def test_a_stopped_program_has_money_of_its_own_that_counts_in_no_sum(
    plan: Callable[[str], Plan],
) -> None:
    stopped = plan("stopped")
    program = stopped.programs["layanan-terpadu"]
    assert money.total(money.of(program)) == 1_000_000_000
    assert money.planned(stopped, [program]) == []
    assert money.stopped(stopped.programs.values()) == [program]
    assert money.total(money.planned(stopped)) == 170_000_000


def test_documents_reviews_and_scores_leave_the_same_money_out(
    plan: Callable[[str], Plan],
) -> None:
    running = plan("running")
    told = financing(running, "en")
    assert "Rp1.17 billion" in told.summary
    assert "stopped" not in told.summary
    (step,) = toward(running, 2.6).steps
    assert (step.program, step.cost) == ("layanan-terpadu", 1_000_000_000)


def test_stopping_a_program_takes_its_money_out_of_the_review(
    plan_folder: Callable[..., Path],
) -> None:
    folder = plan_folder()
    file = folder / "programs" / "layanan-terpadu.yaml"
    before = load(read_folder(folder), AS_OF).plan
    file.write_text(LOKET.format(status="stopped"), "utf-8")
    after = load(read_folder(folder), AS_OF).plan
    moved = figures(before, after)
    assert (moved.money.old, moved.money.new) == (420_000_000, 170_000_000)
    assert {step.key: step.new for step in moved.by_fund} == {
        "apbd": 80_000_000, "csr": None, "community": 90_000_000,
    }  # fmt: skip
    told = financing(after, "en")
    assert "programs that were stopped are not counted (Loket layanan terpadu)" in told.summary
    assert told.unfunded == ()


def test_a_year_looked_back_on_knows_what_a_program_had_before_it_was_stopped(
    plan_folder: Callable[..., Path],
) -> None:
    spent = "programs:\n  layanan-terpadu: {status: stopped, spent: 650000000}\n"
    folder = plan_folder({
        "programs/layanan-terpadu.yaml": LOKET.format(status="stopped"),
        "progress/2023.yaml": spent,
    })  # fmt: skip
    (year,) = [
        one
        for one in realisation(load(read_folder(folder), AS_OF).plan, "en").years
        if one.year == "2023"
    ]
    assert "They spent Rp650,000,000 of the planned Rp780,000,000" in year.summary


@pytest.mark.parametrize("status", ["running", "stopped"])
def test_validation_and_the_masterplan_say_the_same_of_a_ceiling(
    plan_folder: Callable[..., Path], status: str
) -> None:
    folder = plan_folder({"programs/layanan-terpadu.yaml": LOKET.format(status=status)})
    manifest = folder / "smartplan.yaml"
    text = manifest.read_text("utf-8").replace('"2023": 1000000000', '"2023": 700000000')
    manifest.write_text(text, "utf-8")
    result = assess(folder, AS_OF)
    told = {f.place.route.key for f in result.findings if f.code == "BUD001"}
    shown = {row.year for row in financing(result.plan, "id").ceilings if row.over}
    assert told == shown == ({"2023"} if status == "running" else set())


def test_money_is_summed_before_it_is_a_record_by_the_same_rule() -> None:
    rows = [
        {"year": 2023, "amount": 5},
        {"year": 2024, "amount": "Rp 5"},
        {"amount": 5},
        {"year": 2025, "amount": 7},
        "?",
    ]
    assert money.as_written({"budget": rows}) == 12
    assert money.as_written({"budget": 3}) == 0
    assert money.as_written("?") == 0


ACTIONS = """\
name: Loket layanan terpadu
dimension: layanan
status: planned
period: {start: 2023, end: 2024}
budget:
  - {year: 2023, amount: 700, fund: apbd}
  - {year: 2024, amount: 300, fund: apbd, action: bangun}
actions:
  bangun:
    kind: policy
    name: Bangun loket
    budget:
      - {year: 2024, amount: 300, fund: apbd}
      - {year: 2024, amount: 40, fund: csr}
  latih:
    kind: people
    name: Latih petugas
    budget:
      - {year: 2024, amount: 300, fund: apbd}
"""


def test_the_money_of_a_program_is_its_own_and_that_of_its_actions_each_row_once(
    plan_folder: Callable[..., Path],
) -> None:
    folder = plan_folder({"programs/layanan-terpadu.yaml": ACTIONS})
    program = load(read_folder(folder), AS_OF).plan.programs["layanan-terpadu"]
    assert [(str(row.at)[25:], row.amount) for row in money.rows(program)] == [
        ("budget.0", 700),
        ("budget.1", 300),
        ("actions.bangun.budget.1", 40),
        ("actions.latih.budget.0", 300),
    ]
    assert [money.action_of(row) for row in money.rows(program)] == [
        None, "bangun", "bangun", "latih",
    ]  # fmt: skip
    assert money.total(money.of(program)) == 1340
    assert len(money.written(program)) == 5


def test_money_of_actions_is_summed_before_it_is_a_record_by_the_same_rule() -> None:
    row = {"year": 2024, "amount": 300, "fund": ["apbd", "csr"]}
    program = {
        "budget": [{"year": 2023, "amount": 5}, row | {"action": "bangun"}],
        "actions": {"bangun": {"budget": [row, row | {"amount": 7}]}, "latih": {"budget": [row]}},
    }
    assert money.as_written(program) == 5 + 300 + 7 + 300
    assert money.as_written({"actions": ["?"]}) == 0
    assert money.as_written({"actions": {"bangun": "?"}}) == 0


@pytest.mark.parametrize(
    ("first", "last", "within", "beyond"),
    [(2023, 2024, 1_000_000_000, 0), (2024, 2030, 300_000_000, 700_000_000)],
)
def test_a_plan_sums_up_its_own_years_and_says_what_lies_outside(
    plan_folder: Callable[..., Path], first: int, last: int, within: int, beyond: int
) -> None:
    folder = plan_folder({"programs/layanan-terpadu.yaml": LOKET.format(status="running")})
    manifest = folder / "smartplan.yaml"
    text = manifest.read_text("utf-8")
    period = next(line for line in text.splitlines() if line.startswith("period:"))
    text = text.replace(period, f"period: {{start: {first}, end: {last}}}")
    manifest.write_text(text, "utf-8")
    held = load(read_folder(folder), AS_OF).plan
    own = [held.programs["layanan-terpadu"]]
    assert money.total(money.planned(held, own)) == within
    assert money.total(money.beyond(held, own)) == beyond
    told = financing(held, "en")
    assert ("outside the plan's period (2024–2030)" in told.outside) is bool(beyond)
    assert ("Loket layanan terpadu" in told.outside) is bool(beyond)
    assert toward(held, 2.6).steps[0].cost == within


AMOUNTS = {"amount", "amounts", "spent"}


def named(node: ast.AST) -> Iterator[str]:
    for one in ast.walk(node):
        if isinstance(one, ast.Attribute):
            yield one.attr
        elif isinstance(one, ast.Name):
            yield one.id
        elif isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield one.value


def sums(tree: ast.AST) -> Iterator[int]:
    """The lines on which amounts are added up: by `sum`, by `+=`, or by `+` of two of them."""
    for node in ast.walk(tree):
        is_sum = isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"sum", "fsum"}
        is_added = isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Add)
        is_plus = (
            isinstance(node, ast.BinOp)
            and isinstance(node.op, ast.Add)
            and isinstance(node.left, ast.Attribute)
            and isinstance(node.right, ast.Attribute)
        )
        if (is_sum or is_added or is_plus) and AMOUNTS & set(named(node)):
            yield node.lineno


def test_the_search_finds_a_sum() -> None:
    for text in (
        "sum(row.amount for row in rows)",
        "x[y] += row.amount or 0",
        "a.amount + b.amount",
    ):
        assert list(sums(ast.parse(text))) == [1]


@pytest.mark.wide
def test_no_second_place_sums_money() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / "smartplan").rglob("*.py"))
        if path != ROOT / "smartplan" / "facts" / "money.py"
        for line in sums(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []


# Whose `budget` is not money in rows: of the manifest, of a template's limits, or words in books.
NO_ROWS = {"self", "manifest", "resources", "row"}


def readers(tree: ast.AST) -> Iterator[int]:
    """The lines on which the rows of a program or an action are read past `money.rows`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr == "budget":
            holder = node.value
            name = getattr(holder, "id", getattr(holder, "attr", ""))
            if name not in NO_ROWS and not name[:1].isupper():
                yield node.lineno


def test_the_search_finds_a_reader_of_rows() -> None:
    assert list(readers(ast.parse("for row in plan.programs[id].budget: pass"))) == [1]
    assert list(readers(ast.parse("[row for row in program.budget]"))) == [1]
    assert list(readers(ast.parse("plan.manifest.budget or key_of(Program.budget)"))) == []


@pytest.mark.wide
def test_the_rows_of_a_program_are_read_in_one_place() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / "smartplan").rglob("*.py"))
        if path != ROOT / "smartplan" / "facts" / "money.py"
        for line in readers(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("spent", "said"),
    [
        ("spent: 0", "They spent Rp0 of the planned"),
        ("physical: 50", "What they spent is not reported; "),
    ],
)
def test_money_that_nobody_reported_is_not_told_as_none(
    plan_folder: Callable[..., Path], spent: str, said: str
) -> None:
    folder = plan_folder({"progress/2023.yaml": f"programs:\n  layanan-terpadu: {{{spent}}}\n"})
    (year, *_) = realisation(load(read_folder(folder), AS_OF).plan, "en").years
    assert said in year.summary
