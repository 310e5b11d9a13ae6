"""Personal data in texts, and what is official."""

from smartplan.facts.personal import Datum, personal_data
from tests.scoring.plans import plan_of


def test_the_number_of_an_official_and_the_line_of_an_office_are_theirs_to_tell() -> None:
    agency = """agencies:
  dinkes:
    name: Dinas Kesehatan
    tasks: Hubungi 3276012345678901
    head: {name: Kepala, nip: "197001011990031001"}
    contact: {phone: "0283 1234567890123", email: dinas@mail.test}
"""
    found = list(personal_data(plan_of(organization=agency)))
    assert [(one.datum, str(one.at)) for one in found] == [
        (Datum.NUMBER, "agencies.dinkes.tasks"),
    ]
