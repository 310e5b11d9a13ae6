"""The comments of a Word file, each with the field or the thing of the plan that it is about."""

from collections.abc import Iterator, Mapping

from smartplan.route import Route
from smartplan.source.office.wordfile import WordComment, WordFile
from smartplan.wordfiles.places import PlacedParagraph
from smartplan.wordfiles.review import ReviewedComment, ReviewedReply, ReviewPlace


def comments_of(
    file: WordFile, held: Mapping[str, PlacedParagraph], number: int = 0
) -> Iterator[ReviewedComment]:
    """The comments in the order of the file, with their replies; `held` is where each begins."""
    replies: dict[str, list[WordComment]] = {}
    for one in file.comments:
        if one.answers:
            replies.setdefault(one.answers, []).append(one)
    for one in file.comments:
        if one.answers:
            continue
        number += 1
        at = held.get(one.id)
        place = (
            ReviewPlace(file.name, number, at.heading, at.about)
            if at
            else (ReviewPlace(file.name, number))
        )
        yield ReviewedComment(
            place,
            one.author,
            one.day,
            one.text.strip(),
            " ".join(one.words.split()),
            _route(one, at) if at else None,
            tuple(
                ReviewedReply(answer.author, answer.day, answer.text.strip())
                for answer in _answers(one.id, replies)
            ),
            one.is_resolved,
        )


def _route(comment: WordComment, held: PlacedParagraph) -> Route | None:
    """The first text that the words are in; of a heading, and elsewhere, what is told of there."""
    if held.paragraph.level and held.about:
        return held.about
    spans = [one.old for one in held.paragraph.commented if one.name == comment.id]
    for start, end in spans:
        for one in held.spans:
            if start <= one.end and end >= one.start:
                return one.field.route
    return held.about


def _answers(id: str, replies: Mapping[str, list[WordComment]]) -> Iterator[WordComment]:
    """The replies to a comment, and the replies to those."""
    for one in replies.get(id, ()):
        yield one
        yield from _answers(one.id, replies)
