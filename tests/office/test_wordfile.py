"""Word files: what stood in a paragraph before and after the changes, ranges, comments."""

from datetime import datetime

from hypothesis import example, given
from hypothesis import strategies as st

from smartplan.source.office.foreign import known
from smartplan.source.office.wordfile import (
    WordFile,
    WordParagraph,
    WordSpan,
    word_file,
)
from tests.office.made import docx, office, relations

BY = 'w:author="Asesor Satu" w:date="2026-01-02T03:04:05Z"'
STYLES = (
    '<w:style w:styleId="Judul1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Bab"><w:name w:val="Bab"/><w:basedOn w:val="Judul1"/></w:style>'
    '<w:style w:styleId="Sub"><w:name w:val="Sub"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
    "</w:style>"
)


def run(text: str) -> str:
    return f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def ins(text: str) -> str:
    return f'<w:ins w:id="1" {BY}>{run(text)}</w:ins>'


def gone(text: str, tag: str = "del") -> str:
    return f'<w:{tag} w:id="2" {BY}><w:r><w:delText>{text}</w:delText></w:r></w:{tag}>'


def p(*inside: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(inside)}</w:p>"


def mark(id_: int, name: str, *inside: str) -> str:
    return (
        f'<w:bookmarkStart w:id="{id_}" w:name="{name}"/>{"".join(inside)}'
        f'<w:bookmarkEnd w:id="{id_}"/>'
    )


def read(body: str, **beside: str) -> WordFile:
    return word_file(known("a.docx", docx(body, **beside)))


def only(body: str, **beside: str) -> WordParagraph:
    (paragraph,) = read(body, **beside).paragraphs
    return paragraph


def texts(body: str) -> list[tuple[str, str]]:
    return [(one.old, one.new) for one in read(body).paragraphs]


def test_tracked_changes_are_told_with_their_author_and_place() -> None:
    found = only(p(run("Kota "), gone("lama"), ins("baru"), ins(" sekali"), run(".")))
    assert (found.old, found.new) == ("Kota lama.", "Kota baru sekali.")
    out, put = found.revisions
    assert (out.text, out.is_insertion, out.old, out.new) == ("lama", False, (5, 9), (5, 5))
    assert (put.text, put.is_insertion, put.old, put.new) == (
        "baru sekali",
        True,
        (9, 9),
        (5, 16),
    )
    assert (put.author, put.day) == ("Asesor Satu", datetime(2026, 1, 2, 3, 4, 5))  # noqa: DTZ001


def test_what_was_put_in_and_taken_out_again_was_never_there() -> None:
    inner = gone("sia-sia")
    found = only(p(run("a"), f'<w:ins w:id="1" {BY}>{inner}</w:ins>'))
    assert (found.old, found.new, found.revisions) == ("a", "a", ())


def test_moved_text_is_out_here_and_in_there() -> None:
    moved = f'<w:moveTo w:id="3" {BY}>{run("pindah")}</w:moveTo>'
    first, second = read(p(run("a "), gone("pindah", "moveFrom")) + p(moved)).paragraphs
    assert [(one.old, one.new) for one in (first, second)] == [("a pindah", "a "), ("", "pindah")]
    assert all(one.revisions[0].is_move for one in (first, second))


def test_formatting_is_no_change() -> None:
    change = f'<w:rPrChange w:id="1" {BY}><w:rPr><w:i/></w:rPr></w:rPrChange>'
    body = p(f"<w:r><w:rPr>{change}</w:rPr><w:t>sama</w:t></w:r>")
    assert only(body).revisions == ()


SPLIT = f'<w:rPr><w:ins w:id="1" {BY}/></w:rPr>'
JOINED = f'<w:rPr><w:del w:id="1" {BY}/></w:rPr>'


def test_a_paragraph_that_was_parted_or_joined_is_one() -> None:
    assert texts(p(run("satu "), properties=SPLIT) + p(run("dua"))) == [("satu dua", "satu \ndua")]
    assert texts(p(run("satu"), properties=JOINED) + p(run("dua"))) == [("satu\ndua", "satudua")]
    three = p(run("a"), properties=SPLIT) + p(run("b"), properties=JOINED) + p(run("c"))
    assert texts(three) == [("ab\nc", "a\nbc")]


def test_a_range_goes_on_over_a_parted_paragraph() -> None:
    first = f'<w:bookmarkStart w:id="7" w:name="_f_1"/>{run("satu ")}'
    found = only(p(first, properties=SPLIT) + p(run("dua"), '<w:bookmarkEnd w:id="7"/>'))
    assert found.spans == (WordSpan("_f_1", (0, 8), (0, 9)),)
    assert [one.text for one in found.revisions] == ["\n"]


