"""A native chart as python-pptx takes it: its XML, and the workbook that its numbers stand in."""

from smartplan.wording import Lang
from smartplan.writers.pptx.chart_book import chart_book
from smartplan.writers.pptx.chart_look import ChartLook
from smartplan.writers.pptx.chart_xml import chart_xml
from smartplan.writers.pptx.native_chart import NativeChart


class ChartData:
    """The data of a chart, in the place of python-pptx's own."""

    def __init__(self, chart: NativeChart, lang: Lang, look: ChartLook) -> None:
        """Keep what is to be written."""
        self._look = look
        self._chart = chart
        self._lang = lang

    def xml_bytes(self, _: object) -> bytes:
        """The chart."""
        return chart_xml(self._chart, self._lang, self._look).encode()

    @property
    def xlsx_blob(self) -> bytes:
        """The workbook that opens where somebody edits the numbers."""
        return chart_book(self._chart)
