"""Narrowing findings down: to chosen codes, or to what is new against others."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from smartplan.finding import Finding

# What makes two findings the same, wherever their lines have moved to.
Fingerprint = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which findings are wanted: of some codes, and not those known from before or accepted."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    before: tuple[Fingerprint, ...] = ()
    accepted: tuple[Fingerprint, ...] = ()


EVERYTHING = Narrowing()


def narrowed(findings: Iterable[Finding], wanted: Narrowing) -> tuple[Finding, ...]:
    """The findings that are wanted."""
    fresh = chosen(new(findings, wanted.before), wanted.select, wanted.ignore)
    return new(fresh, wanted.accepted)


def fingerprint(finding: Finding) -> Fingerprint:
    """Code, file and route; the message where a finding has no route (broken YAML)."""
    file = finding.place.spot.file if finding.place.spot else finding.place.file
    return finding.code, file, str(finding.place.route) or finding.message.en


def chosen(
    findings: Iterable[Finding], select: Iterable[str], ignore: Iterable[str]
) -> tuple[Finding, ...]:
    """The findings whose code begins with a prefix in `select` (all if empty), not in `ignore`."""
    wanted, unwanted = tuple(select), tuple(ignore)
    return tuple(
        finding
        for finding in findings
        if (not wanted or finding.code.startswith(wanted))
        and not (unwanted and finding.code.startswith(unwanted))
    )


def new(findings: Iterable[Finding], known: Iterable[Fingerprint]) -> tuple[Finding, ...]:
    """The findings that are not among the known ones; one known one covers one finding."""
    left = Counter(known)
    fresh = []
    for finding in findings:
        mark = fingerprint(finding)
        if left[mark]:
            left[mark] -= 1
        else:
            fresh.append(finding)
    return tuple(fresh)
