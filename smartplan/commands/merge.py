"""`smartplan merge`: the merge driver that git calls for plan files, and its setting up."""

from pathlib import Path
from typing import Annotated

from smartplan.asking.options import LangOption, Paths, option, spoken
from smartplan.asking.plans import chosen, shown
from smartplan.failure import Failure
from smartplan.merging.driver import conflict_style, drive
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
    base_label: Annotated[
        str,
        option(
            "nama keadaan semula (%S)",
            "name of the common ancestor (%S)",
            "--base-label",
            metavar=Text("NAMA", "NAME"),
        ),
    ] = "",
    ours_label: Annotated[
        str,
        option(
            "nama sisi kita (%X)",
            "name of our side (%X)",
            "--ours-label",
            metavar=Text("NAMA", "NAME"),
        ),
    ] = "",
    theirs_label: Annotated[
        str,
        option(
            "nama sisi mereka (%Y)",
            "name of their side (%Y)",
            "--theirs-label",
            metavar=Text("NAMA", "NAME"),
        ),
    ] = "",
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
    names = (
        _name(base_label, "base"), _name(ours_label, "ours"), _name(theirs_label, "theirs")
    )  # fmt: skip
    markers = Markers(max(1, marker_size), language, conflict_style, names)
    done = drive(files, path or ours.as_posix(), markers)
    for sentence in done.said:
        terminal.complain(sentence, language, "smartplan merge")
    if done.bug:
        raise done.bug
    return CLEAN if done.is_clean else CONFLICTS


def _name(given: str, usual: str) -> str:
    """A side's name for the markers; git before 2.44 knows none and leaves `%S` as it is."""
    name = "".join(one if one.isprintable() else "\ufffd" for one in given.strip())
    return usual if not name or name in ("%S", "%X", "%Y") else name


_NO_FILE = Text("{file} tidak ada", "{file} does not exist")
_HOW = Text(
    "smartplan merge dipanggil oleh git; pasang dengan: smartplan merge --install",
    "smartplan merge is called by git; set it up with: smartplan merge --install",
)
