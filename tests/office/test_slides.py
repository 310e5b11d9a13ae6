"""A talk opened in Impress: all words have room, charts and tables stay what they are."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.wording import Lang
from smartplan.writers.pptx.write import write
from tests.office.libre import LibreOffice
from tests.places import EXAMPLES
from tests.writers.slide_file import SlideFile
from tests.writers.test_pptx import deck

pytestmark = pytest.mark.office
NEAR = 40  # hundredths of a millimetre by which an office may round
HIGH = 19050  # of a slide


@pytest.mark.parametrize(("lang", "profile"), [("id", "id-ID"), ("en", "en-US")])
def test_every_word_of_a_talk_has_room(
    lang: Lang, profile: str, office: Callable[[str], LibreOffice], tmp_path: Path
) -> None:
    path, printed = tmp_path / "deck.pptx", tmp_path / "deck.pdf"
    path.write_bytes(write(deck(EXAMPLES / "tegal", lang)))
    file = SlideFile(path.read_bytes())
    libre = office(profile)
    with libre.opened(path):
        libre.do("save", path=printed)
        slides = libre.do("slides")
    assert len(slides) == len(file.slides)
    narrow, low = [], []
    for number, shapes in enumerate(slides, 1):
        foot = min(
            (one["place"][1] for one in shapes if one["name"].startswith(("Kaki", "Foot"))),
            default=HIGH,
        )
        for one in shapes:
            _, top, _, height = one["place"]
            # Titles and numbers are as high as layouts of Impress want them.
            if one["kind"] == "CustomShape" and one["needs"] > height + NEAR:
                narrow.append((number, one["name"], one["needs"], height))
            if one["kind"] == "TableShape" and top + height > foot + NEAR:
                low.append((number, one["name"]))
    assert narrow == []
    assert low == []
    told = subprocess.run(["pdftotext", printed, "-"], capture_output=True, text=True, check=True)
    assert told.stdout.count("\f") == len(file.slides)
    for slide in file.slides:
        assert slide.shapes.title.text.split()[0] in told.stdout


def test_charts_and_tables_stay_what_they_are(
    office: Callable[[str], LibreOffice], tmp_path: Path
) -> None:
    path, between, after = (tmp_path / name for name in ("a.pptx", "b.odp", "c.pptx"))
    path.write_bytes(write(deck(EXAMPLES / "tegal")))
    libre = office("id-ID")
    libre.saved(path, between)
    libre.saved(between, after)
    before, now = SlideFile(path.read_bytes()), SlideFile(after.read_bytes())
    assert len(before.charts()) > 1
    assert now.tables() == before.tables()
    assert [note for note in now.notes() if note] == [note for note in before.notes() if note]
    for ours, theirs in zip(before.charts(), now.charts(), strict=True):
        held = [
            {one.name: tuple(one.values) for plot in chart.plots for one in plot.series}
            for chart in (ours, theirs)
        ]
        assert held[0] == held[1]
