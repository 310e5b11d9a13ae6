"""What a text of another region says that is true there only: its names, its figures."""

import re
from collections.abc import Iterator

from smartplan.plan.model.organization import Member, Partner
from smartplan.plan.model.people import OfficeHolder
from smartplan.plan.model.process import Signatory
from smartplan.plan.model.profile import Foreword
from smartplan.plan.model.reach import Location
from smartplan.plan.plan import Plan
from smartplan.plan.walk import walk
from smartplan.wording import Text


class ForeignWords:
    """The names of people and places that a plan knows, and what is told apart by its form."""

    def __init__(self, plan: Plan) -> None:
        """Gather the names of the plan's region."""
        self._region = plan.region_name
        self._bare = _KIND.sub("", plan.region_name).strip()
        names = {self._region, self._bare, *_names(plan)}
        if entry := plan.region:
            names |= {entry.name, _KIND.sub("", entry.name), entry.province}
        told = {name for name in names if _is_telling(name)}
        told |= {name.upper() for name in told}
        wanted = "|".join(map(re.escape, sorted(told, key=lambda one: (-len(one), one))))
        self._named = re.compile(rf"(?<!\w)(?:{wanted})(?!\w)") if wanted else None

    def why(self, sentence: str) -> Text | None:
        """Why a sentence is not taken over; None where it may be true anywhere."""
        if (found := self.name_in(sentence)) is not None:
            return _NAME.fill(name=found)
        if place := _PLACE.search(sentence):
            return _NAME.fill(name=place[0])
        if _FIGURE.search(sentence):
            return _FIGURES
        if rule := _RULE.search(sentence):
            return _LAW.fill(name=rule[0])
        return None

    def name_in(self, text: str) -> str | None:
        """A name of people or places of the region that stands in a text."""
        found = self._named.search(text) if self._named else None
        return found[0] if found else None

    def without_region(self, name: str) -> str:
        """A name of a thing without that of the region in it."""
        if not _is_telling(self._bare):
            return name
        own = "|".join(map(re.escape, (self._bare, self._bare.upper())))
        before = rf"(?i:\s*(?:\b(?:{_JOINING})\s+)*(?:\b(?:{_KINDS})\s+)?)"
        plain = re.sub(rf"{before}(?<!\w)(?:{own})(?!\w)", "", name)
        return " ".join(plain.split()).strip(" -–:,")

    def is_in_id(self, id: str) -> bool:
        """Whether an id has the region's name in it."""
        words = re.findall(r"[a-z0-9]+", self._bare.lower())
        return bool(words) and f"-{'-'.join(words)}-" in f"-{id}-"


def sentences(text: str) -> Iterator[tuple[str, str]]:
    """The sentences of a text, each with what parts it from the next."""
    pieces = _SENTENCE.split(text.strip())
    yield from zip(pieces[::2], [*pieces[1::2], ""], strict=False)


def _names(plan: Plan) -> Iterator[str]:
    for record in walk(plan):
        if isinstance(record, Location):
            yield from (one for one in (record.name, record.district, record.village) if one)
        elif isinstance(record, Partner):
            yield record.name or ""
        elif isinstance(record, OfficeHolder | Member | Signatory | Foreword):
            yield _person(record.name or "")


def _person(name: str) -> str:
    """A name without the titles before and behind it."""
    words = name.partition(",")[0].split()
    while words and words[0].endswith("."):
        words.pop(0)
    return " ".join(words)


def _is_telling(name: str) -> bool:
    """Whether a name is one that is not also a word of every sentence."""
    return len(name) >= _SHORTEST and name[:1].isupper() and name.strip() == name


_SHORTEST = 3
_KINDS = "kota administrasi|kabupaten administrasi|kota|kabupaten|kab\\.?|city of|regency of"
_KIND = re.compile(rf"^(?:{_KINDS})\s+", re.IGNORECASE)
_JOINING = "di|se|untuk|bagi|wilayah|pemerintah|masyarakat|warga|in|of|for|the"
_SENTENCE = re.compile(r"((?<=[.!?])\s+|\s*\n\s*)")
# A kind of place with a name behind it; what is called so everywhere is none.
_PLACE = re.compile(
    r"\b(?:Kota|Kabupaten|Kab\.|Provinsi|Kecamatan|Kelurahan|Desa|Jalan|Jl\.|Pulau|Sungai|Pantai"
    r"|Pelabuhan|Bandara|Pasar|Terminal|Stasiun|Waduk|Gunung|Teluk|Danau|Kampung|Wali Kota"
    r"|Bupati|Camat|Lurah) (?!Cerdas|Pintar|Digital|Kreatif|Hijau|Sehat|Tangguh|Kecil|Besar|Baru"
    r"|Iklim|Wisata|Rakyat|Tradisional|Bersih)[A-Z]\w+"
)
# "Satu" and "dua" are words of every sentence: one window, both sides.
_FIGURE = re.compile(
    r"\d|\b(?:tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|seratus"
    r"|ratus|seribu|ribu|juta|miliar|triliun|persen|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|hundred"
    r"|thousand|million|billion|percent)\b",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"\b(?:Perda|Perwal(?:i|kot)?|Perbup|Pergub|Peraturan (?:Daerah|Wali Kota|Bupati|Gubernur)"
    r"|Keputusan (?:Wali Kota|Bupati|Gubernur))\b"
)
_NAME = Text("menyebut {name}", "names {name}")
_FIGURES = Text("memuat angka daerah asal", "has figures of the other region")
_LAW = Text("bersandar pada {name} daerah asal", "rests on a {name} of the other region")
