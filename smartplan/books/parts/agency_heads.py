"""Who signs for an agency: the office of its head, by the kind of agency that its name tells."""

import re

from smartplan.facts.offices import heads
from smartplan.plan.model.organization import Agency
from smartplan.plan.plan import Plan
from smartplan.wording import Text


def head_office(agency: Agency) -> Text:
    """The office that heads an agency."""
    said = next((one.name for one in agency.head if _OFFICE.match(one.name)), "")
    if said:  # the plan names the office where others name a person
        return Text(said, said)
    for pattern, office in _OFFICES:
        if pattern.match(agency.name):
            return office.fill(name=agency.name)
    return _OTHER.fill(name=agency.name)


def head_name(plan: Plan, agency: Agency) -> str:
    """Who heads an agency by name, if the plan knows it."""
    said = heads(agency.head, plan.as_of)
    return "" if _OFFICE.match(said) else said


def is_office(text: str) -> bool:
    """Whether a text names an office where others name a person."""
    return _OFFICE.match(text) is not None


_OFFICE = re.compile(
    r"(?:plt\.?|plh\.?|pj\.?)?\s*(?:kepala|direktur|sekretaris|inspektur|camat|lurah|ketua|pimpinan|"
    r"asisten|manajer|wali ?kota|bupati|wakil)\b",
    re.IGNORECASE,
)
_OFFICES = (
    (
        re.compile(r"sekretariat daerah", re.IGNORECASE),
        Text("Sekretaris Daerah", "Regional Secretary"),
    ),
    (
        re.compile(r"sekretariat dprd|sekretariat dewan", re.IGNORECASE),
        Text("Sekretaris DPRD", "Secretary of the Council"),
    ),
    (re.compile(r"inspektorat", re.IGNORECASE), Text("Inspektur", "Inspector")),
    (re.compile(r"kecamatan (?!dan )", re.IGNORECASE), Text("Camat", "Head of the District")),
    (
        re.compile(r"perum|pdam|pt |rsud|rumah sakit|bumd", re.IGNORECASE),
        Text("Direktur {name}", "Director of {name}"),
    ),
    (
        re.compile(r"dinas|badan|satuan|kantor|bagian|balai|unit", re.IGNORECASE),
        Text("Kepala {name}", "Head of {name}"),
    ),
)
_OTHER = Text("Pimpinan {name}", "Head of {name}")
