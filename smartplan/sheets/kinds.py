"""The sheets of a workbook: which things of a plan each of them lists, and in which columns."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from smartplan.plan.files import home
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.data import Data, Dataset
from smartplan.plan.model.program import Action, BudgetRow, Milestone, Program
from smartplan.plan.model.risk import Risk
from smartplan.route import ROOT, Route
from smartplan.shape.record import Record, key_of
from smartplan.sheets.columns import SheetColumn, columns
from smartplan.source.node import Node
from smartplan.source.read import YamlFile
from smartplan.value import dataclass
from smartplan.wording import Text


class WorkbookKind(StrEnum):
    """What a workbook is for."""

    PROGRAM = "program"
    PROGRESS = "progress"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A sheet: its name, the routes of its rows (`*` for any key), and its columns.

    `key` names it in the file, whatever somebody calls the sheet.
    """

    key: str
    name: Text
    patterns: tuple[Route, ...]
    record: type[Record]
    columns: tuple[SheetColumn, ...]


def sheet_kinds(kind: WorkbookKind, years: tuple[str, ...], year: str) -> tuple[SheetKind, ...]:
    """The sheets of a kind of workbook; `years` of targets, `year` of what is reported."""
    del kind, year  # for now every workbook has the same sheets
    programs = Route(("programs", "*"))
    action = programs / key_of(Program.actions) / "*"
    return (
        SheetKind(
            "program",
            Text("Program", "Programs"),
            (programs,),
            Program,
            tuple(columns(Program, years=years)),
        ),
        SheetKind(
            "actions",
            Text("Rencana aksi", "Actions"),
            (action,),
            Action,
            tuple(columns(Action, years=years)),
        ),
        SheetKind(
            "budget",
            Text("Anggaran", "Budget"),
            (
                programs / key_of(Program.budget) / "*",
                action / key_of(Action.budget) / "*",
            ),
            BudgetRow,
            tuple(columns(BudgetRow)),
        ),
        SheetKind(
            "indicators",
            Text("Indikator", "Indicators"),
            (
                programs / key_of(Program.indicators) / "*",
                action / key_of(Action.indicators) / "*",
            ),
            Indicator,
            tuple(columns(Indicator, years=years)),
        ),
        SheetKind(
            "milestones",
            Text("Tonggak", "Milestones"),
            (programs / key_of(Program.milestones) / "*",),
            Milestone,
            tuple(columns(Milestone)),
        ),
        SheetKind(
            "risks",
            Text("Risiko", "Risks"),
            (programs / key_of(Program.risks) / "*",),
            Risk,
            tuple(columns(Risk)),
        ),
        SheetKind(
            "data",
            Text("Data", "Data"),
            (Route((key_of(Data.datasets), "*")),),
            Dataset,
            tuple(columns(Dataset)),
        ),
    )


def rows(
    documents: Mapping[str, YamlFile], kind: SheetKind, is_mine: Callable[[Route], bool]
) -> Iterator[tuple[Route, Node]]:
    """The things that a sheet lists, by route, with their data; `is_mine` says which ones."""
    for pattern in kind.patterns:
        if len(pattern) > 1 and pattern[:2] == ("programs", "*"):
            for file, document in documents.items():
                if file.startswith("programs/"):
                    at = Route(("programs", file.removeprefix("programs/").removesuffix(".yaml")))
                    yield from _matching(document.data, at, pattern[2:], is_mine)
        else:
            document = documents.get(home(Route(pattern[:1]))[0])  # type: ignore[assignment]
            if document is not None:
                yield from _matching(document.data, ROOT, pattern, is_mine)


def _matching(
    node: Node, at: Route, rest: tuple[str, ...], is_mine: Callable[[Route], bool]
) -> Iterator[tuple[Route, Node]]:
    if not rest:
        if is_mine(at):
            yield at, node
        return
    head, *tail = rest
    if head == "*":
        held = (
            node.items()
            if isinstance(node, dict)
            else enumerate(node if isinstance(node, list) else ())
        )
        for key, inner in held:
            yield from _matching(inner, at / key, tuple(tail), is_mine)
    elif isinstance(node, dict) and head in node:
        yield from _matching(node[head], at / head, tuple(tail), is_mine)
