"""The part of a page that draws one region against its peers: an empty frame, and its numbers."""

import json
from collections.abc import Mapping

from smartplan.books.peers import Peers
from smartplan.wording import Lang, Text
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.html.search import harmless


def peers_json(peers: Peers, lang: Lang) -> str:
    """The regions with their scores, and the words of the frame, as JSON that a page can hold.

    Kinds and provinces are numbers into their lists: 514 regions take 40 KB.
    """
    kinds = list(dict.fromkeys(one.kind for one in peers.regions))
    provinces = list(dict.fromkeys(one.province for one in peers.regions))
    words = {**_WORDS, "illustration": FIXED_WORDS["illustration"]}
    held = {
        "axes": peers.axes,
        "top": peers.top,
        "least": peers.least,
        "kinds": kinds,
        "provinces": provinces,
        "regions": [
            (
                one.name,
                kinds.index(one.kind),
                provinces.index(one.province),
                one.scores,
                int(one.is_illustration),
            )
            for one in peers.regions
        ],
        "words": {name: text.say(lang) for name, text in words.items()},
    }
    return harmless(json.dumps(held, ensure_ascii=False, separators=(",", ":")))


PEERS = Text("Satu daerah di antara sesamanya", "One region among its peers")
_WORDS: Mapping[str, Text] = {
    "region": Text("Daerah", "Region"),
    "against": Text("Dibandingkan dengan", "Against"),
    "all": Text("semua daerah", "all regions"),
    "profile": Text("Profil", "Profile"),
    "middle": Text("median {n} daerah", "median of {n} regions"),
    "few": Text(
        "Kelompok ini hanya {n} daerah yang dinilai; mediannya tidak digambar bila kurang dari "
        "{least}.",
        "This group has only {n} scored regions; its median is not drawn below {least}.",
    ),
    "element": Text("Unsur", "Element"),
    "median": Text("Median", "Median"),
    "difference": Text("Selisih", "Difference"),
    "none": Text("belum dinilai", "not assessed"),
    "drawn": Text(
        "Nilai {region} pada {count} unsur dibandingkan dengan {middle}; angkanya dalam tabel.",
        "The scores of {region} on {count} elements against the {middle}; the table has them.",
    ),
}