def test_a_paragraph_that_came_or_went_whole_stands_alone() -> None:
    came = p(ins("baru"), properties=SPLIT) + p(run("lama"))
    assert texts(came) == [("", "baru"), ("lama", "lama")]
    went = p(gone("lama"), properties=JOINED) + p(run("tetap"))
    assert texts(went) == [("lama", ""), ("tetap", "tetap")]


def test_a_parted_paragraph_at_the_end_of_a_cell_or_before_a_table_is_kept() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p(run('sel'), properties=SPLIT)}</w:tc></w:tr></w:tbl>"
    assert texts(p(run("a"), properties=SPLIT) + table + p(run("b"))) == [
        ("a", "a"),
        ("sel", "sel"),
        ("b", "b"),
    ]


def test_ranges_of_bookmarks_are_told_in_both_texts() -> None:
    found = only(p(run("Kebaruan. "), mark(1, "_f_a", gone("x"), ins("yz")), mark(2, "_titik")))
    assert found.marks == ("_f_a", "_titik")
    assert found.spans == (
        WordSpan("_f_a", (10, 11), (10, 12)),
        WordSpan("_titik", (11, 11), (12, 12)),
    )


def test_a_range_over_paragraphs_and_one_between_them() -> None:
    body = (
        '<w:bookmarkStart w:id="1" w:name="_f_b"/>'
        + p(run("satu"))
        + p(run("dua"), '<w:bookmarkEnd w:id="1"/>', run("!"))
    )
    first, second = read(body).paragraphs
    assert (first.marks, second.marks) == (("_f_b",), ())
    assert first.spans == (WordSpan("_f_b", (0, 4), (0, 4)),)
    assert second.spans == (WordSpan("_f_b", (0, 3), (0, 3)),)


def comment(id_: int, text: str, more: str = "") -> str:
    return f'<w:comment w:id="{id_}" {BY} {more}>{text}</w:comment>'


def test_comments_come_with_their_words_answers_and_state() -> None:
    body = p(
        run("Kota "),
        '<w:commentRangeStart w:id="0"/>',
        run("cer"),
        gone("mat"),
        ins("das"),
    ) + p(
        run("dan"),
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        run(" maju"),
        '<w:r><w:commentReference w:id="1"/></w:r>',
    )
    found = read(
        body,
        comments=comment(0, '<w:p w14:paraId="A"><w:r><w:t>Apa</w:t></w:r></w:p>')
        + comment(1, '<w:p/><w:p w14:paraId="B"><w:r><w:t>Jelas</w:t></w:r></w:p>'),
        commentsExtended='<w15:commentEx w15:paraId="A" w15:done="1"/>'
        '<w15:commentEx w15:paraId="B" w15:paraIdParent="A" w15:done="0"/>',
    )
    asked, answered = found.comments
    assert (asked.author, asked.text, asked.words) == ("Asesor Satu", "Apa", "cerdas\ndan")
    assert (asked.is_resolved, asked.answers) == (True, "")
    assert (answered.text, answered.words, answered.answers) == ("Jelas", "", "0")
    assert not answered.is_resolved
    first, second = found.paragraphs
    assert (first.comments, second.comments) == (("0",), ("0", "1"))
    assert second.commented == (WordSpan("0", (0, 3), (0, 3)), WordSpan("1", (8, 8), (8, 8)))


def test_a_comment_on_deleted_words_shows_them_and_a_day_zero_is_none() -> None:
    body = p('<w:commentRangeStart w:id="0"/>', gone("hilang"), '<w:commentRangeEnd w:id="0"/>')
    held = '<w:comment w:id="0" w:date="0-00-00T00:00:00Z"><w:p/></w:comment>'
    (found,) = read(body, comments=held).comments
    assert (found.words, found.author, found.day) == ("hilang", "", None)


