"""The columns of sheets that are no field of the plan, and the sheets that hold no rows."""

from typing import Final

from smartplan.wording import Text

CODE: Final = Text("Kode", "Code")
"""The id of a row, `#n` in a list; empty for a new one."""

ITEM: Final = Text("Butir", "Item")
"""In a long sheet: the label of the value that a line has."""

CONTENT: Final = Text("Isi", "Content")
"""In a long sheet: the value itself."""

DELETE: Final = Text("Hapus", "Delete")
"""Where "ya" wishes a row gone."""

GUIDE: Final = Text("Petunjuk", "Guide")
"""The sheet that tells how to fill in the others."""

CHOICES_SHEET: Final = "_pilihan"
"""The hidden sheet with the lists that dropdowns show."""
