"""`smartplan sheet export`: the workbooks in which agencies fill in their part of a plan."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    OutOption,
    PlanOption,
    chosen_day,
    format_option,
    one_of,
    option,
    spoken,
)
from smartplan.asking.plans import shown
from smartplan.asking.writing import plan_to_write
from smartplan.assess import Assessment, assess
from smartplan.failure import Failure
from smartplan.finding import Severity
from smartplan.plan.plan import Plan
from smartplan.shape.suggest import closest
from smartplan.sheets.export import FORMS, XLSX, AgencyFiles, files_of
from smartplan.sheets.kinds import WorkbookKind
from smartplan.source.git import git_if
from smartplan.source.opening import asked_file
from smartplan.source.write import write_asked
from smartplan.wording import Text
from smartplan.writers.text import terminal

KINDS = tuple(kind.value for kind in WorkbookKind)


def run(
    *,
    agency: Annotated[
        list[str] | None,
        option(
            "id atau nama pendek perangkat daerah (boleh berulang)",
            "id or short name of an agency (may be repeated)",
            "--agency",
            metavar="ID",
        ),
    ] = None,
    all_agencies: Annotated[
        bool,
        option(
            "satu buku kerja bagi setiap perangkat daerah yang berkepentingan",
            "a workbook for every agency that anything in the plan concerns",
            "--all",
        ),
    ] = False,
    out: OutOption = None,
    kind: Annotated[
        str,
        option(
            "isi buku kerja: semua lembar (bawaan), hanya kemajuan per triwulan, atau hanya data",
            "what it holds: all sheets (default), only progress by quarter, or only data",
            "--kind",
            metavar="|".join(KINDS),
        ),
    ] = WorkbookKind.PROGRAM.value,
    format: Annotated[
        str,
        format_option(
            FORMS,
            "bentuk berkas (csv: satu berkas per lembar, tanpa tambahan)",
            "form of the files (csv: one for each sheet, without the extra)",
        ),
    ] = XLSX,
    plan: PlanOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """Write the workbooks; none of them where one would take the place of another file."""
    language, day, cwd = spoken(lang), chosen_day(as_of), Path.cwd()
    held = WorkbookKind(one_of("--kind", kind, KINDS))
    form = one_of("--format", format, FORMS)
    folder = plan_to_write(plan, "--plan")
    assessment = assess(folder, day)
    for file in _unread(assessment):
        terminal.complain(_UNREAD.fill(file=shown(folder / file, cwd)), language)
    asked = _asked(assessment.plan, agency or [], is_all=all_agencies)
    target = cwd / out if out else folder / _BUILD
    made = list(
        files_of(assessment, asked, held, form, revision=_head(folder), only_if_any=all_agencies)
    )
    if not made:
        raise Failure(_NOBODY)
    _refuse_others(target, made, cwd)
    for one in made:
        for path, content in one.files.items():
            write_asked(target / path, content, advice=_ELSEWHERE)
    lines = [_said(one, target, cwd).say(language) for one in made]
    terminal.show([[(line, "")] for line in [*lines, "", _NEXT.say(language)]])
    return 0


def _asked(plan: Plan, words: Sequence[str], *, is_all: bool) -> list[str]:
    """The ids of the agencies that are meant."""
    held = plan.organization.agencies
    if is_all and not words:
        return list(held)
    if is_all or not words:
        raise Failure(_WHICH.fill(ids=", ".join(list(held)[:_SHOWN]) or "-"))
    by_word = {one.short.casefold(): id for id, one in held.items() if one.short}
    by_word |= {one.name.casefold(): id for id, one in held.items() if one.name}
    by_word |= {id.casefold(): id for id in held}
    found: list[str] = []
    for word in words:
        id = by_word.get(word.casefold())
        if id is None:
            near = closest(word.casefold(), by_word) or closest(word.casefold(), by_word.values())
            said = _DID_YOU_MEAN.fill(near=by_word.get(near, near)) if near else _SEE
            raise Failure(_UNKNOWN.fill(word=word, near=said))
        found.append(id)
    return list(dict.fromkeys(found))


def _unread(assessment: Assessment) -> list[str]:
    """The files that could not be read as they are written: what they hold may be lacking."""
    faults = [
        one.place
        for one in assessment.findings
        if one.code.startswith(_SYNTAX) and one.severity is Severity.ERROR
    ]
    return sorted({place.spot.file if place.spot else place.file for place in faults} - {""})


def _refuse_others(target: Path, made: Sequence[AgencyFiles], cwd: Path) -> None:
    """Take the place of no file: an agency may have written into it since."""
    others = [
        path
        for one in made
        for path, content in one.files.items()
        if asked_file(target / path) not in (None, content)
    ]
    if others:
        names = ", ".join(shown(target / path, cwd) for path in others[:_SHOWN])
        more = len(others) - _SHOWN
        names += f" (+{more})" if more > 0 else ""
        raise Failure(_THERE.fill(names=names))


def _said(one: AgencyFiles, target: Path, cwd: Path) -> Text:
    path = shown(target / one.shown, cwd)
    words = _WITH_OWED if one.owed else _PLAIN
    return words.fill(path=path, rows=one.rows, s="s" * (one.rows != 1), owed=one.owed)


def _head(folder: Path) -> str:
    """The commit that is checked out; empty where there is none."""
    try:
        return (git_if(folder, "rev-parse", "--verify", "--quiet", "HEAD") or b"").decode().strip()
    except Failure:
        return ""


_BUILD = "build"
_SYNTAX = "SYN"
_UNREAD = Text(
    "{file} tidak terbaca sebagaimana mestinya, sehingga isinya dapat kurang dalam buku kerja; "
    "lihat smartplan validate",
    "{file} cannot be read as it should be, so that workbooks may lack what it holds; see "
    "smartplan validate",
)
_SHOWN = 5
_WITH_OWED = Text(
    "{path}: {rows} baris, masih ditunggu: {owed}", "{path}: {rows} row{s}, still missing: {owed}"
)
_PLAIN = Text("{path}: {rows} baris", "{path}: {rows} row{s}")
_NEXT = Text(
    "Setelah diisi dan dikirim kembali: smartplan sheet import BERKAS --dry-run",
    "Once filled in and sent back: smartplan sheet import FILE --dry-run",
)
_WHICH = Text(
    "pilih perangkat daerah dengan --agency ({ids}, …), atau semuanya dengan --all",
    "choose an agency with --agency ({ids}, …), or all of them with --all",
)
_UNKNOWN = Text(
    "perangkat daerah {word} tidak ada dalam rencana{near}", "there is no agency {word}{near}"
)
_SEE = Text(
    "; nama pendeknya ada di organization.yaml", "; their short names stand in organization.yaml"
)
_DID_YOU_MEAN = Text("; maksudnya {near}?", "; did you mean {near}?")
_NOBODY = Text(
    "belum ada isi yang menyangkut perangkat daerah mana pun; tulis lead pada program",
    "nothing in the plan concerns any agency yet; write lead in the programs",
)
_THERE = Text(
    "{names} sudah ada dan mungkin sudah diisi; pindahkan dahulu, atau pilih folder lain dengan "
    "--out",
    "{names} is there and may have been filled in; move it first, or choose another folder with "
    "--out",
)
_ELSEWHERE = Text("pilih folder lain dengan --out", "choose another folder with --out")
