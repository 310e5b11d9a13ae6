"""The file of a recipe: read with its mistakes and their lines, begun, and added to."""

import contextlib
import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

from smartplan.edit import Refusal
from smartplan.finding import Finding, Place, Severity
from smartplan.importing.headings import folded
from smartplan.importing.printed import RecipeQuestion
from smartplan.importing.recipe import (
    RECIPE_VERSION,
    AgencyAnswer,
    CitedFile,
    ColumnRecipe,
    Recipe,
    TableRecipe,
    kind_of_file,
)
from smartplan.importing.recognise import ALL_TABLES
from smartplan.importing.table import RecognisedColumn, RecognisedTable
from smartplan.incoming.putting import Putting, UnfitError
from smartplan.incoming.said import Concern, ConcernKind, Provenance
from smartplan.plan.known import known
from smartplan.plan.plan import Plan
from smartplan.route import ROOT, Route
from smartplan.shape.defects import EMPTY_VALUE
from smartplan.shape.files import bind_file, empty
from smartplan.shape.outcome import Outcome
from smartplan.shape.record import key_of
from smartplan.shape.suggest import closest
from smartplan.shape.types import RecordOf, Type
from smartplan.source.locate import Locator
from smartplan.source.node import Node
from smartplan.source.read import YamlFile, is_faulty, read
from smartplan.source.tree.edit import edit
from smartplan.value import dataclass
from smartplan.wording import Lang, Text

FOLDER = PurePath(".smartplan/import")


@dataclass(frozen=True, slots=True)
class RecipeFile:
    """A recipe as its file says it; `wrong` is what has to be mended in it first.

    `agencies` are those that it names, with the places where it does.
    """

    name: str
    recipe: Recipe
    wrong: tuple[Concern, ...] = ()
    agencies: tuple[tuple[str, Provenance], ...] = ()

    def strangers(self, known: Collection[str]) -> Iterator[Concern]:
        """The agencies that are none of the known ones."""
        for id, origin in self.agencies:
            if id not in known:
                yield _stranger(id, known, origin)


def no_recipe() -> Recipe:
    """The recipe that decides nothing yet."""
    return empty(Recipe, ROOT)


def read_recipe(name: str, raw: bytes, plan: Plan) -> RecipeFile:
    """Read a recipe against the plan whose agencies and dimensions it names."""
    document, faults = read(name, raw)
    if document.data is None:
        return RecipeFile(name, no_recipe())
    if is_faulty(faults):
        return RecipeFile(name, no_recipe(), _placed(name, document, faults))
    out = Outcome(name)
    recipe = bind_file(Recipe, _worded(document.data), ROOT, out) or no_recipe()
    findings = [one for one in out.findings if one.code != EMPTY_VALUE.code]
    wrong = list(_placed(name, document, findings))
    locator = _locator(name, document)
    agencies: list[tuple[str, Provenance]] = []
    for at, collection, id in _named(recipe, out):
        if collection == _AGENCIES:
            agencies.append((id, _line(name, locator, at)))
        elif collection in _CHECKED and id not in (held := _known(plan, collection)):
            wrong.append(_stranger(id, held, _line(name, locator, at)))
    if recipe.version not in (None, RECIPE_VERSION):
        at = Route((key_of(Recipe.version),))
        wrong.append(Concern(_line(name, locator, at), _NEWER, ConcernKind.WRONG))
    return RecipeFile(name, recipe, tuple(wrong), tuple(agencies))


def _stranger(id: str, known: Collection[str], origin: Provenance) -> Concern:
    near = closest(id, known)
    message = _NO_SUCH.fill(id=id) if near is None else _DID_YOU.fill(id=id, near=near)
    return Concern(origin, message, ConcernKind.WRONG)


def _worded(data: Node) -> Node:
    """A recipe's data with answers that are numbers as the words that they are."""
    key = key_of(Recipe.answers)
    answers = data.get(key) if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(answers, dict):
        return data
    said = {
        name: str(one) if isinstance(one, int | float) and not isinstance(one, bool) else one
        for name, one in answers.items()
    }
    return {**data, key: said}


