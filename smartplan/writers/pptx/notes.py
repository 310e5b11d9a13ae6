"""What is said to a slide, as its speaker's notes, with the sources that the slide points to."""

from collections.abc import Iterator
from typing import Any

from smartplan.blocks import Blocks, Chart, Inlines, NoteRef, Paragraph, Plain, Strong
from smartplan.books.compose import Book
from smartplan.value import Value, replace
from smartplan.writers.fixed_words import FIXED_WORDS
from smartplan.writers.pptx.canvas import Canvas
from smartplan.writers.pptx.paragraphs import all_of, xml_of
from smartplan.writers.pptx.texts import NAMESPACES, Voice, body


def put_notes(canvas: Canvas, said: Blocks, sources: Blocks) -> None:
    """Write what is said; a slide to which nothing is said has no notes."""
    held = (*said, *sources)
    if not held:
        return
    from pptx.oxml import parse_xml

    notes = canvas.slide.notes_slide
    voice = Voice(canvas.voice.document, lambda _: "")
    paras = tuple(replace(one, above=_ABOVE) for one in all_of(held, voice.lang))
    shape = notes.notes_placeholder
    text = xml_of(paras, _SIZE, voice)
    made = parse_xml(f"<p:txBody {NAMESPACES}>{body(text)}</p:txBody>")
    if shape is not None:
        old = shape.text_frame._txBody  # noqa: SLF001 -- python-pptx has no public way to it
        old.getparent().replace(old, made)
        return
    notes.shapes.element.append(_shape(made))


def sources_of(held: Any, document: Book) -> Blocks:
    """The notes and sources that marks in blocks point to, as the document lists them."""
    known = {note.number: note.inlines for note in document.notes}
    numbers = sorted({number for number in _marks(held) if number in known})
    if not numbers:
        return ()
    title = FIXED_WORDS["notes"].say(document.lang)
    listed = tuple(Paragraph(_listed(known[number])) for number in numbers)
    return (Paragraph((Strong((Plain(title),)),)), *listed)


def _listed(inlines: Inlines) -> Inlines:
    return (Plain("– "), *inlines)


def _marks(held: Any) -> Iterator[int]:
    if isinstance(held, NoteRef):
        yield held.number
    elif isinstance(held, tuple):
        for one in held:
            yield from _marks(one)
    elif isinstance(held, Value) and not isinstance(held, Chart):
        for name in type(held).__match_args__:
            yield from _marks(getattr(held, name))


def _shape(text: Any) -> Any:
    """A placeholder for notes, where the master of notes has none."""
    from pptx.oxml import parse_xml

    made = parse_xml(
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="99" name="Notes"/><p:cNvSpPr><a:spLocks '
        'noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
        "</p:sp>"
    )
    made.append(text)
    return made


_SIZE, _ABOVE = 12.0, 0.4
