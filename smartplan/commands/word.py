"""`smartplan word`: A reviewed book read back."""

from pathlib import Path
from typing import Annotated

from smartplan.asking.options import AsOfOption, LangOption, argument, option
from smartplan.failure import Failure
from smartplan.wording import Text


def run(
    files: Annotated[
        list[Path] | None,
        argument(
            "berkas yang dibaca", "the files to read", metavar=Text("[BERKAS]...", "[FILE]...")
        ),
    ] = None,
    *,
    dry_run: Annotated[bool, option("tidak menulis", "write nothing", "--dry-run")] = False,
    as_of: AsOfOption = None,
    lang: LangOption = None,
) -> int:
    """A reviewed book read back."""
    del files, dry_run, as_of, lang
    raise Failure(Text("perintah ini belum tersedia", "this command is not there yet"))
