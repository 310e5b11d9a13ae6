"""What stands above a column: short, alone on its record, in both languages."""

from collections import Counter

import pytest

from smartplan.plan.model.common import Baseline, Indicator
from smartplan.plan.model.data import Dataset
from smartplan.plan.model.program import Action, BudgetRow, Milestone, Program
from smartplan.plan.model.progress import ProgramProgress, Quarter, Recommendation
from smartplan.plan.model.quick_win import QuickWin
from smartplan.plan.model.risk import Risk
from smartplan.shape.record import Record, field_of
from smartplan.shape.types import record_in, typed_fields
from smartplan.sheets.columns import columns
from smartplan.wording import LANGS, Lang

RECORDS = (
    Program, Action, BudgetRow, Indicator, Baseline, Milestone, Risk, QuickWin, Dataset,
    ProgramProgress, Quarter, Recommendation,
)  # fmt: skip
LONGEST = 24


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("record", RECORDS)
def test_a_heading_is_short_and_names_one_field(record: type[Record], lang: Lang) -> None:
    own = [
        one.field.heading.say(lang)
        for one in typed_fields(record).values()
        if one.field.internal is None and record_in(one.type) is None  # those are no columns
    ]
    assert not [said for said in own if len(said) > LONGEST]
    assert Counter(said.casefold() for said in own).most_common(1)[0][1] == 1


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("record", RECORDS)
def test_the_columns_of_a_record_have_labels_of_their_own(
    record: type[Record], lang: Lang
) -> None:
    labels = [one.label.say(lang).casefold() for one in columns(record, years=("2025", "2026"))]
    assert len(labels) == len(set(labels))


def test_what_reads_badly_above_a_column_has_words_for_it() -> None:
    assert field_of(BudgetRow.amount).heading.id == "jumlah (Rp)"
    assert field_of(BudgetRow.approximate).heading.id == "perkiraan"  # in a sentence: a mark of it
    assert field_of(Program.summary).heading.id == "ringkasan"
    assert field_of(Program.lead).heading.id == "penanggung jawab"
