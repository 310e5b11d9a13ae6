"""How far a program has come and reaches: maturity, places, people served, where it is from."""

from typing import Annotated

from smartplan.plan.model.common import Entity
from smartplan.shape.kinds import Choice, Count, Name, Url, Within, Year
from smartplan.shape.record import may, must
from smartplan.wording import Text


class Maturity(Choice):
    """How mature an innovation is, from the problem alone to its evaluation."""

    PROBLEM = "problem", "identifikasi masalah", "problem"
    IDEA = "idea", "ide", "idea"
    PLANNING = "planning", "perencanaan", "planning"
    BUILDING = "building", "pembangunan", "building"
    IMPLEMENTATION = "implementation", "pelaksanaan", "implementation"
    EVALUATION = "evaluation", "evaluasi", "evaluation"


class Location(Entity, noun=Text("lokasi", "location")):
    """A place where something is done."""

    name: Name = must("nama tempat", "name of the place", title=True)
    district: str | None = may("kecamatan", "district", silent=True)
    village: str | None = may("kelurahan atau desa", "village", silent=True)
    lat: Annotated[float, Within(-90, 90)] | None = may("lintang", "latitude")
    lon: Annotated[float, Within(-180, 180)] | None = may("bujur", "longitude")
    known_by = ((name, village, district), (name,), (lat, lon))


class Beneficiaries(Entity, noun=Text("penerima manfaat", "beneficiaries")):
    """A group of people who are served, and how many they are."""

    group: Name = must("kelompok", "group", title=True)
    number: Count | None = may("jumlah orang", "number of people")
    year: Year | None = may("tahun", "year")
    known_by = ((group, year), (group,), (number, year))


class AdoptedFrom(Entity):
    """The program of another region that this one is taken over from."""

    region: Name = must(
        "daerah asal",
        "region it comes from",
        silent=True,
        column=Text("daerah asal adopsi", "region of origin"),
    )
    program: str | None = may(
        "nama program di sana",
        "name of the program there",
        title=True,
        column=Text("program asal adopsi", "program of origin"),
    )
    url: Url | None = may(
        "alamat web", "web address", column=Text("alamat asal adopsi", "address of origin")
    )
