"""Which program of which plan is to be taken over, from the words that name it."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from smartplan.failure import Failure
from smartplan.plan.files import home
from smartplan.plan.load import Loaded, load
from smartplan.plan.model.program import Program
from smartplan.route import Route
from smartplan.shape.suggest import closest
from smartplan.source.branches import last_seen
from smartplan.source.bundle import MANIFEST, Bundle
from smartplan.source.folder import read_folder
from smartplan.source.objects import content_at
from smartplan.source.opening import opened
from smartplan.source.read import read
from smartplan.source.repository import repository
from smartplan.standards.regions import formerly, named
from smartplan.value import dataclass
from smartplan.wording import Text, listed, same


@dataclass(frozen=True, slots=True)
class Adoptable:
    """A program that may be taken over, with its plan, and the state of it that git holds.

    `revision` is the commit, in short, and its day; None where the file is in none as it is.
    """

    folder: Path
    loaded: Loaded
    program: Program
    revision: tuple[str, str] | None

    @property
    def unread(self) -> int:
        """How many places of the program could not be understood."""
        return sum(one.within(self.program.at) for one in self.loaded.plan.broken)


def plans_called(name: str, folders: Sequence[Path]) -> list[Path]:
    """Those of some plans that a folder's name, a region's name or its code means."""
    codes = {one.code for one in (*named(name), *formerly(name))}
    plain = name.casefold()
    found = [one for one in folders if one.name.casefold() == plain]
    return found or [one for one in folders if _is_of(one, plain, codes)]


def adoptable(
    folders: Sequence[Path], wanted: str, day: date, shown: Callable[[Path], str]
) -> Adoptable:
    """The one program that is meant in some plans; a Failure where that is none, or several.

    `shown` tells a plan folder as the user types it.
    """
    file = home(Route(("programs", wanted)))[0]
    folders = [one for one in folders if (one / file).is_file()] or folders
    read_in = [(folder, bundle, load(bundle, day)) for folder, bundle in _bundles(folders)]
    found = [
        (folder, bundle, loaded, program)
        for folder, bundle, loaded in read_in
        if (program := _program(loaded, wanted)) is not None
    ]
    if len(found) > 1:
        names = listed(
            [same(f"{shown(folder) or '.'}/{program.id}") for folder, _, _, program in found],
            last=Text("atau", "or"),
        )
        raise Failure(_SEVERAL.fill(wanted=wanted, names=names))
    if not found:
        raise Failure(_none(wanted, read_in))
    ((folder, bundle, loaded, program),) = found
    file = home(program.at)[0]
    revision = _revision(folder, file, bundle.contents.get(file, b""))
    return Adoptable(folder, loaded, program, revision)


def _bundles(folders: Sequence[Path]) -> Iterator[tuple[Path, Bundle]]:
    return ((folder, read_folder(folder)) for folder in folders)


def _is_of(folder: Path, plain: str, codes: set[str]) -> bool:
    raw = opened(folder / MANIFEST, inside=folder)
    data = read(MANIFEST, raw)[0].data if isinstance(raw, bytes) else None
    region = data.get("region") if isinstance(data, dict) else None
    if not isinstance(region, dict):
        return False
    name, code = str(region.get("name", "")), str(region.get("code", ""))
    return code in codes or name.casefold() == plain


def _program(loaded: Loaded, wanted: str) -> Program | None:
    """By its id, else by its name."""
    programs = loaded.plan.programs
    if wanted in programs:
        return programs[wanted]
    plain = " ".join(wanted.casefold().split())
    hits = [
        program
        for program in programs.values()
        if " ".join((program.name or "").casefold().split()) == plain
    ]
    return hits[0] if len(hits) == 1 else None


def _none(wanted: str, read_in: Sequence[tuple[Path, Bundle, Loaded]]) -> Text:
    ids = {id for _, _, loaded in read_in for id in loaded.plan.programs}
    where = some(folder for folder, _, _ in read_in)
    file = home(Route(("programs", wanted)))[0]
    if any(file in bundle.contents or file in bundle.unread for _, bundle, _ in read_in):
        return _UNREADABLE.fill(wanted=wanted, where=where)
    meant = closest(wanted, ids)
    hint = _MEANT.fill(meant=meant) if meant else _LOOK.fill(where=where)
    return _NO_PROGRAM.fill(wanted=wanted, where=where, hint=hint)


def some(folders: Iterator[Path]) -> str:
    """The names of a few plans."""
    names = [folder.name for folder in folders]
    return ", ".join(names[:_SHOWN]) + ", …" * (len(names) > _SHOWN)


def _revision(folder: Path, file: str, raw: bytes) -> tuple[str, str] | None:
    try:
        top, inside = repository(folder)
        path = file if inside == "." else f"{inside}/{file}"
        seen = last_seen(top, path)
        if seen is None or content_at(top, "HEAD", path) != raw:
            return None
    except Failure:  # without git a program has no revision, and can be taken over all the same
        return None
    return seen.commit, seen.day


_SHOWN = 5
_SEVERAL = Text(
    "{wanted} ada di beberapa rencana; pilih {names}",
    "{wanted} stands in several plans; choose {names}",
)
_NO_PROGRAM = Text(
    "tidak ada program {wanted} di {where}; {hint}",
    "there is no program {wanted} in {where}; {hint}",
)
_MEANT = Text("maksudnya {meant}?", "did you mean {meant}?")
_LOOK = Text(
    "tulis nama berkasnya di folder programs tanpa .yaml",
    "write the name of its file in the folder programs, without .yaml",
)
_UNREADABLE = Text(
    "program {wanted} di {where} tidak dapat dibaca; jalankan smartplan validate di sana",
    "program {wanted} in {where} cannot be read; run smartplan validate there",
)
