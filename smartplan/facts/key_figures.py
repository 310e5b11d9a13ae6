"""What the key figures of a region are called: they have an id and no name."""

from smartplan.plan.model.profile import KeyFigure
from smartplan.wording import Text, same


def figure_name(figure: KeyFigure) -> Text:
    """The name of a figure: that of a key which many plans use, else its id in words."""
    words = figure.at.key.replace("-", " ")
    return _NAMES.get(figure.at.key) or same(words[:1].upper() + words[1:])


_NAMES = {
    "population": Text("Jumlah penduduk", "Population"),
    "area": Text("Luas wilayah", "Area"),
    "districts": Text("Jumlah kecamatan", "Districts"),
    "villages": Text("Jumlah kelurahan dan desa", "Villages"),
    "households": Text("Jumlah rumah tangga", "Households"),
    "agencies": Text("Jumlah perangkat daerah", "Agencies"),
    "internet-bandwidth": Text("Lebar pita internet", "Internet bandwidth"),
    "islands": Text("Jumlah pulau", "Islands"),
    "selected-regions": Text("Daerah terpilih seangkatan", "Regions selected in the cohort"),
}
