"""Which plans a command is to work on, from the paths that were given."""

import os
from pathlib import Path

from smartplan.failure import Failure
from smartplan.source.folder import enclosing_plan, plan_folders
from smartplan.wording import Text


def chosen(paths: list[Path], cwd: Path) -> list[Path]:
    """The plan folders that paths mean, each once, in order.

    A path is a plan folder, something inside one, or a folder of plans. Without paths: the plan
    around the current folder, else every plan below it.
    """
    found: list[Path] = []
    for path in paths or [cwd]:
        for plan in _meant(path, cwd, given=bool(paths)):
            if plan not in found:
                found.append(plan)
    return found


def _meant(path: Path, cwd: Path, *, given: bool) -> list[Path]:
    place = Path(os.path.abspath(cwd / path))  # noqa: PTH100 -- links are kept as the user sees them
    try:
        if not place.exists():
            raise Failure(
                Text(
                    f"{path.as_posix()} tidak ada; periksa ejaannya",
                    f"{path.as_posix()} does not exist; check the spelling",
                )
            )
        if place.is_file() or (not given and not (place / "smartplan.yaml").is_file()):
            around = enclosing_plan(place if place.is_dir() else place.parent)
            if around:
                return [around]
        plans = plan_folders(place) if place.is_dir() else []
        around = None if plans else enclosing_plan(place)
        if place.is_dir() and not os.access(place, os.R_OK | os.X_OK):
            raise PermissionError
    except PermissionError:
        raise Failure(
            Text(
                f"{path.as_posix()} tidak boleh dibaca; minta izin baca atas folder itu",
                f"{path.as_posix()} may not be read; ask for permission to read it",
            )
        ) from None
    if plans or around:
        return plans or [around] if around else plans
    where = "folder ini" if path == cwd else path.as_posix()
    where_en = "this folder" if path == cwd else path.as_posix()
    raise Failure(
        Text(
            f"tidak ada rencana (smartplan.yaml) di {where}; "
            "buat dengan: smartplan init <nama daerah>",
            f"there is no plan (smartplan.yaml) in {where_en}; "
            "make one with: smartplan init <region>",
        )
    )


def shown(plan: Path, cwd: Path) -> str:
    """A plan's folder as the user can type it from where they are; empty for the folder itself."""
    try:
        text = plan.relative_to(cwd).as_posix()
    except ValueError:
        return plan.as_posix()
    return "" if text == "." else text
