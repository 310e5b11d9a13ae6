"""The list of Indonesia's regions, and how a region is found by code or name."""

import csv
import functools
from dataclasses import dataclass
from pathlib import Path

from smartplan.shape.suggest import nearest


@dataclass(frozen=True, slots=True)
class RegionEntry:
    """A kabupaten or kota by its Kemendagri code."""

    code: str
    name: str
    province: str

    @property
    def is_city(self) -> bool:
        """Whether it is a kota: the last two digits are 71 to 99."""
        return int(self.code[-2:]) >= FIRST_CITY

    @property
    def bare_name(self) -> str:
        """The name without Kota or Kabupaten: `tegal`."""
        return _bare(self.name)

    @property
    def slug(self) -> str:
        """The name as a folder is called: `batam`, or `kota-tegal` where two share the name."""
        bare = self.bare_name.replace(" ", "-")
        return bare if len(named(self.bare_name)) == 1 else self.name.lower().replace(" ", "-")


FIRST_CITY = 71


@functools.cache
def regions() -> dict[str, RegionEntry]:
    """Every region by its code, in order of codes."""
    with (_HOME / "provinces.csv").open(encoding="utf-8", newline="") as file:
        provinces = {row["code"]: row["name"] for row in csv.DictReader(file)}
    with (_HOME / "regencies.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: RegionEntry(row["code"], row["name"], provinces[row["province_code"]])
            for row in csv.DictReader(file)
        }


def named(query: str) -> list[RegionEntry]:
    """The regions that a code or a name means; several where a bare name is shared.

    `33.76`, `3376`, `tegal`, `kota tegal`, `Kab. Batang` and `kabupaten-batang` are understood.
    """
    plain = _plain(query)
    digits = plain.replace(".", "")
    if digits.isdigit():
        code = f"{digits[:2]}.{digits[2:]}"
        return [regions()[code]] if code in regions() else []
    exact = [region for region in regions().values() if _plain(region.name) == plain]
    if exact:
        return exact
    return [region for region in regions().values() if region.bare_name == plain]


def similar(query: str) -> list[RegionEntry]:
    """The regions that a misspelt name was probably meant to be; several when equally near."""
    plain = _plain(query)
    meant = nearest(plain, (_plain(region.name) for region in regions().values()))
    meant = meant or nearest(plain, (region.bare_name for region in regions().values()))
    return [region for name in meant[:_MOST] for region in named(name)]


def _plain(name: str) -> str:
    words = name.lower().replace("-", " ").replace("_", " ").split()
    if words and words[0] in _SHORT:
        words[0] = "kabupaten"
    return " ".join(words)


def _bare(name: str) -> str:
    words = _plain(name).split()
    if words[:2] == ["kota", "administrasi"] or words[:2] == ["kabupaten", "administrasi"]:
        return " ".join(words[2:])
    return " ".join(words[1:]) if words[0] in ("kota", "kabupaten") else " ".join(words)


_MOST = 4  # more suggestions than that help nobody
_SHORT = frozenset({"kab", "kab."})
_HOME = Path(__file__).parent / "regions"
