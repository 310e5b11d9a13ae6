"""What `progress` is asked for: which program, year and quarter, and the sources it names."""

import os
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path, PurePosixPath

from smartplan.asking.incoming import Receiving
from smartplan.facts.quarters import end_of, is_over, last_quarter
from smartplan.facts.untold import UntoldPeriod, untold, untold_of
from smartplan.failure import Failure
from smartplan.incoming.realised import CALL, RealisedWords, heard, unknown
from smartplan.incoming.said import Concern, ConcernKind, Heard, NewEntry, Provenance
from smartplan.incoming.words import Ask, Vocabulary
from smartplan.plan.ids import free, id_of
from smartplan.plan.model.program import Program
from smartplan.plan.model.progress import ProgramProgress, Quarter
from smartplan.plan.model.sources import Source, SourceKind
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.shape.suggest import closest
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, dated, quoted


@dataclass(frozen=True, slots=True)
class ProgressWishes:
    """All that the command line says of a program, as it was typed; None where it says nothing."""

    program: str = ""
    year: str = ""
    quarter: str = ""
    physical: str | None = None
    spent: str | None = None
    status: str | None = None
    indicators: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    drivers: str | None = None
    constraint: str | None = None
    follow_up: str | None = None
    sources: tuple[str, ...] = ()

    @property
    def has_values(self) -> bool:
        """Whether something is to be written."""
        several = (self.indicators, self.actions, self.sources)
        alone = (*(cell for _, _, cell in self._values), self.status)
        return any(several) or any(one is not None for one in alone)

    @property
    def _values(self) -> tuple[tuple[str, str, str | None], ...]:
        """What a quarter has as well as a year: option, key and words."""
        return (
            ("--physical", key_of(Quarter.physical), self.physical),
            ("--spent", key_of(Quarter.spent), self.spent),
            ("--drivers", key_of(Quarter.drivers), self.drivers),
            ("--constraint", key_of(Quarter.constraint), self.constraint),
            ("--follow-up", key_of(Quarter.follow_up), self.follow_up),
        )

    def period(self, day: date) -> tuple[int | None, int | None]:
        """The year and the quarter that were asked for."""
        return chosen_year(self.year, day), chosen_quarter(self.quarter)

    def meant(self, plan: Plan) -> RealisedWords:
        """What is said, of which program and which time."""
        year, quarter = told_period(*self.period(plan.as_of), plan.as_of)
        return RealisedWords(
            chosen_program(self.program, plan),
            year,
            quarter,
            {name: (key, cell) for name, key, cell in self._values if cell is not None},
            {} if self.status is None else {"--status": (_STATUS, self.status)},
            self.indicators,
            self.actions,
        )

    def heard(self, words: RealisedWords, to: Receiving, lang: Lang, ask: Ask | None) -> Heard:
        """The same as sayings of the plan, with the sources that come with it."""
        plan, quarter = to.loaded.plan, words.quarter
        about = (_ABOUT if quarter is None else _ABOUT_QUARTER).fill(
            program=words.program.name, year=words.year, quarter=_ROMAN[quarter or 0]
        )
        sources = list(chosen_sources(self.sources, to, about, plan.as_of))
        others = tuple(one for one in sources if not isinstance(one, str))
        ids = tuple(one for one in sources if isinstance(one, str))
        return heard(words, plan, Vocabulary(plan, lang, ask=ask), ids, others)

    def untold(self, plan: Plan, program: Program | None) -> tuple[UntoldPeriod, ...]:
        """What is not told yet of the time that was asked for, else of all that could be."""
        year, quarter = self.period(plan.as_of)
        if year is None and quarter is None:
            found = untold(plan)
        else:
            found = untold_of(plan, *told_period(year, quarter, plan.as_of))
        return tuple(one for one in found if program in (None, one.program))


def chosen_program(asked: str, plan: Plan) -> Program:
    """The program of an id, or of a name as it is written; Failure where there is none."""
    if asked in plan.programs:
        return plan.programs[asked]
    wanted = asked.strip().casefold()
    named = [one for one in plan.programs.values() if one.name.strip().casefold() == wanted]
    if len(named) == 1:
        return named[0]
    names = {one.id: one.name for one in plan.programs.values()}
    raise Failure(_NO_PROGRAM.fill(what=unknown(asked, names)))


def chosen_year(asked: str, day: date) -> int | None:
    """The year that was asked for, None if none was; Failure for one that has not begun."""
    if not asked:
        return None
    if not re.fullmatch(r"(19|20|21)\d\d", asked.strip()):
        raise Failure(_NO_YEAR.fill(year=quoted(asked)))
    year = int(asked)
    if year > day.year:
        raise Failure(_TO_COME.fill(year=year))
    return year


