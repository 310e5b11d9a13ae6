"""Files that are not read where they stand, and files that are needed and not there: each once."""

from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from smartplan.finding import Finding, Place, Severity
from smartplan.plan.files import kind_of
from smartplan.plan.misplaced import TOP_FILES, among_programs, is_asked, meant_by
from smartplan.route import ROOT
from smartplan.shape.defects import MISSING_KEY, STRAY_FILE
from smartplan.source.node import Node
from smartplan.value import Value, replace
from smartplan.wording import Text

__all__ = ["NEEDED", "TOP_FILES", "Stray", "lacking", "stray_of", "strays", "unread"]

NEEDED = ("profile.yaml",)


class Stray(Value):
    """A file that is not read: where it would be, and whether it was taken for a program."""

    meant: str | None
    is_no_program: bool = False


def stray_of(file: str, data: Node) -> Stray | None:
    """What a file is that is not of the format, or of no program in their folder; else None."""
    if kind_of(file) is None:
        return Stray(meant_by(file, data))
    meant = among_programs(file, data)
    return Stray(meant, is_no_program=True) if meant else None


def strays(
    held: Mapping[str, Stray], others: Collection[str], files: Collection[str]
) -> tuple[Finding, ...]:
    """A finding for each stray file; one for all those of a folder that is misnamed.

    `files` are those that are read. What would be read under another name, and is not there under
    that, is missing from the plan: an error.
    """
    asked = {name: Stray(meant_by(name)) for name in others if is_asked(name)}
    every = dict(sorted({**held, **asked}.items()))
    folders: dict[tuple[str, str], list[str]] = {}
    for file, stray in every.items():
        if stray.meant and (moved := _moved_folder(file, stray.meant)):
            folders.setdefault(moved, []).append(file)
    whole = {pair: those for pair, those in folders.items() if len(those) > 1}
    told = {file for those in whole.values() for file in those}
    found = [_folder(pair, those, every, files) for pair, those in whole.items()]
    found += [_single(file, stray, files) for file, stray in every.items() if file not in told]
    return tuple(found)


def unread(
    held: Mapping[str, Stray], others: Collection[str], files: Collection[str]
) -> frozenset[str]:
    """The files of the plan that stand under another name, so that what they hold is unknown."""
    named = {stray.meant for stray in held.values()}
    named.update(meant_by(name) for name in others if is_asked(name))
    return frozenset(one for one in named if one).difference(files)


def lacking(file: str, *, is_there: bool, count: int = 0) -> Finding:
    """The finding for a file that is missing or empty, though so many references lead into it.

    No count: every plan needs it.
    """
    if count:
        message = (_NOTHING_IN_IT if is_there else _NOT_THERE).fill(file=file, count=count)
        fix = _ENTRIES.fill(file=file)
    else:
        message, fix = (_EMPTY if is_there else _MISSING).fill(file=file), _PROFILE
    found = MISSING_KEY.at(Place(ROOT, file), owner="", key="", about="", fix=fix)
    return replace(found, message=message)


def _moved_folder(file: str, meant: str) -> tuple[str, str] | None:
    """The folder of a file and the one where it belongs, if all but that is right."""
    folder, _, name = file.rpartition("/")
    right, _, wanted = meant.rpartition("/")
    return (folder, right) if folder and right and folder != right and name == wanted else None


def _folder(
    pair: tuple[str, str],
    those: list[str],
    every: Mapping[str, Stray],
    files: Collection[str],
) -> Finding:
    folder, right = pair
    is_there = any(file.startswith(f"{right}/") for file in files)
    advice = _MOVE_FILES if is_there else _RENAME_FOLDER
    places = [Place(ROOT, file) for file in those]
    found = STRAY_FILE.at(*places, fix=advice.fill(folder=folder, right=right))
    message = _FOLDER.fill(folder=folder, count=len(those))
    is_lost = any(every[file].meant not in files for file in those)
    return replace(found, message=message, severity=_severity(is_lost=is_lost))


def _single(file: str, stray: Stray, files: Collection[str]) -> Finding:
    found = STRAY_FILE.at(Place(ROOT, file))
    if stray.meant is None:
        return found
    is_lost = stray.meant not in files
    folder, _, _ = file.rpartition("/")
    same = stray.meant.rpartition("/")[0] == folder
    advice = (_RENAME if same else _MOVE) if is_lost else _TWICE
    if stray.is_no_program:
        found = replace(found, message=_NO_PROGRAM.fill(name=PurePosixPath(stray.meant).name))
    fix = advice.fill(meant=stray.meant)
    return replace(found, fix=fix, severity=_severity(is_lost=is_lost))


def _severity(*, is_lost: bool) -> Severity:
    return Severity.ERROR if is_lost else Severity.WARNING


_RENAME = Text("ganti namanya menjadi {meant}", "rename it to {meant}")
_MOVE = Text("pindahkan menjadi {meant}", "move it to {meant}")
_TWICE = Text(
    "{meant} sudah ada: satukan isinya di sana, atau pindahkan berkas ini ke luar folder rencana",
    "{meant} is there already: bring both together there, or move this one out of the plan folder",
)
_FOLDER = Text(
    "folder {folder}/ bukan bagian format rencana; {count} berkasnya tidak dibaca",
    "folder {folder}/ is not part of the plan format; its {count} files are not read",
)
_RENAME_FOLDER = Text("ganti nama foldernya menjadi {right}/", "rename the folder to {right}/")
_MOVE_FILES = Text("pindahkan berkas-berkasnya ke {right}/", "move the files to {right}/")
_NO_PROGRAM = Text(
    "berkas ini bukan program dan tidak dibaca: isinya seperti isi {name}",
    "this file is no program and is not read: it holds what {name} has",
)
_MISSING = Text(
    "{file}, yang diperlukan setiap rencana, tidak ada",
    "{file}, which every plan needs, is missing",
)
_EMPTY = Text(
    "{file}, yang diperlukan setiap rencana, masih kosong",
    "{file}, which every plan needs, is empty",
)
_PROFILE = Text(
    "tulis visi, misi, sasaran, dan isu strategis di dalamnya",
    "write vision, missions, goals and strategic issues in it",
)
_NOT_THERE = Text(
    "{file} tidak ada, padahal {count} rujukan menuju isinya",
    "{file} is missing, though {count} references lead into it",
)
_NOTHING_IN_IT = Text(
    "{file} masih kosong, padahal {count} rujukan menuju isinya",
    "{file} is empty, though {count} references lead into it",
)
_ENTRIES = Text(
    "tulis {file} dengan entri yang dirujuk, atau kembalikan berkasnya",
    "write {file} with the entries that are named, or bring the file back",
)