def _named(recipe: Recipe, out: Outcome) -> Iterable[tuple[Route, str, str]]:
    """All ids of the plan that a recipe names, each with its place and collection."""
    yield from ((one.route, one.to, one.id) for one in out.references)
    told = {one.route for one in out.references}
    for printed, answer in recipe.agencies.items():
        at = Route((key_of(Recipe.agencies), printed))
        if answer.agency and at / key_of(AgencyAnswer.agency) not in told:
            yield at, _AGENCIES, answer.agency  # written as its text alone


def _known(plan: Plan, collection: str) -> Mapping[str, str]:
    return plan.once(_all_known).get(collection, {})


def _all_known(plan: Plan) -> Mapping[str, Mapping[str, str]]:
    return known(plan, "id")


def _placed(name: str, document: YamlFile, findings: Sequence[Finding]) -> tuple[Concern, ...]:
    placed = _locator(name, document).placed(findings)
    made = []
    for one in placed:
        spot = one.place.spot
        place = f"baris {spot.line}" if spot else ""
        message = one.message if one.fix is None else _WITH.fill(wrong=one.message, fix=one.fix)
        kind = ConcernKind.WRONG if one.severity is Severity.ERROR else ConcernKind.CHECK
        made.append(Concern(Provenance(name, place), message, kind))
    return tuple(made)


def _locator(name: str, document: YamlFile) -> Locator:
    return Locator({name: document}, lambda route: (name, route))


def _line(name: str, locator: Locator, at: Route) -> Provenance:
    return Provenance(name, f"baris {locator.spot(Place(at, name)).line}")


# What is written


def begun(file: str, source: str, tables: Sequence[RecognisedTable], lang: Lang) -> str:
    """The text of a new recipe: the file, its source, and what each column was taken for."""
    name = PurePath(file).name
    layout = next((table.layout for table in tables if table.layout), "")
    lines = [
        f"# {_HEAD.fill(file=name).say(lang)}",
        f"{key_of(Recipe.version)}: {RECIPE_VERSION}",
        f"{key_of(Recipe.file)}: {_scalar(name)}",
        *([f"{key_of(Recipe.layout)}: {_scalar(layout)}"] if layout else []),
        f"{key_of(Recipe.source)}:",
        f"  {key_of(CitedFile.id)}: {source}",
        f"  {key_of(CitedFile.title)}: {_scalar(name)}",
        f"  {key_of(CitedFile.kind)}: {kind_of_file(name).value}",
    ]
    told: dict[str, str] = {}
    for at, table in enumerate(tables):
        own = _columns(table)
        more = {key: said for key, said in own.items() if told.get(key) != said}
        if more:
            key = ALL_TABLES if at == 0 else table.name or ALL_TABLES
            if at == 0:
                lines.append(f"{key_of(Recipe.tables)}:")
                told = more
            lines += [f"  {_scalar(key)}:", f"    {key_of(TableRecipe.columns)}:"]
            lines += [f"      {_scalar(heading)}: {said}" for heading, said in more.items()]
    return "\n".join(lines) + "\n"


def _columns(table: RecognisedTable) -> dict[str, str]:
    """What each column says, by its heading with `{year}` for the year in it."""
    found: dict[str, str] = {}
    for column in table.columns:
        found.setdefault(_heading(column), _column(column))
    return found


def _heading(column: RecognisedColumn) -> str:
    return column.heading.replace(str(column.year), "{year}") if column.year else column.heading


