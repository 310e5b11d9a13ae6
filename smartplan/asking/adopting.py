"""Which plans the first word of `adopt` means: those of a folder, or of a region by its name."""

from pathlib import Path

from smartplan.asking.plans import chosen
from smartplan.failure import Failure
from smartplan.scaffold.adopting.source import plans_called
from smartplan.source.folder import plan_folders
from smartplan.wording import Text


def asked_program(source: str, cwd: Path) -> tuple[list[Path], str]:
    """The plans in which a program is looked for, and what it is called there.

    Before the last slash stands a folder, else the name or code of a region whose plan lies below
    the current folder; behind it the id or the name of the program, or its file.
    """
    where, _, program = source.rstrip("/").rpartition("/")
    program = program.removesuffix(".yaml").removesuffix(".yml").strip()
    if not where.strip() or not program:
        raise Failure(_HOW.fill(source=source or '""'))
    if (cwd / where).is_dir():
        return chosen([Path(where)], cwd), program
    found = plans_called(where.strip(), plan_folders(cwd))
    if not found:
        raise Failure(_NO_PLAN.fill(where=where))
    return found, program


_HOW = Text(
    "{source}: tulis rencana asal dan programnya, misalnya tegal/air-terpantau",
    "{source}: write the plan it comes from and its program, such as tegal/air-terpantau",
)
_NO_PLAN = Text(
    "{where} bukan folder, dan di bawah folder ini tidak ada rencana daerah bernama begitu; tulis "
    "jalur ke folder rencananya, misalnya ../tegal/air-terpantau",
    "{where} is no folder, and below this folder there is no plan of a region of that name; write "
    "the path of its plan folder, such as ../tegal/air-terpantau",
)
