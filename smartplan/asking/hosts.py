"""Where a code host sees a plan: by its path from the root of the repository, wherever one works.

git is not asked: the root is the nearest folder that holds `.git`, which is a file in a linked
working tree and in a submodule. Where nothing is held by git, a build's host says which folder it
builds; else paths are as the user types them.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from smartplan.asking.plans import shown


def on_host(plan: Path, cwd: Path) -> str:
    """A plan's folder as a code host names it; empty for the root itself."""
    real = plan.resolve()
    for place in (real, plan):  # where links lead into a repository, and where they lead out of it
        for root in (place, *place.parents):
            if (root / ".git").exists():
                return shown(place, root)
    for name in _BUILT:
        told = os.environ.get(name)
        if told and real.is_relative_to(root := Path(told).resolve()):
            return shown(real, root)
    return shown(plan, cwd)


def again(plans: Sequence[Path], cwd: Path) -> frozenset[Path]:
    """The plans that a host names as it does an earlier one: those of two repositories."""
    seen: set[str] = set()
    found = set()
    for plan in plans:
        name = on_host(plan, cwd)
        if name in seen:
            found.add(plan)
        seen.add(name)
    return frozenset(found)


_BUILT = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
