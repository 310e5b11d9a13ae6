"""Faults to plant in plans, one module per family of rules."""

from planted import bodies, coverage, money, proof, reading, references, shape, sheets, years

FAULTS = [
    fault
    for module in (reading, shape, references, years, money, coverage, proof, bodies, sheets)
    for fault in module.FAULTS
]
