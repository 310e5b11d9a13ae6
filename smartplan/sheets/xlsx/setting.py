"""What the sheets of a workbook share while they are written."""

from collections.abc import Mapping

from smartplan.incoming.words import Vocabulary
from smartplan.sheets.remarks import CellPlace, CellRemark
from smartplan.sheets.xlsx.lists import ChoiceLists
from smartplan.sheets.xlsx.styles import Styles
from smartplan.value import dataclass
from smartplan.wording import Lang


@dataclass(frozen=True, slots=True)
class PageSetting:
    """The looks, lists, words and remarks of one workbook; `title` is printed on every page."""

    styles: Styles
    lists: ChoiceLists
    vocabulary: Vocabulary
    remarks: Mapping[CellPlace, CellRemark]
    title: str

    @property
    def lang(self) -> Lang:
        """The language of the workbook."""
        return self.vocabulary.lang
