"""The fingerprints of findings: what code hosts know a finding again by, from run to run.

One holds the rule, the file's path from the root of the repository, the route and the message;
so it stays while lines move, and the same mistake in two plans has two. Findings that are alike
in all of it are numbered in their order.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator

from smartplan.finding import Finding, Spot
from smartplan.writers.findings.checked import Checked


def printed(plan: Checked) -> Iterator[tuple[Finding, Spot, str]]:
    """Each finding with its place and its fingerprint."""
    seen: Counter[str] = Counter()
    for finding in plan.findings:
        spot = finding.place.spot
        if spot is None:  # pragma: no cover -- findings are placed before they are written
            continue
        told = (finding.code, plan.path(spot.file), str(finding.place.route))
        identity = "\0".join((*told, finding.message.en))
        seen[identity] += 1
        # a name that is no UTF-8 has a fingerprint as well
        raw = f"{identity}\0{seen[identity]}{plan.again}".encode("utf-8", "surrogatepass")
        yield finding, spot, hashlib.sha256(raw).hexdigest()
