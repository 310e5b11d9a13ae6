"""Which codes of findings are meant, from the prefixes that were typed."""

from collections.abc import Iterable

from smartplan.asking.options import one_of


def prefixes(name: str, given: Iterable[str] | None) -> tuple[str, ...]:
    """The prefixes of an option, upper case, each of which some code must begin with."""
    prefixes = tuple(
        prefix.strip().upper() for item in given or () for prefix in item.split(",") if prefix
    )
    if not prefixes:
        return ()
    from smartplan.rules.registry import catalogue

    for prefix in prefixes:
        if not any(code.startswith(prefix) for code in catalogue()):
            families = sorted({code[:3] for code in catalogue()})
            one_of(name, prefix, tuple(families))
    return prefixes
