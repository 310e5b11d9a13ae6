"""`smartplan init`: a new plan folder for a region, complete and valid from the first minute."""

import os
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path
from string import Template
from typing import Annotated

from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    argument,
    chosen_day,
    one_of,
    option,
    spoken,
)
from smartplan.books import paths as home
from smartplan.commands.schema import schema_files
from smartplan.failure import Failure
from smartplan.scaffold.ci import HOSTS, write_workflow
from smartplan.scaffold.editor import editor_settings
from smartplan.source.write import write_atomically
from smartplan.standards.regions import RegionEntry, named, similar
from smartplan.standards.shelf import DEFAULT_READINESS, Shelf
from smartplan.wording import Lang, Text, listed, same
from smartplan.writers.text import terminal
from smartplan.writers.text.terminal import Line


def run(
    region: Annotated[
        str,
        argument(
            'nama atau kode wilayah: batam, "kota tegal", 33.76',
            'name or code of the region: batam, "kota tegal", 33.76',
            metavar=Text("DAERAH", "REGION"),
        ),
    ],
    *,
    directory: Annotated[
        Path | None,
        option(
            "folder yang dibuat (bawaan: nama daerahnya)",
            "folder to make (default: the region's name)",
            "--dir",
            metavar=Text("FOLDER", "DIR"),
        ),
    ] = None,
    plan_language: Annotated[
        str,
        option(
            "bahasa isi rencana (bawaan: id)",
            "language of the plan's text (default: id)",
            "--plan-language",
            metavar="id|en",
        ),
    ] = "id",
    ci: Annotated[
        str | None,
        option(
            "menulis alur CI yang memeriksa rencana dan meninjau setiap perubahan",
            "write the CI workflow that checks the plan and reviews every change",
            "--ci",
            metavar="|".join(HOSTS),
        ),
    ] = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Make the plan folder; Failure if the region is unclear or the folder exists."""
    language, day = spoken(lang), chosen_day(as_of)
    if ci is not None:
        one_of("--ci", ci, HOSTS)
    entry = _chosen_region(region, language)
    target = directory or Path(entry.slug)
    _refuse_existing(target)
    files = skeleton(entry, "en" if plan_language == "en" else "id", day)
    _write(target, files)
    terminal.show(_told(entry, target, len(files), language))
    if ci is not None:
        made = write_workflow(ci, target, language)
        said = (_CI_KEPT if made.is_kept else _CI_MADE).fill(path=made.path.as_posix())
        terminal.show([[], [(said.say(language), "warning" if made.is_kept else "good")]])
    return 0


def skeleton(entry: RegionEntry, lang: Lang, day: date) -> dict[str, str]:
    """The files of a new plan, by their paths in the plan folder."""
    values = {
        "code": entry.code,
        "name": entry.name,
        "province": entry.province,
        "start": str(day.year),
        "short": str(day.year + 1),
        "medium": str(day.year + 5),
        "end": str(day.year + 10),
        "indicators": _indicator_lines(lang),
    }
    pattern = home.shipped() / "plan" / lang
    files = {}
    for path in sorted(pattern.rglob("*.yaml")):
        name = path.relative_to(pattern).as_posix().replace("start.yaml", f"{day.year}.yaml")
        files[name] = Template(path.read_text("utf-8")).substitute(values)
    files[".gitignore"] = "build/\n"
    files.update(editor_settings(schema_files(lang)))
    return files


def _indicator_lines(lang: Lang) -> str:
    """Every indicator of the default readiness standard as a comment to uncomment."""
    standard = Shelf().readiness(DEFAULT_READINESS)
    lines = []
    for id, indicator in standard.indicators() if standard else ():
        lines.append(f"#   {id}:   # {indicator.label.say(lang)}")
        lines.append("#     {level: 2, target: 4, statement: ...}")
    return "\n".join(lines)


def _chosen_region(query: str, lang: Lang) -> RegionEntry:
    """The one region that a query means; asked for where several share the name."""
    found = named(query)
    if len(found) == 1:
        return found[0]
    if found:
        return _asked(query, found, lang)
    near = similar(query)
    if not near:
        raise Failure(_UNKNOWN.fill(query=query))
    names = listed([same(f"{r.name} ({r.code})") for r in near], last=Text("atau", "or"))
    raise Failure(_DID_YOU_MEAN.fill(query=query, names=names))


def _asked(query: str, found: list[RegionEntry], lang: Lang) -> RegionEntry:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        calls = listed(
            [same(f"smartplan init {region.code} ({region.name})") for region in found],
            last=Text("atau", "or"),
        )
        raise Failure(_AMBIGUOUS.fill(query=query, calls=calls))
    for number, region in enumerate(found, 1):
        sys.stdout.write(f"  {number}  {region.name}  {region.code}  {region.province}\n")
    while True:
        sys.stdout.write(_WHICH.fill(query=query, last=len(found)).say(lang))
        sys.stdout.flush()
        answer = sys.stdin.readline()
        if not answer:
            raise Failure(_AMBIGUOUS.fill(query=query, calls=found[0].code))
        if answer.strip().isdigit() and 0 < int(answer) <= len(found):
            return found[int(answer) - 1]


def _refuse_existing(target: Path) -> None:
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise Failure(_IN_THE_WAY.fill(path=target.as_posix()))
    if target.is_dir() and any(target.iterdir()):
        raise Failure(_EXISTS.fill(path=target.as_posix()))


def _write(target: Path, files: dict[str, str]) -> None:
    """Write everything into a folder beside the target, then rename it: all or nothing."""
    parent = target.absolute().parent
    try:
        parent.mkdir(parents=True, exist_ok=True)
        workshop = Path(tempfile.mkdtemp(dir=parent, prefix=f".{target.name}."))
        try:
            fresh = workshop / "plan"
            for name, text in files.items():
                write_atomically(fresh / name, text.encode())
            if target.is_dir():
                target.rmdir()  # empty, as was checked; fails if that has changed
            os.rename(fresh, target)  # noqa: PTH104 -- fails on a target that has appeared
        finally:
            shutil.rmtree(workshop, ignore_errors=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Failure(_NOT_WRITTEN.fill(path=target.as_posix(), reason=reason)) from None


def _told(entry: RegionEntry, target: Path, count: int, lang: Lang) -> list[Line]:
    made = _MADE.fill(name=entry.name, code=entry.code, province=entry.province, count=count)
    path = target.as_posix()
    shown = f'"{path}"' if " " in path else path
    return [
        [(made.say(lang), "good")],
        [],
        [(_NEXT.say(lang), "muted")],
        [(f"  cd {shown}", "accent")],
        [("  smartplan validate", "accent"), (f"   {_TODO.say(lang)}", "muted")],
        [("  smartplan render --open", "accent"), (f"   {_SEE.say(lang)}", "muted")],
    ]


_UNKNOWN = Text(
    "tidak ada daerah bernama {query}; tulis nama kabupaten/kota atau kodenya, misalnya 33.76",
    "there is no region called {query}; write a kabupaten or kota or its code, such as 33.76",
)
_DID_YOU_MEAN = Text(
    "tidak ada daerah bernama {query}; maksudnya {names}?",
    "there is no region called {query}; did you mean {names}?",
)
_AMBIGUOUS = Text(
    "{query} dapat berarti beberapa daerah; pilih: {calls}",
    "{query} can mean several regions; choose: {calls}",
)
_WHICH = Text("Yang mana {query}? (1-{last}) ", "Which {query}? (1-{last}) ")
_IN_THE_WAY = Text(
    "{path} sudah ada dan bukan folder; pilih nama lain dengan --dir",
    "{path} exists and is no folder; choose another name with --dir",
)
_EXISTS = Text(
    "folder {path} sudah ada isinya dan tidak ditimpa; pilih folder lain dengan --dir",
    "folder {path} is not empty and is never overwritten; choose another with --dir",
)
_NOT_WRITTEN = Text(
    "folder {path} tidak dapat dibuat ({reason}); pilih tempat lain dengan --dir",
    "folder {path} cannot be made ({reason}); choose another place with --dir",
)
_MADE = Text(
    "Rencana {name} ({code}, {province}) siap diisi: {count} berkas.",
    "The plan of {name} ({code}, {province}) is ready to be filled in: {count} files.",
)
_CI_MADE = Text(
    "Alur CI ditulis ke {path}; pastikan SMARTPLAN di dalamnya menunjuk ke versi yang dipakai.",
    "The CI workflow is in {path}; make sure that SMARTPLAN in it points to the version you use.",
)
_CI_KEPT = Text(
    "{path} sudah ada dan tidak ditimpa; tambahkan sendiri smartplan review di dalamnya.",
    "{path} exists and is never overwritten; add smartplan review to it yourself.",
)
_NEXT = Text("Langkah berikutnya:", "Next steps:")
_TODO = Text("daftar yang masih harus diisi", "what is still to be filled in")
_SEE = Text("melihat dokumennya di peramban", "see its documents in your browser")
