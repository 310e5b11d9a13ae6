"""What a book was made of: the plan, and where that stood in git."""

from smartplan.plan.plan import Plan
from smartplan.source.revision import Version
from smartplan.value import dataclass


@dataclass(frozen=True, slots=True)
class BookOrigin:
    """The plan that a book tells, as it was in git; so that what comes back finds its way."""

    plan: Plan
    version: Version

    @property
    def properties(self) -> dict[str, str]:
        """What a file says of it; nothing of a revision where there is none, or files differ."""
        region = self.plan.manifest.region
        held = {
            "plan": (region and region.code) or "",
            "revision": "" if self.version.name.endswith("+") else self.version.commit,
        }
        return {name: text for name, text in held.items() if text}