def chosen_quarter(asked: str) -> int | None:
    """The quarter that was asked for, as `3`, `III`, `TW 3` or `Q3`; None if none was."""
    if not asked:
        return None
    said = re.sub(r"(?i)^(tw|triwulan|q|quarter)[\s.]*", "", asked.strip()).upper()
    quarter = _QUARTERS.get(said)
    if quarter is None:
        raise Failure(_NO_QUARTER.fill(quarter=quoted(asked)))
    return quarter


def told_period(year: int | None, quarter: int | None, day: date) -> tuple[int, int | None]:
    """The year and quarter that are told of; Failure where the quarter is not over yet."""
    wanted = day.year if year is None else year
    if quarter is not None and not is_over(wanted, quarter, day):
        last, number = last_quarter(day)
        raise Failure(
            _NOT_OVER.fill(
                quarter=quarter,
                year=wanted,
                end=dated(end_of(wanted, quarter)),
                last=number,
                of=last,
            )
        )
    return wanted, quarter


def chosen_sources(
    asked: Sequence[str], plan: Receiving, about: Text, day: date
) -> Iterator[str | NewEntry | Concern]:
    """The ids of sources; for a file of the plan folder the new source that it becomes, first."""
    held = plan.loaded.plan
    files = {one.file: id for id, one in held.sources.items() if one.file}
    taken = set(held.sources)
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
            yield _source(id, file, about, held, day)
            yield id


def _source(id: str, file: str, about: Text, plan: Plan, day: date) -> NewEntry:
    """A file as a source: what it shows is all that can be said of it; a person may name it."""
    kind = SourceKind.PHOTO if PurePosixPath(file).suffix.lower() in _PHOTOS else SourceKind.REPORT
    words = _TITLE.fill(kind=kind.label, about=about, file=PurePosixPath(file).name)
    title = words.say(plan.language)
    data = {
        key_of(Source.title): f"{title[:1].upper()}{title[1:]}",
        key_of(Source.kind): kind.value,
        key_of(Source.date): day.isoformat(),
        key_of(Source.file): file,
    }
    return NewEntry(Route(("sources",)), data, Provenance(CALL, "--source"), id=id)


def _file(asked: str, folder: Path, plan: Plan) -> str:
    """A file of the plan as it calls it, by its path from here or from the plan's folder."""
    for place in (Path.cwd() / asked, folder / asked):
        found = Path(os.path.relpath(place, folder)).as_posix()
        if found in plan.files:
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


_STATUS = key_of(ProgramProgress.status)
_ROMAN = ("", "I", "II", "III", "IV")
_ABOUT = Text("realisasi {program} {year}", "progress of {program} {year}")
_ABOUT_QUARTER = Text(
    "realisasi {program} triwulan {quarter} {year}",
    "progress of {program}, quarter {quarter}, {year}",
)
_PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".heic", ".tif", ".tiff", ".gif"})
_QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4, "I": 1, "II": 2, "III": 3, "IV": 4}
_TITLE = Text("{kind} {about} ({file})", "{kind}: {about} ({file})")
_NO_PROGRAM = Text("program {what}", "program {what}")
_NO_YEAR = Text("--year {year} bukan tahun; tulis misalnya 2024", "--year {year} is no year")
_TO_COME = Text(
    "tahun {year} belum dimulai, jadi belum ada yang terwujud",
    "{year} has not begun, so nothing has come of it yet",
)
_NO_QUARTER = Text(
    "--quarter {quarter} bukan triwulan; tulis 1, 2, 3, atau 4",
    "--quarter {quarter} is no quarter; write 1, 2, 3 or 4",
)
_NOT_OVER = Text(
    "triwulan {quarter} tahun {year} baru berakhir {end}; yang terakhir selesai ialah "
    "--year {of} --quarter {last}",
    "quarter {quarter} of {year} ends on {end}; the last one that is over is "
    "--year {of} --quarter {last}",
)
_ELSEWHERE = Text(
    "{file} ada di luar folder rencana; salin dulu ke dalamnya, misalnya ke lampiran/, lalu sebut "
    "salinannya",
    "{file} lies outside the plan folder; copy it into that first, for example into lampiran/, "
    "and name the copy",
)
_MEANT = Text(
    "sumber {source} tidak dikenal; maksudnya {meant}?",
    "source {source} is not known; did you mean {meant}?",
)
_UNKNOWN = Text(
    "sumber {source} tidak dikenal; tulis id di sources.yaml, atau jalur berkas di folder rencana",
    "source {source} is not known; write an id of sources.yaml, or the path of a file in the plan "
    "folder",
)
