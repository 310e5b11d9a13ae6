"""Findings as GitLab's code quality report."""

from collections.abc import Sequence

from smartplan.finding import Severity
from smartplan.unseen import flat
from smartplan.wording import Lang
from smartplan.writers.findings.checked import Checked
from smartplan.writers.findings.prints import printed
from smartplan.writers.json_text import name_of, text_of

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(checked: Sequence[Checked], lang: Lang) -> str:
    """A JSON list of issues; fingerprints stay the same while a finding stays the same."""
    issues = []
    for plan, finding, spot, print_of in printed(checked):
        text = finding.message.say(lang)
        issues.append(
            {
                "description": flat(f"{text}: {finding.fix.say(lang)}" if finding.fix else text),
                "check_name": f"{finding.code} {finding.name}",
                "fingerprint": print_of,
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": name_of(plan.path(spot.file)),
                    "lines": {"begin": spot.line, "end": spot.end_line},
                },
            }
        )
    return text_of(issues)
