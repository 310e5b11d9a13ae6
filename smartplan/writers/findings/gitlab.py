"""Findings as GitLab's code quality report."""

import hashlib
import json
from collections.abc import Sequence

from smartplan.finding import Severity
from smartplan.wording import Lang
from smartplan.writers.findings.checked import Checked

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(checked: Sequence[Checked], lang: Lang) -> str:
    """A JSON list of issues; fingerprints stay the same while a finding stays the same."""
    issues = []
    seen: dict[str, int] = {}
    for plan in checked:
        for finding in plan.findings:
            spot = finding.place.spot
            if spot is None:  # pragma: no cover -- findings are placed before they are written
                continue
            path = plan.path(spot.file)
            identity = f"{finding.code}\0{path}\0{finding.place.route}\0{finding.message.en}"
            seen[identity] = seen.get(identity, 0) + 1
            print_of = hashlib.sha256(f"{identity}\0{seen[identity]}".encode()).hexdigest()
            text = finding.message.say(lang)
            issues.append(
                {
                    "description": f"{text}: {finding.fix.say(lang)}" if finding.fix else text,
                    "check_name": f"{finding.code} {finding.name}",
                    "fingerprint": print_of,
                    "severity": _SEVERITIES[finding.severity],
                    "location": {
                        "path": path,
                        "lines": {"begin": spot.line, "end": spot.end_line},
                    },
                }
            )
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"
