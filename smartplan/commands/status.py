"""`smartplan status`: where a plan stands, what is owed, and what to do next."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    NoCacheOption,
    OutOption,
    Paths,
    chosen_day,
    format_option,
    one_of,
    option,
    spoken,
)
from smartplan.asking.plans import chosen, told_apart
from smartplan.failure import Failure
from smartplan.portfolio.extracts import Extract, extracted
from smartplan.shape.suggest import closest
from smartplan.source.write import write_asked
from smartplan.standing.outline import StatusOutline, of_agency
from smartplan.standing.plain_outline import kept_status, outline_of
from smartplan.value import replace
from smartplan.wording import Text
from smartplan.writers.show import FILES, show
from smartplan.writers.text import terminal

if TYPE_CHECKING:  # each form loads only what it needs
    from smartplan.telling.telling import Telling

FORMATS = ("text", "markdown", "json", "html", "docx", "pdf", "ics")
FAIL_ON = ("never", "overdue")


def run(
    paths: Paths = None,
    *,
    agency: Annotated[
        str,
        option(
            "hanya perangkat daerah ini: id atau nama pendek",
            "this agency alone: its id or short name",
            "--agency",
            metavar="ID",
        ),
    ] = "",
    format: Annotated[str, format_option(FORMATS)] = "text",
    fail_on: Annotated[
        str,
        option(
            "keluar dengan kode 1 bila ada yang lewat tenggat",
            "exit with code 1 where anything is overdue",
            "--fail-on",
            metavar="|".join(FAIL_ON),
        ),
    ] = "never",
    explain: Annotated[
        bool,
        option(
            "tampilkan berkas dan baris di balik tiap angka",
            "show the file and line behind each number",
            "--explain",
        ),
    ] = False,
    out: OutOption = None,
    no_cache: NoCacheOption = False,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Tell where the plans stand; 1 where anything is overdue and that was asked for."""
    language, day = spoken(lang), chosen_day(as_of)
    form = _form(format, out)
    limit = one_of("--fail-on", fail_on, FAIL_ON)
    folders = chosen(paths or [], Path.cwd())
    held = _standings(folders, day, with_spots=explain, cached=not no_cache)
    if agency:
        held = _of_agency(held, agency)
    chosen_id = held[0].agencies[0].id if agency else ""

    def told() -> "Telling":
        from smartplan.telling.standing.screen import StatusAsked
        from smartplan.telling.standing.told import told

        is_brief = form == "text" and not explain
        asked = StatusAsked(day, chosen_id, is_brief=is_brief, is_explained=explain)
        return told(held, asked, language)

    def json() -> str:
        from smartplan.writers.json import status

        return status.write(held, day, language)

    if form == "ics":
        from smartplan.writers import ics

        calendar = ics.write(held, day, language)
        if out is None:
            terminal.put(calendar)
        else:
            write_asked(out, calendar.encode(), advice=_ELSEWHERE)
    else:
        root = folders[0] if len(folders) == 1 else None
        show(form, told, json, language, out=out, root=root)
    is_overdue = any(one.since for plan in held for one in plan.owed)
    return int(limit == "overdue" and is_overdue)


def _form(format: str, out: Path | None) -> str:
    form = one_of("--format", _ALIASES.get(format, format), FORMATS)
    if form in FILES and out is None:
        raise Failure(_NEEDS_FILE.fill(form=form))
    return form


def _standings(
    folders: Sequence[Path], day: date, *, with_spots: bool, cached: bool
) -> list[StatusOutline]:
    take = partial(kept_status, with_spots=with_spots)
    found = extracted(folders, (Extract("status", take),), day, cached=cached)
    names = told_apart(folders)
    outlines = ((one.folder, outline_of(one.values["status"])) for one in found)
    if len(folders) == 1:
        return [outline for _, outline in outlines]
    return [replace(outline, plan=names[folder].as_posix()) for folder, outline in outlines]


def _of_agency(held: Sequence[StatusOutline], word: str) -> list[StatusOutline]:
    """The same of one agency, in the plans that have it; a Failure where none has."""
    ids = [_meant(one, word) for one in held]
    found = [of_agency(one, id) for one, id in zip(held, ids, strict=True) if id]
    if not found:
        words = {name for one in held for name in _words(one)}
        known = {one.id for outline in held for one in outline.agencies if one.id}
        near = closest(word.casefold(), words) or closest(word.casefold(), known)
        said = _DID_YOU_MEAN.fill(near=near) if near else _SEE
        raise Failure(_UNKNOWN.fill(word=word, near=said))
    return found


def _meant(held: StatusOutline, word: str) -> str:
    return _words(held).get(word.casefold(), "")


def _words(held: StatusOutline) -> dict[str, str]:
    """The ids of agencies by what they are called; an id goes before the name of another one."""
    known = {one.full_name.casefold(): one.id for one in held.agencies if one.id}
    known |= {one.name.casefold(): one.id for one in held.agencies if one.id}
    return known | {one.id.casefold(): one.id for one in held.agencies if one.id}


_ALIASES = {"md": "markdown"}
_NEEDS_FILE = Text(
    "--format {form} memerlukan berkas tujuan; tambahkan misalnya --out keadaan.{form}",
    "--format {form} needs a file to write to; add for example --out status.{form}",
)
_ELSEWHERE = Text("pilih berkas lain dengan --out", "choose another file with --out")
_UNKNOWN = Text(
    "perangkat daerah {word} tidak ada dalam rencana{near}", "there is no agency {word}{near}"
)
_SEE = Text(
    "; nama pendeknya ada di organization.yaml", "; their short names stand in organization.yaml"
)
_DID_YOU_MEAN = Text("; maksudnya {near}?", "; did you mean {near}?")
