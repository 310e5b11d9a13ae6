"""Names of files that Windows cannot hold, or holds once."""

import pytest

from smartplan.plan.names import unfit_names

UNFIT = [
    *("aux", "con", "nul", "prn", "com0", "com1", "lpt9", "CON", "Aux", "com²"),
    *("aux.b", "x.", "x ", "a:b", "a?b", "a*b", 'a"b', "a<b", "a|b", "a\\b"),
]


@pytest.mark.parametrize("name", UNFIT)
def test_a_name_that_windows_cannot_hold_gets_another_one(name: str) -> None:
    for file in (f"evidence/{name}", f"{name}/foto.jpg"):
        (finding,) = unfit_names([file])
        assert finding.code == "SCH007"
        assert finding.place.file == file
        assert finding.fix is not None
        better = finding.fix.en.partition("such as ")[2].partition(",")[0]
        assert list(unfit_names([f"evidence/{better}"])) == []


@pytest.mark.parametrize("name", ["auxx", "xaux", "com10", "com", "lpt", "a.aux", "konsol", "a b"])
def test_a_name_like_it_is_fit(name: str) -> None:
    assert list(unfit_names([f"programs/{name}.yaml"])) == []


def test_twins_but_for_capitals_or_accents_name_each_other() -> None:
    (finding,) = unfit_names(["programs/Uji.yaml", "programs/uji.yaml", "programs/uji-2.yaml"])
    assert [place.file for place in finding.places] == ["programs/Uji.yaml", "programs/uji.yaml"]
    (finding,) = unfit_names(["evidence/caf\u00e9.pdf", "evidence/cafe\u0301.pdf"])
    assert finding.code == "SCH007"
