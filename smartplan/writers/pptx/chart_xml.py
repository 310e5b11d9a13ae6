"""A native chart as XML."""

from smartplan.books.charts.colour import MUTED
from smartplan.wording import Lang
from smartplan.writers.docx.markup import safe
from smartplan.writers.docx.styles import TAGS
from smartplan.writers.pptx.chart_book import reference
from smartplan.writers.pptx.chart_look import ChartLook
from smartplan.writers.pptx.native_chart import NativeChart, NativeSeries, Number


def chart_xml(chart: NativeChart, lang: Lang, look: ChartLook) -> str:
    """The part of a file that holds a chart: columns, lines over them, axes, names of series."""
    held = list(enumerate(chart.series))
    columns = [one for one in held if one[1].form == "column"]
    lines = [one for one in held if one[1].form != "column"]
    plots = _bars(columns, chart, look) if columns else ""
    plots += _lines(lines, chart, look) if lines else ""
    hidden = [at for at, one in held if one.form == "total"]
    is_range = any(one.filling == "paper" for one in chart.series)
    shown = (len(held) - len(hidden) > 1 or chart.stacked) and not is_range
    names = [one.name for at, one in held if at not in hidden]
    room = look.room(names) if shown else 0.0
    legend = _legend(hidden, room, look) if shown else ""
    place = _placed(0, 0.01, 1, 0.98 - room, "outer")
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace {_NAMESPACES}>'
        f'<c:date1904 val="0"/><c:lang val="{TAGS[lang]}"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{place}{plots}{_axes(chart, look)}<c:spPr><a:noFill/></c:spPr></c:plotArea>"
        f'{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="{_blanks(chart)}"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{look.letters(lang)}"
        "</c:chartSpace>"
    )


def _blanks(chart: NativeChart) -> str:
    """An indicator is not measured each year: its line goes on; everything else has a gap."""
    return "span" if all(one.form in {"line", "marks"} for one in chart.series) else "gap"


def _bars(held: list[tuple[int, NativeSeries]], chart: NativeChart, look: ChartLook) -> str:
    overlap = 100 if chart.stacked or chart.overlaid else -5
    series = "".join(_bar(at, one, chart, look) for at, one in held)
    grouping = "stacked" if chart.stacked else "clustered"
    wide = _GAP_ONE if len(held) == 1 or chart.stacked or chart.overlaid else _GAP_MANY
    return (
        f'<c:barChart><c:barDir val="{"bar" if chart.lying else "col"}"/>'
        f'<c:grouping val="{grouping}"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{wide}"/><c:overlap val="{overlap}"/>{_CROSSED}</c:barChart>'
    )


def _bar(at: int, one: NativeSeries, chart: NativeChart, look: ChartLook) -> str:
    points = "".join(
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{look.filled('solid', colour)}</c:spPr></c:dPt>"
        for place, colour in enumerate(one.colours)
    )
    outline = f'<a:ln w="6350">{look.solid(MUTED)}</a:ln>' if chart.stacked else ""
    labels = _labels(chart, _ENDS[one.filling == "paper"], look) if one.labelled else ""
    return (
        f"{_opened(at, one)}<c:spPr>{look.filled(one.filling, one.colour)}{outline}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{points}{labels}{_numbers(at, one, chart)}</c:ser>'
    )


def _lines(held: list[tuple[int, NativeSeries]], chart: NativeChart, look: ChartLook) -> str:
    series = "".join(_line(at, one, chart, look) for at, one in held)
    return (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{series}<c:marker val="1"/>{_CROSSED}</c:lineChart>'
    )


def _line(at: int, one: NativeSeries, chart: NativeChart, look: ChartLook) -> str:
    solid = look.solid(one.colour)
    if one.form == "line":
        dash = '<a:prstDash val="sysDash"/>' if one.dashed else ""
        stroke = f'<a:ln w="31750" cap="rnd">{solid}{dash}<a:round/></a:ln>'
    else:
        stroke = '<a:ln w="9525"><a:noFill/></a:ln>'
    marker = '<c:marker><c:symbol val="none"/></c:marker>'
    if one.form != "total":
        symbol = "diamond" if one.form == "marks" else ("circle" if one.labelled else "dash")
        marker = (
            f'<c:marker><c:symbol val="{symbol}"/><c:size val="9"/><c:spPr>{solid}'
            f"<a:ln>{solid}</a:ln></c:spPr></c:marker>"
        )
    ground = look.ground if one.form == "total" else "<a:noFill/>"  # a ceiling may run through it
    place = "b" if one.dashed else "t"
    labels = _labels(chart, place, look, ground=ground) if one.labelled else ""
    return (
        f"{_opened(at, one)}<c:spPr>{stroke}</c:spPr>{marker}{labels}"
        f'{_numbers(at, one, chart)}<c:smooth val="0"/></c:ser>'
    )


