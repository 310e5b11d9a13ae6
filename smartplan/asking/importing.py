"""Existing plans taken in: which recipe is meant, what is asked, and what is kept in it."""

from collections.abc import Sequence
from pathlib import Path

from smartplan.asking.answers import Dialog
from smartplan.asking.incoming import Receiving, Taking, taken_in, tell
from smartplan.asking.plans import shown
from smartplan.failure import Failure
from smartplan.importing.layouts import layouts
from smartplan.importing.printed import RecipeQuestion
from smartplan.importing.reading import ImportRead, read_files
from smartplan.importing.recipe_file import (
    FOLDER,
    RecipeFile,
    begun,
    read_recipe,
    with_questions,
)
from smartplan.importing.totals import totals_of
from smartplan.incoming.said import Concern, Heard
from smartplan.route import Route
from smartplan.shape.record import replaced
from smartplan.source.node import Node
from smartplan.source.office.foreign import ForeignFile
from smartplan.source.opening import asked_file
from smartplan.source.write import write_asked
from smartplan.value import dataclass, replace
from smartplan.wording import Lang, Text
from smartplan.writers.text import terminal


@dataclass(frozen=True, slots=True)
class AskedRecipe:
    """The file of a recipe and what stands in it; empty where it is new."""

    path: Path
    shown: str
    text: str
    layout: str = ""  # of smartplan, where that was asked for by its name

    def recipe(self, plan: Receiving) -> RecipeFile:
        """What it says."""
        read = read_recipe(self.shown, self.text.encode(), plan.loaded.plan)
        if self.layout and not read.recipe.layout:
            return replace(read, recipe=replaced(read.recipe, layout=self.layout))
        return read


def asked_recipe(name: str | None, files: Sequence[ForeignFile], folder: Path) -> AskedRecipe:
    """The recipe of that name or path, else the one that belongs to the first file."""
    own = _place(folder, Path(files[0].name).stem)
    if name is None:
        return _opened(own)
    for path in (Path(name), _place(folder, name)):
        if path.suffix == ".yaml" and path.is_file():
            return _opened(path)
    if name in layouts():
        return replace(_opened(own), layout=name)
    raise Failure(_NO_RECIPE.fill(name=name, known=", ".join(layouts())))


def _place(folder: Path, stem: str) -> Path:
    return folder / FOLDER / f"{stem}.yaml"


def _opened(path: Path) -> AskedRecipe:
    content = asked_file(path)
    text = content.decode("utf-8", "replace") if content else ""
    return AskedRecipe(path, shown(path, Path.cwd()), text)


def import_files(
    plan: Receiving,
    files: Sequence[ForeignFile],
    asked: AskedRecipe,
    taking: Taking,
    *,
    asks: bool,
    keeps_recipe: bool,
) -> int:
    """Take in what the files say by the recipe, keep what is asked in it; the exit code."""
    held = asked.recipe(plan)
    if held.wrong and any(one.kind.stops for one in held.wrong):
        heard = [Heard(asked.shown, (), concerns=held.wrong)]
        outcome = taken_in(plan, heard, taking)
        tell(plan, outcome, taking)
        return outcome.exit_code
    read = read_files(files, held.recipe, plan.loaded.plan)
    text = asked.text or begun(files[0].name, read.source, read.tables, taking.lang)
    text = with_questions(asked.shown, text, read.taken.questions, {}, taking.lang)
    if asks:
        read, text = _answered(read, text, asked, files, plan, taking.lang)
    if keeps_recipe and text != asked.text:
        write_asked(asked.path, text.encode(), advice=_ELSEWHERE)
    heard = [_heard(one, read) for one in files]
    mended = replace(asked, text=text).recipe(plan) if asks else held
    wrong = (*mended.wrong, *mended.strangers(read.agencies))
    heard[0] = replace(heard[0], concerns=(*wrong, *heard[0].concerns))
    counted = replace(taking, totals=lambda after: totals_of(read.rows, read.taken, after))
    outcome = taken_in(plan, heard, counted)
    tell(plan, outcome, counted)
    _tell_recipe(asked, read, taking, is_written=keeps_recipe)
    return outcome.exit_code


def _answered(
    read: ImportRead,
    text: str,
    asked: AskedRecipe,
    files: Sequence[ForeignFile],
    plan: Receiving,
    lang: Lang,
) -> tuple[ImportRead, str]:
    """Ask one question after the other until none is left, or none is answered."""
    dialog = Dialog(lang)
    while True:
        answers: dict[Route, Node] = {}
        for one in read.taken.questions:
            value = dialog.answer(one.concern) if one.concern.kind.stops else one.concern
            if not isinstance(value, Concern):
                answers[one.at] = value
        if not answers:
            return read, text
        text = with_questions(asked.shown, text, read.taken.questions, answers, lang)
        held = replace(asked, text=text).recipe(plan)
        read = read_files(files, held.recipe, plan.loaded.plan)


def _heard(file: ForeignFile, read: ImportRead) -> Heard:
    """What one file says, with the questions that came up in it and where they are answered."""
    said = tuple(one for one in read.said if one.origin.file == file.name)
    asked = (_placed(one) for one in read.taken.questions)
    concerns = (*asked, *read.taken.concerns)
    return Heard(
        file.name, said, concerns=tuple(one for one in concerns if one.origin.file == file.name)
    )


def _placed(one: RecipeQuestion) -> Concern:
    message = _ANSWER.fill(message=one.concern.message, at=str(one.at))
    return replace(one.concern, message=message)


def _tell_recipe(
    asked: AskedRecipe, read: ImportRead, taking: Taking, *, is_written: bool
) -> None:
    if taking.form != "text" or not is_written:
        return
    n = len(read.taken.questions)
    words = (_RECIPE_OPEN if n else _RECIPE).fill(path=asked.shown, n=n, s="s" * (n != 1))
    terminal.show([terminal.plain(words.say(taking.lang))])


_ELSEWHERE = Text(
    "beri hak menulis di folder rencana", "give yourself the right to write in the plan folder"
)
_ANSWER = Text("{message} (resep: {at})", "{message} (recipe: {at})")
_RECIPE = Text("Resep: {path}", "Recipe: {path}")
_RECIPE_OPEN = Text(
    "Resep: {path}; isi {n} pertanyaan di dalamnya, lalu jalankan lagi.",
    "Recipe: {path}; answer the {n} question{s} in it, then run this again.",
)
_NO_RECIPE = Text(
    "tidak ada resep {name}; tulis nama berkasnya, atau salah satu: {known}",
    "there is no recipe {name}; give its file, or one of: {known}",
)
