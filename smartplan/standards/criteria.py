"""What an evaluation asks: the items of its instrument, and the criteria of quick wins."""

from collections.abc import Mapping
from typing import Annotated

from smartplan.shape.kinds import Choice, Count, Keys, Label, Year
from smartplan.shape.record import Record, may, must
from smartplan.standards.words import Score, StandardId, Words, label_of
from smartplan.wording import Text

ItemId = Annotated[
    str, Keys(r"[a-z0-9-]+(\.[a-z0-9-]+){2}", Text("id butir a.b.c", "an item id a.b.c"))
]
GroupId = Annotated[
    str, Keys(r"[a-z0-9-]+\.[a-z0-9-]+", Text("id kelompok a.b", "a group id a.b"))
]
CriterionId = Annotated[
    str,
    Keys(r"[a-z0-9-]+(\.[a-z0-9-]+)?", Text("id kriteria a atau a.b", "a criterion id a or a.b")),
]


class AnswerForm(Choice):
    """How an item is answered, read from its wording."""

    YES_NO = "yes-no", "ya atau tidak", "yes or no"
    COUNT = "count", "jumlah", "a number"
    PERCENT = "percent", "persen", "percent"
    LEVEL = "level", "sejauh mana", "how far"
    SURVEY = "survey", "survei", "survey"


class BetterWhen(Choice):
    """Which way a figure should go."""

    UP = "up", "makin tinggi makin baik", "higher is better"
    DOWN = "down", "makin rendah makin baik", "lower is better"


class ItemScale(Record):
    """The lowest and the highest item score, and the step between two of them."""

    min: Score | None = must("nilai terendah", "lowest")
    max: Score | None = must("nilai tertinggi", "highest")
    step: Score | None = may("selisih antarnilai", "step between two scores")


class EvaluationItem(Record, noun=Text("butir evaluasi", "evaluation item")):
    """One item of an instrument: what is asked, how it is answered, and what shows it.

    The first part of its id is the dimension, with - for _; the first two are its group.
    """

    row: Label | None = may("tabel dan barisnya", "its table and row")
    number: Label | None = may("nomor tercetak", "number as printed")
    asks: Words | None = must("yang ditanyakan", "what is asked")
    answer: AnswerForm | None = may("bentuk jawaban", "form of the answer")
    evidence: Words | None = may("bukti", "evidence")
    needs: tuple[str, ...] = may("bagian rencana yang menjawab", "parts of the plan that answer")
    direction: BetterWhen | None = may("arah yang baik", "which way is better")
    sample: Count | None = may("jumlah pengguna yang disurvei", "how many users are asked")
    change: str | None = may("beda dengan tahun lain", "difference to other years")

    @property
    def dimension(self) -> str:
        """The id of its dimension."""
        return self.at.key.partition(".")[0].replace("-", "_")

    @property
    def group(self) -> str:
        """The id of its group."""
        return self.at.key.rpartition(".")[0]


class QuickWinCriterion(Record, noun=Text("kriteria quick win", "quick-win criterion")):
    """What a quick win is judged by."""

    asks: Words | None = must("yang dinilai", "what is judged")
    answer: AnswerForm | None = may("bentuk jawaban", "form of the answer")
    evidence: Words | None = may("bukti", "evidence")
    needs: tuple[str, ...] = may("bagian rencana yang menjawab", "parts of the plan that answer")


class QuickWinStandard(Record, noun=Text("kriteria quick win", "quick-win criteria")):
    """The criteria of one instrument or competition for quick wins."""

    name: Words | None = must("nama", "name")
    official: bool | None = may("resmi", "whether it is official")
    year: Year | None = may("tahun", "year")
    about: Words | None = may("asal-usul", "where it comes from")
    evaluation: StandardId | None = may("standar evaluasi asalnya", "evaluation it is part of")
    source: str | None = may("sumber", "source")
    scale: ItemScale | None = may("skala kriteria", "scale of criteria")
    criteria: Mapping[CriterionId, QuickWinCriterion] = must("kriteria", "criteria")

    @property
    def label(self) -> Text:
        """The name to show."""
        return label_of(self)
