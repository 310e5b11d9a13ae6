"""The records of the plan format, one module per file of a plan.

Adding a field is one line here; the binder, the JSON Schema and `explain` follow from it.
"""
