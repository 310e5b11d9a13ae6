"""The list of Indonesia's regions, and how a region is found by code or name."""

import csv
import functools
import re
from pathlib import Path

from smartplan.shape.suggest import nearest
from smartplan.value import dataclass


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
    if code := _code(query):
        return [regions()[code]] if code in regions() else []
    kind, bare = _parted(query)
    whole = _by_name().get(kind + bare) if kind else None
    # What looks like a kind may be the head of a name: Kota Baru is Kabupaten Kotabaru.
    return whole or [one for one in regions().values() if _key(one) == kind + bare]


def formerly(query: str) -> list[RegionEntry]:
    """The regions of today that had a code or a name before."""
    kind, bare = _parted(query)
    names = (kind + bare,) if kind else (f"kabupaten{bare}", f"kota{bare}")
    codes = [_former().get(name) for name in (_code(query), *names)]
    return [regions()[code] for code in codes if code]


def similar(query: str) -> list[RegionEntry]:
    """The regions that a misspelt name was probably meant to be; several when equally near."""
    plain = _plain(query)
    meant = nearest(plain, (_plain(region.name) for region in regions().values()))
    meant = meant or nearest(plain, (region.bare_name for region in regions().values()))
    found = [region for name in meant for region in named(name)]
    kind, bare = _parted(query)
    if kind and bare:  # the head of a name, perhaps: Kota Baruu
        keys = nearest(kind + bare, map(_key, regions().values()))
        found += [region for region in regions().values() if _key(region) in keys]
    return list(dict.fromkeys(found))[:_MOST]


def _code(query: str) -> str:
    """A query as a code, with its point; empty if it is none."""
    digits = "".join(query.split()).replace(".", "")
    return f"{digits[:2]}.{digits[2:]}" if digits.isdigit() else ""


@functools.cache
def _by_name() -> dict[str, list[RegionEntry]]:
    """Regions by kind and name, written as one word; that it is administrative means nothing."""
    found: dict[str, list[RegionEntry]] = {}
    for region in regions().values():
        kind = "kota" if region.is_city else "kabupaten"
        found.setdefault(kind + _key(region), []).append(region)
    return found


@functools.cache
def _former() -> dict[str, str]:
    """The codes of today by codes and names of before."""
    with (_HOME / "former.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {_code(row["was"]) or "".join(_parted(row["was"])): row["code"] for row in rows}


def _key(region: RegionEntry) -> str:
    return _squashed(region.bare_name)


def _parted(query: str) -> tuple[str, str]:
    """The kind that a name begins with, if it does, and the rest of it as one word."""
    words = _plain(query).split()
    kind = words.pop(0) if words and words[0] in ("kota", "kabupaten") else ""
    if kind and words[:1] == ["administrasi"]:
        del words[0]
    return kind, _squashed("".join(words))


def _squashed(name: str) -> str:
    return "".join(char for char in name if char.isalnum())


def _plain(name: str) -> str:
    """A name in small letters, its words apart, with short forms written out."""
    words = re.sub(r"[-_./]+", " ", name.lower()).split()
    if words and words[0] in _KINDS:
        words[0] = _KINDS[words[0]]
    if words[1:2] == ["adm"]:
        words[1] = "administrasi"
    return " ".join("kepulauan" if word == "kep" else word for word in words)


def _bare(name: str) -> str:
    words = _plain(name).split()
    if words[:2] == ["kota", "administrasi"] or words[:2] == ["kabupaten", "administrasi"]:
        return " ".join(words[2:])
    return " ".join(words[1:]) if words[0] in ("kota", "kabupaten") else " ".join(words)


_MOST = 4  # more suggestions than that help nobody
_KINDS = {"kab": "kabupaten", "kodya": "kota", "kotamadya": "kota"}
_HOME = Path(__file__).parent / "regions"
