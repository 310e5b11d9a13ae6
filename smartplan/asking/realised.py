"""What is said of a program at the command line, with the sources that it names."""

import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path, PurePosixPath

from smartplan.asking.incoming import Receiving
from smartplan.asking.progress import ProgressWishes, chosen_program, told_period
from smartplan.incoming.realised import CALL, RealisedWords, heard
from smartplan.incoming.said import Concern, ConcernKind, Heard, NewEntry, Provenance
from smartplan.incoming.words import Ask, Vocabulary
from smartplan.plan.files import kind_of
from smartplan.plan.ids import free, id_of
from smartplan.plan.model.progress import ProgramProgress, Quarter
from smartplan.plan.model.sources import Source, SourceKind
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.shape.suggest import closest
from smartplan.wording import Lang, Text, quoted


def meant(wishes: ProgressWishes, plan: Plan) -> RealisedWords:
    """What is said, of which program and which time."""
    year, quarter = told_period(*wishes.period(plan.as_of), plan.as_of)
    given = (
        ("--physical", key_of(Quarter.physical), wishes.physical),
        ("--spent", key_of(Quarter.spent), wishes.spent),
        ("--drivers", key_of(Quarter.drivers), wishes.drivers),
        ("--constraint", key_of(Quarter.constraint), wishes.constraint),
        ("--follow-up", key_of(Quarter.follow_up), wishes.follow_up),
    )
    status = key_of(ProgramProgress.status)
    return RealisedWords(
        chosen_program(wishes.program, plan),
        year,
        quarter,
        {name: (key, cell) for name, key, cell in given if cell is not None},
        {} if wishes.status is None else {"--status": (status, wishes.status)},
        wishes.indicators,
        wishes.actions,
    )


def heard_of(
    words: RealisedWords, named: Sequence[str], to: Receiving, lang: Lang, ask: Ask | None
) -> Heard:
    """The same as sayings of the plan, with the sources that were named."""
    plan, quarter = to.loaded.plan, words.quarter
    about = (_ABOUT if quarter is None else _ABOUT_QUARTER).fill(
        program=words.program.name or words.program.id,
        year=words.year,
        quarter=Text(_ROMAN[quarter or 0], str(quarter)),
    )
    sources = list(chosen_sources(named, to, about, plan.as_of))
    others = tuple(one for one in sources if not isinstance(one, str))
    ids = tuple(one for one in sources if isinstance(one, str))
    return heard(words, plan, Vocabulary(plan, lang, ask=ask), ids, others)


def chosen_sources(
    asked: Sequence[str], plan: Receiving, about: Text, day: date
) -> Iterator[str | NewEntry | Concern]:
    """The ids of sources; for a file of the plan folder the new source that it becomes, first."""
    held = plan.loaded.plan
    files = {one.file: id for id, one in held.sources.items() if one.file}
    taken = set(held.sources)
    titles = {one.title for one in held.sources.values()}
    for one in asked:
        file = "" if one in held.sources else _file(one, plan.folder, held)
        if not file:
            yield one if one in held.sources else _no_source(one, held)
        elif file in files:
            yield files[file]
        else:
            id = free(id_of(PurePosixPath(file).stem) or "bukti", taken, lambda id: f"{id}.yaml")
            taken.add(id)
            files[file] = id
            yield _source(id, file, _title(file, about, held.language, titles), day)
            yield id


def _source(id: str, file: str, title: str, day: date) -> NewEntry:
    """A file as a source."""
    data = {
        key_of(Source.title): title,
        key_of(Source.kind): _kind(file).value,
        key_of(Source.date): day.isoformat(),
        key_of(Source.file): file,
    }
    return NewEntry(Route(("sources",)), data, Provenance(CALL, "--source"), id=id)


def _title(file: str, about: Text, lang: Lang, taken: set[str]) -> str:
    """What a file shows, which is all that can be said of it; a person may name it.

    Readers of documents meet it, so that its own name is not in it; several are numbered.
    """
    words = _TITLE.fill(kind=_kind(file).label, about=about).say(lang)
    title = first = f"{words[:1].upper()}{words[1:]}"
    number = 1
    while title in taken:
        number += 1
        title = f"{first} ({number})"
    taken.add(title)
    return title


def _kind(file: str) -> SourceKind:
    is_photo = PurePosixPath(file).suffix.lower() in _PHOTOS
    return SourceKind.PHOTO if is_photo else SourceKind.REPORT


def _file(asked: str, folder: Path, plan: Plan) -> str:
    """A file of the plan as it calls it, by its path from here or from the plan's folder."""
    for place in (Path.cwd() / asked, folder / asked):
        found = Path(os.path.relpath(place, folder)).as_posix()
        if found in plan.files and kind_of(found) is None:
            return found
    return ""


def _no_source(asked: str, plan: Plan) -> Concern:
    """Why what was named is no source: a file elsewhere, or an id that is none."""
    origin = Provenance(CALL, "--source")
    if (Path.cwd() / asked).is_file():
        return Concern(origin, _ELSEWHERE.fill(file=quoted(asked)), ConcernKind.WRONG)
    meant = closest(asked, plan.sources) or closest(asked, plan.files)
    words = _MEANT.fill(source=quoted(asked), meant=meant) if meant else _UNKNOWN
    return Concern(origin, words.fill(source=quoted(asked)), ConcernKind.WRONG)


_ROMAN = ("", "I", "II", "III", "IV")
_ABOUT = Text("realisasi {program} {year}", "progress of {program} {year}")
_ABOUT_QUARTER = Text(
    "realisasi {program} triwulan {quarter} {year}",
    "progress of {program}, quarter {quarter} of {year}",
)
_PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".heic", ".tif", ".tiff", ".gif"})
_TITLE = Text("{kind} {about}", "{kind}: {about}")
_ELSEWHERE = Text(
    "{file} bukan berkas bukti di folder rencana; salin dulu ke sana, misalnya ke lampiran/, lalu "
    "sebut salinannya",
    "{file} is no file of evidence in the plan folder; copy it there first, for example into "
    "lampiran/, and name the copy",
)
_MEANT = Text(
    "sumber {source} tidak dikenal; maksudnya {meant}?",
    "source {source} is not known; did you mean {meant}?",
)
_UNKNOWN = Text(
    "sumber {source} tidak dikenal; sebut id di sources.yaml (dibuat dengan smartplan add "
    "source), atau berkas di folder rencana",
    "source {source} is not known; name an id of sources.yaml (smartplan add source makes one), "
    "or a file in the plan folder",
)
