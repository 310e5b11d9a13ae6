"""Every rule there is: found in the modules of the families, none listed by hand."""

import functools
import importlib
import pkgutil

from smartplan import rules
from smartplan.finding import Defect
from smartplan.rules import allow
from smartplan.rules.rule import Rule
from smartplan.shape import defects as shape_defects
from smartplan.shape import value_defects
from smartplan.source import defects as source_defects


@functools.cache
def every_rule() -> tuple[Rule, ...]:
    """The rules in order of code."""
    found: list[Rule] = []
    for family in pkgutil.iter_modules(rules.__path__, f"{rules.__name__}."):
        if not family.ispkg:
            continue
        package = importlib.import_module(family.name)
        for module in pkgutil.iter_modules(package.__path__, f"{family.name}."):
            members = vars(importlib.import_module(module.name)).values()
            found += [member for member in members if isinstance(member, Rule)]
    return tuple(sorted(found, key=lambda rule: rule.defect.code))


@functools.cache
def catalogue() -> dict[str, Defect]:
    """Every defect by its code: those of reading and shape, and the rules'."""
    every = [
        *source_defects.DEFECTS,
        *shape_defects.DEFECTS,
        *value_defects.DEFECTS,
        *allow.DEFECTS,
    ]
    every += [rule.defect for rule in every_rule()]
    # A code may be found in two places (SCH012: its form, and its meaning); the rule tells it all.
    return {defect.code: defect for defect in sorted(every, key=lambda defect: defect.code)}
