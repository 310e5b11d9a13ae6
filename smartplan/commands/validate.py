"""`smartplan validate`: every mistake in the plans at once."""

import functools
import importlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path, PurePosixPath
from typing import Annotated, Any

from smartplan.asking.accepting import accept, opened, stale
from smartplan.asking.codes import prefixes
from smartplan.asking.hosts import again, on_host
from smartplan.asking.looking import Asked, OfBaseline, look, wanted
from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    Paths,
    chosen_day,
    chosen_format,
    format_option,
    one_of,
    option,
    spoken,
)
from smartplan.asking.plans import chosen, shown, told_apart
from smartplan.failure import Failure
from smartplan.finding import Severity
from smartplan.source.folder import read_folder
from smartplan.wording import Text
from smartplan.writers.findings import parts
from smartplan.writers.findings.checked import Checked
from smartplan.writers.findings.parts import Look, Part
from smartplan.writers.text import terminal

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit")
_HOSTED = frozenset({"sarif", "github", "gitlab", "junit"})
FAIL_ON = ("error", "warning", "info", "never")


def run(
    paths: Paths = None,
    *,
    format: Annotated[str, format_option(FORMATS)] = "text",
    select: Annotated[
        list[str] | None,
        option(
            "hanya kode atau awalan kode ini (boleh berulang): --select REF",
            "only this code or prefix (may be repeated): --select REF",
            "--select",
            metavar=Text("KODE", "CODE"),
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        option(
            "tanpa kode atau awalan kode ini (boleh berulang): --ignore TXT",
            "without this code or prefix (may be repeated): --ignore TXT",
            "--ignore",
            metavar=Text("KODE", "CODE"),
        ),
    ] = None,
    stage: Annotated[
        int | None,
        option(
            "memeriksa sampai tahap bimtek ini (bawaan: stage di smartplan.yaml)",
            "check up to this bimtek stage (default: stage in smartplan.yaml)",
            "--stage",
            metavar="1-4",
        ),
    ] = None,
    as_of: AsOfOption = None,
    fail_on: Annotated[
        str,
        option(
            "keluar dengan kode 1 bila ada temuan setingkat ini (bawaan: error)",
            "exit with 1 on findings of this severity (default: error)",
            "--fail-on",
            metavar="error|warning|info|never",
        ),
    ] = "error",
    since: Annotated[
        str | None,
        option(
            "hanya temuan yang muncul karena perubahan sejak revisi git ini",
            "only findings that the changes since this git revision brought",
            "--since",
            metavar="REV",
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        option(
            "hanya temuan yang belum diterima dalam berkas ini",
            "only findings that this file does not accept yet",
            "--baseline",
            metavar=Text("BERKAS", "FILE"),
        ),
    ] = None,
    write_baseline: Annotated[
        bool,
        option(
            "menerima semua temuan sekarang: menulis berkas --baseline",
            "accept all present findings: write the --baseline file",
            "--write-baseline",
        ),
    ] = False,
    watch: Annotated[
        bool,
        option(
            "memeriksa lagi setiap kali ada berkas yang berubah",
            "check again whenever a file changes",
            "--watch",
        ),
    ] = False,
    fix: Annotated[
        bool,
        option(
            "memperbaiki kesalahan yang pembetulannya pasti; komentar dan tata letak tetap",
            "mend the mistakes whose mending is certain; comments and layout stay",
            "--fix",
        ),
    ] = False,
    diff: Annotated[
        bool,
        option(
            "bersama --fix: hanya menampilkan perubahannya, dan keluar dengan kode 1 bila ada",
            "with --fix: only show the changes, and exit with 1 if there are any",
            "--diff",
        ),
    ] = False,
    each: Annotated[
        bool,
        option(
            "setiap temuan sendiri-sendiri (bawaan: yang sejenis diringkas menjadi satu)",
            "every finding by itself (default: those that are alike are told as one)",
            "--each",
        ),
    ] = False,
    lang: LangOption = None,
) -> int:
    """Check the plans and print what is found; 1 when something is at or above `fail_on`."""
    folders = tuple(chosen(paths or [], Path.cwd()))
    request = _Request(
        folders=folders,
        names=told_apart(folders),
        asked=Asked(
            day=chosen_day(as_of),
            stage=int(one_of("--stage", str(stage), ("1", "2", "3", "4"))) if stage else None,
            select=prefixes("--select", select),
            ignore=prefixes("--ignore", ignore),
            since=since,
            baseline=opened(baseline, is_written=write_baseline),
            cwd=Path.cwd(),
        ),
        format=(form := chosen_format(format, FORMATS)),
        fail_on=one_of("--fail-on", fail_on, FAIL_ON),
        each=each,
        look=parts.look(spoken(lang)),
        again=again(folders, Path.cwd()) if form in _HOSTED else frozenset(),
    )
    if (diff and not fix) or (fix and (watch or write_baseline)):
        raise Failure(_FIX_ALONE)
    if fix:
        return _fix(request, diff=diff)
    if write_baseline:
        return _accept(request)
    if watch:
        from smartplan.source.watch import watch as watching

        return watching(request.folders, lambda: _check(request), terminal.clear)
    return _check(request)


@dataclass(frozen=True, slots=True)
class _Request:
    """What was asked for, checked."""

    folders: tuple[Path, ...]
    names: Mapping[Path, PurePosixPath]
    asked: Asked
    format: str
    fail_on: str
    each: bool
    look: Look
    again: frozenset[Path]

    @property
    def is_coloured(self) -> bool:
        """Whether the report is written in colour: a text that people read."""
        return self.format == "text" and self.look.is_coloured


# What a plan adds to the report, the path by which it is told, and what the baseline has of it.
_Checked = tuple[Part, str, OfBaseline | None]


def _check(request: _Request) -> int:
    looked = _every(request)
    report = _writer(request).whole([part for part, *_ in looked], request.look)
    terminal.finished(report, is_coloured=request.is_coloured)
    for sentence in stale(request.asked.baseline, [(name, held) for _, name, held in looked]):
        terminal.complain(sentence, request.look.lang)
    if request.fail_on == "never":
        return 0
    return int(any(part.tally.rank <= Severity(request.fail_on).rank for part, *_ in looked))


def _fix(request: _Request, *, diff: bool) -> int:
    """Make the repairs, then check what remains; or only show them."""
    from smartplan.repairing import rewrite
    from smartplan.repairing.repair import repair
    from smartplan.writers.findings import repairs

    here = functools.partial(shown, cwd=Path.cwd())
    said: list[Text] = []
    files = 0
    for folder in request.folders:
        before = read_folder(folder)
        asked = request.asked
        result = repair(before, asked.day, stage=asked.stage, wanted=wanted(folder, asked))
        for one, why in result.refused:
            terminal.complain(
                repairs.refused(one, here(folder / one.file), why), request.look.lang
            )
        after = result.bundle.contents
        for file, change in rewrite.rewrites(folder, before.contents, after, here):
            if diff:
                terminal.patch(rewrite.diff([change]))
            elif complaint := rewrite.write(change):
                terminal.complain(complaint, request.look.lang)
                continue
            files += 1
            said += [repairs.made(one, change.shown) for one in result.made if one.file == file]
    if diff:
        return int(bool(said))
    if said:
        # Beside stdout when a machine reads that.
        aside = request.format != "text"
        terminal.show(repairs.lines(said, files, request.look.lang), aside=aside)
    return _check(request)


def _every(request: _Request) -> list[_Checked]:
    """The plans in order; many are shared out over the machine's cores."""
    if len(request.folders) < _MANY or (os.cpu_count() or 1) == 1:
        return [_checked(folder, request) for folder in request.folders]
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    with ProcessPoolExecutor(mp_context=context) as pool:
        return list(pool.map(_checked, request.folders, repeat(request), chunksize=_CHUNK))


def _checked(folder: Path, request: _Request) -> _Checked:
    found = look(folder, request.asked)
    texts = {file: document.text for file, document in found.state.documents.items()}
    where = (on_host if request.format in _HOSTED else shown)(folder, request.asked.cwd)
    name = request.names[folder].as_posix()
    plan = Checked(
        name, where, found.findings, texts, len(texts), found.silenced,
        request.each, name if folder in request.again else "",
    )  # fmt: skip
    return _writer(request).part(plan, request.look), where or name, found.accepted


def _accept(request: _Request) -> int:
    if request.asked.baseline is None:
        raise Failure(_NO_BASELINE)
    looked = [accepted for *_, accepted in _every(request)]
    said = accept(request.asked.baseline, request.folders, looked)
    terminal.show([(one.say(request.look.lang), "good")] for one in said)
    return 0


def _writer(request: _Request) -> Any:
    # Only the one asked for: together they cost more to load than a plan to check.
    return importlib.import_module(f"smartplan.writers.findings.{request.format}")


_FIX_ALONE = Text(
    "--diff hanya dipakai bersama --fix, dan --fix tidak bersama --watch atau --write-baseline",
    "--diff goes with --fix only, and --fix neither with --watch nor with --write-baseline",
)
# Starting the workers takes as long as a dozen plans.
_MANY, _CHUNK = 16, 4

_NO_BASELINE = Text(
    "--write-baseline memerlukan --baseline BERKAS", "--write-baseline needs --baseline FILE"
)
