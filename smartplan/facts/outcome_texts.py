"""Outcomes as official plans put them: "Meningkatnya kualitas penataan ruang"."""


def is_outcome(text: str) -> bool:
    """Whether a text is such an outcome: short, but a sentence that an indicator measures.

    It begins with what is to have happened ("Meningkatnya", "Terselenggaranya") or with what is
    measured ("Persentase", "Cakupan"), and says of what.
    """
    words = text.lower().split()
    if len(words) < _FEWEST:
        return False
    first, second = words[:2]
    return _is_happening(first) or second == "nya" or first.startswith(_MEASURES)


def _is_happening(word: str) -> bool:
    return word.endswith("nya") and word.startswith(_BEGINNINGS)


_FEWEST = 3
# Nouns of verbs and of states: "meningkatnya", "terciptanya", "berkurangnya", "optimalnya".
_BEGINNINGS = ("me", "ter", "ber", "optimal", "tertib", "efektif", "tepat")
_MEASURES = (
    "persentase", "peresentase", "presentase", "prosentase", "jumlah", "cakupan", "indeks",
    "tingkat", "rasio", "angka", "nilai", "rata-rata", "proporsi",
)  # fmt: skip
