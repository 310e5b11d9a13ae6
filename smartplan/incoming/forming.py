"""The bytes of a plan file after edits: what was in form stays in form, all else as it was."""

from smartplan.plan.files import order_in
from smartplan.source.read import YamlFile
from smartplan.source.tree.layout import formatted
from smartplan.source.write import encoded


def in_form(after: YamlFile, before: YamlFile, raw: bytes) -> bytes:
    """The file `after` its edits, `raw` being its bytes `before` them; a new one is in form."""
    order = order_in(after.file)
    text = after.text
    if not raw or (text != before.text and formatted(before, order) == before.text):
        text = formatted(after, order) or text
    return encoded(text, raw)