def _opened(at: int, one: NativeSeries) -> str:
    cell = reference(at + 1, 1, 1)
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:strRef><c:f>{cell}</c:f>'
        f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{safe(one.name)}</c:v></c:pt>'
        "</c:strCache></c:strRef></c:tx>"
    )


def _numbers(at: int, one: NativeSeries, chart: NativeChart) -> str:
    count = len(chart.categories)
    names = "".join(
        f'<c:pt idx="{place}"><c:v>{safe(name)}</c:v></c:pt>'
        for place, name in enumerate(chart.categories)
    )
    values = "".join(
        f'<c:pt idx="{place}"><c:v>{_said(value)}</c:v></c:pt>'
        for place, value in enumerate(one.values)
        if value is not None
    )
    return (
        f"<c:cat><c:strRef><c:f>{reference(0, 2, count + 1)}</c:f><c:strCache>"
        f'<c:ptCount val="{count}"/>{names}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>{reference(at + 1, 2, count + 1)}</c:f><c:numCache>"
        f'<c:formatCode>{safe(chart.format)}</c:formatCode><c:ptCount val="{count}"/>{values}'
        "</c:numCache></c:numRef></c:val>"
    )


def _said(value: Number) -> str:
    return repr(value)


def _labels(
    chart: NativeChart, place: str, look: ChartLook, *, ground: str = "<a:noFill/>"
) -> str:
    return (
        f'<c:dLbls><c:numFmt formatCode="{safe(chart.format)}" sourceLinked="0"/><c:spPr>'
        f"{ground}<a:ln><a:noFill/></a:ln></c:spPr>{look.letters(bold=True)}"
        f'<c:dLblPos val="{place}"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/></c:dLbls>'
    )


def _axes(chart: NativeChart, look: ChartLook) -> str:
    below, side = ("l", "b") if chart.lying else ("b", "l")
    way = "maxMin" if chart.lying else "minMax"
    top = f'<c:max val="{chart.top:g}"/>' if chart.top else ""
    low = [value for one in chart.series for value in one.values if value is not None]
    bottom = '<c:min val="0"/>' if not low or min(low) >= 0 else ""
    step = f'<c:majorUnit val="{chart.step:g}"/>' if chart.step else ""
    rules = f'<c:spPr><a:ln w="9525">{look.palette.fill("grid")}</a:ln></c:spPr>'
    grid = f"<c:majorGridlines>{rules}</c:majorGridlines>"
    base = look.palette.fill("muted")
    ends = "max" if chart.lying else "autoZero"
    return (
        f'<c:catAx><c:axId val="{_FIRST}"/><c:scaling><c:orientation val="{way}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{below}"/><c:numFmt formatCode="General" '
        'sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/><c:spPr><a:ln w="9525">{base}</a:ln></c:spPr>'
        f'<c:crossAx val="{_SECOND}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{_SECOND}"/><c:scaling><c:orientation val="minMax"/>{top}{bottom}'
        f'</c:scaling><c:delete val="0"/><c:axPos val="{side}"/>{grid}'
        f'<c:numFmt formatCode="{safe(chart.ticks)}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="{_FIRST}"/>'
        f'<c:crosses val="{ends}"/><c:crossBetween val="between"/>{step}</c:valAx>'
    )


def _legend(hidden: list[int], room: float, look: ChartLook) -> str:
    gone = "".join(
        f'<c:legendEntry><c:idx val="{at}"/><c:delete val="1"/></c:legendEntry>' for at in hidden
    )
    layout = _placed(0.01, 1 - room, 0.98, room)
    return (
        f'<c:legend><c:legendPos val="b"/>{gone}{layout}<c:overlay val="0"/>{look.letters()}'
        "</c:legend>"
    )


def _placed(x: float, y: float, wide: float, tall: float, target: str = "") -> str:
    """Where a part of a chart stands, as shares of its size."""
    held = f'<c:layoutTarget val="{target}"/>' if target else ""
    sides = zip("xywh", (x, y, wide, tall), strict=True)
    inside = "".join(f'<c:{name} val="{value:.4f}"/>' for name, value in sides)
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    return f"<c:layout><c:manualLayout>{held}{modes}{inside}</c:manualLayout></c:layout>"


_NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_FIRST, _SECOND = 111_111_111, 222_222_222
_CROSSED = f'<c:axId val="{_FIRST}"/><c:axId val="{_SECOND}"/>'
_PAPER = '<a:solidFill><a:schemeClr val="bg1"><a:alpha val="80000"/></a:schemeClr></a:solidFill>'
_ENDS = ("outEnd", "inEnd")  # where the number of a bar stands; in what covers, inside of it
_GAP_ONE, _GAP_MANY = 55, 60
