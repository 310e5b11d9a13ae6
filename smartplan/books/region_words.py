"""What a plan calls itself by the kind of its region: a city, or a kabupaten."""

from smartplan.plan.plan import Plan
from smartplan.standards.regions import FIRST_CITY
from smartplan.value import dataclass
from smartplan.wording import Text

SLOT = "{smart}"


@dataclass(frozen=True, slots=True)
class RegionWords:
    """What a masterplan aims at: in a title and inside a sentence."""

    title: Text
    small: Text

    def titled(self, text: Text) -> Text:
        """A title of a document with its slot filled."""
        return _filled(text, self.title)

    def told(self, text: Text) -> Text:
        """A sentence about a document with its slot filled."""
        return _filled(text, self.small)


def region_words(plan: Plan) -> RegionWords:
    """The words of a plan's own region."""
    return CITY if is_city(plan) else REGENCY


def is_city(plan: Plan) -> bool:
    """Whether the region is a kota: by its code, else by the first word of its name."""
    region = plan.manifest.region
    code = (region.code if region else None) or ""
    if code[-2:].isdigit():
        return int(code[-2:]) >= FIRST_CITY
    return not plan.region_name.casefold().startswith("kab")


def _filled(text: Text, words: Text) -> Text:
    return Text(text.id.replace(SLOT, words.id), text.en.replace(SLOT, words.en))


CITY = RegionWords(Text("Kota Cerdas", "Smart City"), Text("kota cerdas", "smart city"))
REGENCY = RegionWords(
    Text("Kabupaten Cerdas", "Smart Regency"), Text("kabupaten cerdas", "smart regency")
)
ANY = RegionWords(Text("Smart City", "Smart City"), Text("smart city", "smart city"))
