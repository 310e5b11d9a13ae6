"""`smartplan validate`: every mistake in the plans at once."""

import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

from smartplan.asking.accepting import accept, opened, stale
from smartplan.asking.codes import prefixes
from smartplan.asking.hosts import again
from smartplan.asking.looking import Asked
from smartplan.asking.options import (
    AsOfOption,
    LangOption,
    NoCacheOption,
    Paths,
    chosen_day,
    chosen_format,
    format_option,
    one_of,
    option,
    spoken,
)
from smartplan.asking.plans import chosen, shown
from smartplan.asking.reporting import HOSTED, Reported, Request, reported, writer
from smartplan.asking.shard import ShardOption, share
from smartplan.failure import Failure
from smartplan.finding import Severity
from smartplan.wording import Text
from smartplan.writers.findings import parts
from smartplan.writers.findings.parts import Part
from smartplan.writers.text import terminal

FORMATS = ("text", "json", "sarif", "github", "gitlab", "junit")
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
    no_cache: NoCacheOption = False,
    shard: ShardOption = None,
    lang: LangOption = None,
) -> int:
    """Check the plans and print what is found; 1 when something is at or above `fail_on`."""
    held = share(chosen(paths or [], Path.cwd()), shard)
    request = Request(
        share=held,
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
        each=each,
        look=parts.look(spoken(lang)),
        again=again(tuple(held.names), Path.cwd()) if form in HOSTED else frozenset(),
        is_cached=not no_cache,
    )
    if held.words:
        terminal.complain(held.words, request.look.lang)
    least = one_of("--fail-on", fail_on, FAIL_ON)
    limit = -1 if least == "never" else Severity(least).rank
    if (diff and not fix) or (fix and (watch or write_baseline)):
        raise Failure(_FIX_ALONE)
    if fix:
        return _fix(request, limit, diff=diff)
    if write_baseline:
        return _accept(request)
    if watch:
        from smartplan.source.watch import watch as watching

        return watching(request.folders, lambda: _check(request, limit), terminal.clear)
    return _check(request, limit)


def _check(request: Request, limit: int) -> int:
    """Print the report; 1 when a finding is as grave as the limit, or graver."""
    plans: list[Reported] = []

    def parts() -> Iterator[Part]:
        for one in reported(request):
            plans.append(one if one.accepted else Reported(Part(one.part.tally, {}), ""))
            yield one.part

    report = writer(request.format).whole(parts(), request.look)
    if request.format == "json":
        report = request.share.marked(report, "validate", request.asked.day, request.wishes)
    terminal.finished(report, is_coloured=request.is_coloured)
    for sentence in stale(request.asked.baseline, ((one.told, one.accepted) for one in plans)):
        terminal.complain(sentence, request.look.lang)
    return int(any(one.part.tally.rank <= limit for one in plans))


def _fix(request: Request, limit: int, *, diff: bool) -> int:
    """Make the repairs, then check what remains; or only show them."""
    from smartplan.asking.looking import wanted
    from smartplan.repairing import rewrite
    from smartplan.repairing.repair import repair
    from smartplan.source.folder import read_folder
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
    return _check(request, limit)


def _accept(request: Request) -> int:
    if request.asked.baseline is None:
        raise Failure(_NO_BASELINE)
    looked = [one.accepted for one in reported(request)]
    said = accept(request.asked.baseline, request.folders, looked)
    terminal.show([(one.say(request.look.lang), "good")] for one in said)
    return 0


_FIX_ALONE = Text(
    "--diff hanya dipakai bersama --fix, dan --fix tidak bersama --watch atau --write-baseline",
    "--diff goes with --fix only, and --fix neither with --watch nor with --write-baseline",
)
_NO_BASELINE = Text(
    "--write-baseline memerlukan --baseline BERKAS", "--write-baseline needs --baseline FILE"
)
