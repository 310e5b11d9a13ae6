"""The phrases that changes are told in: up, down, later, filled in, moved."""

from smartplan.wording import Text

BUDGET = Text("anggaran {year}", "{year} budget")
UP = Text("{name} naik {step}{share}", "{name} up {step}{share}")
DOWN = Text("{name} turun {step}{share}", "{name} down {step}{share}")
LATER = Text("{name} mundur {step}", "{name} later: {step}")
EARLIER = Text("{name} maju {step}", "{name} earlier: {step}")
SLIPPED = Text("{name} mundur {stretch}: {step}", "{name} slips by {stretch}: {step}")
BROUGHT_FORWARD = Text(
    "{name} maju {stretch}: {step}", "{name} brought forward by {stretch}: {step}"
)
STEP = Text("{name} {step}", "{name} {step}")
FILLED = Text("{name} diisi: {new}", "{name} filled in: {new}")
EMPTIED = Text("{name} dihapus (sebelumnya {old})", "{name} removed (it was {old})")
REWORDED = Text("{name} diubah", "{name} changed")
REORDERED = Text("urutan {name} diubah", "{name} put in another order")
GAINED = Text("{name} bertambah {come}", "{name}: {come} added")
LOST = Text("{name} berkurang {gone}", "{name}: {gone} removed")
SWAPPED = Text("{name} bertambah {come}; berkurang {gone}", "{name}: {come} added; {gone} removed")
ANOTHER_YEAR = Text(
    "anggaran {amount} bergeser dari {old} ke {new}", "{amount} moved from {old} to {new}"
)
ANOTHER_FUND = Text("sumber dana {label}: {step}", "fund of the {label}: {step}")
NEW_ID = Text("berganti id, sebelumnya {old}", "has a new id, it was {old}")
INNER_NEW_ID = Text("{thing} berganti id, sebelumnya {old}", "{thing} has a new id, it was {old}")
OLD_ID = Text(
    "masih memakai id lama {old}, seharusnya {new}",
    "is still under the old id {old} instead of {new}",
)
STILL = Text(
    "{name} masih menyebut id lama {old}, seharusnya {new}",
    "{name}: still the old id {old} instead of {new}",
)
MOVED = Text("dipindahkan dari {old}", "was moved here from {old}")
PART_MOVED = Text("{thing} dipindahkan dari {old}", "{thing} moved here from {old}")
STRAY = Text("kunci {key} tidak dikenal di sana", "key {key} is not known there")
STRAY_GONE = Text("kunci {key} dihapus", "key {key} removed")
MOVED_FILE = Text("isi {old} dipindahkan menjadi {new}", "{old} moved to {new}")
