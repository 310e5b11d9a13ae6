"""`smartplan merge`: the merge driver that git calls for plan files, and its setting up."""

from pathlib import Path
from typing import Annotated

from smartplan.asking.options import LangOption, Paths, option, spoken
from smartplan.asking.plans import chosen, shown
from smartplan.failure import Failure
from smartplan.merging.driver import drive
from smartplan.merging.render import Markers
from smartplan.wording import Text
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
            metavar=Text("BERKAS", "FILE"),
        ),
    ] = None,
    ours: Annotated[
        Path | None,
        option(
            "berkas sisi kita (%A); hasilnya ditulis ke sini",
            "the file of our side (%A); the result is written to it",
            "--ours",
            metavar=Text("BERKAS", "FILE"),
        ),
    ] = None,
    theirs: Annotated[
        Path | None,
        option(
            "berkas sisi mereka (%B)",
            "the file of their side (%B)",
            "--theirs",
            metavar=Text("BERKAS", "FILE"),
        ),
    ] = None,
    path: Annotated[
        str | None,
        option(
            "jalur berkas dalam rencana (%P)",
            "the file's path in the plan (%P)",
            "--path",
            metavar=Text("JALUR", "PATH"),
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
    done = drive(files, path or ours.as_posix(), Markers(max(1, marker_size), language))
    for sentence in done.said:
        terminal.complain(sentence, language, "smartplan merge")
    return CLEAN if done.is_clean else CONFLICTS


_NO_FILE = Text("{file} tidak ada", "{file} does not exist")
_HOW = Text(
    "smartplan merge dipanggil oleh git; pasang dengan: smartplan merge --install",
    "smartplan merge is called by git; set it up with: smartplan merge --install",
)
