"""`smartplan init`: a new plan folder for a region, complete and valid from the first minute."""

from pathlib import Path
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
from smartplan.asking.region import chosen_region
from smartplan.plan.load import load
from smartplan.scaffold.ci import HOSTS, write_workflow
from smartplan.scaffold.editor import of_new, renew
from smartplan.scaffold.plan import lacking, skeleton, write_new
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from smartplan.standards.regions import RegionEntry
from smartplan.wording import Lang, Text
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
    entry = chosen_region(region, language)
    target = directory or Path(entry.slug)
    files = skeleton(entry, "en" if plan_language == "en" else "id", day)
    held = {name: text.encode() for name, text in files.items() if name.endswith(".yaml")}
    plan = load(Bundle(entry.slug, held, frozenset()), day).plan
    kept = write_new(target, {**files, **of_new(plan)})
    if kept:
        renew(target, load(read_folder(target), day).plan)
    terminal.show(_told(entry, target, len(files.keys() - set(kept)), language))
    for name, lines in lacking(target, kept).items():
        said = _LACKING.fill(path=(target / name).as_posix(), lines=", ".join(lines))
        terminal.show([[], [(said.say(language), "warning")]])
    if ci is not None:
        made = write_workflow(ci, target, language)
        said = (_CI_KEPT if made.is_kept else _CI_MADE).fill(path=made.path.as_posix())
        terminal.show([[], [(said.say(language), "warning" if made.is_kept else "good")]])
    return 0


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


_MADE = Text(
    "Rencana {name} ({code}, {province}) siap diisi: {count} berkas.",
    "The plan of {name} ({code}, {province}) is ready to be filled in: {count} files.",
)
_LACKING = Text(
    "{path} sudah ada dan tidak ditimpa; tambahkan sendiri baris: {lines}",
    "{path} exists and is never overwritten; add these lines to it yourself: {lines}",
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
