"""Repair as a value: a bundle in, a bundle out, with what was made and what was not."""

from smartplan.repairing.repair import repair
from smartplan.rules.narrow import chosen
from smartplan.source.bundle import Bundle
from smartplan.source.folder import read_folder
from tests.places import AS_OF, PLANS

FILE = "programs/x.yaml"


def bundle(text: str) -> Bundle:
    smallest = read_folder(PLANS / "smallest")
    return Bundle("uji", {**smallest.contents, FILE: text.encode()}, smallest.others)


def test_a_repaired_key_lets_its_value_be_repaired() -> None:
    before = bundle(
        "name: X\ndimension: governance\nbudegt:\n  - {year: '2023', amount: 5 juta}\n"
    )
    done = repair(before, AS_OF)
    after = done.bundle.contents[FILE].decode()
    assert after.endswith("\nbudget:\n  - {year: 2023, amount: 5000000}\n")
    assert [(one.line, one.old, one.new) for one in done.made] == [
        (3, "budegt", "budget"),
        (4, "'2023'", "2023"),
        (4, "5 juta", "5000000"),
    ]
    assert not done.refused
    others = {file: raw for file, raw in before.contents.items() if file != FILE}
    assert {file: done.bundle.contents[file] for file in others} == others
    assert repair(done.bundle, AS_OF).bundle == done.bundle


def test_quotes_stay() -> None:
    text = "name: X\ndimension: governance\nstatus: 'berjalan'\nhorizon: \"pendek\"\n"
    done = repair(bundle(text), AS_OF)
    after = done.bundle.contents[FILE].decode()
    assert after == text.replace("berjalan", "running").replace("pendek", "short")


def test_only_what_is_wanted_is_repaired() -> None:
    before = bundle("nmae: X\ndimension: governance\nstatus: berjalan\n")
    done = repair(before, AS_OF, wanted=lambda now: chosen(now.findings, ("SCH004",), ()))
    assert [one.old for one in done.made] == ["berjalan"]


def test_what_would_bring_an_error_is_told() -> None:
    done = repair(bundle("name: X\ndimension: governance\nstatuss: [a]\n"), AS_OF)
    ((one, why),) = done.refused
    assert (one.old, one.new) == ("statuss", "status")
    assert "one choice" in why.en
    assert not done.made


def test_an_id_that_a_list_has_twice_goes_and_a_year_stays() -> None:
    text = (
        "name: X\ndimension: layanan\nlead: bappeda\n"
        "support: [diskominfo, bappeda, diskominfo]  # catatan\n"
        "actions:\n  a: {kind: people, name: A, years: [2023, 2024, 2023]}\n"
    )
    after = repair(bundle(text), AS_OF).bundle.contents[FILE].decode()
    assert after == text.replace("bappeda, diskominfo]", "bappeda]")
