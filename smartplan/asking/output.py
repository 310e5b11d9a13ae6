"""In which form something is wanted, and where it goes: on the screen or into a file."""

from pathlib import Path
from typing import Annotated

from smartplan.asking.options import one_of, option
from smartplan.failure import Failure
from smartplan.wording import Text
from smartplan.writers.show import FILES, FORMATS

FormatOption = Annotated[
    str,
    option("bentuk keluaran", "output format", "--format", metavar="|".join(FORMATS)),
]
OutOption = Annotated[
    Path | None,
    option(
        "menulis ke berkas ini (bawaan: ke layar)",
        "write to this file (default: to the screen)",
        "--out",
        metavar=Text("BERKAS", "FILE"),
    ),
]


def asked_form(format: str, out: Path | None) -> str:
    """The form that is wanted; a Failure for one that is not known or needs a file."""
    form = one_of("--format", _ALIASES.get(format, format), FORMATS)
    if form in FILES and out is None:
        raise Failure(_NEEDS_FILE.fill(form=form))
    return form


_ALIASES = {"md": "markdown"}
_NEEDS_FILE = Text(
    "--format {form} memerlukan berkas tujuan; tambahkan misalnya --out hasil.{form}",
    "--format {form} needs a file to write to; add for example --out result.{form}",
)