def _column(column: RecognisedColumn) -> str:
    parts = [f"{key_of(ColumnRecipe.role)}: {column.role.value}"]
    if column.of:
        parts.append(f"{key_of(ColumnRecipe.of)}: {column.of.value}")
    if column.year and "{year}" not in _heading(column):
        parts.append(f"{key_of(ColumnRecipe.year)}: {column.year}")
    if column.after is not None:
        parts.append(f"{key_of(ColumnRecipe.after)}: {column.after}")
    if column.unit:
        parts.append(f"{key_of(ColumnRecipe.unit)}: {column.unit.value}")
    if column.fund:
        parts.append(f"{key_of(ColumnRecipe.fund)}: {column.fund.value}")
    if column.is_approximate:
        parts.append(f"{key_of(ColumnRecipe.approximate)}: true")
    return "{" + ", ".join(parts) + "}"


def with_questions(
    name: str,
    text: str,
    questions: Sequence[RecipeQuestion],
    answers: Mapping[Route, Node],
    lang: Lang,
) -> str:
    """A recipe with a key for each question that it has none for, and what is asked beside it.

    What stands in it stays; `answers` are filled in.
    """
    document, _ = read(name, text.encode())
    held: Type = RecordOf(Recipe)
    putting = Putting(document.data, held)
    asked = [one for one in questions if not _stands(document.data, one.at)]
    for one in asked:
        if one.at not in answers:
            with contextlib.suppress(UnfitError):  # something else stands in its way
                putting.put(one.at, None)
    for at, node in answers.items():
        putting.put(at, node)
    edits = putting.edits()
    if not edits:
        return text
    made = edit(document, edits, held)
    if isinstance(made, Refusal):
        return text
    waiting = [one for one in asked if one.at not in answers and _stands(made.file.data, one.at)]
    return _remarked(name, made.file, waiting, lang)


def _stands(data: Node, at: Route) -> bool:
    """Whether a recipe has a key already, filled in or not."""
    for key in at:
        if not isinstance(data, dict) or key not in data:
            return False
        data = data[key]
    return True


def _remarked(name: str, document: YamlFile, asked: Sequence[RecipeQuestion], lang: Lang) -> str:
    """The text with what is asked behind each key that waits for its answer."""
    lines = document.text.splitlines()
    locator = _locator(name, document)
    for one in asked:
        at = int(_line(name, locator, one.at).place.removeprefix("baris ")) - 1
        if re.search(r":\s*$", lines[at]):
            lines[at] += f"  # {_question(one, lang)}"
    return "\n".join(lines) + "\n"


def _question(one: RecipeQuestion, lang: Lang) -> str:
    words = " ".join(one.concern.message.say(lang).split())
    choices = [_flow(choice.value) for choice in one.concern.choices[:_SHOWN] if choice.value]
    return f"{words} ({', '.join(choices)})" if choices else words


def _flow(node: Node) -> str:
    """A value on one line, as a person would write it."""
    if isinstance(node, dict):
        return "{" + ", ".join(f"{key}: {_flow(held)}" for key, held in node.items()) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(map(_flow, node)) + "]"
    return str(node).lower() if isinstance(node, bool) else str(node)


def _scalar(text: str) -> str:
    """A text as YAML holds it, in quotes where it could be something else."""
    if re.fullmatch(r"[A-Za-z][\w .()/-]*[\w)]|[A-Za-z]", text) and folded(text) not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


_WORDS = frozenset({"yes", "no", "true", "false", "null", "on", "off", "y", "n", "ya", "tidak"})
_AGENCIES = "agencies"
_CHECKED = frozenset({"dimensions", "subdimensions"})
_SHOWN = 20
_HEAD = Text(
    "Resep impor {file}: isi yang masih kosong, perbaiki yang keliru, lalu jalankan lagi.",
    "Recipe for importing {file}: fill in what is empty, mend what is wrong, then run it again.",
)
_WITH = Text("{wrong}: {fix}", "{wrong}: {fix}")
_NO_SUCH = Text("rencana tidak memuat {id}", "the plan has no {id}")
_DID_YOU = Text(
    "rencana tidak memuat {id}; maksudnya {near}?", "the plan has no {id}; did you mean {near}?"
)
_NEWER = Text(
    "resep ini ditulis untuk smartplan yang lebih baru",
    "this recipe was written for a newer smartplan",
)
