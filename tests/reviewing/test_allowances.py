"""An allowance that comes, goes or gives another reason is a major change, though a comment."""

from smartplan.changes.weights import Weight
from smartplan.reviewing.allowances import allowance_changes
from smartplan.reviewing.differences import differences_of
from smartplan.source.bundle import Bundle
from smartplan.source.pairs import Pair
from tests.changes.made import SMALLEST, documents

FILE = "programs/x.yaml"
PLAIN = "name: X\nlead: hantu\nbudget:\n  - {year: 2023, amount: 5}\n  - {year: 2024, amount: 5}\n"
WHY = "  # smartplan: allow REF001 -- "


def changes(old: str, new: str, was: str = FILE, now: str = FILE) -> list[tuple[str, str, str]]:
    found = allowance_changes(documents({**SMALLEST, was: old}), documents({**SMALLEST, now: new}))
    assert all(one.weight is Weight.MAJOR for one in found)
    return [(one.change.kind.value, str(one.change.route), one.phrase.en) for one in found]


def allowed(reason: str) -> str:
    return PLAIN.replace("lead: hantu", f"lead: hantu{WHY}{reason}")


def test_one_that_comes_goes_or_gives_another_reason() -> None:
    at = "programs.x.lead"
    assert changes(PLAIN, allowed("nanti")) == [
        ("added", at, "lead: REF001 is allowed now, reason: “nanti”")
    ]
    assert changes(allowed("nanti"), PLAIN) == [("removed", at, "lead: REF001 is allowed no more")]
    ((kind, _, said),) = changes(allowed("nanti"), allowed("lain"))
    assert (kind, said) == (
        "changed",
        "lead: the reason why REF001 is allowed changes: “nanti” → “lain”",
    )


def test_lines_rows_and_ids_that_move_change_nothing() -> None:
    assert changes(allowed("nanti"), f"# di atas\n{allowed('nanti')}") == []
    assert changes(allowed("nanti"), allowed("nanti"), now="programs/y.yaml") == []
    row = PLAIN.replace("2024, amount: 5}", "2024, amount: 5}  # smartplan: allow BUD002 -- a")
    before = row.replace("budget:\n", "budget:\n  - {year: 2022, amount: 7}\n")
    assert changes(row, before) == []
    assert len(changes(row, PLAIN)) == 1


def test_a_comment_alone_is_told_in_a_review() -> None:
    pair = Pair("uji", Bundle("uji", {}, frozenset()), Bundle("uji", {}, frozenset()))
    old, new = ({**SMALLEST, FILE: text} for text in (PLAIN, allowed("nanti")))
    found = differences_of(pair, documents(old), documents(new))
    assert [one.rule for one in found.told] == ["allowance"]
    assert found.spots[0].file == FILE
    assert found.spots[0].line == 2
