"""Findings narrowed down to chosen codes."""

from collections.abc import Iterable

from smartplan.finding import Finding


def chosen(
    findings: Iterable[Finding], select: tuple[str, ...], ignore: tuple[str, ...]
) -> tuple[Finding, ...]:
    """The findings whose code begins with a prefix in `select` (all if empty), not in `ignore`."""
    return tuple(one for one in findings if is_chosen(one.code, select, ignore))


def is_chosen(code: str, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    """The same for a code alone."""
    return (not select or code.startswith(select)) and not (ignore and code.startswith(ignore))
