"""A slide that shapes are put on: words, tables, pictures, charts, each with a name of its own."""

import io
from itertools import count
from typing import Any

from smartplan.books.compose import Book
from smartplan.wording import Text
from smartplan.writers.docx.markup import safe, shortened
from smartplan.writers.docx.styles import TAGS
from smartplan.writers.pptx.area import Area
from smartplan.writers.pptx.palette import Palette
from smartplan.writers.pptx.texts import NAMESPACES, Voice, body

Crop = tuple[float, float, float, float]  # at the left, the top, the right, the foot
LONGEST = 1500  # characters of what is said to those who cannot see


class Canvas:
    """A slide of python-pptx, and all that is put on it."""

    def __init__(self, slide: Any, document: Book, palette: Palette) -> None:
        """Take a slide as its layout made it."""
        self.slide = slide
        self.voice = Voice(document, self._link, palette)
        held = (int(one.shape_id) for one in slide.shapes)
        self._free = count(max(held, default=1) + 1)

    def words(self, area: Area, paragraphs: str, name: Text | str, *, anchor: str = "t") -> None:
        """A text box."""
        self._add(
            f'<p:sp><p:nvSpPr>{self._named(name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
            f'<p:spPr><a:xfrm>{area.xml}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f"<a:noFill/></p:spPr><p:txBody>{body(paragraphs, anchor=anchor)}</p:txBody></p:sp>"
        )

    def panel(self, area: Area, name: Text | str, look: str) -> None:
        """A rectangle that says nothing; `look` is its filling and its line."""
        self._add(
            f"<p:sp><p:nvSpPr>{self._named(name, decorative=True)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
            f'<p:spPr><a:xfrm>{area.xml}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f"{look}</p:spPr><p:txBody>{body('')}</p:txBody></p:sp>"
        )

    def table(self, area: Area, inside: str, name: Text | str, spoken: str) -> None:
        """A table; `inside` is its `a:tbl`."""
        self._framed(area, "table", inside, name, spoken)

    def chart(self, area: Area, data: Any, name: Text | str, spoken: str) -> None:
        """A chart with its numbers in a workbook of its own."""
        id = self.slide.part.add_chart_part(None, data)
        self._framed(area, "chart", f'<c:chart r:id="{id}"/>', name, spoken)

    def picture(
        self,
        area: Area,
        data: bytes,
        name: Text | str,
        spoken: str,
        *,
        crop: Crop = (0, 0, 0, 0),
    ) -> None:
        """A picture that fills an area; `crop` is how much of it goes at each side.

        One that has nothing to say is an ornament.
        """
        id = self.slide.part.get_or_add_image_part(io.BytesIO(data))[1]
        sides = zip("ltrb", crop, strict=True)
        held = " ".join(f'{side}="{round(part * 100_000)}"' for side, part in sides)
        cut = f"<a:srcRect {held}/>" if any(crop) else ""
        named = self._named(name, spoken, decorative=not spoken)
        self._add(
            f'<p:pic><p:nvPicPr>{named}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
            f'<p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="{id}"/>{cut}<a:stretch>'
            f"<a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>{area.xml}</a:xfrm>"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )

    def number(self, area: Area, index: int, number: int) -> None:
        """The number of the slide, in the placeholder that its layout has for it."""
        field = (
            '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
            f'<a:rPr lang="{TAGS[self.voice.lang]}" dirty="0"/><a:t>{number}</a:t></a:fld>'
        )
        self._add(
            f'<p:sp><p:nvSpPr>{self._named(_NUMBER)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
            f'<p:nvPr><p:ph type="sldNum" sz="quarter" idx="{index}"/></p:nvPr></p:nvSpPr>'
            f"<p:spPr><a:xfrm>{area.xml}</a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>"
            f"<a:p>{field}</a:p></p:txBody></p:sp>"
        )

    def _framed(self, area: Area, kind: str, inside: str, name: Text | str, spoken: str) -> None:
        self._add(
            f"<p:graphicFrame><p:nvGraphicFramePr>{self._named(name, spoken)}<p:cNvGraphicFramePr>"
            '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f"<p:xfrm>{area.xml}</p:xfrm><a:graphic><a:graphicData "
            f'uri="http://schemas.openxmlformats.org/drawingml/2006/{kind}">{inside}'
            "</a:graphicData></a:graphic></p:graphicFrame>"
        )

    def _named(self, name: Text | str, spoken: str = "", *, decorative: bool = False) -> str:
        id = next(self._free)
        said = f' descr="{safe(shortened(spoken, LONGEST))}"' if spoken else ""
        more = _DECORATIVE if decorative else ""
        shown = name.say(self.voice.lang) if isinstance(name, Text) else name
        return f'<p:cNvPr id="{id}" name="{safe(f"{shown} {id}")}"{said}>{more}</p:cNvPr>'

    def _add(self, xml: str) -> None:
        from pptx.oxml import parse_xml

        opened, _, rest = xml.partition(">")
        self.slide.shapes.element.append(parse_xml(f"{opened} {NAMESPACES}>{rest}"))

    def _link(self, href: str) -> str:
        from pptx.opc.constants import RELATIONSHIP_TYPE

        part = self.slide.part
        return str(part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))


CAPTION_NAME = Text("Keterangan", "Caption")
_NUMBER = Text("Nomor", "Number")
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec='
    '"http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
