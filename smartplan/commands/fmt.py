"""`smartplan fmt`: plan files in canonical key order and layout, every comment kept."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from smartplan.asking.options import LangOption, Paths, option, spoken
from smartplan.asking.plans import chosen, shown
from smartplan.plan.files import kind_of, order_in
from smartplan.repairing import rewrite
from smartplan.repairing.rewrite import Rewrite
from smartplan.source.folder import enclosing_plan, read_folder
from smartplan.source.read import is_faulty, read
from smartplan.source.tree.layout import formatted
from smartplan.value import dataclass
from smartplan.wording import Lang, Text
from smartplan.writers.text import terminal

NOT_WRITTEN = 2


def run(
    paths: Paths = None,
    *,
    check: Annotated[
        bool,
        option(
            "tidak menulis; menyebut berkas yang akan berubah, dan keluar dengan kode 1 bila ada",
            "write nothing; list the files that would change, and exit with 1 if there are any",
            "--check",
        ),
    ] = False,
    diff: Annotated[
        bool,
        option(
            "tidak menulis; menampilkan perubahannya, dan keluar dengan kode 1 bila ada",
            "write nothing; show what would change, and exit with 1 if anything would",
            "--diff",
        ),
    ] = False,
    lang: LangOption = None,
) -> int:
    """Format the files, or only say what would change."""
    language = spoken(lang)
    rewrites = []
    targets = list(_targets(paths or [], Path.cwd()))
    for path in paths or ():
        if path.is_file() and _absolute(path) not in {one.folder / one.file for one in targets}:
            terminal.complain(_NO_PLAN_FILE.fill(file=path.as_posix()), language)
    for target in targets:
        made = _formatted(target)
        if isinstance(made, Text):
            terminal.complain(made, language)
        elif made:
            rewrites.append(made)
    if diff:
        terminal.patch(rewrite.diff(rewrites))
    if check or diff:
        said = _WOULD if rewrites else _NOTHING
        _tell(said, rewrites if check and not diff else [], len(targets), language, quiet=diff)
        return int(bool(rewrites))
    written = []
    for one in rewrites:
        complaint = rewrite.write(one)
        if complaint:
            terminal.complain(complaint, language)
        else:
            written.append(one)
    _tell(_DONE if written else _NOTHING, written, len(targets), language)
    return 0 if len(written) == len(rewrites) else NOT_WRITTEN


@dataclass(frozen=True, slots=True)
class _Target:
    """A file to format: of which plan folder, its path in it, its path as the user types it."""

    folder: Path
    file: str
    shown: str
    raw: bytes


def _targets(paths: list[Path], cwd: Path) -> Iterator[_Target]:
    """The plan files that paths mean, each once: a file itself, a folder the plans in it."""
    named = {_absolute(path) for path in paths if path.is_file()}
    others = [path for path in paths if not path.is_file()]
    whole = chosen(others, cwd) if others or not paths else []
    around = {plan for path in named if (plan := enclosing_plan(path.parent))}
    for folder in (*whole, *sorted(around.difference(whole))):
        bundle = read_folder(folder)
        for file, raw in bundle.contents.items():
            path = folder / file
            if kind_of(file) and (folder in whole or path in named):
                yield _Target(folder, file, shown(path, cwd), raw)


def _absolute(path: Path) -> Path:
    # Not resolve(): links are kept as the user sees them.
    return Path(os.path.abspath(path))  # noqa: PTH100


def _formatted(target: _Target) -> Rewrite | Text | None:
    """The file rewritten; None when it is in form already; or why it cannot be."""
    document, faults = read(target.file, target.raw)
    if is_faulty(faults):
        return _BROKEN.fill(file=target.shown)
    text = formatted(document, order_in(target.file))
    if text is None:
        return _REFUSED.fill(file=target.shown)
    after = text.encode()
    if after == target.raw:
        return None
    return Rewrite(target.folder / target.file, target.shown, target.raw, after)


def _tell(
    said: Text, rewrites: list[Rewrite], count: int, lang: Lang, *, quiet: bool = False
) -> None:
    """The files, and how many they are; nothing else on stdout where a diff stands there."""
    if quiet:
        return
    few = len(rewrites)
    words = said.fill(few=few, count=count, s="s" * (few != 1), cs="s" * (count != 1)).say(lang)
    terminal.show([*([(one.shown, "")] for one in rewrites), [(words, "good")]])


_DONE = Text("{few} dari {count} berkas dirapikan.", "{few} of {count} file{cs} formatted.")
_WOULD = Text(
    "{few} dari {count} berkas akan dirapikan.", "{few} of {count} file{cs} would be formatted."
)
_NOTHING = Text("{count} berkas sudah rapi.", "{count} file{cs} already formatted.")
_NO_PLAN_FILE = Text(
    "{file} dibiarkan: bukan berkas rencana", "{file} is left alone: it is no file of a plan"
)
_BROKEN = Text(
    "{file} dilewati: YAML-nya belum benar; lihat smartplan validate",
    "{file} is left alone: its YAML is not right; see smartplan validate",
)
_REFUSED = Text(
    "{file} dibiarkan: bentuknya tidak lazim, dan merapikannya akan mengubah isi atau komentar",
    "{file} is left alone: its form is unusual, and formatting would change content or comments",
)