def test_of_two_drawings_the_first_is_read_and_a_text_box_is_its_own() -> None:
    box = (
        "<w:r><mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    inside = f"<wps:txbx><w:txbxContent>{p(run('kotak'))}</w:txbxContent></wps:txbx>"
    body = p(run("a"), box.format(inside, inside), run("b"))
    first, second = read(body).paragraphs
    assert [(one.new, one.part) for one in (first, second)] == [("ab", ""), ("kotak", "textbox")]


def test_content_controls_are_transparent_but_for_their_hints() -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    assert texts(control.format("", p(run("isi")))) == [("isi", "isi")]
    hint = control.format("<w:showingPlcHdr/>", run("Klik di sini"))
    assert texts(p(run("a"), hint, control.format("", run("b")))) == [("ab", "ab")]


def test_marks_between_words_are_read_and_fields_by_their_result() -> None:
    body = p(
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r>",
        '<w:r><w:br w:type="page"/><w:instrText>PAGE</w:instrText><w:sym w:char="2022"/></w:r>',
        '<w:hyperlink><w:r><w:t>d</w:t></w:r></w:hyperlink><w:r><w:sym w:char="x"/></w:r>',
        properties='<w:tabs><w:tab w:val="left"/></w:tabs>',
    )
    assert only(body).new == "a\tb\nc-\u2022d?"


def test_headings_are_known_in_a_word_of_any_language() -> None:
    body = "".join(
        p(run("x"), properties=f'<w:pStyle w:val="{style}"/>')
        for style in ("Judul1", "Bab", "Sub", "Lain")
    ) + p(run("y"), properties='<w:outlineLvl w:val="2"/>')
    found = read(body, styles=STYLES).paragraphs
    assert [(one.style, one.level) for one in found] == [
        ("heading 1", 1),
        ("Bab", 1),
        ("Sub", 2),
        ("Lain", 0),
        ("", 3),
    ]


def test_notes_heads_and_feet_come_after_the_body_with_their_part() -> None:
    found = read(
        p(run("isi")),
        footnotes=f"<w:footnote>{p(gone('a'), ins('b'))}</w:footnote>",
        header=p(run("kepala")),
    )
    assert [(one.part, one.old, one.new) for one in found.paragraphs] == [
        ("", "isi", "isi"),
        ("footnote", "a", "b"),
        ("header", "kepala", "kepala"),
    ]


def test_the_properties_and_the_revision_are_read() -> None:
    custom = '<property name="smartplan.plan"><vt:lpwstr xmlns:vt="v">33.76</vt:lpwstr></property>'
    content = office(
        "word/document2.xml",
        {
            "word/document2.xml": '<d xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main">'
            "<body><p><r><t>strict</t></r></p></body></d>",
            "word/_rels/document2.xml.rels": relations(),
            "docProps/custom.xml": f"<Properties>{custom}</Properties>",
            "docProps/core.xml": '<c:p xmlns:c="cp"><c:version>aa888f9</c:version></c:p>',
        },
    )
    found = word_file(known("a.docx", content))
    assert found.properties == {"smartplan.plan": "33.76"}
    assert found.revision == "aa888f9"
    assert [one.new for one in found.paragraphs] == ["strict"]


TAGS = (
    "p r t delText tab br sym pPr rPr trPr tcPr sdtPr pStyle outlineLvl ins del moveTo moveFrom "
    "bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference tbl tr tc "
    "tblHeader gridBefore gridSpan vMerge hMerge txbxContent sdt showingPlcHdr sdtContent body x "
    "sectPr pPrChange"
)
OTHERS = ("mc:AlternateContent", "mc:Choice", "mc:Fallback")
NAMES = st.sampled_from([*(f"w:{tag}" for tag in TAGS.split()), *OTHERS])
LEAVES = st.tuples(NAMES, st.integers(0, 3)).map(
    lambda one: f'<{one[0]} w:id="{one[1]}" w:name="n{one[1]}" w:val="{one[1]}">a</{one[0]}>'
)
TREES = st.recursive(
    LEAVES,
    lambda inside: st.tuples(NAMES, st.lists(inside, max_size=4)).map(
        lambda one: f"<{one[0]}>{''.join(one[1])}</{one[0]}>"
    ),
    max_leaves=30,
)


@given(TREES)
@example("<w:tr><w:tc/></w:tr>")
@example("<w:tc><w:p/></w:tc>")
@example("<w:p><w:pPr><w:tbl><w:tr/></w:tbl></w:pPr></w:p>")
def test_whatever_stands_in_whatever_is_read(body: str) -> None:
    found = read(f"<w:body>{body}</w:body>")
    for one in found.paragraphs:
        for span in (*one.spans, *one.commented, *one.revisions):
            assert 0 <= span.old[0] <= span.old[1] <= len(one.old)
            assert 0 <= span.new[0] <= span.new[1] <= len(one.new)
    for table in found.tables:
        assert len({len(row) for row in table.rows}) == 1
