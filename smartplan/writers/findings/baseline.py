"""The baseline file: findings that have been accepted, so that only new ones are reported."""

import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from smartplan.failure import Failure
from smartplan.rules.narrow import Fingerprint
from smartplan.source.opening import asked_file
from smartplan.source.write import write_asked
from smartplan.wording import Text


def read(path: Path) -> dict[str, list[Fingerprint]]:
    """The accepted findings by plan; Failure when the file is not there or is no baseline."""
    content = asked_file(path)
    if content is None:
        raise Failure(_MISSING.fill(path=path.as_posix()))
    try:
        held = json.loads(content)
        accepted = {1: held["accepted"]}[held["version"]]
        return {
            plan: [(row["code"], row["file"], row["route"]) for row in rows]
            for plan, rows in accepted.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Failure(_BROKEN.fill(path=path.as_posix())) from None


def names(plans: Sequence[Path], path: Path) -> dict[Path, tuple[str, ...]]:
    """The names under which a baseline may hold each plan, the one to write first.

    A plan goes by its folder's name; where two share it, by the way to it from the baseline.
    """
    top = path.absolute().parent
    ways = {plan: Path(os.path.relpath(plan, top)).as_posix() for plan in plans}
    alike = Counter(plan.name for plan in plans)
    return {
        plan: (way,) if alike[plan.name] > 1 else (plan.name, way) for plan, way in ways.items()
    }


def write(path: Path, accepted: Mapping[str, Sequence[Fingerprint]]) -> None:
    """Write what is accepted, in a stable order, so that it can live in git."""
    rows = {
        plan: [{"code": code, "file": file, "route": route} for code, file, route in sorted(marks)]
        for plan, marks in sorted(accepted.items())
    }
    text = json.dumps({"version": 1, "accepted": rows}, ensure_ascii=False, indent=1)
    write_asked(path, f"{text}\n".encode(), advice=_ELSEWHERE)


_ELSEWHERE = Text("pilih berkas lain dengan --baseline", "choose another file with --baseline")
_MISSING = Text(
    "{path} belum ada; buat dengan menambahkan --write-baseline",
    "{path} is not there; make it by adding --write-baseline",
)
_BROKEN = Text(
    "{path} tidak dapat dibaca sebagai baseline; tulis ulang dengan --write-baseline",
    "{path} cannot be read as a baseline; write it again with --write-baseline",
)
