"""What `init --ci` writes: the workflow that checks a plan and reviews every change to it."""

import os
from pathlib import Path

from smartplan import __version__
from smartplan.books.paths import shipped
from smartplan.failure import Failure
from smartplan.source.repository import repository
from smartplan.source.write import write_asked
from smartplan.value import dataclass
from smartplan.wording import Lang, Text

HOSTS = ("github", "gitlab")


@dataclass(frozen=True, slots=True)
class Workflow:
    """The workflow of a host: the file it stands in, and whether it was there already."""

    path: Path
    is_kept: bool


def write_workflow(host: str, plan: Path, lang: Lang) -> Workflow:
    """Write the workflow to the top of the repository around a plan, else into the plan itself.

    A file that is there already stays as it is.
    """
    top, inside = _top(plan)
    path = top / _PLACES[host]
    if path.exists():
        return Workflow(path, is_kept=True)
    write_asked(path, workflow(host, inside, lang).encode(), advice=_BY_HAND)
    return Workflow(path, is_kept=False)


def workflow(host: str, inside: str, lang: Lang) -> str:
    """The workflow's text; `inside` is the plan's path in the repository."""
    text = (shipped() / "plan" / "ci" / f"{host}.yml").read_text("utf-8")
    lines = []
    for line in text.splitlines():
        bare = line.lstrip()
        indent = line[: len(line) - len(bare)]
        if bare.startswith(("#id ", "#en ")):
            if bare.startswith(f"#{lang} "):
                lines.append(f"{indent}#{bare[3:]}")
        else:
            lines.append(line)
    filled = "\n".join(lines) + "\n"
    values = {
        "PLAN": inside.replace("\\", "\\\\").replace('"', '\\"'),
        "SMARTPLAN": f"smartplan=={__version__}",
        "LANG": lang,
        **{name: words.say(lang) for name, words in _NAMES.items()},
    }
    for name, value in values.items():
        filled = filled.replace(f"@{name}@", value)
    return filled


def _top(plan: Path) -> tuple[Path, str]:
    try:
        top, inside = repository(plan)
    except Failure:
        return plan, "."
    # The user's own spelling of the way up, where links are part of it.
    ups = 0 if inside == "." else inside.count("/") + 1
    above = Path(os.path.normpath(plan.joinpath(*[".."] * ups)))
    return (above if above.resolve() == top.resolve() else top), inside


_BY_HAND = Text(
    "rencananya sudah jadi; minta izin tulis, lalu tulis alurnya sendiri",
    "the plan is made; ask for permission to write there, and write the workflow yourself",
)
_PLACES = {"github": ".github/workflows/smartplan.yml", "gitlab": ".gitlab-ci.yml"}

_NAMES = {
    "CHECK": Text("Periksa rencana", "Check the plan"),
    "REVIEW": Text("Tinjau perubahan", "Review the change"),
    "RENDER": Text("Cetak dokumen", "Render the documents"),
    "DECIDE": Text("Lolos atau tidak", "Pass or fail"),
    "EXPOSED": Text("Tinjauan rencana", "Review of the plan"),
}
