"""`smartplan merge`: the merge driver that git calls for plan files, and its setting up."""

import os
import sys
from pathlib import Path
from typing import Annotated

from smartplan.asking.options import LangOption, Paths, both, option, spoken
from smartplan.asking.plans import chosen, shown
from smartplan.failure import Failure, kept_trace
from smartplan.merging.files import Doubt, Merge, merge
from smartplan.merging.merge import Conflict
from smartplan.merging.render import Markers
from smartplan.source.git import git
from smartplan.source.read import read
from smartplan.source.write import write_atomically
from smartplan.wording import Lang, Text, same
from smartplan.writers.text import terminal

CLEAN, CONFLICTS = 0, 1


def run(
    paths: Paths = None,
    *,
    install: Annotated[
        bool,
        option(
            "memasang penggabung di repositori ini, untuk rencana di JALUR",
            "set the driver up in this repository, for the plans at PATH",
            "--install",
        ),
    ] = False,
    base: Annotated[
        Path | None,
        option(
            "berkas keadaan semula (%O dari git)",
            "the file of the common ancestor (git's %O)",
            "--base",
            metavar=both("BERKAS", "FILE"),
        ),
    ] = None,
    ours: Annotated[
        Path | None,
        option(
            "berkas sisi kita (%A); hasilnya ditulis ke sini",
            "the file of our side (%A); the result is written to it",
            "--ours",
            metavar=both("BERKAS", "FILE"),
        ),
    ] = None,
    theirs: Annotated[
        Path | None,
        option(
            "berkas sisi mereka (%B)",
            "the file of their side (%B)",
            "--theirs",
            metavar=both("BERKAS", "FILE"),
        ),
    ] = None,
    path: Annotated[
        str | None,
        option(
            "jalur berkas dalam rencana (%P)",
            "the file's path in the plan (%P)",
            "--path",
            metavar=both("JALUR", "PATH"),
        ),
    ] = None,
    marker_size: Annotated[
        int,
        option(
            "panjang tanda konflik (%L)",
            "length of conflict markers (%L)",
            "--marker-size",
            metavar="N",
        ),
    ] = 7,
    lang: LangOption = None,
) -> int:
    """Merge three files into the one of our side, or set the driver up; 1 on conflicts."""
    language = spoken(lang)
    if install:
        from smartplan.merging.install import install as installed

        cwd = Path.cwd()
        lines = installed({folder: shown(folder, cwd) for folder in chosen(paths or [], cwd)})
        terminal.show([[(line.say(language), style)] for line, style in lines])
        return CLEAN
    if base is None or ours is None or theirs is None:
        raise Failure(_HOW)
    files = (base, ours, theirs)
    for file in files:
        if not file.is_file():
            raise Failure(_NO_FILE.fill(file=file.as_posix()))
    return _drive(files, path or ours.as_posix(), Markers(max(1, marker_size), language))


def _drive(files: tuple[Path, Path, Path], path: str, markers: Markers) -> int:
    """Merge by id and field; where that is in doubt, as git itself does."""
    base, ours, theirs = (file.read_bytes() for file in files)
    try:
        made = merge(path, base, ours, theirs, markers)
    except Exception:  # noqa: BLE001 -- after a crash git would take our side for the result
        made = Doubt(_CRASH.fill(file=kept_trace()))
    if isinstance(made, Merge):
        write_atomically(files[1], made.content)
        _tell_conflicts(path, made.conflicts, markers.lang)
        return CONFLICTS if made.conflicts else CLEAN
    _say(_BY_GIT.fill(path=path, why=made.why), markers.lang)
    return _by_git(files, path, markers)


def _by_git(files: tuple[Path, Path, Path], path: str, markers: Markers) -> int:
    """Git's own merge of lines; a clean one that is no readable YAML is no success."""
    base, ours, theirs = (os.fspath(file.absolute()) for file in files)
    were_right = all(_is_right(file) for file in files)
    labels = ("-L", "ours", "-L", "base", "-L", "theirs")
    done = git(
        Path.cwd(), "merge-file", f"--marker-size={markers.size}", *labels, ours, base, theirs
    )
    if done.returncode:
        return CONFLICTS
    if were_right and not _is_right(files[1]):
        _say(_NOT_RIGHT.fill(path=path), markers.lang)
        return CONFLICTS
    return CLEAN


def _is_right(file: Path) -> bool:
    _, faults = read(file.name, file.read_bytes())
    return not faults


def _tell_conflicts(path: str, conflicts: tuple[Conflict, ...], lang: Lang) -> None:
    for conflict in conflicts:
        place = same(str(conflict.route)) if conflict.route else _THE_FILE
        _say(_CONFLICT.fill(path=path, place=place, why=conflict.why), lang)


def _say(sentence: Text, lang: Lang) -> None:
    sys.stderr.write(f"smartplan merge: {sentence.say(lang)}\n")


_THE_FILE = Text("seluruh berkas", "the whole file")
_CONFLICT = Text("{path}: konflik di {place}: {why}", "{path}: conflict at {place}: {why}")
_BY_GIT = Text(
    "{path} digabung baris demi baris oleh git: {why}",
    "{path} is merged line by line by git: {why}",
)
_NOT_RIGHT = Text(
    "{path}: hasil gabungan git bukan YAML yang benar; periksa, lalu git add",
    "{path}: what git merged is no proper YAML; look at it, then git add",
)
_CRASH = Text(
    "ada kesalahan di smartplan; rinciannya ada di {file}",
    "there is a bug in smartplan; the details are in {file}",
)
_NO_FILE = Text("{file} tidak ada", "{file} does not exist")
_HOW = Text(
    "smartplan merge dipanggil oleh git; pasang dengan: smartplan merge --install",
    "smartplan merge is called by git; set it up with: smartplan merge --install",
)
