"""Findings as GitLab's code quality report."""

from collections.abc import Iterable, Iterator

from smartplan.finding import Finding, Severity, Spot
from smartplan.unseen import flat
from smartplan.wording import Lang
from smartplan.writers.findings.checked import Checked
from smartplan.writers.findings.parts import Look, Part, part_of
from smartplan.writers.findings.prints import printed
from smartplan.writers.json_text import HERE, framed, items_of, name_of

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def part(plan: Checked, look: Look) -> Part:
    """What a plan adds to the list of issues."""
    issues = [_issue(plan, *one, look.lang) for one in printed(plan)]
    return part_of(plan, plan.entries, {"issues": items_of(issues, 0)})


def whole(parts: Iterable[Part], look: Look) -> Iterator[str]:  # noqa: ARG001 -- as all have it
    """A JSON list of issues; fingerprints stay the same while a finding stays the same."""
    return framed(HERE, (one.texts["issues"] for one in parts))


def _issue(plan: Checked, finding: Finding, spot: Spot, print_of: str, lang: Lang) -> object:
    text = finding.message.say(lang)
    return {
        "description": flat(f"{text}: {finding.fix.say(lang)}" if finding.fix else text),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": print_of,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": name_of(plan.path(spot.file)),
            "lines": {"begin": spot.line, "end": spot.end_line},
        },
    }
