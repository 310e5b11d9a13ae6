"""What a file says, in a form in which two readings of it can be compared."""

import json

from smartplan.source.node import Node


def written(data: Node, *, in_order: bool = True) -> str:
    """Data as one text, so that 1, 1.0, true and "1" differ and not-a-number equals itself."""
    return json.dumps(data, ensure_ascii=False, sort_keys=not in_order, default=repr)
