"""`smartplan validate`: every mistake in the plans at once."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

from smartplan.assess import assess
from smartplan.commands.options import (
    AsOfOption,
    LangOption,
    Paths,
    chosen_day,
    one_of,
    option,
    spoken,
)
from smartplan.commands.plans import chosen, shown
from smartplan.finding import Severity
from smartplan.writers import findings_json, findings_text, terminal
from smartplan.writers.checked import Checked

FORMATS = ("text", "json")
FAIL_ON = ("error", "warning", "info", "never")


def run(
    paths: Paths = None,
    *,
    format: Annotated[
        str, option("bentuk keluaran", "output format", "--format", metavar="text|json")
    ] = "text",
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
    lang: LangOption = None,
) -> int:
    """Check the plans and print what is found; 1 when something is at or above `fail_on`."""
    language, day, cwd = spoken(lang), chosen_day(as_of), Path.cwd()
    one_of("--format", format, FORMATS)
    one_of("--fail-on", fail_on, FAIL_ON)
    if stage is not None:
        one_of("--stage", str(stage), ("1", "2", "3", "4"))
    folders = chosen(paths or [], cwd)
    checked = [_checked(folder, cwd, day, stage) for folder in folders]
    if format == "json":
        sys.stdout.write(findings_json.write(checked, language))
    else:
        terminal.show(findings_text.lines(checked, language))
    limit = -1 if fail_on == "never" else Severity(fail_on).rank
    return int(any(f.severity.rank <= limit for plan in checked for f in plan.findings))


def _checked(folder: Path, cwd: Path, day: date, stage: int | None) -> Checked:
    result = assess(folder, day, stage=stage)
    texts = {file: document.text for file, document in result.documents.items()}
    return Checked(folder.name, shown(folder, cwd), result.findings, texts, len(texts))
