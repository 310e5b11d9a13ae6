"""The documents that a manifest may name are those that ship with smartplan."""

from smartplan.plan.documents import DOCUMENTS
from tests.places import ROOT


def test_the_names_are_the_folders_of_the_templates() -> None:
    folders = (ROOT / "templates" / "documents").iterdir()
    assert sorted(one.name for one in folders if one.is_dir()) == list(DOCUMENTS)
