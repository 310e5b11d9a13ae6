"""Every rule there is: found in the modules of the families, none listed by hand."""

import functools
import importlib
import os
from collections.abc import Collection, Iterable, Iterator

from smartplan import rules
from smartplan.finding import Defect
from smartplan.rules import allow
from smartplan.rules.rule import Rule
from smartplan.shape import defects as shape_defects
from smartplan.shape import value_defects
from smartplan.source import defects as source_defects
from smartplan.source import text_defects


@functools.cache
def every_rule() -> tuple[Rule, ...]:
    """The rules in order of code."""
    found: list[Rule] = []
    for module in _modules():
        members = vars(importlib.import_module(module)).values()
        found += [member for member in members if isinstance(member, Rule)]
    return tuple(sorted(found, key=lambda rule: rule.defect.code))


def rules_for(codes: Collection[str]) -> tuple[Rule, ...]:
    """The rules with some codes, and those that they come after."""
    by_code = {rule.defect.code: rule for rule in every_rule()}
    wanted = set(codes) & by_code.keys()
    pending = list(wanted)
    while pending:
        more = {one for one in by_code[pending.pop()].after if one in by_code} - wanted
        wanted |= more
        pending += more
    return tuple(rule for rule in every_rule() if rule.defect.code in wanted)


def _modules() -> Iterator[str]:
    """The modules of all families by name, which `pkgutil` finds in four times as long."""
    for top in rules.__path__:
        for family in _names_in(top):
            if "." not in family:
                for file in _names_in(f"{top}/{family}"):
                    if file.endswith(".py"):
                        yield f"{rules.__name__}.{family}.{file.removesuffix('.py')}"


def _names_in(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        return sorted(entry.name for entry in entries if not entry.name.startswith("_"))


@functools.cache
def catalogue() -> dict[str, Defect]:
    """Every defect by its code: those of reading and shape, and the rules'."""
    by_reading = by_code([
        *source_defects.DEFECTS,
        *text_defects.DEFECTS,
        *shape_defects.DEFECTS,
        *value_defects.DEFECTS,
        *allow.DEFECTS,
    ])  # fmt: skip
    by_rules = by_code(rule.defect for rule in every_rule())
    told = {code: defect for code, defect in by_reading.items() if code not in FORM_AND_MEANING}
    return by_code([*told.values(), *by_rules.values()])


def by_code(defects: Iterable[Defect]) -> dict[str, Defect]:
    """Defects by their codes, in their order; a code that two of them have is an error."""
    found: dict[str, Defect] = {}
    for defect in sorted(defects, key=lambda one: one.code):
        if defect.code in found:
            raise ValueError(f"{defect.code} is {found[defect.code].name} and {defect.name}")
        found[defect.code] = defect
    return found


# Found in two places: the form of a region's code when it is read, its meaning by a rule, which
# tells of both.
FORM_AND_MEANING = frozenset({"SCH012"})
