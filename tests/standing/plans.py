"""Plans for the tests of standings: a few lines of YAML, looked at on a day."""

from datetime import date

from smartplan.assess import Assessment, assess_bundle
from smartplan.source.bundle import Bundle
from tests.places import AS_OF

MANIFEST = """smartplan: 1
region: {code: "33.76", name: Kota Tegal}
title: Rencana uji
period: {start: 2022, end: 2032}
cohorts: [2022]
"""
AGENCIES = """agencies:
  a: {name: Dinas A, short: DA}
  b: {name: Dinas B}
  c: {name: Dinas C}
"""


def assessed(on: date = AS_OF, **files: str) -> Assessment:
    """A plan of these files; `programs__izin` is programs/izin.yaml."""
    contents = {"smartplan.yaml": MANIFEST, "profile.yaml": "about: Rencana uji daerah.\n"}
    contents["organization.yaml"] = AGENCIES
    for name, text in files.items():
        contents[f"{name.replace('__', '/').replace('_', '-')}.yaml"] = text
    encoded = {file: text.encode() for file, text in contents.items()}
    return assess_bundle(Bundle("uji", encoded, frozenset()), on)
