"""What is found anew where something was said stops; what was wrong before does not."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from smartplan.asking.incoming import Taking, receiving, take_in, taken_in
from smartplan.failure import Failure
from smartplan.finding import Severity
from smartplan.incoming.checked import Incoming
from smartplan.incoming.outcome import Totals, UptakeKind
from smartplan.incoming.said import (
    GONE,
    Concern,
    ConcernKind,
    Heard,
    NewEntry,
    Offered,
    Provenance,
    Said,
    Settle,
)
from smartplan.plan.files import home
from smartplan.plan.types import route_of
from smartplan.wording import Text
from tests.places import EXAMPLES

DAY = date(2024, 6, 30)


@pytest.fixture
def tegal(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLES / "tegal", tmp_path / "tegal"))


def said(folder: Path, route: str, value: Any, place: str = "A1") -> Said:
    """Another value for what stands at a route of a plan now."""
    file, inside = home(route_of(route))
    node = receiving(folder, DAY).loaded.documents[file].data
    for key in inside:
        node = node[int(key)] if isinstance(node, list) else node.get(key)
    return Said(route_of(route), node, value, Provenance("x.xlsx", place))


def incoming(folder: Path, *those: Said | NewEntry) -> Incoming:
    plan = receiving(folder, DAY)
    return taken_in(plan, [Heard("x.xlsx", those, "dinkes")], Taking(DAY, "id")).incoming


@pytest.mark.parametrize("is_named", [True, False])
def test_what_others_still_name_is_not_taken_out(tegal: Path, *, is_named: bool) -> None:
    """The error stands elsewhere, but it is made where the row is marked."""
    program = tegal / "programs" / "satu-data.yaml"
    if is_named:
        text = program.read_text("utf-8")
        program.write_text(
            text.replace("  - {year:", "  - {action: katalog-uji, year:", 1), "utf-8"
        )
    text = program.read_text("utf-8")
    program.write_text(
        text.replace(
            "actions:\n", "actions:\n  katalog-uji: {kind: policy, name: Katalog uji}\n", 1
        ),
        "utf-8",
    )
    at = "programs.satu-data.actions.katalog-uji"
    gone = said(tegal, at, GONE, "Rencana aksi!K4")
    wrong = [one for one in incoming(tegal, gone).concerns if one.kind is ConcernKind.WRONG]
    assert [one.origin.place for one in wrong] == (["Rencana aksi!K4"] if is_named else [])


def test_a_new_error_is_told_at_its_cell_with_what_to_do(tegal: Path) -> None:
    found = incoming(tegal, said(tegal, "programs.satu-data.lead", "dinas-satu", "Program!E3"))
    (concern,) = found.concerns
    assert (concern.kind, concern.who) == (ConcernKind.WRONG, "dinkes")
    assert concern.origin == Provenance("x.xlsx", "Program!E3")
    assert "dinas-satu" in concern.message.en
    assert "; " in concern.message.en


def test_an_error_in_the_thing_around_is_told_there_too(tegal: Path) -> None:
    entry = NewEntry(
        route_of("programs.satu-data.milestones"), {"text": "X"}, Provenance("x.xlsx", "T!9")
    )
    found = incoming(tegal, entry)
    assert {one.origin.place for one in found.concerns} == {"T!9"}
    assert found.is_open


def test_what_was_wrong_before_stops_nobody_however_its_row_has_moved(tegal: Path) -> None:
    file = tegal / "programs/satu-data.yaml"
    text = file.read_text("utf-8")
    assert "year: 2022" in text
    file.write_text(text.replace("year: 2022", "year: 2031", 1), "utf-8")
    assert incoming(tegal, said(tegal, "programs.satu-data.name", "Satu Data Kita")).concerns == ()
    rows = receiving(tegal, DAY).loaded.documents["programs/satu-data.yaml"].data["budget"]
    file.write_text(text.replace("year: 2022", "year: 2031", 1), "utf-8")
    gone = Said(route_of("programs.satu-data.budget.0"), rows[0], None, Provenance("x.xlsx", "1"))
    assert incoming(tegal, gone).concerns == ()


def test_a_second_mistake_like_an_old_one_is_new(tegal: Path) -> None:
    file = tegal / "programs/satu-data.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("lead: ", "lead: dinas-satu # ", 1), "utf-8")
    found = incoming(tegal, said(tegal, "programs.air-terpantau.lead", "dinas-satu", "E9"))
    assert [one.origin.place for one in found.concerns] == ["E9"]


def test_what_was_wrong_before_in_other_figures_stops_nobody(tegal: Path) -> None:
    """A ceiling that was exceeded already is exceeded by more, or by less."""
    over = said(tegal, "programs.satu-data.budget.0.amount", 1_950_000_000)
    (wrong,) = incoming(tegal, over).concerns
    assert "over the ceiling" in wrong.message.en
    path = tegal / "programs/satu-data.yaml"
    path.write_text(path.read_text("utf-8").replace("amount: 320000000", "amount: 1950000000", 1))
    less = said(tegal, "programs.satu-data.budget.0.amount", 1_900_000_000)
    assert incoming(tegal, less).concerns == ()


def test_what_is_certainly_meant_otherwise_is_set_right_and_told(tegal: Path) -> None:
    plan = receiving(tegal, DAY)
    amount = said(tegal, "programs.air-terpantau.budget.0.amount", "Rp 5.000.000", "F4")
    told = [said(tegal, "programs.satu-data.status", "berjalan", "D4"), amount]
    outcome = taken_in(plan, [Heard("x.xlsx", tuple(told), "dinkes")], Taking(DAY, "id"))
    assert outcome.kind is UptakeKind.WRITTEN, outcome.incoming.concerns
    found = {one.origin.place: one.kind for one in outcome.incoming.concerns}
    assert found == {"D4": ConcernKind.CHECK, "F4": ConcernKind.CHECK}
    assert "status: running\n" in (tegal / "programs/satu-data.yaml").read_text("utf-8")
    assert "amount: 5000000" in (tegal / "programs/air-terpantau.yaml").read_text("utf-8")
    (step,) = outcome.incoming.steps
    assert b"status: running\n" in step.contents["programs/satu-data.yaml"]


def test_new_warnings_are_listed_and_stop_nothing(tegal: Path) -> None:
    found = incoming(tegal, said(tegal, "programs.satu-data.status", "running"))
    assert not found.is_open
    assert found.findings
    assert {one.severity for one in found.findings} == {Severity.WARNING}


def test_a_file_changed_meanwhile_is_not_overwritten(tegal: Path) -> None:
    plan = receiving(tegal, DAY)
    heard = Heard("x.xlsx", (said(tegal, "programs.satu-data.name", "Baru"),
                             said(tegal, "programs.air-terpantau.name", "Baru")))  # fmt: skip
    path = tegal / "programs/satu-data.yaml"
    path.write_text(path.read_text("utf-8") + "# tim\n", "utf-8")
    with pytest.raises(Failure, match="meanwhile"):
        taken_in(plan, [heard], Taking(DAY, "id"))
    assert "Baru" not in (tegal / "programs/air-terpantau.yaml").read_text("utf-8")


def test_nothing_said_and_only_tried_write_nothing(tegal: Path) -> None:
    plan = receiving(tegal, DAY)
    name = said(tegal, "programs.satu-data.name", "Baru")
    same = Said(name.route, name.base, name.base, name.origin)
    assert taken_in(plan, [Heard("x", (same,))], Taking(DAY, "id")).kind is UptakeKind.NOTHING
    tried = taken_in(plan, [Heard("x", (name,))], Taking(DAY, "id", writes=False))
    assert (tried.kind, tried.files) == (UptakeKind.WOULD, ("programs/satu-data.yaml",))
    assert "Baru" not in (tegal / tried.files[0]).read_text("utf-8")


def _open(folder: Path) -> list[Heard]:
    """Two workbooks with one of each that can be open."""
    ask = Concern(
        Provenance("b.xlsx", "F9"), Text("dapat berarti dua hal", "may mean two things"),
        ConcernKind.ASK, (Offered(Text("1.250", "1,250"), 1250), Offered(Text("1,25", "1.25"), 1)),
    )  # fmt: skip
    first = said(folder, "programs.satu-data.budget.0.amount", 1_950_000_000, "F2")
    other = Said(first.route, first.base, 2_100_000_000, Provenance("b.xlsx", "F3"))
    wrong = said(folder, "programs.satu-data.lead", "dinas-satu", "E3")
    return [
        Heard("in/a.xlsx", (first, wrong), "dinkes"),
        Heard("b.xlsx", (other,), "dlh", concerns=(ask,)),
    ]


def test_what_is_wrong_beside_a_conflict_is_told_at_once(tegal: Path) -> None:
    name = said(tegal, "programs.satu-data.name", "Baru", "B2")
    clash = Said(name.route, "Dulu", "Baru", name.origin)
    found = incoming(tegal, clash, said(tegal, "programs.satu-data.lead", "dinas-satu", "E3"))
    assert [one.origin.place for one in found.concerns] == ["B2", "E3"]
    assert "Baru" not in (tegal / "programs/satu-data.yaml").read_text("utf-8")


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_what_is_open_is_told_by_file_and_cell(
    tegal: Path, capsys: pytest.CaptureFixture[str], lang: Any, form: str
) -> None:
    plan = receiving(tegal, DAY)
    assert take_in(plan, _open(tegal), Taking(DAY, lang, form)) == 1
    out = capsys.readouterr().out
    for word in ("b.xlsx · F9", "b.xlsx · F3", "x.xlsx · F2", "dinas-satu", "dlh", "dinkes"):
        assert word in out
    amounts = ("Rp320 juta", "Rp1,95 miliar", "Rp2,1 miliar")
    assert all(one in out for one in amounts) == (lang == "id")
    assert ("Bertentangan (1)" in out) == (lang == "id")
    assert ("Nothing has been written: " in out) == (lang == "en")


def test_the_same_as_json(tegal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = receiving(tegal, DAY)
    taking = Taking(DAY, "en", "json", totals=lambda _: Totals(3, 2, 1, 500, 400))
    assert take_in(plan, _open(tegal), taking) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["version"], told["outcome"]) == (1, "open")
    assert told["totals"] == {
        "rows_in": 3, "rows_out": 2, "left_over": 1, "money_in": 500, "money_out": 400
    }  # fmt: skip
    by_kind = {one["kind"]: one for one in told["problems"]}
    assert all(one.keys() >= {"file", "place", "message"} for one in told["problems"])
    assert [one["value"] for one in by_kind["ask"]["choices"]] == [1250, 1]
    clash = by_kind["conflict"]
    assert (clash["base"], clash["ours"], clash["theirs"]) == (
        320_000_000, 1_950_000_000, 2_100_000_000
    )  # fmt: skip
    assert {one["route"] for one in told["changes"]} == {
        "programs.satu-data.budget.0.amount", "programs.satu-data.lead"
    }  # fmt: skip


def test_a_settled_conflict_is_written_and_what_was_not_taken_is_told(
    tegal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = receiving(tegal, DAY)
    first = said(tegal, "programs.satu-data.name", "Satu Data A", "B2")
    other = Said(first.route, "Dulu", "Satu Data B", Provenance("b.xlsx", "B2"))
    heard = [Heard("a.xlsx", (first,), "dinkes"), Heard("b.xlsx", (other,), "dlh")]
    assert take_in(plan, heard, Taking(DAY, "id", settle=Settle.OURS)) == 0
    assert "name: Satu Data A\n" in (tegal / "programs/satu-data.yaml").read_text("utf-8")
    out = capsys.readouterr().out
    assert "Dibiarkan seperti semula (1)" in out
    assert "Satu Data B" in out


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_names_from_outside_are_shown_and_do_nothing(
    tegal: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    odd = "\x1b[31mX\u202e<b>*_[a](b)##[error]"
    at = route_of("programs.satu-data.name")
    change = Said(at, odd, f"{odd}\x07", Provenance(f"{odd}.xlsx", f"{odd}!A1"), odd)
    heard = [Heard(f"{odd}.xlsx", (change,), odd), Heard("b.xlsx", ())]
    assert take_in(receiving(tegal, DAY), heard, Taking(DAY, "en", form)) == 1
    out = capsys.readouterr().out
    assert not {"\x1b", "\u202e", "\x07"} & set(out)
    assert "##[error]" not in out
    if form == "markdown":
        assert "<b>" not in out.replace("\\<b>", "")


def test_what_settles_a_conflict_is_named_where_the_command_has_it(
    tegal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = receiving(tegal, DAY)
    change = Said(route_of("programs.satu-data.name"), "Dulu", "Lain", Provenance("a", "B2"))
    take_in(plan, [Heard("a", (change,))], Taking(DAY, "en"))
    assert "--ours" not in capsys.readouterr().out
    take_in(plan, [Heard("a", (change,))], Taking(DAY, "en", offers=("--ours", "--ask")))
    assert "--ours, --ask" in capsys.readouterr().out
    ask = Concern(Provenance("a", "B3"), Text("x", "x"), ConcernKind.ASK)
    take_in(plan, [Heard("a", (), concerns=(ask,))], Taking(DAY, "en", offers=("--ask",)))
    assert "Answer one by one: --ask" in capsys.readouterr().out
